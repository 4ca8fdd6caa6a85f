// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What those who train call; MpiRanksThread.cpp has the thread that speaks to the other ranks for them.
#include "learning/mpi/MpiRanks.h"

#include <algorithm>
#include <array>
#include <climits>
#include <utility>

namespace Tintype {

namespace {

constexpr auto kLingerPatience = std::chrono::seconds(30);

} // namespace

Result<std::shared_ptr<TrainingRanks>> MpiRanks::join(std::stop_token stop)
{
    std::shared_ptr<MpiRanks> ranks(new MpiRanks(std::move(stop)));
    std::unique_lock lock(ranks->m_mutex);
    if (!ranks->m_changed.wait(lock, ranks->m_stop, [&] { return ranks->m_isStarted || ranks->m_error; })) {
        // MPI cannot be told that nobody waits for the missing ranks any more. Its thread is left to it, with all that it works on.
        (void)new std::shared_ptr<MpiRanks>(ranks); // NOLINT: never freed
        return fail(Error::Kind::Busy, tr("The training was stopped before all its processes had come together."));
    }
    if (ranks->m_error)
        return fail(*ranks->m_error);
    if (ranks->m_count < 2) {
        lock.unlock(); // its end needs it
        return fail(Error::Kind::Unsupported,
                    tr("The processes do not find each other: mpirun belongs to another MPI than Tintype was built with. Use that one's."));
    }
    return std::shared_ptr<TrainingRanks>(ranks);
}

MpiRanks::MpiRanks(std::stop_token stop)
    : m_stop(std::move(stop))
    , m_thread([this] { serve(); })
{
}

MpiRanks::~MpiRanks()
{
    if (const Result<> met = perform(begin({Operation::Kind::Meet})); !met && m_rank != 0)
        lingerForTheLeader();
    {
        const std::scoped_lock lock(m_mutex);
        m_isLeaving = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void MpiRanks::lingerForTheLeader()
{
    const auto until = std::chrono::steady_clock::now() + kLingerPatience;
    while (m_watch && !m_stop.stop_requested() && std::chrono::steady_clock::now() < until) {
        if (m_watch->lost({}) == 0) // long ago: nobody's silence counts
            return;
        std::this_thread::sleep_for(kLook);
    }
}

std::shared_ptr<MpiRanks::Operation> MpiRanks::begin(Operation operation)
{
    auto shared = std::make_shared<Operation>(std::move(operation));
    {
        const std::scoped_lock lock(m_mutex);
        m_new.push_back(shared);
    }
    m_changed.notify_all();
    return shared;
}

Result<> MpiRanks::wait(const Operation& operation)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return operation.isDone || m_error; });
    if (!operation.isDone)
        return fail(*m_error);
    return {};
}

Result<> MpiRanks::sum(std::span<double> values)
{
    const auto operation = begin({Operation::Kind::SumNumbers, {values.begin(), values.end()}});
    if (const Result<> done = perform(operation); !done)
        return done;
    std::copy(operation->numbers.begin(), operation->numbers.end(), values.begin());
    return {};
}

Result<QByteArray> MpiRanks::spread(QByteArray bytes)
{
    Q_ASSERT(bytes.size() <= INT_MAX);
    std::array<double, 1> size{leads() ? double(bytes.size()) : 0}; // the others add nothing
    if (const Result<> told = sum(size); !told)
        return fail(told.error());
    if (!leads())
        bytes.resize(qsizetype(size[0]));
    const auto operation = begin({Operation::Kind::Spread, {}, {}, std::move(bytes)});
    if (const Result<> done = perform(operation); !done)
        return fail(done.error());
    return std::move(operation->bytes);
}

void MpiRanks::beginSum(std::vector<float> values)
{
    Q_ASSERT(values.size() <= INT_MAX);
    m_sums.push_back(begin({Operation::Kind::SumFloats, {}, std::move(values)}));
}

Result<std::vector<std::vector<float>>> MpiRanks::endSums()
{
    const Operations sums = std::exchange(m_sums, {});
    std::vector<std::vector<float>> values;
    for (const auto& operation : sums) {
        if (const Result<> done = wait(*operation); !done)
            return fail(done.error());
        values.push_back(std::move(operation->floats));
    }
    return values;
}

void MpiRanks::giveUp(const QString& reason)
{
    std::unique_lock lock(m_mutex);
    if (m_error)
        return;
    m_farewell = reason;
    m_changed.notify_all();
    m_changed.wait_for(lock, 2 * kFarewellPatience, [this] { return m_error.has_value(); });
}

} // namespace Tintype
