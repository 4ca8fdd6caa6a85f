// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace Tintype {

/// One thread of its own for small work with files (decoding a photo to show, listing models), in order, beside the window and beside
/// the engine, which a training may hold for minutes. GUI thread side; the destructor drops what waits and joins.
class SideThread : public QObject
{
    Q_OBJECT

public:
    explicit SideThread(QObject* parent = nullptr);
    ~SideThread() override;

    /// Runs `work` on the thread and hands its value to `done` on the GUI thread, unless `receiver` is gone by then.
    template <typename T>
    void run(QObject* receiver, std::function<T()> work, std::function<void(T)> done)
    {
        const auto deliver = std::make_shared<std::function<void(T)>>(std::move(done));
        const auto guard = std::make_shared<QPointer<QObject>>(receiver);
        m_pool.start([this, work = std::move(work), deliver, guard] {
            const auto value = std::make_shared<T>(work());
            QMetaObject::invokeMethod(
                this,
                [deliver, guard, value] {
                    if (!guard->isNull())
                        (*deliver)(std::move(*value));
                },
                Qt::QueuedConnection);
        });
    }
    void dropWaiting(); ///< What has not begun is not done any more, and not delivered.

private:
    QThreadPool m_pool;
};

} // namespace Tintype
