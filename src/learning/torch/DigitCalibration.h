// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/digits/DigitModel.h"
#include "learning/digits/DigitSet.h"

#include <vector>

namespace Tintype {

/// How many rows of logarithms of probabilities, ten a digit, are highest at the digit's label.
int rightOf(const std::vector<std::vector<float>>& rows, const DigitSet& digits);

/// Sets how sure a model is (its temperature) and from where on it may be trusted: the lowest threshold at which at most 1 in 1,000
/// of the digits that it is sure of is read wrong, and at most 1 in 20 drawings of no digit passes for one. By digits and drawings
/// that it did not learn from.
void calibrateDigits(DigitModelInfo* info, const std::vector<std::vector<float>>& rows, const DigitSet& heldBack,
                     const std::vector<std::vector<float>>& noneRows);

} // namespace Tintype
