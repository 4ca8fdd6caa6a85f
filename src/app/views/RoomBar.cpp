// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/RoomBar.h"

#include "app/Look.h"
#include "app/models/NetworkWords.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kHeight = 8;
constexpr int kTick = 3; ///< By which the mark of the room stands out of the bar.
constexpr int kWidth = 200;

} // namespace

RoomBar::RoomBar(const QString& name, QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void RoomBar::set(qint64 needed, qint64 room)
{
    m_needed = needed;
    m_room = room;
    setAccessibleDescription(room > 0 ? tr("%1 of %2").arg(bytesWords(needed), bytesWords(room)) : bytesWords(needed));
    update();
}

QSize RoomBar::sizeHint() const
{
    return {kWidth, kHeight + 2 * kTick};
}

void RoomBar::paintEvent(QPaintEvent*)
{
    const LookTokens& tokens = Look::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar(0, kTick, width(), kHeight);
    const double scale = bar.width() / double(std::max<qint64>({m_needed, m_room, 1}));
    QPainterPath shape;
    shape.addRoundedRect(bar, kHeight / 2.0, kHeight / 2.0);
    painter.setClipPath(shape);
    painter.fillRect(bar, Look::instance().isDark() ? tokens.line : tokens.raised);
    const double within = double(isOver() ? m_room : m_needed) * scale;
    painter.fillRect(QRectF(bar.left(), bar.top(), within, bar.height()), tokens.accent);
    if (!isOver())
        return;
    painter.fillRect(QRectF(bar.left() + within, bar.top(), bar.width() - within, bar.height()), tokens.caution);
    painter.setClipping(false);
    painter.fillRect(QRectF(bar.left() + within - 1, 0, 2, height()), tokens.strong); // where the room ends
}

} // namespace Tintype
