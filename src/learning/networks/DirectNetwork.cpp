// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/DirectNetwork.h"

#include <algorithm>

namespace Tintype {

namespace {

constexpr std::int64_t kWorthSharing = 100'000; ///< Multiply-adds of a layer for each thread: getting them together takes microseconds.

/// Weights [outputs][channels][rows][columns] in the order in which a kernel reads them.
std::vector<Lanes> packed(const ParameterArray& weights, int places)
{
    const auto outputs = int(weights.shape.front());
    const int channels = int(weights.values.size()) / outputs / places;
    std::vector<Lanes> lanes(size_t(laneGroups(outputs)) * size_t(places) * size_t(channels), Lanes{});
    const float* weight = weights.values.data();
    for (int output = 0; output < outputs; ++output) {
        for (int channel = 0; channel < channels; ++channel) {
            for (int place = 0; place < places; ++place) {
                const int at = (output / kLanes * places + place) * channels + channel;
                lanes[size_t(at)].values[size_t(output % kLanes)] = *weight++;
            }
        }
    }
    return lanes;
}

/// Numbers of a window that a layer multiplies by.
int placesOf(const DirectLayer& layer)
{
    return layer.kind == DirectLayer::Kind::Winograd ? kWinogradPlaces : layer.windowRows * layer.windowColumns;
}

/// The weights of 3x3 windows spread as tiles are: [outputs][channels][4][4].
ParameterArray spread(const ParameterArray& weights)
{
    constexpr double kSpread[kWinogradSide][3] = {{1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0, 0, 1}};
    ParameterArray result;
    result.shape = {weights.shape[0], weights.shape[1], kWinogradSide, kWinogradSide};
    for (size_t window = 0; window < weights.values.size(); window += 9) {
        for (const auto& row : kSpread) {
            for (const auto& column : kSpread) {
                double sum = 0;
                for (size_t i = 0; i < 9; ++i)
                    sum += row[i / 3] * column[i % 3] * double(weights.values[window + i]);
                result.values.push_back(float(sum));
            }
        }
    }
    return result;
}

/// Zeros around a map, where another may have lain before.
void clearBorder(const DirectMap& map, float* room)
{
    if (map.before == 0 && map.after == 0)
        return;
    float* const begin = room + map.start;
    const int row = map.row();
    std::fill_n(begin, map.before * row, 0.0F);
    for (int y = map.before; y < map.before + map.shape.height; ++y) {
        std::fill_n(begin + y * row, map.before * map.pixel, 0.0F);
        std::fill_n(begin + (y + 1) * row - map.after * map.pixel, map.after * map.pixel, 0.0F);
    }
    std::fill_n(begin + (map.before + map.shape.height) * row, map.after * row, 0.0F);
}

/// Has the rows or the groups done by several threads, whichever can be shared more evenly.
DirectTask partOf(DirectTask task, int part, int parts)
{
    const auto most = [parts](int all) { return double((all + parts - 1) / parts) / all; };
    const bool byRows = most(task.endRow) <= most(task.endGroup);
    const int all = byRows ? task.endRow : task.endGroup;
    (byRows ? task.firstRow : task.firstGroup) = all * part / parts;
    (byRows ? task.endRow : task.endGroup) = all * (part + 1) / parts;
    return task;
}

/// A map without border is one long row to a convolution with windows of one pixel, so that blocks of columns are seldom short.
void joinRows(DirectTask& task)
{
    const bool isPixel = task.weights && task.windowRows == 1 && task.windowColumns == 1 && task.stride == 1;
    if (!isPixel || task.inputRow != task.columns * task.inputPixel)
        return;
    task.input += task.firstRow * task.inputRow;
    task.output += task.firstRow * task.outputRow;
    if (task.addend)
        task.addend += task.firstRow * task.addendRow;
    task.columns *= task.endRow - task.firstRow;
    task.firstRow = 0;
    task.endRow = 1;
}

} // namespace

DirectNetwork::DirectNetwork(DirectPlan plan, const NetworkGraph& graph, const GraphParameters& parameters, const DirectKernels& kernels)
    : m_plan(std::move(plan))
    , m_kernels(kernels)
    , m_weights(m_plan.layers.size())
{
    [[maybe_unused]] std::size_t bytes = 0;
    for (size_t i = 0; i < m_plan.layers.size(); ++i) {
        const DirectLayer& layer = m_plan.layers[i];
        if (!layer.hasWeights())
            continue;
        const NetworkNode& node = graph.nodes[size_t(layer.node)];
        const ParameterArray& weights = parameters.at(node.name + ".weight");
        const bool isSpread = layer.kind == DirectLayer::Kind::Winograd;
        m_weights[i].weights = packed(isSpread ? spread(weights) : weights, placesOf(layer));
        m_weights[i].bias.resize(size_t(laneGroups(node.output.channels)), Lanes{});
        if (node.hasBias)
            m_weights[i].bias = packed(parameters.at(node.name + ".bias"), 1);
        bytes += (m_weights[i].weights.size() + m_weights[i].bias.size()) * sizeof(Lanes);
    }
    Q_ASSERT(bytes == weightBytes(m_plan, graph));
}

std::size_t DirectNetwork::weightBytes(const DirectPlan& plan, const NetworkGraph& graph)
{
    std::size_t lanes = 0;
    for (const DirectLayer& layer : plan.layers) {
        if (!layer.hasWeights())
            continue;
        const NetworkNode& node = graph.nodes[size_t(layer.node)];
        const int outputs = node.output.channels;
        const auto ofOutput = size_t((graph.parametersOf(node) - (node.hasBias ? outputs : 0)) / outputs);
        const auto window = size_t(layer.windowRows * layer.windowColumns);
        lanes += size_t(laneGroups(outputs)) * (ofOutput / window * size_t(placesOf(layer)) + 1); // with the bias
    }
    return lanes * sizeof(Lanes);
}

void DirectNetwork::take(const float* picture, float* room) const
{
    const DirectMap& map = m_plan.maps.front();
    clearBorder(map, room);
    const int numbers = map.shape.width * map.pixel;
    for (int row = 0; row < map.shape.height; ++row)
        std::copy_n(picture + std::ptrdiff_t(row) * numbers, numbers, room + map.first() + row * map.row());
}

void DirectNetwork::give(int number, const float* room, float* output) const
{
    const DirectMap& map = m_plan.maps[size_t(number)];
    for (int channel = 0; channel < map.shape.channels; ++channel) {
        for (int row = 0; row < map.shape.height; ++row) {
            const float* from = room + map.first() + row * map.row() + channel;
            for (int column = 0; column < map.shape.width; ++column, from += map.pixel)
                *output++ = *from;
        }
    }
}

void DirectNetwork::runLayer(int number, float* room, const DirectParts& parts) const
{
    const DirectLayer& layer = m_plan.layers[size_t(number)];
    const DirectMap& from = m_plan.maps[size_t(layer.input)];
    const DirectMap& to = m_plan.maps[size_t(number) + 1];
    DirectTask task;
    task.input = room + from.first(layer.padding);
    task.inputRow = from.row();
    task.inputPixel = from.pixel;
    const bool takesAll = layer.kind == DirectLayer::Kind::Convolution || layer.kind == DirectLayer::Kind::Winograd;
    task.channels = takesAll ? from.shape.channels : 1;
    task.windowRows = layer.windowRows;
    task.windowColumns = layer.windowColumns;
    task.stride = layer.stride;
    task.weights = m_weights[size_t(number)].weights.data();
    task.bias = m_weights[size_t(number)].bias.data();
    if (layer.addend >= 0) {
        const DirectMap& addend = m_plan.maps[size_t(layer.addend)];
        task.addend = room + addend.first();
        task.addendRow = addend.row();
    }
    task.floor = layer.floor;
    task.ceiling = layer.ceiling;
    task.output = room + to.first();
    task.outputRow = to.row();
    task.outputPixel = to.pixel;
    task.columns = to.shape.width;
    task.outputColumns = to.shape.width;
    task.outputRows = to.shape.height;
    task.endRow = layer.kind == DirectLayer::Kind::Winograd ? layer.workedOut(to.shape.height) / 2 : to.shape.height;
    task.endGroup = laneGroups(to.shape.channels);
    const std::array<DirectKernels::Kernel, 5> kernels{m_kernels.convolution, m_kernels.winograd, m_kernels.depthwise, m_kernels.maximum,
                                                       m_kernels.average};
    const DirectKernels::Kernel kernel = kernels[size_t(layer.kind)];
    clearBorder(to, room);
    const std::int64_t multiplyAdds = std::int64_t(task.outputRows) * task.columns * task.endGroup * kLanes * task.windowRows
        * task.windowColumns * task.channels;
    if (parts.parts == 1 || multiplyAdds < kWorthSharing * parts.parts) {
        joinRows(task);
        kernel(task);
        return;
    }
    parts.run([&](int part) {
        DirectTask own = partOf(task, part, parts.parts);
        joinRows(own);
        kernel(own);
    });
}

void DirectNetwork::run(const float* pictures, int count, int node, float* outputs, float* room, const DirectParts& parts) const
{
    Q_ASSERT(keeps(node));
    const int asked = m_plan.mapOf[size_t(node)];
    const auto numbersOf = [](const MapShape& shape) { return std::ptrdiff_t(shape.channels) * shape.height * shape.width; };
    const std::ptrdiff_t in = numbersOf(m_plan.maps.front().shape);
    const std::ptrdiff_t out = numbersOf(m_plan.maps[size_t(asked)].shape);
    for (int picture = 0; picture < count; ++picture) {
        take(pictures + picture * in, room);
        for (int layer = 0; layer < asked; ++layer) // that writes the map behind it
            runLayer(layer, room, parts);
        give(asked, room, outputs + picture * out);
    }
}

} // namespace Tintype
