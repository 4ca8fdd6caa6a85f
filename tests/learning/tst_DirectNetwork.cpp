// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/DirectNetwork.h"

#include "learning/SmallNetwork.h"
#include "learning/digits/DigitNetworks.h"
#include "learning/networks/EfficientNetLite.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <random>
#include <thread>

using namespace Tintype;

namespace {

using Kind = NetworkNode::Kind;

int count(const MapShape& shape)
{
    return shape.channels * shape.height * shape.width;
}

std::vector<float> picturesFor(const NetworkGraph& graph, int pictures)
{
    std::mt19937 engine(3);
    std::uniform_real_distribution<float> around(-1, 2);
    std::vector<float> numbers(size_t(pictures * count(graph.nodes.front().output)));
    std::generate(numbers.begin(), numbers.end(), [&] { return around(engine); });
    return numbers;
}

/// A picture with its channels apart, as PlainArithmetic takes it.
std::vector<double> planesOf(const float* picture, const MapShape& shape)
{
    std::vector<double> planes;
    for (int c = 0; c < shape.channels; ++c) {
        for (int place = 0; place < shape.height * shape.width; ++place)
            planes.push_back(double(picture[place * shape.channels + c]));
    }
    return planes;
}

/// The outputs of a node for some pictures.
std::vector<float> answers(const DirectNetwork& network, const NetworkGraph& graph, const std::vector<float>& pictures, int node,
                           const DirectParts& parts = {})
{
    const auto size = int(pictures.size()) / count(graph.nodes.front().output);
    std::vector<float> outputs(size_t(size * count(graph.nodes[size_t(node)].output)));
    std::vector<Lanes> room(network.room() / kLanes, Lanes{}); // what lies there must not matter
    for (Lanes& lanes : room)
        lanes.values.fill(std::numeric_limits<float>::quiet_NaN());
    network.run(pictures.data(), size, node, outputs.data(), room.front().values.data(), parts);
    return outputs;
}

/// By how much two pictures' answers differ from what the graph says at most, as a share of the node's largest number; of all nodes that
/// can be asked for.
double difference(const NetworkGraph& original, const DirectKernels& kernels)
{
    const FoldedNetwork folded = foldBatchNorm(original, randomParameters(original));
    const NetworkGraph& graph = folded.graph;
    const DirectNetwork network(graph, folded.parameters, kernels);
    const std::vector<float> pictures = picturesFor(graph, 2);
    const MapShape& shape = graph.nodes.front().output;
    PlainArithmetic first(graph, folded.parameters);
    PlainArithmetic second(graph, folded.parameters);
    const auto& firstMaps = first.maps(planesOf(pictures.data(), shape));
    const auto& secondMaps = second.maps(planesOf(pictures.data() + count(shape), shape));
    double worst = 0;
    for (int node = 1; node < int(graph.nodes.size()); ++node) {
        if (!network.keeps(node))
            continue;
        std::vector<double> expected = firstMaps[size_t(node)];
        expected.insert(expected.end(), secondMaps[size_t(node)].begin(), secondMaps[size_t(node)].end());
        const std::vector<float> found = answers(network, graph, pictures, node);
        double largest = 1e-30;
        double apart = found.size() == expected.size() ? 0 : 1e30;
        for (size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
            largest = std::max(largest, std::abs(expected[i]));
            const double difference = std::abs(expected[i] - double(found[i]));
            apart = difference <= apart ? apart : std::isfinite(difference) ? difference : 1e30;
        }
        worst = std::max(worst, apart / largest);
    }
    return worst;
}

const DirectKernels& kernelsOf(int number)
{
    return directKernels()[size_t(number)];
}

void addKernels()
{
    QTest::addColumn<int>("kernels");
    for (int i = 0; i < int(directKernels().size()); ++i)
        QTest::newRow(kernelsOf(i).name) << i;
}

/// A convolution of two maps that the test adds to, and a linear layer.
NetworkGraph chainWith(const std::function<int(GraphBuilder&, int)>& more)
{
    GraphBuilder builder(QStringLiteral("chain"), 9, 3);
    const int node = more(builder, builder.validConv("first", 0, 2, 2, true));
    builder.linear("last", builder.flatten("flatten", node), 3);
    return builder.take();
}

/// Narrowing blocks with what they leave out, as MobileNetV2 has them, and a pool with padding as ResNet has it.
NetworkGraph network(int size)
{
    GraphBuilder builder(QStringLiteral("blocks"), size, 5);
    int node = builder.relu("stem.relu", builder.conv("stem", 0, 24, Window::padded(3, 2, 1), 1, true));
    const int trunk = builder.pool(Kind::MaxPool, "pool", node, Window::padded(3, 2, 1));
    node = builder.relu6("expand.relu", builder.conv("expand", trunk, 96, 1, 1, 1, true));
    node = builder.relu6("depthwise.relu", builder.conv("depthwise", node, 96, 5, 1, 96, true));
    node = builder.add("sum", builder.conv("project", node, 24, 1, 1, 1, true), trunk);
    const int shortcut = builder.conv("shortcut", node, 40, 1, 2, 1, true);
    node = builder.relu("narrow.relu", builder.conv("narrow", node, 40, 3, 2, 1, true));
    node = builder.relu("sum2.relu", builder.add("sum2", shortcut, builder.conv("last", node, 40, 3, 1, 1, true)));
    builder.linear("head", builder.globalAveragePool("average", node), 5);
    return builder.take();
}

const DirectParts kThreeThreads{3, [](const std::function<void(int)>& work) {
                                    std::vector<std::jthread> threads;
                                    for (int part = 0; part < 3; ++part)
                                        threads.emplace_back(work, part);
                                }};

} // namespace

class tst_DirectNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digitNetworksAnswerAsTheirGraphsSay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kernels");
        for (const QString& name : {QStringLiteral("digitnet"), QStringLiteral("digitnet-deep"), QStringLiteral("three-conv"),
                                    QStringLiteral("lenet5"), QStringLiteral("dense")}) {
            for (int i = 0; i < int(directKernels().size()); ++i)
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

    void sizesThatFillNoRegistersAreRight_data() { addKernels(); }
    void sizesThatFillNoRegistersAreRight()
    {
        QFETCH(int, kernels);
        for (int size = 20; size < 80; size += 7) {
            const double found = difference(network(size), kernelsOf(kernels));
            QVERIFY2(found < 1e-5, qPrintable(QStringLiteral("%1 at %2").arg(found).arg(size)));
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

    void aWindowBeyondTheEdgeIsRight_data() { addKernels(); }
    void aWindowBeyondTheEdgeIsRight()
    {
        QFETCH(int, kernels);
        const auto pool = [](GraphBuilder& builder, int node) {
            return builder.pool(Kind::MaxPool, "up", builder.relu("relu", node), Window::roundedUp(3, 2));
        };
        QVERIFY(difference(chainWith(pool), kernelsOf(kernels)) < 1e-5);
    }

    void aBatchAnswersAsItsPicturesDo()
    {
        const NetworkGraph graph = network(41);
        const DirectNetwork direct(graph, randomParameters(graph));
        const int last = int(graph.nodes.size()) - 1;
        const std::vector<float> pictures = picturesFor(graph, 3);
        const std::vector<float> together = answers(direct, graph, pictures, last);
        std::vector<float> alone;
        const auto numbers = std::ptrdiff_t(pictures.size()) / 3;
        for (auto picture = pictures.begin(); picture != pictures.end(); picture += numbers) {
            const std::vector<float> answer = answers(direct, graph, {picture, picture + numbers}, last);
            alone.insert(alone.end(), answer.begin(), answer.end());
        }
        QCOMPARE(together, alone);
    }

    void threadsThatShareALayerChangeNothing()
    {
        for (const int size : {41, 100, 224}) {
            const NetworkGraph graph = network(size);
            const DirectNetwork direct(graph, randomParameters(graph));
            const int last = int(graph.nodes.size()) - 1;
            const std::vector<float> picture = picturesFor(graph, 1);
            QCOMPARE(answers(direct, graph, picture, last, kThreeThreads), answers(direct, graph, picture, last));
        }
    }

    void mapsShareTheirRoom()
    {
        const FoldedNetwork folded = foldBatchNorm(efficientNetLite(0, 224, 3), randomParameters(efficientNetLite(0, 224, 3)));
        const std::optional<DirectPlan> plan = directPlan(folded.graph);
        QVERIFY(plan.has_value());
        std::size_t all = 0;
        std::size_t largest = 0; // what a layer needs at once, less borders
        for (const DirectMap& map : plan->maps)
            all += map.numbers();
        for (size_t i = 0; i < plan->layers.size(); ++i)
            largest = std::max(largest, plan->maps[i].numbers() + plan->maps[i + 1].numbers());
        QVERIFY(plan->numbers >= largest);
        QVERIFY2(plan->numbers * 4 < all, qPrintable(QStringLiteral("%1 of %2").arg(plan->numbers).arg(all)));
        QVERIFY(plan->numbers < largest + largest / 4);
    }

    void whatIsDoneWithinAnotherLayerIsNotKept()
    {
        GraphBuilder builder(QStringLiteral("relu"), 9, 3);
        const int convolution = builder.conv("first", 0, 4, 3, 1, 1, true);
        const int relu = builder.relu("relu", convolution);
        builder.linear("last", builder.globalAveragePool("average", relu), 3);
        const NetworkGraph graph = builder.take();
        const DirectNetwork direct(graph, randomParameters(graph));
        QVERIFY(!direct.keeps(convolution));
        QVERIFY(direct.keeps(relu));
    }

    void aPoolOfSinglePixelsKeepsTheBorder_data() { addKernels(); }
    void aPoolOfSinglePixelsKeepsTheBorder()
    {
        QFETCH(int, kernels);
        const auto pool = [](GraphBuilder& builder, int node) {
            node = builder.maxPool("pool", builder.relu("relu", node), 1, 1);
            return builder.conv("padded", node, 3, 3, 1, 1, true);
        };
        QVERIFY(difference(chainWith(pool), kernelsOf(kernels)) < 1e-5);
    }

    void whatIsNoNumberStaysSo_data() { addKernels(); }
    void whatIsNoNumberStaysSo()
    {
        QFETCH(int, kernels);
        for (const int size : {20, 76}) { // of the larger, a layer is spread as tiles
            const NetworkGraph graph = network(size);
            for (const char* name : {"stem.bias", "depthwise.bias", "last.bias", "head.bias"}) {
                GraphParameters parameters = randomParameters(graph);
                parameters.at(name).values.front() = std::numeric_limits<float>::quiet_NaN();
                const DirectNetwork direct(graph, parameters, kernelsOf(kernels));
                const std::vector<float> logits = answers(direct, graph, picturesFor(graph, 1), int(graph.nodes.size()) - 1);
                QVERIFY2(std::isnan(logits.front()), name);
            }
        }
    }

    void aPixelThatIsNoNumberIsSeen_data() { addKernels(); }
    void aPixelThatIsNoNumberIsSeen()
    {
        QFETCH(int, kernels);
        const NetworkGraph graph = network(76);
        const DirectNetwork direct(graph, randomParameters(graph), kernelsOf(kernels));
        std::vector<float> picture = picturesFor(graph, 1);
        picture[size_t(30 * 76 + 30) * 3] = std::numeric_limits<float>::quiet_NaN();
        const std::vector<float> logits = answers(direct, graph, picture, int(graph.nodes.size()) - 1);
        QVERIFY(std::all_of(logits.begin(), logits.end(), [](float logit) { return std::isnan(logit); }));
    }

    void weightsFillLanes()
    {
        const auto lanesFor = [](int channels) {
            GraphBuilder builder(QStringLiteral("two"), 12, 20);
            builder.conv("conv", builder.conv("first", 0, channels, 1, 1, 1, true), 20, 3, 1, 1, true);
            const NetworkGraph graph = builder.take();
            return DirectNetwork::weightBytes(*directPlan(graph), graph) / sizeof(Lanes);
        };
        // The first layer is one group; the second's 20 outputs are two. Each group has a bias.
        QCOMPARE(lanesFor(5), size_t((3 + 1) + 2 * (9 * 5 + 1)));
        QCOMPARE(lanesFor(16), size_t((3 + 1) + 2 * (16 * 16 + 1))); // windows spread as tiles are
    }

    void hugeLinearLayersAreLeftToBatches()
    {
        GraphBuilder builder(QStringLiteral("dense"), 64, 10);
        const int node = builder.linear("huge", builder.flatten("flatten", builder.conv("first", 0, 16, 3, 1)), 4096);
        builder.linear("last", builder.relu("relu", node), 10);
        QVERIFY(!DirectNetwork::canRun(builder.take()));
    }

    void whatItDoesNotKnowCannotRun()
    {
        QVERIFY(DirectNetwork::canRun(chainWith([](GraphBuilder& builder, int node) { return builder.relu("relu", node); })));
        const std::vector<std::function<int(GraphBuilder&, int)>> others{
            [](GraphBuilder& builder, int node) { return builder.add("twice", node, node); },
            [](GraphBuilder& builder, int node) { return builder.add("both", node, builder.relu("relu", node)); },
            [](GraphBuilder& builder, int node) { return builder.conv("grouped", node, 4, Window::same(3), 2); },
            [](GraphBuilder& builder, int node) { return builder.batchNorm("norm", node, 1e-5); },
            [](GraphBuilder& builder, int node) { return builder.sigmoid("sigmoid", node); },
            [](GraphBuilder& builder, int node) { return builder.pool(Kind::MaxPool, "below zero", node, Window::padded(3, 2, 1)); },
            [](GraphBuilder& builder, int node) { return builder.conv("behind", builder.flatten("flat", node), 2, Window::valid(1)); },
            [](GraphBuilder& builder, int node) {
                return builder.conv("behind a relu", builder.relu("relu", builder.flatten("flat", node)), 2, Window::valid(1));
            },
            [](GraphBuilder& builder, int node) {
                const int vector = builder.linear("vector", builder.flatten("flat", builder.maxPool("pool", node, 4, 4)), 8);
                return builder.add("map to vector", vector, builder.flatten("flat2", builder.maxPool("pool2", node, 4, 4)));
            },
            [](GraphBuilder& builder, int node) {
                const int map = builder.maxPool("pool", node, 4, 4);
                const int vector = builder.linear("vector", builder.flatten("flat", map), 8);
                return builder.add("vector to map", builder.flatten("flat2", builder.conv("newest", map, 2, 1, 1, 1, true)), vector);
            },
            [](GraphBuilder& builder, int) { return builder.maxPool("of the picture", 0, 2, 2); },
            [](GraphBuilder& builder, int) { return builder.relu("of the picture", 0); },
        };
        for (size_t i = 0; i < others.size(); ++i)
            QVERIFY2(!DirectNetwork::canRun(chainWith(others[i])), qPrintable(QString::number(i)));
    }
};

QTEST_GUILESS_MAIN(tst_DirectNetwork)
#include "tst_DirectNetwork.moc"
