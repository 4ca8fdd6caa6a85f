// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/PhotoFilter.h"

#include <QJsonObject>

namespace Tintype {

enum class PhotoOrder { Imported, OldestFirst, NewestFirst, Name };

/// Which photos the grid shows and in which order: the library's conditions, and what only the window knows.
struct PhotoGridFilter
{
    PhotoFilter photos;
    PhotoId addedFrom = 0; ///< Only photos from this id on (the last import); 0 for all.
    PhotoOrder order = PhotoOrder::Imported;

    bool matches(const Photo& photo) const { return photo.id >= addedFrom && photos.matches(photo); }
    bool hasConditions() const; ///< False when every photo is shown.
    PhotoGridFilter withoutConditions() const; ///< All photos, in the same order.
    bool operator==(const PhotoGridFilter&) const = default;

    QJsonObject toJson() const;
    static PhotoGridFilter fromJson(const QJsonObject& object); ///< What cannot be understood is left at its default.
};

/// What photos are put in order by. Points into the photo's path: for the time of one sorting.
struct PhotoSortKey
{
    QStringView name;
    qint64 time = 0;
    PhotoId id = 0;

    explicit PhotoSortKey(const Photo& photo);
};

/// True when `first` stands before `second` in that order; the id decides between equals.
bool comesBefore(const PhotoSortKey& first, const PhotoSortKey& second, PhotoOrder order);

/// The milliseconds that a photo is sorted by: when it was taken, else when its file was written.
qint64 timeOf(const Photo& photo);

/// The file name within a photo's path.
QStringView fileNameOf(const Photo& photo);

} // namespace Tintype
