// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/DigitTrainingRunner.h"

#include "app/work/TrainingMailbox.h"

#include <QTimer>

#include <optional>

namespace Tintype {

namespace {

constexpr int kDrainMilliseconds = 66; ///< 15 deliveries a second look fluent and cost nothing.

using Mailbox = TrainingMailbox<DigitTrainingOutcome>;

} // namespace

struct DigitTrainingRunner::Private
{
    explicit Private(EngineThread& thread)
        : engine(thread)
    {
    }

    EngineThread& engine;
    std::shared_ptr<Mailbox> mailbox;
    std::shared_ptr<PauseSwitch> pause;
    QTimer timer;
    int ticket = 0; ///< 0 while nothing runs.
    bool stopping = false;

    void drain(DigitTrainingRunner& runner);
};

void DigitTrainingRunner::Private::drain(DigitTrainingRunner& runner)
{
    const auto [fresh, over, result] = mailbox->take();
    if (over) { // before anybody is told: who hears of the end may start the next
        timer.stop();
        ticket = 0;
        stopping = false;
    }
    if (!fresh.isEmpty())
        Q_EMIT runner.progressed(fresh);
    if (!over)
        return;
    if (!result)
        Q_EMIT runner.withdrawn();
    else if (!*result)
        Q_EMIT runner.failed(result->error());
    else
        Q_EMIT runner.finished(**result);
}

DigitTrainingRunner::DigitTrainingRunner(EngineThread& engine, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(engine))
{
    d->timer.setInterval(kDrainMilliseconds);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->drain(*this); });
}

DigitTrainingRunner::~DigitTrainingRunner()
{
    if (d->ticket == 0)
        return;
    d->pause->leave(); // nobody is there to hear how good it became
    d->engine.cancel(d->ticket);
}

bool DigitTrainingRunner::isActive() const
{
    return d->ticket != 0;
}

bool DigitTrainingRunner::isStopping() const
{
    return d->stopping;
}

void DigitTrainingRunner::start(DigitTrainingRequest request)
{
    if (isActive())
        return;
    d->pause = std::make_shared<PauseSwitch>();
    request.pause = d->pause;
    d->ticket = Mailbox::post(
        d->engine,
        [request](Engine& engine, const TrainingObserver& observer, std::stop_token stop) {
            return engine.trainDigits(request, observer, stop);
        },
        &d->mailbox);
    d->timer.start();
}

void DigitTrainingRunner::stop()
{
    if (!isActive() || d->stopping)
        return;
    d->stopping = true;
    d->engine.cancel(d->ticket);
}

} // namespace Tintype
