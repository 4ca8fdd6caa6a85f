// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

#include <QFlags>

namespace Tintype {

/// What an edit, an undo or an import changed. Every view reads this one event.
struct CatalogChange
{
    enum Part { PhotosAdded = 1, PhotosRemoved = 2, PhotosEdited = 4, ClassesEdited = 8, UndoEdited = 16, DigitsChanged = 32 };
    Q_DECLARE_FLAGS(Parts, Part)

    Parts parts;
    QList<PhotoId> photos; ///< The photos added, removed or edited.
};

Q_DECLARE_OPERATORS_FOR_FLAGS(CatalogChange::Parts)

} // namespace Tintype
