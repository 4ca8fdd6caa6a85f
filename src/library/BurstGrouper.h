// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

#include <QHash>

#include <vector>

namespace Tintype {

/// Finds bursts (taken seconds apart and alike) and near-duplicates (the same picture again). Returns the stack number of every photo
/// that has at least one relative. Pure, any thread; near-linear in the number of photos.
QHash<PhotoId, int> groupBursts(const std::vector<Photo>& photos);

} // namespace Tintype
