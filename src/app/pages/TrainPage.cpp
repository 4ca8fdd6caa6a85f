// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/TrainPage.h"

#include "app/Session.h"
#include "app/views/RunView.h"
#include "app/views/TrainSetup.h"
#include "app/views/VariationsView.h"
#include "app/work/EngineThread.h"
#include "app/work/SideThread.h"
#include "app/work/SplitOverview.h"
#include "app/work/TrainingEstimate.h"

#include <QJsonObject>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <memory>
#include <vector>

namespace Tintype {

namespace {

const QString kSetting = QStringLiteral("train");

} // namespace

TrainPage::TrainPage(QWidget* parent)
    : Page(parent)
    , m_side(std::make_unique<SideThread>())
    , m_stack(new QStackedWidget(this))
    , m_setup(new TrainSetup(this))
    , m_run(new RunView(this))
{
    m_stack->addWidget(m_setup);
    m_stack->addWidget(m_run);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    makeActions();
    connectViews();
}

TrainPage::~TrainPage() = default;

void TrainPage::makeActions()
{
    m_start = new QAction(tr("Train"), this);
    m_start->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_start->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_again = new QAction(tr("Train again"), this);
    m_again->setToolTip(tr("Choose a recipe for another training"));
    m_evaluate = new QAction(tr("Evaluate"), this);
    m_evaluate->setToolTip(tr("See how good this model is on the test photos"));
    addActions({m_start, m_again, m_evaluate});
    connect(m_start, &QAction::triggered, this, &TrainPage::start);
    connect(m_again, &QAction::triggered, this, &TrainPage::showSetup);
    connect(m_evaluate, &QAction::triggered, this, &TrainPage::evaluate);
    updateActions();
}

void TrainPage::connectViews()
{
    connect(m_setup, &TrainSetup::startWanted, this, &TrainPage::start);
    connect(m_setup, &TrainSetup::wayWanted, this, &TrainPage::take);
    connect(m_setup, &TrainSetup::resumeWanted, this, &TrainPage::resume);
    connect(m_setup, &TrainSetup::resumeDismissed, this, &TrainPage::dismiss);
    connect(m_setup, &TrainSetup::runOpened, this, &TrainPage::open);
    connect(m_setup, &TrainSetup::variationsWanted, this, [this] {
        auto* view = VariationsView::open(window(), photosToVary(m_session->catalog()), m_setup->recipe(), m_session->files());
        connect(view, &VariationsView::libraryWanted, this, [this] { Q_EMIT goTo(Module::Library, {}); });
    });
    connect(m_setup, &TrainSetup::estimated, this, &TrainPage::updateActions);
    connect(m_run, &RunView::backWanted, this, &TrainPage::showSetup);
    connect(m_run, &RunView::pauseWanted, this, [this] { m_session->training().pause(); });
    connect(m_run, &RunView::resumeWanted, this, [this] { m_session->training().resume(); });
    connect(m_run, &RunView::stopWanted, this, [this] { m_session->training().stop(); });
    connect(m_run, &RunView::said, this, [this](const QString& sentence, const QString& kind) { Q_EMIT said(sentence, kind, false); });
}

void TrainPage::setSession(Session* session)
{
    m_side->dropWaiting();
    ++m_generation;
    m_session = session;
    m_starting = m_askedDevices = m_isShownLive = m_shownHasModel = false;
    m_shownRun.clear();
    m_runs.clear();
    m_stale = true;
    m_stack->setCurrentWidget(m_setup);
    m_setup->setRuns({}, {});
    m_readiness = {};
    m_setup->setReadiness(m_readiness);
    if (session)
        connectSession();
    updateActions();
}

void TrainPage::connectSession()
{
    m_setup->restore(remembered());
    TrainingRunner& training = m_session->training();
    connect(&m_session->catalog(), &Catalog::changed, this, &TrainPage::catalogChanged);
    connect(&training, &TrainingRunner::stateChanged, this, &TrainPage::stateChanged);
    connect(&training, &TrainingRunner::finished, this, &TrainPage::ended);
    connect(&training, &TrainingRunner::failed, this, &TrainPage::failed);
    connect(&training, &TrainingRunner::progressed, this, [this](const QList<TrainingEvent>& events) {
        if (m_isShownLive)
            m_run->add(events);
    });
    readRuns();
}

void TrainPage::enter(const QVariant& argument)
{
    if (!m_session)
        return;
    if (m_stale)
        readReadiness();
    askDevices();
    const QString network = argument.toMap().value(QStringLiteral("network")).toString();
    if (!network.isEmpty()) {
        m_setup->setNetwork(network);
        if (!m_starting && !m_session->training().isActive())
            showSetup();
    }
    if (!argument.toString().isEmpty() && !m_session->training().isActive())
        open(argument.toString());
}

void TrainPage::leave()
{
    if (m_session)
        remember(m_setup->save());
}

QJsonObject TrainPage::remembered() const
{
    return m_session->catalog().setting(kSetting).toObject();
}

void TrainPage::remember(const QJsonObject& values)
{
    QJsonObject kept = remembered();
    for (auto each = values.begin(); each != values.end(); ++each)
        kept.insert(each.key(), each.value());
    if (const Result<> written = m_session->catalog().setSetting(kSetting, kept); !written)
        complain(written.error());
}

QList<QAction*> TrainPage::mainActions() const
{
    if (m_stack->currentWidget() == m_setup)
        return {m_start};
    if (m_session && m_session->training().isActive() && m_isShownLive)
        return {}; // Pause and Stop stand beside what they stop
    return m_shownHasModel ? QList<QAction*>{m_again, m_evaluate} : QList<QAction*>{m_again};
}

QString TrainPage::statusText() const
{
    if (!m_session)
        return {};
    if (m_session->training().isActive())
        return tr("You can go on tagging while this runs");
    return m_runs.empty() ? tr("No training yet") : tr("%Ln training(s) so far", nullptr, int(m_runs.size()));
}

void TrainPage::showSetup()
{
    m_stack->setCurrentWidget(m_setup);
    if (m_session)
        askDevices();
    updateActions();
}

void TrainPage::showRun()
{
    m_stack->setCurrentWidget(m_run);
    updateActions();
}

void TrainPage::catalogChanged()
{
    if (isVisible())
        readReadiness();
    else
        m_stale = true;
}

void TrainPage::readReadiness()
{
    m_stale = false;
    m_readiness = readinessOf(m_session->catalog().photos(), m_session->catalog().classes());
    m_setup->setReadiness(m_readiness);
    updateActions();
}

/// Asks the engine what it would run on. It is loaded for that on its own thread, so that the training starts at once.
void TrainPage::askDevices()
{
    if (m_askedDevices || m_session->engine().isBusy())
        return;
    m_askedDevices = true;
    m_session->engine().run<QList<DeviceInfo>>(
        this,
        [](Engine& engine, std::stop_token) {
            QList<DeviceInfo> devices{engine.device(QStringLiteral("auto"))};
            const DeviceInfo processor = engine.device(QStringLiteral("cpu"));
            if (processor.id != devices.first().id)
                devices.append(processor);
            return Result<QList<DeviceInfo>>(devices);
        },
        [this, generation = m_generation](Result<QList<DeviceInfo>> devices) {
            if (generation != m_generation)
                return;
            m_askedDevices = false; // next time another amount of memory is free
            if (devices)
                m_setup->setDevices(*devices);
            else
                complain(devices.error());
        });
}

void TrainPage::take(Obstacle::Way way)
{
    switch (way) {
    case Obstacle::Way::Library:
        Q_EMIT goTo(Module::Library, {});
        break;
    case Obstacle::Way::Split:
        Q_EMIT goTo(Module::Split, {});
        break;
    case Obstacle::Way::SplitNow:
        splitNow();
        break;
    case Obstacle::Way::None:
        break;
    }
}

/// As the split page does, with what it remembers.
void TrainPage::splitNow()
{
    const auto photos = std::make_shared<const std::vector<Photo>>(m_session->catalog().photos());
    const SplitRequest request = rememberedSplit(m_session->catalog());
    m_side->run<GroupedPlan>(
        this, [photos, request] { return planGrouped(*photos, request); },
        [this, generation = m_generation](const GroupedPlan& plan) {
            if (generation != m_generation)
                return;
            Catalog& catalog = m_session->catalog();
            if (const Result<> stacked = catalog.setStacks(plan.stacks); !stacked)
                return complain(stacked.error());
            const Result<int> changed = catalog.applySplit(plan.plan);
            if (!changed)
                return complain(changed.error());
            Q_EMIT said(tr("%Ln photo(s) have their part now.", nullptr, *changed), QStringLiteral("info"), true);
        });
}

void TrainPage::evaluate()
{
    Q_EMIT goTo(Module::Evaluate, m_shownRun);
}

void TrainPage::stateChanged(TrainingRunner::State state)
{
    using State = TrainingRunner::State;
    if (m_isShownLive) {
        if (state == State::Running)
            m_run->setStage(RunView::Stage::Running);
        else if (state == State::Paused)
            m_run->setStage(RunView::Stage::Paused);
        else if (state == State::Stopping)
            m_run->setStage(RunView::Stage::Stopping);
        else if (state == State::Idle && m_run->stage() == RunView::Stage::Stopping)
            showSetup(); // stopped before it began
    }
    updateActions();
    Q_EMIT statusChanged();
}

void TrainPage::ended(const TrainingOutcome& outcome)
{
    m_shownHasModel = !outcome.modelFile.isEmpty();
    m_run->end(outcome);
    updateActions();
    readRuns();
}

void TrainPage::failed(const Error& error)
{
    m_run->fail(error.message);
    updateActions();
    readRuns();
}

void TrainPage::complain(const Error& error)
{
    Q_EMIT said(error.message, QStringLiteral("error"), false);
}

void TrainPage::updateActions()
{
    const bool busy = m_starting || (m_session && m_session->training().isActive());
    m_start->setEnabled(m_session && !busy && m_readiness.isReady());
    m_start->setToolTip(m_setup->seconds() > 0 ? tr("Takes %1").arg(roughDuration(m_setup->seconds())) : tr("Start the training"));
    m_again->setEnabled(!busy);
    if (mainActions() == m_announced)
        return; // each follows its own state
    m_announced = mainActions();
    Q_EMIT actionsChanged();
}

} // namespace Tintype
