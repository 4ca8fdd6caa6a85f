// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/RunView.h"

#include "app/Look.h"
#include "app/WorkReporter.h"
#include "app/plots/CurvePlot.h"
#include "app/views/EventLog.h"
#include "app/views/RunFigures.h"
#include "app/views/Widgets.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

constexpr int kBarSteps = 1000;

QString asSentence(const QString& words)
{
    return words.isEmpty() || words.endsWith(u'.') || words.endsWith(u'!') || words.endsWith(u'?') ? words : words + u'.';
}

} // namespace

RunView::RunView(QWidget* parent)
    : QWidget(parent)
    , m_progress(new QProgressBar(this))
    , m_middle(new QStackedWidget(this))
    , m_figures(new RunFigures(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(16);
    column->addWidget(makeHead());
    m_progress->setRange(0, kBarSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How far the training is"));
    column->addWidget(m_progress);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    m_middle->addWidget(makePlots());
    m_middle->addWidget(makeQuick());
    row->addWidget(m_middle, 1);
    row->addWidget(m_figures);
    column->addLayout(row, 1);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (!isVisible())
            return;
        showWords();
        showTime();
        m_figures->showMemory();
    });
}

QWidget* RunView::makeHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title = label({}, "title", head));
    words->addWidget(m_sentence = wrappedLabel({}, "quiet", head));
    row->addLayout(words, 1);
    m_back = button(tr("All trainings"), {}, head);
    m_pause = button(tr("Pause"), {}, head);
    m_stop = button(tr("Stop and keep best"), {}, head);
    m_back->setShortcut(QKeySequence(Qt::Key_Escape));
    m_back->setToolTip(tr("All trainings (Esc)"));
    m_pause->setToolTip(tr("Gives the computer back for a while; nothing is lost"));
    m_stop->setToolTip(tr("Ends the training; the best model so far is kept"));
    for (QPushButton* each : {m_back, m_pause, m_stop})
        row->addWidget(each, 0, Qt::AlignVCenter);
    connect(m_back, &QPushButton::clicked, this, &RunView::backWanted);
    connect(m_stop, &QPushButton::clicked, this, &RunView::stopWanted);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_stage == Stage::Paused)
            Q_EMIT resumeWanted();
        else
            Q_EMIT pauseWanted();
    });
    return head;
}

QWidget* RunView::makePlots()
{
    auto* plots = new QWidget(this);
    auto* column = new QVBoxLayout(plots);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    for (const Measure measure : {Measure::Accuracy, Measure::Loss}) {
        QVBoxLayout* body = nullptr;
        QFrame* card = makeCard(plots, &body);
        body->setContentsMargins(12, 10, 12, 8);
        auto* plot = new CurvePlot(measure, card);
        body->addWidget(plot);
        column->addWidget(card, 1);
        m_plots[measure == Measure::Accuracy ? 0 : 1] = plot;
        connect(plot, &CurvePlot::saveFailed, this, [this](const QString& sentence) { Q_EMIT said(sentence, QStringLiteral("error")); });
        connect(plot, &CurvePlot::saved, this, [this](const QString& path) {
            Q_EMIT said(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)), QStringLiteral("info"));
        });
    }
    return plots;
}

QWidget* RunView::makeQuick()
{
    QVBoxLayout* body = nullptr;
    QFrame* card = makeCard(this, &body);
    body->setContentsMargins(32, 32, 32, 32);
    body->addStretch(1);
    body->addWidget(m_quickWords = wrappedLabel({}, "title", card));
    body->addSpacing(4);
    body->addWidget(wrappedLabel(tr("Quick looks at every photo once, with a network that has seen a million pictures, and remembers what it "
                                    "saw. Then it draws the borders between your classes. It learns no steps, so there are no curves to watch; "
                                    "the next Quick only looks at what is new."),
                                 "quiet", card));
    body->addStretch(2);
    return card;
}

void RunView::begin(const QString& name, const QString& recipe, const QString& network, qint64 memoryLimit)
{
    m_name = name;
    m_recipe = recipe;
    m_network = network;
    m_failure.clear();
    m_history.clear();
    m_hasOutcome = false;
    m_outcome = {};
    m_lastSeconds = 0;
    m_since.start();
    m_timeLeft.forget();
    m_clock.start();
    m_figures->log().clear();
    m_figures->setRecovery({});
    m_figures->setDevice(tr("Getting ready"), {});
    m_figures->setMemoryLimit(memoryLimit);
    m_figures->showMemory();
    m_middle->setCurrentIndex(recipe == u"quick" ? 1 : 0);
    for (CurvePlot* plot : m_plots) {
        plot->setHint(isFromScratch() ? tr("The curves begin once the photos have been read.")
                                      : tr("The curves begin once every photo has been looked at."));
        plot->resetView();
    }
    setStage(Stage::Starting);
}

void RunView::add(const QList<TrainingEvent>& events)
{
    for (const TrainingEvent& event : events) {
        m_history.add(event);
        m_figures->log().take(event);
        if (const auto* started = std::get_if<RunStarted>(&event)) {
            m_network = started->network;
            m_recipe = started->recipe;
            m_figures->setDevice(started->device, started->precision);
            m_timeLeft.forget();
        } else if (const auto* done = std::get_if<EvaluationDone>(&event)) {
            m_lastSeconds = done->seconds;
            m_since.start();
        } else if (const auto* advice = std::get_if<Advice>(&event)) {
            m_lastSeconds = advice->seconds;
            if (advice->isRecovery)
                m_figures->setRecovery(advice->text);
            m_since.start();
        } else if (const auto* step = std::get_if<StepDone>(&event)) {
            m_timeLeft.guess(step->etaSeconds, m_clock.elapsed());
        }
    }
    refresh();
}

void RunView::setStage(Stage stage)
{
    const Stage before = m_stage;
    m_stage = stage;
    if (stage == Stage::Paused && before == Stage::Running) {
        m_figures->log().say(elapsedSeconds(), tr("Paused"));
        m_pausedAt = m_clock.elapsed();
    }
    if (stage == Stage::Running && before == Stage::Paused)
        m_figures->log().say(elapsedSeconds(), tr("Went on"));
    m_pause->setVisible(isActive());
    m_pause->setEnabled(stage == Stage::Running || stage == Stage::Paused);
    m_pause->setText(stage == Stage::Paused ? tr("Resume") : tr("Pause"));
    m_stop->setVisible(isActive());
    m_stop->setEnabled(isActive() && stage != Stage::Stopping);
    m_back->setVisible(!isActive());
    m_progress->setVisible(isActive());
    if (isActive())
        m_tick.start();
    else
        m_tick.stop();
    refresh();
}

void RunView::end(const TrainingOutcome& outcome)
{
    m_outcome = outcome;
    m_hasOutcome = true;
    setStage(Stage::Ended);
}

void RunView::fail(const QString& sentence)
{
    m_failure = sentence;
    setStage(Stage::Failed);
}

void RunView::showArchived(const ArchivedRun& run)
{
    begin(run.summary.name, run.summary.recipe, run.summary.network);
    m_hasOutcome = run.summary.outcome.has_value();
    m_outcome = run.summary.outcome.value_or(TrainingOutcome{});
    m_stage = Stage::Archived;
    add(QList<TrainingEvent>(run.events.begin(), run.events.end()));
    m_figures->hideMemory();
    setStage(Stage::Archived);
}

QStringList RunView::happened() const
{
    return m_figures->log().lines();
}

QString RunView::title() const
{
    return m_title->text();
}

QString RunView::sentence() const
{
    return m_sentence->text();
}

bool RunView::isActive() const
{
    return !isOver();
}

bool RunView::isOver() const
{
    return m_stage == Stage::Ended || m_stage == Stage::Failed || m_stage == Stage::Archived;
}

bool RunView::hasSteps() const
{
    return m_recipe != u"quick";
}

bool RunView::isFromScratch() const
{
    return m_recipe == u"scratch";
}

double RunView::elapsedSeconds() const
{
    return m_lastSeconds + (m_since.isValid() && isActive() ? double(m_since.elapsed()) / 1000 : 0);
}

void RunView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void RunView::refresh()
{
    m_stale = !isVisible();
    showWords();
    if (m_stale)
        return; // nobody sees it; drawing would only cost the training its time
    showCurves();
    showTime();
    if (m_history.hasBest())
        m_figures->setAccuracy(m_history.best().validationAccuracy, m_history.best().validationPhotos);
    else
        m_figures->clearAccuracy(isOver() ? tr("there is no model") : tr("comes with the first check"));
    m_progress->setValue(qRound(std::clamp(m_history.lastStep().fraction, 0.0, 1.0) * kBarSteps));
}

void RunView::showCurves()
{
    m_middle->setCurrentIndex(hasSteps() ? 0 : 1);
    if (!hasSteps())
        return;
    m_plots[0]->setCurves(Curves::of(m_history, Measure::Accuracy, isOver()));
    m_plots[1]->setCurves(Curves::of(m_history, Measure::Loss, isOver()));
}

QString RunView::runningTitle() const
{
    const int photos = m_history.started().trainingPhotos + m_history.started().validationPhotos;
    if (photos == 0)
        return tr("Getting ready");
    if (hasSteps() && m_history.lastStep().step > 0)
        return (isFromScratch() ? tr("Training %1 from scratch") : tr("Fine-tuning %1")).arg(networkTitle(m_network));
    return tr("Learning from %Ln photo(s)", nullptr, m_history.started().trainingPhotos);
}

QString RunView::runningSentence() const
{
    if (m_stage == Stage::Paused)
        return tr("Paused. Nothing is lost; Resume goes on where it was.");
    if (m_stage == Stage::Stopping)
        return isFromScratch() && !m_history.hasBest() ? tr("Stopping; there is no model yet.") : tr("Stopping; the best model so far is kept.");
    QString words = asSentence(m_history.lastAdvice());
    if (hasSteps() && m_history.hasBest() && m_history.lastStep().step > 0) {
        const double ago = elapsedSeconds() - m_history.best().seconds;
        if (ago >= 1)
            words += u' ' + tr("Validation improved %1 ago.").arg(ago < 60 ? tr("%Ln second(s)", nullptr, int(ago))
                                                                              : tr("%Ln minute(s)", nullptr, int(ago / 60)));
    }
    return words.isEmpty() ? tr("Loading the part that learns.") : words;
}

QString RunView::endedSentence() const
{
    if (!m_hasOutcome)
        return m_history.lastStep().step > 0
            ? tr("It was cut short at step %1 of %2.").arg(QLocale().toString(m_history.lastStep().step), QLocale().toString(m_history.started().steps))
            : tr("It was cut short.");
    if (m_outcome.validationPhotos == 0)
        return tr("It was stopped before there was a model.");
    const int right = int(std::lround(m_outcome.validationAccuracy * m_outcome.validationPhotos));
    QString words = tr("Right on %1 of %Ln validation photo(s).", nullptr, m_outcome.validationPhotos).arg(QLocale().toString(right));
    if (m_outcome.end == TrainingEnd::StoppedEarly)
        words += u' ' + tr("It stopped early, for it did not improve any more.");
    else if (m_outcome.end == TrainingEnd::StoppedByUser)
        words += u' ' + tr("It was stopped; the best is kept.");
    return words + u' ' + tr("Evaluate shows how it does on the test photos, which it has never seen.");
}

void RunView::showWords()
{
    QString title;
    QString words;
    if (m_stage == Stage::Failed) {
        title = tr("The training could not go on");
        words = m_failure;
    } else if (m_stage == Stage::Ended) {
        title = m_outcome.validationPhotos > 0 ? tr("%1 is ready").arg(m_name) : tr("%1 was stopped").arg(m_name);
        words = endedSentence();
    } else if (m_stage == Stage::Archived) {
        title = m_name;
        words = endedSentence();
    } else {
        title = runningTitle();
        words = runningSentence();
    }
    m_title->setText(title);
    if (m_sentence->text() != words)
        m_sentence->setText(words);
    const QString role = m_stage == Stage::Failed ? QStringLiteral("error") : QStringLiteral("quiet");
    if (m_sentence->property("tintype") != role)
        setRole(m_sentence, role);
    m_quickWords->setText(isActive() ? runningSentence() : title);
}

void RunView::showTime()
{
    const QLocale locale;
    const StepDone& step = m_history.lastStep();
    QStringList words;
    if (hasSteps() && step.step > 0)
        words << tr("step %1 of %2").arg(locale.toString(step.step), locale.toString(std::max(step.steps, m_history.started().steps)));
    const double rate = m_hasOutcome ? m_outcome.imagesPerSecond : step.imagesPerSecond;
    if (rate > 0)
        words << tr("%Ln photo(s) a second", nullptr, std::max(1, qRound(rate)));
    const QString below = words.join(QStringLiteral(" · "));
    if (isOver()) {
        m_figures->setTime(tr("Took"), m_hasOutcome ? writtenDuration(m_outcome.seconds) : writtenDuration(m_lastSeconds), below);
    } else if (const auto left = m_timeLeft.seconds(m_stage == Stage::Paused ? m_pausedAt : m_clock.elapsed())) {
        m_figures->setTime(m_stage == Stage::Paused ? tr("Paused, time left") : tr("Time left"), shortTimeLeft(*left), below);
    } else {
        m_figures->setTime(tr("Time so far"), writtenDuration(elapsedSeconds()), below);
    }
}

} // namespace Tintype
