// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

#include <vector>

namespace Tintype {

/// A layer, and with it those behind it that only rework its numbers: normalisations, activations, dropout, flattening.
struct GraphBox
{
    std::vector<int> nodes; ///< Of the graph, in order.
    std::vector<int> inputs; ///< Boxes that it reads.
    QString block; ///< "layer1.0": what its name shares with its block's.
};

/// The boxes of a graph, in order of execution.
std::vector<GraphBox> boxesOf(const NetworkGraph& graph);

/// Boxes one after the other. Where ways part there is a fork: branches side by side, which meet in the box that follows.
struct GraphStep
{
    std::vector<std::vector<GraphStep>> branches;
    bool hasShortWay = false; ///< One of the ways passes no box.
    int box = -1; ///< -1 where the ways do not meet.
};

/// How the ways of a graph part and meet again.
std::vector<GraphStep> stepsOf(const std::vector<GraphBox>& boxes);

} // namespace Tintype
