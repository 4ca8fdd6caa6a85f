// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Chance.h"

#include <QTest>

using namespace Tintype;

class tst_Chance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesThePublishedNumbers() // of SplitMix64 with the seed 1234567
    {
        Chance chance(1234567);
        QCOMPARE(chance.next(), std::uint64_t(6457827717110365317ULL));
        QCOMPARE(chance.next(), std::uint64_t(3203168211198807973ULL));
    }

    void staysWithinItsBounds()
    {
        Chance chance(1);
        for (int i = 0; i < 10'000; ++i) {
            const double value = chance.between(-2, 3);
            QVERIFY(value >= -2 && value < 3);
            const int whole = chance.below(7);
            QVERIFY(whole >= 0 && whole < 7);
        }
    }

    void normalNumbersHaveTheirDeviation()
    {
        Chance chance(1);
        double sum = 0;
        double squares = 0;
        constexpr int kCount = 20'000;
        for (int i = 0; i < kCount; ++i) {
            const double value = chance.normal(3);
            sum += value;
            squares += value * value;
        }
        QVERIFY(std::abs(sum / kCount) < 0.1);
        QVERIFY(std::abs(std::sqrt(squares / kCount) - 3) < 0.1);
    }
};

QTEST_GUILESS_MAIN(tst_Chance)
#include "tst_Chance.moc"
