// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PhotoGridFilter.h"

#include <QHash>

#include <array>
#include <vector>

namespace Tintype {

/// How many photos each choice of the filter bar would show, the other conditions staying as they are.
struct FilterCounts
{
    int anyClass = 0;
    QHash<ClassId, int> classes; ///< kNoClass: the untagged.
    int anyPart = 0;
    std::array<int, 4> parts{}; ///< By Role.

    static FilterCounts of(const std::vector<Photo>& photos, const PhotoGridFilter& filter);
};

} // namespace Tintype
