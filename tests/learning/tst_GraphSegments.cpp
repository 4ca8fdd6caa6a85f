// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/GraphSegments.h"

#include "learning/networks/NetworkCatalog.h"
#include "learning/networks/TrainingMemory.h"
#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

namespace {

/// Eight convolutions one after the other, all maps alike.
NetworkGraph chain()
{
    GraphBuilder graph(QStringLiteral("chain"), 8, 2);
    int node = 0;
    for (int i = 0; i < 8; ++i)
        node = graph.conv("conv" + std::to_string(i), node, 4, 3, 1);
    graph.linear("head", graph.globalAveragePool("pool", node), 2);
    return graph.take();
}

} // namespace

class GraphSegmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSegmentHoldsAll()
    {
        const NetworkGraph graph = chain();
        const GraphSegments all(graph);
        QCOMPARE(all.count(), 1);
        QCOMPARE(all.end(0), int(graph.nodes.size()));
        QVERIFY(all.inputsOf(graph, 0).empty());
        QCOMPARE(all.outputsOf(graph, 0), std::vector<int>{int(graph.nodes.size()) - 1});
    }

    void segmentsFollowOneAnother()
    {
        const NetworkGraph graph = chain();
        const GraphSegments segments = GraphSegments::smallest(graph, NumberFormat::Float32);
        QVERIFY(segments.count() >= 2);
        QCOMPARE(segments.begin(0), 0);
        for (int i = 1; i < segments.count(); ++i) {
            QCOMPARE(segments.begin(i), segments.end(i - 1));
            QCOMPARE(segments.segmentOf(segments.begin(i)), i);
            QCOMPARE(segments.segmentOf(segments.begin(i) - 1), i - 1);
            QCOMPARE(segments.inputsOf(graph, i), segments.outputsOf(graph, i - 1)); // a chain: one map between them
        }
        QCOMPARE(segments.end(segments.count() - 1), int(graph.nodes.size()));
    }

    void whatIsHeldIsCountedByHand()
    {
        // Two convolutions and no more: the picture is the caller's. Forwards both outputs stay (each convolution keeps its input), with
        // the last map's average beside them; backwards the gradient of the second map comes, then that of the first.
        GraphBuilder builder(QStringLiteral("two"), 8, 2);
        const int first = builder.conv("first", 0, 4, 3, 1);
        const int second = builder.conv("second", first, 4, 3, 1);
        builder.linear("head", builder.globalAveragePool("pool", second), 2);
        const NetworkGraph graph = builder.take();
        const qint64 map = 4 * 8 * 8 * 4;
        const qint64 small = 4 * 4 + 2 * 4; // averages and logits
        const qint64 bytes = recordedBytesForPicture(graph, GraphSegments(graph), NumberFormat::Float32);
        // The second map itself is read by the average alone, which needs nothing of it: it is gone when its gradient comes.
        QVERIFY2(bytes >= 3 * map - small && bytes <= 3 * map + small, qPrintable(QString::number(bytes)));
    }

    void workingOutAgainHoldsLess_data()
    {
        QTest::addColumn<double>("share");
        QTest::newRow("resnet18") << 0.7;
        QTest::newRow("resnet50") << 0.55;
        QTest::newRow("googlenet") << 0.7;
        QTest::newRow("xception") << 0.7;
        QTest::newRow("mobilenetv2") << 0.6;
        QTest::newRow("efficientnet-lite0") << 0.6;
    }

    void workingOutAgainHoldsLess()
    {
        QFETCH(double, share);
        const Result<NetworkGraph> graph = buildFreshNetwork(QString::fromLatin1(QTest::currentDataTag()), 128, 3);
        QVERIFY_RESULT(graph);
        const qint64 all = recordedBytesForPicture(*graph, GraphSegments(*graph), NumberFormat::Float32);
        const GraphSegments segments = GraphSegments::smallest(*graph, NumberFormat::Float32);
        const qint64 less = recordedBytesForPicture(*graph, segments, NumberFormat::Float32);
        qInfo("%d segments hold %.0f %% of %.1f MB", segments.count(), 100.0 * double(less) / double(all), double(all) / 1e6);
        QVERIFY(double(less) < share * double(all));
    }

    void noCutPartsTwoGradientsFromAThird()
    {
        // Torch adds gradients up in the order in which they come; a cut behind the second of three readers would change it.
        for (const QString& name : freshNetworkNames()) {
            const Result<NetworkGraph> graph = buildFreshNetwork(name, 128, 3);
            QVERIFY_RESULT(graph);
            const GraphSegments segments = GraphSegments::smallest(*graph, NumberFormat::Float32);
            for (int node = 1; node < int(graph->nodes.size()); ++node) {
                std::vector<int> readers;
                for (int i = 0; i < int(graph->nodes.size()); ++i) {
                    for (const int input : graph->nodes[size_t(i)].inputs) {
                        if (input == node)
                            readers.push_back(segments.segmentOf(i));
                    }
                }
                for (size_t read = 2; read < readers.size(); ++read)
                    QVERIFY2(readers[read] == readers[1], qPrintable(name));
            }
        }
    }
};

QTEST_GUILESS_MAIN(GraphSegmentsTest)
#include "tst_GraphSegments.moc"
