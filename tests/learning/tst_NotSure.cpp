// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/measure/NotSure.h"

#include "support/Tolerance.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Tintype;

namespace {

/// Photos of class 0 of two, given these probabilities of it.
std::vector<std::vector<float>> rowsOf(const std::vector<float>& truths)
{
    std::vector<std::vector<float>> rows;
    for (float truth : truths)
        rows.push_back({truth, 1 - truth});
    return rows;
}

} // namespace

class NotSureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theThresholdIsTheQuantile()
    {
        // 19 photos, alpha 0.1: the 18th smallest strangeness, that is the second smallest probability.
        std::vector<float> truths(17, 0.99F);
        truths.push_back(0.7F);
        truths.push_back(0.2F);
        QVERIFY_NEAR(chooseSureFrom(rowsOf(truths), std::vector<int>(19, 0)), 0.7, 1e-6);
        // alpha 0.2: the 16th.
        QVERIFY_NEAR(chooseSureFrom(rowsOf(truths), std::vector<int>(19, 0), 0.2), 0.95, 1e-6); // 0.99, bounded.
    }

    void itStaysWithinItsBounds()
    {
        QCOMPARE(chooseSureFrom(rowsOf(std::vector<float>(50, 0.1F)), std::vector<int>(50, 0)), 0.5);
        QCOMPARE(chooseSureFrom(rowsOf(std::vector<float>(50, 1.0F)), std::vector<int>(50, 0)), 0.95);
    }

    void tooFewPhotosChooseNothing()
    {
        QCOMPARE(chooseSureFrom(rowsOf(std::vector<float>(8, 0.9F)), std::vector<int>(8, 0)), 0.5);
        QVERIFY_NEAR(chooseSureFrom(rowsOf(std::vector<float>(9, 0.9F)), std::vector<int>(9, 0)), 0.9, 1e-6);
        QCOMPARE(chooseSureFrom({}, {}), 0.5);
        QCOMPARE(chooseSureFrom(rowsOf(std::vector<float>(50, 0.9F)), std::vector<int>(50, 2)), 0.5); // No such class.
    }

    void newPhotosAreCoveredAsPromised()
    {
        std::mt19937 engine(11);
        std::uniform_real_distribution<float> truth(0.5F, 0.95F);
        int covered = 0;
        constexpr int kRounds = 400;
        for (int round = 0; round < kRounds; ++round) {
            std::vector<float> truths(100);
            std::generate(truths.begin(), truths.end(), [&] { return truth(engine); });
            covered += truth(engine) >= chooseSureFrom(rowsOf(truths), std::vector<int>(100, 0)) ? 1 : 0;
        }
        QVERIFY_NEAR(double(covered) / kRounds, 0.9, 0.04);
    }
};

QTEST_GUILESS_MAIN(NotSureTest)

#include "tst_NotSure.moc"
