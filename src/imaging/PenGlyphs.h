// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/DigitDrawing.h"

#include <cstdint>

namespace Tintype {

/// A digit as a pen might draw it: one of the ways in which people write it (sevens with and without a bar, bare ones, open and closed
/// fours …), with the hand's unevenness, slant and proportions drawn from the seed.
DigitDrawing drawPenDigit(int digit, std::uint64_t seed);

/// What is no digit: a letter that looks like none, a sign, a scribble, or two digits at once.
DigitDrawing drawNoDigit(std::uint64_t seed);

} // namespace Tintype
