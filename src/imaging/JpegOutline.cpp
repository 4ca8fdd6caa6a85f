// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/JpegOutline.h"

#include <algorithm>

namespace Tintype {

namespace {

int shortAt(const QByteArray& bytes, qsizetype at)
{
    return uchar(bytes[at]) << 8 | uchar(bytes[at + 1]);
}

bool isFrame(int marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

bool standsAlone(int marker)
{
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/// The position of the next marker at or after `at`; inside coded data FF 00 and the restart markers are none.
qsizetype nextMarker(const QByteArray& bytes, qsizetype at)
{
    while ((at = bytes.indexOf('\xff', at)) >= 0 && at + 1 < bytes.size()) {
        const int marker = uchar(bytes[at + 1]);
        if (marker != 0x00 && marker != 0xff && !(marker >= 0xd0 && marker <= 0xd7))
            return at;
        ++at;
    }
    return -1;
}

/// Length, precision, height, width, components, then three bytes a component: its name, sampling, table.
void readFrame(const QByteArray& bytes, qsizetype at, int marker, JpegOutline* outline)
{
    const int components = uchar(bytes[at + 7]);
    outline->size = QSize(shortAt(bytes, at + 5), shortAt(bytes, at + 3));
    outline->isProgressive = marker == 0xc2 || marker == 0xc6 || marker == 0xca || marker == 0xce;
    int largest = 1;
    int samples = 0;
    for (int i = 0; i < components && at + 9 + i * 3 < bytes.size(); ++i) {
        const int sampling = std::max(1, uchar(bytes[at + 9 + i * 3]) >> 4) * std::max(1, uchar(bytes[at + 9 + i * 3]) & 15);
        largest = std::max(largest, sampling);
        samples += sampling;
    }
    if (outline->isProgressive)
        outline->coefficientBytes = qint64(outline->size.width()) * outline->size.height() * samples / largest * 2;
}

} // namespace

JpegOutline outlineOf(const QByteArray& bytes)
{
    JpegOutline outline;
    qsizetype at = 0;
    while ((at = nextMarker(bytes, at)) >= 0) {
        const int marker = uchar(bytes[at + 1]);
        at += 2;
        if (marker == 0xd9) {
            outline.reachesEnd = outline.scans > 0;
            return outline;
        }
        if (standsAlone(marker))
            continue;
        if (at + 2 > bytes.size())
            return outline;
        const int length = shortAt(bytes, at);
        if (isFrame(marker) && outline.size.isEmpty() && length >= 8 && at + length <= bytes.size())
            readFrame(bytes, at, marker, &outline);
        outline.scans += marker == 0xda;
        at += std::max(2, length);
    }
    return outline;
}

} // namespace Tintype
