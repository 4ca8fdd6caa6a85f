// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/AutogradTraining.h"

#include "learning/networks/TrainingMemory.h"
#include "learning/torch/GraphModule.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/zeros_like.h>
#include <c10/core/InferenceMode.h>

#include <map>
#include <set>

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

at::Tensor AutogradTraining::forward(const at::Tensor& batch, const at::Tensor& keep, std::uint64_t seed)
{
    Q_ASSERT(!keep.defined());
    const c10::InferenceMode recorded(false);
    GraphTensors tensors = m_frozen;
    for (const TrainedParameter& parameter : m_parameters) {
        at::Tensor& tensor = tensors[parameter.name];
        tensor = parameter.value.detach(); // the same memory
        if (parameter.isStatistic)
            continue;
        tensor.requires_grad_(true);
        tensor.mutable_grad() = parameter.gradient; // is added to
    }
    m_auxiliary.clear();
    m_logits = runGraph(m_graph, tensors, recordable(batch), {m_mode, 0.1, seed, &m_auxiliary});
    return m_logits.detach();
}

std::vector<at::Tensor> AutogradTraining::auxiliaryLogits() const
{
    std::vector<at::Tensor> logits;
    for (const at::Tensor& tensor : m_auxiliary)
        logits.push_back(tensor.detach());
    return logits;
}

void AutogradTraining::backward(const at::Tensor& logitGradient, const std::vector<at::Tensor>& auxiliaryGradients)
{
    const c10::InferenceMode recorded(false);
    at::Tensor loss = (m_logits * recordable(logitGradient)).sum(); // its gradient is the one given
    for (std::size_t i = 0; i < m_auxiliary.size(); ++i)
        loss = loss + (m_auxiliary[i] * recordable(auxiliaryGradients[i])).sum();
    m_logits.reset();
    m_auxiliary.clear();
    loss.backward();
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
    m_logits.reset();
    m_auxiliary.clear();
    std::size_t place = 0; // the statistics of half a mini-batch would count twice
    for (TrainedParameter& parameter : m_parameters) {
        if (parameter.isStatistic)
            parameter.value.copy_(m_statistics[place++]);
    }
    clearGradients();
}

qint64 AutogradTraining::bytesForPicture() const
{
    return trainingBytesForPicture(m_graph);
}

} // namespace Tintype
