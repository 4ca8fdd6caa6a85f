// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/NetworkCatalog.h"

#include "core/Readable.h"
#include "learning/networks/ClassicNetworks.h"
#include "learning/networks/NetworkZoo.h"
#include "learning/networks/OwnWeights.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <vector>

namespace Tintype {

namespace {

/// EfficientNet-Lites whose pretrained weights are brought by the set-up.
constexpr int kLites[] = {0, 1, 2};
constexpr int kImageNet = 1000; ///< Classes.
constexpr qsizetype kLongestName = 60; ///< Longer ones are nobody's.
constexpr int kSmallestForHeads = 96; ///< GoogLeNet's heads for training average windows of 5 in maps a sixteenth as large.

QString liteName(int variant)
{
    return QStringLiteral("efficientnet-lite%1").arg(variant);
}

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::NetworkCatalog", text);
}

QString lettersAndDigits(const QString& name)
{
    QString plain;
    for (const QChar letter : name.left(kLongestName)) {
        if (letter.isLetterOrNumber())
            plain += letter.toLower();
    }
    return plain;
}

/// Letters to put in, take out or change until one is the other (V. Levenshtein, 1966).
int distance(const QString& one, const QString& other)
{
    std::vector<int> row(size_t(other.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < one.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < other.size(); ++j) {
            const size_t place = size_t(j) + 1;
            const int changed = diagonal + (one[i] == other[j] ? 0 : 1);
            diagonal = row[place];
            row[place] = std::min({changed, row[place] + 1, row[place - 1] + 1});
        }
    }
    return row.back();
}

/// The names that are spelled most like it, of which not more than a third of the letters differ.
QStringList nearest(const QString& typed, const QStringList& names)
{
    const QString plain = lettersAndDigits(typed);
    int least = int(plain.size() / 3);
    QStringList found;
    for (const QString& name : names) {
        const int far = distance(plain, lettersAndDigits(name));
        if (far < least)
            found.clear();
        if (far <= least)
            found.append(name);
        least = std::min(least, far);
    }
    return found;
}

tl::unexpected<Error> unknown(const QString& name)
{
    return fail(Error::Kind::BadInput,
                tr("There is no network %1 here; there are %2.").arg(name, freshNetworkNames().join(QStringLiteral(", "))));
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

Result<QString> meantNetwork(const QString& typed, const QStringList& names)
{
    const QString plain = lettersAndDigits(typed);
    const auto found = std::find_if(names.begin(), names.end(), [&](const QString& name) { return lettersAndDigits(name) == plain; });
    if (found != names.end() && typed.size() <= kLongestName)
        return *found;
    const QStringList alike = nearest(typed, names);
    if (!alike.isEmpty())
        return fail(Error::Kind::BadInput,
                    tr("There is no network %1. Did you mean %2?").arg(readable(typed), alike.join(tr(" or "))));
    return fail(Error::Kind::BadInput,
                tr("There is no network %1; there are %2.").arg(readable(typed), names.join(QStringLiteral(", "))));
}

} // namespace Tintype
