// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

#include <QStringList>

namespace Tintype {

/// A network that can be looked into: its graph is there, whether or not weights for it came with the program.
struct ZooEntry
{
    QString name; ///< As on the command line: "resnet18".
    QString title; ///< "ResNet-18"
    int year = 0;
    int inputSize = 0; ///< Pixels a side it was made for.
    int classes = 0; ///< It was published with.
    qint64 parameters = 0; ///< As published, for that many classes; 0 when never published.
};

const std::vector<ZooEntry>& networkZoo();
QStringList zooNames(); ///< In that order.
/// Errors: BadInput with the names there are.
Result<ZooEntry> zooEntry(const QString& name);
/// The graph of one of them; `inputSize` 0: the one it was made for. Errors: BadInput.
Result<NetworkGraph> buildZooNetwork(const QString& name, int classes, int inputSize = 0);

} // namespace Tintype
