// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

namespace Tintype {

/// What a network should answer to a picture: a class, or two in the shares that two photos were mixed in.
struct ClassTarget
{
    ClassTarget(int ofClass)
        : label(ofClass)
        , other(ofClass)
    {
    }
    ClassTarget(int ofClass, int otherClass, double ownShare)
        : label(ofClass)
        , other(otherClass)
        , share(ownShare)
    {
    }

    /// How much it counts, by how much each class does.
    double weight(const std::vector<float>& weights) const
    {
        return share * double(weights[std::size_t(label)]) + (1 - share) * double(weights[std::size_t(other)]);
    }

    int label;
    int other;
    double share = 1; ///< Of `label`; the rest is `other`.
};

/// Cross-entropy of a batch against what it should answer.
struct ClassLoss
{
    at::Tensor gradient; ///< By the logits, of the smoothed and weighted loss divided by `totalWeight`.
    double loss = 0; ///< Sum of the plain loss (neither smoothed nor weighted), as people compare it with validation's.
    int correct = 0; ///< Answers whose most probable class is the target's `label`.

    /// `weights`: how much each class counts. `smoothing`: the share of each target that is spread over all classes.
    static ClassLoss of(const at::Tensor& logits, const std::vector<ClassTarget>& targets, const std::vector<float>& weights, double smoothing,
                        double totalWeight);
};

} // namespace Tintype
