// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoOperations.h"

#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QTest>

#include <set>

using namespace Tintype;

namespace {

constexpr int kSize = 60;

using Bytes = std::vector<uchar>;

Bytes bytesOf(const QImage& image)
{
    Bytes bytes;
    for (int y = 0; y < image.height(); ++y)
        bytes.insert(bytes.end(), image.constScanLine(y), image.constScanLine(y) + image.width() * 3);
    return bytes;
}

QImage imageOf(const Bytes& bytes)
{
    return QImage(bytes.data(), kSize, kSize, kSize * 3, QImage::Format_RGB888).copy();
}

QImage scene(quint32 seed = 4)
{
    return TestPhotos::scene(seed, QSize(kSize, kSize));
}

QImage applied(PhotoOperation operation, double strength, const QImage& image)
{
    Bytes bytes = bytesOf(image);
    applyOperation(operation, strength, kSize, bytes.data());
    return imageOf(bytes);
}

/// White with a black square of 10 pixels at this place.
QImage spot(int left, int top)
{
    QImage image(kSize, kSize, QImage::Format_RGB888);
    image.fill(Qt::white);
    QPainter(&image).fillRect(left, top, 10, 10, Qt::black);
    return image;
}

QImage grey(int level)
{
    QImage image(kSize, kSize, QImage::Format_RGB888);
    image.fill(QColor(level, level, level));
    return image;
}

int lightest(const QImage& image)
{
    const Bytes bytes = bytesOf(image);
    return *std::max_element(bytes.begin(), bytes.end());
}

int darkest(const QImage& image)
{
    const Bytes bytes = bytesOf(image);
    return *std::min_element(bytes.begin(), bytes.end());
}

/// How much neighbours differ, all in all.
double roughness(const QImage& image)
{
    double sum = 0;
    for (int y = 0; y < kSize; ++y) {
        for (int x = 0; x + 3 < kSize * 3; ++x)
            sum += std::abs(image.constScanLine(y)[x] - image.constScanLine(y)[x + 3]);
    }
    return sum;
}

double lightness(QColor colour)
{
    return 0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue();
}

} // namespace

class PhotoOperationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutStrengthNothingChanges_data() { everyOperation(); }

    void withoutStrengthNothingChanges()
    {
        QFETCH(int, operation);
        QCOMPARE(largestDifference(applied(PhotoOperation(operation), 0, scene()), scene()), 0);
    }

    void theSameEachTimeAndSeen_data() { everyOperation(); }

    void theSameEachTimeAndSeen()
    {
        QFETCH(int, operation);
        for (const double strength : {-1.0, 1.0}) {
            const QImage once = applied(PhotoOperation(operation), strength, scene());
            QCOMPARE(applied(PhotoOperation(operation), strength, scene()), once);
            QVERIFY(meanDifference(once, scene()) > 0.5);
        }
    }

    void aLittleChangesLessThanMuch_data() { everyOperation(); }

    void aLittleChangesLessThanMuch()
    {
        QFETCH(int, operation);
        const QImage photo = scene();
        const double little = meanDifference(applied(PhotoOperation(operation), 0.2, photo), photo);
        const double much = meanDifference(applied(PhotoOperation(operation), 1, photo), photo);
        QVERIFY2(little < much, qPrintable(QStringLiteral("%1, %2").arg(little).arg(much)));
    }

    void turnsAboutTheMiddleTheWayOfTheSign()
    {
        const QImage top = spot(25, 5);
        const QImage turned = applied(PhotoOperation::Rotate, 1, top); // 30 degrees
        const QImage back = applied(PhotoOperation::Rotate, -1, top);
        QCOMPARE(largestDifference(back.mirrored(true, false), turned), 0);
        QVERIFY(turned.pixelColor(30, 10).red() > 200); // it went aside,
        // and the middle of the spot, 19.5 pixels above that of the picture, stays as far from it.
        QVERIFY(std::min(turned.pixelColor(39, 13).red(), turned.pixelColor(20, 13).red()) < 60);
        const QImage middle = spot(25, 25);
        QCOMPARE(applied(PhotoOperation::Rotate, 1, middle).pixelColor(30, 30).red(), 0);
    }

    void slantsAndMovesByShares()
    {
        QVERIFY(applied(PhotoOperation::ShiftAcross, 1, spot(10, 20)).pixelColor(33, 25).red() == 0); // 18 pixels to the right
        QVERIFY(applied(PhotoOperation::ShiftDown, 1, spot(10, 20)).pixelColor(15, 43).red() == 0);
        const QImage slanted = applied(PhotoOperation::ShearAcross, 1, spot(25, 0));
        QVERIFY(slanted.pixelColor(30, 5).red() > 200); // the top went aside by 0.3 of its 24.5 pixels above the middle
        QCOMPARE(applied(PhotoOperation::ShearAcross, 1, spot(25, 25)).pixelColor(30, 30).red(), 0);
        QCOMPARE(applied(PhotoOperation::ShearDown, 1, spot(25, 25)).pixelColor(30, 30).red(), 0);
    }

    void noCornerIsLeftEmpty()
    {
        for (const PhotoOperation operation : {PhotoOperation::Rotate, PhotoOperation::ShearAcross, PhotoOperation::ShearDown,
                                               PhotoOperation::ShiftAcross, PhotoOperation::ShiftDown})
            QCOMPARE(largestDifference(applied(operation, 1, grey(200)), grey(200)), 0);
    }

    void posterizesToSixteenLevels()
    {
        std::set<int> levels;
        for (int level = 0; level < 256; ++level)
            levels.insert(applied(PhotoOperation::Posterize, 1, grey(level)).pixelColor(0, 0).red());
        QCOMPARE(levels.size(), size_t(16));
        QCOMPARE(strengthInUnits(PhotoOperation::Posterize, -0.5), 2.0);
    }

    void solarizesTheBrightest()
    {
        QCOMPARE(applied(PhotoOperation::Solarize, 1, grey(255)).pixelColor(0, 0).red(), 0);
        QCOMPARE(applied(PhotoOperation::Solarize, 1, grey(127)).pixelColor(0, 0).red(), 127);
        QCOMPARE(applied(PhotoOperation::Solarize, 0.5, grey(191)).pixelColor(0, 0).red(), 191);
        QCOMPARE(applied(PhotoOperation::Solarize, 0.5, grey(192)).pixelColor(0, 0).red(), 63);
    }

    void sharpensAndSoftens()
    {
        QVERIFY(roughness(applied(PhotoOperation::Sharpness, 1, scene())) > roughness(scene()));
        QVERIFY(roughness(applied(PhotoOperation::Sharpness, -1, scene())) < roughness(scene()));
        QCOMPARE(largestDifference(applied(PhotoOperation::Sharpness, 1, grey(90)), grey(90)), 0);
    }

    void stretchesFromBlackToWhite()
    {
        QImage dull = grey(100);
        QPainter(&dull).fillRect(0, 0, 30, 60, QColor(150, 150, 150));
        const QImage full = applied(PhotoOperation::Autocontrast, 1, dull);
        QCOMPARE(darkest(full), 0);
        QCOMPARE(lightest(full), 255);
        const QImage half = applied(PhotoOperation::Autocontrast, -0.5, dull);
        QCOMPARE(darkest(half), 50);
        QCOMPARE(lightest(half), 203); // 202.5
    }

    void equalizesLight()
    {
        QImage dull = grey(100);
        QPainter painter(&dull);
        painter.fillRect(0, 0, 20, 60, QColor(110, 110, 110));
        painter.fillRect(20, 0, 20, 60, QColor(120, 120, 120));
        painter.end();
        const QImage even = applied(PhotoOperation::Equalize, 1, dull); // thirds of 100, 110 and 120
        QCOMPARE(even.pixelColor(50, 5).red(), 0);
        QCOMPARE(even.pixelColor(5, 5).red(), 128);
        QCOMPARE(even.pixelColor(30, 5).red(), 255);
        QCOMPARE(largestDifference(applied(PhotoOperation::Equalize, 1, grey(100)), grey(100)), 0);
    }

    void coloursFadeToTheirLight()
    {
        Bytes bytes = bytesOf(scene());
        turnColours(0, 0, kSize, bytes.data());
        const QImage faded = imageOf(bytes);
        for (const QPoint at : {QPoint(5, 5), QPoint(30, 20), QPoint(50, 55)}) {
            const QColor colour = faded.pixelColor(at);
            QVERIFY_NEAR(colour.red(), lightness(scene().pixelColor(at)), 1);
            QVERIFY_NEAR(colour.blue(), colour.red(), 1);
        }
    }

    void coloursTurnAtTheSameLightness()
    {
        QImage brown = grey(0);
        brown.fill(QColor(140, 100, 80));
        Bytes bytes = bytesOf(brown);
        turnColours(1, 40, kSize, bytes.data());
        const QColor turned = imageOf(bytes).pixelColor(10, 10);
        QVERIFY(turned != QColor(140, 100, 80));
        QVERIFY_NEAR(lightness(turned), lightness(QColor(140, 100, 80)), 1.5);
        turnColours(1, -40, kSize, bytes.data());
        QVERIFY_NEAR(imageOf(bytes).pixelColor(10, 10).red(), 140, 2);
        Bytes whole = bytesOf(scene());
        turnColours(1, 360, kSize, whole.data());
        QVERIFY(largestDifference(imageOf(whole), scene()) <= 1);
    }

    void mixesInTheSharesAskedFor()
    {
        const Bytes other = bytesOf(grey(200));
        const auto mixed = [&](double share) {
            Bytes bytes = bytesOf(grey(100));
            mixPictures(other.data(), share, bytes.size(), bytes.data());
            return int(bytes[17]);
        };
        QCOMPARE(mixed(1), 100);
        QCOMPARE(mixed(0.75), 125);
        QCOMPARE(mixed(0.5), 150);
        QCOMPARE(mixed(0), 200);
    }

private:
    static void everyOperation()
    {
        QTest::addColumn<int>("operation");
        for (int i = 0; i < kPhotoOperations; ++i)
            QTest::addRow("%d", i) << i;
    }
};

QTEST_GUILESS_MAIN(PhotoOperationsTest)
#include "tst_PhotoOperations.moc"
