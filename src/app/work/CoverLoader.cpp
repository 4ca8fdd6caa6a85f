// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/CoverLoader.h"

#include "library/ProjectPaths.h"

#include <QDirIterator>
#include <QImageReader>
#include <QMetaObject>
#include <QPainter>

namespace Tintype {

namespace {

constexpr int kPictures = 4;
constexpr int kGap = 2;

QImage croppedTo(const QImage& image, const QSize& size)
{
    const QImage scaled = image.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return scaled.copy((scaled.width() - size.width()) / 2, (scaled.height() - size.height()) / 2, size.width(), size.height());
}

/// A few files of the thumbnail cache: its names are hashes, so the first few are as good as drawn by lot, and the same each time.
QList<QImage> someThumbnails(const QString& folder)
{
    QList<QImage> images;
    const QStringList shelves = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& shelf : shelves) {
        QDirIterator files(folder % u'/' % shelf, {QStringLiteral("*.jpg")}, QDir::Files);
        if (!files.hasNext())
            continue;
        const QImage image = QImageReader(files.next()).read();
        if (!image.isNull())
            images.append(image);
        if (images.size() == kPictures)
            break;
    }
    return images;
}

QImage coverOf(const QString& project, const QSize& size)
{
    const QList<QImage> images = someThumbnails(ProjectPaths{project}.thumbnails());
    if (images.isEmpty())
        return {};
    if (images.size() < kPictures)
        return croppedTo(images.first(), size);
    QImage cover(size, QImage::Format_RGB32);
    cover.fill(Qt::black);
    QPainter painter(&cover);
    const QSize part((size.width() - kGap) / 2, (size.height() - kGap) / 2);
    for (int i = 0; i < kPictures; ++i)
        painter.drawImage((i % 2) * (part.width() + kGap), (i / 2) * (part.height() + kGap), croppedTo(images.at(i), part));
    return cover;
}

} // namespace

CoverLoader::CoverLoader(QObject* parent)
    : QObject(parent)
{
}

CoverLoader::~CoverLoader()
{
    m_thread = {}; // joined while this is still whole
}

void CoverLoader::load(const QStringList& projects, const QSize& size)
{
    m_thread = std::jthread([this, projects, size](const std::stop_token& stop) {
        for (const QString& project : projects) {
            if (stop.stop_requested())
                return;
            const QImage cover = coverOf(project, size);
            if (!cover.isNull())
                QMetaObject::invokeMethod(this, [this, project, cover] { Q_EMIT coverReady(project, cover); }, Qt::QueuedConnection);
        }
    });
}

} // namespace Tintype
