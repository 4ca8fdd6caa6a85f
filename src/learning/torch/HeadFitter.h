// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <vector>

namespace Tintype {

/// What a last layer is fitted to. Row i of the tables is photo i.
struct HeadData
{
    at::Tensor centre; ///< {photos, features} float32
    at::Tensor mirror; ///< Undefined, or as `centre`.
    std::vector<int> labels; ///< 0..classes-1
    std::vector<int> stacks; ///< Photos of one stack (>= 0) stay together in cross-validation.
    int classes = 0;
};

/// A fitted last layer: logits = features * weight^T + bias.
struct HeadFit
{
    at::Tensor weight; ///< {classes, features}
    at::Tensor bias; ///< {classes}
    double penalty = 0; ///< The one that was chosen.
    /// Logits of the photos in `outOfFold` by layers that were fitted without them; empty when there were too few photos.
    std::vector<std::vector<float>> logits;
    std::vector<int> outOfFold;
};

/// Multinomial logistic regression on standardised features, with an L2 penalty chosen by five-fold cross-validation and every class
/// weighing the same. Standardisation is folded into the layer. `goesOn` is asked between fits; when it says no, what is
/// known by then is used.
HeadFit fitHead(const HeadData& data, std::uint64_t seed, const std::function<bool()>& goesOn);

} // namespace Tintype
