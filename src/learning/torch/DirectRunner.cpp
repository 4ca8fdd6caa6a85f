// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/DirectRunner.h"

#include <ATen/Parallel.h>
#include <ATen/ops/empty.h>
#include <c10/util/Exception.h>

namespace Tintype {

namespace {

// Where only the plain kernels run, torch's own are quicker, but for digits' networks, which wait for torch longer than they compute.
constexpr int kPlainWidth = 4;
constexpr qint64 kLittleArithmetic = 20'000'000;

/// All of torch's threads.
DirectParts threadParts()
{
    return {at::get_num_threads(), [](const std::function<void(int)>& work) {
                at::parallel_for(0, at::get_num_threads(), 1, [&](std::int64_t first, std::int64_t end) {
                    for (std::int64_t part = first; part < end; ++part)
                        work(int(part));
                });
            }};
}

/// Whether the output is {n, channels} to torch and no map of a single pixel.
bool givesVector(const NetworkGraph& graph, int node)
{
    using Kind = NetworkNode::Kind;
    for (;; node = graph.nodes[size_t(node)].inputs.front()) {
        const Kind kind = graph.nodes[size_t(node)].kind;
        if (kind == Kind::Linear || kind == Kind::Flatten || kind == Kind::GlobalAveragePool)
            return true;
        if (kind == Kind::Conv || kind == Kind::MaxPool || kind == Kind::Input)
            return false;
    }
}

} // namespace

DirectRunner::DirectRunner(const NetworkGraph& graph, const GraphParameters& parameters, const c10::Device& device)
{
    const bool isWorthIt = directKernels().front().width > kPlainWidth || graph.multiplyAdds() <= kLittleArithmetic;
    if (!device.is_cpu() || !isWorthIt)
        return;
    std::optional<DirectPlan> plan = directPlan(graph);
    if (!plan)
        return;
    m_graph = graph;
    m_claim = std::make_shared<const TensorMemory::Claim>(qint64(DirectNetwork::weightBytes(*plan, graph)));
    m_network = std::make_shared<const DirectNetwork>(std::move(*plan), graph, parameters);
}

at::Tensor DirectRunner::run(const at::Tensor& batch, int node) const
{
    const MapShape& shape = m_graph.nodes.front().output;
    TORCH_CHECK(batch.is_cpu() && batch.scalar_type() == at::kFloat && batch.size(1) == shape.channels && batch.size(2) == shape.height
                    && batch.size(3) == shape.width,
                "a batch that the network was not made for");
    TORCH_CHECK(m_network->keeps(node), "a node that is done within another");
    const at::Tensor pictures = batch.contiguous(at::MemoryFormat::ChannelsLast);
    const MapShape& asked = m_graph.nodes[size_t(node)].output;
    const std::int64_t count = batch.size(0);
    const bool isVector = givesVector(m_graph, node);
    at::Tensor output = isVector ? at::empty({count, asked.channels}) : at::empty({count, asked.channels, asked.height, asked.width});
    const float* const from = pictures.const_data_ptr<float>();
    float* const to = output.mutable_data_ptr<float>();
    const auto read = [&](std::int64_t first, std::int64_t end, const DirectParts& parts) {
        if (first == end)
            return;
        at::Tensor room = at::empty({std::int64_t(m_network->room())});
        m_network->run(from + first * pictures.stride(0), int(end - first), node, to + first * output.stride(0),
                       room.mutable_data_ptr<float>(), parts);
    };
    const std::int64_t threads = at::in_parallel_region() ? 1 : at::get_num_threads();
    const std::int64_t apart = threads == 1 ? count : count / threads * threads;
    if (threads == 1)
        read(0, apart, {});
    else
        at::parallel_for(0, apart, 1, [&](std::int64_t first, std::int64_t end) { read(first, end, {}); });
    read(apart, count, threadParts());
    return output;
}

} // namespace Tintype
