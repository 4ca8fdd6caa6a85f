// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/GraphModule.h"

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
    const FoldedNetwork folded = foldBatchNorm(graph, parameters);
    m_plan = planOf(folded.graph);
    m_units.resize(m_plan.steps.size());
    const auto parameter = [&](const PlanStep& step, const char* suffix, c10::ScalarType type) {
        return tensorOf(folded.parameters.at(m_plan.nodeOf(step).name + suffix)).to(device, type);
    };
    for (size_t i = 0; i < m_plan.steps.size(); ++i) {
        const PlanStep& step = m_plan.steps[i];
        if (step.kind == PlanStep::Kind::Conv)
            m_units[i] = ConvUnit(m_plan, step, parameter(step, ".weight", precision), parameter(step, ".bias", precision), true);
    }
    m_headWeight = parameter(m_plan.steps.back(), ".weight", at::kFloat);
    m_headBias = parameter(m_plan.steps.back(), ".bias", at::kFloat);
}

int GraphModule::featureCount() const
{
    return int(m_headWeight.size(1));
}

at::Tensor GraphModule::run(const at::Tensor& batch, int end) const
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

at::Tensor GraphModule::map(const at::Tensor& batch) const
{
    const c10::InferenceMode inference;
    return run(batch, m_plan.poolStep() - 1);
}

at::Tensor GraphModule::features(const at::Tensor& batch) const
{
    const c10::InferenceMode inference;
    return run(batch, m_plan.poolStep());
}

at::Tensor GraphModule::head(const at::Tensor& features) const
{
    const c10::InferenceMode inference;
    return at::linear(features, m_headWeight, m_headBias);
}

} // namespace Tintype
