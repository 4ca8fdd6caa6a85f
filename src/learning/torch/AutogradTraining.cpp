// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/AutogradTraining.h"

#include "learning/torch/GraphModule.h"
#include "learning/torch/Precision.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/zeros_like.h>
#include <c10/core/GradMode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/function_hook.h>
#include <torch/csrc/autograd/variable.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace Tintype {

namespace {

/// Torch records nothing of tensors that were made without its record.
at::Tensor recordable(const at::Tensor& tensor)
{
    return tensor.is_inference() ? tensor.clone() : tensor;
}

} // namespace

AutogradTraining::AutogradTraining(const NetworkGraph& graph, const GraphParameters& parameters, const c10::Device& device, int frozenStages)
    : m_graph(graph)
    , m_segments(graph)
    , m_precision(at::kFloat)
    , m_mode(frozenStages == kFromScratch ? GraphMode::Training : GraphMode::Tuning)
{
    const c10::InferenceMode recorded(false); // a job as a whole runs without torch's record
    std::map<std::string, int> stages;
    for (const NetworkNode& node : graph.nodes)
        stages[node.name] = node.stage;
    const std::string head = graph.nodes.back().name + '.';
    for (const auto& [name, tensor] : graphTensors(parameters)) {
        const int stage = stages[name.substr(0, name.rfind('.'))];
        if (m_mode == GraphMode::Tuning && (isStatistic(name) || (stage <= frozenStages && !name.starts_with(head)))) {
            m_frozen[name] = tensor.to(device);
            continue;
        }
        TrainedParameter parameter;
        parameter.name = name;
        parameter.stage = stage;
        parameter.isHead = name.starts_with(head);
        parameter.isStatistic = isStatistic(name);
        parameter.decays = tensor.dim() > 1;
        parameter.value = tensor.to(device);
        parameter.gradient = at::zeros_like(parameter.value);
        if (parameter.isStatistic)
            m_statistics.push_back(parameter.value.clone());
        m_parameters.push_back(std::move(parameter));
    }
}

GraphParameters AutogradTraining::allParameters(const std::vector<at::Tensor>& trained) const
{
    std::set<std::string> wanted; // without the heads for training
    const std::vector<bool> isNeeded = nodesFor(m_graph, int(m_graph.nodes.size()) - 1);
    for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
        if (isNeeded[i])
            wanted.insert(m_graph.nodes[i].name);
    }
    GraphParameters all = graphParameters(m_frozen);
    for (std::size_t i = 0; i < m_parameters.size(); ++i)
        all[m_parameters[i].name] = arrayOf(trained[i]);
    std::erase_if(all, [&](const auto& entry) { return !wanted.contains(entry.first.substr(0, entry.first.rfind('.'))); });
    return all;
}

int AutogradTraining::features() const
{
    return m_graph.inputOf(m_graph.nodes.back()).channels;
}

void AutogradTraining::setGraph(const NetworkGraph& graph)
{
    m_graph = graph;
    findSegments();
}

void AutogradTraining::setPrecision(c10::ScalarType precision)
{
    m_precision = precision;
    findSegments();
}

void AutogradTraining::setRecomputing(bool isRecomputing)
{
    m_isRecomputing = isRecomputing;
    findSegments();
}

void AutogradTraining::findSegments()
{
    forget();
    const NumberFormat format = numberFormat(m_precision);
    m_segments = m_isRecomputing ? GraphSegments::smallest(m_graph, format) : GraphSegments(m_graph);
}

void AutogradTraining::makeLeaves()
{
    m_leaves = m_frozen;
    m_watched.clear();
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const TrainedParameter& parameter = m_parameters[i];
        at::Tensor& tensor = m_leaves[parameter.name];
        tensor = parameter.value.detach(); // the same memory
        if (parameter.isStatistic)
            continue;
        tensor.requires_grad_(true);
        tensor.mutable_grad() = parameter.gradient; // is added to
        if (isCompleting())
            tellWhenReady(tensor, i);
    }
}

at::Tensor AutogradTraining::forward(const at::Tensor& batch, const at::Tensor& keep, const Chance& chance)
{
    Q_ASSERT(!keep.defined());
    const c10::InferenceMode recorded(false);
    forget();
    makeLeaves();
    m_batch = recordable(m_precision == at::kBFloat16 ? batch.to(m_precision) : batch);
    m_run.mode = m_mode;
    m_run.sum = m_shared ? &m_shared->sum : nullptr;
    m_run.seed = chance.seed;
    m_run.firstRow = chance.firstPhoto;
    m_values.resize(m_graph.nodes.size());
    m_read.resize(m_graph.nodes.size());
    m_gradients.resize(m_graph.nodes.size());
    const int last = m_segments.count() - 1;
    for (int segment = 0; segment < last; ++segment)
        runUnrecorded(segment);
    record(last, true);
    return m_values.back().detach();
}

void AutogradTraining::runUnrecorded(int segment)
{
    const c10::AutoGradMode unrecorded(false);
    m_run.followsPictures = true;
    runSegment(m_graph, m_segments, segment, m_leaves, m_batch, m_run, &m_values);
}

void AutogradTraining::record(int segment, bool followsPictures)
{
    for (const int input : m_segments.inputsOf(m_graph, segment)) {
        if (m_graph.nodes[size_t(input)].kind == NetworkNode::Kind::Input)
            continue;
        m_read[size_t(input)] = m_values[size_t(input)].detach().requires_grad_(true);
        m_values[size_t(input)] = m_read[size_t(input)];
    }
    m_run.followsPictures = followsPictures;
    runSegment(m_graph, m_segments, segment, m_leaves, m_batch, m_run, &m_values);
}

void AutogradTraining::tellWhenReady(const at::Tensor& leaf, std::size_t parameter)
{
    struct Tell : torch::autograd::FunctionPostHook
    {
        Tell(const SharedPass* pass, std::size_t place)
            : shared(pass)
            , parameter(place)
        {
        }
        torch::autograd::variable_list operator()(const torch::autograd::variable_list& outputs,
                                                  const torch::autograd::variable_list&) override
        {
            shared->ready(parameter);
            return outputs;
        }
        const SharedPass* shared;
        std::size_t parameter;
    };
    auto adds = torch::autograd::impl::grad_accumulator(leaf);
    adds->add_post_hook(std::make_unique<Tell>(m_shared, parameter));
    m_watched.push_back(std::make_shared<decltype(adds)>(std::move(adds))); // the leaf knows it only as long as it lives
}

std::vector<at::Tensor> AutogradTraining::auxiliaryLogits() const
{
    std::vector<at::Tensor> logits;
    for (const int head : m_graph.auxiliary)
        logits.push_back(m_values[size_t(head)].detach());
    return logits;
}

void AutogradTraining::backward(const at::Tensor& logitGradient, const std::vector<at::Tensor>& auxiliaryGradients)
{
    const c10::InferenceMode recorded(false);
    m_gradients.back() = recordable(logitGradient);
    for (size_t i = 0; i < m_graph.auxiliary.size(); ++i)
        m_gradients[size_t(m_graph.auxiliary[i])] = recordable(auxiliaryGradients[i]);
    const int last = m_segments.count() - 1;
    for (int segment = last; segment >= 0; --segment) {
        if (segment != last)
            record(segment, false); // the statistics have taken these pictures in already
        walkBack(segment);
        releaseAfter(segment);
    }
    forget();
}

void AutogradTraining::walkBack(int segment)
{
    std::vector<at::Tensor> outputs;
    std::vector<at::Tensor> gradients;
    for (const int output : m_segments.outputsOf(m_graph, segment)) {
        const at::Tensor gradient = std::exchange(m_gradients[size_t(output)], {});
        const at::Tensor value = std::exchange(m_values[size_t(output)], {});
        if (!gradient.defined())
            continue; // the picture
        outputs.push_back(value);
        gradients.push_back(gradient);
    }
    torch::autograd::backward(outputs, gradients);
}

/// Hands the gradients of what the segment read on, and lets go of what no earlier one reads.
void AutogradTraining::releaseAfter(int segment)
{
    for (const int input : m_segments.inputsOf(m_graph, segment)) {
        at::Tensor& read = m_read[size_t(input)];
        if (!read.defined())
            continue;
        at::Tensor& gradient = m_gradients[size_t(input)];
        gradient = gradient.defined() ? gradient + read.grad() : read.grad();
        read.reset();
        m_values[size_t(input)] = m_values[size_t(input)].detach();
        bool isReadBefore = false;
        for (int earlier = m_segments.segmentOf(input) + 1; earlier < segment && !isReadBefore; ++earlier) {
            const std::vector<int> inputs = m_segments.inputsOf(m_graph, earlier);
            isReadBefore = std::find(inputs.begin(), inputs.end(), input) != inputs.end();
        }
        if (!isReadBefore)
            m_values[size_t(input)].reset();
    }
}

void AutogradTraining::forget()
{
    m_leaves.clear();
    m_watched.clear();
    m_batch.reset();
    m_values.clear();
    m_read.clear();
    m_gradients.clear();
}

void AutogradTraining::clearGradients()
{
    std::size_t place = 0;
    for (TrainedParameter& parameter : m_parameters) {
        if (parameter.isStatistic)
            m_statistics[place++].copy_(parameter.value); // takes no memory, so it cannot fail half-way
        else
            parameter.gradient.zero_();
    }
}

void AutogradTraining::dropMaps()
{
    forget();
    std::size_t place = 0; // the statistics of half a mini-batch would count twice
    for (TrainedParameter& parameter : m_parameters) {
        if (parameter.isStatistic)
            parameter.value.copy_(m_statistics[place++]);
    }
    clearGradients();
}

} // namespace Tintype
