// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/ClassicNetworks.h"

namespace Tintype {

namespace {

constexpr int kHidden = 4096;

/// The three dense layers that both forms end with; the numbers are those of torchvision's keys.
void addClassifier(GraphBuilder& graph, int node, int classes)
{
    node = graph.dropout("classifier.0", graph.flatten("flatten", node), 0.5);
    node = graph.relu("classifier.2", graph.linear("classifier.1", node, kHidden));
    node = graph.dropout("classifier.3", node, 0.5);
    node = graph.relu("classifier.5", graph.linear("classifier.4", node, kHidden));
    graph.linear("classifier.6", node, classes);
}

} // namespace

NetworkGraph alexNet(int inputSize, int classes)
{
    GraphBuilder graph(QStringLiteral("alexnet"), inputSize, classes);
    int node = 0;
    const auto conv = [&](int place, int channels, const Window& window) {
        node = graph.conv("features." + std::to_string(place), node, channels, window, 1, true);
        node = graph.relu("features." + std::to_string(place + 1), node);
    };
    const auto pool = [&](int place) { node = graph.maxPool("features." + std::to_string(place), node, 3, 2); };
    conv(0, 64, Window::padded(11, 4, 2));
    pool(2);
    conv(3, 192, Window::same(5));
    pool(5);
    conv(6, 384, Window::same(3));
    conv(8, 256, Window::same(3));
    conv(10, 256, Window::same(3));
    pool(12);
    addClassifier(graph, node, classes);
    return graph.take();
}

NetworkGraph alexNet2012(int inputSize, int classes)
{
    GraphBuilder graph(QStringLiteral("alexnet-2012"), inputSize, classes);
    int node = 0;
    const auto conv = [&](int number, int channels, const Window& window, int groups) {
        const std::string place = std::to_string(number);
        node = graph.relu("relu" + place, graph.conv("conv" + place, node, channels, window, groups, true));
    };
    const auto normAndPool = [&](int number) {
        const std::string place = std::to_string(number);
        node = graph.maxPool("pool" + place, graph.localNorm("norm" + place, node), 3, 2);
    };
    conv(1, 96, Window::valid(11, 4), 1);
    normAndPool(1);
    conv(2, 256, Window::same(5), 2);
    normAndPool(2);
    conv(3, 384, Window::same(3), 1);
    conv(4, 384, Window::same(3), 2);
    conv(5, 256, Window::same(3), 2);
    node = graph.maxPool("pool5", node, 3, 2);
    addClassifier(graph, node, classes);
    return graph.take();
}

} // namespace Tintype
