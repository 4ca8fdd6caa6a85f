// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/TrainingStep.h"

#include "learning/torch/TorchGuard.h"

namespace Tintype {

TrainingStep::TrainingStep(NetworkTraining& training, AdamW& optimiser, WeightAverage& average)
    : m_training(training)
    , m_optimiser(optimiser)
    , m_average(average)
{
}

Result<TrainingStep::Outcome> TrainingStep::take(const std::function<Result<>()>& collect, const Numbers& numbers)
{
    const Result<> done = guarded([&] { return run(collect, numbers); });
    if (done)
        return m_outcome;
    if (m_phase == Phase::Optimise && !m_optimiser.isHalfDone())
        m_phase = Phase::Collect; // it may have shortened some of the gradient
    if (m_phase == Phase::Collect)
        m_training.dropMaps();
    return fail(done.error());
}

Result<> TrainingStep::run(const std::function<Result<>()>& collect, const Numbers& numbers)
{
    if (m_phase == Phase::Collect) {
        if (Result<> collected = collect(); !collected)
            return collected;
        m_phase = Phase::Optimise;
    }
    if (m_phase == Phase::Optimise) {
        m_outcome.isUsable = m_optimiser.step(m_training.parameters(), numbers.step + 1, numbers.factor, numbers.longest);
        if (!m_outcome.isUsable)
            m_training.dropMaps(); // what its normalisations took in from the pictures goes, too
        m_phase = Phase::Update;
    }
    if (m_phase == Phase::Update) {
        m_training.update();
        m_phase = Phase::Average;
    }
    m_average.add(m_training.parameters(), numbers.step);
    m_phase = Phase::Collect;
    return {};
}

} // namespace Tintype
