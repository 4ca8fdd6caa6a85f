// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

namespace Tintype {

/// The node whose memory this one's output lies in: a flattened map is the map.
int ownerOf(const NetworkGraph& graph, int node);

/// For each node that owns a map, the last that reads it; -1 where nobody does.
std::vector<int> lastReadersOf(const NetworkGraph& graph);

} // namespace Tintype
