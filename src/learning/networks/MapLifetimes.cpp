// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/MapLifetimes.h"

namespace Tintype {

int ownerOf(const NetworkGraph& graph, int node)
{
    while (graph.nodes[size_t(node)].kind == NetworkNode::Kind::Flatten)
        node = graph.nodes[size_t(node)].inputs.front();
    return node;
}

std::vector<int> lastReadersOf(const NetworkGraph& graph)
{
    std::vector<int> lastReader(graph.nodes.size(), -1);
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        for (const int input : graph.nodes[i].inputs)
            lastReader[size_t(ownerOf(graph, input))] = int(i);
    }
    return lastReader;
}

} // namespace Tintype
