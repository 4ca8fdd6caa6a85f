// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/TrainingRunner.h"

#include "app/work/TimeLeft.h"
#include "app/work/TrainingMailbox.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

namespace Tintype {

namespace {

/// Posting one event a step would flood the event loop; 15 deliveries a second look fluent and cost nothing.
constexpr int kDrainMilliseconds = 66;

using Mailbox = TrainingMailbox<TrainingOutcome>;

} // namespace

struct TrainingRunner::Private
{
    explicit Private(EngineThread& thread)
        : engine(thread)
    {
    }

    EngineThread& engine;
    State state = State::Idle;
    QString runId;
    QList<TrainingEvent> events;
    TimeLeft timeLeft;
    QElapsedTimer clock; ///< Of timeLeft; runs from the beginning.
    std::shared_ptr<Mailbox> mailbox;
    std::shared_ptr<PauseSwitch> pause;
    QTimer timer;
    int ticket = 0;

    void setState(TrainingRunner& runner, State next);
    void drain(TrainingRunner& runner);
    void end(TrainingRunner& runner, const std::optional<Result<TrainingOutcome>>& result);
};

void TrainingRunner::Private::setState(TrainingRunner& runner, State next)
{
    if (state == next)
        return;
    state = next;
    Q_EMIT runner.stateChanged(next);
}

void TrainingRunner::Private::drain(TrainingRunner& runner)
{
    const auto [fresh, over, result] = mailbox->take();
    if (!fresh.isEmpty()) {
        events += fresh;
        for (const TrainingEvent& event : std::as_const(fresh)) {
            if (const auto* step = std::get_if<StepDone>(&event))
                timeLeft.guess(step->etaSeconds, clock.elapsed());
        }
        if (state == State::Starting)
            setState(runner, State::Running);
        Q_EMIT runner.progressed(fresh);
    }
    if (over)
        end(runner, result);
}

void TrainingRunner::Private::end(TrainingRunner& runner, const std::optional<Result<TrainingOutcome>>& result)
{
    timer.stop();
    ticket = 0;
    if (!result) {
        setState(runner, State::Idle);
        return;
    }
    if (!*result) {
        setState(runner, State::Idle);
        Q_EMIT runner.failed(result->error());
        return;
    }
    setState(runner, State::Finished);
    Q_EMIT runner.finished(**result);
}

TrainingRunner::TrainingRunner(EngineThread& engine, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(engine))
{
    d->timer.setInterval(kDrainMilliseconds);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->drain(*this); });
}

TrainingRunner::~TrainingRunner()
{
    if (d->pause) {
        if (isActive() && d->state != State::Stopping)
            d->pause->leave(); // nobody stopped it: the window closes, and the run goes on another day
        d->pause->set(false);
    }
    if (d->ticket != 0)
        d->engine.cancel(d->ticket);
}

TrainingRunner::State TrainingRunner::state() const
{
    return d->state;
}

bool TrainingRunner::isActive() const
{
    return d->state != State::Idle && d->state != State::Finished;
}

QString TrainingRunner::runId() const
{
    return d->runId;
}

const QList<TrainingEvent>& TrainingRunner::events() const
{
    return d->events;
}

std::optional<double> TrainingRunner::secondsLeft() const
{
    return isActive() ? d->timeLeft.seconds(d->clock.elapsed()) : std::nullopt;
}

void TrainingRunner::start(const TrainingRequest& request)
{
    if (isActive())
        return;
    TrainingRequest held = request;
    if (!held.pause)
        held.pause = std::make_shared<PauseSwitch>();
    d->pause = held.pause;
    d->runId = held.run.id();
    d->events.clear();
    d->timeLeft.forget();
    d->clock.start();
    d->ticket = Mailbox::post(
        d->engine,
        [held = std::move(held)](Engine& engine, const TrainingObserver& observer, std::stop_token stop) {
            return engine.train(held, observer, stop);
        },
        &d->mailbox);
    d->timer.start();
    d->setState(*this, State::Starting);
}

void TrainingRunner::pause()
{
    if (d->state != State::Running)
        return;
    d->pause->set(true);
    d->setState(*this, State::Paused);
}

void TrainingRunner::resume()
{
    if (d->state != State::Paused)
        return;
    d->pause->set(false);
    d->setState(*this, State::Running);
}

void TrainingRunner::stop()
{
    if (!isActive() || d->state == State::Stopping)
        return;
    d->setState(*this, State::Stopping);
    d->pause->set(false); // a held training could not hear the stop
    d->engine.cancel(d->ticket);
}

} // namespace Tintype
