// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/measure/Calibration.h"

#include "support/Tolerance.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace Tintype;

namespace {

/// Logits whose labels are drawn from softmax(logits / temperature): that temperature is the right one.
void draw(double temperature, int count, std::vector<std::vector<float>>* logits, std::vector<int>* labels)
{
    std::mt19937 engine(3);
    std::normal_distribution<float> normal(0, 3);
    for (int i = 0; i < count; ++i) {
        const std::vector<float> row{normal(engine), normal(engine), normal(engine)};
        const std::vector<float> probabilities = softmax(row, temperature);
        std::discrete_distribution<int> label(probabilities.begin(), probabilities.end());
        logits->push_back(row);
        labels->push_back(label(engine));
    }
}

} // namespace

class CalibrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void softmaxIsRight()
    {
        const std::vector<float> row = softmax({1, 2, 3});
        QVERIFY_NEAR(row[0], 0.09003057, 1e-6);
        QVERIFY_NEAR(row[2], 0.66524096, 1e-6);
        QVERIFY_NEAR(softmax({1, 2}, 0.5)[1], 1 / (1 + std::exp(-2.0)), 1e-6);
        QVERIFY(softmax({}).empty());
    }

    void softmaxDoesNotOverflow()
    {
        const std::vector<float> row = softmax({1e4F, 9.9e3F, -3e38F}, 0.05);
        QVERIFY_NEAR(std::accumulate(row.begin(), row.end(), 0.0), 1, 1e-6);
        QVERIFY_NEAR(row[0], 1, 1e-6);
    }

    void likelihoodIsTheMeanOfTheLabels()
    {
        const std::vector<std::vector<float>> logits{{1, 2, 3}, {0, 0}, {5, 5}};
        const double expected = (-std::log(0.09003057) + std::log(2.0)) / 2;
        QVERIFY_NEAR(negativeLogLikelihood(logits, {0, 1, 7}, 1), expected, 1e-6); // The third has no such class.
        QCOMPARE(negativeLogLikelihood(logits, {-1, -1, -1}, 1), 0.0);
        QCOMPARE(negativeLogLikelihood({}, {}, 1), 0.0);
    }

    void theTemperatureIsFound_data()
    {
        QTest::addColumn<double>("temperature");
        QTest::newRow("too sure") << 2.0;
        QTest::newRow("right") << 1.0;
        QTest::newRow("too shy") << 0.5;
    }

    void theTemperatureIsFound()
    {
        QFETCH(double, temperature);
        std::vector<std::vector<float>> logits;
        std::vector<int> labels;
        draw(temperature, 20'000, &logits, &labels);
        const double found = fitTemperature(logits, labels);
        QVERIFY_NEAR(found, temperature, 0.05 * temperature);
        QVERIFY(negativeLogLikelihood(logits, labels, found) <= negativeLogLikelihood(logits, labels, temperature));
        QVERIFY(negativeLogLikelihood(logits, labels, found) < negativeLogLikelihood(logits, labels, found * 1.1));
        QVERIFY(negativeLogLikelihood(logits, labels, found) < negativeLogLikelihood(logits, labels, found / 1.1));
    }

    void theTemperatureStaysWithinBounds()
    {
        const std::vector<std::vector<float>> logits(20, {4, 0});
        QVERIFY_NEAR(fitTemperature(logits, std::vector<int>(20, 0)), 0.05, 1e-3); // Always right.
        QVERIFY_NEAR(fitTemperature(logits, std::vector<int>(20, 1)), 20, 1e-3); // Always wrong.
    }

    void fewRowsFitNothing()
    {
        const std::vector<std::vector<float>> logits(9, {4, 0});
        QCOMPARE(fitTemperature(logits, std::vector<int>(9, 0)), 1.0);
        QCOMPARE(fitTemperature({}, {}), 1.0);
        const std::vector<std::vector<float>> broken(20, {std::numeric_limits<float>::quiet_NaN(), 0});
        QCOMPARE(fitTemperature(broken, std::vector<int>(20, 0)) > 0, true);
    }

    void calibrationErrorIsTheGapOfEachBin()
    {
        // Four at 0.9 of which three are right, two at 0.6 of which none is: (4 * 0.15 + 2 * 0.6) / 6.
        const std::vector<std::vector<float>> probabilities{{0.9F, 0.1F}, {0.9F, 0.1F}, {0.1F, 0.9F}, {0.9F, 0.1F}, {0.6F, 0.4F}, {0.4F, 0.6F}};
        QVERIFY_NEAR(expectedCalibrationError(probabilities, {0, 0, 1, 1, 1, 0}), 0.3, 1e-6);
        QVERIFY_NEAR(expectedCalibrationError(probabilities, {0, 0, 1, 1, 1, 0}, 1), 0.3, 1e-6); // 0.8 said, 0.5 right.
        QCOMPARE(expectedCalibrationError({}, {}), 0.0);
    }

    void certaintyBelongsToTheLastBin()
    {
        const std::vector<std::vector<float>> probabilities{{1, 0}, {0.99F, 0.01F}};
        QVERIFY_NEAR(expectedCalibrationError(probabilities, {0, 1}), 0.495, 1e-6); // One bin: 0.995 said, 0.5 right.
    }
};

QTEST_GUILESS_MAIN(CalibrationTest)

#include "tst_Calibration.moc"
