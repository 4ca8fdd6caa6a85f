// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/ReadyNetwork.h"

#include "learning/digits/DigitNetworks.h"
#include "learning/networks/NetworkCatalog.h"
#include "learning/torch/GraphModule.h"
#include "learning/torch/TensorMemory.h"
#include "support/Tolerance.h"
#include "torch/LivedInTensors.h"
#include "torch/SmallZoo.h"

#include <ATen/Context.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/randn.h>
#include <c10/core/InferenceMode.h>

#include <QTest>

using namespace Tintype;

namespace {

constexpr int kClasses = kSmallZooClasses;

at::Tensor pictures(const NetworkGraph& graph)
{
    const MapShape& shape = graph.nodes.front().output;
    return at::randn({2, shape.channels, shape.height, shape.width});
}

/// By how much the two ways to run a graph differ, as a share of the largest number.
double difference(const NetworkGraph& graph)
{
    const c10::InferenceMode inference;
    const GraphTensors tensors = livedIn(graph);
    const at::Tensor batch = pictures(graph);
    const at::Tensor expected = runGraph(graph, tensors, batch, GraphMode::Prediction);
    const at::Tensor answer = ReadyNetwork(graph, graphParameters(tensors)).run(batch);
    return ((answer - expected).abs().max() / expected.abs().max()).item<double>();
}

} // namespace

class tst_ReadyNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { at::manual_seed(3); }

    void networksOfTheZooAnswerAsTheirGraphs_data() { addZooNetworks(); }
    void networksOfTheZooAnswerAsTheirGraphs()
    {
        QFETCH(QString, name);
        const Result<NetworkGraph> graph = smallZooNetwork(name);
        QVERIFY_RESULT(graph);
        const double found = difference(*graph);
        QVERIFY2(found < 1e-4, qPrintable(QString::number(found)));
    }

    void digitNetworksAnswerAsTheirGraphs_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : digitNetworkNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void digitNetworksAnswerAsTheirGraphs()
    {
        QFETCH(QString, name);
        const Result<NetworkGraph> graph = buildDigitNetwork(name);
        QVERIFY_RESULT(graph);
        const double found = difference(*graph);
        QVERIFY2(found < 1e-4, qPrintable(QString::number(found)));
    }

    void aMapThatOthersReadIsNotClipped()
    {
        GraphBuilder builder(QStringLiteral("both"), 8, kClasses);
        const int map = builder.conv("conv", 0, 4, 3, 1);
        const int sum = builder.add("add", map, builder.relu("relu", map)); // reads the map from before and from behind the ReLU
        builder.linear("linear", builder.globalAveragePool("pool", sum), kClasses);
        const NetworkGraph graph = builder.take();
        QVERIFY(difference(graph) < 1e-4);
        QCOMPARE(ReadyNetwork(graph, graphParameters(livedIn(graph))).graph().nodes.size(), graph.nodes.size());
    }

    void activationsBehindConvolutionsAndPoolsNeedNoStep()
    {
        GraphBuilder builder(QStringLiteral("chain"), 8, kClasses); // with one kind of node that torch has to run
        int node = builder.relu6("relu6", builder.batchNorm("norm", builder.conv("conv1", 0, 4, 3, 2), 1e-5));
        node = builder.relu("relu", builder.maxPool("pool", builder.validConv("conv2", node, 8, 3), 2, 2));
        builder.linear("linear", builder.flatten("flatten", builder.sigmoid("sigmoid", node)), kClasses);
        const NetworkGraph graph = builder.take();
        QVERIFY(difference(graph) < 1e-4);
        QCOMPARE(ReadyNetwork(graph, graphParameters(livedIn(graph))).graph().nodes.size(), graph.nodes.size() - 3);
    }

    void aMapOfASinglePixelStaysAMap()
    {
        const Result<NetworkGraph> graph = buildZooNetwork(QStringLiteral("resnet18"), kClasses, 32);
        QVERIFY_RESULT(graph);
        const GraphModule module(*graph, graphParameters(livedIn(*graph)), at::kCPU);
        QVERIFY(module.hasMap());
        QCOMPARE(module.map(pictures(*graph)).dim(), 4);
        QCOMPARE(module.features(pictures(*graph)).dim(), 2);
    }

    void whatItHoldsIsCounted()
    {
        TensorMemory::install();
        const NetworkGraph graph = buildNetwork(QStringLiteral("efficientnet-lite0"), 224, kClasses).value();
        const GraphParameters parameters = graphParameters(livedIn(graph));
        const qint64 before = TensorMemory::inUse();
        const ReadyNetwork network(graph, parameters);
        QVERIFY(TensorMemory::inUse() - before >= 4 * graph.parameters());
    }

    void anyNodeCanBeAskedFor()
    {
        const c10::InferenceMode inference;
        const Result<NetworkGraph> graph = smallZooNetwork(QStringLiteral("resnet18"));
        QVERIFY_RESULT(graph);
        const GraphTensors tensors = livedIn(*graph);
        const at::Tensor batch = pictures(*graph);
        GraphRun run;
        run.until = graph->nodes.back().inputs.front();
        const at::Tensor expected = runGraph(*graph, tensors, batch, run);
        const ReadyNetwork ready(*graph, graphParameters(tensors));
        const at::Tensor answer = ready.run(batch, ready.graph().nodes.back().inputs.front());
        QVERIFY((answer - expected).abs().max().item<double>() < 1e-4 * expected.abs().max().item<double>());
    }
};

QTEST_GUILESS_MAIN(tst_ReadyNetwork)
#include "tst_ReadyNetwork.moc"
