// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// window_start [PROJECT]: how soon the window is there. Starts itself several times, each opening PROJECT (made of 1,200 painted
// photos unless given), and prints the milliseconds from the start of the process to the end of the first painting.
#include "app/Application.h"
#include "app/MainWindow.h"
#include "support/TempProject.h"

#include <QApplication>
#include <QEvent>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace Tintype;

namespace {

constexpr int kStarts = 7;
constexpr int kPhotosPerClass = 400;

double nowMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Ends the program once the window and all in it have been painted.
class FirstPaint : public QObject
{
public:
    FirstPaint(double begun, double mainBegun)
        : m_begun(begun)
        , m_mainBegun(mainBegun)
    {
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_isSeen) {
            m_isSeen = true;
            QMetaObject::invokeMethod(this, [this] { // after the whole of this painting
                const double now = nowMilliseconds();
                std::printf("%.1f %.1f\n", now - m_begun, now - m_mainBegun);
                std::fflush(stdout);
                QApplication::quit();
            }, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    double m_begun;
    double m_mainBegun;
    bool m_isSeen = false;
};

int openOnce(int argc, char** argv, double mainBegun)
{
    QApplication::setApplicationName(QStringLiteral("tintype"));
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    Application tintype(application);
    FirstPaint paint(qEnvironmentVariable("TINTYPE_BEGUN").toDouble(), mainBegun);
    application.installEventFilter(&paint);
    if (tintype.start({QStringLiteral("tintype"), QString::fromLocal8Bit(argv[2])}))
        return 1;
    const int status = QApplication::exec();
    tintype.window().closeProject();
    return status;
}

int measure(const QString& program, const QString& project)
{
    std::vector<double> times;
    for (int i = 0; i < kStarts; ++i) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!environment.contains(QStringLiteral("QT_QPA_PLATFORM")))
            environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("TINTYPE_BEGUN"), QString::number(nowMilliseconds(), 'f', 3));
        process.setProcessEnvironment(environment);
        process.start(program, {QStringLiteral("--child"), project});
        if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
            std::fprintf(stderr, "window_start: the window did not come: %s\n", process.readAllStandardError().constData());
            return 1;
        }
        const QList<QByteArray> fields = process.readAllStandardOutput().trimmed().split(' ');
        std::printf("start %d: %s ms (%s ms after main)\n", i + 1, fields.value(0).constData(), fields.value(1).constData());
        times.push_back(fields.value(0).toDouble());
    }
    std::sort(times.begin(), times.end());
    std::printf("median %.0f ms, longest %.0f ms; wanted: under 300 ms\n", times[times.size() / 2], times.back());
    return times[times.size() / 2] < 300 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const double mainBegun = nowMilliseconds();
    if (argc > 2 && qstrcmp(argv[1], "--child") == 0)
        return openOnce(argc, argv, mainBegun);
    QCoreApplication application(argc, argv);
    if (argc > 1)
        return measure(QCoreApplication::applicationFilePath(), QString::fromLocal8Bit(argv[1]));
    TempProject project(QStringLiteral("Bench"));
    const auto imported
        = project.import({QStringLiteral("beach"), QStringLiteral("city"), QStringLiteral("mountain")}, kPhotosPerClass, true, {240, 160});
    if (!imported)
        return 1;
    project.close();
    return measure(QCoreApplication::applicationFilePath(), project.folder());
}
