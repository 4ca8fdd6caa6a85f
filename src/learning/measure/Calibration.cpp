// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/measure/Calibration.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace Tintype {

namespace {

constexpr double kLowestTemperature = 0.05;
constexpr double kHighestTemperature = 20;
constexpr size_t kFewestRows = 10; // With fewer, a single photo would decide the temperature.
constexpr int kRounds = 50; // Each keeps 0.618 of the interval: in the end it is some 1e-10 wide.

bool isUsable(const std::vector<float>& row, int label)
{
    return label >= 0 && size_t(label) < row.size();
}

// log(sum(exp(logits / temperature))), and the largest term taken out first so that exp() cannot overflow.
double logSumExp(const std::vector<float>& logits, double temperature)
{
    const double highest = *std::max_element(logits.begin(), logits.end()) / temperature;
    double sum = 0;
    for (float logit : logits)
        sum += std::exp(logit / temperature - highest);
    return highest + std::log(sum);
}

} // namespace

std::vector<float> softmax(const std::vector<float>& logits, double temperature)
{
    std::vector<float> probabilities;
    if (logits.empty())
        return probabilities;
    const double total = logSumExp(logits, temperature);
    probabilities.reserve(logits.size());
    for (float logit : logits)
        probabilities.push_back(float(std::exp(logit / temperature - total)));
    return probabilities;
}

double negativeLogLikelihood(const std::vector<std::vector<float>>& logits, const std::vector<int>& labels, double temperature)
{
    double sum = 0;
    size_t rows = 0;
    for (size_t i = 0; i < std::min(logits.size(), labels.size()); ++i) {
        if (!isUsable(logits[i], labels[i]))
            continue;
        sum += logSumExp(logits[i], temperature) - logits[i][size_t(labels[i])] / temperature;
        ++rows;
    }
    return rows == 0 ? 0 : sum / double(rows);
}

double fitTemperature(const std::vector<std::vector<float>>& logits, const std::vector<int>& labels)
{
    size_t rows = 0;
    for (size_t i = 0; i < std::min(logits.size(), labels.size()); ++i)
        rows += isUsable(logits[i], labels[i]) ? 1 : 0;
    if (rows < kFewestRows)
        return 1;
    const auto lossAt = [&](double place) { return negativeLogLikelihood(logits, labels, std::exp(place)); };
    constexpr double kShare = std::numbers::phi - 1; // 0.618…: one of two inner points can be used again.
    double low = std::log(kLowestTemperature);
    double high = std::log(kHighestTemperature);
    double left = high - kShare * (high - low);
    double right = low + kShare * (high - low);
    double lossLeft = lossAt(left);
    double lossRight = lossAt(right);
    for (int round = 0; round < kRounds; ++round) {
        if (lossLeft <= lossRight) {
            high = std::exchange(right, left);
            lossRight = lossLeft;
            left = high - kShare * (high - low);
            lossLeft = lossAt(left);
        } else {
            low = std::exchange(left, right);
            lossLeft = lossRight;
            right = low + kShare * (high - low);
            lossRight = lossAt(right);
        }
    }
    const double temperature = std::exp((low + high) / 2);
    return std::isfinite(temperature) ? std::clamp(temperature, kLowestTemperature, kHighestTemperature) : 1;
}

double expectedCalibrationError(const std::vector<std::vector<float>>& probabilities, const std::vector<int>& labels, int bins)
{
    struct Bin
    {
        double confidence = 0;
        int right = 0;
        int rows = 0;
    };
    std::vector<Bin> table(size_t(std::max(1, bins)));
    int rows = 0;
    for (size_t i = 0; i < std::min(probabilities.size(), labels.size()); ++i) {
        if (!isUsable(probabilities[i], labels[i]))
            continue;
        const auto best = std::max_element(probabilities[i].begin(), probabilities[i].end());
        const double place = std::clamp(double(*best), 0.0, 1.0) * double(table.size());
        // Bins hold their upper edge, as in the paper: a confidence of exactly 1 belongs to the last.
        Bin& bin = table[size_t(std::clamp<int>(int(std::ceil(place)) - 1, 0, int(table.size()) - 1))];
        bin.confidence += *best;
        bin.right += best - probabilities[i].begin() == labels[i] ? 1 : 0;
        ++bin.rows;
        ++rows;
    }
    double error = 0;
    for (const Bin& bin : table)
        error += std::abs(bin.right - bin.confidence);
    return rows == 0 ? 0 : error / rows;
}

} // namespace Tintype
