// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageWriter>
#include <QLinearGradient>
#include <QPainter>
#include <QRandomGenerator>
#include <QTransform>

#include <array>
#include <cmath>

/// Small pictures and files made on the spot, the same for the same arguments.
namespace Tintype::TestPhotos {

/// A picture without symmetry; other seeds give pictures that nobody would take for one another.
inline QImage scene(quint32 seed, QSize size = QSize(120, 80))
{
    QRandomGenerator random(seed + 1);
    const auto colour = [&] { return QColor::fromHsv(random.bounded(360), 60 + random.bounded(160), 60 + random.bounded(190)); };
    QImage image(size, QImage::Format_RGB888);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double angle = random.bounded(6.28);
    QLinearGradient ground(0, 0, size.width() * std::cos(angle), size.height() * std::sin(angle));
    ground.setColorAt(0, colour());
    ground.setColorAt(1, colour());
    painter.fillRect(image.rect(), ground);
    for (int i = 0; i < 9; ++i) {
        const QRectF box(random.bounded(double(size.width())) - size.width() * 0.1, random.bounded(double(size.height())) - size.height() * 0.1,
                         size.width() * (0.12 + random.bounded(0.35)), size.height() * (0.12 + random.bounded(0.35)));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour());
        if (random.bounded(2) == 0)
            painter.drawEllipse(box);
        else
            painter.drawRect(box);
    }
    return image;
}

/// Four quarters: red at the top left, green at the top right, blue at the bottom left, white at the bottom right.
inline QImage quarters(QSize size = QSize(96, 64))
{
    QImage image(size, QImage::Format_RGB888);
    QPainter painter(&image);
    const int halfWidth = size.width() / 2;
    const int halfHeight = size.height() / 2;
    painter.fillRect(image.rect(), Qt::white);
    painter.fillRect(0, 0, halfWidth, halfHeight, Qt::red);
    painter.fillRect(halfWidth, 0, size.width() - halfWidth, halfHeight, Qt::green);
    painter.fillRect(0, halfHeight, halfWidth, size.height() - halfHeight, Qt::blue);
    return image;
}

/// How a camera held for that EXIF orientation would have stored the upright picture.
inline QImage asStored(const QImage& upright, int orientation)
{
    switch (orientation) {
    case 2:
        return upright.mirrored(true, false);
    case 3:
        return upright.mirrored(true, true);
    case 4:
        return upright.mirrored(false, true);
    case 5:
        return upright.mirrored(true, false).transformed(QTransform().rotate(-90));
    case 6:
        return upright.transformed(QTransform().rotate(-90));
    case 7:
        return upright.mirrored(true, false).transformed(QTransform().rotate(90));
    case 8:
        return upright.transformed(QTransform().rotate(90));
    default:
        return upright;
    }
}

/// What the EXIF block of a made photo says.
struct Exif
{
    int orientation = 1;
    QDateTime taken; ///< Invalid: not said.
    QString make;
    QString model;
};

/// The TIFF structure that EXIF is, little-endian, written by hand so that the reader is tested against another hand.
inline QByteArray exifBlock(const Exif& exif)
{
    struct Entry
    {
        quint16 tag;
        quint16 type; // 2 text, 3 short, 4 long
        QByteArray value;
    };
    const auto number = [](quint32 value, int bytes) {
        QByteArray out;
        for (int i = 0; i < bytes; ++i)
            out.append(char(value >> (8 * i)));
        return out;
    };
    const auto text = [](const QString& value) { return value.toUtf8().append('\0'); };
    const auto directory = [&](const QList<Entry>& entries, quint32 at) {
        QByteArray head = number(quint32(entries.size()), 2);
        QByteArray tail;
        const quint32 tailAt = at + 2 + quint32(entries.size()) * 12 + 4;
        for (const Entry& entry : entries) {
            const int unit = entry.type == 2 ? 1 : entry.type == 3 ? 2 : 4;
            head += number(entry.tag, 2) + number(entry.type, 2) + number(quint32(entry.value.size() / unit), 4);
            if (entry.value.size() <= 4) {
                head += entry.value.leftJustified(4, '\0');
            } else {
                head += number(tailAt + quint32(tail.size()), 4);
                tail += entry.value;
                if (tail.size() % 2 != 0)
                    tail += '\0';
            }
        }
        return QByteArray(head + number(0, 4) + tail);
    };
    QList<Entry> camera;
    if (!exif.make.isEmpty())
        camera.append({0x010f, 2, text(exif.make)});
    if (!exif.model.isEmpty())
        camera.append({0x0110, 2, text(exif.model)});
    camera.append({0x0112, 3, number(quint32(exif.orientation), 2)});
    if (!exif.taken.isValid())
        return QByteArray("II*\0\x08\0\0\0", 8) + directory(camera, 8);
    const QList<Entry> photo{{0x9003, 2, text(exif.taken.toString(QStringLiteral("yyyy:MM:dd HH:mm:ss")))},
                             {0x9291, 2, text(exif.taken.toString(QStringLiteral("zzz")))}};
    camera.append({0x8769, 4, number(0, 4)});
    const quint32 photoAt = 8 + quint32(directory(camera, 8).size());
    camera.last().value = number(photoAt, 4);
    return QByteArray("II*\0\x08\0\0\0", 8) + directory(camera, 8) + directory(photo, photoAt);
}

/// The picture in any format that Qt writes ("png", "webp", "tiff", "bmp", "jpeg"...).
inline QByteArray encoded(const QImage& image, const char* format, int quality = 90)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(image) ? bytes : QByteArray();
}

/// A JPEG that shows `upright` once it is turned as its EXIF says.
inline QByteArray jpeg(const QImage& upright, const Exif& exif = {}, int quality = 92)
{
    QByteArray bytes = encoded(asStored(upright, exif.orientation), "jpeg", quality);
    const QByteArray body = QByteArray("Exif\0\0", 6) + exifBlock(exif);
    const int length = int(body.size()) + 2;
    QByteArray segment("\xff\xe1", 2);
    segment.append(char(length >> 8));
    segment.append(char(length & 0xff));
    return bytes.insert(2, segment + body);
}

/// Writes a file and the folders it needs; returns its path, or nothing when it could not.
inline QString write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

inline QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Tintype::TestPhotos
