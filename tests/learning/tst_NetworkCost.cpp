// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/NetworkCost.h"

#include <QTest>

using namespace Tintype;

namespace {

constexpr MapShape kPicture{3, 200, 300};

NetworkGraph textbook()
{
    GraphBuilder graph(QStringLiteral("textbook"), kPicture, 0);
    int node = 0;
    for (const int maps : {100, 200, 400})
        node = graph.conv("conv" + std::to_string(maps), node, maps, Window::same(3, 2), 1, true);
    return graph.take();
}

} // namespace

class tst_NetworkCost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextbookCaseComesOutRight()
    {
        const NetworkCost cost = costOf(textbook(), 50);
        QCOMPARE(cost.parameters, 903'400);
        QCOMPARE(cost.memory.parameters, 3'613'600);
        QCOMPARE(cost.layers.size(), 3U);
        QCOMPARE(cost.layers[0].bytes, 6'000'000);
        QCOMPARE(cost.layers[1].bytes, 3'000'000);
        QCOMPARE(cost.layers[2].bytes, 1'520'000);
        QCOMPARE(cost.layers[2].output, (MapShape{400, 25, 38}));
        QCOMPARE(cost.memory.predictionPeak, 12'613'600);
        QCOMPARE(cost.peakLayer, 1); // reads 6 MB and writes 3
        QCOMPARE(cost.memory.trainingActivations, 526'000'000);
        QCOMPARE(cost.memory.trainingBatch, 36'000'000);
        QCOMPARE(cost.memory.trainingGradients, 3'613'600);
        QCOMPARE(cost.memory.optimizerState, 7'227'200);
        QCOMPARE(cost.memory.activationGradients, 450'000'000);
        QCOMPARE(cost.memory.trainingPeak, 3'613'600LL + 36'000'000 + 526'000'000 + 3'613'600 + 7'227'200 + 450'000'000);
    }

    void halfTheBytesForHalfTheDigits()
    {
        const NetworkCost whole = costOf(textbook(), 50);
        const NetworkCost half = costOf(textbook(), 50, NumberFormat::BFloat16);
        QCOMPARE(half.memory.predictionPeak * 2, whole.memory.predictionPeak);
        QCOMPARE(half.memory.trainingActivations * 2, whole.memory.trainingActivations);
        QCOMPARE(half.memory.trainingGradients, whole.memory.trainingGradients); // these stay exact
        QCOMPARE(half.memory.optimizerState, whole.memory.optimizerState + 903'400 * 4); // with the exact parameters
    }

    void aMapIsHeldUntilItsLastReader()
    {
        GraphBuilder graph(QStringLiteral("shortcut"), MapShape{1, 10, 10}, 0);
        const int first = graph.conv("first", 0, 1, Window::same(1)); // 400 bytes, held until it is added
        const int second = graph.conv("second", first, 1, Window::same(1));
        const int third = graph.conv("third", second, 1, Window::same(1));
        graph.add("add", third, first);
        const NetworkCost cost = costOf(graph.take(), 1);
        QCOMPARE(cost.memory.predictionPeak, cost.memory.parameters + 3 * 400);
    }

    void flattenedMapsAreTheSameNumbers()
    {
        GraphBuilder graph(QStringLiteral("flat"), MapShape{1, 10, 10}, 0);
        const int conv = graph.conv("conv", 0, 2, Window::same(1)); // 800 bytes
        graph.linear("dense", graph.flatten("flatten", conv), 5); // 20
        const NetworkCost cost = costOf(graph.take(), 3);
        QCOMPARE(cost.layers[1].bytes, 0);
        QCOMPARE(cost.memory.predictionPeak, cost.memory.parameters + 820);
        QCOMPARE(cost.memory.trainingActivations, 3 * 820);
    }

    void statisticsAreCountedApart()
    {
        GraphBuilder graph(QStringLiteral("norm"), MapShape{1, 2, 2}, 0);
        graph.batchNorm("norm", graph.conv("conv", 0, 7, Window::same(1)), 1e-5);
        const NetworkCost cost = costOf(graph.take(), 1);
        QCOMPARE(cost.parameters, 7 + 14);
        QCOMPARE(cost.statistics, 14);
        QCOMPARE(cost.memory.parameters, (21 + 14) * 4);
        QCOMPARE(cost.memory.trainingGradients, 21 * 4);
    }

    void poolsHaveNothingToLearn()
    {
        GraphBuilder graph(QStringLiteral("pool"), MapShape{4, 8, 8}, 0);
        graph.maxPool("pool", 0, 2, 2);
        const NetworkCost cost = costOf(graph.take(), 1);
        QCOMPARE(cost.parameters, 0);
        QCOMPARE(cost.layers.front().bytes, 4 * 4 * 4 * 4);
        QCOMPARE(cost.layers.front().kind, QStringLiteral("pool max 2x2 stride 2"));
    }
};

QTEST_GUILESS_MAIN(tst_NetworkCost)
#include "tst_NetworkCost.moc"
