// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/GraphDrawing.h"

#include "learning/networks/NetworkZoo.h"

#include <QTest>

#include <algorithm>

using namespace Tintype;

namespace {

NetworkGraph graphOf(const QString& network)
{
    const Result<ZooEntry> entry = zooEntry(network);
    return *buildZooNetwork(network, entry->classes);
}

/// The box of the layer of this name.
int boxOf(const NetworkGraph& graph, const GraphDrawing& drawing, const char* name)
{
    for (size_t box = 0; box < drawing.boxes.size(); ++box) {
        for (const int node : drawing.boxes[box].nodes) {
            if (graph.nodes[size_t(node)].name == name)
                return int(box);
        }
    }
    return -1;
}

QRectF placeOf(const NetworkGraph& graph, const GraphDrawing& drawing, const char* name)
{
    const int box = boxOf(graph, drawing, name);
    return box < 0 ? QRectF() : drawing.places[size_t(box)];
}

} // namespace

class tst_GraphDrawing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allNetworks_data()
    {
        QTest::addColumn<QString>("network");
        for (const ZooEntry& entry : networkZoo())
            QTest::newRow(qPrintable(entry.name)) << entry.name;
    }

    void everyLayerIsInOneBox_data() { allNetworks_data(); }
    void everyLayerIsInOneBox()
    {
        QFETCH(QString, network);
        const NetworkGraph graph = graphOf(network);
        std::vector<int> nodes;
        for (const GraphBox& box : boxesOf(graph))
            nodes.insert(nodes.end(), box.nodes.begin(), box.nodes.end());
        std::sort(nodes.begin(), nodes.end());
        QCOMPARE(nodes.size(), graph.nodes.size());
        for (size_t i = 0; i < nodes.size(); ++i)
            QCOMPARE(nodes[i], int(i));
    }

    void boxesStandApart_data() { allNetworks_data(); }
    void boxesStandApart()
    {
        QFETCH(QString, network);
        const GraphDrawing drawing = drawingOf(graphOf(network));
        for (size_t i = 0; i < drawing.places.size(); ++i) {
            QVERIFY(!drawing.places[i].isEmpty());
            QVERIFY(QRectF({0, 0}, drawing.size).contains(drawing.places[i]));
            for (size_t j = 0; j < i; ++j)
                QVERIFY2(!drawing.places[i].intersects(drawing.places[j]), qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
        }
    }

    void everyWayIsDrawn_data() { allNetworks_data(); }
    void everyWayIsDrawn()
    {
        QFETCH(QString, network);
        const GraphDrawing drawing = drawingOf(graphOf(network));
        size_t inputs = 0;
        for (const GraphBox& box : drawing.boxes)
            inputs += box.inputs.size();
        // Columns are joined by a line that several ways may share.
        QVERIFY2(drawing.ways.size() + drawing.shortWays.size() >= inputs, qPrintable(QString::number(inputs)));
    }

    void frameStandsAroundItsBlock()
    {
        const NetworkGraph graph = graphOf(QStringLiteral("resnet18"));
        const GraphDrawing drawing = drawingOf(graph);
        const auto frame = std::find_if(drawing.frames.begin(), drawing.frames.end(),
                                        [](const GraphDrawing::Frame& each) { return each.name == QLatin1String("layer2.0"); });
        QVERIFY(frame != drawing.frames.end());
        for (const char* name : {"layer2.0.conv1", "layer2.0.conv2", "layer2.0.downsample.0", "layer2.0.add"})
            QVERIFY2(frame->place.contains(placeOf(graph, drawing, name)), name);
        QVERIFY(!frame->place.intersects(placeOf(graph, drawing, "layer2.1.conv1")));
    }

    void normalisationAndActivationShareTheBox()
    {
        const NetworkGraph graph = graphOf(QStringLiteral("resnet18"));
        const GraphDrawing drawing = drawingOf(graph);
        QCOMPARE(boxOf(graph, drawing, "relu1"), boxOf(graph, drawing, "conv1"));
        QCOMPARE(boxOf(graph, drawing, "bn1"), boxOf(graph, drawing, "conv1"));
    }

    void inceptionsBranchesStandSideBySide()
    {
        const NetworkGraph graph = graphOf(QStringLiteral("googlenet"));
        const GraphDrawing drawing = drawingOf(graph);
        const char* first[] = {"inception3a.branch1.conv", "inception3a.branch2.0.conv", "inception3a.branch3.0.conv", "inception3a.branch4.0"};
        for (int i = 1; i < 4; ++i) {
            QCOMPARE(placeOf(graph, drawing, first[i]).top(), placeOf(graph, drawing, first[0]).top());
            QVERIFY(placeOf(graph, drawing, first[i]).left() > placeOf(graph, drawing, first[i - 1]).right());
        }
        QVERIFY(placeOf(graph, drawing, "inception3a").top() > placeOf(graph, drawing, "inception3a.branch2.1.conv").bottom());
    }

    void eachIdentityIsAShortWay()
    {
        QCOMPARE(drawingOf(graphOf(QStringLiteral("resnet18"))).shortWays.size(), 5); // of 8 blocks three change the shape
        QCOMPARE(drawingOf(graphOf(QStringLiteral("se-resnet18"))).shortWays.size(), 5 + 8); // and each passes its maps to the multiplication
        QCOMPARE(drawingOf(graphOf(QStringLiteral("mobilenetv2"))).shortWays.size(), 10);
        QCOMPARE(drawingOf(graphOf(QStringLiteral("alexnet"))).shortWays.size(), 0);
    }

    void aPointOutsideIsNoBox()
    {
        const GraphDrawing drawing = drawingOf(graphOf(QStringLiteral("lenet5")));
        QCOMPARE(drawing.boxAt(drawing.places[1].center()), 1);
        QCOMPARE(drawing.boxAt({1, 1}), -1);
    }

    void columnsAreAsHighAsThereIsRoom()
    {
        const NetworkGraph graph = graphOf(QStringLiteral("alexnet"));
        const QSizeF high = drawingOf(graph, 800).size;
        const QSizeF low = drawingOf(graph, 400).size;
        QVERIFY(high.height() <= 800);
        QVERIFY(low.height() <= 400);
        QVERIFY(low.width() > high.width());
    }
};

QTEST_GUILESS_MAIN(tst_GraphDrawing)
#include "tst_GraphDrawing.moc"
