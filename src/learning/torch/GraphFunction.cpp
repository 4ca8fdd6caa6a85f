// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/GraphFunction.h"

#include "learning/torch/ConvUnit.h"
#include "learning/torch/GraphModule.h"
#include "learning/torch/Seeds.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/ops/add.h>
#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/avg_pool3d.h>
#include <ATen/ops/batch_norm.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/flatten.h>
#include <ATen/ops/hardtanh.h>
#include <ATen/ops/index_select.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/max_pool2d.h>
#include <ATen/ops/mean.h>
#include <ATen/ops/mul.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/sigmoid.h>
#include <ATen/ops/tanh.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

constexpr double kTanhHeight = 1.7159; // of NetworkNode::Kind::ScaledTanh
constexpr double kTanhSlope = 2.0 / 3;

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
at::Tensor locallyNormalised(const at::Tensor& input)
{
    if (input.scalar_type() == at::kBFloat16) // squares and their powers need more digits
        return locallyNormalised(input.to(at::kFloat)).to(at::kBFloat16);
    const at::Tensor& map = input;
    constexpr int kChannels = 5;
    constexpr double kAlpha = 1e-4 * kChannels; // of the mean
    const at::Tensor squares = at::constant_pad_nd((map * map).unsqueeze(1), {0, 0, 0, 0, kChannels / 2, kChannels / 2});
    const at::Tensor means = at::avg_pool3d(squares, {kChannels, 1, 1}, {1, 1, 1}).squeeze(1);
    return map / (means * kAlpha + 2).pow(0.75);
}

at::Tensor selected(const NetworkNode& node, const at::Tensor& map)
{
    const std::vector<std::int64_t> channels(node.channels.begin(), node.channels.end());
    return at::index_select(map, 1, at::tensor(channels, map.options().dtype(at::kLong)));
}

at::Tensor nearness(const NetworkNode& node, const at::Tensor& vectors)
{
    const at::Tensor centres = at::tensor(node.centres, vectors.options()).view({node.output.channels, -1});
    return -(vectors.unsqueeze(1) - centres).square().sum(2);
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

/// One run of a graph over a batch, node by node.
class Runner
{
public:
    Runner(const NetworkGraph& graph, const GraphTensors& tensors, const at::Tensor& batch, const GraphRun& run)
        : m_graph(graph)
        , m_tensors(tensors)
        , m_batch(batch)
        , m_run(run)
    {
    }

    at::Tensor outputOf(const NetworkNode& node, const std::vector<at::Tensor>& values)
    {
        const at::Tensor input = node.inputs.empty() ? m_batch : values[size_t(node.inputs.front())];
        switch (node.kind) {
        case Kind::Input:
            return channelsLast(m_batch);
        case Kind::Conv:
            if (m_run.units)
                return (*m_run.units)[size_t(placeOf(node))].run(input);
            return convolved(node, m_graph.inputOf(node), input, weightOf(node, input), biasOf(node, input));
        case Kind::BatchNorm:
            return normalised(node, input);
        case Kind::ReLU:
            return at::relu(input);
        case Kind::ReLU6:
            return at::hardtanh(input, 0, kReLU6Ceiling);
        case Kind::LocalNorm:
            return locallyNormalised(input);
        case Kind::Sigmoid:
            return at::sigmoid(input);
        case Kind::ScaledTanh:
            return at::tanh(input * kTanhSlope) * kTanhHeight;
        case Kind::ScaleShift:
            return input * perMap(tensor(node, ".weight")) + perMap(tensor(node, ".bias"));
        case Kind::MaxPool:
        case Kind::AveragePool:
            return pooled(node, m_graph.inputOf(node), input);
        case Kind::Multiply:
            return at::mul(input, values[size_t(node.inputs[1])].unsqueeze(2).unsqueeze(3));
        case Kind::Concat: {
            std::vector<at::Tensor> maps;
            for (const int map : node.inputs)
                maps.push_back(values[size_t(map)]);
            return at::cat(maps, 1);
        }
        case Kind::Select:
            return selected(node, input);
        case Kind::Add:
            return at::add(input, values[size_t(node.inputs[1])]);
        case Kind::GlobalAveragePool:
            return at::mean(input, {2, 3});
        case Kind::Flatten:
            return at::flatten(input, 1); // in C order: channels, rows, columns
        case Kind::Dropout:
            return dropped(node, input);
        case Kind::Linear:
            return linear(node, input);
        case Kind::Distance:
            return nearness(node, input);
        }
        Q_UNREACHABLE();
    }

private:
    bool isTraining() const { return m_run.mode == GraphMode::Training; }
    static at::Tensor perMap(const at::Tensor& numbers) { return numbers.view({1, -1, 1, 1}); }
    const at::Tensor& tensor(const NetworkNode& node, const char* suffix) const { return m_tensors.at(node.name + suffix); }
    int placeOf(const NetworkNode& node) const { return int(&node - m_graph.nodes.data()); }

    // What is learnt is float32; maps may be shorter.
    at::Tensor weightOf(const NetworkNode& node, const at::Tensor& map) const { return tensor(node, ".weight").to(map.scalar_type()); }
    at::Tensor biasOf(const NetworkNode& node, const at::Tensor& map) const
    {
        return node.hasBias ? tensor(node, ".bias").to(map.scalar_type()) : at::Tensor();
    }

    at::Tensor normalised(const NetworkNode& node, const at::Tensor& input) const
    {
        const bool hasStatistics = !isTraining() || m_run.followsPictures;
        const NormTensors norm{tensor(node, ".weight"), tensor(node, ".bias"), hasStatistics ? tensor(node, ".running_mean") : at::Tensor(),
                               hasStatistics ? tensor(node, ".running_var") : at::Tensor()};
        if (isTraining() && m_run.sum)
            return sharedBatchNorm(input, norm, m_run.momentum, node.epsilon, *m_run.sum);
        return at::batch_norm(input, norm.weight, norm.bias, norm.runningMean, norm.runningVariance, isTraining(), m_run.momentum,
                              node.epsilon, false);
    }

    at::Tensor linear(const NetworkNode& node, const at::Tensor& input) const
    {
        const int place = placeOf(node);
        const bool givesLogits = place + 1 == int(m_graph.nodes.size())
            || std::find(m_graph.auxiliary.begin(), m_graph.auxiliary.end(), place) != m_graph.auxiliary.end();
        const at::Tensor map = givesLogits ? input.to(tensor(node, ".weight").scalar_type()) : input;
        return at::linear(map, weightOf(node, map), biasOf(node, map));
    }

    /// By the run's own seed and the picture's place, so that a training that goes on later, takes its pictures in other parts, or works
    /// something out a second time, drops the same.
    at::Tensor dropped(const NetworkNode& node, const at::Tensor& input) const
    {
        if (m_run.mode == GraphMode::Prediction || node.probability <= 0)
            return input;
        const at::Tensor mask = at::empty(input.sizes(), at::kFloat);
        for (std::int64_t row = 0; row < mask.size(0); ++row) {
            const std::uint64_t which = std::uint64_t(m_run.firstRow) + std::uint64_t(row);
            at::Generator generator = at::detail::createCPUGenerator(chance(m_run.seed, std::uint64_t(placeOf(node)), which));
            mask.select(0, row).bernoulli_(1 - node.probability, generator);
        }
        return input * mask.div_(1 - node.probability).to(input.options());
    }

    const NetworkGraph& m_graph;
    const GraphTensors& m_tensors;
    const at::Tensor& m_batch;
    const GraphRun& m_run;
};

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
    // What a ReLU cuts off has to be made up for; a tanh of that height keeps a variance of 1 as it is.
    const bool isSquashed = std::any_of(graph.nodes.begin(), graph.nodes.end(), [](const NetworkNode& node) { return node.kind == Kind::ScaledTanh; });
    const double gain = isSquashed ? 1 : 2;
    GraphTensors tensors;
    for (const NetworkNode& node : graph.nodes) {
        const std::int64_t channels = node.output.channels;
        if (node.kind == Kind::BatchNorm) {
            for (const char* suffix : {".weight", ".running_var"})
                tensors[node.name + suffix] = at::ones({channels});
            for (const char* suffix : {".bias", ".running_mean"})
                tensors[node.name + suffix] = at::zeros({channels});
        } else if (node.kind == Kind::ScaleShift) {
            tensors[node.name + ".weight"] = at::ones({channels});
            tensors[node.name + ".bias"] = at::zeros({channels});
        } else if (node.kind == Kind::Conv || node.kind == Kind::Linear) {
            const MapShape& input = graph.inputOf(node);
            const std::int64_t inputs = input.channels / node.groups;
            const std::int64_t area = std::int64_t(node.kernel) * node.kernel;
            at::Tensor weight = node.kind == Kind::Conv ? at::empty({channels, inputs, node.kernel, node.kernel})
                                                        : at::empty({channels, inputs});
            if (isLast(graph, node))
                weight.uniform_(-1 / std::sqrt(double(inputs)), 1 / std::sqrt(double(inputs)), generator);
            else
                weight.normal_(0, std::sqrt(gain / double(inputs * area)), generator);
            tensors[node.name + ".weight"] = weight.dim() == 4 ? channelsLast(weight) : weight;
            if (node.hasBias)
                tensors[node.name + ".bias"] = at::zeros({channels});
        }
    }
    return tensors;
}

std::vector<bool> nodesFor(const NetworkGraph& graph, int node)
{
    std::vector<bool> isNeeded(graph.nodes.size(), false);
    isNeeded[size_t(node)] = true;
    for (int i = node; i >= 0; --i) { // inputs stand before what reads them
        if (!isNeeded[size_t(i)])
            continue;
        for (const int input : graph.nodes[size_t(i)].inputs)
            isNeeded[size_t(input)] = true;
    }
    return isNeeded;
}

at::Tensor runGraph(const NetworkGraph& graph, const GraphTensors& tensors, const at::Tensor& batch, const GraphRun& run)
{
    const int wanted = run.until < 0 ? int(graph.nodes.size()) - 1 : run.until;
    std::vector<bool> isNeeded = nodesFor(graph, wanted);
    std::vector<int> readers(graph.nodes.size(), 0);
    ++readers[size_t(wanted)];
    if (run.auxiliary) {
        for (const int head : graph.auxiliary) {
            ++readers[size_t(head)];
            const std::vector<bool> more = nodesFor(graph, head);
            for (size_t i = 0; i < more.size(); ++i)
                isNeeded[i] = isNeeded[i] || more[i];
        }
    }
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        for (const int input : graph.nodes[i].inputs)
            readers[size_t(input)] += isNeeded[i] ? 1 : 0;
    }
    Runner runner(graph, tensors, batch, run);
    std::vector<at::Tensor> values(graph.nodes.size());
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        if (!isNeeded[i])
            continue;
        values[i] = runner.outputOf(graph.nodes[i], values);
        for (const int read : graph.nodes[i].inputs) { // what nobody reads any more goes (torch keeps what the gradient needs)
            if (--readers[size_t(read)] == 0)
                values[size_t(read)].reset();
        }
    }
    if (run.auxiliary) {
        for (const int head : graph.auxiliary)
            run.auxiliary->push_back(values[size_t(head)]);
    }
    return values[size_t(wanted)];
}

void runSegment(const NetworkGraph& graph, const GraphSegments& segments, int segment, const GraphTensors& tensors, const at::Tensor& batch,
                const GraphRun& run, std::vector<at::Tensor>* values)
{
    const std::vector<int> outputs = segments.outputsOf(graph, segment);
    std::vector<int> readers(graph.nodes.size(), 0);
    for (const int output : outputs)
        ++readers[size_t(output)];
    for (int i = segments.begin(segment); i < segments.end(segment); ++i) {
        for (const int input : graph.nodes[size_t(i)].inputs)
            readers[size_t(input)] += input >= segments.begin(segment) ? 1 : 0;
    }
    Runner runner(graph, tensors, batch, run);
    for (int i = segments.begin(segment); i < segments.end(segment); ++i) {
        (*values)[size_t(i)] = runner.outputOf(graph.nodes[size_t(i)], *values);
        for (const int read : graph.nodes[size_t(i)].inputs) {
            if (read >= segments.begin(segment) && --readers[size_t(read)] == 0)
                (*values)[size_t(read)].reset();
        }
    }
}

} // namespace Tintype
