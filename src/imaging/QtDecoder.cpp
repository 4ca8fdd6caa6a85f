// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/JpegOutline.h"
#include "imaging/PhotoDecoders.h"
#include "imaging/PhotoLimits.h"
#include "imaging/PngRepair.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QLibrary>
#include <QPixelFormat>
#include <QtEndian>

#include <algorithm>
#include <mutex>

namespace Tintype {

namespace {

constexpr quint32 kLargestIcon = 1024;

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::PhotoReader", text);
}

/// libjpeg decodes at a half, a quarter or an eighth for a fraction of the work. The result keeps at least twice the side
/// that is wanted, so that what follows stays close to a whole decode.
int jpegDivisor(QSize size, int minimumShortSide)
{
    if (minimumShortSide <= 0)
        return 1;
    const int shortSide = std::min(size.width(), size.height());
    int divisor = 1;
    while (divisor < 8 && shortSide / (divisor * 2) >= minimumShortSide * 2)
        divisor *= 2;
    return divisor;
}

/// The libraries behind Qt's TIFF plugin print on the terminal what they find odd; the reason reaches the user otherwise.
void prepareLibraries()
{
    static std::once_flag once;
    std::call_once(once, [] {
        QImageReader::setAllocationLimit(int(PhotoLimits::kDecodedBytes / (1024 * 1024)));
        using SetHandler = void* (*)(void*);
        for (const char* name : {"TIFFSetWarningHandler", "TIFFSetErrorHandler"}) {
            if (const auto set = reinterpret_cast<SetHandler>(QLibrary::resolve(QStringLiteral("tiff"), 6, name)))
                set(nullptr);
        }
    });
}

/// Bombs are told by the size that they declare, before anything is decoded.
Result<> checkJpeg(const JpegOutline& outline, QSize size, qint64 fileBytes, int divisor)
{
    const qint64 pixels = qint64(size.width()) * size.height();
    // A frame that we did not find where the decoder did is taken for the costliest.
    const qint64 coefficients = outline.size == size ? outline.coefficientBytes : pixels * 3 * 2;
    const Result<> allowed = checkDeclaredMemory(size, pixels / (divisor * divisor) * 4 + coefficients, fileBytes);
    if (!allowed)
        return allowed;
    if (pixels > PhotoLimits::kSuspiciousPixels && pixels * 3 > fileBytes * PhotoLimits::kBombRatio)
        return checkDeclaredMemory(size, PhotoLimits::kDecodedBytes, 0); // with its words
    if (outline.scans > PhotoLimits::kUsualScans && outline.scans * pixels > PhotoLimits::kScannedPixels)
        return fail(Error::Kind::TooLarge, tr("The picture is built of far more layers than any camera writes."));
    return {};
}

qint64 bytesPerPixel(QImage::Format format)
{
    return format == QImage::Format_Invalid ? 4 : std::max(1, QImage::toPixelFormat(format).bitsPerPixel() / 8);
}

/// An icon file may hold a whole PNG, whose size the icon's own list does not tell.
Result<> checkIcon(const QByteArray& bytes)
{
    for (qsizetype at = 0; (at = bytes.indexOf("\x89PNG\r\n\x1a\n", at)) >= 0 && at + 24 <= bytes.size(); at += 8) {
        const auto sideAt = [&](qsizetype i) { return qFromBigEndian<quint32>(bytes.constData() + i); };
        if (sideAt(at + 16) > kLargestIcon || sideAt(at + 20) > kLargestIcon)
            return fail(Error::Kind::TooLarge, tr("The icon is larger than any icon is."));
    }
    return {};
}

/// Bitmaps whose rows begin at the top are stored with a negative height.
QSize declaredSize(const QImageReader& reader, PhotoFormat format)
{
    const QSize size = reader.size();
    const bool isTopDown = format == PhotoFormat::Bmp && size.width() > 0 && size.height() < 0 && size.height() >= -PhotoLimits::kPixels;
    return isTopDown ? QSize(size.width(), -size.height()) : size;
}

Error::Kind kindOf(QImageReader::ImageReaderError error)
{
    return error == QImageReader::UnsupportedFormatError ? Error::Kind::Unsupported : Error::Kind::Corrupt;
}

} // namespace

Result<DecodedPhoto> decodeWithQt(const QByteArray& bytes, PhotoFormat format, const ReadOptions& options)
{
    prepareLibraries();
    if (format == PhotoFormat::Png) {
        if (const QByteArray mended = withWholePalette(bytes); !mended.isEmpty()) {
            Result<DecodedPhoto> again = decodeWithQt(mended, format, options);
            if (again)
                again->picture.warning = tr("The file is damaged: some colours of the picture may be wrong.");
            return again;
        }
        if (hasDamagedChunks(bytes))
            return fail(Error::Kind::Corrupt, tr("The picture is damaged or cut short and cannot be shown."));
    }
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, formatName(format).toLatin1());
    reader.setAutoTransform(false); // done below, the same way for every format
    if (!reader.canRead())
        return fail(Error::Kind::Corrupt, tr("The file begins like a picture but is damaged."), reader.errorString());
    const QSize size = declaredSize(reader, format);
    const bool isJpeg = format == PhotoFormat::Jpeg;
    const JpegOutline outline = isJpeg ? outlineOf(bytes) : JpegOutline();
    const int divisor = isJpeg ? jpegDivisor(size, options.minimumShortSide) : 1;
    // Some formats say their size only with the picture; the allocation limit guards those until they are read.
    if (size.isValid()) {
        Result<> allowed = checkDeclaredSize(size);
        if (allowed)
            allowed = isJpeg ? checkJpeg(outline, size, bytes.size(), divisor)
                             : checkDeclaredMemory(size, qint64(size.width()) * size.height() * bytesPerPixel(reader.imageFormat()),
                                                   bytes.size());
        if (allowed && format == PhotoFormat::Ico)
            allowed = checkIcon(bytes);
        if (!allowed)
            return fail(allowed.error());
    }
    DecodedPhoto decoded;
    decoded.metadata = readMetadata(bytes);
    if (divisor > 1)
        reader.setScaledSize(QSize((size.width() + divisor - 1) / divisor, (size.height() + divisor - 1) / divisor));
    QImage image = reader.read();
    if (image.isNull())
        return fail(kindOf(reader.error()), tr("The picture is damaged or cut short and cannot be shown."), reader.errorString());
    const Result<> shown = checkDeclaredSize(image.size());
    if (!shown)
        return fail(shown.error());
    if (isJpeg && !outline.reachesEnd)
        decoded.picture.warning = tr("The file is cut short: a part of the picture may be missing.");
    const QSize whole = size.isValid() ? size : image.size();
    decoded.picture.image = uprighted(toPlainRgb(std::move(image)), decoded.metadata.orientation);
    decoded.picture.fullSize = decoded.metadata.orientation >= 5 ? whole.transposed() : whole;
    if (decoded.picture.image.isNull())
        return fail(Error::Kind::OutOfMemory, tr("There is not enough memory to open the picture."));
    return decoded;
}

} // namespace Tintype
