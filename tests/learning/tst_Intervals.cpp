// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/measure/Intervals.h"

#include "learning/Predictions.h"
#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

class IntervalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wilsonHasItsFigures_data()
    {
        QTest::addColumn<int>("right");
        QTest::addColumn<int>("photos");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("57 of 60") << 57 << 60 << 86.3 << 98.3;
        QTest::newRow("190 of 200") << 190 << 200 << 91.0 << 97.3;
        QTest::newRow("280 of 300") << 280 << 300 << 89.9 << 95.6;
        QTest::newRow("950 of 1000") << 950 << 1000 << 93.5 << 96.2;
        QTest::newRow("9970 of 10000") << 9970 << 10000 << 99.57 << 99.79;
    }

    void wilsonHasItsFigures()
    {
        QFETCH(int, right);
        QFETCH(int, photos);
        QFETCH(double, low);
        QFETCH(double, high);
        const auto interval = wilsonInterval(right, photos);
        QVERIFY_NEAR(100 * interval[0], low, 0.05);
        QVERIFY_NEAR(100 * interval[1], high, 0.05);
    }

    void theEndsStayWithin0And1()
    {
        QCOMPARE(wilsonInterval(0, 0), (std::array<double, 2>{0, 1}));
        QCOMPARE(wilsonInterval(0, 5)[0], 0.0);
        QVERIFY(wilsonInterval(0, 5)[1] < 0.5);
        QCOMPARE(wilsonInterval(5, 5)[1], 1.0);
        QVERIFY(wilsonInterval(5, 5)[0] > 0.5);
    }

    void aBurstCountsOnce()
    {
        QList<PhotoPrediction> photos = several(3, 0, 0, 0.9F, 2);
        QCOMPARE(effectivePhotos(photos), 3);
        for (int stack : {4, 4, 4, 0, 0})
            photos.append(predicted(0, 0, 0.9F, 2, stack));
        QCOMPARE(effectivePhotos(photos), 5);
        QCOMPARE(effectivePhotos({}), 0);
    }

    void fewerIndependentPhotosWidenTheInterval()
    {
        const auto all = wilsonInterval(95, 100, 100);
        const auto half = wilsonInterval(95, 100, 50);
        QCOMPARE(all, wilsonInterval(95, 100));
        QVERIFY(half[0] < all[0]);
        QVERIFY(half[1] > all[1]);
        QCOMPARE(half, wilsonInterval(190, 200, 50)); // The share is kept.
    }
};

QTEST_GUILESS_MAIN(IntervalsTest)

#include "tst_Intervals.moc"
