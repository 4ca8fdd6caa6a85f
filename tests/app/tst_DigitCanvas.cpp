// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/DigitCanvas.h"

#include "app/Look.h"
#include "support/CanvasStage.h"

#include <QAction>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>

using namespace Tintype;

namespace {

/// Hears which part of a widget is painted.
class PaintSpy : public QObject
{
public:
    QRegion painted;

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            painted |= static_cast<QPaintEvent*>(event)->region();
        return false;
    }
};

bool overrides(DigitCanvas& canvas, int key, Qt::KeyboardModifiers modifiers = {})
{
    QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
    event.ignore();
    QCoreApplication::sendEvent(&canvas, &event);
    return event.isAccepted();
}

} // namespace

class tst_DigitCanvas : public QObject
{
    Q_OBJECT

public:
    static void initMain() { CanvasStage::useDenseScreen(); }

private Q_SLOTS:
    void isEmptyAtFirst();
    void mouseDraws();
    void rightButtonDrawsNothing();
    void clickIsADot();
    void nearPointsAreMerged();
    void everyPointIsTold();
    void inkStaysOnThePaper();
    void inkAppearsWhileDrawing();
    void inkAppearsWhenFinished();
    void growingKeepsInkInTheMiddle();
    void shrinkingKeepsAllInkInSight();
    void onlyTheLiveStrokesSurroundingsArePainted();
    void darkPaperHasLightInk();
    void keysUndoAndRedo();
    void newStrokeDropsRedo();
    void clearCanBeUndone();
    void deleteKeyClears_data();
    void deleteKeyClears();
    void undoWhileDrawingTakesTheStrokeBack();
    void widthKeysChangeThePen();
    void widthStaysWithinLimits();
    void setDrawingForgetsHistory();
    void windowKeepsItsUndoWhileNothingIsDrawn();
    void overridesOnlyWhatItCanDo();
};

void tst_DigitCanvas::isEmptyAtFirst()
{
    DigitCanvas canvas;
    QVERIFY(canvas.isEmpty());
    QVERIFY(!canvas.hasPicture());
    QVERIFY(!canvas.canUndo());
    QVERIFY(!canvas.canRedo());
    QCOMPARE(canvas.penWidth(), 22.0);
    QCOMPARE(canvas.drawing().penWidth, 22.0);
    QVERIFY(!canvas.accessibleName().isEmpty());
}

void tst_DigitCanvas::mouseDraws()
{
    CanvasStage shown;
    QSignalSpy finished(shown.canvas, &DigitCanvas::strokeFinished);
    shown.stroke({{50, 50}, {80, 60}, {100, 120}});
    const PenStroke expected {{{50, 50}}, {{80, 60}}, {{100, 120}}};
    QCOMPARE(shown.canvas->drawing().strokes.size(), size_t(1));
    QVERIFY(shown.canvas->drawing().strokes[0] == expected);
    QCOMPARE(finished.count(), 1);
    QVERIFY(!shown.canvas->isEmpty());
}

void tst_DigitCanvas::rightButtonDrawsNothing()
{
    CanvasStage shown;
    QTest::mouseClick(shown.canvas, Qt::RightButton, {}, {50, 50});
    QVERIFY(shown.canvas->isEmpty());
}

void tst_DigitCanvas::clickIsADot()
{
    CanvasStage shown;
    QTest::mouseClick(shown.canvas, Qt::LeftButton, {}, {150, 100});
    const std::vector<PenStroke> expected {{{{150, 100}}}};
    QVERIFY(shown.canvas->drawing().strokes == expected);
    QCOMPARE(shown.colourAt({150, 100}), Look::tokensOf(false).ink);
    QCOMPARE(shown.colourAt({150, 115}), Look::tokensOf(false).paper);
}

void tst_DigitCanvas::nearPointsAreMerged()
{
    CanvasStage shown;
    shown.stroke({{50, 50}, {51, 50}, {51, 51}, {52, 50}, {53, 50}});
    const PenStroke expected {{{50, 50}}, {{52, 50}}};
    QVERIFY(shown.canvas->drawing().strokes.at(0) == expected);
}

void tst_DigitCanvas::everyPointIsTold()
{
    CanvasStage shown;
    QSignalSpy changed(shown.canvas, &DigitCanvas::drawingChanged);
    QTest::mousePress(shown.canvas, Qt::LeftButton, {}, {50, 50});
    QCOMPARE(changed.count(), 1);
    QTest::mouseMove(shown.canvas, {60, 50});
    QCOMPARE(changed.count(), 2);
    QTest::mouseMove(shown.canvas, {61, 50});
    QCOMPARE(changed.count(), 2);
    QTest::mouseRelease(shown.canvas, Qt::LeftButton, {}, {61, 50});
    QCOMPARE(changed.count(), 2);
    shown.canvas->undo();
    QCOMPARE(changed.count(), 3);
    shown.canvas->undo();
    QCOMPARE(changed.count(), 3);
    shown.canvas->redo();
    QCOMPARE(changed.count(), 4);
    shown.canvas->clear();
    QCOMPARE(changed.count(), 5);
    shown.canvas->clear();
    QCOMPARE(changed.count(), 5);
}

void tst_DigitCanvas::inkStaysOnThePaper()
{
    CanvasStage shown;
    shown.stroke({{50, 50}, {400, -20}});
    QCOMPARE(shown.canvas->drawing().strokes.at(0).back().position, QPointF(300, 0));
}

void tst_DigitCanvas::inkAppearsWhileDrawing()
{
    CanvasStage shown;
    QTest::mousePress(shown.canvas, Qt::LeftButton, {}, {50, 100});
    QTest::mouseMove(shown.canvas, {250, 100});
    QCOMPARE(shown.canvas->grab().devicePixelRatio(), double(kRatio));
    QCOMPARE(shown.colourAt({150, 100}), Look::tokensOf(false).ink);
    QCOMPARE(shown.colourAt({150, 120}), Look::tokensOf(false).paper);
    QTest::mouseRelease(shown.canvas, Qt::LeftButton, {}, {250, 100});
}

void tst_DigitCanvas::inkAppearsWhenFinished()
{
    CanvasStage shown;
    shown.colourAt({150, 100}); // the first is added to paper already painted, the second finds both
    shown.stroke({{50, 100}, {250, 100}});
    QCOMPARE(shown.colourAt({150, 100}), Look::tokensOf(false).ink);
    shown.stroke({{50, 200}, {250, 200}});
    QCOMPARE(shown.colourAt({150, 100}), Look::tokensOf(false).ink);
    QCOMPARE(shown.colourAt({150, 200}), Look::tokensOf(false).ink);
    QCOMPARE(shown.colourAt({150, 150}), Look::tokensOf(false).paper);
    shown.canvas->undo();
    QCOMPARE(shown.colourAt({150, 200}), Look::tokensOf(false).paper);
}

void tst_DigitCanvas::growingKeepsInkInTheMiddle()
{
    CanvasStage shown;
    shown.stroke({{50, 100}, {250, 100}});
    shown.canvas->resize(500, 400);
    QCOMPARE(shown.colourAt({250, 150}), Look::tokensOf(false).ink);
    QCOMPARE(shown.colourAt({100, 100}), Look::tokensOf(false).paper);
    shown.canvas->resize(300, 300);
    QCOMPARE(shown.canvas->drawing().strokes.front().front().position, QPointF(50, 100));
}

void tst_DigitCanvas::shrinkingKeepsAllInkInSight()
{
    CanvasStage shown;
    shown.stroke({{50, 20}, {250, 280}});
    shown.stroke({{50, 280}, {250, 20}});
    const QSignalSpy changed(shown.canvas, &DigitCanvas::drawingChanged);
    shown.canvas->resize(200, 220);
    QVERIFY(QRectF(0, 0, 200, 220).contains(shown.canvas->drawing().bounds()));
    QCOMPARE(changed.size(), 1);
    shown.canvas->undo(); // the history was moved alike
    QVERIFY(QRectF(0, 0, 200, 220).contains(shown.canvas->drawing().bounds()));
    QCOMPARE(shown.canvas->drawing().strokes.size(), size_t(1));
}

void tst_DigitCanvas::onlyTheLiveStrokesSurroundingsArePainted()
{
    CanvasStage shown;
    QVERIFY(shown.isReady());
    QTest::mousePress(shown.canvas, Qt::LeftButton, {}, {200, 200});
    shown.canvas->grab();
    QCoreApplication::processEvents();
    PaintSpy spy;
    shown.canvas->installEventFilter(&spy);
    QTest::mouseMove(shown.canvas, {220, 200});
    QTRY_VERIFY(spy.painted.contains(QPoint(210, 200)));
    QVERIFY(QRect(180, 180, 60, 40).contains(spy.painted.boundingRect()));
    QTest::mouseRelease(shown.canvas, Qt::LeftButton, {}, {220, 200});
}

void tst_DigitCanvas::darkPaperHasLightInk()
{
    CanvasStage shown;
    shown.stroke({{50, 100}, {250, 100}});
    shown.canvas->setDark(true);
    QVERIFY(shown.canvas->isDark());
    QCOMPARE(shown.colourAt({150, 100}), Look::tokensOf(true).ink);
    QCOMPARE(shown.colourAt({150, 150}), Look::tokensOf(true).paper);
    QVERIFY(Look::tokensOf(true).ink.lightness() > 200);
    QVERIFY(Look::tokensOf(true).paper.lightness() < 50);
}

void tst_DigitCanvas::keysUndoAndRedo()
{
    CanvasStage shown;
    QVERIFY(shown.isReady());
    shown.stroke({{50, 50}, {250, 50}});
    shown.stroke({{50, 200}, {250, 200}});
    const DigitDrawing both = shown.canvas->drawing();
    QTest::keyClick(shown.canvas, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown.canvas->drawing().strokes.size(), size_t(1));
    QTest::keyClick(shown.canvas, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(shown.canvas->isEmpty());
    QTest::keyClick(shown.canvas, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(shown.canvas, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(shown.canvas->drawing() == both);
    QVERIFY(!shown.canvas->canRedo());
}

void tst_DigitCanvas::newStrokeDropsRedo()
{
    CanvasStage shown;
    shown.stroke({{50, 50}, {250, 50}});
    shown.canvas->undo();
    QVERIFY(shown.canvas->canRedo());
    shown.stroke({{50, 200}, {250, 200}});
    QVERIFY(!shown.canvas->canRedo());
}

void tst_DigitCanvas::clearCanBeUndone()
{
    CanvasStage shown;
    shown.stroke({{50, 50}, {250, 50}});
    shown.stroke({{50, 200}, {250, 200}});
    const DigitDrawing both = shown.canvas->drawing();
    shown.canvas->clear();
    QVERIFY(shown.canvas->isEmpty());
    shown.canvas->undo();
    QVERIFY(shown.canvas->drawing() == both);
    shown.canvas->undo();
    QCOMPARE(shown.canvas->drawing().strokes.size(), size_t(1));
}

void tst_DigitCanvas::deleteKeyClears_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Delete") << Qt::Key_Delete;
    QTest::newRow("Backspace") << Qt::Key_Backspace;
}

void tst_DigitCanvas::deleteKeyClears()
{
    QFETCH(Qt::Key, key);
    CanvasStage shown;
    shown.stroke({{50, 50}, {250, 50}});
    QTest::keyClick(shown.canvas, key);
    QVERIFY(shown.canvas->isEmpty());
    QVERIFY(shown.canvas->canUndo());
}

void tst_DigitCanvas::undoWhileDrawingTakesTheStrokeBack()
{
    CanvasStage shown;
    QTest::mousePress(shown.canvas, Qt::LeftButton, {}, {50, 50});
    QTest::mouseMove(shown.canvas, {90, 50});
    shown.canvas->undo();
    QTest::mouseMove(shown.canvas, {120, 50});
    QTest::mouseRelease(shown.canvas, Qt::LeftButton, {}, {120, 50});
    QVERIFY(shown.canvas->isEmpty());
    QVERIFY(shown.canvas->canRedo());
}

void tst_DigitCanvas::widthKeysChangeThePen()
{
    CanvasStage shown;
    QSignalSpy widths(shown.canvas, &DigitCanvas::penWidthChanged);
    QTest::keyClick(shown.canvas, Qt::Key_BracketRight);
    QCOMPARE(shown.canvas->penWidth(), 24.0);
    QTest::keyClick(shown.canvas, Qt::Key_BracketLeft);
    QTest::keyClick(shown.canvas, Qt::Key_BracketLeft);
    QCOMPARE(shown.canvas->penWidth(), 20.0);
    QCOMPARE(shown.canvas->drawing().penWidth, 20.0);
    QCOMPARE(widths.count(), 3);
    QCOMPARE(widths.last().at(0).toDouble(), 20.0);
}

void tst_DigitCanvas::widthStaysWithinLimits()
{
    DigitCanvas canvas;
    QSignalSpy widths(&canvas, &DigitCanvas::penWidthChanged);
    canvas.setPenWidth(100);
    QCOMPARE(canvas.penWidth(), 48.0);
    canvas.setPenWidth(99);
    QCOMPARE(widths.count(), 1);
    canvas.setPenWidth(1);
    QCOMPARE(canvas.penWidth(), 8.0);
}

void tst_DigitCanvas::setDrawingForgetsHistory()
{
    CanvasStage shown;
    shown.stroke({{50, 50}, {250, 50}});
    shown.stroke({{50, 200}, {250, 200}});
    shown.canvas->undo();
    const DigitDrawing drawing {{{{{150, 60}}, {{150, 240}}}}, 12};
    shown.canvas->setDrawing(drawing);
    QVERIFY(shown.canvas->drawing() == drawing);
    QVERIFY(!shown.canvas->canUndo());
    QVERIFY(!shown.canvas->canRedo());
    QCOMPARE(shown.colourAt({150, 150}), Look::tokensOf(false).ink);
}

void tst_DigitCanvas::windowKeepsItsUndoWhileNothingIsDrawn()
{
    CanvasStage shown;
    QAction windowUndo;
    windowUndo.setShortcut(QKeySequence::Undo);
    shown.window.addAction(&windowUndo);
    QVERIFY(shown.isReady());
    QSignalSpy triggered(&windowUndo, &QAction::triggered);
    shown.stroke({{50, 50}, {250, 50}});
    QTest::keyClick(shown.canvas, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(shown.canvas->isEmpty());
    QCOMPARE(triggered.count(), 0);
    QTest::keyClick(shown.canvas, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(triggered.count(), 1);
}

void tst_DigitCanvas::overridesOnlyWhatItCanDo()
{
    CanvasStage shown;
    QVERIFY(!overrides(*shown.canvas, Qt::Key_Z, Qt::ControlModifier));
    QVERIFY(!overrides(*shown.canvas, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier));
    QVERIFY(!overrides(*shown.canvas, Qt::Key_Delete));
    QVERIFY(overrides(*shown.canvas, Qt::Key_BracketLeft));
    shown.stroke({{50, 50}, {250, 50}});
    QVERIFY(overrides(*shown.canvas, Qt::Key_Z, Qt::ControlModifier));
    QVERIFY(!overrides(*shown.canvas, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier));
    QVERIFY(overrides(*shown.canvas, Qt::Key_Delete));
    QVERIFY(!overrides(*shown.canvas, Qt::Key_A));
    shown.canvas->undo();
    QVERIFY(!overrides(*shown.canvas, Qt::Key_Z, Qt::ControlModifier));
    QVERIFY(overrides(*shown.canvas, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier));
}

QTEST_MAIN(tst_DigitCanvas)
#include "tst_DigitCanvas.moc"
