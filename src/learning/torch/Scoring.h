// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/ModelInfo.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace Tintype {

using LogitRows = std::vector<std::vector<float>>;

/// A {rows, columns} tensor as plain numbers.
LogitRows plainRows(const at::Tensor& table);

/// How well logits fit their labels.
struct Score
{
    double accuracy = 0; ///< 0..1
    /// Mean negative log-likelihood in nats at the temperature that calibrate() would set: how sure a model is can be put right
    /// afterwards, so it does not count when models are compared.
    double loss = 0;
};
Score scoreOf(const LogitRows& logits, const std::vector<int>& labels);

/// Sets temperature and "not sure" from logits on photos that the model did not learn from. Where there are few, the temperature
/// stays near 1: a handful of photos that are all right says little about how sure one may be.
void calibrate(ModelInfo* info, const LogitRows& logits, const std::vector<int>& labels);

} // namespace Tintype
