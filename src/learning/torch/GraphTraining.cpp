// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/GraphTraining.h"

#include "learning/torch/GraphModule.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/add.h>
#include <ATen/ops/hardtanh_backward.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/mean.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/rsqrt.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>
#include <c10/core/InferenceMode.h>

namespace Tintype {

namespace {

at::Tensor perOutput(const at::Tensor& values) // for a convolution's weight
{
    return values.view({-1, 1, 1, 1});
}

} // namespace

GraphTraining::GraphTraining(const NetworkGraph& graph, const GraphParameters& parameters, int frozenStages, const c10::Device& device,
                             c10::ScalarType precision)
    : m_plan(planOf(graph))
    , m_all(parameters)
    , m_frozenStages(frozenStages)
    , m_device(device)
    , m_precision(precision)
    , m_parameterType(precision == at::kDouble ? at::kDouble : at::kFloat)
{
    const c10::InferenceMode inference;
    m_units.resize(m_plan.steps.size());
    for (size_t i = 0; i < m_plan.steps.size(); ++i) {
        const PlanStep& step = m_plan.steps[i];
        const std::string& name = m_plan.nodeOf(step).name;
        if (step.kind == PlanStep::Kind::Linear) {
            m_headWeight = track(name + ".weight", step, true);
            m_headBias = track(name + ".bias", step, false);
        } else if (step.kind == PlanStep::Kind::Conv && step.stage > m_frozenStages) {
            m_units[i].weight = track(name + ".weight", step, true);
            if (m_plan.nodeOf(step).hasBias)
                m_units[i].bias = track(name + ".bias", step, false);
            if (step.norm >= 0) {
                const std::string& norm = m_plan.graph.nodes[size_t(step.norm)].name;
                m_units[i].scale = track(norm + ".weight", step, false);
                m_units[i].shift = track(norm + ".bias", step, false);
            }
        }
    }
    prepareUnits();
    setGraph(graph);
}

at::Tensor GraphTraining::numbers(const std::string& name) const
{
    return tensorOf(m_all.at(name)).to(m_device, m_parameterType);
}

int GraphTraining::track(const std::string& name, const PlanStep& step, bool decays)
{
    TrainedParameter parameter;
    parameter.name = name;
    parameter.stage = step.stage;
    parameter.isHead = step.kind == PlanStep::Kind::Linear;
    parameter.decays = decays;
    parameter.value = numbers(name);
    parameter.gradient = at::zeros_like(parameter.value);
    m_parameters.push_back(std::move(parameter));
    return int(m_parameters.size()) - 1;
}

void GraphTraining::prepareUnits()
{
    for (size_t i = 0; i < m_plan.steps.size(); ++i) {
        const PlanStep& step = m_plan.steps[i];
        if (step.kind != PlanStep::Kind::Conv || step.norm < 0)
            continue;
        const NetworkNode& norm = m_plan.graph.nodes[size_t(step.norm)];
        m_units[i].mean = numbers(norm.name + ".running_mean");
        m_units[i].inverseDeviation = at::rsqrt(numbers(norm.name + ".running_var") + norm.epsilon);
    }
}

void GraphTraining::setGraph(const NetworkGraph& graph)
{
    const c10::InferenceMode inference;
    m_plan = planOf(graph);
    Q_ASSERT(m_plan.steps.size() == m_units.size());
    m_trained.assign(m_plan.steps.size(), 0);
    for (size_t i = 0; i < m_plan.steps.size(); ++i) {
        const PlanStep& step = m_plan.steps[i];
        m_trained[i] = m_units[i].weight >= 0 || step.kind == PlanStep::Kind::Linear || isTrained(step.input) || isTrained(step.other);
    }
    for (size_t i = 0; i < m_plan.steps.size(); ++i) {
        const PlanStep& step = m_plan.steps[i];
        if (step.kind != PlanStep::Kind::Conv || m_units[i].weight >= 0)
            continue;
        at::Tensor bias;
        const at::Tensor weight = folded(m_units[i], step, &bias);
        m_units[i].conv = ConvUnit(m_plan, step, weight, bias, true);
    }
    update();
}

void GraphTraining::setPrecision(c10::ScalarType precision)
{
    m_precision = precision;
    setGraph(NetworkGraph(m_plan.graph)); // whose plan is made anew
}

/// A parameter as it is now, or as it was from the start when it is not trained.
at::Tensor GraphTraining::current(int place, const std::string& name) const
{
    return place >= 0 ? m_parameters[size_t(place)].value : numbers(name);
}

/// The weight and bias of the convolution with its normalisation in it, in the precision to compute in.
at::Tensor GraphTraining::folded(const Unit& unit, const PlanStep& step, at::Tensor* bias) const
{
    const NetworkNode& node = m_plan.nodeOf(step);
    at::Tensor weight = current(unit.weight, node.name + ".weight");
    *bias = node.hasBias ? current(unit.bias, node.name + ".bias") : at::zeros({weight.size(0)}, weight.options());
    if (step.norm >= 0) {
        const std::string& norm = m_plan.graph.nodes[size_t(step.norm)].name;
        const at::Tensor factor = current(unit.scale, norm + ".weight") * unit.inverseDeviation;
        weight = weight * perOutput(factor);
        *bias = (*bias - unit.mean) * factor + current(unit.shift, norm + ".bias");
    }
    *bias = bias->to(m_precision);
    return weight.to(m_precision);
}

void GraphTraining::update()
{
    const c10::InferenceMode inference;
    for (size_t i = 0; i < m_plan.steps.size(); ++i) {
        if (m_units[i].weight < 0)
            continue;
        at::Tensor bias;
        const at::Tensor weight = folded(m_units[i], m_plan.steps[i], &bias);
        m_units[i].conv = ConvUnit(m_plan, m_plan.steps[i], weight, bias, false);
    }
}

at::Tensor GraphTraining::forward(const at::Tensor& batch, const at::Tensor& keep, const Chance&)
{
    const c10::InferenceMode inference;
    m_batch = batch.to(m_precision);
    m_keep = keep;
    m_values.assign(m_plan.steps.size(), at::Tensor());
    const auto value = [&](int step) -> const at::Tensor& { return step < 0 ? m_batch : m_values[size_t(step)]; };
    for (size_t i = 0; i + 1 < m_plan.steps.size(); ++i) {
        const PlanStep& step = m_plan.steps[i];
        if (step.kind == PlanStep::Kind::Conv) {
            m_values[i] = m_units[i].conv.run(value(step.input));
        } else if (step.kind == PlanStep::Kind::Add) {
            // An unclipped convolution's output is not asked for again, so the sum may take its place.
            const PlanStep& first = m_plan.steps[size_t(step.input)];
            const bool inPlace = first.kind == PlanStep::Kind::Conv && !first.clipped && first.readers == 1;
            m_values[i] = inPlace ? m_values[size_t(step.input)].add_(value(step.other)) : at::add(value(step.input), value(step.other));
            if (inPlace)
                m_values[size_t(step.input)].reset();
        } else {
            m_values[i] = at::mean(value(step.input), {2, 3});
        }
        for (const int read : {step.input, step.other}) { // frozen maps are needed until their last reader only
            if (read >= 0 && !isTrained(read) && m_plan.steps[size_t(read)].lastReader <= int(i) && !isTrained(int(i)))
                m_values[size_t(read)].reset();
        }
    }
    const PlanStep& head = m_plan.steps.back();
    m_features = value(head.input).to(m_parameterType);
    if (keep.defined())
        m_features = m_features * keep;
    return at::linear(m_features, m_parameters[size_t(m_headWeight)].value, m_parameters[size_t(m_headBias)].value);
}

void GraphTraining::addGradient(int step, const at::Tensor& value, bool isOwn)
{
    if (!isTrained(step))
        return;
    Gradient& gradient = m_gradients[size_t(step)];
    if (!gradient.value.defined())
        gradient = {value, isOwn};
    else if (gradient.isOwn)
        gradient.value.add_(value);
    else if (isOwn)
        gradient = {at::Tensor(value).add_(gradient.value), true};
    else
        gradient = {at::add(gradient.value, value), true};
}

void GraphTraining::backward(const at::Tensor& logitGradient, const std::vector<at::Tensor>&)
{
    const c10::InferenceMode inference;
    const PlanStep& head = m_plan.steps.back();
    const at::Tensor gradient = logitGradient.to(m_parameterType);
    m_parameters[size_t(m_headWeight)].gradient.add_(at::mm(gradient.t(), m_features));
    m_parameters[size_t(m_headBias)].gradient.add_(gradient.sum(0));
    if (isCompleting()) {
        m_shared->ready(std::size_t(m_headWeight));
        m_shared->ready(std::size_t(m_headBias));
    }
    m_gradients.assign(m_plan.steps.size(), Gradient());
    at::Tensor forFeatures = at::mm(gradient, m_parameters[size_t(m_headWeight)].value);
    if (m_keep.defined())
        forFeatures = forFeatures * m_keep;
    addGradient(head.input, forFeatures, true);
    for (int i = int(m_plan.steps.size()) - 2; i >= 0; --i) {
        const PlanStep& step = m_plan.steps[size_t(i)];
        if (isTrained(i) && m_gradients[size_t(i)].value.defined()) {
            if (step.kind == PlanStep::Kind::Conv) {
                backwardConv(i);
            } else if (step.kind == PlanStep::Kind::Add) {
                backwardAdd(i);
            } else if (isTrained(step.input)) {
                const MapShape& map = step.inputShape;
                const at::Tensor share = (m_gradients[size_t(i)].value / double(map.height * map.width)).to(m_precision);
                addGradient(step.input,
                            share.view({share.size(0), share.size(1), 1, 1})
                                .expand({share.size(0), share.size(1), map.height, map.width})
                                .contiguous(at::MemoryFormat::ChannelsLast),
                            true);
            }
        }
        m_gradients[size_t(i)] = {};
        m_values[size_t(i)].reset();
    }
    m_batch.reset();
    m_features.reset();
}

void GraphTraining::backwardAdd(int step)
{
    const PlanStep& add = m_plan.steps[size_t(step)];
    const Gradient gradient = std::move(m_gradients[size_t(step)]);
    addGradient(add.input, gradient.value, false);
    addGradient(add.other, gradient.value, false);
}

void GraphTraining::backwardConv(int step)
{
    const PlanStep& conv = m_plan.steps[size_t(step)];
    Unit& unit = m_units[size_t(step)];
    Gradient gradient = std::move(m_gradients[size_t(step)]);
    if (conv.clipped) {
        const at::Tensor& output = m_values[size_t(step)];
        if (gradient.isOwn)
            at::hardtanh_backward_out(gradient.value, gradient.value, output, 0, kReLU6Ceiling);
        else
            gradient.value = at::hardtanh_backward(gradient.value, output, 0, kReLU6Ceiling);
    }
    const at::Tensor& input = conv.input < 0 ? m_batch : m_values[size_t(conv.input)];
    const ConvUnit::Gradients result = unit.conv.backward(gradient.value, input, isTrained(conv.input));
    const auto sum = [this](at::Tensor& total, const at::Tensor& part) {
        if (total.defined())
            total.add_(part);
        else
            total = part.to(m_parameterType).contiguous();
    };
    sum(unit.weightSum, result.weight);
    sum(unit.biasSum, result.bias);
    if (isCompleting())
        finishUnit(unit);
    if (isTrained(conv.input))
        addGradient(conv.input, result.input, true);
}

void GraphTraining::finishUnit(Unit& unit)
{
    TrainedParameter& weight = m_parameters[size_t(unit.weight)];
    TrainedParameter* const bias = unit.bias >= 0 ? &m_parameters[size_t(unit.bias)] : nullptr;
    if (unit.scale >= 0) {
        // folded weight = weight * factor, folded bias = (bias - mean) * factor + shift, factor = scale * inverseDeviation
        TrainedParameter& scale = m_parameters[size_t(unit.scale)];
        const at::Tensor factor = scale.value * unit.inverseDeviation;
        const at::Tensor fromMean = bias ? bias->value - unit.mean : -unit.mean;
        const at::Tensor forFactor = (unit.weightSum * weight.value).sum({1, 2, 3}) + fromMean * unit.biasSum;
        scale.gradient.add_(forFactor * unit.inverseDeviation);
        m_parameters[size_t(unit.shift)].gradient.add_(unit.biasSum);
        unit.weightSum = unit.weightSum * perOutput(factor);
        unit.biasSum = unit.biasSum * factor;
    }
    weight.gradient.add_(unit.weightSum);
    if (bias)
        bias->gradient.add_(unit.biasSum);
    unit.weightSum.reset();
    unit.biasSum.reset();
    if (!isCompleting())
        return;
    for (const int place : {unit.weight, unit.bias, unit.scale, unit.shift}) {
        if (place >= 0)
            m_shared->ready(std::size_t(place));
    }
}

void GraphTraining::finishGradients()
{
    const c10::InferenceMode inference;
    for (Unit& unit : m_units) {
        if (unit.weightSum.defined())
            finishUnit(unit);
    }
}

void GraphTraining::clearGradients()
{
    const c10::InferenceMode inference;
    for (TrainedParameter& parameter : m_parameters)
        parameter.gradient.zero_();
    for (Unit& unit : m_units) {
        unit.weightSum.reset();
        unit.biasSum.reset();
    }
}

void GraphTraining::dropMaps()
{
    m_batch.reset();
    m_keep.reset();
    m_features.reset();
    m_values.clear();
    m_gradients.clear();
    clearGradients();
}

GraphParameters GraphTraining::allParameters(const std::vector<at::Tensor>& trained) const
{
    GraphParameters all = m_all;
    for (size_t i = 0; i < m_parameters.size(); ++i)
        all[m_parameters[i].name] = arrayOf(trained[i]);
    return all;
}

} // namespace Tintype
