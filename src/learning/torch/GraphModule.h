// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/GraphParameters.h"
#include "learning/networks/NetworkPlan.h"
#include "learning/torch/ConvUnit.h"
#include "learning/torch/ReadyNetwork.h"

#include <ATen/core/Tensor.h>

namespace Tintype {

/// Runs a network for prediction: normalisations folded into the convolutions, channels_last, no gradients. Networks that can be
/// planned run step by step in the precision asked for, others, and all in float32 on the processor, as ReadyNetwork runs them.
class GraphModule
{
public:
    GraphModule(const NetworkGraph& graph, const GraphParameters& parameters, const c10::Device& device,
                c10::ScalarType precision = c10::kFloat);

    /// Whether the features are the averages of a last map, so that a place in the photo has a share in each.
    bool hasMap() const;
    /// The batch is {n, 3, size, size}, normalised, channels_last, in the module's precision or float32.
    at::Tensor map(const at::Tensor& batch) const; ///< That map before it is averaged: {n, features, h, w}, float32.
    at::Tensor features(const at::Tensor& batch) const; ///< What the last layer reads: {n, features}, float32.
    at::Tensor logits(const at::Tensor& batch) const; ///< {n, classes}, float32.
    at::Tensor head(const at::Tensor& features) const; ///< The last layer.

    const at::Tensor& headWeight() const { return m_headWeight; } ///< {classes, features}
    const at::Tensor& headBias() const { return m_headBias; }
    int featureCount() const;
    const c10::Device& device() const { return m_device; }
    c10::ScalarType precision() const { return m_precision; }

private:
    at::Tensor run(const at::Tensor& batch, int end) const;
    at::Tensor runShare(const at::Tensor& batch, int end) const;
    const NetworkGraph& graph() const { return m_plan.steps.empty() ? m_ready.graph() : m_plan.graph; }
    int featureNode() const { return graph().nodes.back().inputs.front(); }

    NetworkPlan m_plan; // empty where it cannot be planned, or does better without
    ReadyNetwork m_ready; // there
    std::vector<ConvUnit> m_units; // one for each step; empty where it is no convolution
    at::Tensor m_headWeight;
    at::Tensor m_headBias;
    c10::Device m_device;
    c10::ScalarType m_precision;
};

/// A parameter as a float32 tensor on the processor that owns its memory.
at::Tensor tensorOf(const ParameterArray& parameter);
/// And back.
ParameterArray arrayOf(const at::Tensor& tensor);

} // namespace Tintype
