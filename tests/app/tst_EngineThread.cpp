// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/EngineThread.h"

#include "support/FakeEngine.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <latch>
#include <stdexcept>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace Tintype;

namespace {

Result<std::unique_ptr<Engine>> fakeEngine()
{
    return std::unique_ptr<Engine>(std::make_unique<FakeEngine>(FakeScript{}));
}

/// Waits on the engine thread until it is told to stop.
void untilStopped(const std::stop_token& stop)
{
    while (!stop.stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

} // namespace

class tst_EngineThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesJobsInOrderOnItsOwnThread();
    void handsTheValueOverOnTheGuiThread();
    void makesTheEngineOnlyWhenItIsNeeded();
    void tellsWhenTheEngineCannotBeLoaded();
    void triesAgainToLoadTheEngine();
    void keepsAnExceptionFromEndingTheProgram();
    void stopsARunningJob();
    void takesOutAWaitingJob();
    void saysWhenItIsBusy();
    void deliversNothingToAReceiverThatIsGone();
    void stopsAndJoinsWhenItIsDestroyed();
    void dropsWaitingJobsWhenItIsDestroyed();
    void givesWayToTheWindow();
};

void tst_EngineThread::doesJobsInOrderOnItsOwnThread()
{
    EngineThread thread(fakeEngine);
    QList<int> order; // written by one thread only, read when it is idle
    QList<QThread*> threads;
    for (int i = 0; i < 3; ++i) {
        thread.post([&, i](Engine&, std::stop_token) {
            order.append(i);
            threads.append(QThread::currentThread());
        }, {});
    }
    QTRY_VERIFY(!thread.isBusy());
    QCOMPARE(order, (QList<int>{0, 1, 2}));
    QVERIFY(threads[0] != QThread::currentThread());
    QCOMPARE(threads[1], threads[0]);
    QCOMPARE(threads[2], threads[0]);
}

void tst_EngineThread::handsTheValueOverOnTheGuiThread()
{
    EngineThread thread(fakeEngine);
    QString name;
    QThread* deliveredOn = nullptr;
    thread.run<QString>(this, [](Engine& engine, std::stop_token) { return Result<QString>(engine.device({}).name); },
                        [&](Result<QString> result) {
                            name = result.value_or(QString());
                            deliveredOn = QThread::currentThread();
                        });
    QTRY_COMPARE(name, QStringLiteral("Fake, 2 cores"));
    QCOMPARE(deliveredOn, QThread::currentThread());
}

void tst_EngineThread::makesTheEngineOnlyWhenItIsNeeded()
{
    std::atomic<int> made = 0;
    EngineThread thread([&made] {
        ++made;
        return fakeEngine();
    });
    QCOMPARE(made.load(), 0);
    for (int i = 0; i < 2; ++i)
        thread.post([](Engine&, std::stop_token) {}, {});
    QTRY_VERIFY(!thread.isBusy());
    QCOMPARE(made.load(), 1);
}

void tst_EngineThread::tellsWhenTheEngineCannotBeLoaded()
{
    EngineThread thread([]() -> Result<std::unique_ptr<Engine>> { return fail(Error::Kind::NotFound, QStringLiteral("It is missing.")); });
    QString told;
    thread.run<int>(this, [](Engine&, std::stop_token) { return Result<int>(1); },
                    [&](Result<int> result) { told = result ? QStringLiteral("a value") : result.error().message; });
    QTRY_COMPARE(told, QStringLiteral("It is missing."));
    QTRY_VERIFY(!thread.isBusy());
}

void tst_EngineThread::triesAgainToLoadTheEngine()
{
    std::atomic<int> tries = 0;
    EngineThread thread([&tries]() -> Result<std::unique_ptr<Engine>> {
        if (++tries == 1)
            return fail(Error::Kind::NotFound, QStringLiteral("Not yet."));
        return fakeEngine();
    });
    bool refused = false;
    bool done = false;
    thread.post([](Engine&, std::stop_token) {}, [&](const Error&) { refused = true; });
    QTRY_VERIFY(refused);
    thread.run<int>(this, [](Engine&, std::stop_token) { return Result<int>(1); }, [&](Result<int> result) { done = result.has_value(); });
    QTRY_VERIFY(done);
}

void tst_EngineThread::keepsAnExceptionFromEndingTheProgram()
{
    EngineThread thread(fakeEngine);
    Error told;
    thread.post([](Engine&, std::stop_token) { throw std::runtime_error("broken"); }, [&](const Error& error) { told = error; });
    QTRY_COMPARE(told.detail, QStringLiteral("broken"));
    QCOMPARE(told.kind, Error::Kind::Internal);
    QVERIFY(!told.message.isEmpty());
    bool next = false; // and the thread goes on
    thread.run<int>(this, [](Engine&, std::stop_token) { return Result<int>(1); }, [&](Result<int> result) { next = result.has_value(); });
    QTRY_VERIFY(next);
}

void tst_EngineThread::stopsARunningJob()
{
    EngineThread thread(fakeEngine);
    std::latch begun(1);
    const int ticket = thread.post([&begun](Engine&, std::stop_token stop) {
        begun.count_down();
        untilStopped(stop);
    }, {});
    begun.wait();
    QVERIFY(thread.isBusy());
    thread.cancel(ticket);
    QTRY_VERIFY(!thread.isBusy());
}

void tst_EngineThread::takesOutAWaitingJob()
{
    EngineThread thread(fakeEngine);
    std::atomic<bool> secondRan = false;
    const int first = thread.post([](Engine&, std::stop_token stop) { untilStopped(stop); }, {});
    const int second = thread.post([&secondRan](Engine&, std::stop_token) { secondRan = true; }, {});
    thread.cancel(second);
    QVERIFY(thread.isBusy()); // the first goes on
    thread.cancel(first);
    QTRY_VERIFY(!thread.isBusy());
    QVERIFY(!secondRan);
}

void tst_EngineThread::saysWhenItIsBusy()
{
    EngineThread thread(fakeEngine);
    QSignalSpy busy(&thread, &EngineThread::busyChanged);
    thread.post([](Engine&, std::stop_token) {}, {});
    thread.post([](Engine&, std::stop_token) {}, {});
    QTRY_COMPARE(busy.size(), 2);
    QCOMPARE(busy.at(0).at(0).toBool(), true);
    QCOMPARE(busy.at(1).at(0).toBool(), false);
}

void tst_EngineThread::deliversNothingToAReceiverThatIsGone()
{
    EngineThread thread(fakeEngine);
    auto receiver = std::make_unique<QObject>();
    bool delivered = false;
    std::latch go(1);
    thread.run<int>(receiver.get(), [&go](Engine&, std::stop_token) {
        go.wait();
        return Result<int>(1);
    }, [&](Result<int>) { delivered = true; });
    receiver.reset();
    go.count_down();
    QTRY_VERIFY(!thread.isBusy());
    QVERIFY(!delivered);
}

void tst_EngineThread::stopsAndJoinsWhenItIsDestroyed()
{
    std::atomic<bool> ended = false;
    {
        EngineThread thread(fakeEngine);
        std::latch begun(1);
        thread.post([&](Engine&, std::stop_token stop) {
            begun.count_down();
            untilStopped(stop);
            ended = true;
        }, {});
        begun.wait();
    }
    QVERIFY(ended);
}

void tst_EngineThread::dropsWaitingJobsWhenItIsDestroyed()
{
    std::atomic<bool> secondRan = false;
    {
        EngineThread thread(fakeEngine);
        std::latch begun(1);
        thread.post([&begun](Engine&, std::stop_token stop) {
            begun.count_down();
            untilStopped(stop);
        }, {});
        thread.post([&secondRan](Engine&, std::stop_token) { secondRan = true; }, {});
        begun.wait();
    }
    QVERIFY(!secondRan);
}

void tst_EngineThread::givesWayToTheWindow()
{
#ifdef Q_OS_LINUX
    EngineThread thread(fakeEngine);
    const int window = getpriority(PRIO_PROCESS, 0);
    int own = 0;
    int inherited = 0;
    thread.post([&](Engine&, std::stop_token) {
        own = getpriority(PRIO_PROCESS, id_t(gettid()));
        std::thread([&] { inherited = getpriority(PRIO_PROCESS, id_t(gettid())); }).join();
    }, {});
    QTRY_VERIFY(!thread.isBusy());
    QVERIFY(own > window || own == 19); // 19 is the end of the scale
    QCOMPARE(inherited, own);
    QCOMPARE(getpriority(PRIO_PROCESS, 0), window);
#else
    QSKIP("Threads have a nice value of their own on Linux only.");
#endif
}

QTEST_GUILESS_MAIN(tst_EngineThread)
#include "tst_EngineThread.moc"
