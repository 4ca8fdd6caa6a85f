// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/digits/DigitTraining.h"

#include <QList>
#include <QObject>

#include <memory>

namespace Tintype {

class EngineThread;
struct Error;

/// The training of one digit network as the window sees it: events are collected by a mailbox and handed over every 66 ms. GUI thread.
class DigitTrainingRunner : public QObject
{
    Q_OBJECT

public:
    explicit DigitTrainingRunner(EngineThread& engine, QObject* parent = nullptr);
    ~DigitTrainingRunner() override; ///< Stops what runs.

    bool isActive() const;
    bool isStopping() const;
    void start(DigitTrainingRequest request);
    void stop(); ///< Stops after the current mini-batch; the model is judged and kept as it is then.

Q_SIGNALS:
    void progressed(const QList<Tintype::TrainingEvent>& events);
    // One of these ends it.
    void finished(const Tintype::DigitTrainingOutcome& outcome);
    void failed(const Tintype::Error& error);
    void withdrawn(); ///< Stopped before it began.

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Tintype
