// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestPhotos.h"

#include <algorithm>

/// PNG files taken apart and put together by hand.
namespace Tintype::TestPhotos {

inline QByteArray bigEndian(quint32 number)
{
    QByteArray bytes = tiffNumber(number, 4);
    std::reverse(bytes.begin(), bytes.end());
    return bytes;
}

/// A chunk with the sum that libpng checks.
inline QByteArray pngChunk(const QByteArray& name, const QByteArray& content)
{
    quint32 sum = 0xffffffffU;
    for (const char byte : QByteArray(name + content)) {
        sum ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (0xedb88320U & (0U - (sum & 1U)));
    }
    return bigEndian(quint32(content.size())) + name + content + bigEndian(~sum);
}

/// Where the chunk begins, with its length; -1 when there is none.
inline qsizetype pngChunkAt(const QByteArray& png, const QByteArray& name)
{
    const qsizetype at = png.indexOf(name);
    return at < 4 ? -1 : at - 4;
}

/// The file with another content in the first chunk of that name.
inline QByteArray withPngChunk(const QByteArray& png, const QByteArray& name, const QByteArray& content)
{
    const qsizetype at = pngChunkAt(png, name);
    QByteArray length = png.mid(at, 4);
    std::reverse(length.begin(), length.end());
    quint32 bytes = 0;
    for (int i = 3; i >= 0; --i)
        bytes = bytes << 8 | uchar(length[i]);
    return png.left(at) + pngChunk(name, content) + png.mid(at + qsizetype(bytes) + 12);
}

} // namespace Tintype::TestPhotos
