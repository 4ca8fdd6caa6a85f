// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/SmallNetwork.h"
#include "learning/networks/NetworkCatalog.h"
#include "learning/torch/AutogradTraining.h"
#include "learning/torch/ClassLoss.h"
#include "learning/torch/GraphTraining.h"
#include "learning/torch/SharedLearning.h"
#include "learning/torch/TensorMemory.h"
#include "learning/torch/TorchGuard.h"
#include "support/ThreadRanks.h"
#include "support/Tolerance.h"

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/allclose.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/full.h>

#include <QTest>

#include <array>

using namespace Tintype;

namespace {

constexpr int kPhotos = 5; // no number of ranks divides it
constexpr double kRounding = 0.1; // fresh networks magnify it, most in the shifts of the first layers; a share instead of all is half
const std::vector<int> kLabels{0, 1, 2, 1, 0};

/// By how much of its length a gradient differs from another.
double differ(const at::Tensor& gradient, const at::Tensor& expected)
{
    return (gradient - expected).norm().item<double>() / (expected.norm().item<double>() + 1e-6);
}

using Make = std::function<std::unique_ptr<NetworkTraining>()>;

at::Tensor photos(int size)
{
    std::vector<float> values;
    for (unsigned i = 0; i < kPhotos; ++i) {
        const std::vector<float> photo = randomPhoto(size, i);
        values.insert(values.end(), photo.begin(), photo.end());
    }
    const at::Tensor batch = at::from_blob(values.data(), {kPhotos, 3, size, size}, at::kFloat).clone();
    return ((batch - 127) / 128).contiguous(at::MemoryFormat::ChannelsLast);
}

/// Normalisations that look at the mini-batch, as in learning from scratch.
Make fresh(const char* network, int size)
{
    NetworkGraph graph = *buildFreshNetwork(QString::fromLatin1(network), size, 3);
    for (NetworkNode& node : graph.nodes) {
        if (node.kind == NetworkNode::Kind::Dropout)
            node.probability = 0; // what is dropped depends on the pictures that are there
    }
    return [graph] { return std::make_unique<AutogradTraining>(graph, graphParameters(freshTensors(graph, 3)), at::kCPU); };
}

Make tuned()
{
    return [] { return std::make_unique<GraphTraining>(smallNetwork(), randomParameters(smallNetwork()), -1, at::kCPU); };
}

/// One mini-batch, in parts of at most so many photos over all ranks.
Result<> learn(NetworkTraining& training, SharedLearning& shared, const at::Tensor& batch, int together, std::span<double> loss)
{
    const std::vector<float> weights(3, 1);
    const Result<> collected = guarded([&]() -> Result<> {
        training.clearGradients();
        shared.begin();
        const int parts = (kPhotos + together - 1) / together;
        for (int part = 0; part < parts; ++part) {
            const Share own = shared.shareOf(partOf(part, kPhotos, parts));
            shared.beginPart(part + 1 == parts);
            const at::Tensor logits = training.forward(batch.narrow(0, own.first, own.count), {}, {1, own.first});
            const auto first = kLabels.begin() + own.first;
            const std::vector<ClassTarget> labels(first, first + own.count);
            const ClassLoss result = ClassLoss::of(logits, labels, weights, 0.1, kPhotos);
            std::vector<at::Tensor> auxiliary;
            for (const at::Tensor& other : training.auxiliaryLogits())
                auxiliary.push_back(ClassLoss::of(other, labels, weights, 0.1, kPhotos).gradient);
            training.backward(result.gradient, auxiliary);
            loss[0] += result.loss;
        }
        training.finishGradients();
        return {};
    });
    return shared.settle(collected, loss);
}

struct Learnt
{
    std::vector<TrainedParameter> parameters;
    std::array<double, 1> loss{};
    QString problem;
};

Learnt learnTogether(const Make& make, const at::Tensor& batch, int ranks, int photosTogether)
{
    Learnt alone;
    std::vector<Learnt> learnt(std::size_t(std::max(ranks, 1)));
    const auto work = [&](TrainingRanks* some) {
        Learnt& own = learnt[some ? std::size_t(some->rank()) : 0];
        const auto training = make();
        SharedLearning shared(some, *training);
        if (const Result<> done = learn(*training, shared, batch, photosTogether, own.loss); !done)
            own.problem = done.error().message + done.error().detail;
        own.parameters = training->parameters();
    };
    if (ranks == 1)
        work(nullptr);
    else
        together(ranks, [&](ThreadRanks& some) { work(&some); });
    for (const Learnt& other : learnt) {
        if (!other.problem.isEmpty())
            return other;
        for (std::size_t i = 0; i < other.parameters.size(); ++i) {
            if (!at::equal(other.parameters[i].gradient, learnt.front().parameters[i].gradient)
                || !at::equal(other.parameters[i].value, learnt.front().parameters[i].value))
                learnt.front().problem = QStringLiteral("the ranks differ in ") + QString::fromStdString(other.parameters[i].name);
        }
    }
    return learnt.front();
}

} // namespace

/// Threads play the processes; over MPI itself: tst_TrainingTogether.
class SharedLearningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        TensorMemory::install();
        at::set_num_threads(1); // the ranks are threads already
    }

    void togetherIsAsAlone_data()
    {
        QTest::addColumn<bool>("isFresh");
        QTest::addColumn<QByteArray>("network");
        QTest::addColumn<int>("ranks");
        QTest::addColumn<int>("photosTogether");
        for (const int ranks : {2, 3, 4}) {
            for (const int photosTogether : {5, 3}) // of the second part of the latter, some have none
                QTest::addRow("tuned, %d ranks, %d photos together", ranks, photosTogether) << false << QByteArray() << ranks << photosTogether;
        }
        QTest::newRow("resnet18, 2 ranks, 5 photos together") << true << QByteArray("resnet18") << 2 << 5;
        QTest::newRow("resnet18, 4 ranks, 3 photos together") << true << QByteArray("resnet18") << 4 << 3;
        QTest::newRow("heads for training") << true << QByteArray("googlenet") << 2 << 5;
        QTest::newRow("squeeze and excitation") << true << QByteArray("se-resnet18") << 2 << 5;
    }
    void togetherIsAsAlone()
    {
        QFETCH(bool, isFresh);
        QFETCH(QByteArray, network);
        QFETCH(int, ranks);
        QFETCH(int, photosTogether);
        const int size = isFresh ? 64 : 17;
        const Make make = isFresh ? fresh(network.constData(), size) : tuned();
        const at::Tensor batch = photos(size);
        const Learnt alone = learnTogether(make, batch, 1, photosTogether);
        const Learnt shared = learnTogether(make, batch, ranks, photosTogether);
        QCOMPARE(alone.problem, QString());
        QCOMPARE(shared.problem, QString());
        QVERIFY_NEAR(shared.loss[0], alone.loss[0], 1e-3);
        for (std::size_t i = 0; i < alone.parameters.size(); ++i) {
            const TrainedParameter& expected = alone.parameters[i];
            QVERIFY2(differ(shared.parameters[i].gradient, expected.gradient) < kRounding, expected.name.c_str());
            QVERIFY2(at::allclose(shared.parameters[i].value, expected.value, 1e-3, 1e-5), expected.name.c_str()); // statistics
        }
    }

    void memoryRunsOutForAll_data()
    {
        QTest::addColumn<bool>("isFresh");
        QTest::newRow("tuned") << false;
        QTest::newRow("fresh") << true;
    }
    void memoryRunsOutForAll()
    {
        QFETCH(bool, isFresh);
        const int size = isFresh ? 64 : 17;
        const Make make = isFresh ? fresh("resnet18", size) : tuned();
        const at::Tensor batch = photos(size);
        const Learnt alone = learnTogether(make, batch, 1, kPhotos);
        for (const int failing : {1, 30, 200}) { // tensors, of whichever thread
            std::array<std::optional<Error>, 2> first;
            std::array<QString, 2> second;
            std::vector<TrainedParameter> learnt;
            TensorMemory::failAt(0);
            RanksHub hub(2);
            std::array<std::unique_ptr<NetworkTraining>, 2> trainings{make(), make()};
            const auto step = [&](int rank, bool isFirst) {
                ThreadRanks ranks(hub, rank);
                SharedLearning shared(&ranks, *trainings[std::size_t(rank)]);
                std::array<double, 1> loss{};
                const Result<> done = learn(*trainings[std::size_t(rank)], shared, batch, kPhotos, loss);
                if (isFirst && !done)
                    first[std::size_t(rank)] = done.error();
                if (!isFirst && !done)
                    second[std::size_t(rank)] = done.error().message;
            };
            for (const bool isFirst : {true, false}) {
                if (isFirst)
                    TensorMemory::failAt(failing);
                std::vector<std::jthread> threads;
                for (const int rank : {0, 1})
                    threads.emplace_back([&, rank, isFirst] { step(rank, isFirst); });
                threads.clear();
                TensorMemory::failAt(0);
                for (const auto& training : trainings)
                    isFirst && first[0] ? training->dropMaps() : void();
            }
            QCOMPARE(first[0].has_value(), first[1].has_value());
            if (first[0]) {
                QCOMPARE(first[0]->kind, Error::Kind::OutOfMemory);
                QCOMPARE(first[1]->kind, Error::Kind::OutOfMemory);
            }
            QCOMPARE(second[0], QString());
            QCOMPARE(second[1], QString());
            for (std::size_t i = 0; first[0] && i < alone.parameters.size(); ++i) {
                QVERIFY2(differ(trainings[0]->parameters()[i].gradient, alone.parameters[i].gradient) < kRounding,
                         alone.parameters[i].name.c_str());
            }
        }
    }

    void everyPictureIsSomebodys()
    {
        const auto training = tuned()();
        for (const int parts : {1, 2, 3, 5, 8}) {
            std::vector<int> owners(8, 0);
            for (int rank = 0; rank < 3; ++rank) {
                RanksHub hub(3);
                ThreadRanks ranks(hub, rank);
                const SharedLearning shared(&ranks, *training);
                for (int place = 0; place < 8; ++place)
                    owners[std::size_t(place)] += shared.isOwn(place, 8, parts) ? 1 : 0;
            }
            QCOMPARE(owners, std::vector<int>(8, 1));
        }
    }

    void aBucketLeavesWhenItIsComplete()
    {
        std::vector<TrainedParameter> parameters(4);
        for (TrainedParameter& parameter : parameters)
            parameter.gradient = at::full({100}, 1.0);
        RanksHub hub(1);
        ThreadRanks ranks(hub, 0);
        GradientBuckets buckets(parameters, {3, 2, 1, 0}, ranks, 200 * qint64(sizeof(float)));
        QCOMPARE(buckets.count(), 2);
        buckets.ready(1);
        buckets.ready(0); // complete, but the other goes first everywhere
        QCOMPARE(ranks.begun(), 0);
        buckets.ready(2);
        QCOMPARE(ranks.begun(), 0);
        buckets.ready(3);
        QCOMPARE(ranks.begun(), 2);
        QVERIFY_RESULT(buckets.end(true));
        buckets.clear();
        buckets.beginRest();
        QCOMPARE(ranks.begun(), 2);
        QVERIFY_RESULT(buckets.end(false));
    }

    void alikeIsBitForBit()
    {
        const auto training = tuned()();
        std::array<bool, 2> same{};
        std::array<bool, 2> other{};
        together(2, [&](ThreadRanks& ranks) {
            SharedLearning shared(&ranks, *training);
            const auto rank = std::size_t(ranks.rank());
            same[rank] = *shared.areAlike({at::full({3}, 1.0)});
            other[rank] = *shared.areAlike({at::full({3}, 1.0 + 1e-7 * double(rank))});
        });
        QVERIFY(same[0] && same[1]);
        QVERIFY(!other[0] && !other[1]);
    }

    void theOthersFollowTheLeader()
    {
        const auto training = tuned()();
        std::array<at::Tensor, 2> tensors{at::full({2, 3}, 4.0), at::full({2, 3}, 5.0)};
        std::array<std::array<double, 2>, 2> numbers{{{1, 2}, {7, 8}}};
        together(2, [&](ThreadRanks& ranks) {
            SharedLearning shared(&ranks, *training);
            const auto rank = std::size_t(ranks.rank());
            QVERIFY_RESULT(shared.followLeader({&tensors[rank]}));
            QVERIFY_RESULT(shared.followLeader(numbers[rank]));
        });
        QVERIFY(at::equal(tensors[1], at::full({2, 3}, 4.0)));
        QCOMPARE(numbers[1], (std::array<double, 2>{1, 2}));
    }
};

QTEST_GUILESS_MAIN(SharedLearningTest)
#include "tst_SharedLearning.moc"
