// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoReader.h"

#include "imaging/PhotoDecoders.h"
#include "imaging/PhotoLimits.h"
#include "imaging/PictureGuard.h"

#include <QColorSpace>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cstring>
#include <new>

namespace Tintype {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::PhotoReader", text);
}

constexpr int kBandRows = 64;

QString inPixels(QSize size)
{
    return tr("%1 x %2 pixels").arg(QLocale().toString(size.width()), QLocale().toString(size.height()));
}

QImage onWhite(const QImage& image)
{
    QImage ground(image.size(), QImage::Format_RGB32);
    ground.fill(Qt::white);
    QPainter painter(&ground);
    painter.drawImage(0, 0, image);
    return ground;
}

Result<QByteArray> bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return fail(Error::Kind::NotFound, tr("The file is not there any more."));
    if (!QFileInfo(path).isFile()) // devices and pipes never end
        return fail(Error::Kind::Unreadable, tr("This is no file."));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Unreadable, tr("The file cannot be read. Check its permissions."), file.errorString());
    if (file.size() > PhotoLimits::kFileBytes)
        return fail(Error::Kind::TooLarge,
                    tr("The file is larger than %1.").arg(QLocale().formattedDataSize(PhotoLimits::kFileBytes)));
    const QByteArray bytes = file.read(file.size()); // not what is appended meanwhile
    if (file.error() != QFileDevice::NoError)
        return fail(Error::Kind::Unreadable, tr("The file cannot be read to its end."), file.errorString());
    if (bytes.isEmpty())
        return fail(Error::Kind::Corrupt, tr("The file is empty."));
    return bytes;
}

} // namespace

Error pictureErrorOfException()
{
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return {Error::Kind::OutOfMemory, tr("There is not enough memory to open the picture."), {}};
    } catch (const std::exception& exception) {
        return {Error::Kind::Corrupt, tr("The picture is damaged and cannot be opened."), QString::fromUtf8(exception.what())};
    }
}

Result<QByteArray> readPhotoBytes(const QString& path)
{
    return guardPicture([&] { return bytesOf(path); });
}

Result<> checkDeclaredSize(QSize size)
{
    if (size.isEmpty())
        return fail(Error::Kind::Corrupt, tr("The picture is damaged: it does not say how large it is."));
    const qint64 pixels = qint64(size.width()) * size.height();
    if (size.width() > PhotoLimits::kSide || size.height() > PhotoLimits::kSide || pixels > PhotoLimits::kPixels)
        return fail(Error::Kind::TooLarge, tr("The picture says that it has %1, more than Tintype opens.").arg(inPixels(size)));
    return {};
}

Result<> checkDeclaredMemory(QSize size, qint64 decodedBytes, qint64 fileBytes)
{
    if (decodedBytes > std::max(PhotoLimits::kFreeBytes, fileBytes * PhotoLimits::kBytesPerFileByte))
        return fail(Error::Kind::TooLarge,
                    tr("The picture says that it has %1, but the file is far too small to hold them.").arg(inPixels(size)));
    if (decodedBytes > PhotoLimits::kDecodedBytes)
        return fail(Error::Kind::TooLarge, tr("The picture has %1, more than fits into memory at once.").arg(inPixels(size)));
    return {};
}

QImage toPlainRgb(QImage image)
{
    if (image.format() == QImage::Format_RGB888 && !image.colorSpace().isValid())
        return image;
    const QColorSpace space = image.colorSpace();
    const bool isForeign = space.isValid() && space != QColorSpace(QColorSpace::SRgb);
    if (!isForeign && !image.hasAlphaChannel() && image.depth() <= 32) {
        image.convertTo(QImage::Format_RGB888); // in place
        image.setColorSpace(QColorSpace());
        return image;
    }
    // In bands: a second whole copy of a large picture would double the memory it needs.
    QImage plain(image.size(), QImage::Format_RGB888);
    if (plain.isNull())
        return {};
    for (int top = 0; top < image.height(); top += kBandRows) {
        QImage band = image.copy(0, top, image.width(), std::min(kBandRows, image.height() - top));
        if (band.hasAlphaChannel())
            band = onWhite(band);
        if (isForeign) {
            band.convertTo(QImage::Format_RGB32);
            band.setColorSpace(space);
            band.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
        }
        band.convertTo(QImage::Format_RGB888);
        for (int y = 0; y < band.height(); ++y)
            std::memcpy(plain.scanLine(top + y), band.constScanLine(y), size_t(band.width()) * 3);
    }
    return plain;
}

Result<DecodedPhoto> decodePhoto(const QByteArray& bytes, const QString& suffix, const ReadOptions& options)
{
    const PhotoFormat format = detectFormat(bytes, suffix);
    const auto decode = [&]() -> Result<DecodedPhoto> {
        switch (format) {
        case PhotoFormat::Unknown:
            return fail(Error::Kind::Unsupported, tr("This is not a picture that Tintype can read."));
        case PhotoFormat::Heif:
            return decodeHeif(bytes, options);
        case PhotoFormat::Raw:
            return decodeRaw(bytes, options);
        default:
            return decodeWithQt(bytes, format, options);
        }
    };
    Result<DecodedPhoto> decoded = guardPicture(decode);
    if (decoded)
        decoded->picture.format = formatName(format);
    return decoded;
}

Result<PhotoImage> readPhoto(const QString& path, const ReadOptions& options)
{
    const Result<QByteArray> bytes = readPhotoBytes(path);
    if (!bytes)
        return fail(bytes.error());
    Result<DecodedPhoto> decoded = decodePhoto(*bytes, QFileInfo(path).suffix(), options);
    if (!decoded)
        return fail(decoded.error());
    return std::move(decoded->picture);
}

} // namespace Tintype
