// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/PeerWatch.h"
#include "learning/TrainingRanks.h"

#include <QCoreApplication>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include <mpi.h>

namespace Tintype {

/// TrainingRanks over MPI. A thread of its own makes every call to MPI, none of which waits: sums go on while the caller computes,
/// the ranks hear from each other all the while, and when one is gone whoever waits is told instead of waiting for ever.
class MpiRanks : public TrainingRanks
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::MpiRanks)

public:
    /// Waits for all ranks; Busy when `stop` is asked for before they have come. Once a process: MPI starts only once.
    static Result<std::shared_ptr<TrainingRanks>> join(std::stop_token stop);
    /// Takes leave of the others; where that is not possible any more, a rank other than 0 waits until rank 0 has ended, for mpirun
    /// ends all as soon as one does.
    ~MpiRanks() override;
    Q_DISABLE_COPY_MOVE(MpiRanks)

    int rank() const override { return m_rank; }
    int count() const override { return m_count; }
    int cores() const override { return m_cores; }
    Neighbours neighbours() const override { return m_neighbours; }
    Result<> sum(std::span<double> values) override;
    Result<QByteArray> spread(QByteArray bytes) override;
    void beginSum(std::vector<float> values) override;
    Result<std::vector<std::vector<float>>> endSums() override;
    void giveUp(const QString& reason) override;

private:
    struct Operation
    {
        enum class Kind { SumNumbers, SumFloats, Spread, Meet };

        Kind kind;
        std::vector<double> numbers = {}; // it owns what MPI works on: others may still write there when nobody waits any more
        std::vector<float> floats = {};
        QByteArray bytes = {};
        MPI_Request request = MPI_REQUEST_NULL;
        PeerWatch::Time since = {};
        bool isDone = false; // under the lock
    };
    struct Message // on its way to another rank
    {
        QByteArray text;
        MPI_Request request = MPI_REQUEST_NULL;
    };
    using Operations = std::vector<std::shared_ptr<Operation>>;

    static constexpr std::chrono::milliseconds kLook{50}; // between two looks at whether the others are there
    static constexpr std::chrono::seconds kFarewellPatience{1};

    explicit MpiRanks(std::stop_token stop);

    // The caller's side.
    std::shared_ptr<Operation> begin(Operation operation);
    Result<> wait(const Operation& operation);
    Result<> perform(const std::shared_ptr<Operation>& operation) { return wait(*operation); }
    void lingerForTheLeader();

    // The thread's side.
    void serve();
    bool start();
    void shareOutCores();
    void meetPeers();
    bool check(int code); // what an MPI function says; the error is kept
    void begun(Operation& operation);
    bool advance();
    void send(int to, int tag, const QByteArray& text);
    void beat(PeerWatch::Time now);
    void listen(PeerWatch::Time now);
    void watch(PeerWatch::Time now);
    void sayFarewell();
    void tell(const QByteArray& reason, int except);
    void breakOff(Error error);
    bool isBroken();
    Error lostError(int rank) const;

    const std::stop_token m_stop;
    int m_rank = 0;
    int m_count = 1;
    int m_cores = 1;
    Neighbours m_neighbours;
    Operations m_sums; // begun and not yet asked for; the caller's

    std::mutex m_mutex; // guards what follows
    std::condition_variable_any m_changed;
    std::deque<std::shared_ptr<Operation>> m_new;
    std::optional<Error> m_error;
    std::optional<QString> m_farewell; // to be sent
    bool m_isStarted = false;
    bool m_isLeaving = false;

    // The thread's.
    MPI_Comm m_data = MPI_COMM_NULL; // sums of floats, in an order of their own
    MPI_Comm m_control = MPI_COMM_NULL; // everything else that all take part in
    MPI_Comm m_messages = MPI_COMM_NULL; // from one rank to another
    Operations m_running;
    std::vector<std::unique_ptr<Message>> m_sent;
    std::optional<PeerWatch> m_watch;
    PeerWatch::Time m_lastBeat{};
    PeerWatch::Time m_lastLook{};
    std::optional<PeerWatch::Time> m_stoppedAt;

    std::thread m_thread; // last: it uses all the others
};

} // namespace Tintype
