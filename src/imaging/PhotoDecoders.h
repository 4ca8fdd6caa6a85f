// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/PhotoFormats.h"
#include "imaging/PhotoMetadata.h"
#include "imaging/PhotoReader.h"

namespace Tintype {

/// A decoded photo together with what the camera wrote.
struct DecodedPhoto
{
    PhotoImage picture;
    PhotoMetadata metadata;
};

/// Decodes bytes that were read from a file. Any thread. Errors as readPhoto.
Result<DecodedPhoto> decodePhoto(const QByteArray& bytes, const QString& suffix, const ReadOptions& options);

/// The file's bytes, within PhotoLimits. Errors as readPhoto.
Result<QByteArray> readPhotoBytes(const QString& path);

// The decoders that decodePhoto chooses from. Each checks the declared size before it allocates.
Result<DecodedPhoto> decodeWithQt(const QByteArray& bytes, PhotoFormat format, const ReadOptions& options);
Result<DecodedPhoto> decodeHeif(const QByteArray& bytes, const ReadOptions& options);
Result<DecodedPhoto> decodeRaw(const QByteArray& bytes, const ReadOptions& options);

/// Refuses sizes beyond PhotoLimits.
Result<> checkDeclaredSize(QSize size);
/// Refuses pictures that would take `decodedBytes` of memory, when that is too much, or too much for so small a file.
Result<> checkDeclaredMemory(QSize size, qint64 decodedBytes, qint64 fileBytes);

/// Format_RGB888, sRGB, transparency laid over white. `upright` already.
QImage toPlainRgb(QImage image);

} // namespace Tintype
