// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/NetworkGraph.h"

#include "core/AppPaths.h"
#include "learning/networks/EfficientNetLite.h"
#include "learning/networks/GraphParameters.h"
#include "learning/networks/NetworkCatalog.h"
#include "support/Tolerance.h"

#include <QFileInfo>
#include <QSet>
#include <QTest>

#include <numeric>

using namespace Tintype;

class NetworkGraphTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void litesHaveTheirPublishedSize_data()
    {
        QTest::addColumn<int>("variant");
        QTest::addColumn<int>("size");
        QTest::addColumn<qint64>("parameters");
        QTest::addColumn<int>("millions"); // Of multiply-adds.
        QTest::addColumn<int>("blocks");
        QTest::newRow("0") << 0 << 224 << qint64(4'652'008) << 385 << 16;
        QTest::newRow("1") << 1 << 240 << qint64(5'416'680) << 600 << 21;
        QTest::newRow("2") << 2 << 260 << qint64(6'092'072) << 860 << 21;
        QTest::newRow("3") << 3 << 280 << qint64(8'197'096) << 1383 << 24;
        QTest::newRow("4") << 4 << 300 << qint64(13'006'568) << 2553 << 30;
    }

    void litesHaveTheirPublishedSize()
    {
        QFETCH(int, variant);
        QFETCH(int, size);
        const NetworkGraph graph = efficientNetLite(variant, size, 1000);
        QTEST(graph.parameters(), "parameters");
        QTEST(qRound(double(graph.multiplyAdds()) / 1e6), "millions");
        int blocks = 0;
        for (const NetworkNode& node : graph.nodes)
            blocks += node.name.find("._depthwise_conv") != std::string::npos ? 1 : 0;
        QTEST(blocks, "blocks");
        QCOMPARE(graph.nodes.back().output, (MapShape{1000, 1, 1}));
    }

    void aHeadOfFewClassesIsSmaller()
    {
        QCOMPARE(efficientNetLite(0, 224, 3).parameters(), 3'374'851);
        QCOMPARE(efficientNetLite(1, 240, 3).parameters(), 4'139'523);
        QCOMPARE(efficientNetLite(2, 260, 3).parameters(), 4'814'915);
    }

    void mapsShrinkAsTheTableSays()
    {
        const NetworkGraph graph = efficientNetLite(0, 224, 1000);
        QHash<QString, MapShape> shapes;
        for (const NetworkNode& node : graph.nodes)
            shapes.insert(QString::fromStdString(node.name), node.output);
        QCOMPARE(shapes.value(QStringLiteral("_conv_stem")), (MapShape{32, 112, 112}));
        QCOMPARE(shapes.value(QStringLiteral("_blocks.0._project_conv")), (MapShape{16, 112, 112}));
        QCOMPARE(shapes.value(QStringLiteral("_blocks.2._project_conv")), (MapShape{24, 56, 56}));
        QCOMPARE(shapes.value(QStringLiteral("_blocks.15._project_conv")), (MapShape{320, 7, 7}));
        QCOMPARE(shapes.value(QStringLiteral("_avg_pooling")), (MapShape{1280, 1, 1}));
        QVERIFY(!shapes.contains(QStringLiteral("_blocks.0._expand_conv")));
    }

    void nodesReadOnlyWhatIsBeforeThemAndNamesAreUnique()
    {
        const NetworkGraph graph = efficientNetLite(4, 300, 7);
        QSet<QString> names;
        int stage = 0;
        for (size_t i = 0; i < graph.nodes.size(); ++i) {
            for (int input : graph.nodes[i].inputs)
                QVERIFY(input >= 0 && size_t(input) < i);
            names.insert(QString::fromStdString(graph.nodes[i].name));
            QVERIFY(graph.nodes[i].stage >= stage);
            stage = graph.nodes[i].stage;
        }
        QCOMPARE(size_t(names.size()), graph.nodes.size());
        QCOMPARE(graph.stages(), 9); // Stem, seven stages, head.
    }

    void paddingIsTensorFlowsSame_data()
    {
        QTest::addColumn<int>("input");
        QTest::addColumn<int>("kernel");
        QTest::addColumn<int>("stride");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::newRow("3, stride 1") << 112 << 3 << 1 << 1 << 1;
        QTest::newRow("5, stride 1") << 14 << 5 << 1 << 2 << 2;
        QTest::newRow("3, stride 2, even") << 224 << 3 << 2 << 0 << 1;
        QTest::newRow("5, stride 2, even") << 56 << 5 << 2 << 1 << 2;
        QTest::newRow("3, stride 2, odd") << 15 << 3 << 2 << 1 << 1;
        QTest::newRow("5, stride 2, odd") << 65 << 5 << 2 << 2 << 2;
        QTest::newRow("1, stride 2") << 8 << 1 << 2 << 0 << 0;
    }

    void paddingIsTensorFlowsSame()
    {
        QFETCH(int, input);
        QFETCH(int, kernel);
        QFETCH(int, stride);
        const auto [before, after] = samePadding(input, kernel, stride);
        QTEST(before, "before");
        QTEST(after, "after");
    }

    void specsCountLikeTheGraph()
    {
        const NetworkGraph graph = efficientNetLite(0, 224, 5);
        qint64 learnt = 0;
        for (const ParameterSpec& spec : parameterSpecs(graph)) {
            if (spec.name.find(".running_") == std::string::npos)
                learnt += std::accumulate(spec.shape.begin(), spec.shape.end(), qint64(1), std::multiplies<>());
        }
        QCOMPARE(learnt, graph.parameters());
    }

    void theCatalogBuildsWhatItLists()
    {
        QVERIFY(!networkNames().isEmpty());
        for (const QString& name : networkNames()) {
            const Result<NetworkEntry> entry = networkEntry(name);
            QVERIFY_RESULT(entry);
            const Result<NetworkGraph> graph = buildNetwork(name, entry->preprocessing.size, 1000);
            QVERIFY_RESULT(graph);
            QCOMPARE(graph->parameters(), entry->parameters);
        }
        QVERIFY_NEAR(networkEntry(QStringLiteral("efficientnet-lite0"))->preprocessing.cropFraction, 0.875, 1e-9);
        QVERIFY_NEAR(networkEntry(QStringLiteral("efficientnet-lite2"))->preprocessing.cropFraction, 0.875, 2e-3);
        const Result<NetworkGraph> unknown = buildNetwork(QStringLiteral("lenet99"), 28, 10);
        QVERIFY(!unknown);
        QVERIFY(unknown.error().message.contains(networkNames().first()));
    }

    void thePretrainedWeightsFit()
    {
        for (const QString& name : networkNames()) {
            const QString path = AppPaths::weightsFile(name);
            if (!QFileInfo::exists(path))
                QSKIP("The pretrained weights are not here; packaging/setup.sh brings them.");
            const Result<SafetensorsFile> file = SafetensorsFile::read(path);
            QVERIFY_RESULT(file);
            const Result<NetworkGraph> graph = buildNetwork(name, 224, 1000);
            QVERIFY_RESULT(graph);
            QVERIFY_RESULT(parametersOf(*file, *graph));
            QVERIFY(!parametersOf(*file, efficientNetLite(0, 224, 3))); // Another number of classes.
        }
    }
};

QTEST_GUILESS_MAIN(NetworkGraphTest)

#include "tst_NetworkGraph.moc"
