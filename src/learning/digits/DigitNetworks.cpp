// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/digits/DigitNetworks.h"

#include "imaging/DigitImage.h"
#include "learning/digits/LeNet1998.h"

#include <QCoreApplication>

namespace Tintype {

namespace {

constexpr int kSide = DigitImage::kSide;
constexpr int kDigits = 10;
constexpr double kEpsilon = 1e-5;
constexpr int kUsualWidth = 16;
constexpr int kDeepWidth = 24;

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::DigitNetworks", text);
}

/// Our own. Pairs of small convolutions, each normalised, and few maps: made for little arithmetic a picture.
NetworkGraph digitNet(int width)
{
    GraphBuilder graph(QStringLiteral("digitnet"), kSide, kDigits, 1);
    int node = 0;
    const auto block = [&](int number, int maps, bool isPooled) {
        const std::string place = std::to_string(number);
        node = graph.validConv("conv" + place, node, maps, 3);
        node = graph.batchNorm("norm" + place, node, kEpsilon);
        if (isPooled) // before the ReLU, which gives the same and has a quarter to do
            node = graph.maxPool("pool" + place, node, 2, 2);
        node = graph.relu("relu" + place, node);
    };
    block(1, width, false);
    block(2, width, true);
    block(3, 2 * width, false);
    block(4, 2 * width, true);
    block(5, 4 * width, false);
    node = graph.flatten("flatten", node);
    graph.linear("dense", node, kDigits);
    return graph.take();
}

/// DigitNet for those who have time: a third pair, and padding that keeps the maps from shrinking too soon.
NetworkGraph deepDigitNet(int width)
{
    GraphBuilder graph(QStringLiteral("digitnet-deep"), kSide, kDigits, 1);
    int node = 0;
    const auto pair = [&](int number, int maps, bool isFirst, bool isPooled) {
        const std::string first = std::to_string(2 * number - 1);
        const std::string second = std::to_string(2 * number);
        node = isFirst ? graph.validConv("conv" + first, node, maps, 3) : graph.conv("conv" + first, node, maps, 3, 1);
        node = graph.relu("relu" + first, graph.batchNorm("norm" + first, node, kEpsilon));
        node = graph.batchNorm("norm" + second, graph.validConv("conv" + second, node, maps, 3), kEpsilon);
        if (isPooled) // before the ReLU, as in DigitNet
            node = graph.maxPool("pool" + std::to_string(number), node, 2, 2);
        node = graph.relu("relu" + second, node);
    };
    pair(1, width, true, true);
    pair(2, 2 * width, false, true);
    pair(3, 3 * width, false, false);
    graph.linear("dense", graph.flatten("flatten", node), kDigits);
    return graph.take();
}

/// The network that textbooks begin with.
NetworkGraph threeConvolutions()
{
    GraphBuilder graph(QStringLiteral("three-conv"), kSide, kDigits, 1);
    int node = graph.relu("relu1", graph.validConv("conv1", 0, 32, 3, true));
    node = graph.maxPool("pool1", node, 2, 2);
    node = graph.relu("relu2", graph.validConv("conv2", node, 64, 3, true));
    node = graph.maxPool("pool2", node, 2, 2);
    node = graph.relu("relu3", graph.validConv("conv3", node, 64, 3, true));
    node = graph.flatten("flatten", node);
    node = graph.relu("relu4", graph.linear("dense1", node, 64));
    graph.linear("dense2", node, kDigits);
    return graph.take();
}

/// LeNet-5 (LeCun et al. 1998) as it is built today: ReLU and maximum pooling for squashing and trained averages.
NetworkGraph leNet5()
{
    GraphBuilder graph(QStringLiteral("lenet5"), kSide, kDigits, 1);
    int node = graph.relu("relu1", graph.conv("conv1", 0, 6, 5, 1, 1, true)); // the padding stands for the paper's 32x32
    node = graph.maxPool("pool1", node, 2, 2);
    node = graph.relu("relu2", graph.validConv("conv2", node, 16, 5, true));
    node = graph.maxPool("pool2", node, 2, 2);
    node = graph.flatten("flatten", node);
    node = graph.relu("relu3", graph.linear("dense1", node, 120));
    node = graph.relu("relu4", graph.linear("dense2", node, 84));
    graph.linear("dense3", node, kDigits);
    return graph.take();
}

/// No convolution: every pixel to every neuron, with about as many numbers to learn as the three convolutions have.
NetworkGraph denseOnly()
{
    GraphBuilder graph(QStringLiteral("dense"), kSide, kDigits, 1);
    int node = graph.flatten("flatten", 0);
    node = graph.relu("relu1", graph.linear("dense1", node, 107));
    node = graph.relu("relu2", graph.linear("dense2", node, 79));
    graph.linear("dense3", node, kDigits);
    return graph.take();
}

} // namespace

QStringList digitNetworkNames()
{
    return {QStringLiteral("digitnet"), QStringLiteral("digitnet-deep"), QStringLiteral("three-conv"), QStringLiteral("lenet5-1998"),
            QStringLiteral("lenet5"), QStringLiteral("dense")};
}

QStringList comparedDigitNetworks()
{
    QStringList names = digitNetworkNames();
    names.removeOne(QStringLiteral("digitnet-deep"));
    return names;
}

QString digitNetworkTitle(const QString& name)
{
    if (name == QLatin1String("digitnet"))
        return QStringLiteral("DigitNet");
    if (name == QLatin1String("digitnet-deep"))
        return tr("DigitNet, deep");
    if (name == QLatin1String("three-conv"))
        return tr("Three convolutions");
    if (name == QLatin1String("lenet5"))
        return QStringLiteral("LeNet-5");
    if (name == QLatin1String("lenet5-1998"))
        return QStringLiteral("LeNet-5 (1998)");
    return name == QLatin1String("dense") ? tr("Dense") : name;
}

QString digitNetworkIdea(const QString& name)
{
    if (name == QLatin1String("digitnet"))
        return tr("Ours: pairs of small filters, kept in balance while they learn. Made for little arithmetic a picture.");
    if (name == QLatin1String("digitnet-deep"))
        return tr("DigitNet with a third pair of filters: makes fewer mistakes when it is given time.");
    if (name == QLatin1String("three-conv"))
        return tr("The network that textbooks begin with: three layers of small filters, then a dense layer.");
    if (name == QLatin1String("lenet5"))
        return tr("The classic of 1998 that read bank cheques, built with today's parts.");
    if (name == QLatin1String("lenet5-1998"))
        return tr("The same as it was published: it squashes and averages, and draws a small picture of its answer.");
    return tr("Every pixel is joined to every neuron. As many numbers to learn, but it does not know that pixels have neighbours.");
}

Result<NetworkGraph> buildDigitNetwork(const QString& name, int width)
{
    const bool isDeep = name == QLatin1String("digitnet-deep");
    if (isDeep || name == QLatin1String("digitnet")) {
        if (width < 0 || width > 64 || width % 8 != 0)
            return fail(Error::Kind::BadInput, tr("DigitNet's width is 8 to 64, a multiple of 8."));
        return isDeep ? deepDigitNet(width == 0 ? kDeepWidth : width) : digitNet(width == 0 ? kUsualWidth : width);
    }
    if (name == QLatin1String("three-conv"))
        return threeConvolutions();
    if (name == QLatin1String("lenet5"))
        return leNet5();
    if (name == QLatin1String("lenet5-1998"))
        return leNet1998(kSide);
    if (name == QLatin1String("dense"))
        return denseOnly();
    return fail(Error::Kind::BadInput,
                tr("There is no network %1 for digits; there are %2.").arg(name, digitNetworkNames().join(QStringLiteral(", "))));
}

} // namespace Tintype
