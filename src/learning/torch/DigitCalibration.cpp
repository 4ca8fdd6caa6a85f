// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/DigitCalibration.h"

#include "learning/measure/Calibration.h"
#include "learning/torch/TorchDigitReader.h"

#include <algorithm>

namespace Tintype {

namespace {

constexpr double kMostWrongWhenSure = 0.001; ///< Share of the held-back digits that the model is sure of.
constexpr double kMostNoneRead = 0.05; ///< Share of the drawings of no digit that pass for one.

std::vector<float> confidences(const DigitModelInfo& info, const std::vector<std::vector<float>>& rows)
{
    std::vector<float> values;
    for (const std::vector<float>& row : rows)
        values.push_back(readingOf(info, row).confidence());
    return values;
}

} // namespace

int rightOf(const std::vector<std::vector<float>>& rows, const DigitSet& digits)
{
    int right = 0;
    for (size_t i = 0; i < rows.size(); ++i)
        right += std::max_element(rows[i].begin(), rows[i].end()) - rows[i].begin() == digits.labels[i];
    return right;
}

void calibrateDigits(DigitModelInfo* info, const std::vector<std::vector<float>>& rows, const DigitSet& heldBack,
                     const std::vector<std::vector<float>>& noneRows)
{
    const std::vector<int> labels(heldBack.labels.begin(), heldBack.labels.end());
    info->temperature = fitTemperature(rows, labels);
    const std::vector<float> sure = confidences(*info, rows);
    const std::vector<float> none = confidences(*info, noneRows);
    for (int percent = 50; percent <= 98; ++percent) {
        info->sureFrom = percent / 100.0;
        int trusted = 0;
        int wrong = 0;
        for (size_t i = 0; i < rows.size(); ++i) {
            if (sure[i] < info->sureFrom)
                continue;
            ++trusted;
            wrong += std::max_element(rows[i].begin(), rows[i].end()) - rows[i].begin() != labels[i];
        }
        const auto read = std::count_if(none.begin(), none.end(), [&](float value) { return value >= info->sureFrom; });
        if (wrong <= kMostWrongWhenSure * trusted && double(read) <= kMostNoneRead * double(none.size()))
            return;
    }
}

} // namespace Tintype
