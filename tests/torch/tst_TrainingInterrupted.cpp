// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Trainings that are paused, stopped, left or killed, and gone on with.
#include "support/Tolerance.h"
#include "torch/TrainingStage.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

using namespace Tintype;

class TrainingInterruptedTest : public QObject, private TrainingStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.paint()); }

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
};

QTEST_GUILESS_MAIN(TrainingInterruptedTest)
#include "tst_TrainingInterrupted.moc"
