// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/EvaluatePage.h"

#include "app/Session.h"
#include "app/models/ConfusionModel.h"
#include "app/models/EvaluationStore.h"
#include "app/models/PredictionWords.h"
#include "app/models/RunListModel.h"
#include "app/models/SinceTraining.h"
#include "app/plots/ReliabilityPlot.h"
#include "app/views/AccuracyCard.h"
#include "app/views/ClassBars.h"
#include "app/views/ConfusionView.h"
#include "app/views/EmptyState.h"
#include "app/views/MistakesPanel.h"
#include "app/work/PhotoClassifier.h"
#include "app/work/SideThread.h"
#include "app/work/TrainingRunner.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Tintype {

EvaluatePage::EvaluatePage(QWidget* parent)
    : Page(parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_accuracy(new AccuracyCard(this))
    , m_confusion(new ConfusionModel(this))
    , m_matrix(new ConfusionView(this))
    , m_classes(new ClassBars(this))
    , m_mistakes(new MistakesPanel(this))
    , m_reliability(new ReliabilityPlot(this))
    , m_trainAgain(new QAction(tr("Train again"), this))
    , m_export(new QAction(tr("Export…"), this))
{
    makeLayout();
    connectCards();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &EvaluatePage::refresh);
}

EvaluatePage::~EvaluatePage() = default;

void EvaluatePage::connectCards()
{
    setFocusPolicy(Qt::ClickFocus);
    addActions(m_mistakes->actions()); // their keys work wherever the keyboard is on this page
    m_matrix->setModel(m_confusion);
    m_empty->say(tr("No model yet"),
                      tr("Once a model is trained, you see here how good it is on photos it has never seen, and where it goes wrong."),
                      tr("Train a model"));
    connect(m_empty, &EmptyState::offerTaken, this, [this] { Q_EMIT goTo(Module::Train, {}); });
    connect(m_trainAgain, &QAction::triggered, this, [this] { Q_EMIT goTo(Module::Train, {}); });
    connect(m_export, &QAction::triggered, this, [this] { Q_EMIT goTo(Module::Export, m_chosen ? m_chosen->id : QString()); });

    connect(m_accuracy, &AccuracyCard::modelChosen, this, [this](int row) {
        m_chosenByHand = true;
        chooseModel(row);
    });
    connect(m_accuracy, &AccuracyCard::partChosen, this, &EvaluatePage::evaluateIfNeeded);
    connect(m_accuracy, &AccuracyCard::cancelWanted, this, [this] { m_session->evaluations().cancel(); });
    connect(m_accuracy, &AccuracyCard::stepWanted, this, [this] { follow(m_stepLink); });
    connect(m_accuracy, &AccuracyCard::linkChosen, this, &EvaluatePage::follow);

    connect(m_matrix, &ConfusionView::cellChosen, this, [this](int given, int said) {
        m_classes->chooseRow(-1);
        m_mistakes->showCell(given, said);
    });
    connect(m_matrix, &ConfusionView::choiceCleared, m_mistakes, &MistakesPanel::showMostWrong);
    connect(m_classes, &ClassBars::rowChosen, this, [this](int row) {
        if (row < 0)
            return;
        m_matrix->clearChoice();
        m_mistakes->showClass(row);
    });
    connect(m_mistakes, &MistakesPanel::choiceLeft, this, [this] {
        m_matrix->clearChoice();
        m_classes->chooseRow(-1);
    });
    connect(m_mistakes, &MistakesPanel::libraryWanted, this, [this](PhotoId photo) { Q_EMIT goTo(Module::Library, photo); });
    connect(m_mistakes, &MistakesPanel::said, this, &Page::said);
    connect(m_mistakes, &MistakesPanel::heatmapWanted, this, [this](PhotoId photo, const QString& path, int classIndex) {
        m_classifier->heatmap({path, {}}, classIndex, [this, photo, file = m_classifier->modelFile()](const Result<QImage>& heatmap) {
            if (heatmap && file == m_classifier->modelFile())
                m_mistakes->setHeatmap(photo, *heatmap);
        });
    });
    connect(m_reliability, &ReliabilityPlot::saveFailed, this,
            [this](const QString& sentence) { Q_EMIT said(sentence, QStringLiteral("error"), false); });
}

void EvaluatePage::setSession(Session* session)
{
    if (m_session) {
        m_session->evaluations().disconnect(this);
        m_session->models().disconnect(this);
        m_session->catalog().disconnect(this);
    }
    m_refresh.stop();
    m_session = session;
    m_classifier = session ? std::make_unique<PhotoClassifier>(session->engine()) : nullptr;
    m_chosen.reset();
    m_chosenByHand = false;
    m_trained.reset();
    m_mistakes->setSession(session);
    m_accuracy->setModels(session ? &session->models() : nullptr);
    clearCards();
    m_stack->setCurrentIndex(0);
    if (session)
        connectSession();
}

void EvaluatePage::connectSession()
{
    EvaluationStore& store = m_session->evaluations();
    connect(&store, &EvaluationStore::progressed, this, &EvaluatePage::showProgress);
    connect(&store, &EvaluationStore::finished, this, &EvaluatePage::refresh);
    connect(&store, &EvaluationStore::failed, this, &EvaluatePage::showFailure);
    connect(&store, &EvaluationStore::cancelled, this, [this] {
        showNothing(tr("Stopped. What it has looked at so far is kept."), tr("Go on"));
        m_stepLink = QStringLiteral("again");
    });
    connect(&m_session->models(), &RunListModel::refreshed, this, &EvaluatePage::takeModels);
    connect(&m_session->catalog(), &Catalog::changed, this, [this] { m_refresh.start(); });
}

void EvaluatePage::enter(const QVariant& argument)
{
    m_entered = true;
    if (!m_session)
        return;
    setFocus(Qt::OtherFocusReason);
    if (const int row = m_session->models().rowOf(argument.toString()); row >= 0) {
        m_chosenByHand = true;
        m_accuracy->chooseModel(row);
        chooseModel(row);
    }
    m_session->models().refresh(); // takeModels goes on
}

void EvaluatePage::leave()
{
    m_entered = false;
}

QList<QAction*> EvaluatePage::mainActions() const
{
    return m_chosen ? QList<QAction*>{m_trainAgain, m_export} : QList<QAction*>();
}

QString EvaluatePage::statusText() const
{
    if (!m_chosen)
        return {};
    const QString model = modelTitle(*m_chosen);
    if (!m_shown)
        return model;
    return tr("%1 · judged on %2", "model, photos").arg(model, countedPhotos(int(m_shown->photos.size())));
}

void EvaluatePage::takeModels()
{
    const RunListModel& models = m_session->models();
    m_stack->setCurrentIndex(models.rowCount() > 0 ? 0 : 1);
    const int kept = m_chosen && m_chosenByHand ? models.rowOf(m_chosen->id) : -1;
    const int row = std::max(0, kept);
    const ModelEntry* model = models.model(row);
    m_accuracy->chooseModel(model ? row : -1);
    const bool same = model && m_chosen && model->id == m_chosen->id && model->info.created == m_chosen->info.created;
    if (!same)
        chooseModel(model ? row : -1);
    else
        evaluateIfNeeded();
    Q_EMIT actionsChanged();
}

void EvaluatePage::chooseModel(int row)
{
    const ModelEntry* model = m_session->models().model(row);
    m_chosen = model ? std::optional(*model) : std::nullopt;
    m_trained.reset();
    m_mistakes->forgetHeatmaps();
    if (!m_chosen) {
        clearCards();
        return;
    }
    m_classifier->setModel(m_chosen->file);
    readTrainedSnapshot();
    evaluateIfNeeded();
}

void EvaluatePage::readTrainedSnapshot()
{
    using Snapshot = std::optional<DatasetSnapshot>;
    m_session->files().run<Snapshot>(
        this,
        [runs = m_session->catalog().paths().runs(), id = m_chosen->id]() -> Snapshot {
            const Result<RunFolder> run = RunFolder::open(runs, id);
            const Result<DatasetSnapshot> snapshot = run ? run->snapshot() : Result<DatasetSnapshot>(fail(run.error()));
            return snapshot ? Snapshot(*snapshot) : std::nullopt;
        },
        [this, id = m_chosen->id](const Snapshot& snapshot) {
            if (!m_chosen || m_chosen->id != id)
                return;
            m_trained = snapshot;
            m_refresh.start();
        });
}

void EvaluatePage::evaluateIfNeeded()
{
    if (!m_chosen)
        return;
    EvaluationStore& store = m_session->evaluations();
    const Role part = m_accuracy->part();
    if (store.photosOf(*m_chosen, part) == 0) {
        showNothing(tr("There are no photos in this part that the model could be judged on. Tag photos and split them first."),
                    tr("Go to Split"));
        m_stepLink = QStringLiteral("split");
        return;
    }
    if (store.evaluation(*m_chosen, part)) {
        refresh();
    } else if (m_entered) {
        clearCards();
        store.request(*m_chosen, part);
        showProgress({});
    }
}

void EvaluatePage::refresh()
{
    if (!m_chosen || m_session->evaluations().isRunning())
        return;
    const std::optional<Evaluation> evaluation = m_session->evaluations().evaluation(*m_chosen, m_accuracy->part());
    if (evaluation)
        showEvaluation(*evaluation);
    else if (m_shown || m_entered)
        evaluateIfNeeded();
}

void EvaluatePage::follow(const QString& link)
{
    if (link == u"split") {
        Q_EMIT goTo(Module::Split, {});
    } else if (link == u"train") {
        Q_EMIT goTo(Module::Train, {});
    } else if (link == u"again") {
        evaluateIfNeeded();
    } else if (link == u"test") {
        m_accuracy->choosePart(Role::Test);
        evaluateIfNeeded();
    } else if (link == u"wrong") {
        m_matrix->clearChoice();
        m_classes->chooseRow(-1);
        m_mistakes->showMostWrong();
    } else if (link.startsWith(u"class:")) {
        Q_EMIT goTo(Module::Library, QVariantMap{{QStringLiteral("class"), link.mid(6)}});
    }
}

} // namespace Tintype
