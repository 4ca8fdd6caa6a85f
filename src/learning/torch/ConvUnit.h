// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkPlan.h"

#include <ATen/core/Tensor.h>

#include <array>

namespace Tintype {

/// What follows a convolution within it.
enum class Activation { None, ReLU, ReLU6 };

/// How a convolution goes over its maps.
struct ConvShape
{
    std::array<int, 2> rowPadding{0, 0}; ///< Before and after; after is never less.
    std::array<int, 2> columnPadding{0, 0};
    int stride = 1;
    int groups = 1;
    Activation activation = Activation::None;
};

/// A convolution with padding, bias and, if wanted, ReLU or ReLU6, ready to be run again and again. Torch pads evenly only. Where one
/// row more is needed behind, the kernel gets a row of zeros before its first, which moves it by one and spares a
/// padded copy of the map.
class ConvUnit
{
public:
    ConvUnit() = default;
    /// `weight` [out, in / groups, k, k] and `bias` [out], both already on the device and in the precision to compute in.
    /// `isPacked`: the weights will not change and may be stored as the processor's kernels like them best.
    ConvUnit(const ConvShape& shape, const at::Tensor& weight, const at::Tensor& bias, bool isPacked);
    ConvUnit(const NetworkPlan& plan, const PlanStep& step, const at::Tensor& weight, const at::Tensor& bias, bool isPacked);

    /// Of a batch in channels_last order.
    at::Tensor run(const at::Tensor& input) const;

    bool isEmpty() const { return !m_weight.defined(); }

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
    Activation m_activation = Activation::None;
    bool m_isFused = false;
};

} // namespace Tintype
