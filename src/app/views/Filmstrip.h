// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PhotoSelection.h"
#include "app/views/PhotoDelegate.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

namespace Tintype {

class PhotoGridModel;

/// The photos of the grid in one line, under the loupe; the current one is kept in the middle. A click goes to a photo, Ctrl and Shift
/// select, the wheel scrolls. GUI thread.
class Filmstrip : public QAbstractScrollArea
{
    Q_OBJECT

public:
    Filmstrip(PhotoGridModel& model, PhotoSelection& selection, QWidget* parent = nullptr);

    void setThumbnails(ThumbnailLoader* thumbnails);
    QRect cellRect(int row) const; ///< In the viewport's coordinates.
    int rowAt(const QPoint& point) const; ///< -1 where there is none.
    void centreCurrent();

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void layOut();
    std::pair<int, int> shownRows() const;
    void askForThumbnails();

    PhotoGridModel& m_model;
    PhotoSelection& m_selection;
    PhotoDelegate m_delegate;
    QPointer<ThumbnailLoader> m_thumbnails;
    QBasicTimer m_askTimer;
};

} // namespace Tintype
