// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/DigitNetworkCard.h"

#include "app/views/Widgets.h"
#include "learning/digits/DigitNetworks.h"

#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace Tintype {

namespace {

/// The line of the network's curves.
QPixmap swatch(const QColor& colour, double ratio)
{
    QPixmap line(QSize(16, 12) * ratio);
    line.setDevicePixelRatio(ratio);
    line.fill(Qt::transparent);
    QPainter painter(&line);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(2, 6), QPointF(14, 6));
    return line;
}

} // namespace

DigitNetworkCard::DigitNetworkCard(const QString& network, const QColor& colour, QWidget* parent)
    : QFrame(parent)
    , m_network(network)
    , m_colour(colour)
    , m_tick(new QCheckBox(digitNetworkTitle(network), this))
{
    setRole(this, "card");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* line = new QLabel(this);
    line->setPixmap(swatch(colour, devicePixelRatioF()));
    m_tick->setObjectName(QStringLiteral("tick-") + network);
    m_tick->setMinimumHeight(28);
    head->addWidget(m_tick, 1);
    head->addWidget(line);
    column->addLayout(head);
    column->addWidget(wrappedLabel(digitNetworkIdea(network), "quiet", this));
    column->addStretch(1);
    if (const Result<NetworkGraph> graph = buildDigitNetwork(network)) {
        const QLocale locale;
        QLabel* cost = wrappedLabel(tr("%1 parameters\n%2 thousand multiply-adds")
                                        .arg(locale.toString(graph->parameters()), locale.toString(qRound64(graph->multiplyAdds() / 1000.0))),
                                    {}, this);
        cost->setToolTip(tr("Parameters: the numbers that it learns. Multiply-adds: what it calculates to read one digit."));
        column->addWidget(cost);
        m_tick->setAccessibleDescription(digitNetworkIdea(network) + u' ' + cost->text());
    }
    connect(m_tick, &QCheckBox::toggled, this, &DigitNetworkCard::toggled);
}

bool DigitNetworkCard::isChosen() const
{
    return m_tick->isChecked();
}

void DigitNetworkCard::setChosen(bool on)
{
    m_tick->setChecked(on);
}

void DigitNetworkCard::setLocked(bool locked)
{
    m_tick->setEnabled(!locked);
}

void DigitNetworkCard::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()) && m_tick->isEnabled())
        m_tick->toggle();
}

} // namespace Tintype
