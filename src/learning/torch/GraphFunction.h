// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/GraphParameters.h"

#include <ATen/core/Tensor.h>

#include <map>
#include <string>

namespace Tintype {

using GraphTensors = std::map<std::string, at::Tensor>; ///< Under the names of GraphParameters.

/// The parameters as float32 tensors on the processor, convolutions in channels_last order.
GraphTensors graphTensors(const GraphParameters& parameters);
GraphParameters graphParameters(const GraphTensors& tensors);

/// Fresh parameters from a seed: convolutions and layers before a ReLU as K. He et al. (2015) say, the last layer evenly within
/// 1 / sqrt(inputs), normalisations as if they were not there.
GraphTensors freshTensors(const NetworkGraph& graph, std::uint64_t seed);

/// How normalisations and dropout behave.
enum class GraphMode { Training, Prediction };

/// The logits {n, classes} of a batch {n, channels, size, size}, by torch's own operations, so that torch can work out the gradient:
/// for any graph, where GraphTraining is for the networks of photos. In training the running statistics among the tensors are brought
/// up to date with `momentum`.
at::Tensor runGraph(const NetworkGraph& graph, const GraphTensors& tensors, const at::Tensor& batch, GraphMode mode,
                    double momentum = 0.1);

} // namespace Tintype
