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

std::array<int, 2> paddingOf(const NetworkNode& conv, int input)
{
    if (conv.padding == NetworkNode::Padding::Valid)
        return {0, 0};
    return samePadding(input, conv.kernel, conv.stride);
}

qint64 NetworkGraph::parameters() const
{
    qint64 sum = 0;
    for (const NetworkNode& node : nodes) {
        if (node.kind == Kind::Conv)
            sum += qint64(node.output.channels) * (inputOf(node).channels / node.groups) * node.kernel * node.kernel
                + (node.hasBias ? node.output.channels : 0);
        else if (node.kind == Kind::BatchNorm)
            sum += 2LL * node.output.channels;
        else if (node.kind == Kind::Linear)
            sum += qint64(node.output.channels) * inputOf(node).channels + node.output.channels;
    }
    return sum;
}

qint64 NetworkGraph::multiplyAdds() const
{
    qint64 sum = 0;
    for (const NetworkNode& node : nodes) {
        if (node.kind == Kind::Conv)
            sum += qint64(node.output.channels) * node.output.height * node.output.width * (inputOf(node).channels / node.groups)
                * node.kernel * node.kernel;
        else if (node.kind == Kind::Linear)
            sum += qint64(node.output.channels) * inputOf(node).channels;
    }
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
{
    m_graph.name = std::move(name);
    m_graph.inputSize = inputSize;
    m_graph.classes = classes;
    NetworkNode input;
    input.name = "image";
    input.output = {inputChannels, inputSize, inputSize};
    append(std::move(input));
}

int GraphBuilder::append(NetworkNode node)
{
    node.stage = m_stage;
    m_graph.nodes.push_back(std::move(node));
    return last();
}

int GraphBuilder::conv(const std::string& name, int input, int channels, int kernel, int stride, int groups, bool bias)
{
    NetworkNode node;
    node.kind = Kind::Conv;
    node.name = name;
    node.inputs = {input};
    node.kernel = kernel;
    node.stride = stride;
    node.groups = groups;
    node.hasBias = bias;
    node.output = {channels, (shape(input).height + stride - 1) / stride, (shape(input).width + stride - 1) / stride};
    return append(std::move(node));
}

int GraphBuilder::validConv(const std::string& name, int input, int channels, int kernel, bool bias)
{
    const int place = conv(name, input, channels, kernel, 1, 1, bias);
    NetworkNode& node = m_graph.nodes[size_t(place)];
    node.padding = NetworkNode::Padding::Valid;
    node.output.height -= kernel - 1;
    node.output.width -= kernel - 1;
    Q_ASSERT(node.output.height > 0 && node.output.width > 0);
    return place;
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

int GraphBuilder::maxPool(const std::string& name, int input, int kernel, int stride)
{
    Q_ASSERT(shape(input).height >= kernel && shape(input).width >= kernel);
    const int pool = appendLike(Kind::MaxPool, name, input);
    NetworkNode& node = m_graph.nodes[size_t(pool)];
    node.kernel = kernel;
    node.stride = stride;
    node.output.height = (node.output.height - kernel) / stride + 1;
    node.output.width = (node.output.width - kernel) / stride + 1;
    return pool;
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

int GraphBuilder::linear(const std::string& name, int input, int outputs)
{
    NetworkNode node;
    node.kind = Kind::Linear;
    node.name = name;
    node.inputs = {input};
    node.hasBias = true;
    node.output = {outputs, 1, 1};
    return append(std::move(node));
}

} // namespace Tintype
