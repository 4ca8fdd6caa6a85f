// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/DigitBars.h"

#include "app/LookSheet.h"
#include "app/models/DigitWords.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kDigits = 10;
constexpr int kNameWidth = 24;
constexpr int kFigureWidth = 60;
constexpr int kBarHeight = 8;

} // namespace

DigitBars::DigitBars(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("How sure it is of each digit"));
    connect(&Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void DigitBars::setReading(const std::optional<DigitReading>& reading)
{
    m_reading = reading;
    setAccessibleDescription(reading ? tr("%1: %2").arg(reading->digit()).arg(percentOf(reading->confidence(), 1)) : QString());
    update();
}

void DigitBars::paintEvent(QPaintEvent*)
{
    const LookTokens& tokens = Look::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int best = m_reading ? m_reading->digit() : -1;
    for (int digit = 0; digit < kDigits; ++digit) {
        const QRectF row(0, height() * digit / double(kDigits), width(), height() / double(kDigits));
        const double share = m_reading ? double(m_reading->probabilities[size_t(digit)]) : 0;
        const bool isBest = digit == best;
        QFont font = this->font();
        font.setPixelSize(15);
        font.setBold(isBest);
        painter.setFont(font);
        painter.setPen(isBest ? tokens.strong : tokens.text);
        painter.drawText(row.adjusted(2, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, QLocale().toString(digit));
        const QRectF bar(kNameWidth, row.center().y() - kBarHeight / 2.0, std::max(0, width() - kNameWidth - kFigureWidth), kBarHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(blended(tokens.quiet, tokens.card, 0.25));
        painter.drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
        if (share > 0.0005) {
            painter.setBrush(!isBest ? tokens.quiet : m_reading->notSure ? tokens.caution : tokens.accent);
            painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(std::max(double(kBarHeight), bar.width() * share), kBarHeight)),
                                    kBarHeight / 2.0, kBarHeight / 2.0);
        }
        painter.setFont(this->font());
        painter.setPen(isBest ? tokens.strong : tokens.quiet);
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, m_reading ? percentOf(share, 1) : QStringLiteral("–"));
    }
}

} // namespace Tintype
