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

qint64 NetworkTraining::bytesAtRest() const
{
    qint64 numbers = 0;
    for (const TrainedParameter& parameter : m_parameters)
        numbers += parameter.value.numel();
    // Value, gradient, folded weight and its gradient; the optimiser's two moments; the average and the beginning; and where
    // weights are judged, a mixture of them, a module with packed weights and their plain copies.
    return numbers * 12 * qint64(sizeof(float));
}

} // namespace Tintype
