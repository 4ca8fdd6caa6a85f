// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

#include <QHash>

#include <array>
#include <vector>

namespace Tintype {

struct SplitRequest
{
    std::array<double, 3> shares{70, 15, 15}; ///< Train, validation, test; any positive scale.
    quint64 seed = 1;
    bool anew = false; ///< Forget the parts that photos are in.
};

struct SplitPlan
{
    QHash<PhotoId, Role> roles; ///< For every photo with a class.
    int stacks = 0; ///< Groups of more than one photo that were kept whole.
};

/// Stratified by class, whole stacks only, stable: a photo keeps its part unless `anew` (or unless its stack straddles parts, which
/// is mended). Pure; the same input gives the same plan.
SplitPlan planSplit(const std::vector<Photo>& photos, const SplitRequest& request);

/// Two photos of one stack in different parts.
struct LeakPair
{
    PhotoId first = 0;
    PhotoId second = 0;
};

struct LeakReport
{
    int stacks = 0; ///< Stacks that straddle parts.
    int photos = 0; ///< Validation and test photos that have a relative in another part.
    double score = 0; ///< photos / all validation and test photos, 0..1.
    std::vector<LeakPair> pairs; ///< At most 200, for showing.
};

LeakReport checkLeaks(const std::vector<Photo>& photos);
/// The score of a plain random split of the same photos and shares, for comparison.
LeakReport leaksOfRandomSplit(const std::vector<Photo>& photos, const SplitRequest& request);

} // namespace Tintype
