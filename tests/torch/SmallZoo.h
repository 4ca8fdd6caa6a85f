// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkZoo.h"

#include <QTest>

namespace Tintype {

constexpr int kSmallZooClasses = 3;

/// A network of the zoo as small as its windows let it be: for photos with three classes, for digits as it is.
inline Result<NetworkGraph> smallZooNetwork(const QString& name)
{
    const Result<ZooEntry> entry = zooEntry(name);
    if (entry && entry->classes != 1000)
        return buildZooNetwork(name, entry->classes);
    const bool isLarge = name.startsWith(QLatin1String("alexnet")) || name == QLatin1String("xception");
    return buildZooNetwork(name, kSmallZooClasses, isLarge ? 71 : 64);
}

/// The whole zoo as rows of a test.
inline void addZooNetworks()
{
    QTest::addColumn<QString>("name");
    for (const ZooEntry& entry : networkZoo())
        QTest::newRow(qPrintable(entry.name)) << entry.name;
}

} // namespace Tintype
