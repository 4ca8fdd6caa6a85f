// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/NetworkTraining.h"

namespace Tintype {

GraphParameters NetworkTraining::allParameters() const
{
    std::vector<at::Tensor> values;
    for (const TrainedParameter& parameter : m_parameters)
        values.push_back(parameter.value);
    return allParameters(values);
}

void NetworkTraining::setRecomputing(bool isRecomputing)
{
    Q_ASSERT(!isRecomputing);
    Q_UNUSED(isRecomputing)
}

} // namespace Tintype
