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

    void setGraph(const NetworkGraph& graph) override;
    const NetworkGraph& graph() const override { return m_graph; }
    void setPrecision(c10::ScalarType precision) override;
    void setRecomputing(bool isRecomputing) override;
    GraphParameters allParameters(const std::vector<at::Tensor>& trained) const override;
    using NetworkTraining::allParameters;
    int features() const override;
    at::Tensor forward(const at::Tensor& batch, const at::Tensor& keep, const Chance& chance) override;
    std::vector<at::Tensor> auxiliaryLogits() const override;
    void backward(const at::Tensor& logitGradient, const std::vector<at::Tensor>& auxiliaryGradients) override;
    void clearGradients() override;
    void dropMaps() override;

private:
    void tellWhenReady(const at::Tensor& leaf, std::size_t parameter);
    void findSegments();
    void makeLeaves();
    void runUnrecorded(int segment);
    void record(int segment, bool followsPictures);
    void walkBack(int segment);
    void releaseAfter(int segment);
    void forget();

    NetworkGraph m_graph;
    GraphSegments m_segments;
    c10::ScalarType m_precision;
    bool m_isRecomputing = false;
    GraphMode m_mode;
    GraphTensors m_frozen; // what does not learn
    std::vector<std::shared_ptr<const void>> m_watched; // keeps what tells when a gradient is complete, for the last forward()
    std::vector<at::Tensor> m_statistics; // before the mini-batch, in the order of those among the parameters

    // Of the last forward().
    GraphTensors m_leaves; // the parameters, as the record knows them
    at::Tensor m_batch;
    GraphRun m_run;
    std::vector<at::Tensor> m_values; // between segments, by node; of the recorded one with its record
    std::vector<at::Tensor> m_read; // by node: what the recorded segment reads, whose gradient goes to earlier ones
    std::vector<at::Tensor> m_gradients; // by node, of maps between segments and of logits
};

} // namespace Tintype
