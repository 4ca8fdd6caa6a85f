// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/DirectPlan.h"

#include "learning/networks/DirectKernels.h"
#include "learning/networks/MapLifetimes.h"

#include <algorithm>
#include <numeric>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

constexpr qint64 kMostDense = 4'000'000; ///< Weights of a linear layer: more should be read once for a batch, not for each picture.
constexpr int kTiledSide = 6; ///< Of an output that is worth spreading tiles for.

/// Nodes that read each map; flattened maps count as the map.
std::vector<int> readersOf(const NetworkGraph& graph)
{
    std::vector<int> readers(graph.nodes.size(), 0);
    for (const NetworkNode& node : graph.nodes) {
        if (node.kind == Kind::Flatten)
            continue;
        for (const int input : node.inputs)
            ++readers[size_t(ownerOf(graph, input))];
    }
    return readers;
}

class Planner
{
public:
    explicit Planner(const NetworkGraph& graph)
        : m_graph(graph)
        , m_readers(readersOf(graph))
    {
        m_plan.mapOf.assign(graph.nodes.size(), -1);
    }

    std::optional<DirectPlan> plan()
    {
        for (int i = 0; i < int(m_graph.nodes.size()); ++i) {
            if (!take(i))
                return std::nullopt;
        }
        giveRoom();
        return std::move(m_plan);
    }

private:
    const NetworkNode& node(int number) const { return m_graph.nodes[size_t(number)]; }
    int mapOfInput(int number, size_t which = 0) const { return m_plan.mapOf[size_t(node(number).inputs[which])]; }

    bool take(int number)
    {
        switch (node(number).kind) {
        case Kind::Input:
            m_plan.maps.push_back({node(number).output, 0, 0, node(number).output.channels});
            m_plan.mapOf[size_t(number)] = 0;
            return number == 0;
        case Kind::Conv:
            return takeConvolution(number);
        case Kind::Linear:
            return takeLinear(number);
        case Kind::MaxPool:
            return takePool(number);
        case Kind::GlobalAveragePool:
            return takeAverage(number);
        case Kind::ReLU:
        case Kind::ReLU6:
            return takeActivation(number);
        case Kind::Add:
            return takeSum(number);
        case Kind::Flatten: // Where it lies, it is flat.
            m_plan.mapOf[size_t(number)] = mapOfInput(number);
            return true;
        default:
            return false;
        }
    }

    /// A layer for a node whose window goes over its input as that says.
    bool append(DirectLayer layer, int number, int padding)
    {
        layer.node = number;
        layer.input = mapOfInput(number);
        layer.padding = padding;
        if (layer.input < 0)
            return false;
        // A flattened map is the map, which suits a linear layer, and nothing that looks at places.
        if (node(number).kind != Kind::Linear && m_plan.maps[size_t(layer.input)].shape != m_graph.inputOf(node(number)))
            return false;
        const MapShape& output = node(number).output;
        DirectMap& input = m_plan.maps[size_t(layer.input)];
        const auto reach = [&](int places, int window) { return (layer.workedOut(places) - 1) * layer.stride + window - padding; };
        input.before = std::max(input.before, padding);
        input.after = std::max({input.after, reach(output.height, layer.windowRows) - input.shape.height,
                                reach(output.width, layer.windowColumns) - input.shape.width});
        m_plan.layers.push_back(layer);
        m_plan.maps.push_back({output, 0, 0, laneGroups(output.channels) * kLanes});
        m_plan.mapOf[size_t(number)] = int(m_plan.maps.size()) - 1;
        return true;
    }

    /// The padding before, where rows and columns have the same.
    std::optional<int> paddingBefore(int number) const
    {
        const MapShape& input = m_graph.inputOf(node(number));
        const int rows = paddingOf(node(number), input.height)[0];
        return rows == paddingOf(node(number), input.width)[0] ? std::optional(rows) : std::nullopt;
    }

    bool takeConvolution(int number)
    {
        const NetworkNode& convolution = node(number);
        const int channels = m_graph.inputOf(convolution).channels;
        const bool isDepthwise = convolution.groups > 1;
        const bool isRegular = !isDepthwise
            || (convolution.groups == channels && convolution.output.channels == channels && mapOfInput(number) > 0);
        const std::optional<int> padding = paddingBefore(number);
        if (!isRegular || !padding)
            return false;
        DirectLayer layer;
        if (isDepthwise)
            layer.kind = DirectLayer::Kind::Depthwise;
        else if (paysAsTiles(number))
            layer.kind = DirectLayer::Kind::Winograd;
        layer.windowRows = layer.windowColumns = convolution.kernel;
        layer.stride = convolution.stride;
        return append(layer, number, *padding);
    }

    bool paysAsTiles(int number) const
    {
        const NetworkNode& convolution = node(number);
        const int channels = m_graph.inputOf(convolution).channels;
        return convolution.kernel == 3 && convolution.stride == 1 && channels >= kLanes && channels <= kWinogradChannels
            && mapOfInput(number) > 0 && std::min(convolution.output.height, convolution.output.width) >= kTiledSide;
    }

    /// A linear layer behind a Flatten is a convolution as large as the map, with the weights in the same order.
    bool takeLinear(int number)
    {
        if (mapOfInput(number) < 0)
            return false;
        const MapShape& input = m_plan.maps[size_t(mapOfInput(number))].shape;
        const MapShape& vector = m_graph.inputOf(node(number));
        if (vector.height != 1 || vector.width != 1 || qint64(vector.channels) * node(number).output.channels > kMostDense)
            return false;
        DirectLayer layer;
        layer.windowRows = input.height;
        layer.windowColumns = input.width;
        return append(layer, number, 0);
    }

    bool takePool(int number)
    {
        const std::optional<int> padding = paddingBefore(number);
        if (!padding || mapOfInput(number) < 1) // the picture's channels are not filled up
            return false;
        DirectLayer layer;
        layer.kind = DirectLayer::Kind::Maximum;
        layer.windowRows = layer.windowColumns = node(number).kernel;
        layer.stride = node(number).stride;
        const MapShape& input = m_graph.inputOf(node(number));
        const MapShape& output = node(number).output;
        const int end = (std::max(output.height, output.width) - 1) * layer.stride + layer.windowRows - *padding;
        const bool staysWithin = *padding == 0 && end <= std::min(input.height, input.width);
        // Zeros around the map are as good as nothing around it where no number is less.
        return (staysWithin || m_plan.layers[size_t(mapOfInput(number)) - 1].floor >= 0) && append(layer, number, *padding);
    }

    bool takeAverage(int number)
    {
        if (mapOfInput(number) < 1)
            return false;
        DirectLayer layer;
        layer.kind = DirectLayer::Kind::Average;
        layer.windowRows = m_graph.inputOf(node(number)).height;
        layer.windowColumns = m_graph.inputOf(node(number)).width;
        return append(layer, number, 0);
    }

    /// The layer that writes what only this node reads; null: there is none.
    DirectLayer* layerBefore(int number, size_t which)
    {
        const int input = node(number).inputs[which];
        const int map = m_plan.mapOf[size_t(input)];
        return map > 0 && m_readers[size_t(ownerOf(m_graph, input))] == 1 ? &m_plan.layers[size_t(map) - 1] : nullptr;
    }
    /// A node is done within the layer of its input, whose own output is then not kept.
    void merge(int number, size_t which)
    {
        const int map = mapOfInput(number, which);
        std::replace(m_plan.mapOf.begin(), m_plan.mapOf.end(), map, -1);
        m_plan.mapOf[size_t(number)] = map;
    }

    bool takeActivation(int number)
    {
        DirectLayer* const layer = layerBefore(number, 0);
        if (!layer || layer->floor >= 0)
            return false;
        layer->floor = 0;
        if (node(number).kind == Kind::ReLU6)
            layer->ceiling = float(kReLU6Ceiling);
        merge(number, 0);
        return true;
    }

    /// The newest layer can add what was there before.
    bool takeSum(int number)
    {
        for (const size_t which : {0, 1}) {
            DirectLayer* const layer = layerBefore(number, which);
            const int other = mapOfInput(number, 1 - which);
            if (!layer || layer != &m_plan.layers.back() || !layer->hasWeights() || layer->addend >= 0 || layer->floor >= 0 || other < 1)
                continue;
            if (m_plan.maps.back().shape != node(number).output || m_plan.maps[size_t(other)].shape != node(number).output)
                continue; // one of them was flattened
            layer->addend = other;
            merge(number, which);
            return true;
        }
        return false;
    }

    /// Largest first, each at the first place where it meets none that is needed at the same time.
    void giveRoom()
    {
        const auto count = int(m_plan.maps.size());
        std::vector<int> lastLayer(size_t(count), count); // that reads each map; the last of all is read by whoever asks
        for (int layer = 0; layer < count - 1; ++layer) {
            for (const int read : {m_plan.layers[size_t(layer)].input, m_plan.layers[size_t(layer)].addend}) {
                if (read >= 0)
                    lastLayer[size_t(read)] = layer;
            }
        }
        const auto meet = [&](int one, int other) { return one - 1 <= lastLayer[size_t(other)] && other - 1 <= lastLayer[size_t(one)]; };
        std::vector<int> order(static_cast<size_t>(count));
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(),
                         [&](int one, int other) { return m_plan.maps[size_t(one)].numbers() > m_plan.maps[size_t(other)].numbers(); });
        std::vector<int> placed; // by where they begin
        for (const int map : order) {
            const std::size_t numbers = roomFor(map);
            std::size_t start = 0;
            for (const int other : placed) {
                if (!meet(map, other))
                    continue;
                if (m_plan.maps[size_t(other)].start >= start + numbers)
                    break;
                start = std::max(start, m_plan.maps[size_t(other)].start + roomFor(other));
            }
            m_plan.maps[size_t(map)].start = start;
            m_plan.numbers = std::max(m_plan.numbers, start + numbers);
            const auto isEarlier = [&](int one, int other) { return m_plan.maps[size_t(one)].start < m_plan.maps[size_t(other)].start; };
            placed.insert(std::upper_bound(placed.begin(), placed.end(), map, isEarlier), map);
        }
    }
    std::size_t roomFor(int map) const { return (m_plan.maps[size_t(map)].numbers() + kLanes - 1) / kLanes * kLanes; }

    const NetworkGraph& m_graph;
    const std::vector<int> m_readers;
    DirectPlan m_plan;
};

} // namespace

std::optional<DirectPlan> directPlan(const NetworkGraph& graph)
{
    return Planner(graph).plan();
}

} // namespace Tintype
