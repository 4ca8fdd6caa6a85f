// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/WeightsBar.h"

#include "app/views/NoteBar.h"
#include "app/views/Widgets.h"
#include "app/work/SideThread.h"
#include "learning/Recipe.h"
#include "learning/networks/ForeignWeights.h"
#include "learning/networks/NetworkCatalog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tintype {

namespace {

/// Of files with weights. Only the first is opened; of the others it is said how to convert them.
const QStringList& suffixes()
{
    static const QStringList kSuffixes{QStringLiteral("safetensors"), QStringLiteral("pth"), QStringLiteral("pt"), QStringLiteral("bin"),
                                       QStringLiteral("ckpt")};
    return kSuffixes;
}

} // namespace

WeightsBar::WeightsBar(QWidget* parent)
    : QWidget(parent)
    , m_state(wrappedLabel({}, "quiet", this))
    , m_choose(button(tr("Use weights from a file…"), "link", this))
    , m_notes(new QWidget(this))
    , m_outcome(new QVBoxLayout(m_notes))
    , m_files(std::make_unique<SideThread>())
{
    m_state->setTextFormat(Qt::PlainText);
    m_state->setObjectName(QStringLiteral("weightsState"));
    m_choose->setObjectName(QStringLiteral("useWeights"));
    m_choose->setToolTip(tr("Weights are what a network has learnt. As safetensors files are known: %1. Drop one here, or choose it.").arg(knownWeights()));
    m_outcome->setContentsMargins(24, 0, 24, 8);
    m_notes->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 4, 6, 0);
    column->setSpacing(0);
    column->addWidget(m_state);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    connect(m_choose, &QPushButton::clicked, this, &WeightsBar::ask);
}

WeightsBar::~WeightsBar() = default;

bool WeightsBar::looksLikeWeights(const QString& file)
{
    return suffixes().contains(QFileInfo(file).suffix().toLower());
}

void WeightsBar::setNetwork(const QString& network)
{
    m_network = network;
    showState();
}

void WeightsBar::showState()
{
    if (m_isReading)
        return;
    const std::optional<OwnWeights> own = ownWeights(m_network);
    if (own)
        m_state->setText(tr("Learning starts from weights that you brought: %1.").arg(own->source));
    else if (comesWithWeights(m_network))
        m_state->setText(tr("Learning starts from weights that come with the program."));
    else if (freshNetworkNames().contains(m_network))
        m_state->setText(
            tr("No weights to start from yet: it learns from scratch, from pictures of %1 pixels a side.")
                .arg(Recipe::named(QStringLiteral("scratch"))->lastSize));
    else
        m_state->setText(tr("Learns to read digits, on the page Digits."));
}

void WeightsBar::ask()
{
    auto* dialog = new QFileDialog(this, tr("Choose a file with weights"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Weights (%1)").arg(QStringLiteral("*.") + suffixes().join(QStringLiteral(" *."))), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &WeightsBar::take);
    dialog->open();
}

void WeightsBar::take(const QString& file)
{
    if (m_isReading)
        return;
    m_isReading = true;
    m_choose->setEnabled(false);
    m_state->setText(tr("Reading %1…").arg(QFileInfo(file).fileName()));
    m_files->run<Result<OwnWeights>>(
        this, [file] { return keepWeights(file); }, [this](const Result<OwnWeights>& weights) { finish(weights); });
}

void WeightsBar::finish(const Result<OwnWeights>& weights)
{
    m_isReading = false;
    m_choose->setEnabled(true);
    if (weights) {
        say(tr("%1: %2. The recipes Quick and Better can start from it.").arg(weights->source, inWords(*weights)), {});
        Q_EMIT kept(weights->network);
    } else {
        say(weights.error().message, "caution");
    }
    showState();
}

void WeightsBar::say(const QString& sentence, QAnyStringView role)
{
    while (QLayoutItem* item = m_outcome->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the very one that is pressed
        delete item;
    }
    m_notes->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    auto* note = new NoteBar(sentence, role, {tr("Close")}, this);
    auto* words = note->findChild<QLabel*>();
    words->setTextFormat(Qt::PlainText); // names from the file are in it,
    words->setTextInteractionFlags(Qt::TextSelectableByMouse); // and perhaps a command
    connect(note, &NoteBar::offerTaken, this, [this] { say({}, {}); });
    m_outcome->addWidget(note);
}

QString WeightsBar::outcome() const
{
    const auto* note = m_outcome->count() > 0 ? qobject_cast<NoteBar*>(m_outcome->itemAt(0)->widget()) : nullptr;
    return note ? note->sentence() : QString();
}

} // namespace Tintype
