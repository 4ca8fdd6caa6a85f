// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/RateSchedule.h"
#include "learning/digits/DigitPlan.h"
#include "learning/digits/DigitSet.h"
#include "learning/torch/AdamW.h"
#include "learning/torch/GraphFunction.h"

namespace Tintype {

/// What digits are learnt from. Shared by all members, never changed.
struct DigitLessons
{
    DigitSet digits;
    DigitSet pens; ///< Drawn ones.
    std::vector<DigitImage> none; ///< What is no digit.
};

/// One network learning digits, mini-batch by mini-batch. The same seed, plan and number of threads give the same network.
class DigitTrainer
{
public:
    /// `start`: the numbers to begin with; a lesson goes on from a model's. Normalisations keep their statistics when they are `frozen`.
    DigitTrainer(const NetworkGraph& graph, const DigitPlan& plan, const DigitLessons& lessons, std::uint64_t seed,
                 GraphTensors start, bool isFrozen = false);

    struct Step
    {
        double loss = 0; ///< Mean cross-entropy of the mini-batch.
        double accuracy = 0; ///< On its digits, 0..1.
    };
    Step step(); ///< Learns from the next mini-batch.
    int done() const { return m_done; } ///< Mini-batches.
    int steps() const { return m_schedule.steps; }
    int stepsAnEpoch() const { return m_stepsAnEpoch; }
    bool isDone() const { return m_done >= steps(); }

    GraphParameters average() const; ///< The running average of all numbers, which reads better than those of any one step.

private:
    at::Tensor nextBatch(at::Tensor* targets);
    void follow(); ///< Brings the average up to date.

    NetworkGraph m_graph;
    DigitPlan m_plan;
    const DigitLessons& m_lessons;
    std::uint64_t m_seed;
    GraphMode m_mode;
    int m_stepsAnEpoch;
    RateSchedule m_schedule;
    int m_done = 0;
    std::vector<int> m_order; ///< Of this epoch.
    GraphTensors m_tensors;
    std::vector<TrainedParameter> m_parameters; ///< Those of the tensors that are learnt.
    std::vector<at::Tensor> m_current; ///< All tensors, in the order of their names, and their average.
    std::vector<at::Tensor> m_average;
    std::unique_ptr<AdamW> m_optimiser;
};

} // namespace Tintype
