// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the train page that lists, starts, opens and goes on with runs.
#include "app/pages/TrainPage.h"

#include "app/Session.h"
#include "app/views/RunView.h"
#include "app/views/TrainSetup.h"
#include "app/work/SideThread.h"

#include <QJsonObject>

#include <utility>
#include <vector>

namespace Tintype {

namespace {

const QString kDismissed = QStringLiteral("dismissed"); ///< Number of the run cut short that nobody wants to go on with.

} // namespace

void TrainPage::readRuns()
{
    m_side->run<std::vector<RunSummary>>(
        this, [folder = m_session->catalog().paths().runs()] { return listRuns(folder); },
        [this, generation = m_generation](std::vector<RunSummary> runs) {
            if (generation != m_generation)
                return;
            // The one that is being trained has no outcome either, but nothing has cut it short.
            const TrainingRunner& training = m_session->training();
            if (training.isActive())
                std::erase_if(runs, [&](const RunSummary& run) { return run.id == training.runId(); });
            m_runs = std::move(runs);
            for (const RunSummary& run : m_runs)
                m_shownHasModel = m_shownHasModel || (run.id == m_shownRun && run.hasModel);
            m_setup->setRuns(m_runs, remembered().value(kDismissed).toString());
            updateActions();
            Q_EMIT statusChanged();
        });
}

void TrainPage::start()
{
    if (!m_session || m_starting || m_session->training().isActive() || !m_readiness.isReady())
        return;
    leave(); // the choice is worth remembering now
    m_starting = true;
    updateActions();
    const Recipe recipe = m_setup->recipe();
    m_run->begin({}, recipe.name, recipe.network, m_setup->memoryLimit());
    m_isShownLive = true;
    showRun();
    m_side->run<Result<RunFolder>>(
        this,
        [runs = m_session->catalog().paths().runs(), snapshot = m_session->catalog().snapshot(), recipe]() mutable {
            snapshot.dropEmptyClasses();
            return RunFolder::create(runs, snapshot, recipe);
        },
        [this, generation = m_generation](const Result<RunFolder>& run) {
            if (generation == m_generation)
                launch(run);
        });
}

void TrainPage::resume(const QString& run)
{
    if (!m_session || m_starting || m_session->training().isActive())
        return;
    m_starting = true;
    m_isShownLive = true;
    m_side->run<Result<ArchivedRun>>(
        this, [runs = m_session->catalog().paths().runs(), run] { return Tintype::readRun(runs, run); },
        [this, generation = m_generation, run](const Result<ArchivedRun>& archived) {
            if (generation != m_generation)
                return;
            if (!archived) {
                m_starting = false;
                return complain(archived.error());
            }
            m_run->begin(archived->summary.name, archived->summary.recipe, archived->summary.network, m_setup->memoryLimit());
            m_run->add(QList<TrainingEvent>(archived->events.begin(), archived->events.end()));
            showRun();
            launch(RunFolder::open(m_session->catalog().paths().runs(), run));
        });
}

void TrainPage::dismiss(const QString& run)
{
    remember({{kDismissed, run}});
    m_setup->setRuns(m_runs, run);
}

void TrainPage::launch(const Result<RunFolder>& run)
{
    m_starting = false;
    if (!run) {
        m_run->fail(run.error().message);
        updateActions();
        return;
    }
    m_shownRun = run->id();
    m_shownHasModel = false;
    m_run->setName(modelName(m_run->recipe(), run->id()));
    const QString features = m_session->catalog().paths().features();
    m_session->training().start(TrainingRequest{*run, features, m_setup->device(), 0, {}, m_setup->memoryLimit()});
}

void TrainPage::open(const QString& run)
{
    m_side->run<Result<ArchivedRun>>(
        this, [runs = m_session->catalog().paths().runs(), run] { return Tintype::readRun(runs, run); },
        [this, generation = m_generation](const Result<ArchivedRun>& archived) {
            if (generation != m_generation || m_starting || m_session->training().isActive())
                return;
            if (!archived)
                return complain(archived.error());
            m_isShownLive = false;
            m_shownRun = archived->summary.id;
            m_shownHasModel = archived->summary.hasModel;
            m_run->showArchived(*archived);
            showRun();
        });
}

} // namespace Tintype
