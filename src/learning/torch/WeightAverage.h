// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/torch/GraphTraining.h"

namespace Tintype {

/// A running average of the weights (B. Polyak, A. Juditsky, 1992), which judges better than the weights of any one step.
class WeightAverage
{
public:
    WeightAverage(const std::vector<TrainedParameter>& parameters, double decay);

    /// Takes the weights after step 0, 1, … in. Where it fails, for want of memory, it may be called again to go on where it was.
    void add(const std::vector<TrainedParameter>& parameters, int step);
    std::vector<at::Tensor>& values() { return m_values; } ///< In the order of the parameters.
    const std::vector<at::Tensor>& values() const { return m_values; }

private:
    std::vector<at::Tensor> m_values;
    double m_decay;
    std::size_t m_next = 0; // value to take in
};

} // namespace Tintype
