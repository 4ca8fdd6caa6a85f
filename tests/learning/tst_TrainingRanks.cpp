// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ThreadRanks.h"

#include <QTest>

using namespace Tintype;

class TrainingRanksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceIsSomebodys_data()
    {
        QTest::addColumn<int>("places");
        QTest::addColumn<int>("ranks");
        for (const int places : {0, 1, 3, 4, 7, 32})
            for (const int ranks : {1, 2, 3, 4})
                QTest::addRow("%d among %d", places, ranks) << places << ranks;
    }
    void everyPlaceIsSomebodys()
    {
        QFETCH(int, places);
        QFETCH(int, ranks);
        int next = 0;
        for (int rank = 0; rank < ranks; ++rank) {
            const Share share = shareOf(places, rank, ranks);
            QCOMPARE(share.first, next);
            QVERIFY(share.count == places / ranks || share.count == (places + ranks - 1) / ranks);
            next += share.count;
        }
        QCOMPARE(next, places);
    }

    void whatEachGivesIsGathered()
    {
        std::vector<std::vector<double>> seen(3);
        together(3, [&](ThreadRanks& ranks) { seen[std::size_t(ranks.rank())] = *gathered(ranks, 10 + ranks.rank()); });
        for (const std::vector<double>& values : seen)
            QCOMPARE(values, (std::vector<double>{10, 11, 12}));
    }

    void oneIsEnoughToSayNo()
    {
        std::vector<int> said(3, -1);
        together(3, [&](ThreadRanks& ranks) { said[std::size_t(ranks.rank())] = *allSay(&ranks, ranks.rank() != 1) ? 1 : 0; });
        QCOMPARE(said, (std::vector<int>{0, 0, 0}));
        together(3, [&](ThreadRanks& ranks) { said[std::size_t(ranks.rank())] = *allSay(&ranks, true) ? 1 : 0; });
        QCOMPARE(said, (std::vector<int>{1, 1, 1}));
    }

    void aloneOneSaysItAll()
    {
        QVERIFY(*allSay(nullptr, true));
        QVERIFY(!*allSay(nullptr, false));
    }

    void whoGivesUpIsHeard()
    {
        QString heard;
        together(2, [&](ThreadRanks& ranks) {
            if (ranks.rank() == 1)
                ranks.giveUp(QStringLiteral("no more"));
            else if (const Result<bool> said = allSay(&ranks, true); !said)
                heard = said.error().message;
        });
        QCOMPARE(heard, QStringLiteral("no more"));
    }
};

QTEST_GUILESS_MAIN(TrainingRanksTest)
#include "tst_TrainingRanks.moc"
