// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/EarlyStop.h"

#include <QTest>

#include <limits>

using namespace Tintype;

class EarlyStopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accuracyWinsAndThenTheLowerLoss()
    {
        EarlyStop stop;
        QVERIFY(stop.isBest(10, 0.5, 0.8));
        QVERIFY(!stop.isBest(20, 0.1, 0.7));
        QVERIFY(!stop.isBest(30, 0.5, 0.8)); // No better.
        QVERIFY(stop.isBest(40, 0.4, 0.8));
        QVERIFY(stop.isBest(50, 0.9, 0.9));
        QCOMPARE(stop.bestStep, 50);
    }

    void patienceEndsIt()
    {
        EarlyStop stop;
        stop.patience = 2;
        stop.isBest(1, 0.5, 0.8);
        stop.isBest(2, 0.5, 0.7);
        QVERIFY(!stop.shouldStop());
        stop.isBest(3, 0.5, 0.7);
        QVERIFY(stop.shouldStop());
        QVERIFY(stop.isBest(4, 0.5, 0.9));
        QVERIFY(!stop.shouldStop());
        stop.patience = 0;
        for (int step = 5; step < 50; ++step)
            stop.isBest(step, 0.5, 0.1);
        QVERIFY(!stop.shouldStop());
    }

    void whatIsNoNumberIsNeverTheBest()
    {
        EarlyStop stop;
        QVERIFY(!stop.isBest(1, std::numeric_limits<double>::quiet_NaN(), 0.9));
        QVERIFY(!stop.isBest(2, std::numeric_limits<double>::infinity(), 0.9));
        QVERIFY(stop.isBest(3, 0.7, 0));
    }
};

QTEST_GUILESS_MAIN(EarlyStopTest)

#include "tst_EarlyStop.moc"
