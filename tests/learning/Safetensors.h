// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace Tintype {

/// A file of this header and so many zero bytes behind it. `length`: what the file says of its header's length; -1: the truth.
inline QByteArray safetensorsBytes(const QByteArray& header, qsizetype data, qint64 length = -1)
{
    QByteArray bytes(8, '\0');
    qToLittleEndian<quint64>(length < 0 ? quint64(header.size()) : quint64(length), bytes.data());
    return bytes + header + QByteArray(data, '\0');
}

} // namespace Tintype
