// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/torch/ConvUnit.h"
#include "learning/torch/DirectRunner.h"
#include "learning/torch/GraphFunction.h"

#include <vector>

namespace Tintype {

/// Any network made ready to read one batch after another, in float32: normalisations are folded into the convolutions, whose weights
/// lie as the processor's kernels like them best, and a ReLU behind a convolution is done within it. Where it can be, without torch
/// between the layers (DirectNetwork). Copies share the weights.
class ReadyNetwork
{
public:
    ReadyNetwork() = default;
    ReadyNetwork(const NetworkGraph& graph, const GraphParameters& parameters, const c10::Device& device = c10::kCPU);

    const NetworkGraph& graph() const { return m_graph; } ///< Without what was folded and what torch does within another node.
    /// The output of a node for a batch {n, channels, size, size}; of the last, the logits {n, classes}, unless said otherwise. Nothing
    /// is recorded for gradients.
    at::Tensor run(const at::Tensor& batch, int node = -1) const;

private:
    NetworkGraph m_graph;
    GraphTensors m_tensors; // of all but the convolutions
    std::vector<ConvUnit> m_units; // one for each node; empty where it is no convolution
    DirectRunner m_direct; // does all where it is not empty
};

} // namespace Tintype
