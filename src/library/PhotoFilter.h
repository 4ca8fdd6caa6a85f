// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

#include <optional>

namespace Tintype {

/// Which photos a view shows. All conditions must hold.
struct PhotoFilter
{
    std::optional<ClassId> classId; ///< kNoClass shows the untagged.
    std::optional<Role> role;
    QString folder; ///< Photos in this folder or below; empty for all.
    QString text; ///< Part of the file name or camera, case-insensitive.

    bool matches(const Photo& photo) const;
    bool operator==(const PhotoFilter&) const = default;
};

} // namespace Tintype
