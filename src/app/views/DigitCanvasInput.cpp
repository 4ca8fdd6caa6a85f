// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/DigitCanvas.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QTabletEvent>
#include <QTouchEvent>

#include <algorithm>
#include <utility>

namespace Tintype {

namespace {

constexpr double kNearest = 1.5; ///< Points nearer than this to the last, in logical pixels, are one with it.
constexpr double kEraserReach = 4; ///< Beyond the ink, in logical pixels.
constexpr double kWidthStep = 2;
constexpr size_t kPointsMoved = 4; ///< A new point bends the smooth line as far back as this.

double distanceToSegment(const QPointF& point, const QPointF& from, const QPointF& to)
{
    const QPointF along = to - from;
    const double length2 = QPointF::dotProduct(along, along);
    const double part = length2 > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / length2, 0.0, 1.0) : 0;
    return QLineF(point, from + along * part).length();
}

bool isNear(const PenStroke& stroke, const QPointF& position, double reach)
{
    for (size_t i = 0; i < stroke.size(); ++i) {
        if (distanceToSegment(position, stroke[i].position, stroke[std::min(i + 1, stroke.size() - 1)].position) <= reach)
            return true;
    }
    return false;
}

} // namespace

PenPoint DigitCanvas::onPaper(const PenPoint& point) const
{
    // What the hand draws beside the paper would be read but not seen.
    return {{std::clamp(point.position.x(), 0.0, double(width())), std::clamp(point.position.y(), 0.0, double(height()))},
        std::clamp(point.pressure, 0.0, 1.0)};
}

void DigitCanvas::press(Hand hand, const PenPoint& point)
{
    if (m_hand != Hand::None)
        return;
    m_hand = hand;
    m_pressed = point;
    if (hand == Hand::Eraser)
        erase(point.position);
    else if (!hasPicture())
        beginStroke(point);
}

void DigitCanvas::drag(Hand hand, const PenPoint& point)
{
    if (hand == Hand::None || m_hand != hand)
        return;
    if (hand == Hand::Eraser)
        return erase(point.position);
    if (hasPicture()) {
        if (QLineF(m_pressed.position, point.position).length() < QApplication::startDragDistance())
            return;
        forgetPicture();
        beginStroke(m_pressed);
    }
    if (m_isStroking)
        addPoint(point);
}

void DigitCanvas::release(Hand hand)
{
    if (hand == Hand::None || m_hand != hand)
        return;
    m_hand = Hand::None;
    m_finger = -1;
    finishStroke();
}

/// The hand goes up where it last was: a stroke's end, or a click on a picture.
void DigitCanvas::lift(Hand hand)
{
    if (m_hand == hand && hand != Hand::Eraser && hasPicture())
        clickPicture(m_pressed.position);
    release(hand);
}

void DigitCanvas::beginStroke(const PenPoint& point)
{
    m_undo.push_back(m_drawing.strokes);
    m_redo.clear();
    if (m_drawing.isEmpty())
        repaintAll(); // the invitation or the picture goes
    m_drawing.strokes.push_back({onPaper(point)});
    m_isStroking = true;
    updateAround(m_drawing.strokes.back(), 0);
    Q_EMIT drawingChanged();
}

void DigitCanvas::addPoint(const PenPoint& raw)
{
    const PenPoint point = onPaper(raw);
    PenStroke& stroke = m_drawing.strokes.back();
    PenPoint& last = stroke.back();
    if (QLineF(last.position, point.position).length() < kNearest) {
        if (point.pressure <= last.pressure)
            return;
        last.pressure = point.pressure; // a pen lands softly: what counts for a dot is how hard it pressed in the end
    } else {
        stroke.push_back(point);
    }
    updateAround(stroke, stroke.size() - std::min(stroke.size(), kPointsMoved));
    Q_EMIT drawingChanged();
}

void DigitCanvas::finishStroke()
{
    if (!m_isStroking)
        return;
    m_isStroking = false;
    paintFinished(m_drawing.strokes.size() - 1);
    updateAround(m_drawing.strokes.back(), 0);
    Q_EMIT strokeFinished();
}

/// The system took the finger away, for a gesture of its own: nothing was drawn.
void DigitCanvas::abandonStroke()
{
    m_hand = Hand::None;
    m_finger = -1;
    if (!std::exchange(m_isStroking, false))
        return;
    setStrokes(std::exchange(m_undo.back(), {}));
    m_undo.pop_back();
    Q_EMIT drawingChanged();
}

void DigitCanvas::erase(const QPointF& position)
{
    std::vector<PenStroke>& strokes = m_drawing.strokes;
    const double reach = penWidth() / 2 + kEraserReach;
    const auto isUnder = [&](const PenStroke& stroke) { return isNear(stroke, position, reach); };
    const auto found = std::find_if(strokes.rbegin(), strokes.rend(), isUnder);
    if (found == strokes.rend())
        return;
    m_undo.push_back(strokes);
    m_redo.clear();
    strokes.erase(std::next(found).base());
    repaintAll();
    Q_EMIT drawingChanged();
}

void DigitCanvas::clickPicture(const QPointF& position)
{
    int chosen = -1;
    double smallest = 0;
    for (int box = 0; box < m_boxes.size(); ++box) {
        const QRectF shown = boxOnCanvas(box);
        const double area = shown.width() * shown.height();
        if (!shown.contains(position) || (chosen >= 0 && area >= smallest))
            continue;
        chosen = box;
        smallest = area;
    }
    if (chosen < 0)
        return;
    chooseBox(chosen);
    Q_EMIT boxChosen(chosen);
}

void DigitCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        press(Hand::Mouse, {event->position()});
    else
        event->ignore();
}

void DigitCanvas::mouseMoveEvent(QMouseEvent* event)
{
    drag(Hand::Mouse, {event->position()});
}

void DigitCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_hand != Hand::Mouse)
        return event->ignore();
    drag(Hand::Mouse, {event->position()});
    lift(Hand::Mouse);
}

void DigitCanvas::tabletEvent(QTabletEvent* event)
{
    event->accept(); // hovering too, or Qt would send the mouse events of it
    const bool knowsPressure = event->device() && event->device()->hasCapability(QInputDevice::Capability::Pressure);
    const PenPoint point {event->position(), knowsPressure ? event->pressure() : 1.0};
    const bool isEraser = event->pointerType() == QPointingDevice::PointerType::Eraser;
    if (event->type() == QEvent::TabletPress && event->button() == Qt::LeftButton) {
        setFocus(Qt::MouseFocusReason); // without mouse events nobody else does it
        press(isEraser ? Hand::Eraser : Hand::Pen, point);
    } else if (event->type() == QEvent::TabletMove) {
        drag(isEraser ? Hand::Eraser : Hand::Pen, point);
    } else if (event->type() == QEvent::TabletRelease && event->button() == Qt::LeftButton) {
        lift(isEraser ? Hand::Eraser : Hand::Pen);
    }
}

bool DigitCanvas::touchEvent(QTouchEvent& event)
{
    event.accept();
    if (event.type() == QEvent::TouchCancel) {
        if (m_hand == Hand::Finger)
            abandonStroke();
        return true;
    }
    for (const QEventPoint& point : event.points()) {
        const PenPoint at {point.position()};
        if (point.state() == QEventPoint::Pressed && m_hand == Hand::None) {
            setFocus(Qt::MouseFocusReason);
            m_finger = point.id();
            press(Hand::Finger, at);
        } else if (point.id() == m_finger && point.state() == QEventPoint::Updated) {
            drag(Hand::Finger, at);
        } else if (point.id() == m_finger && point.state() == QEventPoint::Released) {
            drag(Hand::Finger, at);
            lift(Hand::Finger);
        }
    }
    return true;
}

DigitCanvas::Key DigitCanvas::keyOf(const QKeyEvent& event) const
{
    if (event.matches(QKeySequence::Undo))
        return canUndo() ? Key::Undo : Key::Other;
    if (event.matches(QKeySequence::Redo))
        return canRedo() ? Key::Redo : Key::Other;
    switch (event.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return event.modifiers() & ~Qt::KeypadModifier || isEmpty() ? Key::Other : Key::Clear;
    case Qt::Key_BracketLeft: // whatever the modifiers: many keyboards have brackets on AltGr only
        return Key::Thinner;
    case Qt::Key_BracketRight:
        return Key::Thicker;
    default:
        return Key::Other;
    }
}

void DigitCanvas::keyPressEvent(QKeyEvent* event)
{
    switch (keyOf(*event)) {
    case Key::Undo:
        return undo();
    case Key::Redo:
        return redo();
    case Key::Clear:
        return clear();
    case Key::Thinner:
        return setPenWidth(penWidth() - kWidthStep);
    case Key::Thicker:
        return setPenWidth(penWidth() + kWidthStep);
    case Key::Other:
        QWidget::keyPressEvent(event);
    }
}

bool DigitCanvas::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: // before the window's shortcuts, its undo above all
        if (keyOf(*static_cast<QKeyEvent*>(event)) != Key::Other) {
            event->accept();
            return true;
        }
        return QWidget::event(event);
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        return touchEvent(*static_cast<QTouchEvent*>(event));
    default:
        return QWidget::event(event);
    }
}

void DigitCanvas::hideEvent(QHideEvent* event)
{
    release(m_hand);
    QWidget::hideEvent(event);
}

} // namespace Tintype
