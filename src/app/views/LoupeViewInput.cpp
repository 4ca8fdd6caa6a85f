// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The hand of the loupe: keys, wheel, dragging.
#include "app/views/LoupeView.h"

#include "app/models/PhotoGridModel.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace Tintype {

bool LoupeView::stepByKey(int key)
{
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        m_selection.step(1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
        m_selection.step(-1);
        return true;
    case Qt::Key_PageDown:
        m_selection.step(10);
        return true;
    case Qt::Key_PageUp:
        m_selection.step(-10);
        return true;
    case Qt::Key_Home:
        m_selection.step(-m_model.count());
        return true;
    case Qt::Key_End:
        m_selection.step(m_model.count());
        return true;
    default:
        return false;
    }
}

void LoupeView::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool isPlain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    if (!isPlain) {
        event->ignore();
        return;
    }
    if (stepByKey(event->key()))
        return;
    const QPointF middle(width() / 2.0, height() / 2.0);
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_spaceHeld = true;
            updateCursor();
        }
        return;
    case Qt::Key_Z:
        toggleFullSize(underMouse() ? QPointF(mapFromGlobal(QCursor::pos())) : middle);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomTo(scale() * 1.25, middle);
        return;
    case Qt::Key_Minus:
        zoomTo(scale() / 1.25, middle);
        return;
    case Qt::Key_Escape:
        if (!isWhole())
            fit();
        else
            Q_EMIT left();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT left();
        return;
    default:
        event->ignore();
    }
}

void LoupeView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        event->ignore();
        return;
    }
    m_spaceHeld = false;
    updateCursor();
}

void LoupeView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_spaceHeld = false;
    updateCursor();
}

void LoupeView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_dragging = true;
    m_draggedFrom = event->position();
    updateCursor();
}

void LoupeView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragging || isWhole())
        return;
    m_centre = held(m_centre - (event->position() - m_draggedFrom) * devicePixelRatioF() / m_scale, m_scale);
    m_draggedFrom = event->position();
    update();
}

void LoupeView::mouseReleaseEvent(QMouseEvent* event)
{
    Q_UNUSED(event)
    m_dragging = false;
    updateCursor();
}

void LoupeView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        toggleFullSize(event->position());
}

void LoupeView::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0)
        zoomTo(scale() * std::pow(1.25, notches), event->position());
    event->accept();
}

void LoupeView::updateCursor()
{
    if (m_dragging && !isWhole())
        setCursor(Qt::ClosedHandCursor);
    else if (m_spaceHeld || !isWhole())
        setCursor(Qt::OpenHandCursor);
    else
        unsetCursor();
}

} // namespace Tintype
