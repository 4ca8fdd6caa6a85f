// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/ClassLoss.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/log_softmax.h>

#include <algorithm>
#include <cmath>

namespace Tintype {

// On the processor: these are some hundred numbers, which come over from an accelerator anyway to be shown.
ClassLoss ClassLoss::of(const at::Tensor& logits, const std::vector<ClassTarget>& targets, const std::vector<float>& weights, double smoothing,
                        double totalWeight)
{
    const at::Tensor logProbabilities = at::log_softmax(logits.to(at::kCPU, at::kDouble), 1).contiguous();
    const std::int64_t classes = logProbabilities.size(1);
    at::Tensor gradient = at::empty(logProbabilities.sizes(), at::kDouble);
    const double* row = logProbabilities.const_data_ptr<double>();
    double* out = gradient.mutable_data_ptr<double>();
    ClassLoss result;
    for (const ClassTarget& target : targets) {
        const auto addGradient = [&](int label, double share) {
            const double weight = share * double(weights[std::size_t(label)]) / totalWeight;
            for (std::int64_t c = 0; c < classes; ++c)
                out[c] += weight * (std::exp(row[c]) - smoothing / double(classes) - (c == label ? 1 - smoothing : 0));
            result.loss -= share * row[label];
        };
        std::fill(out, out + classes, 0);
        addGradient(target.label, target.share);
        if (target.share < 1)
            addGradient(target.other, 1 - target.share);
        result.correct += std::max_element(row, row + classes) - row == target.label ? 1 : 0;
        row += classes;
        out += classes;
    }
    result.gradient = gradient.to(logits.device(), logits.scalar_type());
    return result;
}

} // namespace Tintype
