// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/SmallNetwork.h"

#include <algorithm>
#include <limits>
#include <memory>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

constexpr int kLargestSide = 64; ///< For more, kernels that go by the sizes of caches are quicker.
constexpr float kNoFloor = -std::numeric_limits<float>::infinity();

int groupsOf(int channels)
{
    return (channels + kLanes - 1) / kLanes;
}

bool hasNoPadding(const NetworkNode& node, const MapShape& input)
{
    const std::array<int, 2> none{0, 0};
    return paddingOf(node, input.height) == none && paddingOf(node, input.width) == none;
}

bool canRun(const NetworkGraph& graph, const NetworkNode& node)
{
    const MapShape& input = graph.inputOf(node);
    switch (node.kind) {
    case Kind::Conv:
        return node.stride == 1 && node.groups == 1;
    case Kind::MaxPool:
        return node.stride == node.kernel && !node.roundsUp && hasNoPadding(node, input);
    case Kind::Linear:
        return input.height == 1 && input.width == 1;
    case Kind::ReLU:
    case Kind::Flatten:
        return true;
    default:
        return false;
    }
}

/// Weights [outputs][channels][rows][columns] in the order in which a kernel reads them.
std::vector<Lanes> packed(const std::vector<float>& weights, int outputs, int channels, int rows, int columns)
{
    std::vector<Lanes> lanes(size_t(groupsOf(outputs)) * size_t(rows) * size_t(columns) * size_t(channels), Lanes{});
    const float* weight = weights.data();
    for (int output = 0; output < outputs; ++output) {
        for (int channel = 0; channel < channels; ++channel) {
            for (int place = 0; place < rows * columns; ++place) {
                const int at = (output / kLanes * rows * columns + place) * channels + channel;
                lanes[size_t(at)].values[size_t(output % kLanes)] = *weight++;
            }
        }
    }
    return lanes;
}

std::vector<Lanes> packedBias(const NetworkNode& node, const GraphParameters& parameters)
{
    const std::vector<float> none(size_t(node.output.channels), 0.0F);
    return packed(node.hasBias ? parameters.at(node.name + ".bias").values : none, node.output.channels, 1, 1, 1);
}

} // namespace

bool SmallNetwork::canRun(const NetworkGraph& graph)
{
    if (graph.inputSize > kLargestSide || graph.nodes.back().kind != Kind::Linear)
        return false;
    bool hasLayer = false; // the picture's channels are not filled up, so it can neither be pooled nor clipped
    bool isFlat = false; // maps keep their shape where a graph flattens them, so what looks at places must not come behind
    for (size_t i = 1; i < graph.nodes.size(); ++i) {
        const NetworkNode& node = graph.nodes[i];
        const bool isWeighted = node.kind == Kind::Conv || node.kind == Kind::Linear;
        const bool looksAtPlaces = node.kind == Kind::Conv || node.kind == Kind::MaxPool;
        if (node.inputs != std::vector<int>{int(i) - 1} || !Tintype::canRun(graph, node) || (isFlat && looksAtPlaces))
            return false;
        if (!hasLayer && !isWeighted && node.kind != Kind::Flatten)
            return false;
        hasLayer = hasLayer || isWeighted;
        isFlat = isFlat || node.kind == Kind::Flatten;
    }
    return true;
}

SmallNetwork::SmallNetwork(const NetworkGraph& graph, const GraphParameters& parameters, const SmallKernels& kernels)
    : m_kernels(kernels)
{
    Q_ASSERT(canRun(graph));
    m_maps.push_back({graph.nodes.front().output, 0, 0, graph.nodes.front().output.channels});
    for (size_t i = 1; i < graph.nodes.size(); ++i)
        append(graph.nodes[i], parameters);
    for (Map& map : m_maps) {
        map.start = m_numbers;
        m_numbers += std::size_t(groupsOf(int(map.numbers()))) * kLanes;
    }
}

void SmallNetwork::append(const NetworkNode& node, const GraphParameters& parameters)
{
    const MapShape& input = m_maps.back().shape; // not yet flattened
    Layer layer;
    layer.floor = kNoFloor;
    switch (node.kind) {
    case Kind::ReLU: // The largest of clipped numbers is the clipped largest, so any layer can do it.
        m_layers.back().floor = 0;
        return;
    case Kind::Flatten:
        return; // A linear layer behind it is a convolution as large as the map, with the weights in the same order.
    case Kind::MaxPool:
        layer.isPool = true;
        layer.kernelRows = layer.kernelColumns = node.kernel;
        break;
    case Kind::Conv: {
        layer.kernelRows = layer.kernelColumns = node.kernel;
        const auto [before, behind] = paddingOf(node, input.height);
        m_maps.back().border = before;
        m_maps.back().after = behind - before;
        break;
    }
    default:
        layer.kernelRows = input.height;
        layer.kernelColumns = input.width;
    }
    if (!layer.isPool) {
        layer.weights = packed(parameters.at(node.name + ".weight").values, node.output.channels, input.channels, layer.kernelRows,
                               layer.kernelColumns);
        layer.bias = packedBias(node, parameters);
    }
    m_layers.push_back(std::move(layer));
    m_maps.push_back({node.output, 0, 0, groupsOf(node.output.channels) * kLanes});
}

void SmallNetwork::place(const float* picture, float* maps) const
{
    const Map& map = m_maps.front();
    for (int channel = 0; channel < map.shape.channels; ++channel) {
        for (int row = 0; row < map.shape.height; ++row) {
            float* to = maps + map.first() + row * map.row() + channel;
            for (int column = 0; column < map.shape.width; ++column, to += map.pixel)
                *to = *picture++;
        }
    }
}

void SmallNetwork::runLayer(size_t number, float* maps) const
{
    const Layer& layer = m_layers[number];
    const Map& from = m_maps[number];
    const Map& to = m_maps[number + 1];
    if (layer.isPool) {
        m_kernels.pool({maps + from.first(), from.row(), from.pixel, layer.kernelRows, layer.floor, maps + to.first(), to.row(), to.pixel,
                        to.shape.height, to.shape.width, groupsOf(to.shape.channels)});
        return;
    }
    m_kernels.convolve({maps + from.start, from.row(), from.pixel, from.shape.channels, layer.kernelRows, layer.kernelColumns,
                        layer.weights.data(), layer.bias.data(), layer.floor, maps + to.first(), to.row(), to.pixel, to.shape.height,
                        to.shape.width, groupsOf(to.shape.channels)});
}

void SmallNetwork::run(const float* pictures, int count, float* logits) const
{
    const auto room = std::make_unique_for_overwrite<Lanes[]>(m_numbers / kLanes);
    float* const maps = room[0].values.data();
    for (const Map& map : m_maps) { // borders are zeros and stay so; what lies within is written anew for each picture
        if (map.border > 0 || map.after > 0)
            std::fill_n(maps + map.start, map.numbers(), 0.0F);
    }
    const MapShape& shape = m_maps.front().shape;
    const std::ptrdiff_t numbers = std::ptrdiff_t(shape.channels) * shape.height * shape.width;
    const int classes = m_maps.back().shape.channels;
    for (int picture = 0; picture < count; ++picture) {
        place(pictures + picture * numbers, maps);
        for (size_t layer = 0; layer < m_layers.size(); ++layer)
            runLayer(layer, maps);
        std::copy_n(maps + m_maps.back().first(), classes, logits + std::ptrdiff_t(picture) * classes);
    }
}

} // namespace Tintype
