// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/PartsBar.h"

#include "app/Look.h"
#include "app/models/NetworkWords.h"
#include "library/Photo.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kBarHeight = 12;
constexpr int kGap = 8; ///< Between the bar and the legend.
constexpr int kRowHeight = 20;
constexpr int kSwatch = 9;
constexpr int kWidth = 220;
constexpr double kDimmed = 0.4; ///< Opacity of what does not count at the moment.

} // namespace

PartsBar::PartsBar(const QString& name, QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void PartsBar::setParts(std::vector<Part> parts)
{
    m_parts = std::move(parts);
    QStringList words;
    for (const Part& part : m_parts)
        words.append(tr("%1: %2").arg(part.name, bytesWords(part.bytes)));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize PartsBar::sizeHint() const
{
    return {kWidth, kBarHeight + kGap + int(m_parts.size()) * kRowHeight};
}

QRectF PartsBar::rowOf(size_t part) const
{
    return {0, double(kBarHeight + kGap) + double(part) * kRowHeight, double(width()), double(kRowHeight)};
}

bool PartsBar::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (size_t i = 0; i < m_parts.size(); ++i) {
        if (!rowOf(i).contains(help->pos()))
            continue;
        const Part& part = m_parts[i];
        QToolTip::showText(help->globalPos(), tr("%1: %2 bytes").arg(part.words, countWords(part.bytes)), this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

void PartsBar::paintEvent(QPaintEvent*)
{
    const LookTokens& tokens = Look::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled())
        painter.setOpacity(kDimmed);
    qint64 sum = 0;
    for (const Part& part : m_parts)
        sum += part.bytes;
    const QRectF bar(0, 0, width(), kBarHeight);
    QPainterPath shape;
    shape.addRoundedRect(bar, 4, 4);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(bar, tokens.raised);
    double left = 0;
    for (size_t i = 0; i < m_parts.size() && sum > 0; ++i) {
        const double length = bar.width() * double(m_parts[i].bytes) / double(sum);
        // A hair between the pieces tells them apart where colours do not.
        painter.fillRect(QRectF(left, 0, std::max(0.0, length - (length > 3 ? 1 : 0)), kBarHeight), classColour(int(i)));
        left += length;
    }
    painter.restore();
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const QRectF row = rowOf(i);
        painter.setPen(Qt::NoPen);
        painter.setBrush(classColour(int(i)));
        painter.drawRoundedRect(QRectF(0, row.center().y() - kSwatch / 2.0, kSwatch, kSwatch), 2, 2);
        painter.setPen(tokens.text);
        painter.drawText(row.adjusted(kSwatch + 8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_parts[i].name);
        painter.setPen(tokens.quiet);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, bytesWords(m_parts[i].bytes));
    }
}

} // namespace Tintype
