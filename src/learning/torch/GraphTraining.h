// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/GraphParameters.h"
#include "learning/torch/ConvUnit.h"
#include "learning/networks/NetworkPlan.h"
#include "learning/torch/NetworkTraining.h"

#include <ATen/core/Tensor.h>

#include <string>
#include <vector>

namespace Tintype {

/// A network in training, with its gradient worked out node by node rather than recorded: the network is a list of eight kinds of
/// nodes, so this is short, needs half of the memory and shares its convolutions with prediction. Normalisations keep their
/// statistics; their scale and shift are trained, by way of the convolution they are folded into: the same function and
/// gradient as running them apart, without their passes over the maps. Frozen stages run as in prediction.
class GraphTraining : public NetworkTraining
{
public:
    /// `precision`: what maps are computed in; the parameters stay float32. Stages up to `frozenStages` are not trained.
    GraphTraining(const NetworkGraph& graph, const GraphParameters& parameters, int frozenStages, const c10::Device& device,
                  c10::ScalarType precision = c10::kFloat);

    void setGraph(const NetworkGraph& graph) override;
    const NetworkGraph& graph() const override { return m_plan.graph; }
    const NetworkPlan& plan() const { return m_plan; }

    GraphParameters allParameters(const std::vector<at::Tensor>& trained) const override;
    using NetworkTraining::allParameters;
    double dropout() const override { return m_plan.dropout; }
    int features() const override { return m_plan.steps.back().inputShape.channels; }

    void update() override;
    void setPrecision(c10::ScalarType precision) override;
    at::Tensor forward(const at::Tensor& batch, const at::Tensor& keep = {}, const Chance& chance = {}) override;
    void backward(const at::Tensor& logitGradient, const std::vector<at::Tensor>& auxiliaryGradients = {}) override;
    void finishGradients() override;
    void clearGradients() override;
    void dropMaps() override;

private:
    struct Unit // of one step of the plan
    {
        int weight = -1; // places in m_parameters; -1: there is none or it is not trained
        int bias = -1;
        int scale = -1; // of the normalisation
        int shift = -1;
        at::Tensor mean;
        at::Tensor inverseDeviation;
        at::Tensor weightSum; // gradient of the folded weight, over batches
        at::Tensor biasSum;
        ConvUnit conv;
    };
    struct Gradient
    {
        at::Tensor value;
        bool isOwn = false; // nobody else holds it: it may be written over
    };

    bool isTrained(int step) const { return step >= 0 && m_trained[size_t(step)]; }
    at::Tensor numbers(const std::string& name) const;
    at::Tensor current(int place, const std::string& name) const;
    int track(const std::string& name, const PlanStep& step, bool decays);
    void prepareUnits();
    at::Tensor folded(const Unit& unit, const PlanStep& step, at::Tensor* bias) const;
    void backwardConv(int step);
    void backwardAdd(int step);
    void finishUnit(Unit& unit);
    void addGradient(int step, const at::Tensor& value, bool isOwn);

    NetworkPlan m_plan;
    GraphParameters m_all;
    int m_frozenStages;
    c10::Device m_device;
    c10::ScalarType m_precision;
    c10::ScalarType m_parameterType;
    std::vector<Unit> m_units;
    std::vector<char> m_trained; // for each step: something before or at it is trained
    int m_headWeight = -1;
    int m_headBias = -1;

    // Of the last forward().
    at::Tensor m_batch;
    at::Tensor m_keep;
    at::Tensor m_features; // after dropout
    std::vector<at::Tensor> m_values;
    std::vector<Gradient> m_gradients;
};

} // namespace Tintype
