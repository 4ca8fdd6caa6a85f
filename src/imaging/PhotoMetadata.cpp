// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoMetadata.h"

#include <QTransform>

#include <exiv2/exiv2.hpp>

#include <mutex>

namespace Tintype {

namespace {

std::mutex& xmpMutex()
{
    static std::mutex mutex;
    return mutex;
}

void lockXmp(void*, bool lock)
{
    if (lock)
        xmpMutex().lock();
    else
        xmpMutex().unlock();
}

/// Exiv2's XMP part is not ready for threads until it is told how to lock.
void prepareLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] {
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
        Exiv2::XmpParser::initialize(lockXmp, nullptr);
    });
}

QString textOf(const Exiv2::ExifData& data, const char* key)
{
    const auto found = data.findKey(Exiv2::ExifKey(key));
    if (found == data.end() || found->count() > 1000)
        return {};
    return QString::fromUtf8(QByteArray::fromStdString(found->toString())).remove(QChar::Null).trimmed();
}

QDateTime timeOf(const Exiv2::ExifData& data)
{
    QString text = textOf(data, "Exif.Photo.DateTimeOriginal");
    if (text.isEmpty())
        text = textOf(data, "Exif.Photo.DateTimeDigitized");
    if (text.isEmpty())
        text = textOf(data, "Exif.Image.DateTime");
    QDateTime time = QDateTime::fromString(text.left(19), QStringLiteral("yyyy:MM:dd HH:mm:ss"));
    if (!time.isValid() || time.date().year() < 1900)
        return {};
    const QString fraction = textOf(data, "Exif.Photo.SubSecTimeOriginal").left(3);
    bool isNumber = false;
    const int digits = fraction.toInt(&isNumber);
    if (isNumber && digits >= 0) {
        constexpr int scale[] = {1000, 100, 10, 1};
        time = time.addMSecs(digits * scale[fraction.size()]);
    }
    return time;
}

PhotoMetadata fromExif(const Exiv2::ExifData& data)
{
    PhotoMetadata metadata;
    metadata.taken = timeOf(data);
    const QString maker = textOf(data, "Exif.Image.Make");
    const QString model = textOf(data, "Exif.Image.Model");
    metadata.camera = model.startsWith(maker, Qt::CaseInsensitive) ? model : QString(maker % u' ' % model).trimmed();
    const auto orientation = data.findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
    if (orientation != data.end() && orientation->count() > 0) {
        const auto value = orientation->toLong();
        if (value >= 1 && value <= 8)
            metadata.orientation = int(value);
    }
    return metadata;
}

} // namespace

PhotoMetadata readMetadata(const QByteArray& bytes)
{
    prepareLibrary();
    try {
        const auto image
            = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(bytes.constData()), long(bytes.size()));
        if (!image.get())
            return {};
        image->readMetadata();
        return fromExif(image->exifData());
    } catch (const std::exception&) {
        return {}; // damaged metadata is no reason to refuse a picture
    }
}

PhotoMetadata readExifBlock(const QByteArray& block)
{
    prepareLibrary();
    try {
        Exiv2::ExifData data;
        Exiv2::ExifParser::decode(data, reinterpret_cast<const Exiv2::byte*>(block.constData()), uint32_t(block.size()));
        return fromExif(data);
    } catch (const std::exception&) {
        return {};
    }
}

QImage uprighted(const QImage& image, int orientation)
{
    switch (orientation) {
    case 2:
        return image.mirrored(true, false);
    case 3:
        return image.mirrored(true, true);
    case 4:
        return image.mirrored(false, true);
    case 5:
        return image.transformed(QTransform().rotate(90)).mirrored(true, false);
    case 6:
        return image.transformed(QTransform().rotate(90));
    case 7:
        return image.transformed(QTransform().rotate(-90)).mirrored(true, false);
    case 8:
        return image.transformed(QTransform().rotate(-90));
    default:
        return image;
    }
}

} // namespace Tintype
