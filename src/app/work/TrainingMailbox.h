// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/work/EngineThread.h"
#include "learning/TrainingEvent.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace Tintype {

/// What a training on the engine thread has to say until the GUI thread takes it: one event a step would flood the event loop, so its
/// owner empties this some times a second.
template <typename Outcome>
class TrainingMailbox
{
public:
    struct Mail
    {
        QList<TrainingEvent> events;
        bool isOver = false; ///< The job is gone.
        std::optional<Result<Outcome>> result; ///< None when it was taken out before it began.
    };

    using Train = std::function<Result<Outcome>(Engine&, const TrainingObserver&, std::stop_token)>;

    /// Queues the training; returns its ticket and hands out its mailbox.
    static int post(EngineThread& engine, Train train, std::shared_ptr<TrainingMailbox>* mailbox)
    {
        const auto box = std::make_shared<TrainingMailbox>();
        *mailbox = box;
        // The guard is held by the job and by its refusal, so the mailbox is "over" only when neither can write any more.
        const auto guard = std::make_shared<JobEnd>(box);
        return engine.post(
            [train = std::move(train), box, guard](Engine& worker, std::stop_token stop) {
                const auto observer = [&box](const TrainingEvent& event) {
                    const std::scoped_lock lock(box->m_mutex);
                    box->m_mail.events.append(event);
                };
                Result<Outcome> result = train(worker, observer, stop);
                const std::scoped_lock lock(box->m_mutex);
                box->m_mail.result = std::move(result);
            },
            [box, guard](Error error) {
                const std::scoped_lock lock(box->m_mutex);
                if (!box->m_mail.result)
                    box->m_mail.result = Result<Outcome>(fail(std::move(error)));
            });
    }

    /// The events since the last time; the result only once it is over.
    Mail take()
    {
        const std::scoped_lock lock(m_mutex);
        Mail taken;
        taken.events.swap(m_mail.events);
        taken.isOver = m_mail.isOver;
        if (taken.isOver)
            taken.result = std::move(m_mail.result);
        return taken;
    }

private:
    /// Lives as long as the job: tells the mailbox when the job is gone, however it went.
    struct JobEnd
    {
        explicit JobEnd(std::shared_ptr<TrainingMailbox> itsMailbox)
            : mailbox(std::move(itsMailbox))
        {
        }
        ~JobEnd()
        {
            const std::scoped_lock lock(mailbox->m_mutex);
            mailbox->m_mail.isOver = true;
        }
        Q_DISABLE_COPY_MOVE(JobEnd)

        std::shared_ptr<TrainingMailbox> mailbox;
    };

    std::mutex m_mutex;
    Mail m_mail;
};

} // namespace Tintype
