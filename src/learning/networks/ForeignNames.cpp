// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/ForeignNames.h"

#include <vector>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

bool isWeighted(const NetworkNode& node)
{
    return node.kind == Kind::Conv || node.kind == Kind::BatchNorm || node.kind == Kind::Linear;
}

/// Gives names to convolutions, and normalisations behind them, in order of execution.
class MobileNamer
{
public:
    explicit MobileNamer(const NetworkGraph& graph)
    {
        for (const NetworkNode& node : graph.nodes) {
            if (node.kind == Kind::Conv)
                m_convolutions.push_back(&node);
        }
    }

    std::string convolution(const NetworkNode& node)
    {
        const size_t place = m_place++;
        ++m_convolutionsInBlock;
        if (place == 0 || place + 1 == m_convolutions.size()) { // the stem and the head
            m_norm = place == 0 ? "bn1" : "bn2";
            return place == 0 ? "conv_stem" : "conv_head";
        }
        if (!m_isInBlock)
            beginBlock(node);
        m_norm = m_block + ".bn" + std::to_string(m_convolutionsInBlock);
        if (node.groups > 1) {
            m_isBehindDepthwise = true;
            return m_block + ".conv_dw";
        }
        if (!m_isBehindDepthwise)
            return m_block + ".conv_pw";
        m_isInBlock = false; // its last
        return m_block + (m_isWidened ? ".conv_pwl" : ".conv_pw");
    }

    const std::string& norm() const { return m_norm; } ///< Of the last convolution.

private:
    void beginBlock(const NetworkNode& first)
    {
        m_number = first.stage == m_stage ? m_number + 1 : 0;
        m_stage = first.stage;
        m_block = "blocks." + std::to_string(m_stage - 1) + '.' + std::to_string(m_number); // stage 0 is the stem
        m_isInBlock = true;
        m_isWidened = first.groups == 1;
        m_isBehindDepthwise = false;
        m_convolutionsInBlock = 1;
    }

    std::vector<const NetworkNode*> m_convolutions;
    size_t m_place = 0;
    std::string m_norm;
    std::string m_block;
    int m_stage = 0;
    int m_number = 0;
    int m_convolutionsInBlock = 0;
    bool m_isInBlock = false;
    bool m_isWidened = false; ///< A convolution goes before the depthwise one.
    bool m_isBehindDepthwise = false;
};

} // namespace

NameMap sameNames(const NetworkGraph& graph)
{
    NameMap names;
    for (const NetworkNode& node : graph.nodes) {
        if (isWeighted(node))
            names[node.name] = node.name;
    }
    return names;
}

NameMap timmMobileNames(const NetworkGraph& graph)
{
    NameMap names;
    MobileNamer namer(graph);
    for (const NetworkNode& node : graph.nodes) {
        if (node.kind == Kind::Conv)
            names[node.name] = namer.convolution(node);
        else if (node.kind == Kind::BatchNorm)
            names[node.name] = namer.norm();
        else if (node.kind == Kind::Linear)
            names[node.name] = "classifier";
    }
    return names;
}

} // namespace Tintype
