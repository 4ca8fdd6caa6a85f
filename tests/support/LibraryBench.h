// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PhotoGridModel.h"
#include "app/models/PhotoSelection.h"
#include "app/work/ThumbnailLoader.h"
#include "support/TempProject.h"

namespace Tintype {

/// A temporary project with its photos as the library's views see them. Link tintype_app.
struct LibraryBench
{
    explicit LibraryBench(const QStringList& classNames = {QStringLiteral("beach"), QStringLiteral("city")}, int perClass = 6,
                          bool tagged = true, QSize size = QSize(120, 80))
    {
        const Result<AddedPhotos> added = project.import(classNames, perClass, tagged, size);
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        model.setCatalog(&project.catalog());
        thumbnails = std::make_unique<ThumbnailLoader>(project.catalog().paths().thumbnails());
    }

    Catalog& catalog() { return project.catalog(); }
    PhotoId id(int row) const { return model.idAt(row); }
    ClassId classId(const char* name) { return project.catalog().classByName(QString::fromLatin1(name))->id; }
    ClassId classOfRow(int row) const { return model.photoAt(row)->classId; }

    TempProject project;
    PhotoGridModel model;
    PhotoSelection selection{model};
    std::unique_ptr<ThumbnailLoader> thumbnails;
};

} // namespace Tintype
