// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/GraphParameters.h"

#include <algorithm>
#include <limits>
#include <cmath>
#include <random>

namespace Tintype {

/// A network with every kind of node, of some hundred numbers, for photos of 17 x 17 pixels (odd and even maps on its way).
inline NetworkGraph smallNetwork()
{
    GraphBuilder graph(QStringLiteral("small"), 17, 3);
    int node = graph.conv("stem", 0, 4, 3, 2);
    node = graph.batchNorm("stem.bn", node, 1e-3);
    const int trunk = graph.relu6("stem.relu6", node);
    node = graph.conv("depthwise", trunk, 4, 5, 1, 4);
    node = graph.batchNorm("depthwise.bn", node, 1e-3);
    node = graph.relu6("depthwise.relu6", node);
    node = graph.conv("project", node, 4, 1, 1, 1, true);
    node = graph.batchNorm("project.bn", node, 1e-5);
    node = graph.add("sum", node, trunk);
    node = graph.conv("shrink", node, 6, 3, 2, 2);
    node = graph.batchNorm("shrink.bn", node, 1e-3);
    node = graph.conv("shrink2", node, 6, 3, 2, 1, true);
    node = graph.relu6("shrink2.relu6", node);
    node = graph.globalAveragePool("pool", node);
    node = graph.dropout("dropout", node, 0.2);
    graph.linear("head", node, 3);
    return graph.take();
}

/// Random numbers for a graph; the same every time.
inline GraphParameters randomParameters(const NetworkGraph& graph)
{
    std::mt19937 engine(7);
    std::uniform_real_distribution<float> around(-1, 1);
    GraphParameters parameters;
    for (const ParameterSpec& spec : parameterSpecs(graph)) {
        size_t count = 1;
        for (qint64 side : spec.shape)
            count *= size_t(side);
        const bool isVariance = spec.name.find(".running_var") != std::string::npos;
        ParameterArray array{spec.shape, std::vector<float>(count)};
        std::generate(array.values.begin(), array.values.end(), [&] { return isVariance ? 1.5F + around(engine) : around(engine); });
        parameters.emplace(spec.name, std::move(array));
    }
    return parameters;
}

/// A photo of noise, 3 x size x size numbers 0..255.
inline std::vector<float> randomPhoto(int size, unsigned seed)
{
    std::mt19937 engine(seed);
    std::uniform_int_distribution<int> level(0, 255);
    std::vector<float> photo(size_t(3) * size_t(size) * size_t(size));
    std::generate(photo.begin(), photo.end(), [&] { return float(level(engine)); });
    return photo;
}

/// Works a graph out with plain loops in double precision: slow and easy to read, to compare others with.
class PlainArithmetic
{
public:
    PlainArithmetic(const NetworkGraph& graph, const GraphParameters& parameters)
        : m_graph(graph)
        , m_parameters(parameters)
    {
    }

    using Map = std::vector<double>; // [channel][row][column]

    std::vector<double> logits(const Map& input) { return maps(input).back(); }

    /// The output of every node.
    const std::vector<Map>& maps(const Map& input)
    {
        m_maps = {input};
        for (size_t i = 1; i < m_graph.nodes.size(); ++i)
            m_maps.push_back(resultOf(m_graph.nodes[i]));
        return m_maps;
    }

private:
    const std::vector<float>& values(const NetworkNode& node, const char* suffix) const { return m_parameters.at(node.name + suffix).values; }

    Map resultOf(const NetworkNode& node) const
    {
        const Map& input = m_maps[size_t(node.inputs.front())];
        const size_t area = size_t(node.output.height) * size_t(node.output.width);
        Map result = input;
        switch (node.kind) {
        case NetworkNode::Kind::Conv:
            return convolved(node, input);
        case NetworkNode::Kind::BatchNorm:
            for (size_t i = 0; i < result.size(); ++i)
                result[i] = (input[i] - values(node, ".running_mean")[i / area])
                        / std::sqrt(values(node, ".running_var")[i / area] + node.epsilon) * values(node, ".weight")[i / area]
                    + values(node, ".bias")[i / area];
            return result;
        case NetworkNode::Kind::ReLU:
            std::transform(input.begin(), input.end(), result.begin(), [](double value) { return std::max(value, 0.0); });
            return result;
        case NetworkNode::Kind::MaxPool:
            return highest(node, input);
        case NetworkNode::Kind::ReLU6:
            std::transform(input.begin(), input.end(), result.begin(), [](double value) { return std::clamp(value, 0.0, 6.0); });
            return result;
        case NetworkNode::Kind::Add:
            std::transform(input.begin(), input.end(), m_maps[size_t(node.inputs.back())].begin(), result.begin(), std::plus<>());
            return result;
        case NetworkNode::Kind::GlobalAveragePool:
            return pooled(node, input);
        case NetworkNode::Kind::Linear:
            return linear(node, input);
        case NetworkNode::Kind::LocalNorm:
        case NetworkNode::Kind::Sigmoid:
        case NetworkNode::Kind::ScaledTanh:
        case NetworkNode::Kind::ScaleShift:
        case NetworkNode::Kind::AveragePool:
        case NetworkNode::Kind::Multiply:
        case NetworkNode::Kind::Concat:
        case NetworkNode::Kind::Select:
        case NetworkNode::Kind::Distance:
            qFatal("not worked out here");
        case NetworkNode::Kind::Input:
        case NetworkNode::Kind::Flatten: // the numbers lie in that order already
        case NetworkNode::Kind::Dropout:
            break;
        }
        return result;
    }

    /// Goes over a window: calls `take` with the place in the window and that in the map, for those that lie in it.
    template <typename Take>
    static void overWindow(const NetworkNode& node, const MapShape& in, int y, int x, const Take& take)
    {
        for (int place = 0; place < node.kernel * node.kernel; ++place) {
            const int row = y * node.stride + place / node.kernel - paddingOf(node, in.height)[0];
            const int column = x * node.stride + place % node.kernel - paddingOf(node, in.width)[0];
            if (row >= 0 && column >= 0 && row < in.height && column < in.width)
                take(size_t(place), size_t(row * in.width + column));
        }
    }

    Map convolved(const NetworkNode& node, const Map& input) const
    {
        const MapShape& in = m_graph.inputOf(node);
        const int perGroup = in.channels / node.groups;
        const std::vector<float>& weights = values(node, ".weight");
        const auto area = size_t(in.height) * size_t(in.width);
        Map result;
        for (int channel = 0; channel < node.output.channels; ++channel) {
            const int firstInput = channel / (node.output.channels / node.groups) * perGroup;
            const double bias = node.hasBias ? double(values(node, ".bias")[size_t(channel)]) : 0;
            for (int at = 0; at < node.output.height * node.output.width; ++at) {
                double sum = bias;
                for (int from = 0; from < perGroup; ++from) {
                    const float* const window = &weights[size_t((channel * perGroup + from) * node.kernel * node.kernel)];
                    const double* const map = &input[size_t(firstInput + from) * area];
                    overWindow(node, in, at / node.output.width, at % node.output.width,
                               [&](size_t place, size_t pixel) { sum += double(window[place]) * map[pixel]; });
                }
                result.push_back(sum);
            }
        }
        return result;
    }

    Map highest(const NetworkNode& node, const Map& input) const
    {
        const MapShape& in = m_graph.inputOf(node);
        const auto area = size_t(in.height) * size_t(in.width);
        Map result;
        for (int channel = 0; channel < node.output.channels; ++channel) {
            for (int at = 0; at < node.output.height * node.output.width; ++at) {
                double most = -std::numeric_limits<double>::infinity();
                overWindow(node, in, at / node.output.width, at % node.output.width,
                           [&](size_t, size_t pixel) { most = std::max(most, input[size_t(channel) * area + pixel]); });
                result.push_back(most);
            }
        }
        return result;
    }

    Map pooled(const NetworkNode& node, const Map& input) const
    {
        const size_t area = input.size() / size_t(node.output.channels);
        Map result(size_t(node.output.channels));
        for (size_t i = 0; i < input.size(); ++i)
            result[i / area] += input[i] / double(area);
        return result;
    }

    Map linear(const NetworkNode& node, const Map& input) const
    {
        const std::vector<float>& weights = values(node, ".weight");
        Map result;
        for (size_t row = 0; row < size_t(node.output.channels); ++row) {
            double sum = node.hasBias ? double(values(node, ".bias")[row]) : 0;
            for (size_t i = 0; i < input.size(); ++i)
                sum += double(weights[row * input.size() + i]) * input[i];
            result.push_back(sum);
        }
        return result;
    }

    const NetworkGraph& m_graph;
    const GraphParameters& m_parameters;
    std::vector<Map> m_maps; // Of each node.
};

} // namespace Tintype
