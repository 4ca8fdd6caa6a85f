// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/DigitTrainingRunner.h"

#include "app/work/EngineThread.h"

#include <QTimer>

#include <mutex>
#include <optional>

namespace Tintype {

namespace {

constexpr int kDrainMilliseconds = 66; ///< 15 deliveries a second look fluent and cost nothing.

/// Filled by the engine thread, emptied by the GUI thread.
struct Mailbox
{
    std::mutex mutex;
    QList<TrainingEvent> events;
    std::optional<Result<DigitTrainingOutcome>> result;
    bool over = false; ///< The job is gone; without a result it was taken out before it began.
};

/// Lives as long as the job: tells the mailbox when the job is gone, however it went.
struct JobEnd
{
    explicit JobEnd(std::shared_ptr<Mailbox> box)
        : mailbox(std::move(box))
    {
    }
    ~JobEnd()
    {
        const std::scoped_lock lock(mailbox->mutex);
        mailbox->over = true;
    }
    Q_DISABLE_COPY_MOVE(JobEnd)

    std::shared_ptr<Mailbox> mailbox;
};

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
    QList<TrainingEvent> fresh;
    std::optional<Result<DigitTrainingOutcome>> result;
    bool over = false;
    {
        const std::scoped_lock lock(mailbox->mutex);
        fresh.swap(mailbox->events);
        over = mailbox->over;
        if (over)
            result = std::move(mailbox->result);
    }
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
    d->mailbox = std::make_shared<Mailbox>();
    const auto box = d->mailbox;
    const auto guard = std::make_shared<JobEnd>(box);
    // The guard is held by the job and by its refusal, so the mailbox is "over" only when neither can write any more.
    d->ticket = d->engine.post(
        [request, box, guard](Engine& engine, std::stop_token stop) {
            const auto observer = [&box](const TrainingEvent& event) {
                const std::scoped_lock lock(box->mutex);
                box->events.append(event);
            };
            Result<DigitTrainingOutcome> result = engine.trainDigits(request, observer, stop);
            const std::scoped_lock lock(box->mutex);
            box->result = std::move(result);
        },
        [box, guard](Error error) {
            const std::scoped_lock lock(box->mutex);
            if (!box->result)
                box->result = Result<DigitTrainingOutcome>(fail(std::move(error)));
        });
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
