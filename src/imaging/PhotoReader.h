// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QImage>
#include <QStringList>

namespace Tintype {

/// What to decode. Larger pictures may be decoded at a fraction when that is cheaper.
struct ReadOptions
{
    /// The result's short side is at least this (when the photo's is); 0 decodes the whole photo.
    int minimumShortSide = 0;
};

/// One decoded photo.
struct PhotoImage
{
    QImage image; ///< Format_RGB888, upright by EXIF orientation, sRGB, transparency laid over white.
    QSize fullSize; ///< The upright size of the whole photo in pixels, whatever size was decoded.
    QString format; ///< "jpeg", "png", "webp", "tiff", "bmp", "gif", "ico", "heif", "raw".
    QString warning; ///< A sentence when something was wrong but a picture can be shown (a cut file); else empty.
};

/// Reads any supported photo. Any thread. The format is told by content, not by suffix.
/// Errors (each message a sentence for the user that does not repeat the path): NotFound, Unreadable, Corrupt, Unsupported,
/// TooLarge (bombs are refused by their header, before memory is allocated).
Result<PhotoImage> readPhoto(const QString& path, const ReadOptions& options = {});

/// The suffixes that a folder scan considers, lower case, without dots.
const QStringList& photoSuffixes();

} // namespace Tintype
