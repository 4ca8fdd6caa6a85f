// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tintype {

/// Remembers the best validation result and says when waiting longer is no use: higher accuracy wins; at the same accuracy
/// the lower loss. A plain value: a checkpoint stores its members.
struct EarlyStop
{
    int patience = 5; ///< Evaluations without improvement before it stops; 0: never.
    double bestLoss = 0;
    double bestAccuracy = -1; ///< -1 before the first evaluation.
    int bestStep = -1;
    int waited = 0; ///< Evaluations since the best.

    /// Takes one evaluation in; true when it is the best so far. A loss that is no number is never the best.
    bool isBest(int step, double loss, double accuracy);
    bool shouldStop() const { return patience > 0 && waited >= patience; }
};

} // namespace Tintype
