// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/NoteBar.h"

#include "app/views/Widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Tintype {

NoteBar::NoteBar(const QString& sentence, QAnyStringView role, const QStringList& offers, QWidget* parent)
    : QFrame(parent)
    , m_sentence(sentence)
{
    setRole(this, "card");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(wrappedLabel(sentence, role, this), 1);
    for (int which = 0; which < offers.size(); ++which) {
        QPushButton* offer = button(offers.at(which), which == 0 ? "" : "flat", this);
        connect(offer, &QPushButton::clicked, this, [this, which] { Q_EMIT offerTaken(which); });
        row->addWidget(offer);
    }
}

} // namespace Tintype
