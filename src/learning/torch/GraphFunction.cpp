// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/GraphFunction.h"

#include "learning/torch/GraphModule.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/ops/add.h>
#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/avg_pool3d.h>
#include <ATen/ops/batch_norm.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/dropout.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/flatten.h>
#include <ATen/ops/hardtanh.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/max_pool2d.h>
#include <ATen/ops/mean.h>
#include <ATen/ops/mul.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/sigmoid.h>
#include <ATen/ops/zeros.h>

#include <cmath>
#include <limits>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

at::Tensor convolved(const NetworkNode& node, const MapShape& input, const at::Tensor& map, const at::Tensor& weight,
                     const at::Tensor& bias)
{
    const auto [top, bottom] = paddingOf(node, input.height);
    const auto [left, right] = paddingOf(node, input.width);
    const std::array<std::int64_t, 2> stride{node.stride, node.stride};
    if (top == bottom && left == right)
        return at::conv2d(map, weight, bias, stride, std::array<std::int64_t, 2>{top, left}, {1, 1}, node.groups);
    // Torch pads evenly only.
    return at::conv2d(at::constant_pad_nd(map, {left, right, top, bottom}), weight, bias, stride, std::array<std::int64_t, 2>{0, 0}, {1, 1},
                      node.groups);
}

at::Tensor pooled(const NetworkNode& node, const MapShape& input, const at::Tensor& map)
{
    const std::array<std::int64_t, 2> kernel{node.kernel, node.kernel};
    const std::array<std::int64_t, 2> stride{node.stride, node.stride};
    const auto [top, bottom] = paddingOf(node, input.height);
    const auto [left, right] = paddingOf(node, input.width);
    if (node.kind == Kind::AveragePool) {
        Q_ASSERT(top == bottom && left == right); // no network of ours averages another way
        return at::avg_pool2d(map, kernel, stride, std::array<std::int64_t, 2>{top, left}, node.roundsUp);
    }
    if (top == bottom && left == right)
        return at::max_pool2d(map, kernel, stride, std::array<std::int64_t, 2>{top, left}, {1, 1}, node.roundsUp);
    constexpr float kLowest = -std::numeric_limits<float>::infinity();
    return at::max_pool2d(at::constant_pad_nd(map, {left, right, top, bottom}, kLowest), kernel, stride);
}

/// The mean of the squares over five channels, those beyond the ends counting as 0.
at::Tensor locallyNormalised(const at::Tensor& map)
{
    constexpr int kChannels = 5;
    constexpr double kAlpha = 1e-4 * kChannels; // of the mean
    const at::Tensor squares = at::constant_pad_nd((map * map).unsqueeze(1), {0, 0, 0, 0, kChannels / 2, kChannels / 2});
    const at::Tensor means = at::avg_pool3d(squares, {kChannels, 1, 1}, {1, 1, 1}).squeeze(1);
    return map / (means * kAlpha + 2).pow(0.75);
}

/// With one channel both orders are the same numbers in the same places, and torch takes the plain one; the maps that follow would be
/// in plain order, too. So the strides say which is meant.
at::Tensor channelsLast(const at::Tensor& map)
{
    const at::Tensor ordered = map.contiguous(at::MemoryFormat::ChannelsLast);
    const std::int64_t channels = ordered.size(1);
    const std::int64_t width = ordered.size(3);
    return ordered.as_strided(ordered.sizes(), {channels * ordered.size(2) * width, 1, width * channels, channels});
}

bool isLast(const NetworkGraph& graph, const NetworkNode& node)
{
    return &node == &graph.nodes.back();
}

} // namespace

GraphTensors graphTensors(const GraphParameters& parameters)
{
    GraphTensors tensors;
    for (const auto& [name, parameter] : parameters) {
        const at::Tensor tensor = tensorOf(parameter);
        tensors[name] = tensor.dim() == 4 ? channelsLast(tensor) : tensor;
    }
    return tensors;
}

GraphParameters graphParameters(const GraphTensors& tensors)
{
    GraphParameters parameters;
    for (const auto& [name, tensor] : tensors)
        parameters[name] = arrayOf(tensor.detach());
    return parameters;
}

GraphTensors freshTensors(const NetworkGraph& graph, std::uint64_t seed)
{
    at::Generator generator = at::detail::createCPUGenerator(seed);
    GraphTensors tensors;
    for (const NetworkNode& node : graph.nodes) {
        const std::int64_t channels = node.output.channels;
        if (node.kind == Kind::BatchNorm) {
            for (const char* suffix : {".weight", ".running_var"})
                tensors[node.name + suffix] = at::ones({channels});
            for (const char* suffix : {".bias", ".running_mean"})
                tensors[node.name + suffix] = at::zeros({channels});
        } else if (node.kind == Kind::Conv || node.kind == Kind::Linear) {
            const MapShape& input = graph.inputOf(node);
            const std::int64_t inputs = input.channels / node.groups;
            const std::int64_t area = std::int64_t(node.kernel) * node.kernel;
            at::Tensor weight = node.kind == Kind::Conv ? at::empty({channels, inputs, node.kernel, node.kernel})
                                                        : at::empty({channels, inputs});
            if (isLast(graph, node))
                weight.uniform_(-1 / std::sqrt(double(inputs)), 1 / std::sqrt(double(inputs)), generator);
            else
                weight.normal_(0, std::sqrt(2.0 / double(inputs * area)), generator);
            tensors[node.name + ".weight"] = weight.dim() == 4 ? channelsLast(weight) : weight;
            if (node.hasBias)
                tensors[node.name + ".bias"] = at::zeros({channels});
        }
    }
    return tensors;
}

at::Tensor runGraph(const NetworkGraph& graph, const GraphTensors& tensors, const at::Tensor& batch, GraphMode mode, double momentum)
{
    const bool isTraining = mode == GraphMode::Training;
    std::vector<int> readers(graph.nodes.size(), 0);
    for (const NetworkNode& node : graph.nodes) {
        for (const int input : node.inputs)
            ++readers[size_t(input)];
    }
    std::vector<at::Tensor> values(graph.nodes.size());
    const auto tensor = [&](const NetworkNode& node, const char* suffix) { return tensors.at(node.name + suffix); };
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        const NetworkNode& node = graph.nodes[i];
        const at::Tensor input = node.inputs.empty() ? batch : values[size_t(node.inputs.front())];
        switch (node.kind) {
        case Kind::Input:
            values[i] = channelsLast(batch);
            break;
        case Kind::Conv:
            values[i] = convolved(node, graph.inputOf(node), input, tensor(node, ".weight"),
                                  node.hasBias ? tensor(node, ".bias") : at::Tensor());
            break;
        case Kind::BatchNorm:
            values[i] = at::batch_norm(input, tensor(node, ".weight"), tensor(node, ".bias"), tensor(node, ".running_mean"),
                                       tensor(node, ".running_var"), isTraining, momentum, node.epsilon, false);
            break;
        case Kind::ReLU:
            values[i] = at::relu(input);
            break;
        case Kind::ReLU6:
            values[i] = at::hardtanh(input, 0, 6);
            break;
        case Kind::LocalNorm:
            values[i] = locallyNormalised(input);
            break;
        case Kind::Sigmoid:
            values[i] = at::sigmoid(input);
            break;
        case Kind::MaxPool:
        case Kind::AveragePool:
            values[i] = pooled(node, graph.inputOf(node), input);
            break;
        case Kind::Multiply:
            values[i] = at::mul(input, values[size_t(node.inputs[1])].unsqueeze(2).unsqueeze(3));
            break;
        case Kind::Concat: {
            std::vector<at::Tensor> maps;
            for (const int map : node.inputs)
                maps.push_back(values[size_t(map)]);
            values[i] = at::cat(maps, 1);
            break;
        }
        case Kind::Add:
            values[i] = at::add(input, values[size_t(node.inputs[1])]);
            break;
        case Kind::GlobalAveragePool:
            values[i] = at::mean(input, {2, 3});
            break;
        case Kind::Flatten:
            values[i] = at::flatten(input, 1); // in C order: channels, rows, columns
            break;
        case Kind::Dropout:
            values[i] = at::dropout(input, node.probability, isTraining);
            break;
        case Kind::Linear:
            values[i] = at::linear(input, tensor(node, ".weight"), node.hasBias ? tensor(node, ".bias") : at::Tensor());
            break;
        }
        for (const int read : node.inputs) { // what nobody reads any more goes (torch keeps what the gradient needs)
            if (--readers[size_t(read)] == 0)
                values[size_t(read)].reset();
        }
    }
    return values.back();
}

} // namespace Tintype
