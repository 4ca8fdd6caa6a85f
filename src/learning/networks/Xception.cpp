// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/ClassicNetworks.h"

namespace Tintype {

namespace {

constexpr double kEpsilon = 1e-3;
constexpr int kMiddle = 728;
constexpr int kMiddleBlocks = 8;

class XceptionBuilder
{
public:
    XceptionBuilder(int inputSize, int classes)
        : m_graph(QStringLiteral("xception"), inputSize, classes)
        , m_classes(classes)
    {
    }

    NetworkGraph build()
    {
        plain("conv1", "bn1", 32, Window::valid(3, 2));
        plain("conv2", "bn2", 64, Window::valid(3));
        shrinking(1, {128, 128}, false);
        shrinking(2, {256, 256}, true);
        shrinking(3, {kMiddle, kMiddle}, true);
        m_graph.setStage(1);
        for (int block = 4; block < 4 + kMiddleBlocks; ++block) {
            const int before = m_node;
            const std::string name = "block" + std::to_string(block);
            for (int i = 0; i < 3; ++i)
                separable(name, 3 * i, kMiddle, true);
            m_node = m_graph.add(name + ".add", m_node, before);
        }
        m_graph.setStage(2);
        shrinking(4 + kMiddleBlocks, {kMiddle, 1024}, true);
        last("3", 1536);
        last("4", 2048);
        m_graph.linear("fc", m_graph.globalAveragePool("avgpool", m_node), m_classes);
        return m_graph.take();
    }

private:
    void plain(const std::string& conv, const std::string& norm, int channels, const Window& window)
    {
        m_node = m_graph.batchNorm(norm, m_graph.conv(conv, m_node, channels, window), kEpsilon);
        m_node = m_graph.relu(norm + ".relu", m_node);
    }

    /// A filter for each map, then a 1x1 that mixes them.
    void separableConv(const std::string& name, int channels)
    {
        const int maps = m_graph.shape(m_node).channels;
        m_node = m_graph.conv(name + ".conv1", m_node, maps, Window::same(3), maps);
        m_node = m_graph.conv(name + ".pointwise", m_node, channels, Window::same(1));
    }

    /// One of a block's convolutions; `place` is where timm's list of the block has it.
    void separable(const std::string& block, int place, int channels, bool isActivated)
    {
        const auto key = [&](int at) { return block + ".rep." + std::to_string(at); };
        if (isActivated)
            m_node = m_graph.relu(key(place), m_node);
        separableConv(key(place + 1), channels);
        m_node = m_graph.batchNorm(key(place + 2), m_node, kEpsilon);
    }

    void shrinking(int block, const std::array<int, 2>& channels, bool startsActivated)
    {
        const std::string name = "block" + std::to_string(block);
        const int before = m_node;
        separable(name, startsActivated ? 0 : -1, channels[0], startsActivated);
        separable(name, startsActivated ? 3 : 2, channels[1], true);
        m_node = m_graph.pool(NetworkNode::Kind::MaxPool, name + ".pool", m_node, Window::same(3, 2));
        const int skip = m_graph.conv(name + ".skip", before, channels[1], Window::same(1, 2));
        m_node = m_graph.add(name + ".add", m_node, m_graph.batchNorm(name + ".skipbn", skip, kEpsilon));
    }

    void last(const std::string& number, int channels)
    {
        separableConv("conv" + number, channels);
        m_node = m_graph.relu("relu" + number, m_graph.batchNorm("bn" + number, m_node, kEpsilon));
    }

    GraphBuilder m_graph;
    int m_classes;
    int m_node = 0;
};

} // namespace

NetworkGraph xception(int inputSize, int classes)
{
    return XceptionBuilder(inputSize, classes).build();
}

} // namespace Tintype
