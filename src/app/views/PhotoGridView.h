// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PhotoSelection.h"
#include "app/views/GridGeometry.h"
#include "app/views/PhotoDelegate.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

#include <optional>

class QMimeData;

namespace Tintype {

class PhotoGridModel;

/// The grid of photos. Cells are computed, only those in sight are painted and have their thumbnails loaded. Arrows, Home, End, pages,
/// Shift and Ctrl, rubber band, drag; what it does not know goes up to the page. GUI thread.
class PhotoGridView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr int kSmallestCell = 72;
    static constexpr int kLargestCell = 360;

    PhotoGridView(PhotoGridModel& model, PhotoSelection& selection, QWidget* parent = nullptr);

    void setThumbnails(ThumbnailLoader* thumbnails);
    int cellSize() const { return m_wantedCell; } ///< The width that cells are to have, before they are stretched.
    void setCellSize(int width);
    void growCells(int steps); ///< That many columns fewer (or more, when negative).

    const GridGeometry& geometryOfCells() const { return m_geometry; }
    QRect cellRect(int row) const; ///< In the viewport's coordinates.
    int rowAt(const QPoint& point) const; ///< -1 between photos.
    void showRow(int row); ///< Scrolls just as far as needed.
    QMimeData* dragData() const; ///< The selected photos; the caller owns it.

Q_SIGNALS:
    void cellSizeChanged(int width);
    void opened(); ///< The current photo: double click, Enter, Space.
    void menuWanted(const QPoint& globalPosition);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void askForThumbnails();
    void thumbnailCame(PhotoId id);
    void followRows(int first, int last);
    int rowAfterKey(int key) const;
    void moveTo(int row, Qt::KeyboardModifiers modifiers);
    void startDrag();
    void updateBand(const QPoint& point);
    int offset() const;

    PhotoGridModel& m_model;
    PhotoSelection& m_selection;
    PhotoDelegate m_delegate;
    QPointer<ThumbnailLoader> m_thumbnails;
    GridGeometry m_geometry;
    int m_wantedCell = 150;
    int m_wheelTurn = 0; ///< Of Ctrl and the wheel, in eighths of a degree, not yet a whole step.
    QBasicTimer m_askTimer;

    QPoint m_pressedAt; ///< In content coordinates.
    int m_pressedRow = -1;
    bool m_replaceOnRelease = false; ///< A press on one of several selected: they may be dragged.
    std::optional<QRect> m_band; ///< In content coordinates.
    QSet<PhotoId> m_bandKept;
};

} // namespace Tintype
