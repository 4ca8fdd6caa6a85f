// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/SplitBars.h"

#include "app/Look.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kRowHeight = 28;
constexpr int kBarHeight = 8;
constexpr int kNameWidth = 96;
constexpr int kCountWidth = 72;
constexpr int kDot = 10;

} // namespace

SplitBars::SplitBars(QWidget* parent)
    : QWidget(parent)
{
    connect(&Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void SplitBars::setRows(const QList<Row>& rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    QStringList sentences;
    for (const Row& row : rows)
        sentences << words(row);
    setAccessibleDescription(sentences.join(u'\n'));
    updateGeometry();
    update();
}

QSize SplitBars::sizeHint() const
{
    return {280, std::max(1, int(m_rows.size())) * kRowHeight};
}

QSize SplitBars::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

QString SplitBars::words(const Row& row) const
{
    if (row.now == row.planned)
        return tr("%1: %Ln photo(s)", nullptr, row.now).arg(row.name);
    return tr("%1: %Ln photo(s) now, %2 after the split", nullptr, row.now).arg(row.name, QLocale().toString(row.planned));
}

void SplitBars::paintEvent(QPaintEvent*)
{
    const LookTokens& tokens = Look::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int greatest = 1;
    for (const Row& row : m_rows)
        greatest = std::max({greatest, row.now, row.planned});
    const double barLeft = kDot + 8 + kNameWidth;
    const double barWidth = std::max(10.0, width() - barLeft - kCountWidth);
    const QLocale locale;
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows.at(i);
        const double top = i * kRowHeight;
        painter.setPen(Qt::NoPen);
        painter.setBrush(row.colour);
        painter.drawRoundedRect(QRectF(0, top + (kRowHeight - kDot) / 2.0, kDot, kDot), 3, 3);
        painter.setPen(tokens.text);
        const QString name = painter.fontMetrics().elidedText(row.name, Qt::ElideRight, kNameWidth - 8);
        painter.drawText(QRectF(kDot + 8, top, kNameWidth - 8, kRowHeight), Qt::AlignLeft | Qt::AlignVCenter, name);

        const double barTop = top + (kRowHeight - kBarHeight) / 2.0;
        const QRectF solid(barLeft, barTop, barWidth * std::min(row.now, row.planned) / greatest, kBarHeight);
        if (row.planned > row.now) {
            const QRectF proposed(barLeft, barTop, barWidth * row.planned / greatest, kBarHeight);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(row.colour, 1, Qt::DashLine));
            painter.drawRoundedRect(proposed.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(row.colour);
        if (solid.width() > 0)
            painter.drawRoundedRect(solid, std::min(4.0, solid.width() / 2), 4);

        const int change = row.planned - row.now;
        QString count = locale.toString(row.planned);
        if (row.now > 0 && change != 0)
            count += QStringLiteral(" (%1%2)").arg(change > 0 ? QStringLiteral("+") : QStringLiteral("−"), locale.toString(std::abs(change)));
        painter.setPen(row.planned > 0 ? tokens.text : tokens.caution);
        painter.drawText(QRectF(width() - kCountWidth, top, kCountWidth, kRowHeight), Qt::AlignRight | Qt::AlignVCenter, count);
    }
}

bool SplitBars::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = help->pos().y() / kRowHeight;
    if (row < m_rows.size())
        QToolTip::showText(help->globalPos(), words(m_rows.at(row)), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace Tintype
