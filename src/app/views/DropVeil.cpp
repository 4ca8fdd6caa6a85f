// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/DropVeil.h"

#include "app/Look.h"

#include <QPainter>

namespace Tintype {

namespace {

constexpr int kInset = 12;
constexpr int kRadius = 10;
constexpr float kDimmed = 0.85F;

} // namespace

DropVeil::DropVeil(QWidget* window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents); // the drop itself goes on to the window
    hide();
}

void DropVeil::showOver(const QRect& area, const QString& words)
{
    m_words = words;
    setGeometry(area);
    show();
    raise();
    update();
}

void DropVeil::paintEvent(QPaintEvent*)
{
    const LookTokens& tokens = Look::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = tokens.window;
    veil.setAlphaF(kDimmed);
    painter.fillRect(rect(), veil);
    QPen pen(tokens.accent, 2, Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(kInset, kInset, -kInset, -kInset), kRadius, kRadius);
    QFont large = font();
    large.setPixelSize(18);
    large.setWeight(QFont::DemiBold);
    painter.setFont(large);
    painter.setPen(tokens.strong);
    painter.drawText(rect(), Qt::AlignCenter, m_words);
}

} // namespace Tintype
