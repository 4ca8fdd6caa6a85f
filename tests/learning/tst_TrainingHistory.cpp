// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/TrainingHistory.h"

#include "support/Tolerance.h"

#include <QTest>

#include <limits>

using namespace Tintype;

namespace {

StepDone stepAt(int step, double loss)
{
    StepDone done;
    done.step = step;
    done.loss = loss;
    done.accuracy = 0.5;
    return done;
}

EvaluationDone evaluationAt(int step, double accuracy, bool best)
{
    EvaluationDone done;
    done.step = step;
    done.validationLoss = 1 - accuracy;
    done.validationAccuracy = accuracy;
    done.best = best;
    return done;
}

} // namespace

class TrainingHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsStandAtTheirSteps()
    {
        RunStarted started;
        started.run = QStringLiteral("4");
        const TrainingHistory history = TrainingHistory::of(
            {started, stepAt(0, 9), stepAt(1, 2), stepAt(2, 1), evaluationAt(2, 0.8, true), Advice{QStringLiteral("Good."), 1}});
        QCOMPARE(history.rawLoss(), (std::vector<QPointF>{{1, 2}, {2, 1}})); // Step 0 has no loss.
        QCOMPARE(history.validationAccuracy(), (std::vector<QPointF>{{2, 0.8}}));
        QCOMPARE(history.started().run, QStringLiteral("4"));
        QCOMPARE(history.lastAdvice(), QStringLiteral("Good."));
        QVERIFY(history.hasBest());
        QCOMPARE(history.best().step, 2);
    }

    void theSmoothLineBeginsHonestlyAndFollows()
    {
        TrainingHistory history;
        for (int step = 1; step <= 100; ++step)
            history.add(stepAt(step, 4));
        for (const QPointF& point : history.smoothLoss())
            QVERIFY_NEAR(point.y(), 4, 1e-9);
        for (int step = 101; step <= 200; ++step)
            history.add(stepAt(step, 1));
        QVERIFY(history.smoothLoss()[105].y() > 1.5);
        QVERIFY_NEAR(history.smoothLoss().back().y(), 1, 1e-3);
    }

    void aResumedRunReplacesWhatItRepeats()
    {
        TrainingHistory history;
        for (int step = 1; step <= 10; ++step)
            history.add(stepAt(step, step));
        history.add(evaluationAt(5, 0.7, true));
        history.add(evaluationAt(10, 0.9, true));
        history.add(stepAt(6, 60));
        QCOMPARE(history.rawLoss().size(), size_t(6));
        QCOMPARE(history.rawLoss().back(), QPointF(6, 60));
        QCOMPARE(history.validationLoss().size(), size_t(1));
        QCOMPARE(history.best().step, 5);
    }

    void lossesThatAreNoNumbersAreNotDrawn()
    {
        TrainingHistory history;
        history.add(stepAt(1, 2));
        history.add(stepAt(2, std::numeric_limits<double>::quiet_NaN()));
        history.add(stepAt(3, 2));
        QCOMPARE(history.rawLoss().size(), size_t(2));
        QVERIFY_NEAR(history.smoothLoss().back().y(), 2, 1e-9);
    }
};

QTEST_GUILESS_MAIN(TrainingHistoryTest)

#include "tst_TrainingHistory.moc"
