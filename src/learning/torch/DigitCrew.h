// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/torch/DigitData.h"

#include <QElapsedTimer>

#include <atomic>
#include <mutex>

namespace Tintype {

/// Several networks that learn side by side, each on its own cores: small networks gain little from sharing an operation among cores.
/// learn() blocks; what is told to the observer comes from one thread at a time.
class DigitCrew
{
public:
    DigitCrew(const NetworkGraph& graph, const DigitPlan& plan, const DigitData& data, const DigitTrainingRequest& request,
              const TrainingObserver& observer, const std::stop_token& stop);

    /// Seconds that an epoch of all members takes, by some mini-batches on all cores.
    Result<double> measureEpoch();
    void setPlan(const DigitPlan& plan) { m_plan = plan; }
    /// The members' parameters. After a stop, of those that are done; or, when none is, of those that had begun. None at all when it was
    /// stopped before the first mini-batch.
    Result<std::vector<GraphParameters>> learn();
    int stepsDone() const { return m_stepsDone; } ///< Of the first slot, as its events count them.
    double loss() const { return m_loss; } ///< Smoothed, of the first slot.
    double accuracy() const { return m_accuracy; }
    double imagesPerSecond() const { return m_imagesPerSecond; }
    int epochsDone() const { return m_epochsDone; } ///< Of the first member, begun ones counted.
    double seconds() const { return double(m_clock.elapsed()) / 1000; } ///< Since learn() began.
    bool hasReached() const { return m_hasReached.load(); } ///< The accuracy that was asked for.

private:
    DigitTrainer makeTrainer(int member) const;
    /// Runs `work(slot)` on as many threads as members learn at once, each with its share of the cores.
    Result<> onEachSlot(const std::function<Result<>(int slot)>& work);
    Result<> learnMember(int member, int slot);
    void tell(DigitTrainer& trainer, const DigitTrainer::Step& step, int round);
    bool judge(const DigitTrainer& trainer, int round);
    bool waitWhilePaused() const;

    const NetworkGraph& m_graph;
    DigitPlan m_plan;
    const DigitData& m_data;
    const DigitTrainingRequest& m_request;
    const TrainingObserver& m_observer;
    std::stop_token m_stop;
    std::atomic<bool> m_hasReached{false};
    std::atomic<int> m_nextMember{0};
    std::atomic<bool> m_hasFailed{false};
    int m_epochsDone = 0;
    int m_stepsDone = 0;
    QElapsedTimer m_clock;
    double m_imagesPerSecond = 0;
    std::mutex m_mutex; ///< Of what follows.
    struct Learnt
    {
        GraphParameters parameters;
        bool isDone = false;
    };
    std::map<int, Learnt> m_learnt;
    double m_loss = 0; ///< Smoothed, of the first slot.
    double m_accuracy = 0;
    double m_best = 0;
};

} // namespace Tintype
