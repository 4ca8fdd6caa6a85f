// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/ModelInfo.h"
#include "learning/networks/GraphParameters.h"
#include "learning/networks/NetworkCatalog.h"

#include <QByteArray>

namespace Tintype {

/// A network with what it has learnt and what belongs to it, as it stands in a .safetensors file.
struct ModelFile
{
    ModelInfo info;
    NetworkGraph graph;
    GraphParameters parameters;

    /// Trusts nothing in the file: description, shapes and numbers are checked. Errors: those of readFile; Corrupt,
    /// Unsupported (a network that this version does not know).
    static Result<ModelFile> read(const QString& path);
    /// Under the network's own names, so that other programs find their way. Beside and renamed.
    static Result<> write(const QString& path, const GraphParameters& parameters, const ModelInfo& info);
};

/// The published weights of a network, as the person or else the set-up brought them.
struct PretrainedWeights
{
    static constexpr int kClasses = 1000; ///< Of ImageNet: those of the set-up.

    NetworkGraph graph;
    GraphParameters parameters;
    QByteArray hash; ///< Of the file.
    Preprocessing preprocessing = {}; ///< As they were taught with.
    QString origin = {}; ///< Of those that the person brought: "torchvision: resnet18.safetensors". Else empty.

    /// At the size of pictures that they were taught with.
    /// Errors: NotFound with what to do about it, Corrupt.
    static Result<PretrainedWeights> read(const QString& network);
    /// At another size.
    static Result<PretrainedWeights> read(const QString& network, int inputSize);
    /// Where there are none to begin with: everything by chance, from the seed. Errors: BadInput for a network that there is not.
    static Result<PretrainedWeights> fresh(const NetworkEntry& network, int classes, std::uint64_t seed);
};

} // namespace Tintype
