// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoFormats.h"

#include "imaging/PhotoReader.h"

namespace Tintype {

namespace {

const QStringList& rawSuffixes()
{
    static const QStringList suffixes = QStringLiteral("3fr arw cr2 cr3 crw dcr dng erf iiq k25 kdc mef mos mrw nef nrw orf pef raf raw "
                                                       "rw2 rwl sr2 srf srw x3f")
                                            .split(QLatin1Char(' '));
    return suffixes;
}

bool isHeifBrand(const QByteArray& bytes)
{
    if (bytes.size() < 12 || bytes.mid(4, 4) != "ftyp")
        return false;
    static const QList<QByteArray> brands{"heic", "heix", "hevc", "heim", "heis", "hevm", "hevs", "mif1", "msf1", "avif", "avis"};
    return brands.contains(bytes.mid(8, 4));
}

bool isRawMagic(const QByteArray& bytes)
{
    return bytes.startsWith("FUJIFILMCCD-RAW") || bytes.startsWith("IIRO") || bytes.startsWith("IIRS")
        || bytes.startsWith(QByteArray("IIU\0", 4)) || bytes.startsWith(QByteArray("\0MRM", 4)) || bytes.startsWith("FOVb")
        || bytes.mid(4, 8) == "ftypcrx " || bytes.mid(6, 8) == "HEAPCCDR";
}

} // namespace

PhotoFormat detectFormat(const QByteArray& bytes, const QString& suffix)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return PhotoFormat::Jpeg;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return PhotoFormat::Png;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return PhotoFormat::WebP;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return PhotoFormat::Gif;
    if (isHeifBrand(bytes))
        return PhotoFormat::Heif;
    if (isRawMagic(bytes))
        return PhotoFormat::Raw;
    const bool isTiff = bytes.startsWith(QByteArray("II*\0", 4)) || bytes.startsWith(QByteArray("MM\0*", 4))
        || bytes.startsWith(QByteArray("II+\0", 4)) || bytes.startsWith(QByteArray("MM\0+", 4));
    if (isTiff)
        return rawSuffixes().contains(suffix.toLower()) || bytes.mid(8, 2) == "CR" ? PhotoFormat::Raw : PhotoFormat::Tiff;
    if (bytes.startsWith("BM") && bytes.size() > 26)
        return PhotoFormat::Bmp;
    if (bytes.startsWith(QByteArray("\0\0\1\0", 4)) && bytes.size() > 22)
        return PhotoFormat::Ico;
    return PhotoFormat::Unknown;
}

QString formatName(PhotoFormat format)
{
    switch (format) {
    case PhotoFormat::Jpeg:
        return QStringLiteral("jpeg");
    case PhotoFormat::Png:
        return QStringLiteral("png");
    case PhotoFormat::WebP:
        return QStringLiteral("webp");
    case PhotoFormat::Tiff:
        return QStringLiteral("tiff");
    case PhotoFormat::Bmp:
        return QStringLiteral("bmp");
    case PhotoFormat::Gif:
        return QStringLiteral("gif");
    case PhotoFormat::Ico:
        return QStringLiteral("ico");
    case PhotoFormat::Heif:
        return QStringLiteral("heif");
    case PhotoFormat::Raw:
        return QStringLiteral("raw");
    case PhotoFormat::Unknown:
        break;
    }
    return {};
}

const QStringList& photoSuffixes()
{
    static const QStringList suffixes = QStringLiteral("jpg jpeg jpe jfif png webp tif tiff bmp dib gif ico heic heif hif avif")
                                            .split(QLatin1Char(' '))
        + rawSuffixes();
    return suffixes;
}

} // namespace Tintype
