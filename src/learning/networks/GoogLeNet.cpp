// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/ClassicNetworks.h"

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

constexpr double kEpsilon = 1e-3;

/// Maps of an inception module: of the 1x1, of the 3x3 and 5x5 with the 1x1 that goes before each, and behind the pool.
struct Inception
{
    const char* name;
    int one;
    int beforeThree;
    int three;
    int beforeFive;
    int five;
    int behindPool;
};

constexpr Inception kThird[] = {{"inception3a", 64, 96, 128, 16, 32, 32}, {"inception3b", 128, 128, 192, 32, 96, 64}};
constexpr Inception kFourth[] = {{"inception4a", 192, 96, 208, 16, 48, 64},
                                 {"inception4b", 160, 112, 224, 24, 64, 64},
                                 {"inception4c", 128, 128, 256, 24, 64, 64},
                                 {"inception4d", 112, 144, 288, 32, 64, 64},
                                 {"inception4e", 256, 160, 320, 32, 128, 128}};
constexpr Inception kFifth[] = {{"inception5a", 256, 160, 320, 32, 128, 128}, {"inception5b", 384, 192, 384, 48, 128, 128}};

class GoogLeNetBuilder
{
public:
    GoogLeNetBuilder(int inputSize, int classes, bool isOriginal, bool hasAuxiliary)
        : m_graph(isOriginal ? QStringLiteral("googlenet-2014") : QStringLiteral("googlenet"), inputSize, classes)
        , m_classes(classes)
        , m_isOriginal(isOriginal)
        , m_hasAuxiliary(hasAuxiliary)
    {
    }

    NetworkGraph build()
    {
        int node = conv("conv1", 0, 64, Window::padded(7, 2, 3));
        node = pool("maxpool1", node, 3);
        node = conv("conv2", norm("norm1", node), 64, Window::same(1));
        node = conv("conv3", node, 192, Window::same(3));
        node = pool("maxpool2", norm("norm2", node), 3);
        m_graph.setStage(1);
        for (const Inception& module : kThird)
            node = inception(module, node);
        node = pool("maxpool3", node, 3);
        m_graph.setStage(2);
        for (const Inception& module : kFourth) {
            node = inception(module, node);
            if (m_hasAuxiliary && &module == &kFourth[0])
                auxiliary("aux1", node);
            else if (m_hasAuxiliary && &module == &kFourth[3])
                auxiliary("aux2", node);
        }
        node = pool("maxpool4", node, m_isOriginal ? 3 : 2);
        m_graph.setStage(3);
        for (const Inception& module : kFifth)
            node = inception(module, node);
        node = m_graph.dropout("dropout", m_graph.globalAveragePool("avgpool", node), m_isOriginal ? 0.4 : 0.2);
        m_graph.linear("fc", node, m_classes);
        return m_graph.take();
    }

private:
    int conv(const std::string& name, int input, int channels, const Window& window)
    {
        int node = m_graph.conv(name + ".conv", input, channels, window, 1, m_isOriginal);
        if (!m_isOriginal)
            node = m_graph.batchNorm(name + ".bn", node, kEpsilon);
        return m_graph.relu(name + ".relu", node);
    }

    int norm(const std::string& name, int input) { return m_isOriginal ? m_graph.localNorm(name, input) : input; }

    int pool(const std::string& name, int input, int kernel)
    {
        return m_graph.pool(Kind::MaxPool, name, input, Window::roundedUp(kernel, 2));
    }

    int inception(const Inception& module, int input)
    {
        const std::string name = module.name;
        const int one = conv(name + ".branch1", input, module.one, Window::same(1));
        int three = conv(name + ".branch2.0", input, module.beforeThree, Window::same(1));
        three = conv(name + ".branch2.1", three, module.three, Window::same(3));
        int five = conv(name + ".branch3.0", input, module.beforeFive, Window::same(1));
        five = conv(name + ".branch3.1", five, module.five, Window::same(m_isOriginal ? 5 : 3));
        int behind = m_graph.pool(Kind::MaxPool, name + ".branch4.0", input, Window::padded(3, 1, 1));
        behind = conv(name + ".branch4.1", behind, module.behindPool, Window::same(1));
        return m_graph.concat(name, {one, three, five, behind});
    }

    void auxiliary(const std::string& name, int input)
    {
        int node = m_graph.pool(Kind::AveragePool, name + ".pool", input, Window::valid(5, 3));
        node = m_graph.flatten(name + ".flatten", conv(name + ".conv", node, 128, Window::same(1)));
        node = m_graph.relu(name + ".relu", m_graph.linear(name + ".fc1", node, 1024));
        node = m_graph.dropout(name + ".dropout", node, 0.7);
        m_graph.markAuxiliary(m_graph.linear(name + ".fc2", node, m_classes));
    }

    GraphBuilder m_graph;
    int m_classes;
    bool m_isOriginal;
    bool m_hasAuxiliary;
};

} // namespace

NetworkGraph googLeNet(int inputSize, int classes, bool hasAuxiliary)
{
    return GoogLeNetBuilder(inputSize, classes, false, hasAuxiliary).build();
}

NetworkGraph googLeNet2014(int inputSize, int classes, bool hasAuxiliary)
{
    return GoogLeNetBuilder(inputSize, classes, true, hasAuxiliary).build();
}

} // namespace Tintype
