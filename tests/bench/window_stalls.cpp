// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// window_stalls PROJECT [SECONDS]: does the window stay fluent while it trains? Trains PROJECT (photos tagged and split) with the
// real engine, shows the Train page and scrolls the Library in turn, and prints how long the event loop ever kept anybody waiting.
// window_stalls --import PHOTOS: the same while a folder is imported into a new project and the Library shows it.
#include "app/Look.h"
#include "app/MainWindow.h"
#include "app/Session.h"
#include "app/work/ImportRunner.h"
#include "app/work/TrainingRunner.h"
#include "support/EventLoopWatchdog.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Tintype;

namespace {

constexpr int kFrame = 16; ///< Milliseconds: sixty frames a second.
constexpr double kWanted = 50; ///< Milliseconds.
constexpr int kSettle = 1'000;
constexpr int kTurn = 5'000; ///< Milliseconds on each page.

QAbstractScrollArea* largestScrollArea(const QWidget* page)
{
    QAbstractScrollArea* largest = nullptr;
    for (auto* area : page->findChildren<QAbstractScrollArea*>()) {
        const bool isLarger = !largest || area->width() * area->height() > largest->width() * largest->height();
        if (area->isVisible() && isLarger)
            largest = area;
    }
    return largest;
}

/// Turns between the pages and scrolls, frame by frame, as an impatient person would.
class Restless : public QObject
{
public:
    Restless(MainWindow& window, int seconds)
        : m_window(window)
        , m_seconds(seconds)
    {
        m_window.goTo(m_shown);
        m_clock.start();
        m_timer.setInterval(kFrame);
        connect(&m_timer, &QTimer::timeout, this, [this] { frame(); });
        m_timer.start();
    }

    double longest() const { return m_longest; }

private:
    void frame()
    {
        const Module wanted = m_clock.elapsed() / kTurn % 2 == 0 ? Module::Train : Module::Library;
        if (wanted != m_shown) {
            report();
            m_shown = wanted;
            m_window.goTo(wanted);
        } else if (wanted == Module::Library) {
            scroll();
        }
        if (m_clock.elapsed() > m_seconds * 1000 || !m_window.session()->training().isActive()) {
            report();
            m_timer.stop();
            QCoreApplication::exit(); // quit would close the window
        }
    }

    void scroll()
    {
        QAbstractScrollArea* area = largestScrollArea(m_window.page(Module::Library));
        if (!area)
            return;
        QScrollBar* bar = area->verticalScrollBar();
        if (bar->value() >= bar->maximum())
            m_direction = -1;
        else if (bar->value() <= bar->minimum())
            m_direction = 1;
        bar->setValue(bar->value() + m_direction * 40);
    }

    void report()
    {
        const char* name = m_shown == Module::Train ? "Train" : "Library, scrolling";
        std::printf("%6.1f s  %-20s longest %5.1f ms, 99 %% under %5.1f ms, of %zu answers\n", double(m_clock.elapsed()) / 1000, name,
                    m_watchdog.longestStall(), m_watchdog.quantile(0.99), m_watchdog.count());
        std::fflush(stdout);
        m_longest = std::max(m_longest, m_watchdog.longestStall());
        m_watchdog.reset();
    }

    MainWindow& m_window;
    int m_seconds;
    Module m_shown = Module::Train;
    int m_direction = 1;
    double m_longest = 0;
    QElapsedTimer m_clock;
    QTimer m_timer;
    EventLoopWatchdog m_watchdog;
};

bool startTraining(Session& session)
{
    const Result<Recipe> recipe = Recipe::named(QStringLiteral("better"));
    if (!recipe)
        return false;
    Catalog& catalog = session.catalog();
    const Result<RunFolder> run = RunFolder::create(catalog.paths().runs(), catalog.snapshot(), *recipe);
    if (!run)
        return false;
    session.training().start(TrainingRequest{.run = *run, .featureCache = catalog.paths().features(), .pause = nullptr});
    return true;
}

int report(double longest, bool failed)
{
    std::printf("longest stall %.1f ms; wanted: under %.0f ms\n", longest, kWanted);
    return !failed && longest < kWanted ? 0 : 1;
}

/// Lets the first painting pass: that is the business of window_start.
void settle()
{
    QTimer::singleShot(kSettle, qApp, [] { QCoreApplication::exit(); });
    QApplication::exec();
}

int train(MainWindow& window, const QString& project, int seconds)
{
    const Result<> opened = window.openProject(project);
    if (!opened) {
        std::fprintf(stderr, "window_stalls: %s\n", qPrintable(opened.error().message));
        return 1;
    }
    bool failed = false;
    QObject::connect(&window.session()->training(), &TrainingRunner::failed, &window, [&failed](const Error& error) {
        failed = true;
        std::fprintf(stderr, "window_stalls: %s\n", qPrintable(error.message));
    });
    settle();
    const Restless restless(window, seconds); // from the very start: loading the engine counts too
    if (!startTraining(*window.session()))
        return 1;
    QApplication::exec();
    window.session()->training().stop();
    return report(restless.longest(), failed);
}

int import(MainWindow& window, const QString& photos)
{
    const QTemporaryDir folder;
    if (!window.createProject(folder.filePath(QStringLiteral("Bench.tintype"))))
        return 1;
    QObject::connect(&window.session()->importer(), &ImportRunner::finished, qApp, [&window](const ImportSummary& summary) {
        std::printf("imported %d photos\n", summary.imported);
        QTimer::singleShot(kTurn, &window, [] { QCoreApplication::exit(); }); // thumbnails still come
    });
    settle();
    const EventLoopWatchdog watchdog;
    window.startImport({photos}, true);
    QApplication::exec();
    std::printf("99 %% of %zu answers under %.1f ms\n", watchdog.count(), watchdog.quantile(0.99));
    const int status = report(watchdog.longestStall(), false);
    window.closeProject();
    return status;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tintype"));
    QStandardPaths::setTestModeEnabled(true);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("window_stalls PROJECT [SECONDS] | --import PHOTOS\n", stderr);
        return 2;
    }
    Look::instance().apply(Look::Mode::Dark);
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    if (arguments.at(1) == QLatin1String("--import"))
        return import(window, arguments.value(2));
    return train(window, arguments.at(1), arguments.size() > 2 ? arguments.at(2).toInt() : 60);
}
