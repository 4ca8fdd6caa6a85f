// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/GraphModule.h"

#include "learning/torch/PictureShares.h"

#include <ATen/ops/add.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/mean.h>
#include <c10/core/InferenceMode.h>

#include <cstring>

namespace Tintype {

at::Tensor tensorOf(const ParameterArray& parameter)
{
    const std::vector<std::int64_t> shape(parameter.shape.begin(), parameter.shape.end());
    at::Tensor tensor = at::empty(shape, at::kFloat);
    std::memcpy(tensor.mutable_data_ptr<float>(), parameter.values.data(), parameter.values.size() * sizeof(float));
    return tensor;
}

ParameterArray arrayOf(const at::Tensor& tensor)
{
    const at::Tensor plain = tensor.to(at::kCPU, at::kFloat).contiguous();
    ParameterArray parameter;
    parameter.shape.assign(plain.sizes().begin(), plain.sizes().end());
    const float* const values = plain.const_data_ptr<float>();
    parameter.values.assign(values, values + plain.numel());
    return parameter;
}

GraphModule::GraphModule(const NetworkGraph& graph, const GraphParameters& parameters, const c10::Device& device,
                         c10::ScalarType precision)
    : m_device(device)
    , m_precision(precision)
{
    const c10::InferenceMode inference;
    const std::string& head = graph.nodes.back().name; // no normalisation is folded into it
    m_headWeight = tensorOf(parameters.at(head + ".weight")).to(device);
    m_headBias = tensorOf(parameters.at(head + ".bias")).to(device);
    if (!canPlan(graph) || (device.is_cpu() && precision == at::kFloat)) {
        m_precision = at::kFloat;
        m_ready = ReadyNetwork(graph, parameters, device);
        return;
    }
    const FoldedNetwork folded = foldBatchNorm(graph, parameters);
    const auto parameter = [&](const NetworkNode& node, const char* suffix) {
        return tensorOf(folded.parameters.at(node.name + suffix)).to(device, precision);
    };
    m_plan = planOf(folded.graph);
    m_units.resize(m_plan.steps.size());
    for (size_t i = 0; i < m_plan.steps.size(); ++i) {
        const PlanStep& step = m_plan.steps[i];
        if (step.kind == PlanStep::Kind::Conv)
            m_units[i] = ConvUnit(m_plan, step, parameter(m_plan.nodeOf(step), ".weight"),
                                  parameter(m_plan.nodeOf(step), ".bias"), true);
    }
}

int GraphModule::featureCount() const
{
    return int(m_headWeight.size(1));
}

at::Tensor GraphModule::run(const at::Tensor& batch, int end) const
{
    return runInShares(m_plan.graph, batch, [&](const at::Tensor& share) { return runShare(share, end); });
}

at::Tensor GraphModule::runShare(const at::Tensor& batch, int end) const
{
    std::vector<at::Tensor> values(size_t(end) + 1);
    const at::Tensor input = batch.to(m_precision);
    const auto value = [&](int step) -> at::Tensor& { return values[size_t(step)]; };
    for (int i = 0; i <= end; ++i) {
        const PlanStep& step = m_plan.steps[size_t(i)];
        if (step.kind == PlanStep::Kind::Conv)
            value(i) = m_units[size_t(i)].run(step.input < 0 ? input : value(step.input));
        else if (step.kind == PlanStep::Kind::Add)
            value(i) = m_plan.steps[size_t(step.input)].readers == 1 ? value(step.input).add_(value(step.other))
                                                                      : at::add(value(step.input), value(step.other));
        else
            value(i) = at::mean(value(step.input), {2, 3});
        for (const int read : {step.input, step.other}) {
            if (read >= 0 && m_plan.steps[size_t(read)].lastReader <= i)
                value(read).reset();
        }
    }
    return value(end).to(at::kFloat);
}

bool GraphModule::hasMap() const
{
    return !m_plan.steps.empty() || graph().nodes[size_t(featureNode())].kind == NetworkNode::Kind::GlobalAveragePool;
}

at::Tensor GraphModule::map(const at::Tensor& batch) const
{
    Q_ASSERT(hasMap());
    const c10::InferenceMode inference;
    if (m_plan.steps.empty())
        return m_ready.run(batch, graph().nodes[size_t(featureNode())].inputs.front());
    return run(batch, m_plan.poolStep() - 1);
}

at::Tensor GraphModule::features(const at::Tensor& batch) const
{
    const c10::InferenceMode inference;
    return m_plan.steps.empty() ? m_ready.run(batch, featureNode()) : run(batch, m_plan.poolStep());
}

at::Tensor GraphModule::logits(const at::Tensor& batch) const
{
    const c10::InferenceMode inference;
    return m_plan.steps.empty() ? m_ready.run(batch) : head(features(batch));
}

at::Tensor GraphModule::head(const at::Tensor& features) const
{
    const c10::InferenceMode inference;
    return at::linear(features, m_headWeight, m_headBias);
}

} // namespace Tintype
