// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/RunFolder.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace Tintype {

/// One run as the train page lists it.
struct RunSummary
{
    QString id;
    QString name; ///< "Better 4"
    QString recipe;
    QString network;
    QDateTime created;
    bool hasModel = false;
    bool canResume = false; ///< Cut short: it has no outcome.
    double accuracy = -1; ///< Of the best on validation, 0..1; -1 when there is none.
    int validationPhotos = 0;
    int step = 0; ///< The last that was learnt.
    int steps = 0;
    int trainingPhotos = 0;
    int size = 0; ///< Pixels a side of the pictures that it learns from at the end; 0: unknown.
    std::optional<TrainingOutcome> outcome;
};

struct ArchivedRun
{
    RunSummary summary;
    std::vector<TrainingEvent> events;
};

// These read files: never on the GUI thread.
std::vector<RunSummary> listRuns(const QString& runs); ///< Newest first.
Result<ArchivedRun> readRun(const QString& runs, const QString& id);

/// "97.2 %, surely between 93.6 and 98.8": the accuracy with its 95 % Wilson interval.
struct AccuracyWords
{
    QString figure; ///< "97.2 %"
    QString range; ///< "93.6 to 98.8"
};
AccuracyWords accuracyWords(double accuracy, int photos);

/// "EfficientNet-Lite0" for "efficientnet-lite0".
QString networkTitle(const QString& network);

} // namespace Tintype
