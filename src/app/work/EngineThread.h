// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "learning/Engine.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Tintype {

/// The one thread that owns the Engine: loads it when first needed and does one job at a time, in order. The public side belongs to the
/// GUI thread; jobs run on the engine thread and get copies of all they need. The destructor requests stop and joins.
class EngineThread : public QObject
{
    Q_OBJECT

public:
    using Job = std::function<void(Engine&, std::stop_token)>;

    explicit EngineThread(QObject* parent = nullptr);
    /// For tests: uses this engine instead of loading the module.
    explicit EngineThread(std::function<Result<std::unique_ptr<Engine>>()> makeEngine, QObject* parent = nullptr);
    ~EngineThread() override;

    /// Queues a job. `unavailable` is called on the GUI thread when the engine cannot be loaded or the job threw. Returns a ticket.
    int post(Job job, std::function<void(Error)> unavailable);
    /// Requests stop of a running job; takes a waiting one out, which then answers nothing. True when it took one out.
    bool cancel(int ticket);
    bool isBusy() const;

    /// Runs `work` on the engine thread and hands its value to `done` on the GUI thread, unless `receiver` is gone by then.
    template <typename T>
    int run(QObject* receiver, std::function<Result<T>(Engine&, std::stop_token)> work, std::function<void(Result<T>)> done)
    {
        const auto deliver = std::make_shared<std::function<void(Result<T>)>>(std::move(done));
        const auto guard = std::make_shared<QPointerHolder>(receiver);
        return post(
            [this, work = std::move(work), deliver, guard](Engine& engine, std::stop_token stop) {
                auto result = std::make_shared<Result<T>>(work(engine, stop));
                callOnGui([deliver, guard, result] {
                    if (guard->isAlive())
                        (*deliver)(std::move(*result));
                });
            },
            [deliver, guard](Error error) {
                if (guard->isAlive())
                    (*deliver)(fail(std::move(error)));
            });
    }

Q_SIGNALS:
    void busyChanged(bool busy);

private:
    class QPointerHolder
    {
    public:
        explicit QPointerHolder(QObject* object);
        bool isAlive() const; ///< GUI thread only.

    private:
        std::shared_ptr<void> m_pointer;
    };
    void callOnGui(std::function<void()> call);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Tintype
