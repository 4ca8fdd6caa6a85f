// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// FineTuner: how processes that learn together stay the same.

#include "learning/torch/FineTuner.h"

#include <algorithm>
#include <array>

namespace Tintype {

Result<> FineTuner::saveIfNew()
{
    return m_step > m_savedStep && m_step < m_steps && !m_isJudgementDue ? saveCheckpoint() : Result<>();
}

std::vector<at::Tensor*> FineTuner::stateTensors()
{
    std::vector<at::Tensor*> tensors;
    for (std::size_t i = 0; i < m_training->parameters().size(); ++i) {
        for (at::Tensor* tensor :
             {&m_training->parameters()[i].value, &m_optimiser.moments()[i], &m_optimiser.squares()[i], &m_average.values()[i], &m_start[i]})
            tensors.push_back(tensor);
    }
    return tensors;
}

Result<> FineTuner::beginTogether()
{
    if (!m_setup.ranks)
        return {};
    // What helps one of them against little memory helps all.
    std::array<int, 4> least{m_isResumed && m_recipe.fromScratch ? m_recipe.batch : m_shape.atOnce, m_shape.size, !m_shape.recomputes,
                             m_shape.numbers == NumberFormat::Float32};
    if (const Result<> agreed = m_shared.least(least); !agreed)
        return agreed;
    std::array<double, 9> numbers{double(m_step),        double(m_isResumed),   double(m_early.patience), m_early.bestLoss,
                                  m_early.bestAccuracy,  double(m_early.bestStep), double(m_early.waited), double(m_savedStep),
                                  double(m_isResumed ? m_shape.atOnce : m_recipe.batch)};
    if (const Result<> told = m_shared.followLeader(numbers); !told)
        return told;
    m_step = int(numbers[0]);
    m_isResumed = numbers[1] > 0;
    m_early = {int(numbers[2]), numbers[3], numbers[4], int(numbers[5]), int(numbers[6])};
    m_savedStep = int(numbers[7]);
    TrainingShape shape = m_shape;
    shape.atOnce = m_isResumed && m_recipe.fromScratch ? int(numbers[8]) : std::min(least[0], int(numbers[8]));
    shape.size = least[1];
    shape.recomputes = least[2] == 0;
    shape.numbers = least[3] == 0 ? NumberFormat::BFloat16 : NumberFormat::Float32;
    if (const Result<> used = use(shape); !used)
        return used;
    if (const Result<> told = m_shared.followLeader(stateTensors()); !told)
        return told;
    m_training->update();
    return {};
}

/// Processors of different kinds round differently, and in time the processes' weights would part.
Result<> FineTuner::stayAlike()
{
    if (!m_setup.ranks)
        return {};
    std::array<double, 4> early{m_early.bestLoss, m_early.bestAccuracy, double(m_early.bestStep), double(m_early.waited)};
    if (const Result<> told = m_shared.followLeader(early); !told)
        return told;
    m_early = {m_early.patience, early[0], early[1], int(early[2]), int(early[3])};
    std::vector<at::Tensor> values;
    for (const TrainedParameter& parameter : m_training->parameters())
        values.push_back(parameter.value);
    const Result<bool> alike = m_shared.areAlike(values);
    if (!alike)
        return fail(alike.error());
    if (*alike)
        return {};
    const Result<> told = m_shared.followLeader(stateTensors());
    m_training->update();
    return told;
}

/// The gradients and figures of all processes together.
Result<> FineTuner::settle(const Result<>& collected)
{
    std::array<double, 2> figures{m_stepLoss, m_stepAccuracy};
    Result<> settled = m_shared.settle(collected, figures);
    if (settled) {
        m_stepLoss = figures[0];
        m_stepAccuracy = figures[1];
    }
    return settled;
}

/// Whether all are to go on; where one was stopped, all are.
Result<bool> FineTuner::goesOn()
{
    const Result<bool> all = m_shared.allSay(m_reporter.goesOn());
    if (all && !*all)
        m_reporter.stop();
    return all;
}

/// Something is wrong between the processes: what was learnt until the last whole step is kept.
Result<> FineTuner::leaveBehind(const Error& error)
{
    if (m_shared.leads()) {
        if (const Result<> saved = saveIfNew(); !saved)
            return saved;
    }
    return fail(error);
}

} // namespace Tintype
