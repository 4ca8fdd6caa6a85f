// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/EngineThread.h"

#include "learning/EngineLoader.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>
#include <QRegularExpression>
#include <QThread>
#include <QVariantAnimation>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace Tintype {

namespace {

/// Learning takes every core there is. With a lower weight in the scheduler the window's thread, which works for some milliseconds and
/// then waits, always gets a core at once; when the window is idle the training is not slower. On Linux a nice value belongs to a
/// thread, and the threads that this one makes (OpenMP's, the decoders') inherit it. QThread's priorities do nothing there.
void giveWayToTheWindow()
{
#ifdef Q_OS_LINUX
    constexpr int kNice = 10;
    setpriority(PRIO_PROCESS, id_t(gettid()), kNice); // failing only means that it stays as it was
#endif
}

/// While LibTorch is loaded the dynamic linker is locked, and with it the first use of anything that is thread-local. Animations (a
/// busy bar is one) and regular expressions are the window's uses of such that come late: both are begun here, so that none has to
/// wait later. GUI thread.
void touchThreadLocals()
{
    QRegularExpression matcher(QStringLiteral("(?:a|b)+"));
    matcher.optimize(); // the matcher's memory is the thread's, too
    (void)matcher.match(QStringLiteral("ab")).hasMatch();
    QVariantAnimation animation;
    animation.setStartValue(0);
    animation.setEndValue(1);
    animation.start();
}

struct WaitingJob
{
    int ticket = 0;
    EngineThread::Job work;
    std::function<void(Error)> unavailable;
    std::stop_source stop;
};

QString unexpectedMessage()
{
    return QCoreApplication::translate("EngineThread",
                                       "The work stopped unexpectedly. Try again; if it happens again, start the program anew.");
}

} // namespace

struct EngineThread::Private
{
    EngineThread* q = nullptr;
    std::function<Result<std::unique_ptr<Engine>>()> makeEngine;

    std::mutex mutex; ///< Guards what follows.
    std::condition_variable wake;
    std::deque<WaitingJob> waiting;
    int runningTicket = 0;
    std::stop_source runningStop{std::nostopstate};
    bool quit = false;

    int lastTicket = 0; ///< GUI thread.
    int unfinished = 0; ///< GUI thread.
    std::unique_ptr<QThread> thread; ///< Last: it uses all the others.

    void serve();
    std::optional<WaitingJob> next();
    void perform(WaitingJob& job, std::unique_ptr<Engine>& engine);
    void finishedOne();
};

std::optional<WaitingJob> EngineThread::Private::next()
{
    std::unique_lock lock(mutex);
    runningTicket = 0;
    runningStop = std::stop_source{std::nostopstate};
    wake.wait(lock, [this] { return quit || !waiting.empty(); });
    if (quit)
        return std::nullopt;
    WaitingJob job = std::move(waiting.front());
    waiting.pop_front();
    runningTicket = job.ticket;
    runningStop = job.stop;
    return job;
}

/// The only try/catch of the thread: nothing thrown by a library leaves it.
void EngineThread::Private::perform(WaitingJob& job, std::unique_ptr<Engine>& engine)
{
    const auto report = [&](Error error) {
        if (job.unavailable)
            q->callOnGui([unavailable = job.unavailable, error = std::move(error)] { unavailable(error); });
    };
    try {
        if (!engine) {
            Result<std::unique_ptr<Engine>> made = makeEngine();
            if (!made)
                return report(made.error());
            engine = std::move(*made);
            // Not before: loading holds a lock of the dynamic linker, and whoever holds it must not be kept from running.
            giveWayToTheWindow();
        }
        job.work(*engine, job.stop.get_token());
    } catch (const std::exception& exception) {
        report(Error{Error::Kind::Internal, unexpectedMessage(), QString::fromUtf8(exception.what())});
    } catch (...) {
        report(Error{Error::Kind::Internal, unexpectedMessage(), {}});
    }
}

void EngineThread::Private::serve()
{
    std::unique_ptr<Engine> engine; // made, used and destroyed on this thread only
    while (std::optional<WaitingJob> job = next()) {
        perform(*job, engine);
        job.reset(); // what the job holds goes before the window hears that it is done
        q->callOnGui([this] { finishedOne(); });
    }
}

void EngineThread::Private::finishedOne()
{
    if (--unfinished == 0)
        Q_EMIT q->busyChanged(false);
}

EngineThread::EngineThread(QObject* parent)
    : EngineThread([] { return loadEngine(); }, parent)
{
}

EngineThread::EngineThread(std::function<Result<std::unique_ptr<Engine>>()> makeEngine, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    touchThreadLocals();
    d->q = this;
    d->makeEngine = std::move(makeEngine);
    d->thread.reset(QThread::create([p = d.get()] { p->serve(); }));
    d->thread->setObjectName(QStringLiteral("engine"));
    d->thread->start();
}

EngineThread::~EngineThread()
{
    std::deque<WaitingJob> dropped;
    std::stop_source running{std::nostopstate};
    {
        const std::scoped_lock lock(d->mutex);
        d->quit = true;
        dropped.swap(d->waiting);
        running = d->runningStop;
    }
    running.request_stop(); // outside the lock: it calls what the job hung on it
    d->wake.notify_all();
    d->thread->wait();
}

int EngineThread::post(Job job, std::function<void(Error)> unavailable)
{
    const int ticket = ++d->lastTicket;
    {
        const std::scoped_lock lock(d->mutex);
        d->waiting.push_back({ticket, std::move(job), std::move(unavailable), std::stop_source{}});
    }
    d->wake.notify_one();
    if (++d->unfinished == 1)
        Q_EMIT busyChanged(true);
    return ticket;
}

bool EngineThread::cancel(int ticket)
{
    std::optional<WaitingJob> dropped; // destroyed outside the lock: it may hold anything
    std::stop_source running{std::nostopstate};
    {
        const std::scoped_lock lock(d->mutex);
        if (ticket != 0 && d->runningTicket == ticket)
            running = d->runningStop;
        const auto place = std::find_if(d->waiting.begin(), d->waiting.end(), [&](const auto& job) { return job.ticket == ticket; });
        if (place != d->waiting.end()) {
            dropped = std::move(*place);
            d->waiting.erase(place);
        }
    }
    running.request_stop();
    if (dropped)
        d->finishedOne();
    return dropped.has_value();
}

bool EngineThread::isBusy() const
{
    return d->unfinished > 0;
}

void EngineThread::callOnGui(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

EngineThread::QPointerHolder::QPointerHolder(QObject* object)
    : m_pointer(std::make_shared<QPointer<QObject>>(object))
{
}

bool EngineThread::QPointerHolder::isAlive() const
{
    return !static_cast<QPointer<QObject>*>(m_pointer.get())->isNull();
}

} // namespace Tintype
