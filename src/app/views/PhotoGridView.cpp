// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/PhotoGridView.h"

#include "app/Look.h"
#include "app/models/PhotoGridModel.h"
#include "app/work/ThumbnailLoader.h"
#include "library/Catalog.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace Tintype {

PhotoGridView::PhotoGridView(PhotoGridModel& model, PhotoSelection& selection, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_selection(selection)
    , m_delegate(model)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the columns do not move when it comes
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int highest) { verticalScrollBar()->setEnabled(highest > 0); });
    setAccessibleName(tr("Photos"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);

    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) { followRows(first.row(), last.row()); });
    connect(&model, &PhotoGridModel::updated, this, &PhotoGridView::layOut);
    connect(&model, &PhotoGridModel::filterChanged, this, [this] { showRow(std::max(0, m_selection.currentRow())); });
    connect(&selection, &PhotoSelection::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&selection, &PhotoSelection::currentChanged, this, [this] {
        showRow(m_selection.currentRow());
        const QModelIndex current = m_model.index(m_selection.currentRow());
        setAccessibleDescription(current.isValid() ? current.data(Qt::AccessibleTextRole).toString() : QString());
        viewport()->update();
    });
    connect(&Look::instance(), &Look::changed, viewport(), qOverload<>(&QWidget::update));
}

void PhotoGridView::setThumbnails(ThumbnailLoader* thumbnails)
{
    if (m_thumbnails)
        m_thumbnails->disconnect(this);
    m_thumbnails = thumbnails;
    m_delegate.setThumbnails(thumbnails);
    if (thumbnails)
        connect(thumbnails, &ThumbnailLoader::thumbnailReady, this, &PhotoGridView::thumbnailCame);
    viewport()->update();
}

void PhotoGridView::setCellSize(int width)
{
    const int bounded = std::clamp(width, kSmallestCell, kLargestCell);
    if (bounded == m_wantedCell)
        return;
    m_wantedCell = bounded;
    layOut();
    Q_EMIT cellSizeChanged(bounded);
}

void PhotoGridView::growCells(int steps)
{
    const int columns = std::max(1, m_geometry.columns - steps);
    setCellSize((m_geometry.width + GridGeometry::kGap) / columns - GridGeometry::kGap);
}

void PhotoGridView::layOut()
{
    // The photo that one looks at stays where it is on the screen: the current one when in sight, else the first.
    const QRect shown(QPoint(0, offset()), viewport()->size());
    const int current = m_selection.currentRow();
    const bool isCurrentShown = current >= 0 && current < m_geometry.count && m_geometry.rect(current).intersects(shown);
    const int anchor = isCurrentShown ? current : m_geometry.rowsBetween(offset(), offset()).first;
    const int anchorTop = m_geometry.top(anchor) - offset();

    m_geometry = GridGeometry::fill(viewport()->width(), m_wantedCell, m_model.count());
    m_delegate.setCell(m_geometry.cell, devicePixelRatioF());
    QScrollBar* bar = verticalScrollBar();
    const int content = m_geometry.contentHeight();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(std::max(8, m_geometry.lineHeight() / 3)); // a notch of the wheel is three: one line of photos
    bar->setRange(0, std::max(0, content - viewport()->height()));
    if (m_geometry.count > 0)
        bar->setValue(m_geometry.top(std::min(anchor, m_geometry.count - 1)) - anchorTop);
    m_askTimer.start(0, this);
    viewport()->update();
}

int PhotoGridView::offset() const
{
    return verticalScrollBar()->value();
}

QRect PhotoGridView::cellRect(int row) const
{
    return m_geometry.rect(row).translated(0, -offset());
}

int PhotoGridView::rowAt(const QPoint& point) const
{
    return m_geometry.rowAt(point + QPoint(0, offset()));
}

void PhotoGridView::showRow(int row)
{
    if (row < 0 || row >= m_geometry.count)
        return;
    const int top = m_geometry.top(row) - GridGeometry::kGap / 2;
    const int bottom = m_geometry.rect(row).bottom() + GridGeometry::kGap;
    if (top < offset())
        verticalScrollBar()->setValue(top);
    else if (bottom > offset() + viewport()->height())
        verticalScrollBar()->setValue(std::min(top, bottom - viewport()->height()));
}

void PhotoGridView::followRows(int first, int last)
{
    const auto [shownFirst, shownLast] = m_geometry.rowsBetween(offset(), offset() + viewport()->height());
    if (first > shownLast || last < shownFirst)
        return;
    for (int row = std::max(first, shownFirst); row <= std::min(last, shownLast); ++row)
        viewport()->update(cellRect(row).adjusted(-4, -4, 4, 4));
}

void PhotoGridView::thumbnailCame(PhotoId id)
{
    m_delegate.forget(id);
    const auto [first, last] = m_geometry.rowsBetween(offset(), offset() + viewport()->height());
    for (int row = first; row <= last; ++row) {
        if (m_model.idAt(row) == id)
            viewport()->update(cellRect(row));
    }
}

void PhotoGridView::askForThumbnails()
{
    if (!m_thumbnails || !isVisible())
        return;
    m_thumbnails->forgetQueue();
    const int height = viewport()->height();
    const auto [first, last] = m_geometry.rowsBetween(offset(), offset() + height);
    const auto [aheadFirst, aheadLast] = m_geometry.rowsBetween(offset() - height / 2, offset() + 2 * height);
    // What is asked last is served first: the page in sight from its top, then what scrolling will bring.
    const auto ask = [this](int from, int to) {
        for (int row = from; row >= to; --row) {
            if (const Photo* photo = m_model.photoAt(row))
                m_delegate.ask(*photo);
        }
    };
    ask(first - 1, aheadFirst);
    ask(aheadLast, last + 1);
    ask(last, first);
}

void PhotoGridView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_askTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    m_askTimer.stop();
    askForThumbnails();
}

void PhotoGridView::paintEvent(QPaintEvent* event)
{
    const LookTokens& tokens = Look::instance().tokens();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokens.window);
    const auto [first, last]
        = m_geometry.rowsBetween(event->rect().top() + offset() - GridGeometry::kGap, event->rect().bottom() + offset());
    for (int row = first; row <= last; ++row) {
        const QRect cell = cellRect(row);
        const Photo* photo = m_model.photoAt(row);
        if (photo && cell.adjusted(-4, -4, 4, 4).intersects(event->rect()))
            m_delegate.paint(painter, cell, *photo, {m_selection.contains(photo->id), row == m_selection.currentRow() && hasFocus()});
    }
    if (m_band) {
        QColor fill = tokens.accent;
        fill.setAlphaF(0.15F);
        painter.setPen(tokens.accent);
        painter.setBrush(fill);
        painter.drawRect(m_band->translated(0, -offset()).adjusted(0, 0, -1, -1));
    }
}

bool PhotoGridView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos());
        if (row < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), m_model.index(row).data(Qt::ToolTipRole).toString(), viewport(), cellRect(row));
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void PhotoGridView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void PhotoGridView::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
    m_askTimer.start(0, this);
}

void PhotoGridView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        viewport()->update();
}

void PhotoGridView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_selection.currentRow() < 0)
        m_selection.choose(0, PhotoSelection::Mode::Move);
    viewport()->update();
}

void PhotoGridView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace Tintype
