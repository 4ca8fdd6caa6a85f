// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

class QMimeData;

namespace Tintype {

class Catalog;

QString photoMimeType(); ///< Of the ids.

/// What travels when photos are dragged: their ids for this window, their files for others. Handing it to QDrag gives it away.
QMimeData* photosToMime(const QList<PhotoId>& photos, const Catalog& catalog);

/// The ids of dragged photos; empty when something else is dragged.
QList<PhotoId> photosFromMime(const QMimeData* data);

} // namespace Tintype
