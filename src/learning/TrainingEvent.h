// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "imaging/PhotoFacts.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>

#include <functional>
#include <variant>

namespace Tintype {

struct RunStarted
{
    QString run; ///< Number of the run, as text.
    QString network;
    QString recipe;
    QString device; ///< By name: "AMD EPYC, 2 cores".
    QString precision; ///< "float32" or "bfloat16".
    int trainingPhotos = 0;
    int validationPhotos = 0;
    int batch = 0;
    int steps = 0; ///< Planned; 0 for quick.
    bool resumed = false;
};

/// One mini-batch was learnt; or, with step 0, a piece of the work before that was done.
struct StepDone
{
    int step = 0;
    int steps = 0;
    int epoch = 0;
    double loss = 0; ///< Of this mini-batch.
    double accuracy = 0; ///< Of this mini-batch, 0..1.
    double imagesPerSecond = 0;
    double etaSeconds = 0;
    double fraction = 0; ///< Of the whole job, 0..1.
};

struct EvaluationDone
{
    int step = 0;
    int epoch = 0;
    double trainingLoss = 0; ///< Smoothed.
    double trainingAccuracy = 0;
    double validationLoss = 0;
    double validationAccuracy = 0;
    int validationPhotos = 0;
    bool best = false; ///< Better than all before; it was saved.
    double seconds = 0; ///< Since the run started.
};

struct CheckpointSaved
{
    int step = 0;
    double seconds = 0;
};

/// A sentence on what is happening, translated.
struct Advice
{
    QString text;
    double seconds = 0;
    bool isRecovery = false; ///< Something was wrong, and this was done about it.
};

enum class TrainingEnd { Finished, StoppedByUser, StoppedEarly };

struct TrainingOutcome
{
    QString run;
    QString modelFile; ///< best.safetensors of the run.
    TrainingEnd end = TrainingEnd::Finished;
    QString network;
    QString recipe;
    int epochs = 0;
    int steps = 0;
    double seconds = 0;
    double secondsToFirstModel = 0;
    double secondsOfLooking = 0; ///< Until all photos were seen and the last layer was learnt; 0: not known, or there was no such time.
    double imagesPerSecond = 0;
    double validationAccuracy = 0;
    double validationLoss = 0;
    int validationPhotos = 0;
    int batch = 0;
    QString precision;
    QString device;
    QStringList recoveries; ///< Sentences on what was changed to go on (less memory, say).
    QList<RefusedFile> refused; ///< Photos that could not be read any more.
};

struct RunEnded
{
    TrainingOutcome outcome;
};

using TrainingEvent = std::variant<RunStarted, StepDone, EvaluationDone, CheckpointSaved, Advice, RunEnded>;
using TrainingObserver = std::function<void(const TrainingEvent&)>; ///< Called on the training thread.

/// One line of history.jsonl, and back. The key "event" tells the kind: started, step, epoch, saved, note, ended.
QJsonObject eventToJson(const TrainingEvent& event);
Result<TrainingEvent> eventFromJson(const QJsonObject& object);

} // namespace Tintype

Q_DECLARE_METATYPE(Tintype::TrainingEvent)
Q_DECLARE_METATYPE(Tintype::TrainingOutcome)
