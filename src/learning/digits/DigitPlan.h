// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "imaging/DigitAugmentation.h"
#include "learning/digits/DigitTraining.h"

#include <algorithm>

namespace Tintype {

/// Every constant of learning digits, fixed before the first step.
struct DigitPlan
{
    QString network;
    int width = 0; ///< As for buildDigitNetwork.
    int members = 1; ///< Networks learnt independently, whose answers are averaged.
    int atOnce = 1; ///< Members that learn at the same time, each on its own cores.
    int threadsEach = 1;
    int views = 1; ///< 5: a digit is read where it is and moved by a pixel each way, and the answers are averaged.
    int epochs = 1;
    int batch = 128;
    int penMembers = 0; ///< So many of the members, the first ones, also learn from
    int penDigits = 0; ///< digits drawn as pens do, beside each mini-batch,
    int noDigits = 0; ///< and what is none, of which the network is to be unsure.
    double rate = 1e-2; ///< Peak of the one-cycle schedule.
    double weightDecay = 0.01;
    double averageDecay = 0.999; ///< Of the running average of the weights.
    int plainEpochs = 0; ///< The last ones, with the digits as they are.
    DigitVariation variation; ///< In the others.

    int rounds() const { return (members + atOnce - 1) / atOnce; } ///< In which the members take turns.
    int stepsAnEpoch(int digits) const { return std::max(1, digits / batch); }
};

/// The plan of a request on so many cores; its epochs are still to be set where the request names minutes. Errors: BadInput.
Result<DigitPlan> planDigits(const DigitTrainingRequest& request, int cores);
/// The epochs that fit into what is left of the minutes; at least 1.
int epochsWithin(double seconds, double secondsAnEpoch);
/// Sets the epochs, and what depends on their number.
void setEpochs(DigitPlan* plan, int epochs);

} // namespace Tintype
