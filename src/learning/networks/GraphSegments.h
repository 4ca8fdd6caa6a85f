// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkCost.h"
#include "learning/networks/NetworkGraph.h"

#include <vector>

namespace Tintype {

/// Stretches of a graph's nodes, one after the other, for a training that keeps only the maps between them and works out what lies
/// within each a second time when its gradient is due (T. Chen et al., "Training deep nets with sublinear memory cost", 2016).
class GraphSegments
{
public:
    /// All in one: everything is kept, nothing worked out twice.
    explicit GraphSegments(const NetworkGraph& graph);
    /// Cut so that a training step holds as little as possible at once, and only where the sums of gradients stay in the order in which
    /// one stretch would add them up, so that not a bit of the result changes.
    static GraphSegments smallest(const NetworkGraph& graph, NumberFormat format);

    int count() const { return int(m_begins.size()); }
    int begin(int segment) const { return m_begins[size_t(segment)]; } ///< Its first node.
    int end(int segment) const { return segment + 1 < count() ? m_begins[size_t(segment) + 1] : m_nodes; } ///< After its last.
    int segmentOf(int node) const;

    /// Nodes before the segment whose output it reads, in order; the picture among them.
    std::vector<int> inputsOf(const NetworkGraph& graph, int segment) const;
    /// Its nodes whose output is asked for after it: by a later segment, or as logits.
    std::vector<int> outputsOf(const NetworkGraph& graph, int segment) const;

private:
    int m_nodes;
    std::vector<int> m_begins{0};
};

} // namespace Tintype
