// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/TrainingEvent.h"
#include "learning/TrainingRequest.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace Tintype {

class EngineThread;

/// A training as the window sees it: start, pause, stop; events are collected by a mailbox and handed over every 66 ms. GUI thread.
class TrainingRunner : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Starting, Running, Paused, Stopping, Finished };
    Q_ENUM(State)

    explicit TrainingRunner(EngineThread& engine, QObject* parent = nullptr);
    ~TrainingRunner() override;

    State state() const;
    bool isActive() const; ///< Starting, Running, Paused or Stopping.
    QString runId() const;
    const QList<TrainingEvent>& events() const; ///< All of this run so far.
    std::optional<double> secondsLeft() const; ///< Calm enough to be shown; nothing while nobody can tell.

    void start(const TrainingRequest& request);
    void pause();
    void resume();
    void stop(); ///< Stops after the current mini-batch and keeps the best.

Q_SIGNALS:
    void stateChanged(Tintype::TrainingRunner::State state);
    void progressed(const QList<Tintype::TrainingEvent>& events);
    void finished(const Tintype::TrainingOutcome& outcome);
    void failed(const Tintype::Error& error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Tintype
