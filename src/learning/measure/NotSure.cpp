// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/measure/NotSure.h"

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

constexpr double kLowest = 0.5;
constexpr double kHighest = 0.95;

} // namespace

double chooseSureFrom(const std::vector<std::vector<float>>& probabilities, const std::vector<int>& labels, double alpha)
{
    std::vector<double> scores; // 1 - p(true class): how strange each photo looks with its own class.
    for (size_t i = 0; i < std::min(probabilities.size(), labels.size()); ++i) {
        if (labels[i] < 0 || size_t(labels[i]) >= probabilities[i].size())
            continue;
        const double score = 1 - double(probabilities[i][size_t(labels[i])]);
        if (std::isfinite(score))
            scores.push_back(score);
    }
    // The small number takes off what rounding put on a product that is whole.
    const double rank = std::ceil((double(scores.size()) + 1) * (1 - alpha) - 1e-9);
    if (scores.empty() || rank < 1 || rank > double(scores.size()))
        return kLowest;
    const auto quantile = scores.begin() + (std::ptrdiff_t(rank) - 1);
    std::nth_element(scores.begin(), quantile, scores.end());
    return std::clamp(1 - *quantile, kLowest, kHighest);
}

} // namespace Tintype
