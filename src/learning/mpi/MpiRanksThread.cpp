// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The thread that makes every call to MPI: it begins what the callers want, hears from the other ranks and watches over them.
#include "learning/mpi/MpiRanks.h"

#include <algorithm>
#include <array>
#include <iterator>

#include <sched.h>
#include <unistd.h>

namespace Tintype {

namespace {

constexpr int kBeatTag = 1;
constexpr int kFarewellTag = 2; // with the reason
constexpr int kLongestText = 4096; // bytes of a message
constexpr auto kIdle = std::chrono::milliseconds(20); // where there is nothing to do
constexpr auto kNap = std::chrono::microseconds(50); // where a sum is under way
constexpr int kNapsAfter = 200; // looks without one: short sums are not to wait
constexpr auto kLongNap = std::chrono::milliseconds(1); // others compute, perhaps on the same cores
constexpr int kLongNapsAfter = 4000; // looks
constexpr auto kStopPatience = std::chrono::milliseconds(400); // mpirun ends its processes a second after it asked them to stop

} // namespace

void MpiRanks::serve()
{
    if (!start())
        return;
    int looks = 0;
    for (;;) {
        std::deque<std::shared_ptr<Operation>> fresh;
        {
            std::unique_lock lock(m_mutex);
            if (m_running.empty() && m_new.empty() && !m_isLeaving)
                m_changed.wait_for(lock, kIdle, [this] { return !m_new.empty() || m_isLeaving || m_farewell; });
            if (m_isLeaving)
                break;
            fresh.swap(m_new);
        }
        if (isBroken()) {
            std::this_thread::sleep_for(kIdle); // MPI is left alone from here on
            continue;
        }
        for (const auto& operation : fresh) {
            if (isBroken())
                break;
            m_running.push_back(operation);
            begun(*operation);
        }
        looks = advance() ? 0 : looks + 1;
        if (isBroken())
            continue;
        const auto now = std::chrono::steady_clock::now();
        beat(now);
        listen(now);
        watch(now);
        sayFarewell();
        if (looks > kNapsAfter)
            std::this_thread::sleep_for(looks > kLongNapsAfter ? std::chrono::microseconds(kLongNap) : kNap);
        else if (looks > 0)
            std::this_thread::yield();
    }
    if (!isBroken())
        MPI_Finalize();
}

bool MpiRanks::start()
{
    int given = 0;
    if (!check(MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &given))) // this thread is the one
        return false;
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    MPI_Comm_rank(MPI_COMM_WORLD, &m_rank);
    MPI_Comm_size(MPI_COMM_WORLD, &m_count);
    for (MPI_Comm* communicator : {&m_data, &m_control, &m_messages}) { // they inherit the handler
        if (!check(MPI_Comm_dup(MPI_COMM_WORLD, communicator)))
            return false;
    }
    shareOutCores();
    meetPeers();
    {
        const std::scoped_lock lock(m_mutex);
        m_isStarted = true;
    }
    m_changed.notify_all();
    return true;
}

/// Ranks that mpirun bound to cores have those; else those of one machine divide its cores among them.
void MpiRanks::shareOutCores()
{
    MPI_Comm here = MPI_COMM_NULL;
    if (!check(MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &here)))
        return;
    MPI_Comm_rank(here, &m_neighbours.place);
    MPI_Comm_size(here, &m_neighbours.count);
    cpu_set_t own;
    cpu_set_t all;
    CPU_ZERO(&own);
    sched_getaffinity(0, sizeof(own), &own);
    MPI_Allreduce(&own, &all, sizeof(own), MPI_BYTE, MPI_BOR, here);
    m_cores = std::max(1, std::min(CPU_COUNT(&own), CPU_COUNT(&all) / m_neighbours.count));
    MPI_Comm_free(&here);
}

void MpiRanks::meetPeers()
{
    struct Card
    {
        std::array<char, 256> host;
        std::int64_t process;
    };
    Card own{};
    gethostname(own.host.data(), own.host.size() - 1);
    own.process = getpid();
    std::vector<Card> cards(std::size_t(m_count), Card{});
    if (!check(MPI_Allgather(&own, sizeof(Card), MPI_BYTE, cards.data(), sizeof(Card), MPI_BYTE, MPI_COMM_WORLD)))
        return;
    std::vector<PeerWatch::Peer> peers;
    for (const Card& card : cards)
        peers.push_back({QString::fromLocal8Bit(card.host.data()), card.process});
    m_watch.emplace(std::move(peers), m_rank, std::chrono::steady_clock::now());
}

void MpiRanks::begun(Operation& operation)
{
    operation.since = std::chrono::steady_clock::now();
    switch (operation.kind) {
    case Operation::Kind::SumNumbers:
        check(MPI_Iallreduce(MPI_IN_PLACE, operation.numbers.data(), int(operation.numbers.size()), MPI_DOUBLE, MPI_SUM, m_control,
                             &operation.request));
        break;
    case Operation::Kind::SumFloats:
        check(MPI_Iallreduce(MPI_IN_PLACE, operation.floats.data(), int(operation.floats.size()), MPI_FLOAT, MPI_SUM, m_data,
                             &operation.request));
        break;
    case Operation::Kind::Spread:
        check(MPI_Ibcast(operation.bytes.data(), int(operation.bytes.size()), MPI_BYTE, 0, m_control, &operation.request));
        break;
    case Operation::Kind::Meet:
        check(MPI_Ibarrier(m_control, &operation.request));
        break;
    }
}

/// Looks at what is under way; true when something came to its end.
bool MpiRanks::advance()
{
    Operations ended;
    for (const auto& operation : m_running) {
        int isDone = 0;
        if (!check(MPI_Test(&operation->request, &isDone, MPI_STATUS_IGNORE)))
            return false;
        if (isDone)
            ended.push_back(operation);
    }
    for (const auto& message : m_sent) {
        int isDone = 0;
        if (!check(MPI_Test(&message->request, &isDone, MPI_STATUS_IGNORE)))
            return false;
    }
    std::erase_if(m_sent, [](const auto& message) { return message->request == MPI_REQUEST_NULL; });
    if (ended.empty())
        return m_running.empty();
    std::erase_if(m_running, [](const auto& operation) { return operation->request == MPI_REQUEST_NULL; });
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto& operation : ended)
            operation->isDone = true;
    }
    m_changed.notify_all();
    return true;
}

void MpiRanks::send(int to, int tag, const QByteArray& text)
{
    auto message = std::make_unique<Message>();
    message->text = text;
    if (check(MPI_Isend(message->text.constData(), int(message->text.size()), MPI_BYTE, to, tag, m_messages, &message->request)))
        m_sent.push_back(std::move(message));
}

void MpiRanks::beat(PeerWatch::Time now)
{
    if (now - m_lastBeat < PeerWatch::kBeat || !m_sent.empty())
        return;
    m_lastBeat = now;
    for (int to = leads() ? 1 : 0; to < (leads() ? m_count : 1); ++to)
        send(to, kBeatTag, {});
}

void MpiRanks::listen(PeerWatch::Time now)
{
    for (;;) {
        int isThere = 0;
        MPI_Status status;
        if (!check(MPI_Iprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, m_messages, &isThere, &status)) || !isThere)
            return;
        int length = 0;
        MPI_Get_count(&status, MPI_BYTE, &length);
        QByteArray text(length, '\0');
        if (!check(MPI_Recv(text.data(), length, MPI_BYTE, status.MPI_SOURCE, status.MPI_TAG, m_messages, MPI_STATUS_IGNORE)))
            return;
        m_watch->heard(status.MPI_SOURCE, now);
        if (status.MPI_TAG != kFarewellTag)
            continue;
        if (leads())
            tell(text, status.MPI_SOURCE); // who gave up could tell rank 0 only
        const QString reason = QString::fromUtf8(text);
        breakOff({Error::Kind::Internal,
                  leads() ? tr("Rank %1 (on %2) could not go on: %3")
                                .arg(QString::number(status.MPI_SOURCE), m_watch->peer(status.MPI_SOURCE).host, reason)
                          : reason,
                  {}});
        return;
    }
}

void MpiRanks::watch(PeerWatch::Time now)
{
    if (now - m_lastLook < kLook)
        return;
    m_lastLook = now;
    const Error stopped{Error::Kind::Busy, tr("The training was stopped while other ranks were at work."), {}};
    if (const std::optional<int> rank = m_watch->lost(now)) {
        breakOff(m_stop.stop_requested() ? stopped : lostError(*rank)); // those that were stopped may leave first
        return;
    }
    if (!m_stop.stop_requested())
        return;
    m_stoppedAt = m_stoppedAt.value_or(now);
    // The first is the oldest.
    if (!m_running.empty() && now - std::max(*m_stoppedAt, m_running.front()->since) > kStopPatience)
        breakOff(stopped);
}

void MpiRanks::sayFarewell()
{
    std::optional<QString> reason;
    {
        const std::scoped_lock lock(m_mutex);
        reason.swap(m_farewell);
    }
    if (!reason || isBroken())
        return;
    tell(reason->toUtf8().left(kLongestText), m_rank);
    breakOff({Error::Kind::Internal, *reason, {}});
}

/// Those that this rank can reach, but one, why this training ends.
void MpiRanks::tell(const QByteArray& reason, int except)
{
    for (int to = leads() ? 1 : 0; to < (leads() ? m_count : 1); ++to) {
        if (to != except)
            send(to, kFarewellTag, reason);
    }
    const auto until = std::chrono::steady_clock::now() + kFarewellPatience;
    while (!m_sent.empty() && !isBroken() && std::chrono::steady_clock::now() < until) {
        advance();
        std::this_thread::sleep_for(kNap);
    }
}

bool MpiRanks::isBroken()
{
    const std::scoped_lock lock(m_mutex);
    return m_error.has_value();
}

void MpiRanks::breakOff(Error error)
{
    // For ever: another process may write into them until it ends.
    static Operations* const kept = new Operations; // NOLINT: never freed
    kept->insert(kept->end(), m_running.begin(), m_running.end());
    m_running.clear();
    static auto* const keptMessages = new decltype(m_sent); // NOLINT: as above
    std::move(m_sent.begin(), m_sent.end(), std::back_inserter(*keptMessages));
    m_sent.clear();
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_error)
            m_error = std::move(error);
    }
    m_changed.notify_all();
}

bool MpiRanks::check(int code)
{
    if (code == MPI_SUCCESS)
        return true;
    std::array<char, MPI_MAX_ERROR_STRING> text{};
    int length = 0;
    MPI_Error_string(code, text.data(), &length);
    breakOff({Error::Kind::Internal,
              tr("The processes cannot reach each other any more (MPI: %1).").arg(QString::fromUtf8(text.data(), length)),
              {}});
    return false;
}

Error MpiRanks::lostError(int rank) const
{
    const PeerWatch::Peer& peer = m_watch->peer(rank);
    return {Error::Kind::DeviceLost,
            tr("Rank %1 (process %2 on %3) is gone, so the training cannot go on. What was learnt is kept.")
                .arg(QString::number(rank), QString::number(peer.process), peer.host),
            {}};
}

} // namespace Tintype
