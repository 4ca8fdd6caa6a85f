// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace Tintype {

/// Softmax of logits / temperature, computed without overflow.
std::vector<float> softmax(const std::vector<float>& logits, double temperature = 1.0);

/// Mean negative log-likelihood in nats of the labels under softmax(logits / temperature). Rows with a label outside are left out.
double negativeLogLikelihood(const std::vector<std::vector<float>>& logits, const std::vector<int>& labels, double temperature);

/// The temperature 0.05..20 that minimises the negative log-likelihood on held-out logits (C. Guo et al., "On calibration of
/// modern neural networks", 2017); golden section on log T, which is unimodal. Does not change which class is best.
/// 1 when there is nothing to fit (fewer than 10 rows).
double fitTemperature(const std::vector<std::vector<float>>& logits, const std::vector<int>& labels);

/// Expected calibration error 0..1 with equally wide bins of confidence: sum over bins of share * |accuracy - confidence|.
/// On fewer than about 500 photos it is biased upwards by several points.
double expectedCalibrationError(const std::vector<std::vector<float>>& probabilities, const std::vector<int>& labels, int bins = 15);

} // namespace Tintype
