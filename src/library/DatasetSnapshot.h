// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "library/Photo.h"

#include <QJsonObject>

#include <vector>

namespace Tintype {

/// The frozen input of a run: the only door out of the library. Immutable once made; carries no handle to the catalog.
struct DatasetSnapshot
{
    struct Item
    {
        PhotoId id = 0;
        QString path;
        QString contentHash;
        int label = -1; ///< Index into classNames; -1 when the photo has no class.
        Role role = Role::None;
        int stack = kNoStack;
    };

    QStringList classNames;
    QList<QColor> classColours;
    std::vector<Item> items;

    /// Takes out the classes without photos, which nobody can learn; returns their names.
    QStringList dropEmptyClasses();
    std::vector<Item> itemsOf(Role role) const; ///< Only those with a label.
    QString hash() const; ///< XXH3-128 over everything that matters for training.

    QJsonObject toJson() const;
    static Result<DatasetSnapshot> fromJson(const QJsonObject& object);
};

} // namespace Tintype
