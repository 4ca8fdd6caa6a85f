// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/NetworkChoice.h"

#include "app/models/NetworkWords.h"
#include "app/views/Widgets.h"
#include "app/work/RunArchive.h"
#include "app/work/TrainingEstimate.h"
#include "learning/networks/NetworkCatalog.h"
#include "learning/networks/NetworkZoo.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Tintype {

namespace {

const QString kFirstFresh = QStringLiteral("resnet18"); ///< Small, plain, and quick to learn on any processor.

QString costWords(const QString& network)
{
    const double cost = networkCost(network);
    if (!comesWithWeights(network))
        return NetworkChoice::tr("With weights that you brought; takes about %1 times as long.").arg(QLocale().toString(cost, 'f', 1));
    if (cost < 1.05)
        return NetworkChoice::tr("Quickest, and nearly always enough.");
    return NetworkChoice::tr("Sees finer detail; takes about %1 times as long.").arg(QLocale().toString(cost, 'f', 1));
}

/// "From 2015, with 11.7 million numbers to learn."
QString freshWords(const QString& network)
{
    const Result<ZooEntry> entry = zooEntry(network);
    if (!entry)
        return {};
    return NetworkChoice::tr("From %1, with %2 million numbers to learn.")
        .arg(QString::number(entry->year), QLocale().toString(double(entry->parameters) / 1e6, 'f', 1));
}

} // namespace

NetworkChoice::NetworkChoice(QWidget* parent)
    : QFrame(parent)
    , m_title(label(tr("Network"), "section", this))
    , m_group(new QButtonGroup(this))
    , m_all(new QComboBox(this))
    , m_facts(wrappedLabel({}, "quiet", this))
    , m_known(makeKnown())
    , m_fresh(makeFresh())
{
    setRole(this, "card");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_known);
    column->addWidget(m_fresh);
    setFromScratch(false);
    refreshKnown();
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT networkChanged();
    });
    connect(m_all, &QComboBox::currentIndexChanged, this, [this] {
        showFacts();
        Q_EMIT networkChanged();
    });
}

QWidget* NetworkChoice::makeKnown()
{
    auto* known = new QWidget(this);
    auto* grid = new QGridLayout(known);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    return known;
}

void NetworkChoice::addKnown(const QString& network, int row)
{
    auto* choice = new QRadioButton(networkTitle(network), m_known);
    choice->setProperty("network", network);
    m_group->addButton(choice, row);
    QLabel* words = label(costWords(network), "quiet", m_known);
    const Result<NetworkEntry> entry = networkEntry(network);
    const std::optional<double> accuracy = publishedAccuracy(network);
    if (entry && accuracy) {
        const QString facts = tr("Looks at %1 × %1 pixels; right on %2 of 100 photos of the public ImageNet test.")
                                  .arg(QLocale().toString(entry->preprocessing.size), QLocale().toString(*accuracy, 'f', 1));
        choice->setToolTip(facts);
        words->setToolTip(facts);
    }
    choice->setAccessibleDescription(words->text());
    auto* grid = static_cast<QGridLayout*>(m_known->layout());
    grid->addWidget(choice, row, 0);
    grid->addWidget(words, row, 1);
}

/// Weights may have been brought or removed since.
void NetworkChoice::refreshKnown()
{
    QStringList shown;
    for (const QAbstractButton* choice : m_group->buttons())
        shown.append(choice->property("network").toString());
    const QStringList names = networkNames();
    if (names == shown)
        return;
    const QString chosen = m_group->checkedButton() ? network(false) : QString();
    const QSignalBlocker quiet(m_group);
    while (QLayoutItem* item = m_known->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < names.size(); ++row)
        addKnown(names.at(row), row);
    m_group->button(std::max(0, int(names.indexOf(chosen))))->setChecked(true);
    if (!chosen.isEmpty() && network(false) != chosen)
        Q_EMIT networkChanged();
}

void NetworkChoice::showEvent(QShowEvent* event)
{
    refreshKnown();
    QFrame::showEvent(event);
}

QWidget* NetworkChoice::makeFresh()
{
    auto* fresh = new QWidget(this);
    auto* row = new QHBoxLayout(fresh);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(16);
    m_all->setAccessibleName(tr("Network"));
    for (const QString& name : freshNetworkNames())
        m_all->addItem(networkTitle(name), name);
    m_all->setMaxVisibleItems(m_all->count());
    row->addWidget(m_all);
    row->addWidget(m_facts, 1);
    m_all->setCurrentIndex(std::max(0, m_all->findData(kFirstFresh)));
    showFacts();
    return fresh;
}

void NetworkChoice::showFacts()
{
    m_facts->setText(freshWords(network(true)));
    m_all->setAccessibleDescription(m_facts->text());
}

QString NetworkChoice::network(bool fromScratch) const
{
    return fromScratch ? m_all->currentData().toString() : m_group->checkedButton()->property("network").toString();
}

void NetworkChoice::setNetwork(const QString& network, bool fromScratch)
{
    if (fromScratch) {
        if (const int place = m_all->findData(network); place >= 0)
            m_all->setCurrentIndex(place);
        return;
    }
    refreshKnown();
    const QList<QAbstractButton*> choices = m_group->buttons();
    for (QAbstractButton* choice : choices) {
        if (choice->property("network").toString() == network)
            choice->setChecked(true);
    }
}

void NetworkChoice::setFromScratch(bool fromScratch)
{
    m_known->setVisible(!fromScratch);
    m_fresh->setVisible(fromScratch);
    m_title->setToolTip(fromScratch
                            ? tr("What looks at the photos: it knows nothing yet and has to learn to see from yours.")
                            : tr("What looks at the photos: it has learnt to see on a million pictures and only has to learn your classes."));
}

} // namespace Tintype
