// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/EmptyNote.h"

#include "app/Look.h"
#include "app/views/Widgets.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tintype {

namespace {

constexpr QSize kIcon(40, 40);
constexpr int kWidth = 420;

} // namespace

EmptyNote::EmptyNote(const QString& iconName, QWidget* parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel(this))
    , m_title(label({}, "title", this))
    , m_sentence(wrappedLabel({}, "quiet", this))
    , m_offer(button({}, {}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    m_sentence->setFixedWidth(kWidth);
    m_sentence->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(m_offer, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_offer, &QPushButton::clicked, this, &EmptyNote::offerTaken);
    connect(&Look::instance(), &Look::changed, this, &EmptyNote::recolour);
    recolour();
}

void EmptyNote::setWords(const QString& title, const QString& sentence, const QString& offer)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_offer->setText(offer);
    m_offer->setVisible(!offer.isEmpty());
}

QString EmptyNote::sentence() const
{
    return m_sentence->text();
}

void EmptyNote::recolour()
{
    m_icon->setPixmap(Look::instance().icon(m_iconName, Look::instance().tokens().quiet).pixmap(kIcon, devicePixelRatioF()));
}

} // namespace Tintype
