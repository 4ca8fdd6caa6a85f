// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The hand of the grid: keys, mouse, rubber band, drag.
#include "app/views/PhotoGridView.h"

#include "app/models/PhotoGridModel.h"
#include "app/models/PhotoMime.h"
#include "library/Catalog.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Tintype {

namespace {

PhotoSelection::Mode modeOf(Qt::KeyboardModifiers modifiers, PhotoSelection::Mode withControl)
{
    const bool isExtending = modifiers & Qt::ShiftModifier;
    if (modifiers & Qt::ControlModifier)
        return isExtending ? PhotoSelection::Mode::ExtendKeeping : withControl;
    return isExtending ? PhotoSelection::Mode::Extend : PhotoSelection::Mode::Replace;
}

} // namespace

int PhotoGridView::rowAfterKey(int key) const
{
    const int last = m_model.count() - 1;
    const int current = m_selection.currentRow();
    const int columns = m_geometry.columns;
    const int page = std::max(1, viewport()->height() / std::max(1, m_geometry.lineHeight())) * columns;
    // In the last line but one there may be nothing straight below; then the last photo is meant.
    const auto below = [&](int rows) {
        if (current + rows <= last)
            return current + rows;
        const bool isInLastLine = m_geometry.lineOf(current) == m_geometry.lineOf(last);
        return isInLastLine ? current : rows == columns ? last : std::max(current, last - (last - current) % columns);
    };
    switch (key) {
    case Qt::Key_Left:
        return std::max(0, current - 1);
    case Qt::Key_Right:
        return std::min(last, current + 1);
    case Qt::Key_Up:
        return current >= columns ? current - columns : current;
    case Qt::Key_Down:
        return below(columns);
    case Qt::Key_PageUp:
        return current >= page ? current - page : current % columns;
    case Qt::Key_PageDown:
        return below(page);
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return last;
    default:
        return -1;
    }
}

void PhotoGridView::moveTo(int row, Qt::KeyboardModifiers modifiers)
{
    m_selection.choose(row, modeOf(modifiers, PhotoSelection::Mode::Move));
    showRow(row);
}

void PhotoGridView::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (m_model.count() == 0 || (modifiers & (Qt::AltModifier | Qt::MetaModifier))) {
        event->ignore();
        return;
    }
    if (m_selection.currentRow() < 0)
        m_selection.choose(0, PhotoSelection::Mode::Move);
    if (const int row = rowAfterKey(event->key()); row >= 0) {
        moveTo(row, modifiers);
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        m_selection.selectAll();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
        if (modifiers & Qt::ControlModifier) {
            m_selection.choose(m_selection.currentRow(), PhotoSelection::Mode::Toggle);
            return;
        }
        Q_EMIT opened();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT opened();
        return;
    case Qt::Key_Escape:
        if (m_selection.count() > 1) {
            m_selection.choose(m_selection.currentRow());
            return;
        }
        break;
    default:
        break;
    }
    event->ignore();
}

void PhotoGridView::mousePressEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    const int row = rowAt(point);
    m_pressedAt = point + QPoint(0, offset());
    m_pressedRow = event->button() == Qt::LeftButton ? row : -1;
    m_replaceOnRelease = false;
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    if (event->button() == Qt::RightButton) {
        if (row >= 0)
            m_selection.choose(row, m_selection.contains(m_model.idAt(row)) ? PhotoSelection::Mode::Move : PhotoSelection::Mode::Replace);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    if (row < 0) {
        if (isPlain)
            m_selection.clear();
        m_bandKept = m_selection.ids();
        m_band = QRect(m_pressedAt, QSize(0, 0));
        return;
    }
    if (isPlain && m_selection.count() > 1 && m_selection.contains(m_model.idAt(row))) {
        m_replaceOnRelease = true;
        m_selection.choose(row, PhotoSelection::Mode::Move);
        return;
    }
    m_selection.choose(row, modeOf(event->modifiers(), PhotoSelection::Mode::Toggle));
}

void PhotoGridView::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const QPoint point = event->position().toPoint();
    if (m_band) {
        updateBand(point);
        return;
    }
    const QPoint way = point + QPoint(0, offset()) - m_pressedAt;
    if (m_pressedRow >= 0 && way.manhattanLength() >= QApplication::startDragDistance())
        startDrag();
}

void PhotoGridView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_replaceOnRelease)
        m_selection.choose(m_pressedRow);
    m_replaceOnRelease = false;
    m_pressedRow = -1;
    if (m_band) {
        m_band.reset();
        viewport()->update();
    }
}

void PhotoGridView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rowAt(event->position().toPoint()) >= 0)
        Q_EMIT opened();
}

void PhotoGridView::updateBand(const QPoint& point)
{
    // Beyond the edge it scrolls along.
    const int beyond = point.y() < 0 ? point.y() : std::max(0, point.y() - viewport()->height());
    if (beyond != 0)
        verticalScrollBar()->setValue(offset() + beyond);
    m_band = QRect(m_pressedAt, point + QPoint(0, offset())).normalized();
    std::vector<PhotoSelection::RowRange> ranges;
    const auto [first, last] = m_geometry.rowsBetween(m_band->top(), m_band->bottom());
    for (int row = first; row <= last; ++row) {
        if (m_geometry.rect(row).intersects(*m_band))
            ranges.emplace_back(row, row);
    }
    m_selection.chooseRows(ranges, m_bandKept);
    viewport()->update();
}

QMimeData* PhotoGridView::dragData() const
{
    const Catalog* catalog = m_model.catalog();
    return catalog ? photosToMime(m_selection.photos(), *catalog) : new QMimeData;
}

void PhotoGridView::startDrag()
{
    const int row = std::exchange(m_pressedRow, -1);
    m_replaceOnRelease = false;
    if (!m_selection.contains(m_model.idAt(row)))
        m_selection.choose(row);
    const QRect cell = cellRect(row);
    QPixmap picture(QSize(96, 92) * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    {
        QPainter painter(&picture);
        painter.scale(96.0 / cell.width(), 92.0 / cell.height());
        m_delegate.paint(painter, QRect(QPoint(), cell.size()), *m_model.photoAt(row), {});
    }
    auto* drag = new QDrag(this);
    drag->setMimeData(dragData());
    drag->setPixmap(picture);
    drag->setHotSpot({12, 12});
    // Files go to other programs as copies: photos are never moved.
    drag->exec(Qt::CopyAction, Qt::CopyAction);
}

void PhotoGridView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_wheelTurn += event->angleDelta().y();
    const int steps = m_wheelTurn / 120;
    m_wheelTurn -= steps * 120;
    if (steps != 0)
        growCells(steps);
    event->accept();
}

void PhotoGridView::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_selection.count() == 0)
        return;
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard && m_selection.currentRow() >= 0;
    const QPoint place = isByKey ? viewport()->mapToGlobal(cellRect(m_selection.currentRow()).center()) : event->globalPos();
    Q_EMIT menuWanted(place);
    event->accept();
}

} // namespace Tintype
