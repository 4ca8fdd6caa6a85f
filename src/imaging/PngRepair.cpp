// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PngRepair.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace Tintype {

namespace {

constexpr qsizetype kSignature = 8;
constexpr qsizetype kFrame = 12; // length, name and check sum around a chunk's content
constexpr qsizetype kColour = 3;
constexpr qsizetype kColours = 256;

quint32 checkSum(const QByteArray& bytes)
{
    quint32 sum = 0xffffffffU;
    for (const char byte : bytes) {
        sum ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (0xedb88320U & (0U - (sum & 1U)));
    }
    return ~sum;
}

QByteArray bigEndian(quint32 number)
{
    std::array<char, 4> bytes{};
    qToBigEndian(number, bytes.data());
    return {bytes.data(), qsizetype(bytes.size())};
}

/// Stands in for a palette that is not there.
QByteArray greys()
{
    QByteArray colours;
    for (qsizetype i = 0; i < kColours * kColour; ++i)
        colours.append(char(i / kColour));
    return colours;
}

} // namespace

QByteArray withWholePalette(const QByteArray& png)
{
    for (qsizetype at = kSignature; at + kFrame <= png.size();) {
        const qsizetype length = qFromBigEndian<quint32>(png.constData() + at);
        if (length > png.size() - at - kFrame)
            return {};
        if (png.mid(at + 4, 4) != "PLTE") {
            at += length + kFrame;
            continue;
        }
        const qsizetype whole = std::min(length / kColour, kColours) * kColour;
        if (whole == length && whole > 0)
            return {};
        const QByteArray chunk = "PLTE" + (whole > 0 ? png.mid(at + 8, whole) : greys());
        return QByteArray(png.left(at) + bigEndian(quint32(chunk.size() - 4)) + chunk + bigEndian(checkSum(chunk))
                          + png.mid(at + length + kFrame));
    }
    return {};
}

} // namespace Tintype
