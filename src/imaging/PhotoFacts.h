// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QSize>
#include <QString>

namespace Tintype {

/// All that import learns of one file. A value that crosses threads.
struct PhotoFacts
{
    QString path; ///< Absolute, clean.
    QString contentHash; ///< XXH3-128 of the file's bytes, 32 hex digits.
    qint64 bytes = 0; ///< Size of the file.
    qint64 modified = 0; ///< Its modification time, milliseconds since 1970 UTC.
    QSize size; ///< Upright size in pixels.
    QString format; ///< As PhotoImage::format.
    QDateTime taken; ///< EXIF time with sub-seconds; invalid when there is none.
    QString camera; ///< Maker and model; may be empty.
    quint64 pictureHash = 0; ///< pHash: signs of the low frequencies of a 32x32 DCT of the grey picture.
    QByteArray signature; ///< A small comparable picture (see PhotoHash.h) for telling near-duplicates apart.
    QString warning; ///< As PhotoImage::warning.
};

/// A file that was not taken, with the reason.
struct RefusedFile
{
    QString path;
    QString reason;
};

/// Reads everything about one file, once: bytes, metadata, picture. Any thread. Errors as readPhoto.
/// When `thumbnailFolder` is not empty, the picture it decoded is also kept there as the photo's thumbnail.
Result<PhotoFacts> readFacts(const QString& path, const QString& thumbnailFolder = {});

/// The content hash alone, without decoding. Any thread. Errors as readPhoto.
Result<QString> hashOfFile(const QString& path);

} // namespace Tintype

Q_DECLARE_METATYPE(Tintype::PhotoFacts)
