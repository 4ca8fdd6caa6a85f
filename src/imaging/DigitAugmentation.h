// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/DigitImage.h"

#include <cstdint>

namespace Tintype {

/// How much a digit may be bent for learning and still be the same digit. Each is drawn evenly from -value..value.
struct DigitVariation
{
    double rotation = 12; ///< Degrees.
    double scale = 0.1; ///< Each of the two axes, as a share.
    double shear = 0.12; ///< Sideways, as a share of the height.
    double shift = 2; ///< Pixels, each of the two axes.

    bool operator==(const DigitVariation&) const = default;
};

/// Writes the digit, turned, stretched, slanted and moved as the seed says, as 28x28 values of ink 0..1, row by row.
void renderVaried(const DigitImage& digit, const DigitVariation& variation, std::uint64_t seed, float* ink);
/// The same without any change.
void renderPlain(const DigitImage& digit, float* ink);

} // namespace Tintype
