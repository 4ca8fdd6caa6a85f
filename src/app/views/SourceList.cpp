// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/SourceList.h"

#include "app/Look.h"
#include "app/models/PhotoMime.h"
#include "app/views/SourceDelegate.h"

#include <QContextMenuEvent>
#include <QMouseEvent>

namespace Tintype {

SourceList::SourceList(SourceModel& model, QWidget* parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new SourceDelegate(this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers); // opened by hand: a click chooses, F2 and the menu rename
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setDragDropMode(QAbstractItemView::DropOnly);
    setAccessibleName(tr("Sources and classes"));
    connect(&Look::instance(), &Look::changed, viewport(), qOverload<>(&QWidget::update));
}

void SourceList::choose(const QModelIndex& index, bool besides)
{
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEnabled))
        return;
    if (SourceModel::Kind(index.data(SourceModel::KindRole).toInt()) == SourceModel::Kind::NewClass)
        edit(index);
    else
        Q_EMIT chosen(index.row(), besides);
}

void SourceList::keyPressEvent(QKeyEvent* event)
{
    if (state() == QAbstractItemView::EditingState)
        return; // what the open field lets through is not meant for the lines
    const bool isControl = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        QListView::keyPressEvent(event);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(currentIndex(), isControl);
        return;
    case Qt::Key_F2:
        if (m_model.classAt(currentIndex().row()) != kNoClass)
            edit(currentIndex());
        return;
    case Qt::Key_Delete:
        // Never the photos: the keys are in this list now.
        if (const ClassId id = m_model.classAt(currentIndex().row()); id != kNoClass)
            Q_EMIT removeWanted(id);
        return;
    default:
        event->ignore(); // digits tag, letters are the page's
    }
}

void SourceList::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton)
        choose(indexAt(event->position().toPoint()), event->modifiers() & Qt::ControlModifier);
}

void SourceList::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && m_model.classAt(index.row()) != kNoClass)
        edit(index);
}

void SourceList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        Q_EMIT menuWanted(index, isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void SourceList::markDrop(int row)
{
    m_delegate->setDropRow(row);
    viewport()->update();
}

void SourceList::dragEnterEvent(QDragEnterEvent* event)
{
    // What is not photos of this project (a folder from elsewhere) is for the window.
    if (photosFromMime(event->mimeData()).isEmpty())
        event->ignore();
    else
        event->acceptProposedAction();
}

void SourceList::dragMoveEvent(QDragMoveEvent* event)
{
    const int row = indexAt(event->position().toPoint()).row();
    const bool isTaken = m_model.takesPhotos(row) && !photosFromMime(event->mimeData()).isEmpty();
    markDrop(isTaken ? row : -1);
    if (isTaken)
        event->acceptProposedAction();
    else
        event->ignore();
}

void SourceList::dragLeaveEvent(QDragLeaveEvent* event)
{
    QListView::dragLeaveEvent(event);
    markDrop(-1);
}

void SourceList::dropEvent(QDropEvent* event)
{
    markDrop(-1);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_model.dropMimeData(event->mimeData(), Qt::CopyAction, -1, -1, index))
        event->acceptProposedAction();
    else
        event->ignore();
}

} // namespace Tintype
