// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/Filmstrip.h"

#include "app/Look.h"
#include "app/models/PhotoGridModel.h"
#include "app/work/ThumbnailLoader.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Tintype {

namespace {

constexpr QSize kCell{80, 64};
constexpr int kGap = 6;
constexpr int kMargin = 16;
constexpr int kTop = 8;

} // namespace

Filmstrip::Filmstrip(PhotoGridModel& model, PhotoSelection& selection, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_selection(selection)
    , m_delegate(model)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the loupe keeps the keys
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedHeight(sizeHint().height());
    setAccessibleName(tr("Filmstrip"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&model, &QAbstractItemModel::dataChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&model, &PhotoGridModel::updated, this, &Filmstrip::layOut);
    connect(&selection, &PhotoSelection::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&selection, &PhotoSelection::currentChanged, this, &Filmstrip::centreCurrent);
    connect(&Look::instance(), &Look::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize Filmstrip::sizeHint() const
{
    return {480, kTop + kCell.height() + kTop + 4};
}

void Filmstrip::setThumbnails(ThumbnailLoader* thumbnails)
{
    if (m_thumbnails)
        m_thumbnails->disconnect(this);
    m_thumbnails = thumbnails;
    m_delegate.setThumbnails(thumbnails);
    if (!thumbnails)
        return;
    connect(thumbnails, &ThumbnailLoader::thumbnailReady, this, [this](PhotoId id) {
        m_delegate.forget(id);
        viewport()->update();
    });
}

QRect Filmstrip::cellRect(int row) const
{
    return {QPoint(kMargin + row * (kCell.width() + kGap) - horizontalScrollBar()->value(), kTop), kCell};
}

int Filmstrip::rowAt(const QPoint& point) const
{
    const int row = (point.x() + horizontalScrollBar()->value() - kMargin) / (kCell.width() + kGap);
    return row >= 0 && row < m_model.count() && cellRect(row).contains(point) ? row : -1;
}

std::pair<int, int> Filmstrip::shownRows() const
{
    const int step = kCell.width() + kGap;
    const int left = horizontalScrollBar()->value() - kMargin;
    return {std::max(0, left / step - 1), std::min(m_model.count() - 1, (left + viewport()->width()) / step + 1)};
}

void Filmstrip::layOut()
{
    const int content = 2 * kMargin + m_model.count() * (kCell.width() + kGap) - kGap;
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(kCell.width() + kGap);
    horizontalScrollBar()->setRange(0, std::max(0, content - viewport()->width()));
    m_delegate.setCell(kCell, devicePixelRatioF());
    centreCurrent();
    viewport()->update();
}

void Filmstrip::centreCurrent()
{
    const int row = m_selection.currentRow();
    if (row >= 0)
        horizontalScrollBar()->setValue(kMargin + row * (kCell.width() + kGap) + kCell.width() / 2 - viewport()->width() / 2);
    m_askTimer.start(0, this);
    viewport()->update();
}

void Filmstrip::askForThumbnails()
{
    if (!m_thumbnails || !isVisible())
        return;
    m_thumbnails->forgetQueue();
    const auto [first, last] = shownRows();
    const int middle = std::clamp(m_selection.currentRow(), first, std::max(first, last));
    // What is asked last is served first: from the current photo outwards.
    for (int distance = std::max(last - middle, middle - first); distance >= 0; --distance) {
        for (const int row : {middle - distance, middle + distance}) {
            const Photo* photo = row >= first && row <= last ? m_model.photoAt(row) : nullptr;
            if (photo)
                m_delegate.ask(*photo);
        }
    }
}

void Filmstrip::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_askTimer.timerId()) {
        m_askTimer.stop();
        askForThumbnails();
    }
}

void Filmstrip::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Look::instance().tokens().bar);
    const auto [first, last] = shownRows();
    for (int row = first; row <= last; ++row) {
        if (const Photo* photo = m_model.photoAt(row))
            m_delegate.paint(painter, cellRect(row), *photo,
                             {m_selection.contains(photo->id) || row == m_selection.currentRow(), row == m_selection.currentRow()});
    }
}

void Filmstrip::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void Filmstrip::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    layOut();
}

void Filmstrip::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
    m_askTimer.start(0, this);
}

void Filmstrip::mousePressEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().toPoint());
    if (row < 0 || event->button() != Qt::LeftButton)
        return;
    const bool isAmongSelected = m_selection.count() > 1 && m_selection.contains(m_model.idAt(row));
    PhotoSelection::Mode mode = isAmongSelected ? PhotoSelection::Mode::Move : PhotoSelection::Mode::Replace;
    if (event->modifiers() & Qt::ShiftModifier)
        mode = PhotoSelection::Mode::Extend;
    else if (event->modifiers() & Qt::ControlModifier)
        mode = PhotoSelection::Mode::Toggle;
    m_selection.choose(row, mode);
}

void Filmstrip::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    const int delta = std::abs(turn.x()) > std::abs(turn.y()) ? turn.x() : turn.y();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta * (kCell.width() + kGap) / 60);
    event->accept();
}

} // namespace Tintype
