// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Tintype {

enum class PhotoFormat { Unknown, Jpeg, Png, WebP, Tiff, Bmp, Gif, Ico, Heif, Raw };

/// Tells the format by the first bytes; the suffix only decides between a TIFF and a camera file that is built like one.
PhotoFormat detectFormat(const QByteArray& bytes, const QString& suffix);

QString formatName(PhotoFormat format); ///< As PhotoImage::format.

} // namespace Tintype
