// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PhotoSelection.h"

#include <QImage>
#include <QPixmap>
#include <QPointer>
#include <QWidget>

namespace Tintype {

class PhotoGridModel;
class ThumbnailLoader;

/// One photo, whole or at any size. The thumbnail stands in until the photo has been read; only the photo asked for last is shown.
/// Wheel zooms at the cursor, dragging (or Space and dragging) pans, double click or Z goes to 100 % and back. Arrows step. GUI thread.
class LoupeView : public QWidget
{
    Q_OBJECT

public:
    LoupeView(PhotoGridModel& model, PhotoSelection& selection, QWidget* parent = nullptr);

    void setThumbnails(ThumbnailLoader* thumbnails);

    PhotoId shownPhoto() const { return m_id; }
    bool isSharp() const { return !m_whole.isNull() || !m_full.isNull(); } ///< The photo itself is shown, not its thumbnail.
    const QString& reason() const { return m_reason; } ///< Why it cannot be read; empty when it can.
    double scale() const; ///< Screen pixels for one pixel of the photo.
    bool isWhole() const { return m_scale == 0; } ///< It is fitted into the view.
    void fit();
    void zoomTo(double scale, const QPointF& at); ///< The point of the photo under `at` stays there.
    void toggleFullSize(const QPointF& at); ///< 100 % and back.
    QPointF photoPointAt(const QPointF& position) const; ///< In pixels of the photo.

    QSize sizeHint() const override { return {640, 480}; }

Q_SIGNALS:
    void left(); ///< Back to the grid.
    void viewChanged(); ///< Another photo or scale.

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void showPhoto(PhotoId id);
    void request();
    void photoCame(PhotoId id, const QImage& image);
    bool stepByKey(int key);
    QSizeF photoSize() const;
    double fitScale() const;
    QRectF target() const; ///< Where the whole photo lies, in widget coordinates.
    QPointF held(const QPointF& centre, double scale) const;
    const QPixmap& bestPicture() const;
    void paintMarks(QPainter& painter);
    void updateCursor();

    PhotoGridModel& m_model;
    PhotoSelection& m_selection;
    QPointer<ThumbnailLoader> m_thumbnails;
    PhotoId m_id = 0;
    QSize m_size; ///< Of the photo in pixels.
    QPixmap m_thumbnail, m_whole, m_full; ///< Small; enough for the whole view; every pixel.
    int m_requested = 0; ///< The short side asked for; 0 for none.
    QString m_reason;
    double m_scale = 0; ///< Device pixels for a pixel of the photo; 0 fits.
    QPointF m_centre; ///< The photo's point in the middle of the view, in its pixels.
    QPointF m_draggedFrom;
    bool m_dragging = false;
    bool m_spaceHeld = false;
};

} // namespace Tintype
