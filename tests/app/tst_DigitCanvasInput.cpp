// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/DigitCanvas.h"

#include "app/Look.h"
#include "support/CanvasStage.h"

#include <QPointingDevice>
#include <QSignalSpy>
#include <QTabletEvent>
#include <QTest>
#include <QTouchEvent>

#include <memory>

using namespace Tintype;

namespace {

/// Whether the canvas took the event.
bool sendPen(DigitCanvas& canvas, QEvent::Type type, const QPointF& position, double pressure, const QPointingDevice& device)
{
    const Qt::MouseButton button = type == QEvent::TabletMove ? Qt::NoButton : Qt::LeftButton;
    const Qt::MouseButtons buttons = type == QEvent::TabletRelease ? Qt::NoButton : Qt::LeftButton;
    QTabletEvent event(type, &device, position, canvas.mapToGlobal(position), pressure, 0, 0, 0, 0, 0, {}, button, buttons);
    event.ignore();
    QCoreApplication::sendEvent(&canvas, &event);
    return event.isAccepted();
}

std::unique_ptr<QPointingDevice> tablet(QPointingDevice::PointerType type, QInputDevice::Capabilities capabilities)
{
    return std::make_unique<QPointingDevice>(
        QStringLiteral("tablet"), 7, QInputDevice::DeviceType::Stylus, type, capabilities, 1, 3);
}

std::unique_ptr<QPointingDevice> pressurePen(QPointingDevice::PointerType type = QPointingDevice::PointerType::Pen)
{
    return tablet(type, QInputDevice::Capability::Position | QInputDevice::Capability::Pressure);
}

QImage greenPicture()
{
    QImage picture(600, 600, QImage::Format_RGB32);
    picture.fill(QColor(10, 200, 30));
    return picture;
}

const QList<QRect> kBoxes {QRect(100, 100, 200, 200), QRect(340, 100, 200, 200), QRect(150, 150, 40, 40)};

} // namespace

class tst_DigitCanvasInput : public QObject
{
    Q_OBJECT

public:
    static void initMain() { CanvasStage::useDenseScreen(); }

private Q_SLOTS:
    void penBringsPressure();
    void pressureGrowsInPlace();
    void penWithoutPressureDrawsFully();
    void hoveringPenDrawsNothing();
    void palmBesideThePenDrawsNothing();
    void eraserRemovesTheStrokeUnderIt();
    void fingerDraws();
    void secondFingerDrawsNothing();
    void cancelledTouchLeavesNothing();
    void pictureIsShown();
    void clickChoosesABox();
    void clickBesideTheBoxesDoesNothing();
    void drawingReplacesThePicture();
    void clearRemovesThePicture();
};

void tst_DigitCanvasInput::penBringsPressure()
{
    CanvasStage shown;
    const auto device = pressurePen();
    QVERIFY(sendPen(*shown.canvas, QEvent::TabletPress, {50, 50.5}, 0.25, *device));
    QVERIFY(sendPen(*shown.canvas, QEvent::TabletMove, {90, 60}, 0.5, *device));
    QVERIFY(sendPen(*shown.canvas, QEvent::TabletRelease, {90, 60}, 0, *device));
    const std::vector<PenStroke> expected {{{{50, 50.5}, 0.25}, {{90, 60}, 0.5}}};
    QVERIFY(shown.canvas->drawing().strokes == expected);
}

void tst_DigitCanvasInput::pressureGrowsInPlace()
{
    CanvasStage shown;
    const auto device = pressurePen();
    sendPen(*shown.canvas, QEvent::TabletPress, {50, 50}, 0.125, *device);
    sendPen(*shown.canvas, QEvent::TabletMove, {50.5, 50}, 0.75, *device);
    sendPen(*shown.canvas, QEvent::TabletMove, {50.5, 50}, 0.5, *device);
    sendPen(*shown.canvas, QEvent::TabletRelease, {50.5, 50}, 0, *device);
    const std::vector<PenStroke> expected {{{{50, 50}, 0.75}}};
    QVERIFY(shown.canvas->drawing().strokes == expected);
}

void tst_DigitCanvasInput::penWithoutPressureDrawsFully()
{
    CanvasStage shown;
    const auto device = tablet(QPointingDevice::PointerType::Pen, QInputDevice::Capability::Position);
    sendPen(*shown.canvas, QEvent::TabletPress, {50, 50}, 0, *device);
    sendPen(*shown.canvas, QEvent::TabletRelease, {50, 50}, 0, *device);
    QCOMPARE(shown.canvas->drawing().strokes.at(0).at(0).pressure, 1.0);
}

void tst_DigitCanvasInput::hoveringPenDrawsNothing()
{
    CanvasStage shown;
    const auto device = pressurePen();
    QVERIFY(sendPen(*shown.canvas, QEvent::TabletMove, {50, 50}, 0, *device));
    QVERIFY(shown.canvas->isEmpty());
}

void tst_DigitCanvasInput::palmBesideThePenDrawsNothing()
{
    CanvasStage shown;
    const auto device = pressurePen();
    sendPen(*shown.canvas, QEvent::TabletPress, {50, 50}, 0.5, *device);
    QTest::mousePress(shown.canvas, Qt::LeftButton, {}, {200, 200});
    QTest::mouseMove(shown.canvas, {220, 220});
    QTest::mouseRelease(shown.canvas, Qt::LeftButton, {}, {220, 220});
    sendPen(*shown.canvas, QEvent::TabletRelease, {50, 50}, 0, *device);
    const std::vector<PenStroke> expected {{{{50, 50}, 0.5}}};
    QVERIFY(shown.canvas->drawing().strokes == expected);
}

void tst_DigitCanvasInput::eraserRemovesTheStrokeUnderIt()
{
    CanvasStage shown;
    shown.stroke({{50, 50}, {250, 50}});
    shown.stroke({{50, 200}, {250, 200}});
    const DigitDrawing both = shown.canvas->drawing();
    QSignalSpy changed(shown.canvas, &DigitCanvas::drawingChanged);
    const auto device = pressurePen(QPointingDevice::PointerType::Eraser);
    QVERIFY(sendPen(*shown.canvas, QEvent::TabletPress, {150, 120}, 0.5, *device));
    QCOMPARE(changed.count(), 0);
    QVERIFY(sendPen(*shown.canvas, QEvent::TabletMove, {150, 60}, 0.5, *device));
    QVERIFY(sendPen(*shown.canvas, QEvent::TabletRelease, {150, 60}, 0, *device));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(shown.canvas->drawing().strokes.size(), size_t(1));
    QVERIFY(shown.canvas->drawing().strokes[0] == both.strokes[1]);
    QCOMPARE(shown.colourAt({150, 50}), Look::tokensOf(false).paper);
    shown.canvas->undo();
    QVERIFY(shown.canvas->drawing() == both);
}

void tst_DigitCanvasInput::fingerDraws()
{
    CanvasStage shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
    const std::unique_ptr<QPointingDevice> device(QTest::createTouchDevice());
    QTest::touchEvent(&shown.window, device.get()).press(1, {50, 50}, shown.canvas);
    QTest::touchEvent(&shown.window, device.get()).move(1, {90, 60}, shown.canvas);
    QTest::touchEvent(&shown.window, device.get()).release(1, {120, 90}, shown.canvas);
    const std::vector<PenStroke> expected {{{{50, 50}}, {{90, 60}}, {{120, 90}}}};
    QVERIFY(shown.canvas->drawing().strokes == expected);
}

void tst_DigitCanvasInput::secondFingerDrawsNothing()
{
    CanvasStage shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
    const std::unique_ptr<QPointingDevice> device(QTest::createTouchDevice());
    QTest::touchEvent(&shown.window, device.get()).press(1, {50, 50}, shown.canvas);
    QTest::touchEvent(&shown.window, device.get()).stationary(1).press(2, {200, 200}, shown.canvas);
    QTest::touchEvent(&shown.window, device.get()).move(1, {90, 60}, shown.canvas).move(2, {230, 230}, shown.canvas);
    QTest::touchEvent(&shown.window, device.get()).release(1, {90, 60}, shown.canvas).release(2, {230, 230}, shown.canvas);
    const std::vector<PenStroke> expected {{{{50, 50}}, {{90, 60}}}};
    QVERIFY(shown.canvas->drawing().strokes == expected);
}

void tst_DigitCanvasInput::cancelledTouchLeavesNothing()
{
    CanvasStage shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
    shown.stroke({{50, 50}, {250, 50}});
    const DigitDrawing before = shown.canvas->drawing();
    const std::unique_ptr<QPointingDevice> device(QTest::createTouchDevice());
    QTest::touchEvent(&shown.window, device.get()).press(1, {50, 150}, shown.canvas);
    QCOMPARE(shown.canvas->drawing().strokes.size(), size_t(2));
    QTouchEvent cancel(QEvent::TouchCancel, device.get());
    QCoreApplication::sendEvent(shown.canvas, &cancel);
    QVERIFY(shown.canvas->drawing() == before);
    QVERIFY(!shown.canvas->canRedo());
    shown.canvas->undo();
    QVERIFY(shown.canvas->isEmpty());
}

void tst_DigitCanvasInput::pictureIsShown()
{
    CanvasStage shown;
    shown.stroke({{50, 50}, {250, 50}});
    shown.canvas->setPicture(greenPicture(), kBoxes);
    QVERIFY(shown.canvas->hasPicture());
    QVERIFY(!shown.canvas->isEmpty());
    QVERIFY(shown.canvas->drawing().isEmpty());
    QVERIFY(shown.canvas->canUndo()); // brings the drawing back
    QCOMPARE(shown.colourAt({25, 200}), QColor(10, 200, 30));
    QCOMPARE(shown.canvas->boxOnCanvas(1), QRectF(170, 50, 100, 100));
    const QColor light = shown.colourAt({170, 100});
    QVERIFY(light != QColor(10, 200, 30));
    shown.canvas->chooseBox(1);
    QVERIFY(shown.colourAt({170, 100}) != light);
    QCOMPARE(shown.colourAt({170, 100}), Look::instance().tokens().accent);
}

void tst_DigitCanvasInput::clickChoosesABox()
{
    CanvasStage shown;
    shown.canvas->setPicture(greenPicture(), kBoxes);
    QSignalSpy chosen(shown.canvas, &DigitCanvas::boxChosen);
    QTest::mouseClick(shown.canvas, Qt::LeftButton, {}, {220, 100});
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.last().at(0).toInt(), 1);
    QCOMPARE(shown.canvas->chosenBox(), 1);
    QTest::mouseClick(shown.canvas, Qt::LeftButton, {}, {85, 85}); // the small one within the large
    QCOMPARE(chosen.last().at(0).toInt(), 2);
    QTest::mouseClick(shown.canvas, Qt::LeftButton, {}, {130, 130});
    QCOMPARE(chosen.last().at(0).toInt(), 0);
    QVERIFY(shown.canvas->hasPicture());
}

void tst_DigitCanvasInput::clickBesideTheBoxesDoesNothing()
{
    CanvasStage shown;
    shown.canvas->setPicture(greenPicture(), kBoxes);
    QSignalSpy chosen(shown.canvas, &DigitCanvas::boxChosen);
    QSignalSpy changed(shown.canvas, &DigitCanvas::drawingChanged);
    QTest::mouseClick(shown.canvas, Qt::LeftButton, {}, {20, 280});
    QCOMPARE(chosen.count(), 0);
    QCOMPARE(changed.count(), 0);
    QVERIFY(shown.canvas->hasPicture());
}

void tst_DigitCanvasInput::drawingReplacesThePicture()
{
    CanvasStage shown;
    shown.canvas->setPicture(greenPicture(), kBoxes);
    QSignalSpy chosen(shown.canvas, &DigitCanvas::boxChosen);
    shown.stroke({{80, 80}, {120, 120}, {200, 130}});
    const std::vector<PenStroke> expected {{{{80, 80}}, {{120, 120}}, {{200, 130}}}};
    QVERIFY(shown.canvas->drawing().strokes == expected);
    QVERIFY(!shown.canvas->hasPicture());
    QCOMPARE(chosen.count(), 0);
    QCOMPARE(shown.colourAt({25, 200}), Look::tokensOf(false).paper);
}

void tst_DigitCanvasInput::clearRemovesThePicture()
{
    CanvasStage shown;
    shown.canvas->setPicture(greenPicture(), kBoxes);
    QSignalSpy changed(shown.canvas, &DigitCanvas::drawingChanged);
    shown.canvas->clear();
    QVERIFY(shown.canvas->isEmpty());
    QCOMPARE(changed.count(), 1);
}

QTEST_MAIN(tst_DigitCanvasInput)
#include "tst_DigitCanvasInput.moc"
