// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/TrainingEstimate.h"

#include "learning/networks/NetworkCatalog.h"
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

RunSummary fromScratch(int steps, double seconds, int size)
{
    RunSummary run = measured(50, steps, seconds);
    run.recipe = QStringLiteral("scratch");
    run.network = QStringLiteral("resnet18");
    run.size = size;
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
    void aFirstModelOfSomePhotosIsNoLookAtAll();
    void fromScratchAgreesWithWhatWasMeasured();
    void depthwiseNetworksTakeLongerThanTheyMultiply();
    void everyNetworkHasATimeFromScratch();
    void usesWhatEarlierRunsFromScratchMeasured();
    void shortRunsFromScratchSayLittle();
    void smallerPicturesOfAnEarlierRunCount();
    void otherRecipesDoNotLearnFromRunsFromScratch();
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

void tst_TrainingEstimate::aFirstModelOfSomePhotosIsNoLookAtAll()
{
    RunSummary early = measured(2, 0, 20);
    early.outcome->secondsOfLooking = 20;
    QCOMPARE(estimateSeconds(recipe(QStringLiteral("quick")), 80, 20, 2, {early}),
             estimateSeconds(recipe(QStringLiteral("quick")), 80, 20, 2, {measured(20, 0, 20)}));
}

void tst_TrainingEstimate::fromScratchAgreesWithWhatWasMeasured()
{
    const Recipe squeezed = recipe(QStringLiteral("scratch"), QStringLiteral("se-resnet18"));
    const double photos = 32.0 * squeezed.stepsFor(840);
    QVERIFY_NEAR(estimateSeconds(squeezed, 840, 180, 2, {}), photos / 30, photos / 30 * 0.1);
    QVERIFY_NEAR(estimateSeconds(recipe(QStringLiteral("scratch"), QStringLiteral("googlenet")), 840, 180, 2, {}), photos / 40, photos / 40 * 0.1);
}

void tst_TrainingEstimate::depthwiseNetworksTakeLongerThanTheyMultiply()
{
    const auto seconds = [](const QString& network) { return estimateSeconds(recipe(QStringLiteral("scratch"), network), 840, 180, 2, {}); };
    // Measured on one core, for each photo: 0.60, 0.41 and 2.7 times as long as SE-ResNet-18.
    const double squeezed = seconds(QStringLiteral("se-resnet18"));
    QVERIFY_NEAR(seconds(QStringLiteral("efficientnet-lite0")) / squeezed, 0.60, 0.06);
    QVERIFY_NEAR(seconds(QStringLiteral("mobilenetv2")) / squeezed, 0.41, 0.06);
    QVERIFY_NEAR(seconds(QStringLiteral("xception")) / squeezed, 2.7, 0.7);
}

void tst_TrainingEstimate::everyNetworkHasATimeFromScratch()
{
    for (const QString& network : freshNetworkNames()) {
        const double seconds = estimateSeconds(recipe(QStringLiteral("scratch"), network), 840, 180, 2, {});
        QVERIFY2(seconds > 60 && seconds < 24 * 3600, qPrintable(QStringLiteral("%1: %2 s").arg(network).arg(seconds)));
    }
}

void tst_TrainingEstimate::usesWhatEarlierRunsFromScratchMeasured()
{
    const RunSummary earlier = fromScratch(100, 320, 128); // 100 steps of 32: 100 ms a photo
    Recipe fresh = recipe(QStringLiteral("scratch"), QStringLiteral("resnet18"));
    fresh.epochs = 1;
    QVERIFY_NEAR(estimateSeconds(fresh, 320, 80, 2, {earlier}), 320 * 0.1, 2.01);
}

void tst_TrainingEstimate::shortRunsFromScratchSayLittle()
{
    const Recipe fresh = recipe(QStringLiteral("scratch"), QStringLiteral("resnet18"));
    const RunSummary odd = fromScratch(8, 200, 128);
    QCOMPARE(estimateSeconds(fresh, 320, 80, 2, {odd}), estimateSeconds(fresh, 320, 80, 2, {}));
    const RunSummary longer = fromScratch(100, 320, 128);
    QCOMPARE(estimateSeconds(fresh, 320, 80, 2, {odd, longer}), estimateSeconds(fresh, 320, 80, 2, {longer}));
}

void tst_TrainingEstimate::smallerPicturesOfAnEarlierRunCount()
{
    const Recipe fresh = recipe(QStringLiteral("scratch"), QStringLiteral("resnet18"));
    const double afterSmall = estimateSeconds(fresh, 320, 80, 2, {fromScratch(100, 320, 64)});
    const double afterSame = estimateSeconds(fresh, 320, 80, 2, {fromScratch(100, 320, 128)});
    QVERIFY_NEAR(afterSmall / afterSame, 4, 0.2);
}

void tst_TrainingEstimate::otherRecipesDoNotLearnFromRunsFromScratch()
{
    const RunSummary earlier = fromScratch(100, 5000, 128);
    for (const QString& name : {QStringLiteral("quick"), QStringLiteral("better")})
        QCOMPARE(estimateSeconds(recipe(name), 840, 180, 2, {earlier}), estimateSeconds(recipe(name), 840, 180, 2, {}));
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
