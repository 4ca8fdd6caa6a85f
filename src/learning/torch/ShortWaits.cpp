// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/ShortWaits.h"

#include "learning/torch/TorchDevice.h"
#include "learning/torch/TorchGuard.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <latch>
#include <mutex>

namespace Tintype {

namespace {

constexpr auto kLook = std::chrono::seconds(1);
// Seconds in line in a second. A training alone on two cores stood there for 0.01, beside a busy program for 0.6, beside one of low
// priority, which is no reason to wait shortly, for 0.1.
constexpr double kCrowded = 0.3;
constexpr double kCalm = 0.1;
constexpr int kCalmLooks = 5; // one after the other, before long waits are tried again

/// False when it was stopped meanwhile.
bool sleepFor(std::chrono::milliseconds time, const std::stop_token& stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any stopped;
    return !stopped.wait_for(lock, stop, time, [&] { return stop.stop_requested(); });
}

void watch(const std::stop_token& stop)
{
    ShortWaits::Judge judge;
    std::optional<ShortWaits::Team> team;
    qint64 before = ShortWaits::timeInLine();
    QElapsedTimer clock;
    clock.start();
    while (sleepFor(kLook, stop)) {
        const qint64 now = ShortWaits::timeInLine();
        const double inLine = double(now - before) / double(std::max<qint64>(1, clock.nsecsElapsed())); // threads that end lessen it
        before = now;
        clock.start();
        const bool areShort = judge.areShort(inLine);
        if (areShort && !team)
            team.emplace(coreCount() + 1); // more than there are cores, however few threads the work has
        else if (!areShort)
            team.reset();
    }
}

} // namespace

ShortWaits::ShortWaits()
    : m_watch([](const std::stop_token& stop) {
        (void)guarded([&]() -> Result<> { // without it, the work only takes longer
            watch(stop);
            return {};
        }).has_value();
    })
{
}

bool ShortWaits::Judge::areShort(double secondsInLine)
{
    m_calm = secondsInLine < kCalm ? m_calm + 1 : 0;
    if (secondsInLine > kCrowded)
        m_areShort = true;
    else if (m_calm >= kCalmLooks)
        m_areShort = false;
    return m_areShort;
}

ShortWaits::Team::Team(int threads)
{
    std::latch isThere(1);
    m_leader = std::jthread([&isThere, threads](const std::stop_token& stop) {
        [[maybe_unused]] const int team = threads;
        std::atomic<int> there{0}; // without anything to do no team would be made
#ifdef _OPENMP
#pragma omp parallel num_threads(team)
#endif
        ++there;
        // The others of the team stay as long as this thread.
        isThere.count_down();
        while (sleepFor(std::chrono::hours(1), stop)) { }
    });
    isThere.wait();
}

qint64 ShortWaits::timeInLine()
{
    qint64 sum = 0;
    const QDir threads(QStringLiteral("/proc/self/task"));
    for (const QString& thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(threads.filePath(thread % u"/schedstat"));
        if (file.open(QIODevice::ReadOnly)) // else the thread has ended
            sum += file.readLine(256).split(' ').value(1).toLongLong(); // time running, time in line, turns
    }
    return sum;
}

} // namespace Tintype
