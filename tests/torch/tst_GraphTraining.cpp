// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learning/SmallNetwork.h"
#include "learning/networks/NetworkCatalog.h"
#include "learning/networks/TrainingMemory.h"
#include "learning/torch/GraphModule.h"
#include "learning/torch/GraphTraining.h"
#include "learning/torch/ModelFile.h"
#include "learning/torch/TensorMemory.h"
#include "support/Tolerance.h"
#include "torch/OneStep.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/sin.h>
#include <ATen/ops/arange.h>
#include <c10/core/InferenceMode.h>

#include <QTest>

using namespace Tintype;

namespace {

constexpr int kPhotos = 3;
constexpr int kAllTrained = -1;

// {kPhotos, 3, 17, 17} in channels_last order.
at::Tensor photos(int size, c10::ScalarType type)
{
    std::vector<float> values;
    for (unsigned i = 0; i < kPhotos; ++i) {
        const std::vector<float> photo = randomPhoto(size, i);
        values.insert(values.end(), photo.begin(), photo.end());
    }
    const at::Tensor batch = at::from_blob(values.data(), {kPhotos, 3, size, size}, at::kFloat).clone();
    return ((batch - 127) / 128).to(type).contiguous(at::MemoryFormat::ChannelsLast);
}

// A loss whose gradient by the logits is known: the sum of logits times fixed numbers.
at::Tensor lossWeights(const at::Tensor& logits)
{
    return at::sin(at::arange(logits.numel(), logits.options())).view(logits.sizes());
}

double lossOf(GraphTraining& training, const at::Tensor& batch)
{
    training.update();
    const at::Tensor logits = training.forward(batch);
    return (logits * lossWeights(logits)).sum().item<double>();
}

void learnGradient(GraphTraining& training, const at::Tensor& batch)
{
    training.clearGradients();
    const at::Tensor logits = training.forward(batch);
    training.backward(lossWeights(logits));
    training.finishGradients();
}

double largest(const at::Tensor& tensor)
{
    return tensor.abs().max().item<double>();
}

} // namespace

class GraphTrainingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { TensorMemory::install(); }

    void logitsEqualPlainArithmetic()
    {
        const c10::InferenceMode inference;
        const NetworkGraph graph = smallNetwork();
        const GraphParameters parameters = randomParameters(graph);
        GraphTraining training(graph, parameters, kAllTrained, at::kCPU, at::kDouble);
        const at::Tensor batch = photos(17, at::kDouble);
        const at::Tensor logits = training.forward(batch);
        const at::Tensor plain = batch[1].contiguous();
        const std::vector<double> input(plain.const_data_ptr<double>(), plain.const_data_ptr<double>() + plain.numel());
        const std::vector<double> expected = PlainArithmetic(graph, parameters).logits(input);
        for (int c = 0; c < 3; ++c)
            QVERIFY_NEAR(logits[1][c].item<double>(), expected[size_t(c)], 1e-6);
    }

    void anyAllocationMayFail()
    {
        const NetworkGraph graph = smallNetwork();
        const GraphParameters parameters = randomParameters(graph);
        const Survival survival = surviveEveryFailure(
            [&] { return std::make_unique<GraphTraining>(graph, parameters, kAllTrained, at::kCPU); }, graph.inputSize);
        QVERIFY2(survival.problem.isEmpty(), qPrintable(survival.problem));
        QVERIFY(survival.failures > 30);
    }

    void logitsEqualPrediction_data()
    {
        QTest::addColumn<int>("frozen");
        QTest::newRow("all trained") << kAllTrained;
        QTest::newRow("all frozen") << 100;
    }

    void logitsEqualPrediction()
    {
        QFETCH(int, frozen);
        const c10::InferenceMode inference;
        const NetworkGraph graph = smallNetwork();
        const GraphParameters parameters = randomParameters(graph);
        GraphTraining training(graph, parameters, frozen, at::kCPU);
        const GraphModule module(graph, parameters, at::kCPU);
        const at::Tensor batch = photos(17, at::kFloat);
        QVERIFY(largest(training.forward(batch) - module.logits(batch)) < 1e-4);
    }

    void gradientEqualsFiniteDifferences()
    {
        const c10::InferenceMode inference;
        const NetworkGraph graph = smallNetwork();
        GraphTraining training(graph, randomParameters(graph), kAllTrained, at::kCPU, at::kDouble);
        const at::Tensor batch = photos(17, at::kDouble);
        learnGradient(training, batch);
        constexpr double kMove = 1e-6;
        int compared = 0;
        for (TrainedParameter& parameter : training.parameters()) {
            const at::Tensor values = parameter.value.flatten();
            for (std::int64_t i = 0; i < values.numel(); i += 1 + values.numel() / 12) {
                const double before = values[i].item<double>();
                values[i].fill_(before + kMove);
                const double above = lossOf(training, batch);
                values[i].fill_(before - kMove);
                const double below = lossOf(training, batch);
                values[i].fill_(before);
                const double expected = (above - below) / (2 * kMove);
                QVERIFY_NEAR(parameter.gradient.flatten()[i].item<double>(), expected, 1e-5 * std::max(1.0, std::abs(expected)));
                ++compared;
            }
        }
        QVERIFY(compared > 100);
    }

    void everyNumberIsTrained()
    {
        const NetworkGraph graph = *buildNetwork(QStringLiteral("efficientnet-lite0"), 64, 5);
        GraphParameters parameters = randomParameters(graph);
        const GraphTraining training(graph, parameters, kAllTrained, at::kCPU);
        qint64 numbers = 0;
        for (const TrainedParameter& parameter : training.parameters())
            numbers += parameter.value.numel();
        QCOMPARE(numbers, graph.parameters());
        QCOMPARE(training.allParameters().size(), parameters.size());
    }

    void frozenStagesAreNotTrained()
    {
        const NetworkGraph graph = *buildNetwork(QStringLiteral("efficientnet-lite0"), 64, 5);
        const GraphTraining training(graph, randomParameters(graph), 2, at::kCPU);
        for (const TrainedParameter& parameter : training.parameters())
            QVERIFY(parameter.stage > 2);
    }

    void partsOfABatchAddUp()
    {
        const c10::InferenceMode inference;
        const NetworkGraph graph = smallNetwork();
        GraphTraining whole(graph, randomParameters(graph), kAllTrained, at::kCPU, at::kDouble);
        GraphTraining parts(graph, randomParameters(graph), kAllTrained, at::kCPU, at::kDouble);
        const at::Tensor batch = photos(17, at::kDouble);
        const at::Tensor gradient = lossWeights(whole.forward(batch));
        whole.backward(gradient);
        whole.finishGradients();
        for (int i = 0; i < kPhotos; ++i) {
            parts.forward(batch.narrow(0, i, 1));
            parts.backward(gradient.narrow(0, i, 1));
        }
        parts.finishGradients();
        for (size_t i = 0; i < whole.parameters().size(); ++i)
            QVERIFY(largest(whole.parameters()[i].gradient - parts.parameters()[i].gradient) < 1e-9);
    }

    void droppedFeaturesGetNoGradient()
    {
        const c10::InferenceMode inference;
        const NetworkGraph graph = smallNetwork();
        GraphTraining training(graph, randomParameters(graph), kAllTrained, at::kCPU, at::kDouble);
        const at::Tensor keep = at::ones({kPhotos, 6}, at::kDouble);
        keep.select(1, 2).zero_();
        const at::Tensor logits = training.forward(photos(17, at::kDouble), keep);
        training.backward(lossWeights(logits));
        training.finishGradients();
        const auto head = std::find_if(training.parameters().begin(), training.parameters().end(),
                                       [](const TrainedParameter& parameter) { return parameter.isHead && parameter.decays; });
        QCOMPARE(largest(head->gradient.select(1, 2)), 0.0);
        QVERIFY(largest(head->gradient.select(1, 3)) > 0);
    }

    void picturesMayChangeTheirSize()
    {
        const c10::InferenceMode inference;
        const QString name = QStringLiteral("efficientnet-lite0");
        const auto pretrained = PretrainedWeights::read(name, 96);
        QVERIFY_RESULT(pretrained);
        const NetworkGraph small = *buildNetwork(name, 75, PretrainedWeights::kClasses);
        GraphTraining training(pretrained->graph, pretrained->parameters, 5, at::kCPU);
        const at::Tensor batch = photos(75, at::kFloat);
        training.setGraph(small);
        const at::Tensor expected = GraphModule(small, pretrained->parameters, at::kCPU).logits(batch);
        QVERIFY(largest(training.forward(batch) - expected) < 1e-3);
    }

    void memoryIsEstimatedRightly()
    {
        const c10::InferenceMode inference;
        const NetworkGraph graph = *buildNetwork(QStringLiteral("efficientnet-lite0"), 96, 3);
        GraphTraining training(graph, randomParameters(graph), 1, at::kCPU);
        const auto peakOf = [&](int pictures) {
            const at::Tensor batch = at::ones({pictures, 3, 96, 96}).contiguous(at::MemoryFormat::ChannelsLast);
            TensorMemory::resetPeak();
            const qint64 before = TensorMemory::inUse();
            training.clearGradients();
            training.backward(lossWeights(training.forward(batch)));
            return TensorMemory::peak() - before;
        };
        (void)peakOf(2);
        const double forPicture = double(peakOf(16) - peakOf(8)) / 8;
        const auto foreseen = double(plannedBytesForPicture(graph, 1, NumberFormat::Float32));
        QVERIFY2(forPicture < 1.05 * foreseen && forPicture > 0.6 * foreseen,
                 qPrintable(QStringLiteral("%1 of %2").arg(forPicture).arg(foreseen)));
    }
};

QTEST_GUILESS_MAIN(GraphTrainingTest)
#include "tst_GraphTraining.moc"
