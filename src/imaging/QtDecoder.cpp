// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoDecoders.h"
#include "imaging/PhotoLimits.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

#include <algorithm>

namespace Tintype {

namespace {

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

/// A whole JPEG ends with its end marker; some programs append bytes after it, so it is looked for from the end.
bool isCutJpeg(const QByteArray& bytes)
{
    return bytes.lastIndexOf(QByteArray("\xff\xd9", 2)) < bytes.size() / 2;
}

Error::Kind kindOf(QImageReader::ImageReaderError error)
{
    return error == QImageReader::UnsupportedFormatError ? Error::Kind::Unsupported : Error::Kind::Corrupt;
}

} // namespace

Result<DecodedPhoto> decodeWithQt(const QByteArray& bytes, PhotoFormat format, const ReadOptions& options)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(int(PhotoLimits::kDecodedBytes / (1024 * 1024)));
    QImageReader reader(&buffer, formatName(format).toLatin1());
    reader.setAutoTransform(false); // done below, the same way for every format
    if (!reader.canRead())
        return fail(Error::Kind::Corrupt, tr("The file begins like a picture but is damaged."), reader.errorString());
    const QSize size = reader.size();
    const bool isJpeg = format == PhotoFormat::Jpeg;
    // Some formats say their size only with the picture; the allocation limit guards those.
    if (size.isValid()) {
        const Result<> allowed = checkDeclaredSize(size, bytes.size(), isJpeg && options.minimumShortSide > 0);
        if (!allowed)
            return fail(allowed.error());
    }
    DecodedPhoto decoded;
    decoded.metadata = readMetadata(bytes);
    if (isJpeg && size.isValid()) {
        const int divisor = jpegDivisor(size, options.minimumShortSide);
        if (divisor > 1)
            reader.setScaledSize(QSize((size.width() + divisor - 1) / divisor, (size.height() + divisor - 1) / divisor));
    }
    QImage image = reader.read();
    if (image.isNull())
        return fail(kindOf(reader.error()), tr("The picture is damaged or cut short and cannot be shown."), reader.errorString());
    if (isJpeg && isCutJpeg(bytes))
        decoded.picture.warning = tr("The file is cut short: a part of the picture is missing.");
    const QSize whole = size.isValid() ? size : image.size();
    decoded.picture.image = uprighted(toPlainRgb(std::move(image)), decoded.metadata.orientation);
    decoded.picture.fullSize = decoded.metadata.orientation >= 5 ? whole.transposed() : whole;
    return decoded;
}

} // namespace Tintype
