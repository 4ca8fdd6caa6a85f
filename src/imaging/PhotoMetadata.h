// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QImage>
#include <QString>

namespace Tintype {

/// What a camera wrote beside the picture.
struct PhotoMetadata
{
    QDateTime taken; ///< Original time with sub-seconds, local to the camera; invalid when unknown.
    QString camera; ///< Maker and model; may be empty.
    int orientation = 1; ///< EXIF orientation, 1..8.
};

/// Reads EXIF from a file's bytes; anything damaged is simply not there. Any thread.
PhotoMetadata readMetadata(const QByteArray& bytes);

/// Reads EXIF from a bare TIFF-structured block, as HEIF carries it.
PhotoMetadata readExifBlock(const QByteArray& block);

/// Turns the picture upright by an EXIF orientation 1..8.
QImage uprighted(const QImage& image, int orientation);

} // namespace Tintype
