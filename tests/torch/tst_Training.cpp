// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whole trainings, from photos to a model.
#include "learning/torch/TensorMemory.h"
#include "learning/torch/TorchDevice.h"
#include "support/Tolerance.h"
#include "torch/TrainingStage.h"

#include <QTest>

#include <algorithm>

using namespace Tintype;

class TrainingTest : public QObject, private TrainingStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.paint()); }

    void quickLearns()
    {
        const auto run = m_fixture.run(TrainingFixture::quick(), m_fixture.snapshot());
        QVERIFY_RESULT(run);
        const auto outcome = train(m_fixture.request(*run));
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->end, TrainingEnd::Finished);
        QVERIFY(outcome->validationAccuracy > 0.7);
        QCOMPARE(outcome->validationPhotos, 9);
        QVERIFY(outcome->refused.isEmpty());
        QVERIFY(run->isFinished());
        QCOMPARE(run->outcome()->modelFile, run->modelFile());

        QVERIFY(std::holds_alternative<RunStarted>(m_events.front()));
        QVERIFY(std::holds_alternative<RunEnded>(m_events.back()));
        QCOMPARE(eventsOf<EvaluationDone>(m_events).size(), size_t(1));
        QVERIFY(eventsOf<Advice>(m_events).size() >= 2);
        QVERIFY(run->history().size() >= 4);

        const auto classifier = m_engine.open(run->modelFile());
        QVERIFY_RESULT(classifier);
        const ModelInfo& info = (*classifier)->info();
        QCOMPARE(info.classNames, m_fixture.snapshot().classNames);
        QCOMPARE(info.trainingPhotos, 24);
        QCOMPARE(info.recipe, QStringLiteral("quick"));
        QVERIFY(info.sureFrom >= 0.5 && info.sureFrom < 1);
    }

    void theSameAgainWithAndWithoutCache()
    {
        const auto first = trainedNumbers(m_fixture.request(*m_fixture.run(TrainingFixture::quick(), m_fixture.snapshot())));
        TrainingRequest request = m_fixture.request(*m_fixture.run(TrainingFixture::quick(), m_fixture.snapshot()));
        request.featureCache.clear();
        QVERIFY(!first.isEmpty());
        QCOMPARE(trainedNumbers(request), first);
    }

    void aDamagedCacheIsComputedAnew()
    {
        const TrainingRequest request = m_fixture.request(*m_fixture.run(TrainingFixture::quick(), m_fixture.snapshot()));
        const QByteArray expected = trainedNumbers(request);
        const QDir folder(request.featureCache);
        const QStringList files = folder.entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QFile file(folder.filePath(files.first()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 place = 1000; place < file.size(); place += 20'000) {
            QVERIFY(file.seek(place));
            QVERIFY(file.putChar('\x7f'));
        }
        file.close();
        QCOMPARE(trainedNumbers(m_fixture.request(*m_fixture.run(TrainingFixture::quick(), m_fixture.snapshot()))), expected);
    }

    void betterIsNeverWorse()
    {
        const auto run = m_fixture.run(TrainingFixture::smallBetter(), m_fixture.snapshot());
        const auto outcome = train(m_fixture.request(*run));
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->steps, 8);
        const auto steps = eventsOf<StepDone>(m_events);
        QCOMPARE(steps.back().step, 8);
        QVERIFY(steps.back().fraction > 0.99);
        const auto evaluations = eventsOf<EvaluationDone>(m_events);
        QVERIFY(evaluations.size() >= 5);
        QCOMPARE(evaluations.front().step, 0);
        QVERIFY(evaluations.front().best);
        QVERIFY(outcome->validationAccuracy >= evaluations.front().validationAccuracy);
        QCOMPARE((*m_engine.open(run->modelFile()))->info().validationAccuracy, outcome->validationAccuracy);
        QVERIFY(!QFile::exists(run->checkpoint(0))); // a finished run needs none
    }

    void ofManyPhotosAFirstModelComesSoon()
    {
        DatasetSnapshot snapshot = m_fixture.snapshot();
        const std::vector<DatasetSnapshot::Item> few = snapshot.items;
        while (snapshot.items.size() < 420) { // the same photos as if they were others
            DatasetSnapshot::Item item = few[snapshot.items.size() % few.size()];
            item.role = snapshot.items.size() % 6 == 0 ? Role::Validation : Role::Train;
            item.id = PhotoId(snapshot.items.size()) + 1;
            item.contentHash = QStringLiteral("%1").arg(item.id, 32, 16, QLatin1Char('0'));
            snapshot.items.push_back(item);
        }
        const auto run = m_fixture.run(TrainingFixture::quick(), snapshot);
        Result<ModelInfo> first = fail(Error::Kind::NotFound, {});
        const auto outcome = m_engine.train(
            m_fixture.request(*run),
            [&](const TrainingEvent&) {
                if (!first && run->hasModel())
                    first = (*m_engine.open(run->modelFile()))->info();
            },
            {});
        QVERIFY_RESULT(outcome);
        QVERIFY_RESULT(first);
        QCOMPARE(first->trainingPhotos, 90);
        QCOMPARE(first->validationPhotos, 45);
        QVERIFY(outcome->secondsToFirstModel < outcome->secondsOfLooking);
        QVERIFY((*m_engine.open(run->modelFile()))->info().trainingPhotos > 300); // in the end it is of all
    }

    void fromScratchThereIsNoModelBeforeTheFirstJudgement()
    {
        const auto run = m_fixture.run(TrainingFixture::smallScratch(QStringLiteral("resnet18")), m_fixture.snapshot());
        const auto outcome = train(m_fixture.request(*run));
        QVERIFY_RESULT(outcome);
        const auto evaluations = eventsOf<EvaluationDone>(m_events);
        QVERIFY(evaluations.front().step > 0);
        QVERIFY(outcome->secondsToFirstModel > 0);
        const auto classifier = m_engine.open(run->modelFile());
        QVERIFY_RESULT(classifier);
        QCOMPARE((*classifier)->info().network, QStringLiteral("resnet18"));
        QCOMPARE((*classifier)->info().preprocessing.size, 96);
    }

    void withoutProgressItStopsEarly()
    {
        Recipe recipe = TrainingFixture::smallBetter();
        recipe.learningRateHead = 0; // the weights stay as they are
        recipe.learningRateTop = 0;
        recipe.patience = 1;
        const auto run = m_fixture.run(recipe, m_fixture.snapshot());
        const auto outcome = train(m_fixture.request(*run));
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->end, TrainingEnd::StoppedEarly);
        QVERIFY2(outcome->steps < 8, qPrintable(QString::number(outcome->steps)));
    }

    void outOfMemoryHalvesTheBatch()
    {
        const auto run = m_fixture.run(TrainingFixture::smallBetter(), m_fixture.snapshot());
        bool isLimited = false;
        const auto outcome = m_engine.train(
            m_fixture.request(*run),
            [&](const TrainingEvent& event) {
                const auto* step = std::get_if<StepDone>(&event);
                if (step && step->step == 1) { // less than a mini-batch needs, though nobody could foresee it
                    TensorMemory::setLimit(TensorMemory::inUse() + 1'000'000);
                    isLimited = true;
                } else if (isLimited && std::holds_alternative<Advice>(event)) {
                    TensorMemory::setLimit(0); // how much half of it needs depends on the processor
                }
            },
            {});
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->steps, 8);
        QVERIFY(!outcome->recoveries.isEmpty());
    }

    void aMemoryLimitIsKept()
    {
        const auto run = m_fixture.run(TrainingFixture::smallBetter(), m_fixture.snapshot());
        TrainingRequest request = m_fixture.request(*run);
        TensorMemory::release();
        const qint64 room = 330'000'000;
        request.memoryLimit = residentMemory() + room;
        TensorMemory::resetPeak();
        const qint64 before = TensorMemory::inUse();
        const auto outcome = train(request);
        QVERIFY_RESULT(outcome);
        QVERIFY2(TensorMemory::peak() - before <= room, qPrintable(QString::number(TensorMemory::peak() - before)));
        QVERIFY(run->hasModel());
    }

    void unreadablePhotosAreNamed()
    {
        DatasetSnapshot snapshot = m_fixture.snapshot();
        snapshot.items[0].path = m_fixture.path(QStringLiteral("lost.jpg"));
        snapshot.items[0].contentHash = QStringLiteral("ffffffffffffffffffffffffffffffff");
        const auto outcome = train(m_fixture.request(*m_fixture.run(TrainingFixture::quick(), snapshot)));
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->refused.size(), 1);
        QCOMPARE(outcome->refused.first().path, snapshot.items[0].path);
        QVERIFY(!outcome->refused.first().reason.isEmpty());
    }

    void fromScratchUnreadableValidationPhotosAreNamed()
    {
        DatasetSnapshot snapshot = m_fixture.snapshot();
        const auto item = std::find_if(snapshot.items.begin(), snapshot.items.end(),
                                       [](const DatasetSnapshot::Item& one) { return one.role == Role::Validation; });
        item->path = m_fixture.path(QStringLiteral("lost.jpg"));
        item->contentHash = QStringLiteral("ffffffffffffffffffffffffffffffff");
        const auto outcome = train(m_fixture.request(*m_fixture.run(TrainingFixture::smallScratch(QStringLiteral("resnet18")), snapshot)));
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->refused.size(), 1);
        QCOMPARE(outcome->refused.first().path, item->path);
        QVERIFY(!outcome->refused.first().reason.isEmpty());
        QCOMPARE(outcome->validationPhotos, 8);
    }

    void withoutValidationSomePhotosArePutAside()
    {
        DatasetSnapshot snapshot = m_fixture.snapshot();
        for (DatasetSnapshot::Item& item : snapshot.items)
            item.role = Role::Train;
        const auto outcome = train(m_fixture.request(*m_fixture.run(TrainingFixture::quick(), snapshot)));
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->validationPhotos, 6); // two of each class's fourteen
    }

    void oneClassIsTooFew()
    {
        DatasetSnapshot snapshot = m_fixture.snapshot();
        for (DatasetSnapshot::Item& item : snapshot.items)
            item.label = 0;
        const auto outcome = train(m_fixture.request(*m_fixture.run(TrainingFixture::quick(), snapshot)));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::BadInput);
    }

    void noDeviceIsAnError()
    {
        TrainingRequest request = m_fixture.request(*m_fixture.run(TrainingFixture::quick(), m_fixture.snapshot()));
        for (const QString& name : {QStringLiteral("toaster"), QStringLiteral("mps:77")}) {
            request.device = name;
            const auto outcome = train(request);
            QVERIFY(!outcome);
            QVERIFY(outcome.error().message.contains(name));
        }
        QVERIFY(!m_engine.device(QStringLiteral("auto")).name.isEmpty());
    }

private:
    QByteArray trainedNumbers(const TrainingRequest& request)
    {
        const auto outcome = train(request);
        return outcome ? TrainingFixture::numbersOf(outcome->modelFile) : QByteArray();
    }
};

QTEST_GUILESS_MAIN(TrainingTest)
#include "tst_Training.moc"
