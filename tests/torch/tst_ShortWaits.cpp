// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/ShortWaits.h"

#include <ATen/Parallel.h>

#include <QDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace Tintype;

namespace {

qsizetype threadsOfTheProgram()
{
    return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
}

#define NEEDS_THREAD_LIST() \
    if (threadsOfTheProgram() == 0) \
    QSKIP("This system does not list a program's threads.")

} // namespace

class tst_ShortWaits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreLongWhereNobodyElseWorks()
    {
        ShortWaits::Judge judge;
        for (int second = 0; second < 20; ++second)
            QVERIFY(!judge.areShort(0.01));
    }

    void aCrowdMakesThemShort()
    {
        ShortWaits::Judge judge;
        QVERIFY(judge.areShort(0.6));
        QVERIFY(judge.areShort(0.2)); // less than a crowd, but not calm
    }

    void theyBecomeLongAfterSomeCalm()
    {
        ShortWaits::Judge judge;
        judge.areShort(0.6);
        for (int second = 0; second < 4; ++second)
            QVERIFY(judge.areShort(0.02));
        QVERIFY(judge.areShort(0.2)); // begins anew
        for (int second = 0; second < 4; ++second)
            QVERIFY(judge.areShort(0.02));
        QVERIFY(!judge.areShort(0.02));
    }

    void lowPriorityIsNoCrowd()
    {
        ShortWaits::Judge judge;
        QVERIFY(!judge.areShort(0.15));
    }

    void timeInLineGrowsWhereThreadsCrowd()
    {
        NEEDS_THREAD_LIST();
        const qint64 before = ShortWaits::timeInLine();
        const int threads = 3 * at::get_num_threads();
        std::vector<std::jthread> crowd;
        for (int i = 0; i < threads; ++i)
            crowd.emplace_back([](const std::stop_token& stop) { while (!stop.stop_requested()) { } });
        QTRY_VERIFY(ShortWaits::timeInLine() - before > 100'000'000);
    }

    void aSecondTeamIsThereMeanwhile()
    {
        NEEDS_THREAD_LIST();
        at::set_num_threads(3);
        const qsizetype before = threadsOfTheProgram();
        {
            const ShortWaits::Team team;
            QCOMPARE(threadsOfTheProgram() - before, 3);
        }
        QTRY_COMPARE(threadsOfTheProgram(), before);
    }

    void aSingleThreadNeedsNoTeam()
    {
        NEEDS_THREAD_LIST();
        at::set_num_threads(1);
        const qsizetype before = threadsOfTheProgram();
        const ShortWaits::Team team;
        QCOMPARE(threadsOfTheProgram() - before, 1); // that would have led it
    }

    void itEndsAtOnce()
    {
        NEEDS_THREAD_LIST();
        const qsizetype before = threadsOfTheProgram();
        {
            const ShortWaits waits;
            QCOMPARE(threadsOfTheProgram() - before, 1);
        }
        QTRY_COMPARE(threadsOfTheProgram(), before);
    }
};

QTEST_GUILESS_MAIN(tst_ShortWaits)
#include "tst_ShortWaits.moc"
