// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/DigitCanvas.h"

#include "app/Look.h"
#include "app/views/PhotoPainting.h"
#include "imaging/DigitRaster.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <QResizeEvent>
#include <QTransform>

#include <algorithm>
#include <utility>

namespace Tintype {

namespace {

constexpr double kRadius = 10;
constexpr double kDefaultPen = 22;

} // namespace

DigitCanvas::DigitCanvas(QWidget* parent)
    : QWidget(parent)
{
    m_drawing.penWidth = kDefaultPen;
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setAttribute(Qt::WA_AcceptTouchEvents);
    setAccessibleName(tr("Paper to draw a digit on"));
    setAccessibleDescription(tr("Draw with mouse, pen or finger. Delete clears, [ and ] change the width of the pen."));
    connect(&Look::instance(), &Look::changed, this, &DigitCanvas::repaintAll);
}

void DigitCanvas::setDrawing(const DigitDrawing& drawing)
{
    release(m_hand);
    m_undo.clear();
    m_redo.clear();
    forgetPicture();
    m_drawing.strokes = drawing.strokes;
    std::erase_if(m_drawing.strokes, [](const PenStroke& stroke) { return stroke.empty(); });
    if (drawing.penWidth > 0)
        setPenWidth(drawing.penWidth);
    repaintAll();
}

void DigitCanvas::undo()
{
    release(m_hand);
    if (m_undo.empty())
        return;
    m_redo.push_back(std::move(m_drawing.strokes));
    forgetPicture();
    setStrokes(std::exchange(m_undo.back(), {}));
    m_undo.pop_back();
    Q_EMIT drawingChanged();
}

void DigitCanvas::redo()
{
    release(m_hand);
    if (m_redo.empty())
        return;
    m_undo.push_back(std::move(m_drawing.strokes));
    setStrokes(std::exchange(m_redo.back(), {}));
    m_redo.pop_back();
    Q_EMIT drawingChanged();
}

void DigitCanvas::clear()
{
    release(m_hand);
    if (isEmpty())
        return;
    if (!m_drawing.isEmpty()) {
        m_undo.push_back(std::move(m_drawing.strokes));
        m_redo.clear();
    }
    forgetPicture();
    setStrokes({});
    Q_EMIT drawingChanged();
}

void DigitCanvas::moveStrokes(const QTransform& way)
{
    const auto move = [&way](std::vector<PenStroke>& strokes) {
        for (PenStroke& stroke : strokes) {
            for (PenPoint& point : stroke)
                point.position = way.map(point.position);
        }
    };
    move(m_drawing.strokes);
    std::for_each(m_undo.begin(), m_undo.end(), move);
    std::for_each(m_redo.begin(), m_redo.end(), move);
    repaintAll();
}

void DigitCanvas::resizeEvent(QResizeEvent* event)
{
    if (!event->oldSize().isValid())
        return;
    const QSizeF more = QSizeF(event->size()) - QSizeF(event->oldSize());
    moveStrokes(QTransform::fromTranslate(more.width() / 2, more.height() / 2));
    const QRectF room = QRectF(rect()).marginsRemoved(QMarginsF(penWidth(), penWidth(), penWidth(), penWidth()) / 2);
    const QRectF ink = m_drawing.bounds();
    if (m_drawing.isEmpty() || room.isEmpty() || room.contains(ink))
        return;
    const double scale = std::min({1.0, room.width() / std::max(1.0, ink.width()), room.height() / std::max(1.0, ink.height())});
    QTransform way;
    way.translate(std::clamp(ink.center().x(), room.left() + scale * ink.width() / 2, room.right() - scale * ink.width() / 2),
                  std::clamp(ink.center().y(), room.top() + scale * ink.height() / 2, room.bottom() - scale * ink.height() / 2));
    way.scale(scale, scale);
    way.translate(-ink.center().x(), -ink.center().y());
    moveStrokes(way);
    if (scale < 1)
        Q_EMIT drawingChanged(); // to the network the pen has become thicker
}

void DigitCanvas::setStrokes(std::vector<PenStroke> strokes)
{
    m_drawing.strokes = std::move(strokes);
    repaintAll();
}

void DigitCanvas::setPenWidth(double width)
{
    width = std::clamp(width, kThinnestPen, kThickestPen);
    if (width == m_drawing.penWidth)
        return;
    m_drawing.penWidth = width;
    repaintAll();
    Q_EMIT penWidthChanged(width);
}

void DigitCanvas::setDark(bool isDark)
{
    m_dark = isDark;
    repaintAll();
}

void DigitCanvas::setPicture(const QImage& picture, const QList<QRect>& boxes)
{
    release(m_hand);
    if (!m_drawing.isEmpty()) { // undo brings the drawing back
        m_undo.push_back(std::move(m_drawing.strokes));
        m_redo.clear();
    }
    m_drawing.strokes.clear();
    m_chosenBox = -1;
    m_picture = picture;
    m_boxes = picture.isNull() ? QList<QRect>() : boxes;
    repaintAll();
}

void DigitCanvas::chooseBox(int box)
{
    m_chosenBox = box >= 0 && box < m_boxes.size() ? box : -1;
    update();
}

void DigitCanvas::forgetPicture()
{
    m_picture = {};
    m_boxes.clear();
    m_chosenBox = -1;
}

QRectF DigitCanvas::pictureRect() const
{
    return fittingRect(m_picture.size(), QRectF(rect()));
}

QRectF DigitCanvas::boxOnCanvas(int box) const
{
    if (box < 0 || box >= m_boxes.size())
        return {};
    const QRectF shown = pictureRect();
    const double scale = shown.width() / m_picture.width();
    const QRectF inPicture = m_boxes[box];
    return {shown.topLeft() + inPicture.topLeft() * scale, inPicture.size() * scale};
}

void DigitCanvas::repaintAll()
{
    m_cache = {};
    update();
}

void DigitCanvas::updateAround(const PenStroke& stroke, size_t first)
{
    const DigitDrawing part {{PenStroke(stroke.begin() + std::ptrdiff_t(first), stroke.end())}, 0};
    const double margin = penWidth() / 2 + 2;
    update(part.bounds().adjusted(-margin, -margin, margin, margin).toAlignedRect());
}

void DigitCanvas::ensureCache()
{
    const double ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * ratio).toSize();
    if (m_cache.size() == pixels && m_cache.devicePixelRatio() == ratio)
        return;
    m_cache = QPixmap(pixels);
    m_cache.setDevicePixelRatio(ratio);
    m_cache.fill(Qt::transparent);
    {
        QPainter painter(&m_cache);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Look::tokensOf(m_dark).paper);
        painter.drawRoundedRect(QRectF(rect()), kRadius, kRadius);
        painter.setCompositionMode(QPainter::CompositionMode_SourceAtop); // keeps to the paper's round corners
        if (hasPicture())
            painter.drawImage(pictureRect(), m_picture);
    }
    paintFinished(0);
}

/// Adds finished strokes from the `first` on to the cache.
void DigitCanvas::paintFinished(size_t first)
{
    if (m_cache.isNull())
        return;
    QPainter painter(&m_cache);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setCompositionMode(QPainter::CompositionMode_SourceAtop);
    painter.setPen(Look::tokensOf(m_dark).ink);
    for (size_t i = first; i < finishedStrokes(); ++i)
        paintStroke(painter, m_drawing.strokes[i], penWidth());
}

void DigitCanvas::paintEvent(QPaintEvent* event)
{
    ensureCache();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(0, 0, m_cache);
    if (m_isStroking) {
        painter.save();
        if (!rect().adjusted(int(kRadius), int(kRadius), -int(kRadius), -int(kRadius)).contains(event->rect())) {
            QPainterPath paper;
            paper.addRoundedRect(QRectF(rect()), kRadius, kRadius);
            painter.setClipPath(paper);
        }
        painter.setPen(Look::tokensOf(m_dark).ink);
        paintStroke(painter, m_drawing.strokes.back(), penWidth());
        painter.restore();
    }
    if (hasPicture())
        paintBoxes(painter);
    else if (isEmpty())
        paintInvitation(painter);
    const LookTokens& tokens = Look::instance().tokens();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(hasFocus() ? QPen(tokens.accent, 2) : QPen(tokens.line, 1));
    const double inset = painter.pen().widthF() / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), kRadius - inset, kRadius - inset);
}

void DigitCanvas::paintBoxes(QPainter& painter) const
{
    painter.setBrush(Qt::NoBrush);
    const QColor strong = Look::instance().tokens().accent;
    QColor light = strong;
    light.setAlpha(210);
    for (int box = 0; box < m_boxes.size(); ++box) {
        painter.setPen(box == m_chosenBox ? QPen(strong, 3) : QPen(light, 1.5));
        painter.drawRoundedRect(boxOnCanvas(box), 2, 2);
    }
}

void DigitCanvas::paintInvitation(QPainter& painter) const
{
    QRect area = rect().adjusted(16, 0, -16, 0);
    const int middle = rect().center().y();
    QFont words = font();
    words.setPixelSize(18);
    painter.setFont(words);
    painter.setPen(Look::tokensOf(m_dark).quiet);
    area.setBottom(middle);
    painter.drawText(area, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, tr("Draw a digit here"));
    words.setPixelSize(13);
    painter.setFont(words);
    area = QRect(area.left(), middle + 8, area.width(), height() - middle - 8);
    painter.drawText(area, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, tr("or paste or drop a photo of one"));
}

} // namespace Tintype
