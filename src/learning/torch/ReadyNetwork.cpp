// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/ReadyNetwork.h"

#include "learning/torch/PictureShares.h"

#include <c10/core/InferenceMode.h>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

std::vector<int> readersOf(const NetworkGraph& graph)
{
    std::vector<int> readers(graph.nodes.size(), 0);
    for (const NetworkNode& node : graph.nodes) {
        for (const int input : node.inputs)
            ++readers[size_t(input)];
    }
    return readers;
}

/// The convolution that can do what this node does to its input; -1: none. The largest of clipped numbers is the clipped largest, so
/// there may be a pool between.
int convolutionFor(const NetworkGraph& graph, const std::vector<int>& readers, const NetworkNode& activation)
{
    if (activation.kind != Kind::ReLU && activation.kind != Kind::ReLU6)
        return -1;
    int before = activation.inputs.front();
    if (graph.nodes[size_t(before)].kind == Kind::MaxPool && readers[size_t(before)] == 1)
        before = graph.nodes[size_t(before)].inputs.front();
    return graph.nodes[size_t(before)].kind == Kind::Conv && readers[size_t(before)] == 1 ? before : -1;
}

/// The graph without the activations that convolutions do, and what each of its nodes does besides.
struct Fused
{
    NetworkGraph graph;
    std::vector<Activation> activations;
};

Fused fuse(const NetworkGraph& graph)
{
    const std::vector<int> readers = readersOf(graph);
    Fused fused;
    fused.graph = graph;
    fused.graph.nodes.clear();
    fused.graph.auxiliary.clear(); // heads for training
    std::vector<int> place(graph.nodes.size()); // where the output of each old node is found
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        const NetworkNode& node = graph.nodes[i];
        const int convolution = convolutionFor(graph, readers, node);
        if (convolution >= 0) {
            Activation& activation = fused.activations[size_t(place[size_t(convolution)])];
            if (activation == Activation::None) {
                activation = node.kind == Kind::ReLU ? Activation::ReLU : Activation::ReLU6;
                place[i] = place[size_t(node.inputs.front())];
                continue;
            }
        }
        place[i] = int(fused.graph.nodes.size());
        fused.graph.nodes.push_back(node);
        fused.activations.push_back(Activation::None);
        for (int& input : fused.graph.nodes.back().inputs)
            input = place[size_t(input)];
    }
    return fused;
}

} // namespace

ReadyNetwork::ReadyNetwork(const NetworkGraph& graph, const GraphParameters& parameters, const c10::Device& device)
{
    const c10::InferenceMode inference;
    const FoldedNetwork folded = foldBatchNorm(graph, parameters);
    m_direct = DirectRunner(folded.graph, folded.parameters, device);
    if (!m_direct.isEmpty()) {
        m_graph = folded.graph;
        return;
    }
    Fused fused = fuse(folded.graph);
    m_graph = std::move(fused.graph);
    m_units.resize(m_graph.nodes.size());
    for (auto& [name, tensor] : graphTensors(folded.parameters))
        m_tensors[name] = tensor.to(device);
    for (size_t i = 0; i < m_graph.nodes.size(); ++i) {
        const NetworkNode& node = m_graph.nodes[i];
        if (node.kind != Kind::Conv)
            continue;
        const MapShape& input = m_graph.inputOf(node);
        const auto take = [&](const char* suffix) { return std::move(m_tensors.extract(node.name + suffix).mapped()); };
        const at::Tensor weight = take(".weight");
        m_units[i] = ConvUnit({paddingOf(node, input.height), paddingOf(node, input.width), node.stride, node.groups, fused.activations[i]},
                              weight, node.hasBias ? take(".bias") : at::Tensor(), true);
    }
}

at::Tensor ReadyNetwork::run(const at::Tensor& batch, int node) const
{
    const c10::InferenceMode inference;
    if (!m_direct.isEmpty())
        return m_direct.run(batch, node < 0 ? int(m_graph.nodes.size()) - 1 : node);
    GraphRun run;
    run.units = &m_units;
    run.until = node;
    return runInShares(m_graph, batch, [&](const at::Tensor& share) { return runGraph(m_graph, m_tensors, share, run); });
}

} // namespace Tintype
