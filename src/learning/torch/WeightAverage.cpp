// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/WeightAverage.h"

#include "learning/RateSchedule.h"

#include <ATen/ops/lerp.h>

namespace Tintype {

WeightAverage::WeightAverage(const std::vector<TrainedParameter>& parameters, double decay)
    : m_decay(decay)
{
    for (const TrainedParameter& parameter : parameters)
        m_values.push_back(parameter.value.clone());
}

void WeightAverage::add(const std::vector<TrainedParameter>& parameters, int step)
{
    const double share = 1 - averageDecayAt(step, m_decay);
    for (; m_next < m_values.size(); ++m_next)
        m_values[m_next].lerp_(parameters[m_next].value, share);
    m_next = 0;
}

} // namespace Tintype
