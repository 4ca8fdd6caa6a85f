// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "learning/torch/DigitTrainer.h"

#include <stop_token>

namespace Tintype {

/// MNIST's training digits: 55,000 to learn from and 5,000 held back for every choice, always the same ones.
struct DigitData
{
    DigitLessons lessons;
    DigitSet heldBack;

    /// Draws `pens` digits and `none` other things that pens make. Errors: those of readMnist.
    static Result<DigitData> read(const QString& mnist, int pens, int none, const std::stop_token& stop);
};

/// Drawings of what is no digit, `count` of them.
std::vector<DigitImage> drawNone(int count, std::uint64_t seed, const std::stop_token& stop = {});

} // namespace Tintype
