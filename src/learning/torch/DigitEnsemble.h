// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/DigitImage.h"
#include "learning/torch/ReadyNetwork.h"

#include <span>
#include <stop_token>
#include <vector>

namespace Tintype {

/// Ink as the networks want it: MNIST's training digits have a mean of 0 and a deviation of 1 then.
constexpr float kInkMean = 0.1307F;
constexpr float kInkDeviation = 0.3081F;

/// Digits as a batch {n, 1, 28, 28} of ink 0..1, brought to that scale.
at::Tensor digitBatch(std::span<const DigitImage> digits);

/// Networks that read digits together; how their answers are joined stands in DigitEnsemble.cpp. For prediction only.
class DigitEnsemble
{
public:
    /// `views`: 5 reads each digit in its place and moved by a pixel each way.
    DigitEnsemble(const NetworkGraph& graph, const std::vector<GraphParameters>& members, int views);

    int views() const { return m_views; }
    /// Logarithms of the probabilities, which sum to 1, ten a digit. A stop leaves the rest out. `views` 0: as many as it was made for.
    std::vector<std::vector<float>> logProbabilities(std::span<const DigitImage> digits, const std::stop_token& stop = {},
                                                     int views = 0) const;
    /// Logits {n, 10} of one member for a batch as digitBatch() makes it.
    at::Tensor memberLogits(int member, const at::Tensor& batch) const;

private:
    std::vector<ReadyNetwork> m_members;
    int m_views;
};

} // namespace Tintype
