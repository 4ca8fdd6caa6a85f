// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/RunReporter.h"

#include <chrono>
#include <thread>

namespace Tintype {

namespace {

constexpr auto kPauseLook = std::chrono::milliseconds(20);
constexpr qint64 kPrepareMilliseconds = 100;

} // namespace

RunReporter::RunReporter(const TrainingRequest& request, const TrainingObserver& observer, std::stop_token stop)
    : m_run(request.run)
    , m_observer(observer)
    , m_stop(std::move(stop))
    , m_isSilent(request.ranks && !request.ranks->leads())
    , m_pause(request.pause)
{
    m_clock.start();
}

void RunReporter::begin(const TrainingOutcome& outcome, const TrainingData& data, bool isResumed)
{
    RunStarted started;
    started.run = outcome.run;
    started.network = outcome.network;
    started.recipe = outcome.recipe;
    started.device = outcome.device;
    started.precision = outcome.precision;
    started.trainingPhotos = int(data.training.size());
    started.validationPhotos = int(data.validation.size());
    started.batch = outcome.batch;
    started.steps = data.recipe.stepsFor(int(data.training.size()));
    started.resumed = isResumed;
    send(started);
}

void RunReporter::send(const TrainingEvent& event)
{
    if (m_isSilent)
        return;
    const auto* step = std::get_if<StepDone>(&event);
    // A history that cannot be written does not end a training: the model itself will tell when the disk is full.
    if (!step || step->step > 0)
        (void)m_run.append(event).has_value();
    if (m_observer)
        m_observer(event);
}

void RunReporter::advise(const QString& sentence, bool isRecovery)
{
    send(Advice{sentence, seconds(), isRecovery});
}

void RunReporter::prepare(double fraction, double etaSeconds, double imagesPerSecond)
{
    if (m_sincePrepared.isValid() && m_sincePrepared.elapsed() < kPrepareMilliseconds)
        return;
    m_sincePrepared.start();
    StepDone step;
    step.fraction = fraction;
    step.etaSeconds = etaSeconds;
    step.imagesPerSecond = imagesPerSecond;
    send(step);
}

bool RunReporter::goesOn()
{
    QElapsedTimer waited;
    waited.start();
    while (m_pause && m_pause->isPaused() && !isStopped())
        std::this_thread::sleep_for(kPauseLook);
    m_pausedSeconds += double(waited.nsecsElapsed()) * 1e-9;
    return !isStopped();
}

double RunReporter::seconds() const
{
    return m_earlierSeconds + double(m_clock.elapsed()) / 1000;
}

} // namespace Tintype
