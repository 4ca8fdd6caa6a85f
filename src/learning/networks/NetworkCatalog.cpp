// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/NetworkCatalog.h"

#include "learning/networks/EfficientNetLite.h"
#include "learning/networks/NetworkZoo.h"

#include <QCoreApplication>

#include <optional>

namespace Tintype {

namespace {

/// EfficientNet-Lites whose pretrained weights are brought by the set-up.
constexpr int kLites[] = {0, 1, 2};

QString liteName(int variant)
{
    return QStringLiteral("efficientnet-lite%1").arg(variant);
}

std::optional<int> find(const QString& name)
{
    for (const int variant : kLites) {
        if (name == liteName(variant))
            return variant;
    }
    return std::nullopt;
}

tl::unexpected<Error> unknown(const QString& name)
{
    return fail(Error::Kind::BadInput,
                QCoreApplication::translate("Tintype::NetworkCatalog", "There is no network %1 here; there are %2.")
                    .arg(name, networkNames().join(QStringLiteral(", "))));
}

} // namespace

QStringList networkNames()
{
    QStringList names;
    for (const int variant : kLites)
        names.append(liteName(variant));
    return names;
}

Result<NetworkEntry> networkEntry(const QString& name)
{
    if (!find(name))
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

Result<NetworkGraph> buildNetwork(const QString& name, int inputSize, int classes)
{
    const std::optional<int> variant = find(name);
    if (!variant)
        return unknown(name);
    return efficientNetLite(*variant, inputSize, classes);
}

} // namespace Tintype
