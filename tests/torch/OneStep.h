// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/torch/ClassLoss.h"
#include "learning/torch/NetworkTraining.h"
#include "learning/torch/TensorMemory.h"
#include "learning/torch/TorchGuard.h"

#include <ATen/ops/equal.h>
#include <ATen/ops/randn.h>

#include <functional>
#include <memory>

namespace Tintype {

/// Clears the gradients, learns from one mini-batch and says the loss.
inline double lossOf(NetworkTraining& training, const at::Tensor& batch, const std::vector<int>& labels)
{
    training.clearGradients();
    const at::Tensor logits = training.forward(batch, {}, {1, 0});
    const std::vector<float> weights(std::size_t(logits.size(1)), 1);
    const std::vector<ClassTarget> targets(labels.begin(), labels.end());
    std::vector<at::Tensor> auxiliary;
    for (const at::Tensor& other : training.auxiliaryLogits())
        auxiliary.push_back(ClassLoss::of(other, targets, weights, 0, double(labels.size())).gradient);
    const ClassLoss loss = ClassLoss::of(logits, targets, weights, 0, double(labels.size()));
    training.backward(loss.gradient, auxiliary);
    training.finishGradients();
    return loss.loss / double(labels.size());
}

/// What came of letting memory run out at each tensor of a step in turn.
struct Survival
{
    int failures = 0;
    QString problem; ///< Empty when each step, done again, gave what it would have given.
};

inline Survival surviveEveryFailure(const std::function<std::unique_ptr<NetworkTraining>()>& make, int inputSize)
{
    const at::Tensor batch = at::randn({4, 3, inputSize, inputSize});
    const std::vector<int> labels{0, 1, 2, 1};
    const auto step = [&](NetworkTraining& training) {
        return guarded([&]() -> Result<> {
            lossOf(training, batch, labels);
            return {};
        });
    };
    const auto undisturbed = make();
    Survival survival;
    if (!step(*undisturbed))
        survival.problem = QStringLiteral("the step failed by itself");
    for (; survival.problem.isEmpty(); ++survival.failures) {
        const auto training = make();
        TensorMemory::failAt(survival.failures + 1);
        const Result<> done = step(*training);
        TensorMemory::failAt(0);
        if (done)
            break; // it asks for memory no more often than that
        training->dropMaps();
        if (done.error().kind != Error::Kind::OutOfMemory || !step(*training))
            survival.problem = done.error().message;
        for (std::size_t i = 0; i < training->parameters().size(); ++i) {
            const TrainedParameter& expected = undisturbed->parameters()[i];
            const TrainedParameter& parameter = training->parameters()[i];
            if (!at::equal(parameter.gradient, expected.gradient) || !at::equal(parameter.value, expected.value))
                survival.problem = QString::fromStdString(parameter.name);
        }
    }
    return survival;
}

} // namespace Tintype
