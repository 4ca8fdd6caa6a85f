// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/SmoothMinimum.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/dot.h>

#include <algorithm>
#include <cmath>
#include <deque>
#include <vector>

namespace Tintype {

namespace {

constexpr int kMostSteps = 200;
constexpr std::size_t kPairs = 10;
constexpr int kMostHalvings = 20;
constexpr double kSufficient = 1e-4; // Armijo's share of the promised decrease
constexpr double kFlat = 1e-5; // largest component of the gradient at a minimum
constexpr int kStillSteps = 3;

struct Pair
{
    at::Tensor move;
    at::Tensor change; // of the gradient
    double product = 0;
};

double product(const at::Tensor& first, const at::Tensor& second)
{
    return at::dot(first, second).item<double>();
}

/// The gradient multiplied by the inverse curvature that the pairs tell of.
at::Tensor directionOf(const at::Tensor& gradient, const std::deque<Pair>& pairs)
{
    at::Tensor direction = -gradient;
    std::vector<double> weights(pairs.size());
    for (std::size_t i = pairs.size(); i-- > 0;) {
        weights[i] = product(pairs[i].move, direction) / pairs[i].product;
        direction.add_(pairs[i].change, -weights[i]);
    }
    if (!pairs.empty())
        direction.mul_(pairs.back().product / product(pairs.back().change, pairs.back().change));
    for (std::size_t i = 0; i < pairs.size(); ++i)
        direction.add_(pairs[i].move, weights[i] - product(pairs[i].change, direction) / pairs[i].product);
    return direction;
}

} // namespace

at::Tensor smoothMinimum(const SmoothFunction& function, const at::Tensor& start, double stillness)
{
    at::Tensor point = start.clone();
    at::Tensor gradient;
    double value = function(point, gradient);
    std::deque<Pair> pairs;
    int still = 0;
    for (int step = 0; step < kMostSteps && still < kStillSteps; ++step) {
        if (gradient.abs().max().item<double>() < kFlat)
            break;
        at::Tensor direction = directionOf(gradient, pairs);
        double slope = product(direction, gradient);
        if (!(slope < 0)) { // rounding spoilt the pairs
            pairs.clear();
            direction = -gradient;
            slope = product(direction, gradient);
        }
        double length = pairs.empty() ? std::min(1.0, 1 / std::sqrt(-slope)) : 1;
        at::Tensor next;
        at::Tensor nextGradient;
        double nextValue = value;
        bool isLower = false;
        for (int halving = 0; halving < kMostHalvings && !isLower; ++halving, length /= 2) {
            next = point + direction * length;
            nextValue = function(next, nextGradient);
            isLower = nextValue <= value + kSufficient * length * slope;
        }
        if (!isLower)
            break; // as low as float32 can tell
        Pair pair{next - point, nextGradient - gradient, 0};
        pair.product = product(pair.move, pair.change);
        if (pair.product > 1e-12 * product(pair.change, pair.change)) {
            pairs.push_back(std::move(pair));
            if (pairs.size() > kPairs)
                pairs.pop_front();
        }
        still = value - nextValue < stillness * std::abs(value) ? still + 1 : 0;
        point = next;
        gradient = nextGradient;
        value = nextValue;
    }
    return point;
}

} // namespace Tintype
