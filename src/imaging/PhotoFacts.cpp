// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoFacts.h"

#include "imaging/PhotoDecoders.h"
#include "imaging/PhotoHash.h"
#include "imaging/PictureGuard.h"
#include "imaging/ThumbnailStore.h"

#include <QDir>
#include <QFileInfo>

namespace Tintype {

namespace {

Result<PhotoFacts> factsOf(const QString& path, const QString& thumbnailFolder)
{
    const QFileInfo info(path);
    const Result<QByteArray> bytes = readPhotoBytes(path);
    if (!bytes)
        return fail(bytes.error());
    const Result<DecodedPhoto> decoded = decodePhoto(*bytes, info.suffix(), ReadOptions{ThumbnailStore::kShortSide});
    if (!decoded)
        return fail(decoded.error());
    PhotoFacts facts;
    facts.path = QDir::cleanPath(info.absoluteFilePath());
    facts.contentHash = contentHash(*bytes);
    facts.bytes = bytes->size();
    facts.modified = info.lastModified().toMSecsSinceEpoch();
    facts.size = decoded->picture.fullSize;
    facts.format = decoded->picture.format;
    facts.taken = decoded->metadata.taken;
    facts.camera = decoded->metadata.camera;
    facts.pictureHash = perceptualHash(decoded->picture.image);
    facts.signature = pictureSignature(decoded->picture.image);
    facts.warning = decoded->picture.warning;
    if (!thumbnailFolder.isEmpty())
        ThumbnailStore(thumbnailFolder).store(facts.contentHash, decoded->picture.image);
    return facts;
}

} // namespace

Result<PhotoFacts> readFacts(const QString& path, const QString& thumbnailFolder)
{
    return guardPicture([&] { return factsOf(path, thumbnailFolder); });
}

Result<QString> hashOfFile(const QString& path)
{
    const Result<QByteArray> bytes = readPhotoBytes(path);
    if (!bytes)
        return fail(bytes.error());
    return contentHash(*bytes);
}

} // namespace Tintype
