// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/SampleRunner.h"

#include "imaging/SamplePainter.h"

#include <QDir>
#include <QMetaObject>

#include <functional>
#include <thread>

namespace Tintype {

struct SampleRunner::Private
{
    explicit Private(SampleRunner* runner)
        : q(runner)
    {
    }

    SampleRunner* q;
    bool running = false;
    std::jthread thread; ///< Last: it uses the others.

    void onGui(std::function<void()> call) { QMetaObject::invokeMethod(q, std::move(call), Qt::QueuedConnection); }
    void paint(const QString& folder, int perClass, quint64 seed, const std::stop_token& stop);
};

void SampleRunner::Private::paint(const QString& folder, int perClass, quint64 seed, const std::stop_token& stop)
{
    const QString unfinished = folder % QStringLiteral(".part");
    QDir(unfinished).removeRecursively(); // of a program that was killed
    const auto observer = [this](const Progress& progress) { onGui([this, progress] { Q_EMIT q->progressed(progress); }); };
    const Result<SampleSummary> painted = paintSamplePhotos(unfinished, perClass, seed, observer, stop);
    const bool isMoved = painted && !stop.stop_requested() && QDir().rename(unfinished, folder);
    if (!isMoved)
        QDir(unfinished).removeRecursively();
    onGui([this, folder, painted, isMoved, isStopped = stop.stop_requested()] {
        running = false;
        if (isStopped)
            Q_EMIT q->cancelled();
        else if (!painted)
            Q_EMIT q->failed(painted.error());
        else if (!isMoved)
            Q_EMIT q->failed(Error{Error::Kind::Unreadable,
                                   tr("The sample photos could not be put into %1; check that the folder is yours to write and not there yet.")
                                       .arg(QDir::toNativeSeparators(folder)),
                                   {}});
        else
            Q_EMIT q->finished(folder);
    });
}

SampleRunner::SampleRunner(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

SampleRunner::~SampleRunner() = default;

bool SampleRunner::isRunning() const
{
    return d->running;
}

void SampleRunner::start(const QString& folder, int perClass, quint64 seed)
{
    if (d->running)
        return;
    d->running = true;
    d->thread = std::jthread([p = d.get(), folder, perClass, seed](const std::stop_token& stop) { p->paint(folder, perClass, seed, stop); });
}

void SampleRunner::cancel()
{
    d->thread.request_stop();
}

} // namespace Tintype
