// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PhotoMime.h"

#include "library/Catalog.h"

#include <QCoreApplication>
#include <QMimeData>
#include <QUrl>

namespace Tintype {

QString photoMimeType()
{
    // Ids mean something in this program only, not in another one that has another project open.
    return QStringLiteral("application/x-tintype-photos-%1").arg(QCoreApplication::applicationPid());
}

QMimeData* photosToMime(const QList<PhotoId>& photos, const Catalog& catalog)
{
    QStringList ids;
    QList<QUrl> files;
    for (const PhotoId id : photos) {
        const Photo* photo = catalog.photo(id);
        if (!photo)
            continue;
        ids.append(QString::number(id));
        files.append(QUrl::fromLocalFile(photo->facts.path));
    }
    auto* data = new QMimeData;
    data->setData(photoMimeType(), ids.join(u',').toLatin1());
    data->setUrls(files);
    return data;
}

QList<PhotoId> photosFromMime(const QMimeData* data)
{
    QList<PhotoId> photos;
    if (!data || !data->hasFormat(photoMimeType()))
        return photos;
    for (const QString& id : QString::fromLatin1(data->data(photoMimeType())).split(u',', Qt::SkipEmptyParts))
        photos.append(id.toLongLong());
    return photos;
}

} // namespace Tintype
