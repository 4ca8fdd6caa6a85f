// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/NetworkCatalog.h"

#include "learning/networks/EfficientNetLite.h"

#include <QCoreApplication>

namespace Tintype {

namespace {

/// The networks whose pretrained weights are brought by the set-up, with the input size they were trained for.
struct Lite
{
    int variant;
    int size;
    qint64 parameters;
};

constexpr Lite kLites[] = {{0, 224, 4'652'008}, {1, 240, 5'416'680}, {2, 260, 6'092'072}};

QString liteName(int variant)
{
    return QStringLiteral("efficientnet-lite%1").arg(variant);
}

const Lite* find(const QString& name)
{
    for (const Lite& lite : kLites) {
        if (name == liteName(lite.variant))
            return &lite;
    }
    return nullptr;
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
    for (const Lite& lite : kLites)
        names.append(liteName(lite.variant));
    return names;
}

Result<NetworkEntry> networkEntry(const QString& name)
{
    const Lite* lite = find(name);
    if (!lite)
        return unknown(name);
    NetworkEntry entry;
    entry.name = name;
    entry.title = QStringLiteral("EfficientNet-Lite%1").arg(lite->variant);
    entry.parameters = lite->parameters;
    entry.preprocessing.size = lite->size;
    // The reference evaluation leaves a border of 32 pixels at size 224 and in proportion at others.
    const int border = qRound(lite->size * (1 / 0.875 - 1));
    entry.preprocessing.cropFraction = double(lite->size) / (lite->size + border);
    return entry;
}

Result<NetworkGraph> buildNetwork(const QString& name, int inputSize, int classes)
{
    const Lite* lite = find(name);
    if (!lite)
        return unknown(name);
    return efficientNetLite(lite->variant, inputSize, classes);
}

} // namespace Tintype
