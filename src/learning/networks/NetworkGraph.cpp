// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/NetworkGraph.h"

#include <algorithm>

namespace Tintype {

using Kind = NetworkNode::Kind;

std::array<int, 2> samePadding(int input, int kernel, int stride)
{
    const int output = (input + stride - 1) / stride;
    const int total = std::max(0, (output - 1) * stride + kernel - input);
    return {total / 2, total - total / 2};
}

std::array<int, 2> paddingOf(const NetworkNode& node, int input)
{
    switch (node.padding) {
    case NetworkNode::Padding::Valid:
        return {0, 0};
    case NetworkNode::Padding::Explicit:
        return {node.pad, node.pad};
    case NetworkNode::Padding::Same:
        break;
    }
    return samePadding(input, node.kernel, node.stride);
}

int outputOf(const Window& window, int input)
{
    if (window.padding == NetworkNode::Padding::Same)
        return (input + window.stride - 1) / window.stride;
    const int slack = input + 2 * window.pad - window.kernel;
    if (slack < 0)
        return 0;
    if (!window.roundsUp)
        return slack / window.stride + 1;
    const int output = (slack + window.stride - 1) / window.stride + 1;
    // A window that would begin in the padding behind the map is none.
    return (output - 1) * window.stride >= input + window.pad ? output - 1 : output;
}

qint64 NetworkGraph::parametersOf(const NetworkNode& node) const
{
    const qint64 channels = node.output.channels;
    const qint64 bias = node.hasBias ? channels : 0;
    if (node.kind == Kind::Conv)
        return channels * (inputOf(node).channels / node.groups) * node.kernel * node.kernel + bias;
    if (node.kind == Kind::Linear)
        return channels * inputOf(node).channels + bias;
    return node.kind == Kind::BatchNorm || node.kind == Kind::ScaleShift ? 2 * channels : 0;
}

qint64 NetworkGraph::multiplyAddsOf(const NetworkNode& node) const
{
    const qint64 channels = node.output.channels;
    if (node.kind == Kind::Conv)
        return channels * node.output.height * node.output.width * (inputOf(node).channels / node.groups) * node.kernel * node.kernel;
    return node.kind == Kind::Linear || node.kind == Kind::Distance ? channels * inputOf(node).channels : 0;
}

qint64 NetworkGraph::parameters() const
{
    qint64 sum = 0;
    for (const NetworkNode& node : nodes)
        sum += parametersOf(node);
    return sum;
}

qint64 NetworkGraph::multiplyAdds() const
{
    qint64 sum = 0;
    for (const NetworkNode& node : nodes)
        sum += multiplyAddsOf(node);
    return sum;
}

int NetworkGraph::stages() const
{
    int highest = 0;
    for (const NetworkNode& node : nodes)
        highest = std::max(highest, node.stage);
    return highest + 1;
}

GraphBuilder::GraphBuilder(QString name, int inputSize, int classes, int inputChannels)
    : GraphBuilder(std::move(name), MapShape{inputChannels, inputSize, inputSize}, classes)
{
}

GraphBuilder::GraphBuilder(QString name, const MapShape& input, int classes)
{
    m_graph.name = std::move(name);
    m_graph.inputSize = input.height;
    m_graph.classes = classes;
    NetworkNode node;
    node.name = "image";
    node.output = input;
    append(std::move(node));
}

int GraphBuilder::append(NetworkNode node)
{
    node.stage = m_stage;
    m_graph.nodes.push_back(std::move(node));
    return last();
}

/// A node that goes over its input with a window.
int GraphBuilder::appendWindow(Kind kind, const std::string& name, int input, const Window& window)
{
    const int place = appendLike(kind, name, input);
    NetworkNode& node = m_graph.nodes[size_t(place)];
    node.kernel = window.kernel;
    node.stride = window.stride;
    node.padding = window.padding;
    node.pad = window.pad;
    node.roundsUp = window.roundsUp;
    node.output.height = outputOf(window, node.output.height);
    node.output.width = outputOf(window, node.output.width);
    Q_ASSERT(node.output.height > 0 && node.output.width > 0);
    return place;
}

int GraphBuilder::conv(const std::string& name, int input, int channels, const Window& window, int groups, bool bias)
{
    Q_ASSERT(shape(input).channels % groups == 0 && channels % groups == 0);
    const int place = appendWindow(Kind::Conv, name, input, window);
    NetworkNode& node = m_graph.nodes[size_t(place)];
    node.groups = groups;
    node.hasBias = bias;
    node.output.channels = channels;
    return place;
}

int GraphBuilder::conv(const std::string& name, int input, int channels, int kernel, int stride, int groups, bool bias)
{
    return conv(name, input, channels, Window::same(kernel, stride), groups, bias);
}

int GraphBuilder::validConv(const std::string& name, int input, int channels, int kernel, bool bias)
{
    return conv(name, input, channels, Window::valid(kernel), 1, bias);
}

int GraphBuilder::batchNorm(const std::string& name, int input, double epsilon)
{
    const int norm = appendLike(Kind::BatchNorm, name, input);
    m_graph.nodes[size_t(norm)].epsilon = epsilon;
    return norm;
}

/// A node that leaves the shape as it is.
int GraphBuilder::appendLike(Kind kind, const std::string& name, int input)
{
    NetworkNode node;
    node.kind = kind;
    node.name = name;
    node.inputs = {input};
    node.output = shape(input);
    return append(std::move(node));
}

int GraphBuilder::relu(const std::string& name, int input)
{
    return appendLike(Kind::ReLU, name, input);
}

int GraphBuilder::relu6(const std::string& name, int input)
{
    return appendLike(Kind::ReLU6, name, input);
}

int GraphBuilder::localNorm(const std::string& name, int input)
{
    return appendLike(Kind::LocalNorm, name, input);
}

int GraphBuilder::sigmoid(const std::string& name, int input)
{
    return appendLike(Kind::Sigmoid, name, input);
}

int GraphBuilder::scaledTanh(const std::string& name, int input)
{
    return appendLike(Kind::ScaledTanh, name, input);
}

int GraphBuilder::scaleShift(const std::string& name, int input)
{
    return appendLike(Kind::ScaleShift, name, input);
}

int GraphBuilder::select(const std::string& name, int input, std::vector<int> channels)
{
    Q_ASSERT(std::all_of(channels.begin(), channels.end(), [&](int map) { return map >= 0 && map < shape(input).channels; }));
    const int place = appendLike(Kind::Select, name, input);
    NetworkNode& node = m_graph.nodes[size_t(place)];
    node.output.channels = int(channels.size());
    node.channels = std::move(channels);
    return place;
}

int GraphBuilder::pool(Kind kind, const std::string& name, int input, const Window& window)
{
    return appendWindow(kind, name, input, window);
}

int GraphBuilder::maxPool(const std::string& name, int input, int kernel, int stride)
{
    return pool(Kind::MaxPool, name, input, Window::valid(kernel, stride));
}

int GraphBuilder::multiply(const std::string& name, int map, int factors)
{
    Q_ASSERT((shape(factors) == MapShape{shape(map).channels, 1, 1}));
    const int place = appendLike(Kind::Multiply, name, map);
    m_graph.nodes[size_t(place)].inputs.push_back(factors);
    return place;
}

int GraphBuilder::concat(const std::string& name, std::vector<int> maps)
{
    const int place = appendLike(Kind::Concat, name, maps.front());
    NetworkNode& node = m_graph.nodes[size_t(place)];
    node.output.channels = 0;
    for (const int map : maps) {
        Q_ASSERT(shape(map).height == node.output.height && shape(map).width == node.output.width);
        node.output.channels += shape(map).channels;
    }
    node.inputs = std::move(maps);
    return place;
}

int GraphBuilder::flatten(const std::string& name, int input)
{
    const int flat = appendLike(Kind::Flatten, name, input);
    MapShape& output = m_graph.nodes[size_t(flat)].output;
    output = {output.channels * output.height * output.width, 1, 1};
    return flat;
}

int GraphBuilder::add(const std::string& name, int first, int second)
{
    Q_ASSERT(shape(first) == shape(second));
    NetworkNode node;
    node.kind = Kind::Add;
    node.name = name;
    node.inputs = {first, second};
    node.output = shape(first);
    return append(std::move(node));
}

int GraphBuilder::globalAveragePool(const std::string& name, int input)
{
    NetworkNode node;
    node.kind = Kind::GlobalAveragePool;
    node.name = name;
    node.inputs = {input};
    node.output = {shape(input).channels, 1, 1};
    return append(std::move(node));
}

int GraphBuilder::dropout(const std::string& name, int input, double probability)
{
    const int dropout = appendLike(Kind::Dropout, name, input);
    m_graph.nodes[size_t(dropout)].probability = probability;
    return dropout;
}

int GraphBuilder::linear(const std::string& name, int input, int outputs, bool bias)
{
    Q_ASSERT(shape(input).height == 1 && shape(input).width == 1);
    NetworkNode node;
    node.kind = Kind::Linear;
    node.name = name;
    node.inputs = {input};
    node.hasBias = bias;
    node.output = {outputs, 1, 1};
    return append(std::move(node));
}

int GraphBuilder::distance(const std::string& name, int input, std::vector<float> centres)
{
    const MapShape& before = shape(input);
    Q_ASSERT(before.height == 1 && before.width == 1 && int(centres.size()) % before.channels == 0);
    const int place = appendLike(Kind::Distance, name, input);
    NetworkNode& node = m_graph.nodes[size_t(place)];
    node.output.channels = int(centres.size()) / node.output.channels;
    node.centres = std::move(centres);
    return place;
}

} // namespace Tintype
