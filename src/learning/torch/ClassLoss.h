// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

namespace Tintype {

/// Cross-entropy of a batch against its labels.
struct ClassLoss
{
    at::Tensor gradient; ///< By the logits, of the smoothed and weighted loss divided by `totalWeight`.
    double loss = 0; ///< Sum of the plain loss (neither smoothed nor weighted), as people compare it with validation's.
    int correct = 0;

    /// `weights`: how much each class counts. `smoothing`: the share of each target that is spread over all classes.
    static ClassLoss of(const at::Tensor& logits, const std::vector<int>& labels, const std::vector<float>& weights, double smoothing,
                        double totalWeight);
};

} // namespace Tintype
