// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/EfficientNetLite.h"

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

constexpr double kEpsilon = 1e-3;
constexpr int kStemChannels = 32;
constexpr int kHeadChannels = 1280;

struct Variant
{
    double width;
    double depth;
    double dropout;
};

constexpr Variant kVariants[] = {{1.0, 1.0, 0.2}, {1.0, 1.1, 0.2}, {1.1, 1.2, 0.3}, {1.2, 1.4, 0.3}, {1.4, 1.8, 0.3}};

struct Stage
{
    int repeats;
    int kernel;
    int stride;
    int expansion;
    int channels;
};

constexpr Stage kStages[] = {{1, 3, 1, 1, 16},  {2, 3, 2, 6, 24},  {2, 5, 2, 6, 40}, {3, 3, 2, 6, 80},
                             {3, 5, 1, 6, 112}, {4, 5, 2, 6, 192}, {1, 3, 1, 6, 320}};

int roundedChannels(int channels, double width)
{
    const double wanted = channels * width;
    const int rounded = std::max(8, int(wanted + 4) / 8 * 8);
    return rounded < 0.9 * wanted ? rounded + 8 : rounded;
}

int convBlock(GraphBuilder& graph, const std::string& conv, const std::string& norm, int input, int channels, int kernel, int stride,
              int groups, bool activated)
{
    int node = graph.conv(conv, input, channels, kernel, stride, groups);
    node = graph.batchNorm(norm, node, kEpsilon);
    return activated ? graph.relu6(norm + ".relu6", node) : node;
}

} // namespace

NetworkGraph efficientNetLite(int variant, int inputSize, int classes)
{
    Q_ASSERT(variant >= 0 && variant < int(std::size(kVariants)));
    const Variant& scale = kVariants[variant];
    GraphBuilder graph(QStringLiteral("efficientnet-lite%1").arg(variant), inputSize, classes);
    int node = convBlock(graph, "_conv_stem", "_bn0", 0, kStemChannels, 3, 2, 1, true);
    int channels = kStemChannels;
    int block = 0;
    for (size_t s = 0; s < std::size(kStages); ++s) {
        const Stage& stage = kStages[s];
        const bool isOuter = s == 0 || s + 1 == std::size(kStages);
        const int repeats = isOuter ? stage.repeats : int(std::ceil(stage.repeats * scale.depth));
        const int output = roundedChannels(stage.channels, scale.width);
        graph.setStage(int(s) + 1);
        for (int repeat = 0; repeat < repeats; ++repeat, ++block) {
            const std::string prefix = "_blocks." + std::to_string(block);
            const int stride = repeat == 0 ? stage.stride : 1;
            const int input = node;
            const int hidden = channels * stage.expansion;
            if (stage.expansion != 1)
                node = convBlock(graph, prefix + "._expand_conv", prefix + "._bn0", node, hidden, 1, 1, 1, true);
            node = convBlock(graph, prefix + "._depthwise_conv", prefix + "._bn1", node, hidden, stage.kernel, stride, hidden, true);
            node = convBlock(graph, prefix + "._project_conv", prefix + "._bn2", node, output, 1, 1, 1, false);
            if (stride == 1 && channels == output)
                node = graph.add(prefix + ".add", node, input);
            channels = output;
        }
    }
    graph.setStage(int(std::size(kStages)) + 1);
    node = convBlock(graph, "_conv_head", "_bn1", node, kHeadChannels, 1, 1, 1, true);
    node = graph.globalAveragePool("_avg_pooling", node);
    node = graph.dropout("_dropout", node, scale.dropout);
    graph.linear("_fc", node, classes);
    return graph.take();
}

} // namespace Tintype
