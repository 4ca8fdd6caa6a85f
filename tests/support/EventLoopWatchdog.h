// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <stop_token>
#include <thread>
#include <vector>

namespace Tintype {

/// Measures from a thread of its own how late the GUI thread answers: it queues a call, waits for it, and keeps the longest
/// wait. Make it and read it on the GUI thread.
class EventLoopWatchdog
{
public:
    using Clock = std::chrono::steady_clock;

    EventLoopWatchdog()
        : m_thread([this](const std::stop_token& stop) { watch(stop); })
    {
    }

    /// Milliseconds of the longest stall so far, the one that goes on included.
    double longestStall() const { return std::max(double(m_longest.load()), double(m_current.load())) / 1000.0; }
    /// Milliseconds that a share of the answers stayed under, such as 0.99.
    double quantile(double share) const
    {
        std::vector<int> sorted = *m_answers;
        if (sorted.empty())
            return 0;
        std::sort(sorted.begin(), sorted.end());
        return double(sorted[size_t(share * double(sorted.size() - 1))]) / 1000.0;
    }
    size_t count() const { return m_answers->size(); }
    void reset()
    {
        m_longest = 0;
        m_answers->clear();
    }

private:
    static constexpr auto kInterval = std::chrono::milliseconds(4);

    static int microsecondsSince(Clock::time_point begun)
    {
        return int(std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun).count());
    }

    void watch(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            const auto begun = Clock::now();
            const auto answered = std::make_shared<std::atomic<bool>>(false);
            QMetaObject::invokeMethod(
                &m_onGui,
                [this, begun, answered] {
                    const int late = microsecondsSince(begun);
                    m_answers->push_back(late);
                    if (late > m_longest.load())
                        m_longest = late;
                    *answered = true;
                },
                Qt::QueuedConnection);
            while (!*answered && !stop.stop_requested()) {
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                m_current = microsecondsSince(begun);
            }
            m_current = 0;
            std::this_thread::sleep_for(kInterval);
        }
    }

    QObject m_onGui; ///< Lives on the GUI thread; a call still queued goes with it.
    std::shared_ptr<std::vector<int>> m_answers = std::make_shared<std::vector<int>>(); ///< Microseconds. GUI thread.
    std::atomic<int> m_longest = 0;
    std::atomic<int> m_current = 0;
    std::jthread m_thread; ///< Last: it uses all the others.
};

} // namespace Tintype
