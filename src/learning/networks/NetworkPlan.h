// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

#include <array>
#include <vector>

namespace Tintype {

/// One operation as it is run: a convolution together with its normalisation and ReLU6.
struct PlanStep
{
    enum class Kind { Conv, Add, Pool, Linear };

    Kind kind = Kind::Conv;
    int node = 0; ///< In the graph: the convolution, addition, pool or linear layer.
    int norm = -1; ///< The normalisation that reads only this convolution; -1 when there is none.
    bool clipped = false; ///< A ReLU6 follows.
    int input = -1; ///< Step whose output it reads; -1: the picture.
    int other = -1; ///< An addition's second.
    int readers = 0; ///< Steps that read its output.
    int lastReader = -1; ///< The last of them.
    int stage = 0;
    MapShape inputShape;
    MapShape output;
    std::array<int, 2> rowPadding{0, 0}; ///< Before and after.
    std::array<int, 2> columnPadding{0, 0};
};

/// A network graph as the operations of torch in order. The last step gives the logits, the one before the features.
struct NetworkPlan
{
    NetworkGraph graph;
    std::vector<PlanStep> steps;
    double dropout = 0; ///< Probability before the last layer.

    const NetworkNode& nodeOf(const PlanStep& step) const { return graph.nodes[size_t(step.node)]; }
    int poolStep() const; ///< The step that makes one vector of the last map.
};

/// Whether a network is made of what a plan knows: convolutions padded as "SAME", each with its normalisation and ReLU6, sums, one
/// average and one last layer.
bool canPlan(const NetworkGraph& graph);

/// Only for what can be planned.
NetworkPlan planOf(const NetworkGraph& graph);

} // namespace Tintype
