// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/SmallNetwork.h"

#include "learning/digits/DigitNetworks.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

using namespace Tintype;

namespace {

using Kind = NetworkNode::Kind;
using Numbers = std::vector<double>; // [channel][row][column]

std::mt19937 chance(7);

float number(float least, float most)
{
    return std::uniform_real_distribution<float>(least, most)(chance);
}

GraphParameters parametersFor(const NetworkGraph& graph)
{
    GraphParameters parameters;
    for (const ParameterSpec& spec : parameterSpecs(graph)) {
        qint64 count = 1;
        for (const qint64 side : spec.shape)
            count *= side;
        const float reach = 2 / std::sqrt(float(count) / float(spec.shape.front()));
        ParameterArray& parameter = parameters[spec.name];
        parameter.shape = spec.shape;
        for (qint64 i = 0; i < count; ++i)
            parameter.values.push_back(isStatistic(spec.name) ? number(0.5F, 1.5F) : number(-reach, reach));
    }
    return parameters;
}

Numbers convolved(const NetworkNode& node, const MapShape& in, const Numbers& input, const GraphParameters& parameters)
{
    const int top = paddingOf(node, in.height)[0];
    const int left = paddingOf(node, in.width)[0];
    const std::vector<float>& weights = parameters.at(node.name + ".weight").values;
    Numbers output;
    for (int o = 0; o < node.output.channels; ++o) {
        for (int y = 0; y < node.output.height; ++y) {
            for (int x = 0; x < node.output.width; ++x) {
                double sum = node.hasBias ? double(parameters.at(node.name + ".bias").values[size_t(o)]) : 0;
                for (int c = 0; c < in.channels; ++c) {
                    for (int place = 0; place < node.kernel * node.kernel; ++place) {
                        const int row = y + place / node.kernel - top;
                        const int column = x + place % node.kernel - left;
                        if (row >= 0 && column >= 0 && row < in.height && column < in.width)
                            sum += double(weights[size_t((o * in.channels + c) * node.kernel * node.kernel + place)])
                                * input[size_t((c * in.height + row) * in.width + column)];
                    }
                }
                output.push_back(sum);
            }
        }
    }
    return output;
}

Numbers pooled(const NetworkNode& node, const MapShape& in, const Numbers& input)
{
    Numbers output;
    for (int c = 0; c < in.channels; ++c) {
        for (int y = 0; y < node.output.height; ++y) {
            for (int x = 0; x < node.output.width; ++x) {
                double largest = -1e30;
                for (int place = 0; place < node.kernel * node.kernel; ++place) {
                    const int row = y * node.kernel + place / node.kernel;
                    const int column = x * node.kernel + place % node.kernel;
                    largest = std::max(largest, input[size_t((c * in.height + row) * in.width + column)]);
                }
                output.push_back(largest);
            }
        }
    }
    return output;
}

/// What the graph says, word for word.
Numbers plainAnswer(const NetworkGraph& graph, const GraphParameters& parameters, const float* picture)
{
    const MapShape& shape = graph.nodes.front().output;
    Numbers values(picture, picture + shape.channels * shape.height * shape.width);
    for (const NetworkNode& node : graph.nodes) {
        if (node.kind == Kind::Conv)
            values = convolved(node, graph.inputOf(node), values, parameters);
        else if (node.kind == Kind::Linear) // a convolution with one place
            values = convolved(node, {int(values.size()), 1, 1}, values, parameters);
        else if (node.kind == Kind::MaxPool)
            values = pooled(node, graph.inputOf(node), values);
        else if (node.kind == Kind::ReLU)
            std::transform(values.begin(), values.end(), values.begin(), [](double value) { return std::max(value, 0.0); });
    }
    return values;
}

/// By how much the small network's answers to two pictures differ from that, at most, as a share of the largest number.
double difference(const NetworkGraph& original, const SmallKernels& kernels)
{
    const FoldedNetwork folded = foldBatchNorm(original, parametersFor(original));
    const MapShape& shape = folded.graph.nodes.front().output;
    const int numbers = shape.channels * shape.height * shape.width;
    std::vector<float> pictures;
    for (int i = 0; i < 2 * numbers; ++i)
        pictures.push_back(number(-1, 3));
    std::vector<float> logits(size_t(2 * folded.graph.classes));
    SmallNetwork(folded.graph, folded.parameters, kernels).run(pictures.data(), 2, logits.data());
    double largest = 0;
    double apart = 0;
    for (int picture = 0; picture < 2; ++picture) {
        const Numbers expected = plainAnswer(folded.graph, folded.parameters, pictures.data() + picture * numbers);
        for (int i = 0; i < folded.graph.classes; ++i) {
            largest = std::max(largest, std::abs(expected[size_t(i)]));
            apart = std::max(apart, std::abs(expected[size_t(i)] - double(logits[size_t(picture * folded.graph.classes + i)])));
        }
    }
    return apart / largest;
}

void addKernels()
{
    QTest::addColumn<int>("kernels");
    for (int i = 0; i < int(smallKernels().size()); ++i)
        QTest::newRow(smallKernels()[size_t(i)].name) << i;
}

const SmallKernels& kernelsOf(int number)
{
    return smallKernels()[size_t(number)];
}

/// A convolution of two maps that the test adds to, and a linear layer.
NetworkGraph chainWith(const std::function<int(GraphBuilder&, int)>& more)
{
    GraphBuilder builder(QStringLiteral("chain"), 9, 3);
    const int node = more(builder, builder.validConv("first", 0, 2, 2, true));
    builder.linear("last", builder.flatten("flatten", node), 3);
    return builder.take();
}

} // namespace

class tst_SmallNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digitNetworksAnswerAsTheirGraphsSay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kernels");
        for (const QString& name : {QStringLiteral("digitnet"), QStringLiteral("digitnet-deep"), QStringLiteral("three-conv"),
                                    QStringLiteral("lenet5"), QStringLiteral("dense")}) {
            for (int i = 0; i < int(smallKernels().size()); ++i)
                QTest::addRow("%s, %s", qPrintable(name), kernelsOf(i).name) << name << i;
        }
    }
    void digitNetworksAnswerAsTheirGraphsSay()
    {
        QFETCH(QString, name);
        QFETCH(int, kernels);
        const Result<NetworkGraph> graph = buildDigitNetwork(name);
        QVERIFY(graph.has_value());
        const double found = difference(*graph, kernelsOf(kernels));
        QVERIFY2(found < 1e-5, qPrintable(QString::number(found)));
    }

    void widthsThatFillNoRegistersAreRight_data() { addKernels(); }
    void widthsThatFillNoRegistersAreRight()
    {
        QFETCH(int, kernels);
        for (int side = 5; side < 40; side += 3) {
            GraphBuilder builder(QStringLiteral("odd"), side, 5);
            int node = builder.relu("relu1", builder.validConv("conv1", 0, 17, 2, true));
            node = builder.relu("relu2", builder.validConv("conv2", node, 35, 3, true));
            builder.linear("linear", builder.flatten("flatten", builder.maxPool("pool", node, 2, 2)), 5);
            const double found = difference(builder.take(), kernelsOf(kernels));
            QVERIFY2(found < 1e-5, qPrintable(QStringLiteral("%1 at %2").arg(found).arg(side)));
        }
    }

    void unevenPaddingIsRight_data() { addKernels(); }
    void unevenPaddingIsRight()
    {
        QFETCH(int, kernels);
        const auto padded = [](GraphBuilder& builder, int node) {
            node = builder.conv("even", node, 3, Window::same(4), 1, true); // one row before, two behind
            return builder.relu("relu", builder.conv("wide", node, 4, Window::padded(3, 1, 2), 1, true));
        };
        QVERIFY(difference(chainWith(padded), kernelsOf(kernels)) < 1e-5);
    }

    void aBatchAnswersAsItsPicturesDo()
    {
        const Result<NetworkGraph> graph = buildDigitNetwork(QStringLiteral("digitnet-deep"));
        QVERIFY(graph.has_value());
        const FoldedNetwork folded = foldBatchNorm(*graph, parametersFor(*graph));
        const SmallNetwork network(folded.graph, folded.parameters);
        constexpr int kNumbers = 28 * 28;
        std::vector<float> pictures;
        for (int i = 0; i < 3 * kNumbers; ++i)
            pictures.push_back(number(-1, 3));
        std::vector<float> together(30);
        std::vector<float> alone(30);
        network.run(pictures.data(), 3, together.data());
        for (int i = 0; i < 3; ++i)
            network.run(pictures.data() + i * kNumbers, 1, alone.data() + i * 10);
        QCOMPARE(together, alone);
    }

    void onlyChainsOfPlainLayersCanRun()
    {
        QVERIFY(SmallNetwork::canRun(chainWith([](GraphBuilder& builder, int node) { return builder.relu("relu", node); })));
        const std::vector<std::function<int(GraphBuilder&, int)>> others{
            [](GraphBuilder& builder, int node) { return builder.add("add", node, node); },
            [](GraphBuilder& builder, int node) { return builder.conv("strided", node, 4, Window::valid(3, 2)); },
            [](GraphBuilder& builder, int node) { return builder.conv("grouped", node, 2, Window::same(3), 2); },
            [](GraphBuilder& builder, int node) { return builder.batchNorm("norm", node, 1e-5); },
            [](GraphBuilder& builder, int node) { return builder.relu6("relu6", node); },
            [](GraphBuilder& builder, int node) { return builder.maxPool("overlapping", node, 3, 2); },
            [](GraphBuilder& builder, int node) { return builder.conv("behind", builder.flatten("flat", node), 2, Window::valid(1)); },
            [](GraphBuilder& builder, int) { return builder.maxPool("first", 0, 2, 2); },
        };
        for (size_t i = 0; i < others.size(); ++i)
            QVERIFY2(!SmallNetwork::canRun(chainWith(others[i])), qPrintable(QString::number(i)));
    }

    void aPhotosNetworkIsNotSmall()
    {
        const NetworkGraph graph = [] {
            GraphBuilder builder(QStringLiteral("large"), 224, 3);
            builder.linear("last", builder.flatten("flatten", builder.validConv("first", 0, 2, 3)), 3);
            return builder.take();
        }();
        QVERIFY(!SmallNetwork::canRun(graph));
    }
};

QTEST_GUILESS_MAIN(tst_SmallNetwork)
#include "tst_SmallNetwork.moc"
