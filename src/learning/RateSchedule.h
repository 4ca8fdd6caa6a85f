// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tintype {

/// One-cycle learning rate (L. N. Smith, 2018; both halves a cosine, as fastai's fit_one_cycle): warms up from
/// 1/startDivisor to 1 during the first `warmup` of the steps, then falls to 1/(startDivisor * endDivisor).
struct RateSchedule
{
    int steps = 1; ///< At least 1.
    double warmup = 0.3; ///< Share of the steps, 0..1.
    double startDivisor = 5;
    double endDivisor = 1e5;

    /// Factor on the peak rate for step 0..steps-1; later steps get the last value.
    double factor(int step) const;
};

/// The running average's decay at a step, 0..decay: min(decay, (1+t)/(10+t)), so that it forgets the start (TensorFlow's rule).
double averageDecayAt(int step, double decay);

} // namespace Tintype
