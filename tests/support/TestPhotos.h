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

/// One entry of a TIFF directory; numbers are little-endian.
struct TiffEntry
{
    quint16 tag;
    quint16 type; ///< 1 bytes, 2 text, 3 short, 4 long, 5 and 10 fractions.
    QByteArray value;
};

inline QByteArray tiffNumber(quint32 value, int bytes)
{
    QByteArray out;
    for (int i = 0; i < bytes; ++i)
        out.append(char(value >> (8 * i)));
    return out;
}

/// A directory that begins at byte `at` of the file, with its values behind it.
inline QByteArray tiffDirectory(const QList<TiffEntry>& entries, quint32 at)
{
    QByteArray head = tiffNumber(quint32(entries.size()), 2);
    QByteArray tail;
    const quint32 tailAt = at + 2 + quint32(entries.size()) * 12 + 4;
    for (const TiffEntry& entry : entries) {
        const int unit = entry.type <= 2 ? 1 : entry.type == 3 ? 2 : entry.type == 4 ? 4 : 8;
        head += tiffNumber(entry.tag, 2) + tiffNumber(entry.type, 2) + tiffNumber(quint32(entry.value.size() / unit), 4);
        if (entry.value.size() <= 4) {
            head += entry.value.leftJustified(4, '\0');
        } else {
            head += tiffNumber(tailAt + quint32(tail.size()), 4);
            tail += entry.value;
            if (tail.size() % 2 != 0)
                tail += '\0';
        }
    }
    return QByteArray(head + tiffNumber(0, 4) + tail);
}

inline QByteArray tiffText(const QString& text)
{
    return text.toUtf8().append('\0');
}

/// The TIFF structure that EXIF is, little-endian, written by hand so that the reader is tested against another hand.
inline QByteArray exifBlock(const Exif& exif)
{
    QList<TiffEntry> camera;
    if (!exif.make.isEmpty())
        camera.append({0x010f, 2, tiffText(exif.make)});
    if (!exif.model.isEmpty())
        camera.append({0x0110, 2, tiffText(exif.model)});
    camera.append({0x0112, 3, tiffNumber(quint32(exif.orientation), 2)});
    const QByteArray head("II*\0\x08\0\0\0", 8);
    if (!exif.taken.isValid())
        return head + tiffDirectory(camera, 8);
    const QList<TiffEntry> photo{{0x9003, 2, tiffText(exif.taken.toString(QStringLiteral("yyyy:MM:dd HH:mm:ss")))},
                                 {0x9291, 2, tiffText(exif.taken.toString(QStringLiteral("zzz")))}};
    camera.append({0x8769, 4, tiffNumber(0, 4)});
    const quint32 photoAt = 8 + quint32(tiffDirectory(camera, 8).size());
    camera.last().value = tiffNumber(photoAt, 4);
    return head + tiffDirectory(camera, 8) + tiffDirectory(photo, photoAt);
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

inline QByteArray progressiveJpeg(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setProgressiveScanWrite(true);
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

/// A camera's raw file in Adobe's open form: bare sensor values of a grey-green scene, and a JPEG preview when one is given.
/// Its orientation holds for both.
inline QByteArray dng(QSize size, int orientation = 1, const QByteArray& preview = {}, QSize previewSize = {})
{
    QByteArray sensor;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const bool isGreen = (x + y) % 2 != 0;
            sensor += tiffNumber(quint32((isGreen ? 9000 : 6000) + (y < size.height() / 2 ? 12000 : 0)), 2);
        }
    }
    QByteArray matrix; // XYZ to the camera's colours, here those of sRGB
    for (const int value : {32405, -15371, -4985, -9693, 18760, 416, 556, -2040, 10572})
        matrix += tiffNumber(quint32(value), 4) + tiffNumber(10000, 4);
    QByteArray neutral;
    for (int i = 0; i < 3; ++i)
        neutral += tiffNumber(1, 4) + tiffNumber(1, 4);
    const auto entries = [&](quint32 sensorAt, quint32 previewDirectory) {
        QList<TiffEntry> list{{0x00fe, 4, tiffNumber(0, 4)}, {0x0100, 4, tiffNumber(quint32(size.width()), 4)},
                              {0x0101, 4, tiffNumber(quint32(size.height()), 4)}, {0x0102, 3, tiffNumber(16, 2)},
                              {0x0103, 3, tiffNumber(1, 2)}, {0x0106, 3, tiffNumber(32803, 2)},
                              {0x010f, 2, tiffText(QStringLiteral("Tintype"))}, {0x0110, 2, tiffText(QStringLiteral("Test camera"))},
                              {0x0111, 4, tiffNumber(sensorAt, 4)}, {0x0112, 3, tiffNumber(quint32(orientation), 2)},
                              {0x0115, 3, tiffNumber(1, 2)}, {0x0116, 4, tiffNumber(quint32(size.height()), 4)},
                              {0x0117, 4, tiffNumber(quint32(sensor.size()), 4)}};
        if (!preview.isEmpty())
            list.append({0x014a, 4, tiffNumber(previewDirectory, 4)});
        list.append({{0x828d, 3, tiffNumber(2, 2) + tiffNumber(2, 2)}, {0x828e, 1, QByteArray("\0\1\1\2", 4)},
                     {0xc612, 1, QByteArray("\1\4\0\0", 4)}, {0xc614, 2, tiffText(QStringLiteral("Tintype test camera"))},
                     {0xc61d, 4, tiffNumber(30000, 4)}, {0xc621, 10, matrix}, {0xc628, 5, neutral}});
        return list;
    };
    const quint32 previewDirectory = 8 + quint32(tiffDirectory(entries(0, 0), 8).size());
    const auto previewEntries = [&](quint32 at) {
        return QList<TiffEntry>{{0x00fe, 4, tiffNumber(1, 4)}, {0x0100, 4, tiffNumber(quint32(previewSize.width()), 4)},
                                {0x0101, 4, tiffNumber(quint32(previewSize.height()), 4)},
                                {0x0102, 3, tiffNumber(8, 2) + tiffNumber(8, 2) + tiffNumber(8, 2)}, {0x0103, 3, tiffNumber(7, 2)},
                                {0x0106, 3, tiffNumber(6, 2)}, {0x0111, 4, tiffNumber(at, 4)}, {0x0115, 3, tiffNumber(3, 2)},
                                {0x0116, 4, tiffNumber(quint32(previewSize.height()), 4)},
                                {0x0117, 4, tiffNumber(quint32(preview.size()), 4)}};
    };
    const quint32 previewAt = previewDirectory
        + (preview.isEmpty() ? 0 : quint32(tiffDirectory(previewEntries(0), previewDirectory).size()));
    const quint32 sensorAt = (previewAt + quint32(preview.size()) + 1) / 2 * 2;
    QByteArray file = QByteArray("II*\0\x08\0\0\0", 8) + tiffDirectory(entries(sensorAt, previewDirectory), 8);
    if (!preview.isEmpty())
        file += tiffDirectory(previewEntries(previewAt), previewDirectory) + preview;
    return file.leftJustified(qsizetype(sensorAt), '\0') + sensor;
}

inline QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Tintype::TestPhotos
