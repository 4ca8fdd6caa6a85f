// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/TimeLeft.h"

#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

class tst_TimeLeft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSilentAtFirst()
    {
        TimeLeft left;
        QVERIFY(!left.seconds(1'000));
        left.guess(16'000, 1'000); // the very first step waits for everything
        left.guess(300, 2'000);
        QVERIFY(!left.seconds(2'000));
        left.guess(300, 6'000);
        QVERIFY(left.seconds(6'000));
    }

    void theFirstGuessIsForgotten()
    {
        TimeLeft left;
        left.guess(16'000, 1'000);
        for (qint64 now = 2'000; now <= 6'000; now += 1'000)
            left.guess(300, now);
        QVERIFY_NEAR(*left.seconds(6'000), 300, 2);
    }

    void oneSlowStepHardlyCounts()
    {
        TimeLeft left;
        for (qint64 now = 1'000; now <= 20'000; now += 500)
            left.guess(100 - double(now) / 1000, now);
        left.guess(5'000, 20'500);
        QVERIFY(*left.seconds(20'500) < 300);
    }

    void aNewPaceIsBelievedInTime()
    {
        TimeLeft left;
        for (qint64 now = 1'000; now <= 20'000; now += 500)
            left.guess(100, now);
        for (qint64 now = 20'500; now <= 80'000; now += 500)
            left.guess(200, now);
        QVERIFY(*left.seconds(80'000) > 180);
    }

    void runsDownBetweenGuesses()
    {
        TimeLeft left;
        left.guess(100, 1'000);
        left.guess(96, 5'000);
        QVERIFY_NEAR(*left.seconds(15'000), 86, 0.01);
        QCOMPARE(*left.seconds(200'000), 0.0);
    }

    void noGuessIsNoGuess()
    {
        TimeLeft left;
        left.guess(0, 1'000);
        left.guess(-1, 9'000);
        QVERIFY(!left.seconds(9'000));
    }

    void saysNoMoreThanIsKnown_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << 0.0 << QStringLiteral("10 s");
        QTest::newRow("seconds") << 41.0 << QStringLiteral("50 s");
        QTest::newRow("minutes") << 275.0 << QStringLiteral("5 min");
        QTest::newRow("an hour") << 3'610.0 << QStringLiteral("1 h");
        QTest::newRow("hours") << 4'320.0 << QStringLiteral("1 h 10 min");
    }

    void saysNoMoreThanIsKnown()
    {
        QFETCH(double, seconds);
        QTEST(shortTimeLeft(seconds), "words");
    }
};

QTEST_GUILESS_MAIN(tst_TimeLeft)
#include "tst_TimeLeft.moc"
