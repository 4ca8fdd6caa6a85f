// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace Tintype {

/// The threshold that ModelInfo::sureFrom stores, from validation photos, by split conformal prediction (ml.md section 8): with
/// s = 1 - p(true class) and q the ceil((n+1)(1-alpha))-th smallest s, the set of classes with p >= 1-q holds the true class for
/// at least 1-alpha of new photos like these. A photo whose best probability is under 1-q gets an empty set: "not sure".
/// The result is at least the floor 1/2, for then no second class can reach it and the set never has two members. With too few photos for
/// alpha (n < 1/alpha - 1) or no usable rows it is that floor. At most 0.95, so that an overconfident model does not refuse most photos.
double chooseSureFrom(const std::vector<std::vector<float>>& probabilities, const std::vector<int>& labels, double alpha = 0.1);

} // namespace Tintype
