// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/ClassicNetworks.h"

namespace Tintype {

namespace {

constexpr double kEpsilon = 1e-5;

struct Stage
{
    int expansion;
    int channels;
    int repeats;
    int stride;
};

constexpr Stage kStages[] = {{1, 16, 1, 1}, {6, 24, 2, 2}, {6, 32, 3, 2}, {6, 64, 4, 2}, {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}};

int convBlock(GraphBuilder& graph, const std::string& name, int input, int channels, const Window& window, int groups = 1)
{
    int node = graph.batchNorm(name + ".1", graph.conv(name + ".0", input, channels, window, groups), kEpsilon);
    return graph.relu6(name + ".2", node);
}

int invertedResidual(GraphBuilder& graph, const std::string& name, int input, int expansion, int channels, int stride)
{
    const int before = graph.shape(input).channels;
    const int hidden = before * expansion;
    int node = input;
    int place = 0;
    const auto key = [&] { return name + ".conv." + std::to_string(place++); };
    if (expansion != 1)
        node = convBlock(graph, key(), node, hidden, Window::same(1));
    node = convBlock(graph, key(), node, hidden, Window::padded(3, stride, 1), hidden);
    node = graph.conv(key(), node, channels, Window::same(1));
    node = graph.batchNorm(key(), node, kEpsilon);
    return stride == 1 && before == channels ? graph.add(name + ".add", node, input) : node;
}

} // namespace

NetworkGraph mobileNetV2(int inputSize, int classes)
{
    GraphBuilder graph(QStringLiteral("mobilenetv2"), inputSize, classes);
    int node = convBlock(graph, "features.0", 0, 32, Window::padded(3, 2, 1));
    int place = 1;
    for (const Stage& stage : kStages) {
        graph.setStage(int(&stage - kStages) + 1);
        for (int repeat = 0; repeat < stage.repeats; ++repeat, ++place)
            node = invertedResidual(graph, "features." + std::to_string(place), node, stage.expansion, stage.channels,
                                    repeat == 0 ? stage.stride : 1);
    }
    node = convBlock(graph, "features." + std::to_string(place), node, 1280, Window::same(1));
    node = graph.dropout("classifier.0", graph.globalAveragePool("avgpool", node), 0.2);
    graph.linear("classifier.1", node, classes);
    return graph.take();
}

} // namespace Tintype
