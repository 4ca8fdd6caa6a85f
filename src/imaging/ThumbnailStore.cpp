// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/ThumbnailStore.h"

#include "core/SafeFile.h"
#include "imaging/PhotoReader.h"
#include "imaging/Resizer.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>

namespace Tintype {

namespace {

constexpr int kQuality = 88;

} // namespace

ThumbnailStore::ThumbnailStore(QString folder)
    : m_folder(std::move(folder))
{
}

QString ThumbnailStore::pathOf(const QString& contentHash) const
{
    // Two letters a folder keep 50,000 files quick to list.
    return m_folder % u'/' % contentHash.left(2) % u'/' % contentHash % QStringLiteral(".jpg");
}

QImage ThumbnailStore::load(const QString& contentHash) const
{
    const QString path = pathOf(contentHash);
    if (contentHash.isEmpty() || !QFileInfo::exists(path))
        return {};
    QImageReader reader(path, "jpeg");
    return reader.read();
}

Result<QImage> ThumbnailStore::make(const QString& contentHash, const QString& photoPath) const
{
    const Result<PhotoImage> photo = readPhoto(photoPath, ReadOptions{kShortSide});
    if (!photo)
        return fail(photo.error());
    const QImage image = shrunk(photo->image, kShortSide);
    store(contentHash, image);
    return image;
}

void ThumbnailStore::store(const QString& contentHash, const QImage& picture) const
{
    if (contentHash.isEmpty() || picture.isNull())
        return;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(kQuality);
    if (!writer.write(shrunk(picture.convertToFormat(QImage::Format_RGB888), kShortSide)))
        return;
    // A cache that cannot be written only costs time later.
    (void)writeFile(pathOf(contentHash), buffer.data()).has_value();
}

} // namespace Tintype
