// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/AdamW.h"

#include <ATen/ops/_foreach_mul.h>
#include <ATen/ops/_foreach_norm.h>
#include <ATen/ops/_fused_adamw.h>
#include <ATen/ops/full.h>
#include <ATen/ops/linalg_vector_norm.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/zeros_like.h>

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

constexpr double kMomentDecay = 0.9;
constexpr double kSquareDecay = 0.99; // not the usual 0.999: a run is some hundreds of steps
constexpr double kEpsilon = 1e-8;

std::vector<at::Tensor> chosen(const std::vector<at::Tensor>& tensors, const std::vector<std::size_t>& members)
{
    std::vector<at::Tensor> result;
    for (const std::size_t member : members)
        result.push_back(tensors[member]);
    return result;
}

} // namespace

AdamW::AdamW(const std::vector<TrainedParameter>& parameters, const std::function<Rates(const TrainedParameter&)>& ratesOf)
{
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        m_moments.push_back(at::zeros_like(parameters[i].value));
        m_squares.push_back(at::zeros_like(parameters[i].value));
        const Rates rates = ratesOf(parameters[i]);
        // A processor takes one after the other anyway, and what is done one by one can stop between two.
        const auto isAlike = [&](const Group& known) {
            return !parameters[i].value.is_cpu() && known.rates.learningRate == rates.learningRate
                && known.rates.weightDecay == rates.weightDecay;
        };
        auto group = std::find_if(m_groups.begin(), m_groups.end(), isAlike);
        if (group == m_groups.end())
            group = m_groups.insert(group, Group{rates, {}});
        group->members.push_back(i);
    }
}

/// The gradients at their length, and the count: all that comes before a number is changed for good.
void AdamW::prepare(std::vector<at::Tensor>& gradients, int number, double longest)
{
    const double length = at::linalg_vector_norm(at::stack(at::_foreach_norm(gradients))).item<double>();
    if (!std::isfinite(length))
        return;
    const at::Tensor count = at::full({}, number, gradients.front().options().dtype(at::kFloat));
    if (longest > 0 && length > longest)
        at::_foreach_mul_(gradients, longest / length);
    m_count = count;
    m_next = 0;
}

bool AdamW::step(std::vector<TrainedParameter>& parameters, int number, double factor, double longest)
{
    std::vector<at::Tensor> values;
    std::vector<at::Tensor> gradients;
    for (const TrainedParameter& parameter : parameters) {
        values.push_back(parameter.value);
        gradients.push_back(parameter.gradient);
    }
    if (!isHalfDone())
        prepare(gradients, number, longest);
    if (!isHalfDone())
        return false;
    for (; m_next < m_groups.size(); ++m_next) {
        const Group& group = m_groups[m_next];
        const std::vector<at::Tensor> counts(group.members.size(), m_count);
        at::_fused_adamw_(chosen(values, group.members), chosen(gradients, group.members), chosen(m_moments, group.members),
                          chosen(m_squares, group.members), {}, counts, group.rates.learningRate * factor, kMomentDecay, kSquareDecay,
                          group.rates.weightDecay, kEpsilon, false, false);
    }
    m_count.reset();
    return true;
}

} // namespace Tintype
