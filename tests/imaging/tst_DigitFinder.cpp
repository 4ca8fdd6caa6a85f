// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DigitFinder.h"

#include "imaging/DigitRaster.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <cmath>

using namespace Tintype;

namespace {

PenStroke line(std::initializer_list<QPointF> points)
{
    PenStroke stroke;
    for (const QPointF& point : points)
        stroke.push_back({point, 1});
    return stroke;
}

PenStroke arc(QPointF middle, QSizeF radius, double from, double to)
{
    PenStroke stroke;
    for (int i = 0; i <= 40; ++i) {
        const double angle = (from + (to - from) * i / 40) * M_PI / 180;
        stroke.push_back({middle + QPointF(std::cos(angle) * radius.width(), -std::sin(angle) * radius.height()), 1});
    }
    return stroke;
}

/// A digit about 100 high, its corner near the origin.
DigitDrawing written(int digit)
{
    DigitDrawing drawing;
    drawing.penWidth = 10;
    switch (digit) {
    case 0:
        drawing.strokes = {arc({30, 50}, {30, 50}, 90, 450)};
        break;
    case 1:
        drawing.strokes = {line({{12, 0}, {10, 50}, {8, 100}})};
        break;
    case 3:
        drawing.strokes = {arc({28, 25}, {26, 25}, 150, -90), arc({28, 75}, {30, 25}, 90, -150)};
        break;
    case 5: // the bar stands a little off the body, as hands leave it
        drawing.strokes = {line({{12, 18}, {8, 48}}), arc({28, 70}, {30, 28}, 130, -150), line({{14, 0}, {40, 1}, {62, 0}})};
        break;
    case 7:
        drawing.strokes = {line({{0, 0}, {30, 1}, {60, 0}}), line({{60, 0}, {40, 50}, {25, 100}})};
        break;
    default:
        qFatal("not written here");
    }
    return drawing;
}

void write(QImage* photo, int digit, QPointF corner, double scale, const QColor& ink, double width = 10)
{
    QPainter painter(photo);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ink);
    for (PenStroke stroke : written(digit).strokes) {
        for (PenPoint& point : stroke)
            point.position = point.position * scale + corner;
        paintStroke(painter, stroke, width * scale);
    }
}

QImage sheet(const QColor& colour = QColor(235, 232, 224), QSize size = QSize(800, 600))
{
    QImage photo(size, QImage::Format_RGB32);
    photo.fill(colour);
    return photo;
}

double product(const DigitImage& a, const DigitImage& b, int right, int down)
{
    double sum = 0;
    for (int y = 1; y < DigitImage::kSide - 1; ++y) {
        for (int x = 1; x < DigitImage::kSide - 1; ++x)
            sum += double(a.pixels[size_t(y * DigitImage::kSide + x)]) * b.pixels[size_t((y + down) * DigitImage::kSide + x + right)];
    }
    return sum;
}

/// 1 for pictures that are the same but for brightness. Digits are centred by whole pixels, so they may lie one off.
double likeness(const DigitImage& a, const DigitImage& b)
{
    double best = 0;
    for (const int down : {-1, 0, 1}) {
        for (const int right : {-1, 0, 1})
            best = std::max(best, product(a, b, right, down));
    }
    return best / std::sqrt(std::max(1.0, product(a, a, 0, 0) * product(b, b, 0, 0)));
}

void addNoise(QImage* photo, int reach)
{
    QRandomGenerator random(7);
    for (int y = 0; y < photo->height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(photo->scanLine(y));
        for (int x = 0; x < photo->width(); ++x) {
            const int by = random.bounded(-reach, reach + 1);
            const auto value = [by](int old) { return std::clamp(old + by, 0, 255); };
            row[x] = qRgb(value(qRed(row[x])), value(qGreen(row[x])), value(qBlue(row[x])));
        }
    }
}

/// Light from the upper left, a quarter of it left in the lower right corner, and the edge of a shadow across.
void shade(QImage* photo)
{
    for (int y = 0; y < photo->height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(photo->scanLine(y));
        for (int x = 0; x < photo->width(); ++x) {
            const double away = (double(x) / photo->width() + double(y) / photo->height()) / 2;
            const double shadow = 1 - 0.35 / (1 + std::exp(-(x - y * 0.3 - photo->width() * 0.45) / 12.0));
            const double light = (1 - 0.6 * away) * shadow;
            row[x] = qRgb(int(qRed(row[x]) * light), int(qGreen(row[x]) * light), int(qBlue(row[x]) * light));
        }
    }
}

const QColor kPen(30, 36, 70);

} // namespace

class DigitFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsADigit_data()
    {
        QTest::addColumn<int>("digit");
        for (const int digit : {0, 1, 3, 5, 7})
            QTest::addRow("%d", digit) << digit;
    }

    void findsADigit()
    {
        QFETCH(int, digit);
        QImage photo = sheet();
        write(&photo, digit, {300, 200}, 2, kPen);
        const QList<FoundDigit> found = findDigits(photo);
        QCOMPARE(found.size(), 1);
        const double like = likeness(found.front().image, rasterDigit(written(digit)));
        QVERIFY2(like > 0.95, qPrintable(QString::number(like)));
        const QRect box = found.front().box;
        QVERIFY(QRect(270, 170, 190, 270).contains(box));
        QVERIFY(box.height() > 180 && box.height() < 250);
    }

    void isLikeTheDigitOfTheCanvasWhateverThePen_data()
    {
        QTest::addColumn<double>("width");
        QTest::newRow("fine") << 2.0;
        QTest::newRow("usual") << 8.0;
        QTest::newRow("marker") << 20.0;
    }

    void isLikeTheDigitOfTheCanvasWhateverThePen()
    {
        QFETCH(double, width);
        QImage photo = sheet();
        write(&photo, 3, {300, 200}, 2, kPen, width);
        const QList<FoundDigit> found = findDigits(photo);
        QCOMPARE(found.size(), 1);
        DigitDrawing drawing = written(3);
        drawing.penWidth = width;
        const double like = likeness(found.front().image, rasterDigit(drawing));
        QVERIFY2(like > 0.9, qPrintable(QString::number(like)));
    }

    void inkIsFull()
    {
        QImage photo = sheet();
        write(&photo, 7, {300, 200}, 2, QColor(150, 150, 150)); // a pencil
        const QList<FoundDigit> found = findDigits(photo);
        QCOMPARE(found.size(), 1);
        QVERIFY(*std::max_element(found.front().image.pixels.begin(), found.front().image.pixels.end()) > 230);
    }

    void readsARowFromLeftToRight()
    {
        QImage photo = sheet();
        const std::array digits{7, 0, 3, 5, 1};
        for (size_t i = 0; i < digits.size(); ++i)
            write(&photo, digits[i], {60.0 + double(i) * 150, 220.0 + double(i % 2) * 30}, 1.2, kPen);
        const QList<FoundDigit> found = findDigits(photo);
        QCOMPARE(found.size(), qsizetype(digits.size()));
        for (size_t i = 0; i < digits.size(); ++i) {
            const double like = likeness(found.at(qsizetype(i)).image, rasterDigit(written(digits[i])));
            QVERIFY2(like > 0.93, qPrintable(QStringLiteral("%1: %2").arg(digits[i]).arg(like)));
        }
    }

    void unevenLightDoesNotMatter()
    {
        QImage photo = sheet();
        write(&photo, 3, {120, 150}, 1.5, kPen);
        write(&photo, 7, {550, 300}, 1.5, kPen);
        shade(&photo);
        addNoise(&photo, 6);
        const QList<FoundDigit> found = findDigits(photo);
        QCOMPARE(found.size(), 2);
        QVERIFY(likeness(found[0].image, rasterDigit(written(3))) > 0.93);
        QVERIFY(likeness(found[1].image, rasterDigit(written(7))) > 0.93);
    }

    void noiseIsNoWriting()
    {
        QImage photo = sheet();
        write(&photo, 0, {300, 200}, 1.5, kPen);
        addNoise(&photo, 25);
        const QList<FoundDigit> found = findDigits(photo);
        QCOMPARE(found.size(), 1);
        QVERIFY(likeness(found.front().image, rasterDigit(written(0))) > 0.9);
    }

    void chalkOnABoard()
    {
        QImage photo = sheet(QColor(38, 66, 50));
        write(&photo, 5, {200, 200}, 2, QColor(225, 228, 220));
        write(&photo, 3, {450, 200}, 2, QColor(225, 228, 220));
        addNoise(&photo, 8);
        const QList<FoundDigit> found = findDigits(photo);
        QCOMPARE(found.size(), 2);
        QVERIFY(likeness(found[0].image, rasterDigit(written(5))) > 0.93);
    }

    void ruledAndSquaredPaper_data()
    {
        QTest::addColumn<QColor>("colour");
        QTest::addColumn<bool>("squared");
        QTest::addColumn<double>("slope");
        QTest::newRow("pale lines") << QColor(185, 200, 225) << false << 0.0;
        QTest::newRow("dark lines") << QColor(110, 120, 150) << false << 0.0;
        QTest::newRow("not level") << QColor(110, 120, 150) << false << 0.012;
        QTest::newRow("squares") << QColor(150, 165, 200) << true << 0.0;
    }

    void ruledAndSquaredPaper()
    {
        QFETCH(QColor, colour);
        QFETCH(bool, squared);
        QFETCH(double, slope);
        QImage photo = sheet();
        {
            QPainter painter(&photo);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(colour, 2));
            for (int y = 40; y < photo.height(); y += 60)
                painter.drawLine(QPointF(-5, y), QPointF(photo.width() + 5, y + slope * photo.width()));
            for (int x = 40; squared && x < photo.width(); x += 60)
                painter.drawLine(x, -5, x, photo.height() + 5);
        }
        write(&photo, 7, {200, 200}, 1.7, kPen);
        write(&photo, 3, {450, 200}, 1.7, kPen);
        const QList<FoundDigit> found = findDigits(photo);
        QCOMPARE(found.size(), 2);
        const double seven = likeness(found[0].image, rasterDigit(written(7)));
        const double three = likeness(found[1].image, rasterDigit(written(3)));
        QVERIFY2(seven > 0.9 && three > 0.9, qPrintable(QStringLiteral("%1 %2").arg(seven).arg(three)));
    }

    void specksAreLeftOut()
    {
        QImage photo = sheet();
        write(&photo, 3, {300, 200}, 2, kPen);
        QPainter painter(&photo);
        painter.setPen(Qt::NoPen);
        painter.setBrush(kPen);
        for (const QPoint& place : {QPoint(40, 50), QPoint(700, 100), QPoint(120, 500), QPoint(650, 520)})
            painter.drawEllipse(place, 5, 5);
        painter.end();
        QCOMPARE(findDigits(photo).size(), 1);
    }

    void aBrokenStrokeIsOneDigit()
    {
        QImage photo = sheet();
        write(&photo, 0, {300, 200}, 2, kPen);
        QPainter(&photo).fillRect(QRect(280, 290, 60, 8), QColor(235, 232, 224)); // the pen skipped
        QCOMPARE(findDigits(photo).size(), 1);
    }

    void anEmptySheetHasNone()
    {
        QCOMPARE(findDigits(sheet()).size(), 0);
        QImage noisy = sheet();
        shade(&noisy);
        addNoise(&noisy, 10);
        QCOMPARE(findDigits(noisy).size(), 0);
    }

    void whatIsClearIsPaper()
    {
        QImage photo(400, 300, QImage::Format_ARGB32_Premultiplied);
        photo.fill(Qt::transparent);
        write(&photo, 3, {150, 80}, 1.2, Qt::black);
        QCOMPARE(findDigits(photo).size(), 1);
    }

    void aLargePhotoIsLookedAtSmaller()
    {
        QImage photo = sheet(QColor(235, 232, 224), QSize(4000, 3000));
        write(&photo, 7, {1500, 1000}, 10, kPen);
        const QList<FoundDigit> found = findDigits(photo);
        QCOMPARE(found.size(), 1);
        QVERIFY(std::abs(found.front().box.height() - 1100) < 40); // in pixels of the photo, the pen's width with it
        QVERIFY(std::abs(found.front().box.left() - 1450) < 40);
    }

    void sixtyFourAtMost()
    {
        QImage photo = sheet(QColor(235, 232, 224), QSize(1200, 900));
        for (int y = 0; y < 8; ++y) {
            for (int x = 0; x < 12; ++x)
                write(&photo, 3, {30.0 + x * 97, 25.0 + y * 108}, 0.5, kPen);
        }
        QCOMPARE(findDigits(photo).size(), 64);
    }

    void picturesThatAreNoneHaveNone()
    {
        QVERIFY(findDigits(QImage()).isEmpty());
        QVERIFY(findDigits(QImage(1, 1, QImage::Format_RGB32)).isEmpty());
        QImage thin(3000, 8, QImage::Format_RGB32);
        thin.fill(Qt::white);
        QVERIFY(findDigits(thin).isEmpty());
    }
};

QTEST_GUILESS_MAIN(DigitFinderTest)
#include "tst_DigitFinder.moc"
