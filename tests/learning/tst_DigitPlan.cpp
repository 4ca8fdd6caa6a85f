// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/digits/DigitPlan.h"

#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

class tst_DigitPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShortTrainingIsOneSmallNetworkOnAllCores()
    {
        DigitTrainingRequest request;
        request.epochs = 1;
        const Result<DigitPlan> plan = planDigits(request, 4);
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->members, 1);
        QCOMPARE(plan->threadsEach, 4);
        QCOMPARE(plan->width, 16);
        QCOMPARE(plan->batch, 64);
        QVERIFY(plan->variation == (DigitVariation{0, 0, 0, 0})); // it sees each digit once
    }

    void minutesPayForSeveralNetworksSideBySide()
    {
        DigitTrainingRequest request;
        request.minutes = 10;
        const Result<DigitPlan> plan = planDigits(request, 2);
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->members, 2);
        QCOMPARE(plan->atOnce, 2);
        QCOMPARE(plan->threadsEach, 1);
        QVERIFY(plan->width > 16);
    }

    void moreMembersThanCoresTakeTurns()
    {
        DigitTrainingRequest request;
        request.epochs = 5;
        request.members = 6;
        request.threads = 2;
        const Result<DigitPlan> plan = planDigits(request, 64);
        QVERIFY_RESULT(plan);
        QCOMPARE(plan->atOnce, 2);
        QCOMPARE(plan->threadsEach, 1);
    }

    void theEpochsThatFitAreFixedBeforehand()
    {
        QCOMPARE(epochsWithin(600, 40), 14);
        QCOMPARE(epochsWithin(600, 1e6), 1); // never none
        QVERIFY(epochsWithin(1e9, 1) < 1000); // nor endless
    }

    void longTrainingsEndWithDigitsAsTheyAre()
    {
        DigitPlan plan;
        setEpochs(&plan, 20);
        QCOMPARE(plan.plainEpochs, 1);
        QVERIFY(plan.variation == DigitVariation());
        setEpochs(&plan, 1);
        QCOMPARE(plan.plainEpochs, 0);
    }

    void pensAddRowsToEachMiniBatch()
    {
        DigitTrainingRequest request;
        request.epochs = 10;
        QCOMPARE(planDigits(request, 2)->penDigits, 0);
        request.penMembers = 1;
        QVERIFY(planDigits(request, 2)->penDigits > 0);
        QVERIFY(planDigits(request, 2)->noDigits > 0);
    }

    void noMoreMembersLearnPensThanThereAre()
    {
        DigitTrainingRequest request;
        request.members = 3;
        request.penMembers = 5;
        QCOMPARE(planDigits(request, 2)->penMembers, 3);
        request.penMembers = -1;
        QVERIFY(!planDigits(request, 2));
    }

    void whatMakesNoSenseIsRefused()
    {
        DigitTrainingRequest request;
        request.epochs = -1;
        QVERIFY(!planDigits(request, 2));
        request = {};
        request.network = QStringLiteral("lenet4");
        QVERIFY(!planDigits(request, 2));
        request = {};
        request.width = 20;
        QVERIFY(!planDigits(request, 2));
    }
};

QTEST_GUILESS_MAIN(tst_DigitPlan)
#include "tst_DigitPlan.moc"
