// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

#include <QRandomGenerator>
#include <QTimeZone>

#include <vector>

namespace Tintype {

/// Facts of photos that do not exist: about one in four belongs to a burst, the others are hours apart. No files, no pictures;
/// signatures are random textures, alike within a burst.
inline std::vector<Photo> syntheticPhotos(int count, int classes = 5, quint32 seed = 1)
{
    QRandomGenerator random(seed);
    std::vector<Photo> photos;
    photos.reserve(size_t(count));
    QDateTime clock(QDate(2020, 1, 1), QTime(8, 0), Qt::UTC);
    const auto texture = [&] {
        QByteArray signature(1024, Qt::Uninitialized);
        for (char& byte : signature)
            byte = char(random.bounded(256));
        return signature;
    };
    while (int(photos.size()) < count) {
        const int frames = random.bounded(10) == 0 ? 2 + random.bounded(4) : 1;
        const QByteArray signature = texture();
        const quint64 hash = random.generate64();
        const int classId = 1 + random.bounded(classes);
        clock = clock.addSecs(1800 + random.bounded(7200));
        for (int frame = 0; frame < frames && int(photos.size()) < count; ++frame) {
            Photo photo;
            photo.id = PhotoId(photos.size()) + 1;
            photo.classId = classId;
            photo.facts.path = QStringLiteral("/photos/%1/IMG_%2.jpg").arg(classId).arg(photo.id, 6, 10, QLatin1Char('0'));
            photo.facts.contentHash = QStringLiteral("%1%2").arg(random.generate64(), 16, 16, QLatin1Char('0')).arg(photo.id, 16, 16, QLatin1Char('0'));
            photo.facts.bytes = 3'000'000 + random.bounded(4'000'000);
            photo.facts.modified = clock.toMSecsSinceEpoch();
            photo.facts.size = QSize(6000, 4000);
            photo.facts.format = QStringLiteral("jpeg");
            photo.facts.taken = clock;
            photo.facts.camera = QStringLiteral("Maker Model 7");
            photo.facts.pictureHash = frame == 0 ? hash : hash ^ (quint64(1) << random.bounded(64));
            photo.facts.signature = signature;
            photos.push_back(photo);
            clock = clock.addMSecs(300 + random.bounded(900));
        }
    }
    return photos;
}

} // namespace Tintype
