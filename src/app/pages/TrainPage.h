// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"
#include "app/work/RunArchive.h"
#include "app/work/TrainingReadiness.h"
#include "app/work/TrainingRunner.h"
#include "learning/Recipe.h"

#include <memory>
#include <optional>
#include <vector>

class QStackedWidget;

namespace Tintype {

class RunView;
class SideThread;
class TrainSetup;

/// Chooses, starts, watches and ends trainings, and shows the earlier ones. Folders are made and read on a thread of its own.
class TrainPage : public Page
{
    Q_OBJECT

public:
    explicit TrainPage(QWidget* parent = nullptr);
    ~TrainPage() override;

    void setSession(Session* session) override;
    void enter(const QVariant& argument) override; ///< A run's number opens that run; a map with a "network" chooses that.
    void leave() override;
    QList<QAction*> mainActions() const override;
    QString statusText() const override;

private:
    void makeActions();
    void connectViews();
    void connectSession();
    void showSetup();
    void showRun();

    void catalogChanged();
    void readReadiness();
    void askDevices();
    void take(Obstacle::Way way);
    void splitNow();
    QJsonObject remembered() const; ///< What the project keeps for this page.
    void remember(const QJsonObject& values); ///< The rest of it stays.

    void readRuns();
    void start();
    void resume(const QString& run);
    void dismiss(const QString& run);
    void launch(const Result<RunFolder>& run);
    void open(const QString& run);

    void evaluate();
    void stateChanged(TrainingRunner::State state);
    void ended(const TrainingOutcome& outcome);
    void failed(const Error& error);
    void complain(const Error& error);
    void updateActions();

    Session* m_session = nullptr;
    std::unique_ptr<SideThread> m_side;
    int m_generation = 0; ///< Raised with the session: answers for another one are dropped.
    bool m_starting = false; ///< A run's folder is being made.
    bool m_stale = true; ///< The catalog changed while the page was hidden.
    bool m_askedDevices = false; ///< And not yet heard.
    std::vector<RunSummary> m_runs;
    TrainingReadiness m_readiness;
    QString m_shownRun; ///< Its model is what Evaluate means.
    bool m_shownHasModel = false;
    bool m_isShownLive = false; ///< What the view shows is the session's training.

    QList<QAction*> m_announced; ///< What the window was told last.
    QAction* m_start;
    QAction* m_again;
    QAction* m_evaluate;
    QStackedWidget* m_stack;
    TrainSetup* m_setup;
    RunView* m_run;
};

} // namespace Tintype
