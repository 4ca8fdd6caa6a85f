// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/TrainingRanks.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace Tintype {

/// Where threads that play the ranks meet.
class RanksHub
{
public:
    explicit RanksHub(int count)
        : m_count(count)
    {
    }

    int count() const { return m_count; }

    /// Everybody's values, added up in the order in which they come.
    Result<std::vector<double>> sum(const std::vector<double>& own)
    {
        std::unique_lock lock(m_mutex);
        if (m_error)
            return fail(*m_error);
        if (m_arrived == 0)
            m_open = std::make_shared<std::vector<double>>(own.size(), 0);
        const std::shared_ptr<std::vector<double>> sum = m_open;
        for (std::size_t i = 0; i < own.size(); ++i)
            sum->at(i) += own[i];
        const int meeting = m_meeting;
        if (++m_arrived == m_count) {
            m_arrived = 0;
            ++m_meeting;
            m_changed.notify_all();
        }
        m_changed.wait(lock, [&] { return m_meeting != meeting || m_error; });
        if (m_meeting == meeting)
            return fail(*m_error);
        return *sum;
    }

    void breakOff(const Error& error)
    {
        const std::scoped_lock lock(m_mutex);
        m_error = error;
        m_changed.notify_all();
    }

private:
    const int m_count;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::shared_ptr<std::vector<double>> m_open;
    int m_arrived = 0;
    int m_meeting = 0;
    std::optional<Error> m_error;
};

/// Ranks that are threads of one process.
class ThreadRanks : public TrainingRanks
{
public:
    ThreadRanks(RanksHub& hub, int rank)
        : m_hub(hub)
        , m_rank(rank)
    {
    }

    int rank() const override { return m_rank; }
    int count() const override { return m_hub.count(); }
    int cores() const override { return 1; }
    Neighbours neighbours() const override { return {m_rank, m_hub.count()}; }

    Result<> sum(std::span<double> values) override
    {
        const Result<std::vector<double>> all = m_hub.sum({values.begin(), values.end()});
        if (!all)
            return fail(all.error());
        std::copy(all->begin(), all->end(), values.begin());
        return {};
    }
    Result<QByteArray> spread(QByteArray bytes) override
    {
        std::vector<double> size{m_rank == 0 ? double(bytes.size()) : 0};
        if (const Result<> told = sum(size); !told)
            return fail(told.error());
        std::vector<double> numbers(static_cast<std::size_t>(size.front()), 0);
        if (m_rank == 0)
            std::transform(bytes.begin(), bytes.end(), numbers.begin(), [](char byte) { return double(byte); });
        if (const Result<> told = sum(numbers); !told)
            return fail(told.error());
        QByteArray all;
        for (const double number : numbers)
            all.append(char(number));
        return all;
    }
    void beginSum(std::vector<float> values) override { m_begun.push_back(std::move(values)); }
    Result<std::vector<std::vector<float>>> endSums() override
    {
        std::vector<std::vector<float>> sums;
        for (const std::vector<float>& values : std::exchange(m_begun, {})) {
            const Result<std::vector<double>> all = m_hub.sum({values.begin(), values.end()});
            if (!all)
                return fail(all.error());
            sums.emplace_back(all->begin(), all->end());
        }
        return sums;
    }
    void giveUp(const QString& reason) override { m_hub.breakOff({Error::Kind::Internal, reason, {}}); }

    int begun() const { return int(m_begun.size()); } ///< Sums, not yet asked for.

private:
    RanksHub& m_hub;
    int m_rank;
    std::vector<std::vector<float>> m_begun;
};

/// Runs the same in so many threads at once and waits for them.
inline void together(int count, const std::function<void(ThreadRanks&)>& work)
{
    RanksHub hub(count);
    std::vector<std::jthread> threads;
    for (int rank = 0; rank < count; ++rank) {
        threads.emplace_back([&hub, &work, rank] {
            ThreadRanks ranks(hub, rank);
            work(ranks);
        });
    }
}

} // namespace Tintype
