// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/MemoryPlan.h"

#include "learning/networks/NetworkCatalog.h"
#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

namespace {

TrainingShape shapeOf(const char* recipe, const char* network)
{
    Recipe made = *Recipe::named(QString::fromLatin1(recipe));
    made.network = QString::fromLatin1(network);
    return TrainingShape::of(made, 3, NumberFormat::Float32);
}

} // namespace

class MemoryPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecipeSaysWhatMemoryDependsOn()
    {
        Recipe recipe = *Recipe::named(QStringLiteral("scratch"));
        recipe.network = QStringLiteral("resnet18");
        TrainingShape shape = TrainingShape::of(recipe, 5, NumberFormat::Float32);
        QCOMPARE(shape.classes, 5);
        QVERIFY(shape.fromScratch);
        QCOMPARE(shape.size, 128);
        QCOMPARE(shape.atOnce, 32);
        QVERIFY(!shape.recomputes);
        recipe.microBatch = 8;
        recipe.recompute = true;
        recipe.precision = QStringLiteral("bfloat16");
        shape = TrainingShape::of(recipe, 5, NumberFormat::Float32);
        QCOMPARE(shape.batch, 32);
        QCOMPARE(shape.atOnce, 8);
        QVERIFY(shape.recomputes);
        QCOMPARE(shape.numbers, NumberFormat::BFloat16);
        recipe.microBatch = 64; // more than there are
        QCOMPARE(TrainingShape::of(recipe, 5, NumberFormat::Float32).atOnce, 32);
    }

    void betterIsJudgedAtTheNetworksOwnSize()
    {
        const TrainingShape shape = shapeOf("better", "efficientnet-lite1");
        QCOMPARE(shape.judgedSize, 240);
        QCOMPARE(shape.size, 192);
        QCOMPARE(shape.frozenStages, 2);
    }

    void fromScratchEveryNumberIsThereSixTimes()
    {
        const TrainingShape shape = shapeOf("scratch", "resnet18");
        const Result<MemoryParts> parts = foreseeMemory(shape);
        QVERIFY_RESULT(parts);
        const Result<NetworkGraph> graph = trainedGraph(shape);
        QVERIFY_RESULT(graph);
        qint64 numbers = graph->parameters();
        qint64 statistics = 0;
        for (const NetworkNode& node : graph->nodes)
            statistics += node.kind == NetworkNode::Kind::BatchNorm ? 2LL * node.output.channels : 0;
        numbers += statistics;
        QCOMPARE(parts->weights, (numbers + statistics) * 4); // what normalisations knew before the step is kept, too
        QCOMPARE(parts->gradients, numbers * 4);
        QCOMPARE(parts->optimiser, numbers * 8);
        QCOMPARE(parts->average, numbers * 8);
        QCOMPARE(parts->total(), parts->weights + parts->gradients + parts->optimiser + parts->average + parts->activations
                                     + parts->pictures + parts->working + parts->judging);
    }

    void activationsGrowWithPhotosAtOnceAndNothingElseDoes()
    {
        TrainingShape shape = shapeOf("scratch", "googlenet");
        const Result<MemoryParts> all = foreseeMemory(shape);
        shape.atOnce = 16;
        const Result<MemoryParts> half = foreseeMemory(shape);
        QVERIFY_RESULT(all);
        QVERIFY_RESULT(half);
        QCOMPARE(all->activations, 2 * half->activations);
        QCOMPARE(all->weights, half->weights);
        QVERIFY(all->pictures > half->pictures);
    }

    void shorterNumbersHalveMapsAndLeaveWhatIsLearnt()
    {
        TrainingShape shape = shapeOf("scratch", "mobilenetv2");
        const Result<MemoryParts> exact = foreseeMemory(shape);
        shape.numbers = NumberFormat::BFloat16;
        const Result<MemoryParts> shorter = foreseeMemory(shape);
        QVERIFY_RESULT(exact);
        QVERIFY_RESULT(shorter);
        QVERIFY(shorter->activations < 0.51 * double(exact->activations));
        QCOMPARE(shorter->optimiser, exact->optimiser);
        QVERIFY(shorter->weights > exact->weights); // the copies to compute with
    }

    void quickTakesLeast()
    {
        for (const QString& network : networkNames()) {
            const Result<MemoryParts> quick = foreseeMemory(shapeOf("quick", qPrintable(network)));
            const Result<MemoryParts> better = foreseeMemory(shapeOf("better", qPrintable(network)));
            const Result<MemoryParts> scratch = foreseeMemory(shapeOf("scratch", qPrintable(network)));
            QVERIFY_RESULT(quick);
            QVERIFY_RESULT(better);
            QVERIFY_RESULT(scratch);
            QVERIFY(quick->total() < better->total());
            QCOMPARE(quick->gradients, qint64(0));
            QVERIFY(better->gradients < 2 * scratch->gradients); // some stages do not learn
        }
    }

    void checkingCountsWhereItTakesMore()
    {
        TrainingShape shape = shapeOf("scratch", "alexnet"); // most of it is weights
        shape.batch = shape.atOnce = 1;
        const Result<MemoryParts> parts = foreseeMemory(shape);
        QVERIFY_RESULT(parts);
        QVERIFY(parts->judging > parts->weights);
    }

    void whatThereIsNotIsAnError()
    {
        const Result<MemoryParts> parts = foreseeMemory(shapeOf("scratch", "perceptron"));
        QVERIFY(!parts);
        QVERIFY(parts.error().message.contains(QStringLiteral("perceptron")));
    }
};

QTEST_GUILESS_MAIN(MemoryPlanTest)
#include "tst_MemoryPlan.moc"
