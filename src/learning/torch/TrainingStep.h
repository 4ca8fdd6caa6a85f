// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "learning/torch/AdamW.h"
#include "learning/torch/WeightAverage.h"

#include <functional>

namespace Tintype {

/// One step of a training, from the gradient to the average, that memory may run out in at any moment: what was begun and not
/// finished is taken back, what was finished stays, and take() is called again, perhaps with less to hold. One thread.
class TrainingStep
{
public:
    struct Numbers
    {
        int step = 0; ///< From 0.
        double factor = 1; ///< Of the learning rates.
        double longest = 0; ///< Of the gradient; see AdamW.
    };
    struct Outcome
    {
        bool isUsable = true; ///< False: the gradient held what is no number, so the weights stayed.
    };

    TrainingStep(NetworkTraining& training, AdamW& optimiser, WeightAverage& average);

    /// `collect` clears the gradients and fills them; it may be called several times for one step. Errors: its own; OutOfMemory, after
    /// which the same step may be taken again.
    Result<Outcome> take(const std::function<Result<>()>& collect, const Numbers& numbers);

private:
    enum class Phase { Collect, Optimise, Update, Average };

    Result<> run(const std::function<Result<>()>& collect, const Numbers& numbers);

    NetworkTraining& m_training;
    AdamW& m_optimiser;
    WeightAverage& m_average;
    Phase m_phase = Phase::Collect;
    Outcome m_outcome;
};

} // namespace Tintype
