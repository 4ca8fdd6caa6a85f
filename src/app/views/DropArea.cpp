// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/DropArea.h"

#include "app/Look.h"

#include <QPainter>

namespace Tintype {

namespace {

constexpr double kRadius = 10;

} // namespace

DropArea::DropArea(QWidget* parent)
    : QWidget(parent)
{
    connect(&Look::instance(), &Look::changed, this, qOverload<>(&DropArea::update));
}

void DropArea::paintEvent(QPaintEvent*)
{
    QColor edge = Look::instance().tokens().quiet;
    edge.setAlphaF(0.6F);
    QPen pen(edge, 1.5);
    pen.setDashPattern({4, 4});
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
}

} // namespace Tintype
