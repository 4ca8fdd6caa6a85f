// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/RateSchedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Tintype {

namespace {

// From `from` to `to` along half a cosine; `share` 0..1.
double cosine(double from, double to, double share)
{
    return to + (from - to) * (1 + std::cos(std::numbers::pi * share)) / 2;
}

} // namespace

double RateSchedule::factor(int step) const
{
    const double start = 1 / startDivisor;
    const double end = start / endDivisor;
    if (steps <= 1)
        return 1;
    const double place = static_cast<double>(std::clamp(step, 0, steps - 1)) / (steps - 1);
    if (warmup > 0 && place < warmup)
        return cosine(start, 1, place / warmup);
    return warmup >= 1 ? 1 : cosine(1, end, (place - warmup) / (1 - warmup));
}

double averageDecayAt(int step, double decay)
{
    const double t = std::max(0, step);
    return std::min(decay, (1 + t) / (10 + t));
}

} // namespace Tintype
