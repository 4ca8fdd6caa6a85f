// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/work/RunArchive.h"
#include "app/work/TimeLeft.h"
#include "app/work/TrainingRunner.h"
#include "learning/TrainingHistory.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <array>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace Tintype {

class CurvePlot;
class RunFigures;

/// One training, live or from its folder: what it is doing, the curves, the figures, what happened. GUI thread.
class RunView : public QWidget
{
    Q_OBJECT

public:
    enum class Stage { Starting, Running, Paused, Stopping, Ended, Failed, Archived };

    explicit RunView(QWidget* parent = nullptr);

    /// Empties it for a new training. `memoryLimit`: bytes that the program is to stay under; 0: none.
    void begin(const QString& name, const QString& recipe, const QString& network, qint64 memoryLimit = 0);
    void add(const QList<TrainingEvent>& events);
    void setStage(Stage stage);
    void end(const TrainingOutcome& outcome);
    void fail(const QString& sentence);
    void showArchived(const ArchivedRun& run);

    void setName(const QString& name) { m_name = name; } ///< Known only once the run has its number.
    QString recipe() const { return m_recipe; }
    Stage stage() const { return m_stage; }
    const TrainingHistory& history() const { return m_history; }
    QStringList happened() const;
    QString title() const;
    QString sentence() const;

Q_SIGNALS:
    void pauseWanted();
    void resumeWanted();
    void stopWanted();
    void backWanted();
    void said(const QString& sentence, const QString& kind);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makePlots();
    QWidget* makeQuick();
    bool isActive() const;
    bool isOver() const;
    bool hasSteps() const; ///< It learns in steps: there are curves.
    bool isFromScratch() const;
    double elapsedSeconds() const; ///< Since the run began, as far as can be told.
    void refresh();
    void showCurves();
    void showWords();
    void showTime();
    QString runningTitle() const;
    QString runningSentence() const;
    QString endedSentence() const;

    Stage m_stage = Stage::Starting;
    QString m_name;
    QString m_recipe;
    QString m_network;
    QString m_failure;
    TrainingHistory m_history;
    TrainingOutcome m_outcome;
    bool m_hasOutcome = false;
    double m_lastSeconds = 0; ///< The run's own clock at its latest event that tells it,
    QElapsedTimer m_since; ///< and when that event came.
    QElapsedTimer m_clock; ///< Of m_timeLeft and m_pausedAt; runs from the beginning.
    TimeLeft m_timeLeft;
    qint64 m_pausedAt = 0;
    bool m_stale = false; ///< Events came while it was hidden.
    QTimer m_tick;

    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_back;
    QPushButton* m_pause;
    QPushButton* m_stop;
    QProgressBar* m_progress;
    QStackedWidget* m_middle;
    std::array<CurvePlot*, 2> m_plots{};
    QLabel* m_quickWords;
    RunFigures* m_figures;
};

} // namespace Tintype
