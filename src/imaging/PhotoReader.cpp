// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoReader.h"

#include "imaging/PhotoDecoders.h"
#include "imaging/PhotoLimits.h"

#include <QColorSpace>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QPainter>

namespace Tintype {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::PhotoReader", text);
}

} // namespace

Result<QByteArray> readPhotoBytes(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return fail(Error::Kind::NotFound, tr("The file is not there any more."));
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Unreadable, tr("The file cannot be read. Check its permissions."), file.errorString());
    if (file.size() > PhotoLimits::kFileBytes)
        return fail(Error::Kind::TooLarge,
                    tr("The file is larger than %1.").arg(QLocale().formattedDataSize(PhotoLimits::kFileBytes)));
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(Error::Kind::Unreadable, tr("The file cannot be read to its end."), file.errorString());
    if (bytes.isEmpty())
        return fail(Error::Kind::Corrupt, tr("The file is empty."));
    return bytes;
}

Result<> checkDeclaredSize(QSize size, qint64 fileBytes, bool decodesScaled)
{
    if (size.isEmpty())
        return fail(Error::Kind::Corrupt, tr("The picture is damaged: it does not say how large it is."));
    const qint64 pixels = qint64(size.width()) * size.height();
    const QString declared = tr("%1 x %2 pixels").arg(QLocale().toString(size.width()), QLocale().toString(size.height()));
    if (size.width() > PhotoLimits::kSide || size.height() > PhotoLimits::kSide || pixels > PhotoLimits::kPixels)
        return fail(Error::Kind::TooLarge, tr("The picture says that it has %1, more than Tintype opens.").arg(declared));
    if (pixels > PhotoLimits::kSuspiciousPixels && pixels * 3 > fileBytes * PhotoLimits::kBombRatio)
        return fail(Error::Kind::TooLarge,
                    tr("The picture says that it has %1, but the file is far too small to hold them.").arg(declared));
    if (!decodesScaled && pixels * 4 > PhotoLimits::kDecodedBytes)
        return fail(Error::Kind::TooLarge, tr("The picture has %1, more than fits into memory at once.").arg(declared));
    return {};
}

QImage toPlainRgb(QImage image)
{
    if (image.format() == QImage::Format_RGB888 && !image.colorSpace().isValid())
        return image;
    if (image.hasAlphaChannel()) {
        const QColorSpace space = image.colorSpace();
        QImage onWhite(image.size(), QImage::Format_RGB32);
        onWhite.fill(Qt::white);
        QPainter painter(&onWhite);
        painter.drawImage(0, 0, image);
        painter.end();
        onWhite.setColorSpace(space);
        image = std::move(onWhite);
    }
    const QColorSpace space = image.colorSpace();
    if (space.isValid() && space != QColorSpace(QColorSpace::SRgb)) {
        image.convertTo(QImage::Format_RGB32);
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    }
    image.convertTo(QImage::Format_RGB888);
    image.setColorSpace(QColorSpace());
    return image;
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
    try {
        Result<DecodedPhoto> decoded = decode();
        if (decoded)
            decoded->picture.format = formatName(format);
        return decoded;
    } catch (const std::bad_alloc&) {
        return fail(Error::Kind::OutOfMemory, tr("There is not enough memory to open the picture."));
    } catch (const std::exception& exception) {
        return fail(Error::Kind::Corrupt, tr("The picture is damaged and cannot be opened."), QString::fromUtf8(exception.what()));
    }
}

Result<PhotoImage> readPhoto(const QString& path, const ReadOptions& options)
{
    Result<QByteArray> bytes = readPhotoBytes(path);
    if (!bytes)
        return fail(bytes.error());
    Result<DecodedPhoto> decoded = decodePhoto(*bytes, QFileInfo(path).suffix(), options);
    if (!decoded)
        return fail(decoded.error());
    return std::move(decoded->picture);
}

} // namespace Tintype
