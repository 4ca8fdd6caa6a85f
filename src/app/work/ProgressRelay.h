// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace Tintype {

/// Carries the progress of an engine job to the GUI thread: the newest value, at most fifteen times a second. GUI thread.
class ProgressRelay : public QObject
{
    Q_OBJECT

public:
    explicit ProgressRelay(QObject* parent = nullptr);
    ~ProgressRelay() override;

    /// Begins anew; the observer may be called on any thread and may outlive the relay.
    ProgressObserver start();
    void stop();

Q_SIGNALS:
    void progressed(const Tintype::Progress& progress);

private:
    struct Box;
    void drain();

    std::shared_ptr<Box> m_box;
    QTimer m_timer;
};

} // namespace Tintype
