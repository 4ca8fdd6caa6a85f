// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "imaging/Augmentation.h"

#include <QJsonObject>
#include <QString>

namespace Tintype {

/// Every constant of a training, with its reason beside it in Recipe.cpp. A value; users see only its name.
struct Recipe
{
    QString name = QStringLiteral("better"); ///< "quick", "better" or "scratch".
    QString network = QStringLiteral("efficientnet-lite0");

    bool fineTune = true; ///< Go on after the quick head.
    bool fromScratch = false; ///< No quick head: all layers start from chance.
    int batch = 32; ///< Photos in a mini-batch.
    int microBatch = 0; ///< Those of them that go through the network together, their gradients added up; 0: all.
    bool recompute = false; ///< From scratch: maps are worked out a second time instead of kept.
    QString precision; ///< What maps are computed in, "float32" or "bfloat16"; empty: float32 from scratch, else what is quicker.
    int epochs = 0; ///< 0: chosen from the number of photos.
    quint64 seed = 1;
    double learningRateHead = 3e-4;
    double learningRateTop = 1.5e-4; ///< Last stages; halved for each stage before.
    double weightDecay = 0.01;
    double labelSmoothing = 0.1;
    double gradientClip = 1.0;
    double warmup = 0.3; ///< Share of the steps in which the rate rises, from `startDivisor` times less.
    double startDivisor = 5;
    double averageDecay = 0.99; ///< Of the running average of the weights.
    int frozenStages = 2; ///< Stem and the first two stages stay as they are.
    int firstSize = 192; ///< Input side for the first three quarters of the steps,
    int lastSize = 192; ///< and for the rest.
    double lastSizeFrom = 0.75;
    int minimumSteps = 150;
    int maximumSteps = 600;
    int patience = 5; ///< Evaluations without improvement before it stops.
    AugmentationRanges augmentation;

    /// Steps for this many training photos.
    int stepsFor(int photos) const;

    static Result<Recipe> named(const QString& name); ///< BadInput for an unknown name.
    QJsonObject toJson() const;
    static Result<Recipe> fromJson(const QJsonObject& object);
};

} // namespace Tintype
