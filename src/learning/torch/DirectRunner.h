// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/DirectNetwork.h"
#include "learning/torch/TensorMemory.h"

#include <ATen/core/Tensor.h>

#include <memory>

namespace Tintype {

/// Lets a DirectNetwork read torch's batches with all of torch's threads: each reads pictures of its own, as many as the others; what is
/// left they read together, layer by layer. Copies share the weights.
class DirectRunner
{
public:
    DirectRunner() = default; ///< Empty.
    /// Empty as well where the network, without normalisations, cannot be run so, or not on that device.
    DirectRunner(const NetworkGraph& graph, const GraphParameters& parameters, const c10::Device& device);

    bool isEmpty() const { return m_network == nullptr; }
    /// The output of a node for a batch {n, channels, size, size}: maps {n, channels, rows, columns}, vectors {n, channels}.
    at::Tensor run(const at::Tensor& batch, int node) const;

private:
    NetworkGraph m_graph;
    std::shared_ptr<const TensorMemory::Claim> m_claim; ///< For what m_network holds.
    std::shared_ptr<const DirectNetwork> m_network;
};

} // namespace Tintype
