// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/torch/NetworkPlan.h"

#include <ATen/core/Tensor.h>

#include <array>

namespace Tintype {

/// A convolution with "SAME" padding, bias and, if wanted, ReLU6, ready to be run again and again. Torch pads evenly only. Where one
/// row more is needed behind, the kernel gets a row of zeros before its first, which moves it by one and spares a
/// padded copy of the map.
class ConvUnit
{
public:
    ConvUnit() = default;
    /// `weight` [out, in / groups, k, k] and `bias` [out], both already on the device and in the precision to compute in.
    /// `isPacked`: the weights will not change and may be stored as the processor's kernels like them best.
    ConvUnit(const NetworkPlan& plan, const PlanStep& step, const at::Tensor& weight, const at::Tensor& bias, bool isPacked);

    /// Of a batch in channels_last order.
    at::Tensor run(const at::Tensor& input) const;

    /// Given the gradient of the output before ReLU6: the gradients of input, of the weight as it was given, and of the bias.
    struct Gradients
    {
        at::Tensor input;
        at::Tensor weight;
        at::Tensor bias;
    };
    Gradients backward(const at::Tensor& gradient, const at::Tensor& input, bool wantsInput) const;

private:
    at::Tensor m_weight; // with its rows of zeros
    at::Tensor m_bias;
    std::array<std::int64_t, 2> m_padding{0, 0}; // rows, columns
    std::array<std::int64_t, 2> m_stride{1, 1};
    std::array<std::int64_t, 2> m_zeros{0, 0}; // rows and columns of zeros before the kernel
    int m_groups = 1;
    bool m_isClipped = false;
    bool m_isFused = false;
};

} // namespace Tintype
