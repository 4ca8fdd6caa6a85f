// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/Preprocessing.h"
#include "learning/networks/NetworkGraph.h"

#include <QStringList>

namespace Tintype {

/// What a network is called and how photos are prepared for it.
struct NetworkEntry
{
    QString name; ///< "efficientnet-lite0", as on the command line.
    QString title; ///< "EfficientNet-Lite0"
    Preprocessing preprocessing; ///< For evaluation.
    qint64 parameters = 0; ///< With 1000 classes, as published.
};

QStringList networkNames(); ///< With weights to start from: those that the set-up brought, then those that the person did.
bool hasWeights(const QString& network); ///< Is one of them.
bool comesWithWeights(const QString& network); ///< Is one of those that the set-up brings weights for.
QStringList freshNetworkNames(); ///< Those that can learn photos from scratch, the former among them.
/// The one of `names` that is meant by what was typed: only letters and digits count, capitals as good as small ones, so that
/// "ResNet-18", "resnet_18" and "RESNET 18" are "resnet18". Errors: BadInput with those that are spelled most alike, or with all where
/// none is.
Result<QString> meantNetwork(const QString& typed, const QStringList& names);
/// Errors: BadInput with the names there are.
Result<NetworkEntry> networkEntry(const QString& name);
/// The next smaller one of the same family: "resnet34" of "resnet50"; empty where there is none.
QString smallerRelative(const QString& network);
/// What learns from scratch: the same with its heads for training, where it has them and the pictures are large enough.
Result<NetworkGraph> buildFreshNetwork(const QString& name, int inputSize, int classes);
/// The graph for an input of `inputSize` pixels a side and `classes` classes.
Result<NetworkGraph> buildNetwork(const QString& name, int inputSize, int classes);

} // namespace Tintype
