// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/NetworkZoo.h"

#include "learning/digits/DigitNetworks.h"
#include "learning/networks/ClassicNetworks.h"
#include "learning/networks/EfficientNetLite.h"

#include <QCoreApplication>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kImageNet = 1000;
constexpr int kMostClasses = 100'000;
constexpr int kLargest = 4096; ///< Input.

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::NetworkZoo", text);
}

using Build = NetworkGraph (*)(int inputSize, int classes);

struct Animal
{
    const char* name;
    const char* title;
    int year;
    int inputSize;
    int smallest; ///< Input for which the last map has a pixel left.
    qint64 parameters;
    Build build;
};

template <int depth, bool isSqueezed>
NetworkGraph residual(int inputSize, int classes)
{
    return resNet(depth, isSqueezed, inputSize, classes);
}

template <int variant>
NetworkGraph lite(int inputSize, int classes)
{
    return efficientNetLite(variant, inputSize, classes);
}

/// Those for photos, with the parameters that their papers and well-known implementations count for ImageNet's classes, heads that are
/// for training only left out.
const Animal kAnimals[] = {
    {"alexnet", "AlexNet", 2014, 224, 63, 61'100'840, alexNet},
    {"alexnet-2012", "AlexNet (2012)", 2012, 227, 67, 60'965'224, alexNet2012},
    {"googlenet", "GoogLeNet", 2015, 224, 32, 6'624'904, [](int size, int classes) { return googLeNet(size, classes); }},
    {"googlenet-2014", "GoogLeNet (2014)", 2014, 224, 32, 6'998'552, [](int size, int classes) { return googLeNet2014(size, classes); }},
    {"resnet18", "ResNet-18", 2015, 224, 32, 11'689'512, residual<18, false>},
    {"resnet34", "ResNet-34", 2015, 224, 32, 21'797'672, residual<34, false>},
    {"resnet50", "ResNet-50", 2015, 224, 32, 25'557'032, residual<50, false>},
    {"se-resnet18", "SE-ResNet-18", 2017, 224, 32, 11'778'592, residual<18, true>},
    {"se-resnet50", "SE-ResNet-50", 2017, 224, 32, 28'088'024, residual<50, true>},
    {"xception", "Xception", 2016, 299, 71, 22'855'952, xception},
    {"mobilenetv2", "MobileNetV2", 2018, 224, 32, 3'504'872, mobileNetV2},
    {"efficientnet-lite0", "EfficientNet-Lite0", 2020, 224, 32, 4'652'008, lite<0>},
    {"efficientnet-lite1", "EfficientNet-Lite1", 2020, 240, 32, 5'416'680, lite<1>},
    {"efficientnet-lite2", "EfficientNet-Lite2", 2020, 260, 32, 6'092'072, lite<2>},
    {"efficientnet-lite3", "EfficientNet-Lite3", 2020, 280, 32, 8'197'096, lite<3>},
    {"efficientnet-lite4", "EfficientNet-Lite4", 2020, 300, 32, 13'006'568, lite<4>},
};

ZooEntry digitEntry(const QString& name)
{
    ZooEntry entry{name, digitNetworkTitle(name), 0, 28, 10, 0};
    if (name == QLatin1String("lenet5")) {
        entry.year = 1998;
        entry.parameters = 61'706;
    } else if (name == QLatin1String("lenet5-1998")) {
        entry.year = 1998;
        entry.parameters = 60'000;
    } else if (name == QLatin1String("three-conv")) {
        entry.parameters = 93'322;
    }
    return entry;
}

} // namespace

const std::vector<ZooEntry>& networkZoo()
{
    static const std::vector<ZooEntry> entries = [] {
        std::vector<ZooEntry> all;
        for (const Animal& animal : kAnimals)
            all.push_back({QString::fromLatin1(animal.name), QString::fromLatin1(animal.title), animal.year, animal.inputSize, kImageNet,
                           animal.parameters});
        for (const QString& name : digitNetworkNames())
            all.push_back(digitEntry(name));
        return all;
    }();
    return entries;
}

QStringList zooNames()
{
    QStringList names;
    for (const ZooEntry& entry : networkZoo())
        names.append(entry.name);
    return names;
}

Result<ZooEntry> zooEntry(const QString& name)
{
    const std::vector<ZooEntry>& all = networkZoo();
    const auto found = std::find_if(all.begin(), all.end(), [&](const ZooEntry& entry) { return entry.name == name; });
    if (found != all.end())
        return *found;
    return fail(Error::Kind::BadInput, tr("There is no network %1; there are %2.").arg(name, zooNames().join(QStringLiteral(", "))));
}

Result<NetworkGraph> buildZooNetwork(const QString& name, int classes, int inputSize)
{
    const Result<ZooEntry> entry = zooEntry(name);
    if (!entry)
        return fail(entry.error());
    if (classes < 1 || classes > kMostClasses)
        return fail(Error::Kind::BadInput, tr("A network tells 1 to %1 classes apart.").arg(kMostClasses));
    const auto animal = std::find_if(std::begin(kAnimals), std::end(kAnimals),
                                     [&](const Animal& candidate) { return name == QLatin1String(candidate.name); });
    const int size = inputSize == 0 ? entry->inputSize : inputSize;
    if (animal != std::end(kAnimals)) {
        if (size < animal->smallest || size > kLargest)
            return fail(Error::Kind::BadInput,
                        tr("%1 takes pictures of %2 to %3 pixels a side.").arg(entry->title).arg(animal->smallest).arg(kLargest));
        return animal->build(size, classes);
    }
    if (size != entry->inputSize)
        return fail(Error::Kind::BadInput, tr("%1 reads pictures of 28 by 28.").arg(entry->title));
    if (classes != entry->classes)
        return fail(Error::Kind::BadInput, tr("%1 tells ten digits apart, no other number of classes.").arg(entry->title));
    return buildDigitNetwork(name);
}

} // namespace Tintype
