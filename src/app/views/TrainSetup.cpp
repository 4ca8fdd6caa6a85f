// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/TrainSetup.h"

#include "app/views/MemoryView.h"
#include "app/views/NetworkChoice.h"
#include "app/views/NoteBar.h"
#include "app/views/RecipeCard.h"
#include "app/views/RunList.h"
#include "app/views/TrainingOptions.h"
#include "app/views/Widgets.h"
#include "app/work/TrainingEstimate.h"
#include "learning/networks/NetworkCatalog.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QThread>
#include <QVBoxLayout>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kRightWidth = 300;
constexpr int kThreeInARow = 1200; ///< A narrower page has the third recipe below the others.
constexpr int kMostNotes = 3; ///< More would push the recipes away.

QString memoryWords(qint64 free, qint64 total)
{
    const QLocale locale;
    return TrainSetup::tr("%1 of %2 memory free").arg(locale.formattedDataSize(free, 1, QLocale::DataSizeSIFormat),
                                                      locale.formattedDataSize(total, 1, QLocale::DataSizeSIFormat));
}

} // namespace

QString interruptedSentence(const RunSummary& run)
{
    const QLocale locale;
    const bool recent = run.created.daysTo(QDateTime::currentDateTime()) < 7;
    const QString time = locale.toString(run.created.time(), QLocale::ShortFormat);
    const QString when = recent ? TrainSetup::tr("%1 %2", "weekday time").arg(locale.dayName(run.created.date().dayOfWeek()), time)
                                : locale.toString(run.created, QLocale::ShortFormat);
    if (run.step > 0)
        return TrainSetup::tr("The training of %1 was interrupted at step %2 of %3. Go on?")
            .arg(when, locale.toString(run.step), locale.toString(run.steps));
    return TrainSetup::tr("The training of %1 was interrupted. Go on?").arg(when);
}

TrainSetup::TrainSetup(QWidget* parent)
    : QWidget(parent)
    , m_sentence(wrappedLabel({}, "quiet"))
    , m_notes(new QVBoxLayout)
    , m_network(new NetworkChoice)
    , m_memory(new MemoryView(this))
    , m_options(new TrainingOptions)
{
    auto* content = new QWidget;
    auto* left = new QVBoxLayout;
    left->setSpacing(16);
    auto* head = new QVBoxLayout;
    head->setSpacing(2);
    head->addWidget(label(tr("Train a model"), "title"));
    head->addWidget(m_sentence);
    left->addLayout(head);
    m_notes->setSpacing(8);
    left->addLayout(m_notes);
    left->addWidget(makeRecipes());
    left->addWidget(m_network);
    left->addWidget(m_memory);
    left->addWidget(makeMore());
    left->addWidget(m_options);
    m_options->hide();
    left->addStretch(1);

    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(24, 16, 24, 16);
    row->setSpacing(16);
    row->addLayout(left, 1);
    row->addWidget(makeRight());
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scrolling(content, this));

    connect(m_options, &TrainingOptions::edited, this, &TrainSetup::estimate);
    connect(m_network, &NetworkChoice::networkChanged, this, &TrainSetup::estimate);
    connect(m_memory, &MemoryView::remediesChanged, this, &TrainSetup::estimate);
    connect(m_memory, &MemoryView::batchWanted, m_options, &TrainingOptions::setBatch);
    connect(m_memory, &MemoryView::networkWanted, this, [this](const QString& network) { m_network->setNetwork(network, isFromScratch()); });
}

QWidget* TrainSetup::makeMore()
{
    auto* row = new QWidget;
    auto* buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    QPushButton* more = button(tr("More"));
    more->setCheckable(true);
    more->setToolTip(tr("Rounds, photos at a time, seed, what to compute on"));
    m_variations = button(tr("How photos are varied"));
    m_variations->setToolTip(tr("See on your own photos what this recipe does to them while it learns"));
    buttons->addWidget(more);
    buttons->addWidget(m_variations);
    buttons->addStretch(1);
    connect(more, &QPushButton::toggled, m_options, &QWidget::setVisible);
    connect(m_variations, &QPushButton::clicked, this, &TrainSetup::variationsWanted);
    return row;
}

QWidget* TrainSetup::makeRecipes()
{
    auto* recipes = new QWidget;
    m_recipes = new QGridLayout(recipes);
    m_recipes->setContentsMargins(0, 0, 0, 0);
    m_recipes->setSpacing(16);
    m_cards = {new RecipeCard(QStringLiteral("quick"), tr("Quick"),
                              tr("Looks at every photo once with a network that has seen a million pictures, and draws the borders between "
                                 "your classes."),
                              tr("For a first look, and after every round of tagging."), recipes),
               new RecipeCard(QStringLiteral("better"), tr("Better"),
                              tr("Begins as Quick does, then sharpens the network's eye on your photos, in many small steps. The best "
                                 "is kept; it is never worse than Quick on the validation photos."),
                              tr("For a model to keep or to hand on."), recipes),
               new RecipeCard(QStringLiteral("scratch"), tr("From scratch"),
                              tr("Starts with nothing and learns from your photos alone. Takes longest and needs many photos."),
                              tr("To see what a network learns by itself."), recipes)};
    m_cards[1]->setChecked(true);
    for (RecipeCard* card : m_cards) {
        card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum); // all in a row as high as the highest
        connect(card, &RecipeCard::startWanted, this, &TrainSetup::startWanted);
        connect(card, &RecipeCard::toggled, this, [this] {
            m_network->setFromScratch(isFromScratch());
            m_variations->setVisible(recipe().fineTune); // Quick takes photos as they are
            estimate();
        });
    }
    placeRecipes();
    return recipes;
}

void TrainSetup::placeRecipes()
{
    const bool isWide = width() >= kThreeInARow;
    if (m_recipes->count() > 0 && isWide == (m_recipes->itemAtPosition(0, 2) != nullptr))
        return;
    for (RecipeCard* card : m_cards)
        m_recipes->removeWidget(card);
    m_recipes->addWidget(m_cards[0], 0, 0);
    m_recipes->addWidget(m_cards[1], 0, 1);
    m_recipes->addWidget(m_cards[2], isWide ? 0 : 1, isWide ? 2 : 0, 1, isWide ? 1 : 2);
    for (int column = 0; column < 3; ++column)
        m_recipes->setColumnStretch(column, column < 2 || isWide ? 1 : 0);
}

void TrainSetup::resizeEvent(QResizeEvent* event)
{
    placeRecipes();
    QWidget::resizeEvent(event);
}

QWidget* TrainSetup::makeRight()
{
    auto* right = new QWidget;
    right->setFixedWidth(kRightWidth);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    QVBoxLayout* device = nullptr;
    QFrame* deviceCard = makeCard(right, &device);
    device->setSpacing(4);
    device->addWidget(label(tr("Runs on"), "section", deviceCard));
    device->addWidget(m_deviceName = wrappedLabel(tr("This computer"), {}, deviceCard));
    device->addWidget(m_deviceMemory = label({}, "quiet", deviceCard));
    column->addWidget(deviceCard);
    QVBoxLayout* runs = nullptr;
    QFrame* runsCard = makeCard(right, &runs);
    runs->setContentsMargins(8, 16, 8, 8);
    QLabel* title = label(tr("Earlier trainings"), "section", runsCard);
    title->setContentsMargins(8, 0, 0, 0);
    runs->addWidget(title);
    m_noRuns = wrappedLabel(tr("None yet. Each one stays here with its curves."), "quiet", runsCard);
    m_noRuns->setContentsMargins(8, 0, 8, 8);
    runs->addWidget(m_noRuns, 1, Qt::AlignTop);
    m_list = new RunList(runsCard);
    runs->addWidget(m_list, 1);
    runs->addStretch(); // keeps the words at the top while there is no list
    column->addWidget(runsCard, 1);
    connect(m_list, &RunList::opened, this, &TrainSetup::runOpened);
    return right;
}

void TrainSetup::setReadiness(const TrainingReadiness& readiness)
{
    m_readiness = readiness;
    QString sentence;
    if (readiness.training > 0)
        sentence = tr("%Ln photo(s) to learn from", nullptr, readiness.training) + tr(", %Ln to check with", nullptr, readiness.validation)
            + tr(", %Ln class(es).", nullptr, readiness.classes);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    showNotes();
    estimate();
}

void TrainSetup::setRuns(const std::vector<RunSummary>& runs, const QString& dismissedRun)
{
    m_runs = runs;
    m_list->setRuns(runs);
    m_list->setVisible(!runs.empty());
    m_noRuns->setVisible(runs.empty());
    // Only the latest: who trained again since has moved on.
    const bool offered = !runs.empty() && runs.front().canResume && runs.front().id != dismissedRun;
    m_interrupted = offered ? runs.front().id : QString();
    showNotes();
    estimate();
}

void TrainSetup::setDevices(const QList<DeviceInfo>& devices)
{
    m_options->setDevices(devices);
    m_devices = devices;
    foreseeMemory();
    if (devices.isEmpty())
        return;
    m_deviceName->setText(devices.first().name);
    m_deviceMemory->setText(memoryWords(devices.first().freeBytes, devices.first().totalBytes));
    m_deviceMemory->setVisible(devices.first().totalBytes > 0);
}

void TrainSetup::showNotes()
{
    while (QLayoutItem* item = m_notes->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the very one that is pressed
        delete item;
    }
    if (!m_interrupted.isEmpty()) {
        auto* note = new NoteBar(interruptedSentence(m_runs.front()), {}, {tr("Go on"), tr("Leave it")});
        connect(note, &NoteBar::offerTaken, this, [this, run = m_interrupted](int which) {
            if (which == 0)
                Q_EMIT resumeWanted(run);
            else
                Q_EMIT resumeDismissed(run);
        });
        m_notes->addWidget(note);
    }
    for (const Obstacle& obstacle : m_readiness.obstacles) {
        if (m_notes->count() >= kMostNotes)
            break;
        auto* note = new NoteBar(obstacle.sentence, obstacle.blocks ? "caution" : "quiet", {obstacle.offer});
        connect(note, &NoteBar::offerTaken, this, [this, way = obstacle.way] { Q_EMIT wayWanted(way); });
        m_notes->addWidget(note);
    }
}

void TrainSetup::estimate()
{
    const int training = m_readiness.training;
    for (RecipeCard* card : m_cards) {
        const Recipe shown = card->isChecked() ? recipe() : recipeOf(card->recipe());
        const double seconds = estimateSeconds(shown, training, m_readiness.validation, QThread::idealThreadCount(), m_runs);
        card->setDuration(training > 0 ? roughDuration(seconds) : QString());
        if (card->isChecked())
            m_seconds = training > 0 ? seconds : 0;
    }
    foreseeMemory();
    Q_EMIT estimated();
}

void TrainSetup::foreseeMemory()
{
    const auto chosen = std::find_if(m_devices.begin(), m_devices.end(), [this](const DeviceInfo& each) { return each.id == device(); });
    const DeviceInfo used = chosen != m_devices.end() ? *chosen : m_devices.isEmpty() ? DeviceInfo{} : m_devices.first();
    m_memory->setTraining(plainRecipe(), {m_readiness.training, m_readiness.validation, m_readiness.classes}, used, memoryLimit());
}

Recipe TrainSetup::recipeOf(const QString& name) const
{
    Recipe recipe = Recipe::named(name).value_or(Recipe{});
    recipe.network = m_network->network(recipe.fromScratch);
    m_options->applyTo(&recipe);
    return recipe;
}

Recipe TrainSetup::recipe() const
{
    return m_memory->withChosen(plainRecipe());
}

Recipe TrainSetup::plainRecipe() const
{
    const auto chosen = std::find_if(m_cards.begin(), m_cards.end(), [](const RecipeCard* card) { return card->isChecked(); });
    return recipeOf(chosen == m_cards.end() ? QString() : (*chosen)->recipe());
}

bool TrainSetup::isFromScratch() const
{
    return plainRecipe().fromScratch;
}

void TrainSetup::choose(const QString& recipe)
{
    for (RecipeCard* card : m_cards) {
        if (card->recipe() == recipe)
            card->setChecked(true);
    }
}

void TrainSetup::setNetwork(const QString& network)
{
    if (!freshNetworkNames().contains(network))
        return;
    const bool fromScratch = !hasWeights(network);
    m_network->setNetwork(network, fromScratch);
    choose(fromScratch ? QStringLiteral("scratch") : QStringLiteral("better"));
}

qint64 TrainSetup::memoryLimit() const
{
    return m_options->memoryLimit();
}

QString TrainSetup::device() const
{
    return m_options->device();
}

QJsonObject TrainSetup::save() const
{
    QJsonObject kept = m_options->save();
    kept.insert(QLatin1String("recipe"), recipe().name);
    kept.insert(QLatin1String("network"), m_network->network(false));
    kept.insert(QLatin1String("fresh_network"), m_network->network(true));
    return kept;
}

void TrainSetup::restore(const QJsonObject& kept)
{
    m_options->restore(kept);
    m_network->setNetwork(kept.value(QLatin1String("network")).toString(), false);
    m_network->setNetwork(kept.value(QLatin1String("fresh_network")).toString(), true);
    choose(kept.value(QLatin1String("recipe")).toString());
}

} // namespace Tintype
