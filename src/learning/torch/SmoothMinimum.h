// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>

namespace Tintype {

/// Value of a function at a point; writes its gradient there.
using SmoothFunction = std::function<double(const at::Tensor& point, at::Tensor& gradient)>;

/// Where a smooth convex function of a flat float32 vector is least: L-BFGS (J. Nocedal, 1980) with ten pairs and backtracking.
/// It ends when three steps in a row lower the value by less than `stillness` of it.
at::Tensor smoothMinimum(const SmoothFunction& function, const at::Tensor& start, double stillness = 1e-6);

} // namespace Tintype
