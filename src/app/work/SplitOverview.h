// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "library/SplitPlanner.h"

#include <QHash>

#include <array>
#include <vector>

namespace Tintype {

class Catalog;

/// All that the split page shows of a plan. Made on a worker thread from copies.
struct SplitOverview
{
    /// Photos in training, validation and test.
    using Parts = std::array<int, 3>;

    SplitRequest request;
    SplitPlan plan;
    int photos = 0;
    int untagged = 0;
    QHash<ClassId, Parts> now; ///< As the photos stand.
    QHash<ClassId, Parts> planned; ///< As they would stand.
    Parts totalNow{};
    Parts totalPlanned{};
    int changes = 0; ///< Photos whose part the plan changes.
    LeakReport leaksNow;
    LeakReport leaksPlanned;
    LeakReport leaksRandom; ///< Of a plain random split of the same photos, for comparison.

    int tagged() const { return photos - untagged; }
    bool isSplit() const { return totalNow[0] + totalNow[1] + totalNow[2] > 0; }
    /// The parts stand clearly otherwise than the wanted shares; only starting over would change that.
    bool isFarFromShares() const;
};

/// Index in Parts; -1 for None.
int partIndex(Role role);

/// The shares and the seed that the project remembers.
SplitRequest rememberedSplit(const Catalog& catalog);
Result<> rememberSplit(Catalog& catalog, const SplitRequest& request);

struct GroupedPlan
{
    QHash<PhotoId, int> stacks;
    SplitPlan plan;
};

// Pure; each takes some tenths of a second for 50,000 photos.
GroupedPlan planGrouped(std::vector<Photo> photos, const SplitRequest& request); ///< Finds the stacks again, then plans with them.
SplitOverview makeSplitOverview(std::vector<Photo> photos, const SplitRequest& request);

} // namespace Tintype
