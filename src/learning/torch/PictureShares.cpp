// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/PictureShares.h"

#include <ATen/Parallel.h>
#include <ATen/ops/cat.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <vector>

namespace Tintype {

namespace {

constexpr std::int64_t kCacheBytes = 2LL << 20; ///< For the largest map of a share: a core's own cache has about that.

std::int64_t largestMap(const NetworkGraph& graph)
{
    std::int64_t largest = 1;
    for (const NetworkNode& node : graph.nodes)
        largest = std::max(largest, std::int64_t(node.output.channels) * node.output.height * node.output.width);
    return largest;
}

} // namespace

at::Tensor runInShares(const NetworkGraph& graph, const at::Tensor& batch, const std::function<at::Tensor(const at::Tensor&)>& run)
{
    const std::int64_t pictures = batch.size(0);
    const std::int64_t threads = at::get_num_threads();
    if (!batch.is_cpu() || at::in_parallel_region() || pictures < std::max<std::int64_t>(2, threads))
        return run(batch);
    const std::int64_t fitting = kCacheBytes / (largestMap(graph) * std::int64_t(batch.element_size()));
    const std::int64_t each = std::clamp<std::int64_t>(fitting, 1, (pictures + threads - 1) / threads);
    const std::int64_t shares = (pictures + each - 1) / each;
    std::vector<at::Tensor> results{size_t(shares)};
    at::parallel_for(0, shares, 1, [&](std::int64_t first, std::int64_t end) {
        const c10::InferenceMode inference; // holds for its thread only
        for (std::int64_t share = first; share < end; ++share)
            results[size_t(share)] = run(batch.narrow(0, share * each, std::min(each, pictures - share * each)));
    });
    return shares == 1 ? results.front() : at::cat(results);
}

} // namespace Tintype
