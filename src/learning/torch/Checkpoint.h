// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/EarlyStop.h"
#include "learning/RunFolder.h"

#include <ATen/core/Tensor.h>

#include <map>
#include <optional>
#include <string>

namespace Tintype {

/// All that a training needs to go on as if it had never stopped; data only, in the safetensors format. Two files take turns, so
/// that there is a whole one whatever happens while the other is written.
struct Checkpoint
{
    QByteArray dataHash; ///< TrainingData::hash
    int step = 0; ///< Steps done.
    EarlyStop best;
    double trainingLoss = 0; ///< Smoothed.
    double trainingAccuracy = 0;
    double seconds = 0;
    double secondsToFirstModel = 0;
    int microBatch = 0; ///< How it learns with little memory; see TrainingShape.
    bool recomputes = false;
    bool hasShortMaps = false;
    int largestSide = 0; ///< 0: as the recipe says.
    QString precision; ///< That weights are judged with.
    QStringList recoveries;
    QList<RefusedFile> refused; ///< Photos that could not be read; they were left out from the start.
    std::map<std::string, at::Tensor> tensors; ///< On the processor.

    /// Into the file whose turn it is. Errors: NoSpace.
    Result<> write(const RunFolder& run) const;
    /// The newest that is whole and belongs to this data; nothing when there is none. Damaged and foreign ones are removed, those
    /// that cannot be read for another reason stay. Errors: why the only ones there cannot be read now.
    static Result<std::optional<Checkpoint>> newest(const RunFolder& run, const QByteArray& dataHash);
};

} // namespace Tintype
