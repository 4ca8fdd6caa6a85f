// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/FormatCard.h"

#include "app/views/Widgets.h"

#include <QCheckBox>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace Tintype {

FormatCard::FormatCard(const QString& format, const QString& name, const QString& words, QWidget* parent)
    : QFrame(parent)
    , m_format(format)
    , m_box(new QCheckBox(name, this))
{
    setRole(this, "card");
    setCursor(Qt::PointingHandCursor);
    QFont strong = m_box->font();
    strong.setWeight(QFont::DemiBold);
    m_box->setFont(strong);
    m_box->setAccessibleDescription(words);
    QLabel* purpose = wrappedLabel(words, "quiet", this);
    purpose->setContentsMargins(28, 0, 0, 0); // under the name, beside the box
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 12);
    column->setSpacing(2);
    column->addWidget(m_box);
    column->addWidget(purpose, 1);
    connect(m_box, &QCheckBox::toggled, this, &FormatCard::chosenChanged);
}

bool FormatCard::isChosen() const
{
    return m_box->isChecked();
}

void FormatCard::setChosen(bool chosen)
{
    m_box->setChecked(chosen);
}

void FormatCard::mouseReleaseEvent(QMouseEvent* event)
{
    QFrame::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && isEnabled() && rect().contains(event->position().toPoint()))
        m_box->toggle();
}

} // namespace Tintype
