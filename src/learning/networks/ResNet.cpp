// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/ClassicNetworks.h"

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

constexpr double kEpsilon = 1e-5;
constexpr int kWidths[] = {64, 128, 256, 512};
constexpr int kExpansion = 4; ///< Of a bottleneck.
constexpr int kRatio = 16; ///< Of the squeeze.

class ResNetBuilder
{
public:
    ResNetBuilder(int depth, bool isSqueezed, int inputSize, int classes)
        : m_graph(QStringLiteral("%1resnet%2").arg(isSqueezed ? QStringLiteral("se-") : QString()).arg(depth), inputSize, classes)
        , m_isDeep(depth >= 50)
        , m_isSqueezed(isSqueezed)
        , m_classes(classes)
    {
    }

    NetworkGraph build(const std::array<int, 4>& blocks)
    {
        const std::string stem = m_isSqueezed ? "layer0." : ""; // as timm's keys have it
        int node = conv(stem + "conv1", stem + "bn1", 0, 64, Window::padded(7, 2, 3));
        node = m_graph.relu(stem + "relu1", node);
        // Squeezed networks in timm round up and do not pad.
        node = m_graph.pool(Kind::MaxPool, stem + "maxpool", node, m_isSqueezed ? Window::roundedUp(3, 2) : Window::padded(3, 2, 1));
        for (int stage = 0; stage < 4; ++stage) {
            m_graph.setStage(stage + 1);
            for (int block = 0; block < blocks[size_t(stage)]; ++block) {
                const std::string name = "layer" + std::to_string(stage + 1) + "." + std::to_string(block);
                node = residual(name, node, kWidths[stage], stage > 0 && block == 0 ? 2 : 1);
            }
        }
        node = m_graph.globalAveragePool("avgpool", node);
        m_graph.linear(m_isSqueezed ? "last_linear" : "fc", node, m_classes);
        return m_graph.take();
    }

private:
    int conv(const std::string& name, const std::string& norm, int input, int channels, const Window& window)
    {
        return m_graph.batchNorm(norm, m_graph.conv(name, input, channels, window), kEpsilon);
    }

    int residual(const std::string& name, int input, int width, int stride)
    {
        const int channels = m_isDeep ? width * kExpansion : width;
        int node = input;
        const auto part = [&](int number, int maps, const Window& window) {
            const std::string place = std::to_string(number);
            node = conv(name + ".conv" + place, name + ".bn" + place, node, maps, window);
        };
        const auto relu = [&](int number) { node = m_graph.relu(name + ".relu" + std::to_string(number), node); };
        const Window wide = Window::padded(3, stride, 1);
        // The squeezed networks whose weights are published have the stride in the bottleneck's first convolution, as Caffe had it,
        // and a ReLU behind the second convolution of a shallow block, too.
        const bool isCaffes = m_isDeep && m_isSqueezed;
        part(1, width, isCaffes ? Window::padded(1, stride, 0) : m_isDeep ? Window::same(1) : wide);
        relu(1);
        part(2, width, isCaffes || !m_isDeep ? Window::padded(3, 1, 1) : wide);
        if (m_isDeep || m_isSqueezed)
            relu(2);
        if (m_isDeep)
            part(3, channels, Window::same(1));
        if (m_isSqueezed)
            node = squeezed(name + ".se_module", node);
        int shortcut = input;
        if (stride != 1 || m_graph.shape(input).channels != channels)
            shortcut = conv(name + ".downsample.0", name + ".downsample.1", input, channels, Window::padded(1, stride, 0));
        return m_graph.relu(name + ".relu", m_graph.add(name + ".add", node, shortcut));
    }

    int squeezed(const std::string& name, int input)
    {
        const int channels = m_graph.shape(input).channels;
        int node = m_graph.globalAveragePool(name + ".squeeze", input);
        node = m_graph.relu(name + ".relu", m_graph.linear(name + ".fc1", node, channels / kRatio));
        node = m_graph.sigmoid(name + ".sigmoid", m_graph.linear(name + ".fc2", node, channels));
        return m_graph.multiply(name + ".excite", input, node);
    }

    GraphBuilder m_graph;
    bool m_isDeep;
    bool m_isSqueezed;
    int m_classes;
};

} // namespace

NetworkGraph resNet(int depth, bool isSqueezed, int inputSize, int classes)
{
    Q_ASSERT(depth == 18 || depth == 34 || depth == 50);
    const std::array<int, 4> blocks = depth == 18 ? std::array{2, 2, 2, 2} : std::array{3, 4, 6, 3};
    return ResNetBuilder(depth, isSqueezed, inputSize, classes).build(blocks);
}

} // namespace Tintype
