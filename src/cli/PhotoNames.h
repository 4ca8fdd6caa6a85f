// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/PhotoFacts.h"
#include "library/Catalog.h"

#include <QStringList>

namespace Tintype {

struct NamedPhotos
{
    QList<PhotoId> ids;
    QList<RefusedFile> refused; ///< Names that are no photo of the project.
};

/// The photos that a person named on the command line: by path (absolute, or relative to where they stand or to the
/// project's folder) or by id.
NamedPhotos findPhotos(const Catalog& catalog, const QStringList& names);
const Photo* findPhoto(const Catalog& catalog, const QString& name);

/// The photo files in a folder and below, in order of their names.
QStringList photosBelow(const QString& folder);

} // namespace Tintype
