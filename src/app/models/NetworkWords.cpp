// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/NetworkWords.h"

#include "learning/digits/DigitNetworks.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace Tintype {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype", text); // where lupdate puts what stands in this namespace
}

QStringList resNetIdea()
{
    return {tr("When a stack of layers grows, it becomes harder to teach: beyond some twenty layers even the photos that it learns from "
               "come out worse. A residual block passes its input on beside its layers and adds it to what they make of it. They only have "
               "to learn the difference, and where there is nothing to add they can keep still."),
            tr("The short way also lets the gradient through undiminished, so that 50 and even 152 layers learn well. Deep forms squeeze "
               "the maps with a 1x1 convolution before each 3x3, and widen them again behind it.")};
}

QStringList squeezedIdea()
{
    return {tr("A ResNet whose blocks look at the whole picture before they answer. Squeeze: each map is averaged to a single number. "
               "Excitation: two small dense layers turn these numbers into a factor between 0 and 1 for each map, and the maps are "
               "multiplied by their factors."),
            tr("So maps that matter for this photo speak louder than the others. It costs a few parameters and hardly any arithmetic.")};
}

QStringList inceptionIdea(bool isOriginal)
{
    const QString difference = isOriginal
        ? tr("This is the network of 2014: while it learns, two more heads along the way have to answer, too, so that the early layers hear "
             "what to change; afterwards they fall away.")
        : tr("In this form, built since 2015, every convolution is followed by a normalisation that keeps its numbers in balance while it "
             "learns. The original, without, is GoogLeNet (2014).");
    return {tr("How large should a filter be? An inception module does not choose: 1x1, 3x3 and larger filters and a pool work side by side, "
               "and their maps are put behind one another. 1x1 convolutions reduce the maps before the large filters, which saves most of "
               "their arithmetic."),
            tr("A single average over each last map takes the place of AlexNet's large dense layers: a tenth of its parameters, and fewer "
               "mistakes."),
            difference};
}

QStringList efficientIdea()
{
    return {tr("A network can be made deeper, wider, or be given larger pictures. Compound scaling does all three at once in a fixed ratio: "
               "from a small network that was found by search the larger ones follow by rule. Each step costs more and sees finer detail."),
            tr("The blocks are MobileNetV2's inverted residuals, with some 5x5 filters. The Lite forms leave out what small devices are slow "
               "at: squeeze and excitation, and activations that are hard to compute.")};
}

QStringList alexNetIdea(bool isOriginal)
{
    const QString difference = isOriginal
        ? tr("Its maps are split in two halves that hardly meet, one for each processor (groups), and neighbouring maps damp each other "
             "(local normalisation). AlexNet (2014) has neither.")
        : tr("This is the form of 2014, which most programs build today: a single tower that needs no second processor, with fewer maps and "
             "without the damping of neighbouring maps. The original is AlexNet (2012).");
    return {tr("Eight layers, a million photos, two graphics processors: AlexNet won the ImageNet test of 2012 by a wide margin and showed "
               "that a deep network learns by itself what to look for, when there is enough to learn from."),
            tr("ReLU, which only cuts off what is negative, made it learn several times as fast as the squashing functions before. Dropout "
               "switches off half of the dense layers at random at every step, so that no neuron relies on another. These dense layers "
               "hold more than nine tenths of all parameters."),
            difference};
}

QStringList leNet1998Idea()
{
    return {tr("LeNet-5 as its authors built it. What today is a maximum is here an average with a factor and a summand of its own, which are "
               "trained. Everything goes through a tanh, which squashes it between -1.7 and 1.7. And not every map of the third layer sees all "
               "six before it: by a table each sees three or four, so that the maps have to look for different things, and arithmetic, dear "
               "in 1998, is saved."),
            tr("The end is unlike all that came after: 84 neurons draw the digit as a picture of 7 by 12 pixels, and the answer is the digit "
               "whose drawn picture is the nearest. So digits that are easily mistaken for each other, like 3 and 8, have answers close "
               "together, and what is near none of them is no digit.")};
}

QStringList leNetIdea()
{
    return {tr("Why convolution? A stroke is a stroke wherever it stands. A small filter that goes over the whole picture finds it everywhere "
               "with the same 25 weights; a dense layer would have to learn it anew for each place."),
            tr("Pools in between make the maps smaller, so that the next filters see more of the digit and small shifts do not matter. "
               "LeNet-5 read bank cheques; this is its form in today's parts, with ReLU and maximum pooling.")};
}

} // namespace

QStringList networkIdea(const QString& network)
{
    const auto is = [&](QLatin1StringView family) { return network.startsWith(family); };
    if (is(QLatin1StringView("resnet")))
        return resNetIdea();
    if (is(QLatin1StringView("se-resnet")))
        return squeezedIdea();
    if (is(QLatin1StringView("googlenet")))
        return inceptionIdea(network == QLatin1StringView("googlenet-2014"));
    if (is(QLatin1StringView("efficientnet")))
        return efficientIdea();
    if (is(QLatin1StringView("alexnet")))
        return alexNetIdea(network == QLatin1StringView("alexnet-2012"));
    if (network == QLatin1StringView("lenet5-1998"))
        return leNet1998Idea();
    if (is(QLatin1StringView("lenet")))
        return leNetIdea();
    if (is(QLatin1StringView("xception")))
        return {tr("An ordinary convolution looks at the neighbourhood and mixes the maps at the same time. Xception separates the two: a "
                   "depthwise convolution looks at each map by itself, then a 1x1 convolution mixes them. That takes about a ninth of the "
                   "arithmetic of a 3x3."),
                tr("It is an inception module driven to its end, a branch for every map, with the short ways of a ResNet. With no more "
                   "parameters than the inception networks of its time it made fewer mistakes.")};
    if (is(QLatin1StringView("mobilenet")))
        return {tr("Made for telephones. Its blocks turn a ResNet's inside out: a 1x1 convolution widens a few maps to six times as many, a "
                   "depthwise 3x3 looks at each by itself, and another 1x1 brings them back to a few. The short way joins the narrow ends, "
                   "so little has to be kept in memory."),
                tr("The last 1x1 has no activation behind it: cutting off what is negative would throw too much away where maps are few.")};
    return {digitNetworkIdea(network)};
}

std::optional<double> publishedAccuracy(const QString& network)
{
    static const QHash<QString, double> known{
        {QStringLiteral("alexnet"), 56.52},           {QStringLiteral("googlenet"), 69.78},
        {QStringLiteral("resnet18"), 69.75},          {QStringLiteral("resnet34"), 73.30},
        {QStringLiteral("resnet50"), 76.16},          {QStringLiteral("se-resnet18"), 71.74},
        {QStringLiteral("se-resnet50"), 77.65},       {QStringLiteral("xception"), 79.06},
        {QStringLiteral("mobilenetv2"), 72.91},       {QStringLiteral("efficientnet-lite0"), 75.1},
        {QStringLiteral("efficientnet-lite1"), 76.7}, {QStringLiteral("efficientnet-lite2"), 77.6},
    };
    const auto found = known.find(network);
    return found == known.end() ? std::nullopt : std::optional(*found);
}

QString countWords(qint64 count)
{
    return QLocale().toString(count);
}

QString bytesWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString shapeWords(const MapShape& shape)
{
    if (shape.height == 1 && shape.width == 1)
        return QString::number(shape.channels);
    return QStringLiteral("%1 × %2 × %3").arg(shape.channels).arg(shape.height).arg(shape.width);
}

} // namespace Tintype
