// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/TagButton.h"

#include "app/Look.h"
#include "app/views/SourceDelegate.h"

#include <QEvent>
#include <QPainter>

namespace Tintype {

namespace {

constexpr int kHeight = 30;
constexpr int kInset = 10;
constexpr int kChip = 10;

} // namespace

TagButton::TagButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void TagButton::setLook(const QString& name, const QColor& colour, const QString& key)
{
    setText(name);
    m_colour = colour;
    m_key = key;
    update();
}

void TagButton::setShare(const QString& share, bool isWhole)
{
    m_share = share;
    m_isWhole = isWhole;
    setAccessibleName(share.isEmpty() ? text() : QStringLiteral("%1, %2").arg(text(), share));
    update();
}

QSize TagButton::sizeHint() const
{
    return {160, kHeight};
}

bool TagButton::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave || event->type() == QEvent::EnabledChange)
        update();
    return QAbstractButton::event(event);
}

void TagButton::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    const LookTokens& tokens = Look::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled())
        painter.setOpacity(0.5);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setBrush(isDown() ? tokens.line : tokens.raised);
    painter.setPen(hasFocus() ? QPen(tokens.accent, 2) : m_isWhole && m_colour.isValid() ? QPen(m_colour, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(box, 6, 6);

    int left = kInset;
    if (m_colour.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colour);
        painter.drawRoundedRect(QRectF(left, (height() - kChip) / 2.0, kChip, kChip), 3, 3);
        left += kChip + 8;
    }
    int right = width() - kInset;
    if (const int keyWidth = paintKey(painter, right, height() / 2, m_key); keyWidth > 0)
        right -= keyWidth + 8;
    if (!m_share.isEmpty()) {
        const int shareWidth = fontMetrics().horizontalAdvance(m_share);
        painter.setPen(tokens.quiet);
        painter.drawText(QRect(right - shareWidth, 0, shareWidth, height()), Qt::AlignVCenter | Qt::AlignRight, m_share);
        right -= shareWidth + 8;
    }
    painter.setPen(underMouse() && isEnabled() ? tokens.strong : tokens.text);
    painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, right - left));
}

} // namespace Tintype
