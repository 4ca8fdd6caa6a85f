// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/torch/GraphFunction.h"
#include "learning/torch/NetworkTraining.h"

namespace Tintype {

/// Any network in training: run operation by operation, with the gradient by torch's own record. From scratch all of it learns, and
/// normalisations take the mini-batch's mean and variance and follow them for prediction. Fine-tuning leaves the first stages and the
/// statistics as they are. Where GraphTraining can do it, that is quicker and smaller.
class AutogradTraining : public NetworkTraining
{
public:
    static constexpr int kFromScratch = -2;

    /// `frozenStages`: stages up to it stay as they are, and all statistics; -1: only those; kFromScratch: everything learns.
    AutogradTraining(const NetworkGraph& graph, const GraphParameters& parameters, const c10::Device& device, int frozenStages = kFromScratch);

    void setGraph(const NetworkGraph& graph) override { m_graph = graph; }
    const NetworkGraph& graph() const override { return m_graph; }
    GraphParameters allParameters(const std::vector<at::Tensor>& trained) const override;
    using NetworkTraining::allParameters;
    int features() const override;
    at::Tensor forward(const at::Tensor& batch, const at::Tensor& keep, std::uint64_t seed) override;
    std::vector<at::Tensor> auxiliaryLogits() const override;
    void backward(const at::Tensor& logitGradient, const std::vector<at::Tensor>& auxiliaryGradients) override;
    void clearGradients() override;
    void dropMaps() override;
    qint64 bytesForPicture() const override;

private:
    NetworkGraph m_graph;
    GraphMode m_mode;
    GraphTensors m_frozen; // what does not learn
    at::Tensor m_logits; // these two hold the record
    std::vector<at::Tensor> m_auxiliary;
    std::vector<at::Tensor> m_statistics; // before the mini-batch, in the order of those among the parameters
};

} // namespace Tintype
