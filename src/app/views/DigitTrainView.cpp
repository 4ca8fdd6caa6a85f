// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/DigitTrainView.h"

#include "app/plots/ComparedCurves.h"
#include "app/views/DigitNetworkCard.h"
#include "app/views/DigitResults.h"
#include "app/views/Widgets.h"
#include "app/work/DigitTrainingRunner.h"
#include "core/Result.h"
#include "learning/TrainingHistory.h"
#include "learning/digits/DigitModel.h"
#include "learning/digits/DigitNetworks.h"
#include "learning/formats/IdxFile.h"
#include "library/Photo.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace Tintype {

namespace {

constexpr int kBarSteps = 1000;

struct Length
{
    const char* text;
    int epochs;
    double minutes;
};

constexpr std::array<Length, 4> kLengths{Length{QT_TRANSLATE_NOOP("Tintype::DigitTrainView", "Quick look: 1 epoch"), 1, 0},
                                         Length{QT_TRANSLATE_NOOP("Tintype::DigitTrainView", "3 epochs"), 3, 0},
                                         Length{QT_TRANSLATE_NOOP("Tintype::DigitTrainView", "10 epochs"), 10, 0},
                                         Length{QT_TRANSLATE_NOOP("Tintype::DigitTrainView", "10 minutes each"), 0, 10}};

} // namespace

struct DigitTrainView::Private
{
    EngineThread* engine = nullptr;
    std::unique_ptr<DigitTrainingRunner> runner;
    QString folder;
    QString mnist;

    QList<DigitNetworkCard*> cards;
    QComboBox* length = nullptr;
    QPushButton* train = nullptr;
    QPushButton* stop = nullptr;
    QProgressBar* bar = nullptr;
    QLabel* status = nullptr;
    QWidget* missing = nullptr;
    QLabel* missingWords = nullptr;
    ComparedCurves* accuracy = nullptr;
    ComparedCurves* loss = nullptr;
    DigitResults* results = nullptr;

    QList<int> queue; ///< Cards; the one in training is at(place).
    qsizetype place = 0;
    bool isStopped = false;
    QString reason; ///< Why nothing can be trained, as it was last said.
    TrainingHistory history; ///< Of the network in training.
};

DigitTrainView::DigitTrainView(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(makeCards());
    column->addWidget(makeMissing());
    column->addWidget(makeControls());
    column->addWidget(makePlots(), 1);
    d->results = new DigitResults(content);
    column->addWidget(d->results);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrolling(content, this));
    refresh();
}

DigitTrainView::~DigitTrainView() = default;

QWidget* DigitTrainView::makeHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(label(tr("Train on the MNIST digits"), "title", head));
    row->addWidget(label(tr("55,000 digits to learn from, 5,000 to judge by on the way, 10,000 for the test at the end."), "quiet", head), 1);
    QPushButton* back = button(tr("Back to drawing"), {}, head);
    back->setObjectName(QStringLiteral("back"));
    connect(back, &QPushButton::clicked, this, &DigitTrainView::closed);
    row->addWidget(back);
    return head;
}

QWidget* DigitTrainView::makeCards()
{
    auto* cards = new QWidget(this);
    auto* row = new QHBoxLayout(cards);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (const QString& name : comparedDigitNetworks()) {
        auto* card = new DigitNetworkCard(name, classColour(int(d->cards.size())), cards);
        card->setChosen(true);
        connect(card, &DigitNetworkCard::toggled, this, &DigitTrainView::refresh);
        d->cards.append(card);
        row->addWidget(card, 1);
    }
    return cards;
}

QWidget* DigitTrainView::makeControls()
{
    auto* controls = new QWidget(this);
    auto* row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    d->length = new QComboBox(controls);
    d->length->setObjectName(QStringLiteral("length"));
    for (const Length& length : kLengths)
        d->length->addItem(tr(length.text));
    d->length->setAccessibleName(tr("How long to train"));
    d->length->setToolTip(tr("An epoch shows the network every training digit once."));
    d->train = button(tr("Train"), "primary", controls);
    d->train->setObjectName(QStringLiteral("train"));
    d->stop = button(tr("Stop"), {}, controls);
    d->stop->setObjectName(QStringLiteral("stop"));
    d->stop->setToolTip(tr("Tests and keeps the network in training as it is now; the others are not trained."));
    d->bar = new QProgressBar(controls);
    d->bar->setRange(0, kBarSteps);
    d->bar->setTextVisible(false);
    d->bar->setFixedWidth(160);
    d->bar->setAccessibleName(tr("Training"));
    d->status = label({}, "quiet", controls);
    d->status->setObjectName(QStringLiteral("status"));
    d->status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long sentence does not widen the window
    row->addWidget(d->length);
    row->addWidget(d->train);
    row->addWidget(d->stop);
    row->addWidget(d->bar);
    row->addWidget(d->status, 1);
    connect(d->train, &QPushButton::clicked, this, &DigitTrainView::train);
    connect(d->stop, &QPushButton::clicked, this, &DigitTrainView::stop);
    return controls;
}

QWidget* DigitTrainView::makeMissing()
{
    auto* card = new QFrame(this);
    setRole(card, "card");
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    d->missingWords = wrappedLabel({}, "caution", card);
    d->missingWords->setObjectName(QStringLiteral("missing"));
    QPushButton* choose = button(tr("Choose a folder…"), {}, card);
    choose->setObjectName(QStringLiteral("choose"));
    connect(choose, &QPushButton::clicked, this, &DigitTrainView::askForMnist);
    row->addWidget(d->missingWords, 1);
    row->addWidget(choose);
    d->missing = card;
    return card;
}

QWidget* DigitTrainView::makePlots()
{
    auto* card = new QFrame(this);
    setRole(card, "card");
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(16);
    d->accuracy = new ComparedCurves(Measure::Accuracy, card);
    d->loss = new ComparedCurves(Measure::Loss, card);
    d->accuracy->setHint(tr("A line a network, once they learn"));
    row->addWidget(d->accuracy, 1);
    row->addWidget(d->loss, 1);
    return card;
}

void DigitTrainView::setEngine(EngineThread* engine)
{
    if (d->engine == engine)
        return;
    const bool wasTraining = isTraining();
    d->runner.reset();
    d->engine = engine;
    if (engine) {
        d->runner = std::make_unique<DigitTrainingRunner>(*engine);
        connect(d->runner.get(), &DigitTrainingRunner::progressed, this, &DigitTrainView::follow);
        connect(d->runner.get(), &DigitTrainingRunner::finished, this, &DigitTrainView::take);
        connect(d->runner.get(), &DigitTrainingRunner::withdrawn, this, [this] { end(tr("Stopped before it began.")); });
        connect(d->runner.get(), &DigitTrainingRunner::failed, this, [this](const Error& error) {
            end(error.message);
            Q_EMIT said(error.message, QStringLiteral("error"));
        });
    }
    if (wasTraining)
        end(tr("Stopped."));
    refresh();
}

void DigitTrainView::setFolder(const QString& modelsFolder)
{
    d->folder = modelsFolder;
    refresh();
}

void DigitTrainView::setMnistFolder(const QString& folder)
{
    d->mnist = folder;
    refresh();
}

QString DigitTrainView::mnist() const
{
    return d->mnist;
}

bool DigitTrainView::isTraining() const
{
    return !d->queue.isEmpty();
}

void DigitTrainView::askForMnist()
{
    auto* dialog = new QFileDialog(this, tr("The folder with the MNIST files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        setMnistFolder(folder);
        Q_EMIT mnistChosen(folder);
    });
    dialog->open();
}

void DigitTrainView::refresh()
{
    const QString mnist = mnistFolder(d->mnist);
    const bool isHere = hasMnist(mnist);
    d->missing->setVisible(!isHere);
    if (!isHere)
        d->missingWords->setText(tr("The MNIST digits are not in %1. Run packaging/run.sh again to fetch them, or choose the folder that has "
                                    "the four files (train-images-idx3-ubyte and so on).")
                                     .arg(QDir::toNativeSeparators(mnist)));
    const bool isAny = std::any_of(d->cards.begin(), d->cards.end(), [](const DigitNetworkCard* card) { return card->isChosen(); });
    const bool isBusy = isTraining();
    QString reason;
    if (!isHere)
        reason = tr("The digits are missing.");
    else if (!d->engine)
        reason = tr("Nothing here can train.");
    else if (d->folder.isEmpty())
        reason = tr("Open a project first: the trained networks are kept in it.");
    else if (!isAny)
        reason = tr("Tick a network first.");
    d->train->setEnabled(reason.isEmpty() && !isBusy);
    d->train->setToolTip(reason.isEmpty() ? tr("Trains the ticked networks one after the other") : reason);
    d->train->setVisible(!isBusy);
    d->stop->setVisible(isBusy);
    d->stop->setEnabled(isBusy && !d->isStopped);
    d->bar->setVisible(isBusy);
    d->length->setEnabled(!isBusy);
    for (DigitNetworkCard* card : std::as_const(d->cards))
        card->setLocked(isBusy);
    if (!isBusy && (!reason.isEmpty() || d->status->text() == d->reason))
        d->status->setText(reason);
    d->reason = reason;
}

void DigitTrainView::train()
{
    if (isTraining() || !d->runner)
        return;
    d->queue.clear();
    for (int i = 0; i < d->cards.size(); ++i) {
        if (d->cards.at(i)->isChosen())
            d->queue.append(i);
    }
    if (d->queue.isEmpty())
        return;
    d->place = 0;
    d->isStopped = false;
    d->accuracy->clear();
    d->loss->clear();
    d->results->clear();
    d->bar->setValue(0);
    trainNext();
    refresh();
}

void DigitTrainView::trainNext()
{
    const Length& length = kLengths[size_t(d->length->currentIndex())];
    const QString network = d->cards.at(d->queue.at(d->place))->network();
    d->history.clear();
    DigitTrainingRequest request;
    request.network = network;
    request.epochs = length.epochs;
    request.minutes = length.minutes;
    request.mnist = d->mnist;
    request.modelFile = freeModelFile(d->folder, network);
    d->status->setText(tr("%1: reading the digits").arg(digitNetworkTitle(network)));
    d->runner->start(request);
}

void DigitTrainView::stop()
{
    if (!isTraining() || d->isStopped)
        return;
    d->isStopped = true;
    d->status->setText(tr("Stopping: the network is tested as it is now."));
    refresh();
    d->runner->stop();
}

void DigitTrainView::follow(const QList<TrainingEvent>& events)
{
    if (!isTraining())
        return;
    for (const TrainingEvent& event : events)
        d->history.add(event);
    const int index = d->queue.at(d->place);
    const DigitNetworkCard* card = d->cards.at(index);
    d->accuracy->setRun(index, card->colour(), Curves::of(d->history, Measure::Accuracy, false));
    d->loss->setRun(index, card->colour(), Curves::of(d->history, Measure::Loss, false));
    const StepDone& step = d->history.lastStep();
    d->bar->setValue(int((double(d->place) + step.fraction) / double(d->queue.size()) * kBarSteps));
    if (d->isStopped || step.step == 0)
        return;
    const QLocale locale;
    d->status->setText(tr("%1 (%2 of %3): epoch %4, %5 digits a second, %6 s left")
                           .arg(digitNetworkTitle(card->network()), locale.toString(d->place + 1), locale.toString(d->queue.size()),
                                locale.toString(step.epoch), locale.toString(qRound(step.imagesPerSecond)),
                                locale.toString(int(std::ceil(step.etaSeconds)))));
}

void DigitTrainView::take(const DigitTrainingOutcome& outcome)
{
    d->results->add(outcome);
    Q_EMIT modelMade(outcome.modelFile);
    ++d->place;
    if (!d->isStopped && d->place < d->queue.size())
        return trainNext();
    end(d->isStopped ? tr("Stopped; what was trained is kept.") : tr("Done. The trained networks can be chosen where you draw."));
}

void DigitTrainView::end(const QString& sentence)
{
    d->queue.clear();
    d->place = 0;
    d->isStopped = false;
    d->status->setText(sentence);
    refresh();
}

} // namespace Tintype
