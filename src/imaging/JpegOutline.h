// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>

namespace Tintype {

/// What a JPEG file is built of, told by walking its markers without decoding anything.
struct JpegOutline
{
    QSize size; ///< As stored; empty when no frame was found.
    bool isProgressive = false; ///< Then the decoder keeps every coefficient in memory, whatever size is wanted.
    qint64 coefficientBytes = 0; ///< Memory for the coefficients of a progressive picture.
    int scans = 0;
    bool reachesEnd = false; ///< The end marker is there; without it the file was cut, or damaged.
};

JpegOutline outlineOf(const QByteArray& bytes);

} // namespace Tintype
