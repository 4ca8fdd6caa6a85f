// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/SharedNorm.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/addcmul.h>
#include <ATen/ops/batch_norm_update_stats.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/full.h>
#include <ATen/ops/native_batch_norm.h>
#include <ATen/ops/native_batch_norm_backward.h>
#include <ATen/ops/rsqrt.h>
#include <ATen/ops/zeros.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>
#include <tuple>

namespace Tintype {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::tensor_list;

at::Tensor perChannel(const at::Tensor& values)
{
    return values.view({1, -1, 1, 1});
}

/// {numbers} of one process, float64 on the processor, to those of all.
at::Tensor summed(const at::Tensor& own, const SumOverAll& sum)
{
    at::Tensor numbers = own.to(at::kCPU, at::kDouble).contiguous();
    sum({numbers.mutable_data_ptr<double>(), std::size_t(numbers.numel())});
    return numbers;
}

/// Number of values in a channel, their mean and (biased) variance over all processes.
struct Statistics
{
    double count = 0;
    at::Tensor mean;
    at::Tensor variance;
};

Statistics statisticsOf(const at::Tensor& input, const at::TensorOptions& options, const SumOverAll& sum)
{
    const std::int64_t channels = input.size(1);
    at::Tensor mean = at::zeros({channels}, at::kDouble);
    at::Tensor square = at::zeros({channels}, at::kDouble);
    const auto count = double(input.numel()) / double(channels);
    if (count > 0) {
        const auto [ownMean, ownVariance] = at::batch_norm_update_stats(input, {}, {}, 0);
        mean = ownMean.to(at::kCPU, at::kDouble);
        square = ownVariance.to(at::kCPU, at::kDouble) + mean * mean;
    }
    const at::Tensor all = summed(at::cat({at::full({1}, count, at::kDouble), mean * count, square * count}), sum);
    Statistics statistics;
    statistics.count = all[0].item<double>();
    const at::Tensor allMean = all.narrow(0, 1, channels) / statistics.count;
    const at::Tensor allVariance = (all.narrow(0, 1 + channels, channels) / statistics.count - allMean * allMean).clamp_min(0);
    statistics.mean = allMean.to(options);
    statistics.variance = allVariance.to(options);
    return statistics;
}

struct SharedNorm : torch::autograd::Function<SharedNorm>
{
    static at::Tensor forward(AutogradContext* context, const at::Tensor& input, const at::Tensor& weight, const at::Tensor& bias,
                              const at::Tensor& runningMean, const at::Tensor& runningVariance, double momentum, double epsilon,
                              const SumOverAll* sum)
    {
        const Statistics statistics = statisticsOf(input, weight.options(), *sum);
        const double unbiased = statistics.count / std::max(1.0, statistics.count - 1);
        if (runningMean.defined()) {
            at::Tensor(runningMean).mul_(1 - momentum).add_(statistics.mean, momentum);
            at::Tensor(runningVariance).mul_(1 - momentum).add_(statistics.variance, momentum * unbiased);
        }
        context->save_for_backward({input, weight, statistics.mean, statistics.variance});
        context->saved_data["count"] = statistics.count;
        context->saved_data["epsilon"] = epsilon;
        context->saved_data["sum"] = std::int64_t(reinterpret_cast<std::intptr_t>(sum));
        return std::get<0>(at::native_batch_norm(input, weight, bias, statistics.mean, statistics.variance, false, 0, epsilon));
    }

    /// With n values in a channel, g the gradient by the output and x^ the normalised input: weight / deviation * (g - mean(g) -
    /// x^ * mean(g * x^)); the means are over all processes. Weight and bias get the sums over this one's pictures, as every other
    /// parameter does.
    static tensor_list backward(AutogradContext* context, const tensor_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const at::Tensor& input = saved[0];
        const at::Tensor& weight = saved[1];
        const at::Tensor& mean = saved[2];
        const at::Tensor& variance = saved[3];
        const double epsilon = context->saved_data["epsilon"].toDouble();
        const double count = context->saved_data["count"].toDouble();
        const auto* sum = reinterpret_cast<const SumOverAll*>(std::intptr_t(context->saved_data["sum"].toInt()));
        const at::Tensor gradient = gradients[0].contiguous(input.suggest_memory_format());

        const std::int64_t channels = input.size(1);
        at::Tensor forWeight = at::zeros({channels}, weight.options());
        at::Tensor forBias = at::zeros({channels}, weight.options());
        if (input.numel() > 0)
            std::tie(std::ignore, forWeight, forBias) = at::native_batch_norm_backward(gradient, input, weight, mean, variance, {}, {}, false,
                                                                                       epsilon, {false, true, true});
        const at::Tensor means = (summed(at::cat({forWeight, forBias}), *sum) / count).to(weight.options());
        const at::Tensor inverse = at::rsqrt(variance + epsilon);
        const at::Tensor factor = weight * inverse;
        const at::Tensor slope = factor * inverse * means.narrow(0, 0, channels); // of the input
        const at::Tensor constant = mean * slope - factor * means.narrow(0, channels, channels);
        at::Tensor forInput = gradient * perChannel(factor);
        forInput.addcmul_(input, perChannel(-slope)).add_(perChannel(constant));
        return {forInput.to(input.scalar_type()), forWeight, forBias, {}, {}, {}, {}, {}};
    }
};

} // namespace

at::Tensor sharedBatchNorm(const at::Tensor& input, const NormTensors& tensors, double momentum, double epsilon, const SumOverAll& sum)
{
    return SharedNorm::apply(input, tensors.weight, tensors.bias, tensors.runningMean, tensors.runningVariance, momentum, epsilon, &sum);
}

} // namespace Tintype
