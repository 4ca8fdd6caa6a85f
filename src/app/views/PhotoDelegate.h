// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

#include <QCache>
#include <QPixmap>
#include <QPointer>

class QPainter;

namespace Tintype {

class PhotoGridModel;
class ThumbnailLoader;

/// Paints one photo into a cell: the picture cropped to it, small marks at its corners, a ring when it is selected. Keeps the cropped
/// pictures of one cell size, so that scrolling only copies. GUI thread.
class PhotoDelegate
{
public:
    static constexpr int kRadius = 6;
    static constexpr int kRingReach = 3; ///< How far the ring reaches out of the cell, logical pixels.

    struct State
    {
        bool selected = false;
        bool current = false; ///< And its view has the focus.
    };

    explicit PhotoDelegate(const PhotoGridModel& model);

    void setThumbnails(ThumbnailLoader* thumbnails);
    void setCell(QSize size, qreal pixelRatio); ///< Forgets the pictures when it is another size.
    void forget(PhotoId id); ///< A better picture of it has come.
    void ask(const Photo& photo); ///< Has its thumbnail loaded, without painting.

    void paint(QPainter& painter, const QRect& cell, const Photo& photo, State state);

private:
    QPixmap picture(const Photo& photo);
    void paintClass(QPainter& painter, const QRect& cell, const Photo& photo) const;
    void paintCorners(QPainter& painter, const QRect& cell, const Photo& photo) const;
    void paintRing(QPainter& painter, const QRect& cell, State state) const;

    const PhotoGridModel& m_model;
    QPointer<ThumbnailLoader> m_thumbnails;
    QCache<PhotoId, QPixmap> m_pictures;
    QSize m_size;
    qreal m_ratio = 1;
};

/// Black or white of the look, whichever is read better on that ground.
QColor readableOn(const QColor& ground);

/// A picture cropped to fill `size` device pixels, with round corners.
QPixmap croppedToFill(const QPixmap& picture, QSize size, qreal radius);

} // namespace Tintype
