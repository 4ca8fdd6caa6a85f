// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/FilterCounts.h"

namespace Tintype {

FilterCounts FilterCounts::of(const std::vector<Photo>& photos, const PhotoGridFilter& filter)
{
    PhotoGridFilter others = filter;
    others.photos.classId.reset();
    others.photos.role.reset();
    FilterCounts counts;
    for (const Photo& photo : photos) {
        if (!others.matches(photo))
            continue;
        if (!filter.photos.role || photo.role == *filter.photos.role) {
            ++counts.anyClass;
            ++counts.classes[photo.classId];
        }
        if (!filter.photos.classId || photo.classId == *filter.photos.classId) {
            ++counts.anyPart;
            ++counts.parts[size_t(photo.role)];
        }
    }
    return counts;
}

} // namespace Tintype
