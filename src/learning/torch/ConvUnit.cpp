// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/ConvUnit.h"

#include "learning/torch/TorchDevice.h"
#include "learning/torch/TorchGuard.h"

#include <ATen/core/List.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/convolution_backward.h>
#include <ATen/ops/hardtanh.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/relu.h>

#include <optional>
#include <string_view>

namespace Tintype {

namespace {

constexpr std::array<std::int64_t, 2> kOnes{1, 1};

using Convolve = at::Tensor(const at::Tensor&, const at::Tensor&, const std::optional<at::Tensor>&, at::IntArrayRef, at::IntArrayRef,
                            at::IntArrayRef, std::int64_t, std::string_view, c10::List<std::optional<at::Scalar>>,
                            std::optional<std::string_view>);
using Pack = at::Tensor(const at::Tensor&, at::IntArrayRef, at::IntArrayRef, at::IntArrayRef, std::int64_t, at::OptionalIntArrayRef);

/// As oneDNN's operators know it.
std::string_view nameOf(Activation activation)
{
    switch (activation) {
    case Activation::None:
        break;
    case Activation::ReLU:
        return "relu";
    case Activation::ReLU6:
        return "hardtanh";
    }
    return "none";
}

/// Convolution and ReLU6 in one pass over memory, by the oneDNN operators that torch's own compiler uses. They have no place
/// in the headers and may be absent from a build, so they are looked up by name and tried once.
class FusedConvolution
{
public:
    static const FusedConvolution* instance()
    {
        static const FusedConvolution kInstance;
        return kInstance.m_works ? &kInstance : nullptr;
    }

    at::Tensor run(const at::Tensor& input, const at::Tensor& weight, const at::Tensor& bias, at::IntArrayRef padding,
                   at::IntArrayRef stride, int groups, Activation activation) const
    {
        return m_convolve->call(input, weight, bias.defined() ? std::optional(bias) : std::nullopt, padding, stride, kOnes, groups, nameOf(activation),
                                activation == Activation::ReLU6 ? m_bounds : m_nothing, std::nullopt);
    }
    at::Tensor packed(const at::Tensor& weight, at::IntArrayRef padding, at::IntArrayRef stride, int groups) const
    {
        return m_pack->call(weight, padding, stride, kOnes, groups, std::nullopt);
    }

private:
    FusedConvolution()
    {
        m_bounds.push_back(at::Scalar(0.0));
        m_bounds.push_back(at::Scalar(kReLU6Ceiling));
        const Result<bool> tried = guarded([this]() -> Result<bool> {
            const auto convolve = c10::Dispatcher::singleton().findSchema({"mkldnn::_convolution_pointwise", ""});
            const auto pack = c10::Dispatcher::singleton().findSchema({"mkldnn::_reorder_convolution_weight", ""});
            if (!convolve || !pack)
                return false;
            m_convolve.emplace(convolve->typed<Convolve>());
            m_pack.emplace(pack->typed<Pack>());
            // 8 ones times 1, and a bias of 1, clipped.
            const at::Tensor one = at::ones({8, 8, 1, 1});
            const at::Tensor answer = run(at::ones({1, 8, 2, 2}), packed(one, {0, 0}, {1, 1}, 1), at::ones({8}), {0, 0}, {1, 1}, 1, Activation::ReLU6);
            return answer.numel() == 32 && answer.mean().item<double>() == kReLU6Ceiling;
        });
        m_works = tried && *tried;
    }

    std::optional<c10::TypedOperatorHandle<Convolve>> m_convolve;
    std::optional<c10::TypedOperatorHandle<Pack>> m_pack;
    c10::List<std::optional<at::Scalar>> m_bounds;
    c10::List<std::optional<at::Scalar>> m_nothing;
    bool m_works = false;
};

bool canFuse(const at::Tensor& weight)
{
    const bool fits = weight.scalar_type() == at::kFloat || (weight.scalar_type() == at::kBFloat16 && hasBfloat16(weight.device()));
    return weight.is_cpu() && fits && FusedConvolution::instance() != nullptr;
}

} // namespace

ConvUnit::ConvUnit(const ConvShape& shape, const at::Tensor& weight, const at::Tensor& bias, bool isPacked)
    : m_bias(bias)
    , m_padding{shape.rowPadding[1], shape.columnPadding[1]}
    , m_zeros{shape.rowPadding[1] - shape.rowPadding[0], shape.columnPadding[1] - shape.columnPadding[0]}
    , m_groups(shape.groups)
    , m_activation(shape.activation)
    , m_isFused(canFuse(weight))
{
    Q_ASSERT(m_zeros[0] >= 0 && m_zeros[1] >= 0);
    m_stride.fill(shape.stride);
    m_weight = m_zeros[0] > 0 || m_zeros[1] > 0 ? at::constant_pad_nd(weight, {m_zeros[1], 0, m_zeros[0], 0}) : weight;
    m_weight = m_weight.contiguous(at::MemoryFormat::ChannelsLast);
    if (isPacked && m_isFused)
        m_weight = FusedConvolution::instance()->packed(m_weight, m_padding, m_stride, m_groups);
}

ConvUnit::ConvUnit(const NetworkPlan& plan, const PlanStep& step, const at::Tensor& weight, const at::Tensor& bias, bool isPacked)
    : ConvUnit({step.rowPadding, step.columnPadding, plan.nodeOf(step).stride, plan.nodeOf(step).groups,
                step.clipped ? Activation::ReLU6 : Activation::None},
               weight, bias, isPacked)
{
}

at::Tensor ConvUnit::run(const at::Tensor& input) const
{
    if (m_isFused)
        return FusedConvolution::instance()->run(input, m_weight, m_bias, m_padding, m_stride, m_groups, m_activation);
    at::Tensor output = at::conv2d(input, m_weight, m_bias, m_stride, m_padding, kOnes, m_groups);
    switch (m_activation) {
    case Activation::None:
        break;
    case Activation::ReLU:
        return at::relu_(output);
    case Activation::ReLU6:
        return at::hardtanh_(output, 0, kReLU6Ceiling);
    }
    return output;
}

ConvUnit::Gradients ConvUnit::backward(const at::Tensor& gradient, const at::Tensor& input, bool wantsInput) const
{
    constexpr std::array<std::int64_t, 2> kNone{0, 0};
    auto [forInput, forWeight, forBias] =
        at::convolution_backward(gradient, input, m_weight, at::IntArrayRef{m_bias.size(0)}, m_stride, m_padding, kOnes, false, kNone,
                                 m_groups, {wantsInput, true, true});
    // The zeros before the kernel stay zeros.
    forWeight = forWeight.slice(2, m_zeros[0]).slice(3, m_zeros[1]);
    return {forInput, forWeight, forBias};
}

} // namespace Tintype
