// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/RunFolder.h"

#include "learning/Samples.h"
#include "learning/formats/SafetensorsFile.h"
#include "support/Tolerance.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Tintype;

namespace {

Result<> writeModel(const QString& path, const QByteArray& description)
{
    const QByteArray weights(8, '\0');
    return SafetensorsFile::write(path, {{QStringLiteral("w"), QStringLiteral("F32"), {2}, weights}},
                                  {{QStringLiteral("tintype"), QString::fromUtf8(description)}});
}

StepDone stepAt(int step)
{
    StepDone done;
    done.step = step;
    return done;
}

QByteArray describe(const ModelInfo& info)
{
    return QJsonDocument(info.toJson()).toJson(QJsonDocument::Compact);
}

} // namespace

class RunFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_runs = m_folder->filePath(QStringLiteral("runs"));
    }

    void runsAreNumbered()
    {
        QCOMPARE(RunFolder::ids(m_runs), QStringList());
        for (int i = 1; i <= 11; ++i) {
            const Result<RunFolder> run = RunFolder::create(m_runs, sampleSnapshot(), Recipe());
            QVERIFY_RESULT(run);
            QCOMPARE(run->id(), QString::number(i));
        }
        QCOMPARE(RunFolder::ids(m_runs).last(), QStringLiteral("11")); // By number, not by letter.
        QCOMPARE(QDir(m_runs).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 11);
    }

    void aRemovedRunsNumberIsNotFilled()
    {
        QVERIFY_RESULT(RunFolder::create(m_runs, sampleSnapshot(), Recipe()));
        QVERIFY_RESULT(RunFolder::create(m_runs, sampleSnapshot(), Recipe()));
        QVERIFY(QDir(m_runs + QStringLiteral("/1")).removeRecursively());
        const Result<RunFolder> run = RunFolder::create(m_runs, sampleSnapshot(), Recipe());
        QVERIFY_RESULT(run);
        QCOMPARE(run->id(), QStringLiteral("3"));
    }

    void recipeAndPhotosComeBack()
    {
        Recipe recipe;
        recipe.batch = 8;
        const QDateTime before = QDateTime::currentDateTime();
        QVERIFY_RESULT(RunFolder::create(m_runs, sampleSnapshot(), recipe));
        const Result<RunFolder> run = RunFolder::open(m_runs, QStringLiteral("1"));
        QVERIFY_RESULT(run);
        const Result<Recipe> recipeBack = run->recipe();
        QVERIFY_RESULT(recipeBack);
        QCOMPARE(recipeBack->batch, 8);
        const Result<DatasetSnapshot> snapshot = run->snapshot();
        QVERIFY_RESULT(snapshot);
        QCOMPARE(snapshot->toJson(), sampleSnapshot().toJson());
        QVERIFY(run->created() >= before && run->created() <= QDateTime::currentDateTime());
    }

    void onlyNumbersAreRuns_data()
    {
        QTest::addColumn<QString>("id");
        for (const char* id : {"", ".", "..", "0", "01", "-1", "+1", "1/../1", "1 ", "x", "99999999999", "2"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }

    void onlyNumbersAreRuns()
    {
        QFETCH(QString, id);
        QVERIFY_RESULT(RunFolder::create(m_runs, sampleSnapshot(), Recipe()));
        const Result<RunFolder> run = RunFolder::open(m_runs, id);
        QVERIFY(!run);
        QCOMPARE(run.error().kind, Error::Kind::NotFound);
    }

    void draftsOfKilledProgramsAreNoRuns()
    {
        QVERIFY(QDir().mkpath(m_runs + QStringLiteral("/.new-abcdef")));
        QVERIFY(QDir().mkpath(m_runs + QStringLiteral("/7"))); // Without a recipe.
        QCOMPARE(RunFolder::ids(m_runs), QStringList());
        const Result<RunFolder> run = RunFolder::create(m_runs, sampleSnapshot(), Recipe());
        QVERIFY_RESULT(run);
        QCOMPARE(run->id(), QStringLiteral("8"));
    }

    void aKilledProgramLeavesOnlyWholeRuns()
    {
        for (unsigned long wait : {20UL, 33UL, 47UL, 71UL}) {
            const pid_t child = fork();
            if (child == 0) {
                for (;;) { // Until it is killed in the midst of it.
                    Result<RunFolder> run = RunFolder::create(m_runs, sampleSnapshot(), Recipe());
                    for (int step = 1; run && step <= 20; ++step)
                        (void)run->append(stepAt(step));
                }
            }
            QVERIFY(child > 0);
            QThread::msleep(wait);
            QCOMPARE(kill(child, SIGKILL), 0);
            QCOMPARE(waitpid(child, nullptr, 0), child);
        }
        const QStringList ids = RunFolder::ids(m_runs);
        QVERIFY(!ids.isEmpty());
        for (const QString& id : ids) {
            Result<RunFolder> run = RunFolder::open(m_runs, id);
            QVERIFY_RESULT(run);
            QVERIFY_RESULT(run->recipe());
            QVERIFY_RESULT(run->snapshot());
            const size_t lines = run->history().size();
            QVERIFY_RESULT(run->append(stepAt(21)));
            QCOMPARE(run->history().size(), lines + 1);
        }
        QVERIFY_RESULT(RunFolder::create(m_runs, sampleSnapshot(), Recipe()));
    }

    void aCutLastLineIsLeftOutAndNotGluedTo()
    {
        Result<RunFolder> run = RunFolder::create(m_runs, sampleSnapshot(), Recipe());
        QVERIFY_RESULT(run);
        QVERIFY(run->history().empty());
        for (int step = 1; step <= 3; ++step)
            QVERIFY_RESULT(run->append(stepAt(step)));
        QFile file(run->historyFile());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() - 10));
        file.close();
        QCOMPARE(run->history().size(), size_t(2));
        QVERIFY_RESULT(run->append(stepAt(4)));
        const std::vector<TrainingEvent> events = run->history();
        QCOMPARE(events.size(), size_t(3));
        QCOMPARE(std::get<StepDone>(events[1]).step, 2);
        QCOMPARE(std::get<StepDone>(events[2]).step, 4);
    }

    void rubbishInTheHistoryIsPassedOver()
    {
        Result<RunFolder> run = RunFolder::create(m_runs, sampleSnapshot(), Recipe());
        QVERIFY_RESULT(run);
        QFile file(run->historyFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("\0\xFF\n[]\n{}\n", 9) + QByteArray(2'000'000, 'x') + "\n");
        file.close();
        QVERIFY_RESULT(run->append(Advice{QStringLiteral("on"), 1}));
        QCOMPARE(run->history().size(), size_t(1));
    }

    void theOutcomeEndsARun()
    {
        Result<RunFolder> run = RunFolder::create(m_runs, sampleSnapshot(), Recipe());
        QVERIFY_RESULT(run);
        QVERIFY(run->canResume());
        QVERIFY(!run->isFinished());
        QVERIFY(!run->outcome());
        QVERIFY_RESULT(run->writeOutcome(sampleOutcome()));
        QVERIFY(run->isFinished());
        QVERIFY(!run->canResume());
        const Result<TrainingOutcome> outcome = run->outcome();
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->seconds, 130.5);
        QCOMPARE(outcome->end, TrainingEnd::StoppedEarly);
    }

    void modelsAreListedOldestFirstAndDamagedOnesLeftOut()
    {
        for (int i = 0; i < 4; ++i)
            QVERIFY_RESULT(RunFolder::create(m_runs, sampleSnapshot(), Recipe()));
        ModelInfo info = sampleModel();
        QVERIFY_RESULT(writeModel(m_runs + QStringLiteral("/4/best.safetensors"), describe(info)));
        info.recipe = QStringLiteral("quick");
        QVERIFY_RESULT(writeModel(m_runs + QStringLiteral("/1/best.safetensors"), describe(info)));
        QVERIFY_RESULT(writeModel(m_runs + QStringLiteral("/2/best.safetensors"), "{}"));
        const std::vector<ModelEntry> models = listModels(m_runs);
        QCOMPARE(models.size(), size_t(2));
        QCOMPARE(models[0].name, QStringLiteral("Quick 1"));
        QCOMPARE(models[1].name, QStringLiteral("Better 4"));
        QCOMPARE(models[1].id, QStringLiteral("4"));
        QCOMPARE(models[1].info.classNames, info.classNames);
        QVERIFY(QFile::exists(models[1].file));
    }

    void onlyARunThatLeftNothingIsRemoved()
    {
        Result<RunFolder> run = RunFolder::create(m_runs, sampleSnapshot(), Recipe());
        QVERIFY_RESULT(run);
        QVERIFY(!run->hasBegun());
        QVERIFY_RESULT(run->append(stepAt(1)));
        QVERIFY(run->hasBegun());
        QFile checkpoint(run->checkpoint(1));
        QVERIFY(checkpoint.open(QIODevice::WriteOnly));
        run->removeIfEmpty();
        QVERIFY(run->canResume());
        QVERIFY(checkpoint.remove());
        QVERIFY_RESULT(writeModel(run->modelFile(), "{}"));
        run->removeIfEmpty();
        QVERIFY(run->canResume());
        QVERIFY(QFile::remove(run->modelFile()));
        run->removeIfEmpty();
        QCOMPARE(RunFolder::ids(m_runs), QStringList());
        RunFolder::elsewhere().removeIfEmpty(); // does nothing
        QVERIFY(QDir(m_runs).exists());
    }

    void aFolderThatCannotBeWrittenIsNamed()
    {
        QFile file(m_runs); // A file where the folder should be.
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Result<RunFolder> run = RunFolder::create(m_runs, sampleSnapshot(), Recipe());
        QVERIFY(!run);
        QCOMPARE(run.error().kind, Error::Kind::NoSpace);
        QVERIFY(run.error().message.contains(QDir::toNativeSeparators(m_runs)));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_runs;
};

QTEST_GUILESS_MAIN(RunFolderTest)

#include "tst_RunFolder.moc"
