// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PngRepair.h"

#include <QByteArrayView>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace Tintype {

namespace {

constexpr qsizetype kSignature = 8;
constexpr qsizetype kFrame = 12; // length, name and check sum around a chunk's content
constexpr qsizetype kKindAt = 25; // in the header: how pixels become colours
constexpr char kByPalette = 3;
constexpr qsizetype kColour = 3;
constexpr qsizetype kColours = 256;

std::array<quint32, 256> sumTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 sum = i;
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (0xedb88320U & (0U - (sum & 1U)));
        table[i] = sum;
    }
    return table;
}

quint32 checkSum(QByteArrayView bytes)
{
    static const std::array<quint32, 256> table = sumTable();
    quint32 sum = 0xffffffffU;
    for (const char byte : bytes)
        sum = (sum >> 8) ^ table[(sum ^ uchar(byte)) & 0xffU];
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
    if (png.size() <= kKindAt || png[kKindAt] != kByPalette)
        return {};
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

bool hasDamagedChunks(const QByteArray& png)
{
    for (qsizetype at = kSignature; at + kFrame <= png.size();) {
        const qsizetype length = qFromBigEndian<quint32>(png.constData() + at);
        const QByteArrayView named = QByteArrayView(png).sliced(at + 4, std::min(length, png.size() - at - kFrame) + 4);
        const QByteArrayView name = named.first(4);
        if (name == "IEND")
            return false;
        // What is not needed for the picture, such as a remark, may be damaged.
        if (name == "IHDR" || name == "PLTE" || name == "IDAT") {
            if (length > png.size() - at - kFrame || checkSum(named) != qFromBigEndian<quint32>(png.constData() + at + 8 + length))
                return true;
        }
        at += length + kFrame;
    }
    return false;
}

} // namespace Tintype
