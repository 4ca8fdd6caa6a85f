// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Augmentation.h"

#include "imaging/Resizer.h"
#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

namespace {

constexpr int kSize = 40;
constexpr QSize kPhoto(400, 300);

QImage rendered(const QImage& image, const AugmentationPlan& plan)
{
    std::vector<uchar> bytes(size_t(kSize) * kSize * 3);
    renderAugmented(image, plan, kSize, bytes.data());
    return QImage(bytes.data(), kSize, kSize, kSize * 3, QImage::Format_RGB888).copy();
}

AugmentationPlan wholePhoto(const QImage& image)
{
    AugmentationPlan plan;
    plan.crop = QRectF(QPointF(0, 0), QSizeF(image.size()));
    return plan;
}

/// Each new kind of change on.
AugmentationRanges everything()
{
    AugmentationRanges ranges;
    ranges.saturation = 0.3;
    ranges.hue = 10;
    ranges.operations = 2;
    ranges.magnitude = 5;
    ranges.cutoutProbability = 0.5;
    ranges.cutoutSide = 0.25;
    return ranges;
}

/// Left half and right half.
QImage halves(int left, int right)
{
    QImage image(kSize, kSize, QImage::Format_RGB888);
    image.fill(QColor(right, right, right));
    QPainter(&image).fillRect(0, 0, kSize / 2, kSize, QColor(left, left, left));
    return image;
}

int pixelsOf(const QImage& image, int level)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == QColor(level, level, level);
    }
    return count;
}

} // namespace

class AugmentationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSamePlanEverywhere_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<QRectF>("crop"); // computed by another program from the same description
        QTest::addColumn<double>("brightness");
        QTest::addColumn<double>("contrast");
        QTest::newRow("1") << 1 << QRectF(68.89623021241529, 6.3743716317415515, 329.04630809962293, 285.65491299139296)
                           << 1.1051577567647044 << 1.1509394747056692;
        QTest::newRow("42") << 42 << QRectF(5.1403205457873, 8.965169170384353, 264.83571482604793, 289.6741773128966)
                            << 1.1202527506854012 << 0.9359724155668082;
    }

    void theSamePlanEverywhere()
    {
        QFETCH(int, seed);
        QFETCH(QRectF, crop);
        QFETCH(double, brightness);
        QFETCH(double, contrast);
        const AugmentationPlan plan = drawAugmentation({}, kPhoto, std::uint64_t(seed));
        QVERIFY_NEAR(plan.crop.left(), crop.left(), 1e-9);
        QVERIFY_NEAR(plan.crop.top(), crop.top(), 1e-9);
        QVERIFY_NEAR(plan.crop.width(), crop.width(), 1e-9);
        QVERIFY_NEAR(plan.crop.height(), crop.height(), 1e-9);
        QVERIFY(plan.mirrored);
        QVERIFY_NEAR(plan.brightness, brightness, 1e-12);
        QVERIFY_NEAR(plan.contrast, contrast, 1e-12);
    }

    void staysInsideThePhotoAndItsRanges()
    {
        const AugmentationRanges ranges;
        const QRectF photo(QPointF(0, 0), QSizeF(kPhoto));
        for (std::uint64_t seed = 0; seed < 2000; ++seed) {
            const AugmentationPlan plan = drawAugmentation(ranges, kPhoto, seed);
            const double area = plan.crop.width() * plan.crop.height() / (photo.width() * photo.height());
            const double ratio = plan.crop.width() / plan.crop.height();
            QVERIFY2(photo.contains(plan.crop), qPrintable(QString::number(seed)));
            QVERIFY2(area > 0.4999 && area < 1.0001, qPrintable(QString::number(area)));
            QVERIFY2(ratio > 0.7499 && ratio < 1.3334, qPrintable(QString::number(ratio)));
            QVERIFY2(plan.brightness >= 0.8 && plan.brightness <= 1.2, qPrintable(QString::number(plan.brightness)));
            QVERIFY2(plan.contrast >= 0.8 && plan.contrast <= 1.2, qPrintable(QString::number(plan.contrast)));
        }
    }

    void mirrorsAsOftenAsAsked()
    {
        const auto countOf = [](double probability) {
            AugmentationRanges ranges;
            ranges.mirrorProbability = probability;
            int count = 0;
            for (std::uint64_t seed = 0; seed < 1000; ++seed)
                count += drawAugmentation(ranges, kPhoto, seed).mirrored;
            return count;
        };
        QCOMPARE(countOf(0), 0);
        QCOMPARE(countOf(1), 1000);
        QVERIFY2(std::abs(countOf(0.5) - 500) < 60, qPrintable(QString::number(countOf(0.5))));
    }

    void takesTheMiddleOfAPhotoThatNoCropFits()
    {
        QCOMPARE(drawAugmentation({}, QSize(1000, 10), 3).crop, QRectF(495, 0, 10, 10));
        QCOMPARE(drawAugmentation({}, QSize(10, 1000), 3).crop, QRectF(0, 495, 10, 10));
    }

    void emptyRangesVaryNothing()
    {
        const AugmentationRanges none{1.0, 1.0, 4.0 / 3.0, 4.0 / 3.0, 0, 0, 0};
        const AugmentationPlan plan = drawAugmentation(none, kPhoto, 5);
        QVERIFY_NEAR(plan.crop.width(), 400, 1e-6);
        QVERIFY_NEAR(plan.crop.height(), 300, 1e-6);
        QCOMPARE(plan.brightness, 1.0);
        QCOMPARE(plan.contrast, 1.0);
        QVERIFY(!plan.mirrored);
    }

    void aPlanWithoutChangesOnlyResizes()
    {
        const QImage photo = TestPhotos::scene(1);
        QCOMPARE(largestDifference(rendered(photo, wholePhoto(photo)), resized(photo, QSize(kSize, kSize))), 0);
    }

    void showsTheCropAlone()
    {
        const QImage photo = TestPhotos::scene(2);
        AugmentationPlan plan;
        plan.crop = QRectF(20.5, 10.25, 60, 50);
        QCOMPARE(largestDifference(rendered(photo, plan), resized(photo, QSize(kSize, kSize), plan.crop)), 0);
    }

    void mirrors()
    {
        const QImage photo = TestPhotos::scene(3);
        AugmentationPlan plan = wholePhoto(photo);
        const QImage plain = rendered(photo, plan);
        plan.mirrored = true;
        QCOMPARE(largestDifference(rendered(photo, plan), plain.mirrored(true, false)), 0);
    }

    void brightnessIsAFactor()
    {
        const QImage grey = halves(100, 100);
        AugmentationPlan plan = wholePhoto(grey);
        plan.brightness = 1.2;
        QCOMPARE(rendered(grey, plan).pixelColor(5, 5).red(), 120);
    }

    void contrastTurnsAboutTheMean()
    {
        const QImage photo = halves(100, 200);
        AugmentationPlan plan = wholePhoto(photo);
        plan.contrast = 0.8;
        const QImage soft = rendered(photo, plan);
        QVERIFY_NEAR(soft.pixelColor(2, 20).red(), 110, 1);
        QVERIFY_NEAR(soft.pixelColor(37, 20).red(), 190, 1);
    }

    void newerChangesLeaveTheOlderOnesAlone()
    {
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            const AugmentationPlan plan = drawAugmentation(everything(), kPhoto, seed);
            const AugmentationPlan before = drawAugmentation({}, kPhoto, seed);
            QCOMPARE(plan.crop, before.crop);
            QCOMPARE(plan.mirrored, before.mirrored);
            QCOMPARE(plan.contrast, before.contrast);
            QVERIFY(before.steps.empty() && before.hidden.isEmpty() && before.saturation == 1 && before.hue == 0);
        }
    }

    void newerChangesKeepTheirRanges()
    {
        int hidden = 0;
        std::vector<int> drawn(kPhotoOperations, 0);
        for (std::uint64_t seed = 0; seed < 1000; ++seed) {
            const AugmentationPlan plan = drawAugmentation(everything(), kPhoto, seed);
            QVERIFY(plan.saturation >= 0.7 && plan.saturation <= 1.3);
            QVERIFY(std::abs(plan.hue) <= 10);
            QCOMPARE(plan.steps.size(), size_t(2));
            for (const AugmentationPlan::Step& step : plan.steps) {
                QVERIFY(std::abs(step.strength) <= 0.5);
                ++drawn[size_t(step.operation)];
            }
            if (plan.hidden.isEmpty())
                continue;
            ++hidden;
            QVERIFY_NEAR(plan.hidden.width(), 0.25, 1e-12);
            QVERIFY(QRectF(0, 0, 1, 1).contains(plan.hidden.center()));
        }
        QVERIFY2(std::abs(hidden - 500) < 60, qPrintable(QString::number(hidden)));
        for (const int times : drawn)
            QVERIFY2(std::abs(times - 2000 / kPhotoOperations) < 60, qPrintable(QString::number(times)));
    }

    void hidesASquareOfThatArea()
    {
        const QImage white = halves(255, 255);
        AugmentationPlan plan = wholePhoto(white);
        plan.hidden = QRectF(0.3, 0.5, 0.25, 0.25);
        const QImage within = rendered(white, plan);
        QCOMPARE(pixelsOf(within, 127), 100); // 10 x 10 of 40 x 40
        QCOMPARE(within.pixelColor(12, 20).red(), 127);
        QCOMPARE(within.pixelColor(11, 20).red(), 255);
        plan.hidden = QRectF(-0.125, 0.875, 0.25, 0.25); // a quarter of it lies inside
        QCOMPARE(pixelsOf(rendered(white, plan), 127), 25);
    }

    void doesAllThatIsPlanned()
    {
        const QImage photo = TestPhotos::scene(6);
        const QImage plain = rendered(photo, wholePhoto(photo));
        AugmentationPlan plan = wholePhoto(photo);
        plan.saturation = 0.5;
        plan.steps = {{PhotoOperation::Posterize, 1}, {PhotoOperation::ShiftAcross, 0.5}};
        std::vector<uchar> expected(plain.constBits(), plain.constBits() + plain.sizeInBytes());
        QCOMPARE(expected.size(), size_t(kSize) * kSize * 3);
        turnColours(0.5, 0, kSize, expected.data());
        applyOperation(PhotoOperation::Posterize, 1, kSize, expected.data());
        applyOperation(PhotoOperation::ShiftAcross, 0.5, kSize, expected.data());
        const QImage varied = rendered(photo, plan);
        QVERIFY(std::equal(expected.begin(), expected.end(), varied.constBits()));
    }

    void sharesOfMixedPhotosAreWhole256ths()
    {
        double sum = 0;
        for (std::uint64_t seed = 0; seed < 2000; ++seed) {
            const double share = drawMixedShare(0.2, seed);
            QVERIFY(share >= 0.5 && share <= 1);
            QCOMPARE(share * 256, std::round(share * 256));
            QCOMPARE(share, drawMixedShare(0.2, seed));
            sum += share;
        }
        QVERIFY_NEAR(sum / 2000, 0.8988, 0.01); // the mean of the larger part of Beta(0.2, 0.2), drawn elsewhere
        QCOMPARE(drawMixedShare(0, 7), 1.0);
        QVERIFY(drawMixedShare(1, 7) >= 0.5);
    }

    void smallerPicturesGetSmallerCrops()
    {
        const AugmentationRanges small = rangesForSize({}, 112, 224);
        QCOMPARE(small.minimumArea, 0.25);
        QCOMPARE(small.maximumArea, 0.5);
        QCOMPARE(rangesForSize({}, 300, 224), AugmentationRanges());
    }

    void endsAtBlackAndWhite()
    {
        const QImage photo = halves(10, 250);
        AugmentationPlan plan = wholePhoto(photo);
        plan.contrast = 1.2;
        plan.brightness = 1.1;
        const QImage hard = rendered(photo, plan);
        QCOMPARE(hard.pixelColor(2, 20).red(), 0);
        QCOMPARE(hard.pixelColor(37, 20).red(), 255);
    }
};

QTEST_GUILESS_MAIN(AugmentationTest)
#include "tst_Augmentation.moc"
