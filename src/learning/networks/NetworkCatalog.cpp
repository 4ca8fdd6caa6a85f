// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/NetworkCatalog.h"

#include "learning/networks/ClassicNetworks.h"
#include "learning/networks/NetworkZoo.h"
#include "learning/networks/OwnWeights.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Tintype {

namespace {

/// EfficientNet-Lites whose pretrained weights are brought by the set-up.
constexpr int kLites[] = {0, 1, 2};
constexpr int kImageNet = 1000; ///< Classes.
constexpr int kSmallestForHeads = 96; ///< GoogLeNet's heads for training average windows of 5 in maps a sixteenth as large.

QString liteName(int variant)
{
    return QStringLiteral("efficientnet-lite%1").arg(variant);
}

tl::unexpected<Error> unknown(const QString& name)
{
    return fail(Error::Kind::BadInput,
                QCoreApplication::translate("Tintype::NetworkCatalog", "There is no network %1 here; there are %2.")
                    .arg(name, freshNetworkNames().join(QStringLiteral(", "))));
}

} // namespace

QStringList networkNames()
{
    QStringList names;
    for (const int variant : kLites)
        names.append(liteName(variant));
    for (const QString& name : freshNetworkNames()) {
        if (!names.contains(name) && hasOwnWeights(name))
            names.append(name);
    }
    return names;
}

bool comesWithWeights(const QString& network)
{
    return std::any_of(std::begin(kLites), std::end(kLites), [&](int variant) { return network == liteName(variant); });
}

bool hasWeights(const QString& network)
{
    return networkNames().contains(network);
}

QStringList freshNetworkNames()
{
    QStringList names;
    for (const ZooEntry& entry : networkZoo()) {
        if (entry.classes == kImageNet) // the others are for digits
            names.append(entry.name);
    }
    return names;
}

Result<NetworkEntry> networkEntry(const QString& name)
{
    if (!freshNetworkNames().contains(name))
        return unknown(name);
    const Result<ZooEntry> known = zooEntry(name);
    if (!known)
        return fail(known.error());
    NetworkEntry entry;
    entry.name = name;
    entry.title = known->title;
    entry.parameters = known->parameters;
    entry.preprocessing.size = known->inputSize;
    // The reference evaluation leaves a border of 32 pixels at size 224 and in proportion at others.
    const int border = qRound(known->inputSize * (1 / 0.875 - 1));
    entry.preprocessing.cropFraction = double(known->inputSize) / (known->inputSize + border);
    return entry;
}

QString smallerRelative(const QString& network)
{
    static const QRegularExpression kFamily(QStringLiteral("^(.*\\D)\\d+$"));
    const QString family = kFamily.match(network).captured(1);
    QString smaller;
    for (const ZooEntry& entry : networkZoo()) { // a family stands there from small to large
        if (entry.name == network)
            return smaller;
        if (!family.isEmpty() && kFamily.match(entry.name).captured(1) == family)
            smaller = entry.name;
    }
    return {};
}

Result<NetworkGraph> buildNetwork(const QString& name, int inputSize, int classes)
{
    if (!freshNetworkNames().contains(name))
        return unknown(name);
    return buildZooNetwork(name, classes, inputSize);
}

Result<NetworkGraph> buildFreshNetwork(const QString& name, int inputSize, int classes)
{
    const bool hasRoom = inputSize >= kSmallestForHeads;
    if (hasRoom && name == QLatin1String("googlenet"))
        return googLeNet(inputSize, classes, true);
    if (hasRoom && name == QLatin1String("googlenet-2014"))
        return googLeNet2014(inputSize, classes, true);
    return buildNetwork(name, inputSize, classes);
}

} // namespace Tintype
