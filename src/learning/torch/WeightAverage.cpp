// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/WeightAverage.h"

#include "learning/RateSchedule.h"

#include <ATen/ops/_foreach_lerp.h>

namespace Tintype {

WeightAverage::WeightAverage(const std::vector<TrainedParameter>& parameters, double decay)
    : m_decay(decay)
{
    for (const TrainedParameter& parameter : parameters)
        m_values.push_back(parameter.value.clone());
}

void WeightAverage::add(const std::vector<TrainedParameter>& parameters, int step)
{
    std::vector<at::Tensor> current;
    for (const TrainedParameter& parameter : parameters)
        current.push_back(parameter.value);
    at::_foreach_lerp_(m_values, current, 1 - averageDecayAt(step, m_decay));
}

} // namespace Tintype
