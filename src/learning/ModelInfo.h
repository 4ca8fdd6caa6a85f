// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "imaging/Preprocessing.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace Tintype {

/// All that belongs to a model beside its weights; stands as JSON in the safetensors header under "tintype".
struct ModelInfo
{
    static constexpr int kFormat = 1;

    QString network; ///< "efficientnet-lite0"
    QStringList classNames;
    Preprocessing preprocessing;
    double temperature = 1.0; ///< Logits are divided by it before softmax.
    double sureFrom = 0.5; ///< A highest probability under this is "not sure" (see NotSure.h).
    QString recipe;
    QString weights; ///< What it began with where the person brought it ("torchvision: resnet18.safetensors"); else empty.
    QDateTime created;
    int trainingPhotos = 0;
    double validationAccuracy = 0; ///< 0..1
    double validationLoss = 0;
    int validationPhotos = 0;

    QJsonObject toJson() const;
    static Result<ModelInfo> fromJson(const QJsonObject& object);
};

} // namespace Tintype
