// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/DigitTrainer.h"

#include "learning/torch/DigitEnsemble.h"
#include "learning/torch/GraphModule.h"
#include "learning/torch/Seeds.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/_foreach_lerp.h>
#include <ATen/ops/argmax.h>
#include <ATen/ops/log_softmax.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>

namespace Tintype {

namespace {

constexpr int kDigits = 10;
// What the seed's numbers are drawn for; see chance().
constexpr std::uint64_t kForOrder = 1;
constexpr std::uint64_t kForDigits = 2;
constexpr std::uint64_t kForPens = 3;
constexpr std::uint64_t kForNone = 4;

/// Drawn digits and scribbles come in every size and place that a hand gives them.
DigitVariation penVariation()
{
    return {8, 0.15, 0.1, 1.5};
}

} // namespace

DigitTrainer::DigitTrainer(const NetworkGraph& graph, const DigitPlan& plan, const DigitLessons& lessons, std::uint64_t seed,
                           GraphTensors start, bool isFrozen)
    : m_graph(graph)
    , m_plan(plan)
    , m_lessons(lessons)
    , m_seed(seed)
    , m_mode(isFrozen ? GraphMode::Prediction : GraphMode::Training)
    , m_stepsAnEpoch(plan.stepsAnEpoch(lessons.digits.size()))
    , m_schedule{plan.epochs * m_stepsAnEpoch, 0.15, 25, 1e3}
    , m_tensors(std::move(start))
{
    for (auto& [name, tensor] : m_tensors) {
        m_current.push_back(tensor);
        m_average.push_back(tensor.detach().clone());
        if (isStatistic(name))
            continue;
        tensor.requires_grad_(true);
        TrainedParameter parameter;
        parameter.name = name;
        parameter.decays = tensor.dim() > 1;
        parameter.value = tensor;
        m_parameters.push_back(std::move(parameter));
    }
    const at::NoGradGuard plain;
    m_optimiser = std::make_unique<AdamW>(m_parameters, [&](const TrainedParameter& parameter) {
        return AdamW::Rates{plan.rate, parameter.decays ? plan.weightDecay : 0};
    });
}

at::Tensor DigitTrainer::nextBatch(at::Tensor* targets)
{
    const at::NoGradGuard plain;
    const int epoch = m_done / m_stepsAnEpoch;
    const int within = m_done % m_stepsAnEpoch;
    if (within == 0 || m_order.empty())
        m_order = shuffled(m_lessons.digits.size(), chance(m_seed, kForOrder), std::uint64_t(epoch));
    const int digits = std::min(m_plan.batch, m_lessons.digits.size());
    const int pens = m_lessons.pens.isEmpty() ? 0 : m_plan.penDigits;
    const int none = m_lessons.none.empty() ? 0 : m_plan.noDigits;
    const int rows = digits + pens + none;
    at::Tensor batch = at::zeros({rows, 1, DigitImage::kSide, DigitImage::kSide});
    *targets = at::zeros({rows, kDigits});
    float* ink = batch.mutable_data_ptr<float>();
    float* target = targets->mutable_data_ptr<float>();
    const bool isPlain = epoch >= m_plan.epochs - m_plan.plainEpochs || m_plan.variation == DigitVariation{0, 0, 0, 0};
    const auto put = [&](const DigitImage& image, int label, const DigitVariation* variation, std::uint64_t seed) {
        if (variation)
            renderVaried(image, *variation, seed, ink);
        else
            renderPlain(image, ink);
        for (int digit = 0; digit < kDigits; ++digit)
            target[digit] = label < 0 ? 1.0F / kDigits : digit == label ? 1.0F : 0.0F; // what is no digit could be any
        ink += DigitImage::kPixels;
        target += kDigits;
    };
    const auto step = std::uint64_t(m_done);
    for (int i = 0; i < digits; ++i) {
        const auto place = size_t(m_order[size_t(within * m_plan.batch + i)]);
        put(m_lessons.digits.images[place], m_lessons.digits.labels[place], isPlain ? nullptr : &m_plan.variation,
            chance(m_seed + kForDigits, step, std::uint64_t(i)));
    }
    const DigitVariation penned = penVariation();
    for (int i = 0; i < pens; ++i) {
        const std::uint64_t seed = chance(m_seed + kForPens, step, std::uint64_t(i));
        const size_t place = size_t(seed % m_lessons.pens.images.size());
        put(m_lessons.pens.images[place], m_lessons.pens.labels[place], &penned, seed);
    }
    for (int i = 0; i < none; ++i) {
        const std::uint64_t seed = chance(m_seed + kForNone, step, std::uint64_t(i));
        put(m_lessons.none[size_t(seed % m_lessons.none.size())], -1, &penned, seed);
    }
    return batch.sub_(kInkMean).div_(kInkDeviation);
}

DigitTrainer::Step DigitTrainer::step()
{
    at::Tensor targets;
    const at::Tensor batch = nextBatch(&targets);
    const at::Tensor logits = runGraph(m_graph, m_tensors, batch, m_mode);
    const at::Tensor loss = -(targets * at::log_softmax(logits, 1)).sum() / double(batch.size(0));
    loss.backward();

    const at::NoGradGuard plain;
    for (TrainedParameter& parameter : m_parameters)
        parameter.gradient = parameter.value.grad();
    m_optimiser->step(m_parameters, m_done + 1, m_schedule.factor(m_done), 0);
    for (TrainedParameter& parameter : m_parameters) {
        parameter.gradient.reset();
        parameter.value.mutable_grad().reset();
    }
    follow();
    ++m_done;
    const std::int64_t digits = std::min(m_plan.batch, m_lessons.digits.size());
    const at::Tensor right = at::argmax(logits.narrow(0, 0, digits), 1) == at::argmax(targets.narrow(0, 0, digits), 1);
    return {loss.item<double>(), double(right.sum().item<std::int64_t>()) / double(digits)};
}

void DigitTrainer::follow()
{
    at::_foreach_lerp_(m_average, m_current, 1 - averageDecayAt(m_done, m_plan.averageDecay));
}

GraphParameters DigitTrainer::average() const
{
    GraphParameters parameters;
    size_t place = 0;
    for (const auto& [name, tensor] : m_tensors)
        parameters[name] = arrayOf(m_average[place++]);
    return parameters;
}

} // namespace Tintype
