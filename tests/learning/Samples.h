// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/ModelInfo.h"
#include "learning/TrainingEvent.h"
#include "library/DatasetSnapshot.h"

namespace Tintype {

inline ModelInfo sampleModel()
{
    ModelInfo info;
    info.network = QStringLiteral("efficientnet-lite0");
    info.classNames = {QStringLiteral("Beach"), QStringLiteral("City"), QStringLiteral("Forêt \"1\"")};
    info.preprocessing.size = 224;
    info.preprocessing.cropFraction = 0.875;
    info.preprocessing.mean = {127, 126.5F, 125};
    info.temperature = 1.375;
    info.sureFrom = 0.8;
    info.recipe = QStringLiteral("better");
    info.created = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7, 89), Qt::UTC).toLocalTime();
    info.trainingPhotos = 420;
    info.validationAccuracy = 0.9375;
    info.validationLoss = 0.25;
    info.validationPhotos = 80;
    return info;
}

inline DatasetSnapshot sampleSnapshot()
{
    DatasetSnapshot snapshot;
    snapshot.classNames = {QStringLiteral("Beach"), QStringLiteral("City")};
    snapshot.classColours = {QColor(0x2F, 0xA7, 0xC9), QColor(0x8E, 0x7B, 0xD6)};
    snapshot.items = {{7, QStringLiteral("/photos/one.jpg"), QStringLiteral("abc"), 0, Role::Train, 3},
                      {9, QStringLiteral("/photos/two.jpg"), QStringLiteral("def"), 1, Role::Test, kNoStack}};
    return snapshot;
}

inline TrainingOutcome sampleOutcome()
{
    TrainingOutcome outcome;
    outcome.run = QStringLiteral("4");
    outcome.modelFile = QStringLiteral("/project/runs/4/best.safetensors");
    outcome.end = TrainingEnd::StoppedEarly;
    outcome.network = QStringLiteral("efficientnet-lite0");
    outcome.recipe = QStringLiteral("better");
    outcome.epochs = 9;
    outcome.steps = 190;
    outcome.seconds = 130.5;
    outcome.secondsToFirstModel = 13.25;
    outcome.secondsOfLooking = 20.5;
    outcome.imagesPerSecond = 44.5;
    outcome.validationAccuracy = 0.975;
    outcome.validationLoss = 0.125;
    outcome.validationPhotos = 80;
    outcome.batch = 16;
    outcome.precision = QStringLiteral("bfloat16");
    outcome.device = QStringLiteral("2 cores");
    outcome.recoveries = {QStringLiteral("Not enough memory for 32 at a time; going on with 16.")};
    outcome.refused = {{QStringLiteral("/photos/broken.jpg"), QStringLiteral("It is cut.")}};
    return outcome;
}

} // namespace Tintype
