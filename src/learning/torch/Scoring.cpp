// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/Scoring.h"

#include "learning/measure/Calibration.h"
#include "learning/measure/NotSure.h"

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

constexpr double kPriorPhotos = 30; // the belief in 1 weighs as much as this many photos
constexpr double kLowestTemperature = 0.3;
constexpr double kHighestTemperature = 10;

double temperatureOf(const LogitRows& logits, const std::vector<int>& labels)
{
    const auto photos = double(logits.size());
    const double fitted = std::log(fitTemperature(logits, labels)) * photos / (photos + kPriorPhotos);
    return std::clamp(std::exp(fitted), kLowestTemperature, kHighestTemperature);
}

} // namespace

LogitRows plainRows(const at::Tensor& table)
{
    const at::Tensor plain = table.to(at::kCPU, at::kFloat).contiguous();
    LogitRows rows(std::size_t(plain.size(0)));
    const float* value = plain.const_data_ptr<float>();
    for (std::vector<float>& row : rows) {
        row.assign(value, value + plain.size(1));
        value += plain.size(1);
    }
    return rows;
}

Score scoreOf(const LogitRows& logits, const std::vector<int>& labels)
{
    Score score;
    if (logits.empty())
        return score;
    int correct = 0;
    for (std::size_t i = 0; i < logits.size(); ++i)
        correct += std::max_element(logits[i].begin(), logits[i].end()) - logits[i].begin() == labels[i] ? 1 : 0;
    score.accuracy = double(correct) / double(logits.size());
    score.loss = negativeLogLikelihood(logits, labels, temperatureOf(logits, labels));
    return score;
}

void calibrate(ModelInfo* info, const LogitRows& logits, const std::vector<int>& labels)
{
    info->temperature = temperatureOf(logits, labels);
    LogitRows probabilities;
    for (const std::vector<float>& row : logits)
        probabilities.push_back(softmax(row, info->temperature));
    info->sureFrom = chooseSureFrom(probabilities, labels);
}

} // namespace Tintype
