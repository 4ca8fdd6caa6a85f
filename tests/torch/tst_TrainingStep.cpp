// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/TrainingStep.h"

#include "learning/SmallNetwork.h"
#include "learning/torch/AutogradTraining.h"
#include "learning/torch/TorchDevice.h"
#include "support/Tolerance.h"
#include "torch/OneStep.h"

#include <ATen/Context.h>
#include <ATen/ops/full.h>
#include <c10/core/InferenceMode.h>

#include <QTest>

#include <limits>

using namespace Tintype;

namespace {

/// A training with all that a step changes.
class Learner
{
public:
    explicit Learner(std::unique_ptr<NetworkTraining> training)
        : m_training(std::move(training))
        , m_optimiser(m_training->parameters(),
                      [](const TrainedParameter& parameter) { return AdamW::Rates{parameter.isStatistic ? 0 : 1e-2, parameter.decays ? 0.1 : 0}; })
        , m_average(m_training->parameters(), 0.9)
        , m_step(*m_training, m_optimiser, m_average)
    {
    }

    Result<TrainingStep::Outcome> take(int step, const at::Tensor& batch, const std::vector<int>& labels)
    {
        const auto collect = [&]() -> Result<> {
            lossOf(*m_training, batch, labels);
            return {};
        };
        return m_step.take(collect, {step, 1, 0.1}); // the gradient is longer than that
    }

    /// All numbers that the next step depends on.
    std::vector<at::Tensor> numbers()
    {
        std::vector<at::Tensor> all = m_average.values();
        for (const TrainedParameter& parameter : m_training->parameters())
            all.push_back(parameter.value);
        all.insert(all.end(), m_optimiser.moments().begin(), m_optimiser.moments().end());
        all.insert(all.end(), m_optimiser.squares().begin(), m_optimiser.squares().end());
        return all;
    }

private:
    std::unique_ptr<NetworkTraining> m_training;
    AdamW m_optimiser;
    WeightAverage m_average;
    TrainingStep m_step;
};

bool areEqual(const std::vector<at::Tensor>& one, const std::vector<at::Tensor>& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const at::Tensor& a, const at::Tensor& b) { return at::equal(a, b); });
}

} // namespace

class TrainingStepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { at::manual_seed(3); }

    void initTestCase()
    {
        TensorMemory::install();
        setComputeThreads(1); // so small a network is slower with more
    }

    void anyAllocationMayFail_data()
    {
        QTest::addColumn<bool>("isRecorded");
        QTest::addColumn<bool>("recomputes");
        QTest::addColumn<bool>("isShort");
        QTest::newRow("worked out step by step") << false << false << false;
        QTest::newRow("worked out step by step, shorter numbers") << false << false << true;
        QTest::newRow("recorded") << true << false << false;
        QTest::newRow("recorded, maps worked out again") << true << true << false;
        QTest::newRow("recorded, shorter numbers") << true << false << true;
    }

    void anyAllocationMayFail()
    {
        QFETCH(bool, isRecorded);
        QFETCH(bool, recomputes);
        QFETCH(bool, isShort);
        if (isShort && !hasBfloat16(at::kCPU))
            QSKIP("This processor does not compute with bfloat16.");
        const c10::InferenceMode inference; // as in a job
        const NetworkGraph graph = smallNetwork();
        const GraphParameters parameters = randomParameters(graph);
        const auto make = [&] {
            std::unique_ptr<NetworkTraining> training;
            if (isRecorded)
                training = std::make_unique<AutogradTraining>(graph, parameters, at::kCPU);
            else
                training = std::make_unique<GraphTraining>(graph, parameters, -1, at::kCPU);
            if (isShort)
                training->setPrecision(at::kBFloat16);
            training->setRecomputing(recomputes);
            return Learner(std::move(training));
        };
        const at::Tensor batch = at::randn({4, 3, graph.inputSize, graph.inputSize}).contiguous(at::MemoryFormat::ChannelsLast);
        const std::vector<int> labels{0, 1, 2, 1};
        Learner undisturbed = make();
        for (int step = 0; step < 2; ++step)
            QVERIFY_RESULT(undisturbed.take(step, batch, labels));
        int failures = 0;
        for (bool hasFailed = true; hasFailed; ++failures) {
            Learner learner = make();
            QVERIFY_RESULT(learner.take(0, batch, labels));
            TensorMemory::failAt(failures + 1);
            const auto taken = learner.take(1, batch, labels);
            TensorMemory::failAt(0);
            hasFailed = !taken;
            if (hasFailed) {
                QCOMPARE(taken.error().kind, Error::Kind::OutOfMemory);
                QVERIFY_RESULT(learner.take(1, batch, labels));
            }
            QVERIFY2(areEqual(learner.numbers(), undisturbed.numbers()), qPrintable(QString::number(failures)));
        }
        QVERIFY2(failures > 50, qPrintable(QString::number(failures)));
    }

    void withoutUsableNumbersTheWeightsStay()
    {
        const NetworkGraph graph = smallNetwork();
        auto training = std::make_unique<AutogradTraining>(graph, randomParameters(graph), at::kCPU);
        Learner learner(std::move(training));
        const std::vector<at::Tensor> before = learner.numbers();
        std::vector<at::Tensor> copies;
        for (const at::Tensor& tensor : before)
            copies.push_back(tensor.clone());
        const at::Tensor nothing = at::full({2, 3, graph.inputSize, graph.inputSize}, std::numeric_limits<float>::infinity());
        const auto taken = learner.take(0, nothing, {0, 1});
        QVERIFY_RESULT(taken);
        QVERIFY(!taken->isUsable);
        QVERIFY(areEqual(learner.numbers(), copies));
    }
};

QTEST_GUILESS_MAIN(TrainingStepTest)
#include "tst_TrainingStep.moc"
