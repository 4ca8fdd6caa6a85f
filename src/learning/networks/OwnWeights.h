// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "imaging/Preprocessing.h"
#include "learning/formats/SafetensorsFile.h"

#include <QDateTime>

#include <optional>

namespace Tintype {

/// Weights of a network that the person brought, as they are kept: a safetensors file with this program's names in
/// AppPaths::ownWeightsFile, and this in its header under "tintype-weights". They go before weights that come with the program.
struct OwnWeights
{
    static constexpr int kFormat = 1;
    static constexpr qint64 kLargest = 1LL << 30; ///< Bytes; four times the largest network that is known.

    QString network; ///< "resnet18"
    QString origin; ///< Whose names they came under: "torchvision", "timm".
    QString source; ///< Name of the file that they were brought in, without its folder.
    int classes = 0; ///< That their last layer tells apart.
    Preprocessing preprocessing; ///< As they were taught with.
    QDateTime added;

    /// Of a file that is being read. Errors: Corrupt, Unsupported (of a newer program).
    static Result<OwnWeights> of(const SafetensorsFile::Metadata& metadata, const QString& file);
};

/// Reads a file of weights, tells what network they are of, and keeps them (beside and renamed) for learning to start from. Takes as
/// long as copying: not for the GUI thread. Errors: those of SafetensorsFile::read and recognised(); Unsupported for a pickle, with
/// how to convert it; NoSpace.
Result<OwnWeights> keepWeights(const QString& path);

bool hasOwnWeights(const QString& network); ///< A look at the disk.
/// What is kept for a network; nothing where there is none, or its file is damaged. Reads the header only.
std::optional<OwnWeights> ownWeights(const QString& network);
/// Learning starts from what comes with the program again, or from nothing. Errors: NotFound, Unreadable.
Result<> forgetWeights(const QString& network);

/// "ResNet-18 as torchvision has it, for 1,000 classes": what was told of the file, for people.
QString inWords(const OwnWeights& weights);

} // namespace Tintype
