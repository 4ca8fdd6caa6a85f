// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

#include <ATen/core/Tensor.h>

#include <functional>

namespace Tintype {

/// Lets a network read a batch {n, …} in shares, each on one core of its own, where there are enough of them for all cores: nobody waits for
/// the others after every layer, and the maps stay in the cache. What `run` gives for the shares {k, …} is joined. Elsewhere it is run once.
/// `run` is called by several threads at once, without recording for gradients; what it throws is thrown here.
at::Tensor runInShares(const NetworkGraph& graph, const at::Tensor& batch, const std::function<at::Tensor(const at::Tensor&)>& run);

} // namespace Tintype
