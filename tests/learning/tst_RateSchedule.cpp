// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/RateSchedule.h"

#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

class RateScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itWarmsUpAndCoolsDown()
    {
        const RateSchedule schedule{101};
        QVERIFY_NEAR(schedule.factor(0), 0.2, 1e-9);
        QVERIFY_NEAR(schedule.factor(15), 0.6, 1e-9); // Half-way along the cosine.
        QVERIFY_NEAR(schedule.factor(30), 1, 1e-9);
        QVERIFY_NEAR(schedule.factor(100), 0.2e-5, 1e-12);
        for (int step = 1; step <= 100; ++step)
            QVERIFY(step <= 30 ? schedule.factor(step) > schedule.factor(step - 1) : schedule.factor(step) < schedule.factor(step - 1));
    }

    void stepsOutsideGetTheEnds()
    {
        const RateSchedule schedule{50};
        QCOMPARE(schedule.factor(-3), schedule.factor(0));
        QCOMPARE(schedule.factor(70), schedule.factor(49));
        QCOMPARE(RateSchedule{1}.factor(0), 1.0);
        RateSchedule onlyUp{10, 1.0};
        QCOMPARE(onlyUp.factor(9), 1.0);
        RateSchedule onlyDown{10, 0.0};
        QCOMPARE(onlyDown.factor(0), 1.0);
    }

    void theAverageForgetsTheStart()
    {
        QCOMPARE(averageDecayAt(0, 0.99), 0.1);
        QVERIFY_NEAR(averageDecayAt(90, 0.99), 0.91, 1e-9);
        QCOMPARE(averageDecayAt(100'000, 0.99), 0.99);
        QCOMPARE(averageDecayAt(-5, 0.99), 0.1);
    }
};

QTEST_GUILESS_MAIN(RateScheduleTest)

#include "tst_RateSchedule.moc"
