// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

#include <QImage>
#include <QObject>
#include <QPixmap>

#include <memory>

namespace Tintype {

/// Thumbnails for views: a memory cache in front of the disk cache, loaded by its own pool, what is visible first. GUI thread side.
class ThumbnailLoader : public QObject
{
    Q_OBJECT

public:
    explicit ThumbnailLoader(const QString& cacheFolder, QObject* parent = nullptr);
    ~ThumbnailLoader() override;

    /// The thumbnail when it is in memory; else a null pixmap and it is queued (latest asked, first served), thumbnailReady follows.
    QPixmap thumbnail(const Photo& photo);
    void forgetQueue(); ///< What was asked before (the view scrolled on) is not loaded any more.
    void setPaused(bool paused); ///< While training, one slow worker only.
    /// Decodes a photo for the loupe, at least `shortSide` pixels; photoReady follows. Only the latest request is served.
    void requestPhoto(const Photo& photo, int shortSide);

Q_SIGNALS:
    void thumbnailReady(qint64 photoId);
    void photoReady(qint64 photoId, const QImage& image);
    void photoFailed(qint64 photoId, const QString& reason);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Tintype
