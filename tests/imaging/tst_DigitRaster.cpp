// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DigitRaster.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace Tintype;

namespace {

DigitDrawing drawn(std::initializer_list<QPointF> points, double penWidth = 0, double pressure = 1)
{
    DigitDrawing drawing;
    drawing.penWidth = penWidth;
    drawing.strokes.emplace_back();
    for (const QPointF& point : points)
        drawing.strokes.back().push_back({point, pressure});
    return drawing;
}

int at(const DigitImage& image, int x, int y)
{
    return image.pixels[size_t(y * DigitImage::kSide + x)];
}

QRect boxOf(const DigitImage& image, int from = 24)
{
    QRect box;
    for (int y = 0; y < DigitImage::kSide; ++y) {
        for (int x = 0; x < DigitImage::kSide; ++x) {
            if (at(image, x, y) >= from)
                box |= QRect(x, y, 1, 1);
        }
    }
    return box;
}

QPointF massOf(const DigitImage& image)
{
    double mass = 0;
    QPointF moment;
    for (int y = 0; y < DigitImage::kSide; ++y) {
        for (int x = 0; x < DigitImage::kSide; ++x) {
            mass += at(image, x, y);
            moment += QPointF(x + 0.5, y + 0.5) * at(image, x, y);
        }
    }
    return moment / mass;
}

double inkOf(const DigitImage& image)
{
    double ink = 0;
    for (const uchar pixel : image.pixels)
        ink += pixel / 255.0;
    return ink;
}

} // namespace

class DigitRasterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingDrawnIsBlank()
    {
        QVERIFY(rasterDigit(DigitDrawing()).isBlank());
        QVERIFY(rasterDigit(QImage()).isBlank());
        QImage empty(50, 50, QImage::Format_Grayscale8);
        empty.fill(0);
        QVERIFY(rasterDigit(empty).isBlank());
    }

    void fillsTheBoxOfTwenty_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("tiny") << 0.01;
        QTest::newRow("small") << 1.0;
        QTest::newRow("large") << 1000.0;
    }

    void fillsTheBoxOfTwenty()
    {
        QFETCH(double, scale);
        const DigitImage image = rasterDigit(
            drawn({QPointF(0, 0) * scale, QPointF(60, 0) * scale, QPointF(30, 100) * scale, QPointF(25, 110) * scale}));
        const QRect box = boxOf(image);
        QVERIFY(box.height() == 20 || box.height() == 19);
        QVERIFY(box.width() < 16);
    }

    void aspectIsKept()
    {
        const QRect wide = boxOf(rasterDigit(drawn({{0, 0}, {200, 0}, {200, 100}, {0, 100}, {0, 0}})));
        QVERIFY(wide.width() >= 19);
        QVERIFY(std::abs(wide.height() - 11.3) <= 1.5); // half of the points' span of 17.4, and the pen
    }

    void massLiesInTheMiddle()
    {
        // An L: nearly all of it is left and low.
        const DigitImage image = rasterDigit(drawn({{0, 0}, {0, 50}, {0, 100}, {0, 100}, {0, 100}, {30, 100}}));
        const QPointF mass = massOf(image);
        QVERIFY(std::abs(mass.x() - 14) <= 0.55 && std::abs(mass.y() - 14) <= 0.55);
    }

    void aDotIsADot()
    {
        for (const DigitDrawing& drawing : {drawn({{40, 40}}), drawn({{40, 40}}, 12), drawn({{40, 40}, {41, 40}, {40, 41}}, 12)}) {
            const QRect box = boxOf(rasterDigit(drawing));
            QVERIFY2(box.width() >= 3 && box.width() <= 6 && box.height() >= 3 && box.height() <= 6,
                     qPrintable(QStringLiteral("%1x%2").arg(box.width()).arg(box.height())));
        }
    }

    void aThickPenStaysLegible()
    {
        // As thick as the digit is high: unclamped it would be a blot.
        const std::initializer_list<QPointF> zero{{50, 0}, {85, 15}, {100, 50}, {85, 85}, {50, 100}, {15, 85}, {0, 50}, {15, 15}, {50, 0}};
        const DigitImage image = rasterDigit(drawn(zero, 90));
        QCOMPARE(at(image, 14, 14), 0); // the hole
        QVERIFY(inkOf(image) < 220);
    }

    void aFinePenStaysSeen()
    {
        const DigitImage image = rasterDigit(drawn({{0, 0}, {1, 500}, {0, 1000}}, 1));
        QVERIFY(*std::max_element(image.pixels.begin(), image.pixels.end()) > 200);
        QVERIFY(inkOf(image) > 25);
    }

    void aLightTouchIsThinner()
    {
        const std::initializer_list<QPointF> stroke{{0, 0}, {20, 30}, {40, 70}, {60, 100}};
        const double full = inkOf(rasterDigit(drawn(stroke, 12, 1)));
        const double light = inkOf(rasterDigit(drawn(stroke, 12, 0.2)));
        QVERIFY2(light < full * 0.75, qPrintable(QStringLiteral("%1 of %2").arg(light).arg(full)));
        QVERIFY(light > 0);
        QCOMPARE(widthAtPressure(1), 1.0);
        QVERIFY(widthAtPressure(0) > 0);
        QCOMPARE(widthAtPressure(-3), widthAtPressure(0));
        QCOMPARE(widthAtPressure(7), 1.0);
    }

    void anEmptyStrokeDoesNotMatter()
    {
        DigitDrawing with = drawn({{0, 0}, {0, 100}});
        const DigitImage without = rasterDigit(with);
        with.strokes.emplace_back();
        QVERIFY(rasterDigit(with) == without);
    }

    void emptyStrokesAloneAreBlank()
    {
        DigitDrawing drawing;
        drawing.strokes.resize(2);
        QVERIFY(rasterDigit(drawing).isBlank());
    }

    void placeAndScaleDoNotMatter()
    {
        const DigitImage here = rasterDigit(drawn({{0, 0}, {60, 10}, {30, 100}}));
        const DigitImage there = rasterDigit(drawn({{-5000, 900}, {-4880, 920}, {-4940, 1100}}));
        int worst = 0;
        for (size_t i = 0; i < here.pixels.size(); ++i)
            worst = std::max(worst, std::abs(int(here.pixels[i]) - int(there.pixels[i])));
        QVERIFY2(worst <= 2, qPrintable(QString::number(worst)));
    }

    void aPictureOfInkIsNormalisedAlike()
    {
        QImage ink(300, 200, QImage::Format_Grayscale8);
        ink.fill(0);
        QPainter(&ink).fillRect(QRect(200, 20, 30, 120), Qt::white);
        const DigitImage image = rasterDigit(ink);
        QCOMPARE(boxOf(image).size(), QSize(5, 20));
        const QPointF mass = massOf(image);
        QVERIFY(std::abs(mass.x() - 14) <= 0.55 && std::abs(mass.y() - 14) <= 0.55);
        QCOMPARE(at(image, 14, 14), 255);
    }

    void faintSmudgesDoNotWidenTheBox()
    {
        QImage ink(300, 200, QImage::Format_Grayscale8);
        ink.fill(0);
        QPainter painter(&ink);
        painter.fillRect(QRect(200, 20, 30, 120), Qt::white);
        painter.fillRect(QRect(5, 5, 20, 20), QColor(15, 15, 15));
        painter.end();
        QCOMPARE(boxOf(rasterDigit(ink)).size(), QSize(5, 20));
    }
};

QTEST_GUILESS_MAIN(DigitRasterTest)
#include "tst_DigitRaster.moc"
