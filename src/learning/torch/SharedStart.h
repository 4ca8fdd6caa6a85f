// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/TrainingEvent.h"
#include "learning/TrainingRanks.h"
#include "learning/torch/ModelFile.h"
#include "learning/torch/PhotoBank.h"
#include "learning/torch/TrainingData.h"

namespace Tintype {

/// What came from another process cannot be what this one would have sent.
tl::unexpected<Error> versionsDiffer();

/// What rank 0 has done alone before all learn together: looked at the photos, fitted the last layer, or found a checkpoint.
struct SharedStart
{
    bool learns = false; ///< False: there is nothing to be learnt together.
    QString precision; ///< As precisionName() says it.
    QStringList refused; ///< Paths of photos that could not be read.
    ModelInfo info;
    GraphParameters parameters; ///< That learning starts from.
};

/// Gives the others what rank 0 has in `start`. Errors: those of TrainingRanks; Internal when another version of Tintype gave it.
Result<> spreadStart(TrainingRanks& ranks, SharedStart* start);

/// The others' side: reads the photos meanwhile, and leaves out of data and bank what rank 0 could not read. Errors: those of
/// spreadStart(); Unreadable when rank 0 can read a photo that is not to be had here.
Result<> awaitStart(TrainingRanks& ranks, const std::function<bool()>& goesOn, TrainingData* data, PhotoBank* bank, SharedStart* start);

} // namespace Tintype
