// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/TrainingRunner.h"

#include "app/work/EngineThread.h"
#include "support/FakeEngine.h"
#include "support/Tolerance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;
using State = TrainingRunner::State;

class tst_TrainingRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void handsOverEveryEventInOrder();
    void bundlesAFloodOfEvents();
    void endsWithTheOutcome();
    void saysWhyItFailed();
    void saysWhyTheEngineIsMissing();
    void pausesAndGoesOn();
    void stopsARunningTraining();
    void stopsAPausedTraining();
    void stopsATrainingThatStillWaits();
    void takesNoSecondTrainingMeanwhile();
    void startsAfreshAfterTheEnd();
    void maybeDestroyedWhileItRuns();

private:
    void start(const FakeScript& script);
    TrainingRequest request() const;

    QTemporaryDir m_folder;
    std::unique_ptr<EngineThread> m_engine;
    std::unique_ptr<TrainingRunner> m_runner;
    std::unique_ptr<RunFolder> m_run;
};

namespace {

FakeScript steps(int count)
{
    FakeScript script;
    script.events.append(RunStarted{QStringLiteral("1"), {}, {}, {}, {}, 70, 15, 32, count, false});
    for (int step = 1; step <= count; ++step) {
        StepDone done;
        done.step = step;
        done.steps = count;
        script.events.append(done);
    }
    script.outcome.validationAccuracy = 0.9;
    return script;
}

FakeScript endless()
{
    FakeScript script = steps(1);
    script.endless = true;
    return script;
}

} // namespace

void tst_TrainingRunner::init()
{
    Result<RunFolder> made = RunFolder::create(m_folder.filePath(QStringLiteral("runs")), DatasetSnapshot{}, Recipe{});
    QVERIFY_RESULT(made);
    m_run = std::make_unique<RunFolder>(*made);
}

void tst_TrainingRunner::cleanup()
{
    m_runner.reset();
    m_engine.reset();
}

void tst_TrainingRunner::start(const FakeScript& script)
{
    m_engine = std::make_unique<EngineThread>([script] { return Result<std::unique_ptr<Engine>>(std::make_unique<FakeEngine>(script)); });
    m_runner = std::make_unique<TrainingRunner>(*m_engine);
    m_runner->start(request());
}

TrainingRequest tst_TrainingRunner::request() const
{
    return TrainingRequest{*m_run, {}, QStringLiteral("auto"), 0, {}};
}

void tst_TrainingRunner::handsOverEveryEventInOrder()
{
    start(steps(500));
    QTRY_COMPARE(m_runner->state(), State::Finished);
    QCOMPARE(m_runner->events().size(), 501);
    for (int step = 1; step <= 500; ++step)
        QCOMPARE(std::get<StepDone>(m_runner->events().at(step)).step, step);
}

void tst_TrainingRunner::bundlesAFloodOfEvents()
{
    start(steps(5000));
    QSignalSpy progressed(m_runner.get(), &TrainingRunner::progressed);
    QTRY_COMPARE(m_runner->state(), State::Finished);
    QCOMPARE(m_runner->events().size(), 5001);
    QVERIFY(progressed.size() < 500); // it runs at full speed, so some bundles hold it all
}

void tst_TrainingRunner::endsWithTheOutcome()
{
    start(steps(3));
    QSignalSpy finished(m_runner.get(), &TrainingRunner::finished);
    QTRY_COMPARE(finished.size(), 1);
    const auto outcome = finished.first().first().value<TrainingOutcome>();
    QCOMPARE(outcome.run, m_run->id());
    QCOMPARE(outcome.end, TrainingEnd::Finished);
    QCOMPARE(outcome.validationAccuracy, 0.9);
    QVERIFY(!m_runner->isActive());
}

void tst_TrainingRunner::saysWhyItFailed()
{
    FakeScript script = steps(3);
    script.trainError = Error{Error::Kind::NoSpace, QStringLiteral("The disk is full."), {}};
    start(script);
    QSignalSpy failed(m_runner.get(), &TrainingRunner::failed);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().message, QStringLiteral("The disk is full."));
    QCOMPARE(m_runner->state(), State::Idle);
    QCOMPARE(m_runner->events().size(), 4); // what was told before it failed stays
}

void tst_TrainingRunner::saysWhyTheEngineIsMissing()
{
    m_engine = std::make_unique<EngineThread>(
        []() -> Result<std::unique_ptr<Engine>> { return fail(Error::Kind::NotFound, QStringLiteral("It is missing.")); });
    m_runner = std::make_unique<TrainingRunner>(*m_engine);
    QSignalSpy failed(m_runner.get(), &TrainingRunner::failed);
    m_runner->start(request());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().message, QStringLiteral("It is missing."));
    QCOMPARE(m_runner->state(), State::Idle);
}

void tst_TrainingRunner::pausesAndGoesOn()
{
    start(endless());
    QTRY_COMPARE(m_runner->state(), State::Running);
    m_runner->pause();
    QCOMPARE(m_runner->state(), State::Paused);
    QSignalSpy progressed(m_runner.get(), &TrainingRunner::progressed);
    QTRY_VERIFY(!progressed.wait(200)); // the mini-batch that was under way may still come; then it is quiet
    m_runner->resume();
    QCOMPARE(m_runner->state(), State::Running);
    QVERIFY(progressed.wait());
}

void tst_TrainingRunner::stopsARunningTraining()
{
    start(endless());
    QSignalSpy finished(m_runner.get(), &TrainingRunner::finished);
    QTRY_COMPARE(m_runner->state(), State::Running);
    m_runner->stop();
    QCOMPARE(m_runner->state(), State::Stopping);
    QTRY_COMPARE(m_runner->state(), State::Finished);
    QCOMPARE(finished.first().first().value<TrainingOutcome>().end, TrainingEnd::StoppedByUser);
}

void tst_TrainingRunner::stopsAPausedTraining()
{
    start(endless());
    QTRY_COMPARE(m_runner->state(), State::Running);
    m_runner->pause();
    m_runner->stop();
    QTRY_COMPARE(m_runner->state(), State::Finished);
}

void tst_TrainingRunner::stopsATrainingThatStillWaits()
{
    m_engine = std::make_unique<EngineThread>([] { return Result<std::unique_ptr<Engine>>(std::make_unique<FakeEngine>(steps(1))); });
    const int before = m_engine->post([](Engine&, std::stop_token stop) {
        while (!stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }, {});
    m_runner = std::make_unique<TrainingRunner>(*m_engine);
    m_runner->start(request());
    QCOMPARE(m_runner->state(), State::Starting);
    m_runner->stop();
    QTRY_COMPARE(m_runner->state(), State::Idle);
    QVERIFY(m_runner->events().isEmpty());
    m_engine->cancel(before);
}

void tst_TrainingRunner::takesNoSecondTrainingMeanwhile()
{
    start(endless());
    QTRY_COMPARE(m_runner->state(), State::Running);
    const qsizetype before = m_runner->events().size();
    m_runner->start(request());
    QCOMPARE(m_runner->state(), State::Running);
    QVERIFY(m_runner->events().size() >= before);
}

void tst_TrainingRunner::startsAfreshAfterTheEnd()
{
    start(steps(3));
    QTRY_COMPARE(m_runner->state(), State::Finished);
    m_runner->start(request());
    QCOMPARE(m_runner->state(), State::Starting);
    QVERIFY(m_runner->events().isEmpty());
    QTRY_COMPARE(m_runner->state(), State::Finished);
    QCOMPARE(m_runner->events().size(), 4);
}

void tst_TrainingRunner::maybeDestroyedWhileItRuns()
{
    start(endless());
    QTRY_COMPARE(m_runner->state(), State::Running);
    m_runner->pause();
    m_runner.reset();
    QTRY_VERIFY(!m_engine->isBusy()); // it was let go on and told to stop
}

QTEST_GUILESS_MAIN(tst_TrainingRunner)
#include "tst_TrainingRunner.moc"
