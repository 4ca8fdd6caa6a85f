// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/NetworkChoice.h"

#include "app/models/NetworkWords.h"
#include "app/views/Widgets.h"
#include "app/work/RunArchive.h"
#include "app/work/TrainingEstimate.h"
#include "learning/networks/NetworkCatalog.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>

namespace Tintype {

namespace {

QString costWords(const QString& network)
{
    const double cost = networkCost(network);
    if (cost < 1.05)
        return NetworkChoice::tr("Quickest, and nearly always enough.");
    return NetworkChoice::tr("Sees finer detail; takes about %1 times as long.").arg(QLocale().toString(cost, 'f', 1));
}

} // namespace

NetworkChoice::NetworkChoice(QWidget* parent)
    : QFrame(parent)
    , m_group(new QButtonGroup(this))
{
    setRole(this, "card");
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 14, 16, 12);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    QLabel* title = label(tr("Network"), "section", this);
    title->setToolTip(tr("What looks at the photos: it has learnt to see on a million pictures and only has to learn your classes."));
    grid->addWidget(title, 0, 0, 1, 2);
    const QStringList names = networkNames();
    for (int i = 0; i < names.size(); ++i) {
        const Result<NetworkEntry> entry = networkEntry(names.at(i));
        auto* choice = new QRadioButton(networkTitle(names.at(i)), this);
        choice->setProperty("network", names.at(i));
        choice->setChecked(i == 0);
        m_group->addButton(choice, i);
        QLabel* words = label(costWords(names.at(i)), "quiet", this);
        const std::optional<double> accuracy = publishedAccuracy(names.at(i));
        if (entry && accuracy) {
            const QString facts = tr("Looks at %1 × %1 pixels; right on %2 of 100 photos of the public ImageNet test.")
                                      .arg(QLocale().toString(entry->preprocessing.size), QLocale().toString(*accuracy, 'f', 1));
            choice->setToolTip(facts);
            words->setToolTip(facts);
        }
        choice->setAccessibleDescription(words->text());
        grid->addWidget(choice, i + 1, 0);
        grid->addWidget(words, i + 1, 1);
    }
    grid->setColumnStretch(1, 1);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT networkChanged(network());
    });
}

QString NetworkChoice::network() const
{
    return m_group->checkedButton()->property("network").toString();
}

void NetworkChoice::setNetwork(const QString& network)
{
    const QList<QAbstractButton*> choices = m_group->buttons();
    for (QAbstractButton* choice : choices) {
        if (choice->property("network").toString() == network)
            choice->setChecked(true);
    }
}

} // namespace Tintype
