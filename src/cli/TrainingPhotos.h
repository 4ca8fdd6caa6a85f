// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "library/Catalog.h"
#include "library/DatasetSnapshot.h"

namespace Tintype {

/// Every class needs this many tagged photos: three to learn from, one to choose the model by, one to test.
inline constexpr int kFewestPhotosOfClass = 5;

/// Errors: BadInput with what to tag when there are fewer than two classes, or too few photos of one.
Result<> checkEnoughPhotos(const Catalog& catalog);

bool isSplit(const Catalog& catalog); ///< Some tagged photo is in a part.
int photosWithoutPart(const Catalog& catalog); ///< Tagged ones.

struct TrainingPhotos
{
    DatasetSnapshot snapshot; ///< Of the classes that have photos.
    QStringList emptyClasses;
};

/// Leaves out classes without photos: a model cannot learn them. Errors: BadInput when a class has nothing to learn
/// from.
Result<TrainingPhotos> photosToTrainOn(DatasetSnapshot snapshot);

} // namespace Tintype
