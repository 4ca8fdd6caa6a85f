// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/NetworkZoo.h"

#include "learning/networks/ClassicNetworks.h"
#include "learning/networks/GraphParameters.h"
#include "support/Tolerance.h"

#include <QSet>
#include <QTest>

using namespace Tintype;
using Kind = NetworkNode::Kind;

class tst_NetworkZoo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void haveThePublishedParameters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("published");
        for (const ZooEntry& entry : networkZoo()) {
            if (entry.parameters > 0)
                QTest::newRow(qPrintable(entry.name)) << entry.name << entry.parameters;
        }
    }

    void haveThePublishedParameters()
    {
        QFETCH(QString, name);
        QFETCH(qint64, published);
        const Result<NetworkGraph> graph = buildZooNetwork(name, zooEntry(name)->classes);
        QVERIFY_RESULT(graph);
        QCOMPARE(graph->parameters(), published);
        QCOMPARE(graph->name, name);
    }

    void headsForTrainingOnlyAreCountedApart()
    {
        QCOMPARE(googLeNet(224, 1000, true).parameters(), 13'004'888);
        QCOMPARE(googLeNet2014(224, 1000, true).parameters(), 13'378'280);
        QCOMPARE(googLeNet(224, 1000, true).auxiliary.size(), 2U);
        QVERIFY(googLeNet(224, 1000).auxiliary.empty());
    }

    void deeperSqueezedOne() // between those of the zoo
    {
        QCOMPARE(resNet(34, true, 224, 1000).parameters(), 21'958'868);
    }

    void fewerClassesTakeFromTheHeadOnly_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("features");
        QTest::newRow("alexnet") << QStringLiteral("alexnet") << 4096;
        QTest::newRow("googlenet") << QStringLiteral("googlenet") << 1024;
        QTest::newRow("resnet18") << QStringLiteral("resnet18") << 512;
        QTest::newRow("se-resnet50") << QStringLiteral("se-resnet50") << 2048;
        QTest::newRow("xception") << QStringLiteral("xception") << 2048;
        QTest::newRow("mobilenetv2") << QStringLiteral("mobilenetv2") << 1280;
    }

    void fewerClassesTakeFromTheHeadOnly()
    {
        QFETCH(QString, name);
        QFETCH(int, features);
        QCOMPARE(zooEntry(name)->parameters - buildZooNetwork(name, 3)->parameters(), qint64(997) * (features + 1));
    }

    /// Multiply-adds as torchvision's documentation gives them, in thousand millions.
    void doThePublishedArithmetic_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("published");
        QTest::newRow("alexnet") << QStringLiteral("alexnet") << 0.714;
        QTest::newRow("googlenet") << QStringLiteral("googlenet") << 1.498;
        QTest::newRow("resnet18") << QStringLiteral("resnet18") << 1.814;
        QTest::newRow("resnet34") << QStringLiteral("resnet34") << 3.664;
        QTest::newRow("resnet50") << QStringLiteral("resnet50") << 4.089;
        QTest::newRow("mobilenetv2") << QStringLiteral("mobilenetv2") << 0.301;
    }

    void doThePublishedArithmetic()
    {
        QFETCH(QString, name);
        QFETCH(double, published);
        const double counted = double(buildZooNetwork(name, 1000)->multiplyAdds()) / 1e9;
        QVERIFY2(std::abs(counted - published) < 0.001, qPrintable(QString::number(counted)));
    }

    void theLastMapsAreAsPublished()
    {
        const auto mapBefore = [](const NetworkGraph& graph, Kind kind) {
            for (const NetworkNode& node : graph.nodes) {
                if (node.kind == kind)
                    return graph.inputOf(node);
            }
            return MapShape();
        };
        QCOMPARE(mapBefore(alexNet(224, 10), Kind::Flatten), (MapShape{256, 6, 6}));
        QCOMPARE(mapBefore(alexNet2012(227, 10), Kind::Flatten), (MapShape{256, 6, 6}));
        QCOMPARE(mapBefore(googLeNet(224, 10), Kind::GlobalAveragePool), (MapShape{1024, 7, 7}));
        QCOMPARE(mapBefore(googLeNet2014(224, 10), Kind::GlobalAveragePool), (MapShape{1024, 7, 7}));
        QCOMPARE(mapBefore(resNet(50, false, 224, 10), Kind::GlobalAveragePool), (MapShape{2048, 7, 7}));
        QCOMPARE(mapBefore(xception(299, 10), Kind::GlobalAveragePool), (MapShape{2048, 10, 10}));
        QCOMPARE(mapBefore(mobileNetV2(224, 10), Kind::GlobalAveragePool), (MapShape{1280, 7, 7}));
    }

    void noTwoLayersShareAName()
    {
        for (const ZooEntry& entry : networkZoo()) {
            const Result<NetworkGraph> graph = buildZooNetwork(entry.name, entry.classes);
            QVERIFY_RESULT(graph);
            QSet<QString> names;
            for (const NetworkNode& node : graph->nodes)
                names.insert(QString::fromStdString(node.name));
            QCOMPARE(names.size(), qsizetype(graph->nodes.size()));
        }
    }

    void weightsHaveTheNamesOfWellKnownFiles()
    {
        const auto holds = [](const NetworkGraph& graph, const char* key) {
            const std::vector<ParameterSpec> specs = parameterSpecs(graph);
            return std::any_of(specs.begin(), specs.end(), [&](const ParameterSpec& spec) { return spec.name == key; });
        };
        QVERIFY(holds(resNet(18, false, 224, 10), "layer2.0.downsample.0.weight"));
        QVERIFY(holds(resNet(50, false, 224, 10), "layer4.2.bn3.running_var"));
        QVERIFY(holds(resNet(18, true, 224, 10), "layer1.0.se_module.fc1.bias"));
        QVERIFY(holds(googLeNet(224, 10), "inception3a.branch2.1.conv.weight"));
        QVERIFY(holds(alexNet(224, 10), "classifier.6.bias"));
        QVERIFY(holds(mobileNetV2(224, 10), "features.1.conv.0.0.weight"));
        QVERIFY(holds(mobileNetV2(224, 10), "features.18.1.weight"));
        QVERIFY(holds(xception(299, 10), "block1.rep.0.conv1.weight"));
        QVERIFY(holds(xception(299, 10), "block12.rep.4.pointwise.weight"));
    }

    void whatMakesNoSenseIsRefused()
    {
        QVERIFY(!buildZooNetwork(QStringLiteral("resnet19"), 10));
        QVERIFY(!buildZooNetwork(QStringLiteral("resnet18"), 0));
        QVERIFY(!buildZooNetwork(QStringLiteral("alexnet"), 10, 62)); // nothing would be left after the last pool
        QVERIFY_RESULT(buildZooNetwork(QStringLiteral("alexnet"), 10, 63));
        QVERIFY_RESULT(buildZooNetwork(QStringLiteral("alexnet-2012"), 10, 67));
        QVERIFY_RESULT(buildZooNetwork(QStringLiteral("xception"), 10, 71));
        for (const char* name : {"googlenet", "googlenet-2014", "resnet50", "se-resnet18", "mobilenetv2", "efficientnet-lite4"})
            QVERIFY_RESULT(buildZooNetwork(QString::fromLatin1(name), 10, 32));
        QVERIFY(!buildZooNetwork(QStringLiteral("lenet5"), 11));
    }
};

QTEST_GUILESS_MAIN(tst_NetworkZoo)
#include "tst_NetworkZoo.moc"
