// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/RunFolder.h"
#include "learning/TrainingEvent.h"
#include "learning/TrainingRequest.h"
#include "learning/torch/TrainingData.h"

#include <QElapsedTimer>

#include <stop_token>

namespace Tintype {

/// Tells what a training does to whoever watches and to the run's history, and hears whether it is to pause or to stop.
class RunReporter
{
public:
    RunReporter(const TrainingRequest& request, const TrainingObserver& observer, std::stop_token stop);

    /// Tells that a training begins, from what its outcome already holds.
    void begin(const TrainingOutcome& outcome, const TrainingData& data, bool isResumed);
    void send(const TrainingEvent& event);
    void advise(const QString& sentence, bool isRecovery = false);
    /// Work before the first mini-batch; `fraction` of the whole job. Not for every photo: at most some times a second.
    void prepare(double fraction, double etaSeconds, double imagesPerSecond);

    /// Waits while it is paused. False when it is to stop.
    bool goesOn();
    bool isStopped() const { return m_isStopped || m_stop.stop_requested(); }
    /// Another process was asked to stop, which stops all.
    void stop() { m_isStopped = true; }
    /// Stopped because the program ends: the run is to be gone on with.
    bool isLeft() const { return isStopped() && m_pause && m_pause->isLeft(); }

    /// Since the run began, pauses and earlier sittings included. Not the time between sittings.
    double seconds() const;
    void addEarlierSeconds(double seconds) { m_earlierSeconds = seconds; }
    double pausedSeconds() const { return m_pausedSeconds; }

private:
    RunFolder m_run;
    const TrainingObserver& m_observer;
    std::stop_token m_stop;
    bool m_isStopped = false;
    const bool m_isSilent; // rank 0 speaks for all
    std::shared_ptr<PauseSwitch> m_pause;
    QElapsedTimer m_clock;
    QElapsedTimer m_sincePrepared;
    double m_earlierSeconds = 0;
    double m_pausedSeconds = 0;
};

} // namespace Tintype
