// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <span>

namespace Tintype {

/// Sums numbers over all processes that learn together; throws as torch does when they cannot go on.
using SumOverAll = std::function<void(std::span<double>)>;

/// The tensors of a normalisation.
struct NormTensors
{
    at::Tensor weight; ///< {channels}, these two with torch's record.
    at::Tensor bias;
    at::Tensor runningMean; ///< These two follow the mini-batch; undefined: nothing does.
    at::Tensor runningVariance;
};

/// Batch normalisation in training (S. Ioffe, C. Szegedy, 2015) of a mini-batch that several processes hold parts of: mean and
/// variance are those of all of it, forwards and in the gradient, so each process gets what it would have got with all pictures
/// together. `input` {n, channels, height, width}; n may be 0. `sum` must live until the gradient is worked out.
at::Tensor sharedBatchNorm(const at::Tensor& input, const NormTensors& tensors, double momentum, double epsilon, const SumOverAll& sum);

} // namespace Tintype
