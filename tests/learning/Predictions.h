// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/Prediction.h"

#include <QList>

namespace Tintype {

/// A photo of class `label` that was called `said` with that confidence, the rest shared by the other classes.
inline PhotoPrediction predicted(int label, int said, float confidence, int classes, int stack = -1)
{
    PhotoPrediction photo;
    photo.label = label;
    photo.stack = stack;
    photo.path = QStringLiteral("/photos/%1-%2.jpg").arg(label).arg(said);
    photo.prediction.probabilities.assign(size_t(classes), (1 - confidence) / float(classes - 1));
    photo.prediction.probabilities[size_t(said)] = confidence;
    return photo;
}

/// `count` of them.
inline QList<PhotoPrediction> several(int count, int label, int said, float confidence, int classes)
{
    return QList<PhotoPrediction>(count, predicted(label, said, confidence, classes));
}

} // namespace Tintype
