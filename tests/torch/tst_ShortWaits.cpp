// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/ShortWaits.h"

#include "learning/torch/TorchDevice.h"

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

} // namespace

class tst_ShortWaits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_atFirst = threadsOfTheProgram(); }

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
        if (ShortWaits::timeInLine() == 0)
            QSKIP("This system does not say how long threads stand in line.");
        const qint64 before = ShortWaits::timeInLine();
        std::vector<std::jthread> crowd;
        for (int i = 0; i < 3 * coreCount(); ++i)
            crowd.emplace_back([](const std::stop_token& stop) { while (!stop.stop_requested()) { } });
        QTRY_VERIFY(ShortWaits::timeInLine() - before > 100'000'000);
    }

    void aTeamIsThereMeanwhile()
    {
        if (threadsOfTheProgram() == 0)
            QSKIP("This system does not list a program's threads.");
        QTRY_COMPARE(threadsOfTheProgram(), m_atFirst);
        {
            const ShortWaits::Team team(3);
            QCOMPARE(threadsOfTheProgram(), m_atFirst + 3);
        }
        QTRY_COMPARE(threadsOfTheProgram(), m_atFirst);
    }

    void theWatchEndsAtOnce()
    {
        QTRY_COMPARE(threadsOfTheProgram(), m_atFirst);
        {
            const ShortWaits waits;
            QVERIFY(threadsOfTheProgram() == 0 || threadsOfTheProgram() == m_atFirst + 1);
        }
        QTRY_COMPARE(threadsOfTheProgram(), m_atFirst);
    }

private:
    qsizetype m_atFirst = 0; // with those of the test itself
};

QTEST_GUILESS_MAIN(tst_ShortWaits)
#include "tst_ShortWaits.moc"
