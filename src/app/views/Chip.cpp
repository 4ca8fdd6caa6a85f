// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/Chip.h"

#include "app/Look.h"
#include "app/models/PhotoWords.h"
#include "app/views/PhotoDelegate.h"

#include <QEvent>
#include <QPainter>

namespace Tintype {

namespace {

constexpr int kHeight = 28;
constexpr int kPadding = 11;
constexpr int kSpacing = 6;
constexpr int kDot = 8;
constexpr int kArrow = 8;
constexpr int kLongestName = 150;

} // namespace

Chip::Chip(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover);
    connect(&Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void Chip::setNumber(int number)
{
    if (number == m_number)
        return;
    m_number = number;
    setAccessibleName(number >= 0 ? QStringLiteral("%1, %2").arg(text(), numberText()) : text());
    updateGeometry();
    update();
}

void Chip::setColour(const QColor& colour)
{
    m_colour = colour;
    updateGeometry();
    update();
}

void Chip::setOpensMenu(bool opens)
{
    m_opensMenu = opens;
    updateGeometry();
}

QString Chip::numberText() const
{
    return m_number >= 0 ? number(m_number) : QString();
}

QString Chip::shownText() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, kLongestName);
}

QSize Chip::sizeHint() const
{
    int width = 2 * kPadding + fontMetrics().horizontalAdvance(shownText());
    if (m_number >= 0)
        width += kSpacing + fontMetrics().horizontalAdvance(numberText());
    if (m_colour.isValid())
        width += kDot + kSpacing;
    if (m_opensMenu)
        width += kArrow + kSpacing;
    return {width, kHeight};
}

bool Chip::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void Chip::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    const LookTokens& tokens = Look::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = isChecked() ? tokens.accentFill : tokens.raised;
    const QColor ink = isChecked() ? readableOn(tokens.accentFill) : underMouse() ? tokens.strong : tokens.text;
    painter.setBrush(ground);
    painter.setPen(hasFocus() ? QPen(isChecked() ? tokens.strong : tokens.accent, 2) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kHeight / 2.0 - 1, kHeight / 2.0 - 1);

    int x = kPadding;
    if (m_colour.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colour);
        painter.drawRoundedRect(QRectF(x, (height() - kDot) / 2.0, kDot, kDot), 2, 2);
        x += kDot + kSpacing;
    }
    painter.setPen(ink);
    const QString name = shownText();
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, name);
    x += fontMetrics().horizontalAdvance(name) + kSpacing;
    if (m_number >= 0) {
        painter.setPen(isChecked() ? ink : tokens.quiet);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, numberText());
        x += fontMetrics().horizontalAdvance(numberText()) + kSpacing;
    }
    if (m_opensMenu) {
        painter.setPen(QPen(isChecked() ? ink : tokens.quiet, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        const QPointF middle(x + kArrow / 2.0, height() / 2.0 + 1);
        painter.drawPolyline(QPolygonF({middle + QPointF(-3.5, -2), middle + QPointF(0, 1.5), middle + QPointF(3.5, -2)}));
    }
}

} // namespace Tintype
