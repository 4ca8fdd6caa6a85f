// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/GraphParameters.h"
#include "learning/networks/GraphSegments.h"
#include "learning/torch/SharedNorm.h"

#include <ATen/core/Tensor.h>

#include <map>
#include <string>
#include <vector>

namespace Tintype {

using GraphTensors = std::map<std::string, at::Tensor>; ///< Under the names of GraphParameters.

/// The parameters as float32 tensors on the processor, convolutions in channels_last order.
GraphTensors graphTensors(const GraphParameters& parameters);
GraphParameters graphParameters(const GraphTensors& tensors);

/// Fresh parameters from a seed: convolutions and layers before a ReLU as K. He et al. (2015) say, in networks that squash as Y. LeCun
/// et al. ("Efficient BackProp", 1998) do; the last layer evenly within 1 / sqrt(inputs), normalisations as if they were not there.
GraphTensors freshTensors(const NetworkGraph& graph, std::uint64_t seed);

/// How normalisations and dropout behave.
enum class GraphMode {
    Training, ///< By the mini-batch's own mean and variance, and with chance.
    Tuning, ///< By the statistics as they are, and with chance.
    Prediction
};

class ConvUnit;

struct GraphRun
{
    GraphMode mode = GraphMode::Prediction;
    double momentum = 0.1; ///< In training: how fast the running statistics among the tensors follow.
    std::uint64_t seed = 0; ///< For dropout,
    int firstRow = 0; ///< with the place of the batch's first picture among all that share the seed: each drops the same in any part.
    bool followsPictures = true; ///< In training: whether the running statistics take this batch in.
    const SumOverAll* sum = nullptr; ///< In training, where other processes have the rest of the mini-batch: see sharedBatchNorm().
    std::vector<at::Tensor>* auxiliary = nullptr; ///< Takes the logits of the heads for training; where nobody does, they do not run.
    const std::vector<ConvUnit>* units = nullptr; ///< For prediction: the convolutions, node by node, made ready; see ReadyNetwork.
    int until = -1; ///< Node whose output is wanted; -1: the last, which gives the logits.
};

/// Which nodes have to run for the output of one.
std::vector<bool> nodesFor(const NetworkGraph& graph, int node);

/// The logits {n, classes} of a batch {n, channels, size, size}, by torch's own operations, so that torch can work out the gradient:
/// for any graph, where GraphTraining and GraphModule are quicker for the networks that come with weights for photos.
at::Tensor runGraph(const NetworkGraph& graph, const GraphTensors& tensors, const at::Tensor& batch, const GraphRun& run);
/// Runs one segment, heads for training included. `values`, for each node: before, what the segment reads from earlier ones; after, also
/// what is asked for later. Convolutions and layers within compute in the kind of numbers that the batch has, with their weights
/// converted; the last layers and the inner of normalisations in float32 at least.
void runSegment(const NetworkGraph& graph, const GraphSegments& segments, int segment, const GraphTensors& tensors, const at::Tensor& batch,
                const GraphRun& run, std::vector<at::Tensor>* values);
inline at::Tensor runGraph(const NetworkGraph& graph, const GraphTensors& tensors, const at::Tensor& batch, GraphMode mode)
{
    return runGraph(graph, tensors, batch, GraphRun{mode});
}

} // namespace Tintype
