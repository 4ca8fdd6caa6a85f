// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/TrainingEstimate.h"

#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

namespace {

Recipe recipe(const QString& name, const QString& network = QStringLiteral("efficientnet-lite0"))
{
    Recipe made = Recipe::named(name).value();
    made.network = network;
    return made;
}

RunSummary measured(double toFirstModel, int steps, double seconds)
{
    RunSummary run;
    run.network = QStringLiteral("efficientnet-lite0");
    run.trainingPhotos = 80;
    run.validationPhotos = 20;
    TrainingOutcome outcome;
    outcome.secondsToFirstModel = toFirstModel;
    outcome.steps = steps;
    outcome.batch = 32;
    outcome.seconds = seconds;
    run.outcome = outcome;
    return run;
}

} // namespace

class tst_TrainingEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithWhatWasMeasured();
    void betterTakesLongerThanQuick();
    void moreCoresAndFewerPhotosAreFaster();
    void biggerNetworksCostMore();
    void usesWhatEarlierRunsMeasured();
    void aCachedLookDoesNotPromiseTooMuch();
    void saysRoughTimes();
};

void tst_TrainingEstimate::agreesWithWhatWasMeasured()
{
    QVERIFY_NEAR(estimateSeconds(recipe(QStringLiteral("quick")), 840, 180, 2, {}), 28, 1);
    QVERIFY_NEAR(estimateSeconds(recipe(QStringLiteral("better")), 840, 180, 2, {}), 241, 5);
}

void tst_TrainingEstimate::betterTakesLongerThanQuick()
{
    QVERIFY(estimateSeconds(recipe(QStringLiteral("better")), 840, 180, 2, {})
            > 3 * estimateSeconds(recipe(QStringLiteral("quick")), 840, 180, 2, {}));
}

void tst_TrainingEstimate::moreCoresAndFewerPhotosAreFaster()
{
    const Recipe better = recipe(QStringLiteral("better"));
    QVERIFY(estimateSeconds(better, 840, 180, 8, {}) < estimateSeconds(better, 840, 180, 2, {}));
    QVERIFY(estimateSeconds(better, 300, 60, 2, {}) < estimateSeconds(better, 840, 180, 2, {}));
}

void tst_TrainingEstimate::biggerNetworksCostMore()
{
    QCOMPARE(networkCost(QStringLiteral("efficientnet-lite0")), 1.0);
    // The multiplications that were published: 385, 600 and 860 millions.
    QVERIFY_NEAR(networkCost(QStringLiteral("efficientnet-lite1")), 600.0 / 385, 0.05);
    QVERIFY_NEAR(networkCost(QStringLiteral("efficientnet-lite2")), 860.0 / 385, 0.05);
    QCOMPARE(networkCost(QStringLiteral("unknown")), 1.0);
}

void tst_TrainingEstimate::usesWhatEarlierRunsMeasured()
{
    // 100 photos in 10 s; then 100 steps of 32 in 64 s: 20 ms a photo.
    const std::vector<RunSummary> earlier{measured(10, 100, 74)};
    QVERIFY_NEAR(estimateSeconds(recipe(QStringLiteral("quick")), 800, 200, 2, earlier), 100, 0.01);
    Recipe better = recipe(QStringLiteral("better"));
    better.epochs = 1;
    QVERIFY_NEAR(estimateSeconds(better, 320, 80, 2, earlier), 40 + 10 * 32 * 0.02, 0.01);
}

void tst_TrainingEstimate::aCachedLookDoesNotPromiseTooMuch()
{
    const std::vector<RunSummary> earlier{measured(1, 0, 1), measured(10, 0, 10)};
    QVERIFY_NEAR(estimateSeconds(recipe(QStringLiteral("quick")), 80, 20, 2, earlier), 10, 0.01);
}

void tst_TrainingEstimate::saysRoughTimes()
{
    QCOMPARE(roughDuration(8), QStringLiteral("a few seconds"));
    QCOMPARE(roughDuration(32), QStringLiteral("about half a minute"));
    QCOMPARE(roughDuration(185), QStringLiteral("about 3 minute(s)"));
    QCOMPARE(roughDuration(2 * 3600 + 100), QStringLiteral("about 2 hour(s)"));
}

QTEST_GUILESS_MAIN(tst_TrainingEstimate)
#include "tst_TrainingEstimate.moc"
