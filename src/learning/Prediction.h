// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <vector>

namespace Tintype {

/// What a model says of one photo.
struct Prediction
{
    std::vector<float> probabilities; ///< One per class, sums to 1; empty when the photo could not be read.
    bool notSure = false; ///< The best is too weak to be told.

    int best() const; ///< Index of the highest probability; -1 when empty.
    float confidence() const; ///< The highest probability; 0 when empty.
};

/// One photo's prediction within a job.
struct PhotoPrediction
{
    qint64 photoId = 0; ///< 0 for a file outside the library.
    QString path;
    int label = -1; ///< The given class as an index of the model's classes; -1 when there is none.
    int stack = -1;
    Prediction prediction;
    QString refused; ///< Why it could not be read; empty when it could.
};

} // namespace Tintype

Q_DECLARE_METATYPE(Tintype::Prediction)
