// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// window_stalls PROJECT [SECONDS]: does the window stay fluent while it trains? Trains PROJECT (photos tagged and split) with the
// real engine, goes from page to page, scrolls the Library, and prints how long the event loop ever kept anybody waiting, the first
// visit of every page included.
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

#include <array>
#include <cstdio>
#include <ctime>

using namespace Tintype;

namespace {

constexpr int kFrame = 16; ///< Milliseconds: sixty frames a second.
constexpr double kWanted = 50; ///< Milliseconds.
constexpr int kSettle = 2'000; ///< Milliseconds: the first painting, and the pages that are made while nobody asks for them.
constexpr int kTurn = 3'000; ///< Milliseconds on each page.
constexpr std::array kTour{Module::Train, Module::Library, Module::Split, Module::Evaluate, Module::Try, Module::Export};

const char* nameOf(Module module)
{
    switch (module) {
    case Module::Train:
        return "Train";
    case Module::Library:
        return "Library, scrolling";
    case Module::Split:
        return "Split";
    case Module::Evaluate:
        return "Evaluate";
    case Module::Try:
        return "Try";
    default:
        return "Export";
    }
}

double threadSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

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
        m_clock.start();
        visit();
        m_timer.setInterval(kFrame);
        connect(&m_timer, &QTimer::timeout, this, [this] { frame(); });
        m_timer.start();
    }

    double longest() const { return m_longest; }

private:
    Module shown() const { return kTour[m_turn % kTour.size()]; }

    void visit()
    {
        const double before = threadSeconds();
        m_window.goTo(shown());
        m_own = (threadSeconds() - before) * 1000;
    }

    void frame()
    {
        const auto turn = size_t(m_clock.elapsed() / kTurn);
        if (turn != m_turn) {
            report();
            m_turn = turn;
            visit();
        } else if (shown() == Module::Library) {
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
        std::printf("%6.1f s  %-20s %-12s %5.1f ms of work, longest %5.1f ms, 99 %% under %5.1f ms, of %zu answers\n",
                    double(m_clock.elapsed()) / 1000, nameOf(shown()), m_turn < kTour.size() ? "first visit" : "", m_own, m_watchdog.longestStall(), m_watchdog.quantile(0.99),
                    m_watchdog.count());
        std::fflush(stdout);
        m_longest = std::max(m_longest, m_watchdog.longestStall());
        m_watchdog.reset();
    }

    MainWindow& m_window;
    int m_seconds;
    size_t m_turn = 0;
    double m_own = 0; ///< Milliseconds that the GUI thread worked to show the page; the longest also counts waiting for a core.
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
