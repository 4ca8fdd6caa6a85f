// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/EarlyStop.h"

#include <cmath>

namespace Tintype {

bool EarlyStop::isBest(int step, double loss, double accuracy)
{
    const bool usable = std::isfinite(loss) && std::isfinite(accuracy);
    const bool better = usable
        && (bestAccuracy < 0 || accuracy > bestAccuracy || (accuracy == bestAccuracy && loss < bestLoss));
    if (!better) {
        ++waited;
        return false;
    }
    bestLoss = loss;
    bestAccuracy = accuracy;
    bestStep = step;
    waited = 0;
    return true;
}

} // namespace Tintype
