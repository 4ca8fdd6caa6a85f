// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learning/torch/TensorMemory.h"
#include "learning/torch/TorchDevice.h"
#include "learning/torch/TorchEngine.h"
#include "support/Tolerance.h"
#include "torch/TrainingFixture.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <thread>

using namespace Tintype;

class TrainingTest : public QObject
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

    void goingOnEqualsNeverStopping_data()
    {
        QTest::addColumn<QString>("fresh"); // network
        QTest::newRow("better") << QString();
        QTest::newRow("from scratch") << QStringLiteral("googlenet"); // drops, has normalisations and heads for training
    }

    void goingOnEqualsNeverStopping()
    {
        QFETCH(QString, fresh);
        const Recipe recipe = fresh.isEmpty() ? TrainingFixture::smallBetter() : TrainingFixture::smallScratch(fresh);
        QCOMPARE(recipe.augmentation.mixup > 0 && recipe.augmentation.operations > 0, !fresh.isEmpty());
        const auto run = m_fixture.run(recipe, m_fixture.snapshot());
        // What a program leaves behind that is killed right after its third checkpoint.
        const QString runs = m_fixture.path(QStringLiteral("killed") + fresh);
        int saved = 0;
        const auto outcome = m_engine.train(
            m_fixture.request(*run),
            [&](const TrainingEvent& event) {
                if (std::holds_alternative<CheckpointSaved>(event) && ++saved == 3)
                    copyFolder(run->path(), runs + QStringLiteral("/1"));
            },
            {});
        QVERIFY_RESULT(outcome);
        QVERIFY(saved >= 3);
        const auto killed = RunFolder::open(runs, QStringLiteral("1"));
        QVERIFY_RESULT(killed);
        QVERIFY(killed->canResume());
        const auto goneOn = train(m_fixture.request(*killed));
        QVERIFY_RESULT(goneOn);
        QVERIFY(eventsOf<RunStarted>(m_events).front().resumed);
        const auto steps = eventsOf<StepDone>(m_events); // those with 0 tell of photos read before, as often as time passes
        QVERIFY(std::count_if(steps.begin(), steps.end(), [](const StepDone& step) { return step.step > 0; }) < 8);
        QCOMPARE(goneOn->steps, 8);
        QCOMPARE(goneOn->validationLoss, outcome->validationLoss);
        QVERIFY(TrainingFixture::numbersOf(run->modelFile()) == TrainingFixture::numbersOf(killed->modelFile()));
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

    void fromScratchACheckpointBeforeTheFirstModelIsGoneOnWith()
    {
        const auto run = m_fixture.run(TrainingFixture::smallScratch(QStringLiteral("resnet18")), m_fixture.snapshot());
        const auto pause = std::make_shared<PauseSwitch>();
        QVERIFY_RESULT(leaveAfter(1, *run, pause));
        QVERIFY(run->canResume());
        QVERIFY(!run->hasModel());
        const auto outcome = train(m_fixture.request(*run));
        QVERIFY_RESULT(outcome);
        QVERIFY(eventsOf<RunStarted>(m_events).front().resumed);
        QCOMPARE(outcome->steps, 8);
        QVERIFY(run->hasModel());
    }

    void aRunWithDamagedCheckpointsStartsOver()
    {
        const auto run = m_fixture.run(TrainingFixture::smallBetter(), m_fixture.snapshot());
        for (const int which : {0, 1}) {
            QFile file(run->checkpoint(which));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(5000, '\x01'));
        }
        const auto outcome = train(m_fixture.request(*run));
        QVERIFY_RESULT(outcome);
        QVERIFY(!eventsOf<RunStarted>(m_events).front().resumed);
        QCOMPARE(outcome->steps, 8);
    }

    void withLessMemoryAHalfDoneRunStays()
    {
        const auto run = m_fixture.run(TrainingFixture::smallBetter(), m_fixture.snapshot());
        const auto pause = std::make_shared<PauseSwitch>();
        QVERIFY_RESULT(leaveAfter(3, *run, pause));
        TrainingRequest little = m_fixture.request(*run);
        little.memoryLimit = 1; // byte
        QVERIFY(!train(little));
        QVERIFY(run->canResume());
        const auto outcome = train(m_fixture.request(*run));
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->steps, 8);
    }

    void leavingSavesTheState()
    {
        const auto run = m_fixture.run(TrainingFixture::smallBetter(), m_fixture.snapshot());
        const auto pause = std::make_shared<PauseSwitch>();
        QVERIFY_RESULT(leaveAfter(3, *run, pause));
        QVERIFY(!run->isFinished());
        const auto outcome = train(m_fixture.request(*run));
        QVERIFY_RESULT(outcome);
        QVERIFY(eventsOf<RunStarted>(m_events).front().resumed);
        QCOMPARE(eventsOf<StepDone>(m_events).back().step, 8);
        const auto steps = eventsOf<StepDone>(m_events);
        const auto first = std::find_if(steps.begin(), steps.end(), [](const StepDone& step) { return step.step > 0; });
        QCOMPARE(first->step, 4);
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

    void aStopKeepsTheBest()
    {
        const auto run = m_fixture.run(TrainingFixture::smallBetter(), m_fixture.snapshot());
        std::stop_source stop;
        int stepsAfter = 0;
        const auto outcome = m_engine.train(
            m_fixture.request(*run),
            [&](const TrainingEvent& event) {
                const auto* step = std::get_if<StepDone>(&event);
                stepsAfter += step && stop.stop_requested() ? 1 : 0;
                if (step && step->step == 3)
                    stop.request_stop();
            },
            stop.get_token());
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->end, TrainingEnd::StoppedByUser);
        QCOMPARE(outcome->steps, 3);
        QCOMPARE(stepsAfter, 0);
        QVERIFY_RESULT(m_engine.open(outcome->modelFile));
        QVERIFY(run->isFinished());
    }

    void aStopBeforeTheFirstModelLeavesNone()
    {
        const auto run = m_fixture.run(TrainingFixture::quick(), m_fixture.snapshot());
        TrainingRequest request = m_fixture.request(*run);
        request.featureCache.clear();
        std::stop_source stop;
        const auto outcome = m_engine.train(
            request, [&](const TrainingEvent& event) { std::holds_alternative<StepDone>(event) && stop.request_stop(); },
            stop.get_token());
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->end, TrainingEnd::StoppedByUser);
        QVERIFY(outcome->modelFile.isEmpty());
        QVERIFY(!run->hasModel());
    }

    void aPauseHoldsIt()
    {
        TrainingRequest request = m_fixture.request(*m_fixture.run(TrainingFixture::quick(), m_fixture.snapshot()));
        request.pause = std::make_shared<PauseSwitch>();
        request.pause->set(true);
        std::atomic<bool> ended = false;
        bool endedWhilePaused = true;
        const std::jthread watcher([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(1500));
            endedWhilePaused = ended;
            request.pause->set(false);
        });
        const auto outcome = train(request);
        ended = true;
        QVERIFY_RESULT(outcome);
        QVERIFY(!endedWhilePaused);
        QVERIFY(outcome->seconds > 1);
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
    /// What a program leaves behind that is closed after that many steps.
    Result<TrainingOutcome> leaveAfter(int steps, const RunFolder& run, const std::shared_ptr<PauseSwitch>& pause)
    {
        std::stop_source stop;
        TrainingRequest request = m_fixture.request(run);
        request.pause = pause;
        return m_engine.train(
            request,
            [&](const TrainingEvent& event) {
                const auto* step = std::get_if<StepDone>(&event);
                if (step && step->step == steps) {
                    pause->leave();
                    stop.request_stop();
                }
            },
            stop.get_token());
    }

    Result<TrainingOutcome> train(const TrainingRequest& request)
    {
        m_events.clear();
        return m_engine.train(request, [this](const TrainingEvent& event) { m_events.push_back(event); }, {});
    }

    QByteArray trainedNumbers(const TrainingRequest& request)
    {
        const auto outcome = train(request);
        return outcome ? TrainingFixture::numbersOf(outcome->modelFile) : QByteArray();
    }

    TrainingFixture m_fixture;
    TorchEngine m_engine;
    std::vector<TrainingEvent> m_events;
};

QTEST_GUILESS_MAIN(TrainingTest)
#include "tst_Training.moc"
