// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/GraphParameters.h"
#include "learning/torch/SharedNorm.h"

#include <ATen/core/Tensor.h>

#include <string>
#include <vector>

namespace Tintype {

/// Numbers that a training changes.
struct TrainedParameter
{
    std::string name; ///< As in GraphParameters.
    int stage = 0;
    bool isHead = false; ///< Belongs to the last layer.
    bool isStatistic = false; ///< Mean or variance of a normalisation: it follows the pictures, not the gradient, which stays 0.
    bool decays = false; ///< Weights of convolutions and linear layers.
    at::Tensor value; ///< On the device, float32 (float64 in tests of the gradient).
    at::Tensor gradient; ///< The same; of all batches since clearGradients().
};

/// What a network in training needs where other processes have the rest of each mini-batch.
struct SharedPass
{
    SumOverAll sum; ///< For normalisations that look at the mini-batch.
    std::function<void(std::size_t)> ready; ///< The gradient of that parameter is complete: told in the last backward() of a mini-batch,
                                            ///< of as many as can be, soonest first.
    bool isLast = false; ///< Whether that is the next.
};

/// A network that learns: what is asked of it for one mini-batch, which may come in several parts. One thread.
class NetworkTraining
{
public:
    virtual ~NetworkTraining() = default;

    /// The same network for another size of pictures.
    virtual void setGraph(const NetworkGraph& graph) = 0;
    virtual const NetworkGraph& graph() const = 0;

    std::vector<TrainedParameter>& parameters() { return m_parameters; }
    const std::vector<TrainedParameter>& parameters() const { return m_parameters; }
    /// All parameters that prediction needs, with these numbers for the trained ones, in the order of parameters().
    virtual GraphParameters allParameters(const std::vector<at::Tensor>& trained) const = 0;
    GraphParameters allParameters() const;

    virtual double dropout() const { return 0; } ///< Probability for the features, which forward() wants a mask for.
    virtual int features() const = 0; ///< That the last layer reads.

    /// To be called after the parameters changed, before the next forward().
    virtual void update() {}
    /// What the network leaves to chance within.
    struct Chance
    {
        std::uint64_t seed = 0; ///< Of the mini-batch.
        int firstPhoto = 0; ///< The place in it of the batch's first, so that its parts take the chances of the whole.
    };
    /// Logits, float32. `keep` {n, features} multiplies the features (dropout); undefined: nothing is dropped.
    virtual at::Tensor forward(const at::Tensor& batch, const at::Tensor& keep, const Chance& chance) = 0;
    /// Of the last forward(): the logits of heads that are there for training only.
    virtual std::vector<at::Tensor> auxiliaryLogits() const { return {}; }
    /// Takes the gradient of the loss by the logits of the last forward(), and by those of the heads for training, and lets go of
    /// its maps. Gradients of several batches add up and are complete after finishGradients().
    virtual void backward(const at::Tensor& logitGradient, const std::vector<at::Tensor>& auxiliaryGradients) = 0;
    virtual void finishGradients() {}
    virtual void clearGradients() = 0;
    /// Lets go of what a forward() or backward() that failed half-way holds.
    virtual void dropMaps() = 0;

    /// What maps are computed in from the next forward() on; what is learnt stays as it is. May fail as memory does, and be called again.
    virtual void setPrecision(c10::ScalarType precision) = 0;
    /// Whether maps are worked out a second time instead of kept: the same numbers with less memory. Not of every training.
    virtual void setRecomputing(bool isRecomputing);

    /// From now on each forward() and backward() is of this process's pictures only, which may be none. Null: of all.
    void shareWith(const SharedPass* shared) { m_shared = shared; }
    /// Places of the parameters that the gradient moves, those next to the logits first: about the order in which backward() completes them.
    std::vector<std::size_t> gradientOrder() const;

protected:
    bool isCompleting() const { return m_shared && m_shared->isLast; }

    const SharedPass* m_shared = nullptr;
    std::vector<TrainedParameter> m_parameters;
};

} // namespace Tintype
