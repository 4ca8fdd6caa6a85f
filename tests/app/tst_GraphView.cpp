// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/GraphView.h"

#include "app/views/GraphLegend.h"
#include "app/views/NetworkView.h"
#include "learning/networks/NetworkZoo.h"

#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

using namespace Tintype;

namespace {

constexpr QSize kRoom(900, 400);

struct Stage
{
    explicit Stage(const QString& network, QSize room = kRoom)
    {
        view.resize(room);
        view.show();
        setNetwork(network);
    }

    void setNetwork(const QString& network)
    {
        const NetworkGraph graph = buildZooNetwork(network, zooEntry(network)->classes).value();
        view.setGraph(graph, costOf(graph, 32, NumberFormat::Float32));
    }

    GraphView view;
};

} // namespace

class tst_GraphView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAllOfALargeNetwork_data();
    void showsAllOfALargeNetwork();
    void aSmallNetworkKeepsItsSize();
    void showsAllOfTheNextNetworkToo();
    void usesMoreRoomWhenThereIsMore();
    void goesBackToFullSize();
    void fullSizeIsSoAfterAZoomToo();
    void zoomingLeavesWhatIsUnderTheMouse();
    void zoomingEndsShowingAll();
    void theButtonFollowsTheDrawing();
    void theButtonRestsWhereAllIsSeen();
    void theLegendTakesTheLinesThatItNeeds();
};

void tst_GraphView::showsAllOfALargeNetwork_data()
{
    QTest::addColumn<QString>("network");
    for (const ZooEntry& entry : networkZoo())
        QTest::newRow(qPrintable(entry.name)) << entry.name;
}

void tst_GraphView::showsAllOfALargeNetwork()
{
    QFETCH(QString, network);
    Stage stage(network);
    QTest::keyClick(&stage.view, Qt::Key_F);
    QVERIFY(stage.view.showsAll());
    QVERIFY(!stage.view.isLarger());
    QCOMPARE(stage.view.horizontalScrollBar()->maximum(), 0);
    QCOMPARE(stage.view.verticalScrollBar()->maximum(), 0);
    const QRect room = stage.view.viewport()->rect();
    for (size_t box = 0; box < stage.view.drawing().boxes.size(); ++box)
        QVERIFY(room.contains(stage.view.placeOf(int(box))));
}

void tst_GraphView::aSmallNetworkKeepsItsSize()
{
    Stage stage(QStringLiteral("lenet5"));
    stage.view.setShowsAll(true);
    QCOMPARE(stage.view.scale(), 1.0);
}

void tst_GraphView::showsAllOfTheNextNetworkToo()
{
    Stage stage(QStringLiteral("lenet5"));
    stage.view.setShowsAll(true);
    stage.setNetwork(QStringLiteral("googlenet"));
    QVERIFY(stage.view.scale() < 1);
    QVERIFY(!stage.view.isLarger());
}

void tst_GraphView::usesMoreRoomWhenThereIsMore()
{
    Stage stage(QStringLiteral("googlenet"));
    stage.view.setShowsAll(true);
    const double before = stage.view.scale();
    stage.view.resize(2 * kRoom);
    QTRY_VERIFY(stage.view.scale() > 1.3 * before);
    QVERIFY(!stage.view.isLarger());
}

void tst_GraphView::goesBackToFullSize()
{
    Stage stage(QStringLiteral("googlenet"));
    const QSizeF before = stage.view.drawing().size;
    QTest::keyClick(&stage.view, Qt::Key_F);
    QTest::keyClick(&stage.view, Qt::Key_0);
    QVERIFY(!stage.view.showsAll());
    QCOMPARE(stage.view.scale(), 1.0);
    QCOMPARE(stage.view.drawing().size, before);
}

void tst_GraphView::fullSizeIsSoAfterAZoomToo()
{
    Stage stage(QStringLiteral("googlenet"));
    const QSizeF before = stage.view.drawing().size;
    for (const Qt::Key key : {Qt::Key_F, Qt::Key_Plus, Qt::Key_0})
        QTest::keyClick(&stage.view, key);
    QCOMPARE(stage.view.scale(), 1.0);
    QCOMPARE(stage.view.drawing().size, before);
}

void tst_GraphView::zoomingLeavesWhatIsUnderTheMouse()
{
    Stage stage(QStringLiteral("efficientnet-lite0"));
    stage.view.setShowsAll(true);
    const QPoint middle = stage.view.viewport()->rect().center();
    int box = 0;
    for (int other = 1; other < int(stage.view.drawing().boxes.size()); ++other) {
        if ((stage.view.placeOf(other) - middle).manhattanLength() < (stage.view.placeOf(box) - middle).manhattanLength())
            box = other;
    }
    const QPoint before = stage.view.placeOf(box);
    QWheelEvent wheel(before, stage.view.viewport()->mapToGlobal(before), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(stage.view.viewport(), &wheel);
    QVERIFY(stage.view.scale() < 1);
    QVERIFY((stage.view.placeOf(box) - before).manhattanLength() <= 4);
}

void tst_GraphView::zoomingEndsShowingAll()
{
    Stage stage(QStringLiteral("googlenet"));
    stage.view.setShowsAll(true);
    const double before = stage.view.scale();
    QTest::keyClick(&stage.view, Qt::Key_Plus);
    QVERIFY(!stage.view.showsAll());
    QVERIFY(stage.view.scale() > before);
    QVERIFY(stage.view.isLarger());
}

void tst_GraphView::theButtonFollowsTheDrawing()
{
    NetworkView view;
    view.resize(1000, 700);
    view.show();
    view.setNetwork(QStringLiteral("googlenet"));
    auto* all = view.findChild<QPushButton*>(QStringLiteral("showAll"));
    auto* drawing = view.findChild<GraphView*>();
    QTRY_VERIFY(all->isEnabled());
    QTest::mouseClick(all, Qt::LeftButton);
    QVERIFY(drawing->showsAll());
    QTest::keyClick(drawing, Qt::Key_F);
    QVERIFY(!all->isChecked());
}

void tst_GraphView::theButtonRestsWhereAllIsSeen()
{
    NetworkView view;
    view.resize(2400, 1400);
    view.show();
    view.setNetwork(QStringLiteral("lenet5"));
    QTRY_VERIFY(!view.findChild<QPushButton*>(QStringLiteral("showAll"))->isEnabled());
}

void tst_GraphView::theLegendTakesTheLinesThatItNeeds()
{
    GraphLegend legend;
    legend.setGraph(buildZooNetwork(QStringLiteral("mobilenetv2"), 1000, 224).value());
    const int line = legend.heightForWidth(4000);
    QCOMPARE(line, legend.sizeHint().height());
    QCOMPARE(legend.heightForWidth(1), 7 * line); // five colours, the dots, the number
}

QTEST_MAIN(tst_GraphView)
#include "tst_GraphView.moc"
