// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/EmptyState.h"

#include "app/views/Widgets.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tintype {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_sentence(wrappedLabel({}, "title", this))
    , m_more(wrappedLabel({}, "quiet", this))
    , m_offer(button({}, "primary", this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(2);
    for (QLabel* line : {m_sentence, m_more}) {
        line->setAlignment(Qt::AlignHCenter);
        column->addWidget(line);
    }
    column->addSpacing(12);
    column->addWidget(m_offer, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_offer, &QPushButton::clicked, this, &EmptyState::offerTaken);
}

void EmptyState::say(const QString& sentence, const QString& more, const QString& offer)
{
    m_sentence->setText(sentence);
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    m_offer->setText(offer);
    m_offer->setVisible(!offer.isEmpty());
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

} // namespace Tintype
