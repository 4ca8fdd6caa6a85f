// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliBench.h"
#include "support/ThreadRanks.h"

#include <QTest>

using namespace Tintype;

namespace {

/// Remembers what it was asked, and otherwise does what the script says.
class AskedEngine : public FakeEngine
{
public:
    AskedEngine(FakeScript script, std::optional<TrainingRequest>* asked)
        : FakeEngine(std::move(script))
        , m_asked(asked)
    {
    }
    Result<TrainingOutcome> train(
        const TrainingRequest& request, const TrainingObserver& observer, std::stop_token stop) override
    {
        *m_asked = request;
        return FakeEngine::train(request, observer, std::move(stop));
    }

private:
    std::optional<TrainingRequest>* m_asked;
};

TrainingOutcome goodOutcome()
{
    TrainingOutcome outcome;
    outcome.modelFile = QStringLiteral("/somewhere/best.safetensors");
    outcome.network = QStringLiteral("efficientnet-lite0");
    outcome.recipe = QStringLiteral("better");
    outcome.epochs = 4;
    outcome.steps = 150;
    outcome.seconds = 61.5;
    outcome.secondsToFirstModel = 9.5;
    outcome.imagesPerSecond = 40;
    outcome.validationAccuracy = 0.96;
    outcome.validationLoss = 0.12;
    outcome.batch = 32;
    outcome.precision = QStringLiteral("float32");
    outcome.device = QStringLiteral("Fake, 2 cores");
    outcome.recoveries = {QStringLiteral("It took smaller mini-batches.")};
    return outcome;
}

} // namespace

class TrainCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<CliBench>();
        m_bench->script.outcome = goodOutcome();
    }

    void theOutcomeIsTold()
    {
        QVERIFY(m_bench->fill(words("beach city"), 8));
        m_bench->ask(words("split"));
        const Ran ran = m_bench->ask(words("train"));
        QCOMPARE(ran.code, 0);
        for (const QString& key : words("run model network recipe epochs steps seconds seconds_to_first_model "
                                        "images_per_second validation batch "
                                        "precision device recoveries"))
            QVERIFY2(ran.json.contains(key), qPrintable(key));
        QCOMPARE(ran.json.value(QStringLiteral("run")).toString(), QStringLiteral("1"));
        QCOMPARE(
            ran.json.value(QStringLiteral("validation")).toObject().value(QStringLiteral("accuracy")).toDouble(), 0.96);
        QCOMPARE(
            ran.json.value(QStringLiteral("validation")).toObject().value(QStringLiteral("loss")).toDouble(), 0.12);
        QCOMPARE(ran.list("recoveries").size(), 1);
        QCOMPARE(ran.list("notes").size(), 0);
        QCOMPARE(ran.err, QString());
        const Result<RunFolder> run = RunFolder::open(ProjectPaths{m_bench->project()}.runs(), QStringLiteral("1"));
        QVERIFY(run.has_value());
        QCOMPARE(run->snapshot()->itemsOf(Role::Train).size(), m_bench->photos(words("--split train")).size());
    }

    void anUnsplitProjectIsSplitAndThatIsSaid()
    {
        QVERIFY(m_bench->fill(words("beach city"), 8));
        const Ran ran = m_bench->ask(words("train --progress json"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.list("notes").size(), 1);
        QVERIFY(ran.err.contains(QStringLiteral("\"note\"")));
        QVERIFY(m_bench->photos(words("--split test")).size() > 0);
        QCOMPARE(m_bench->ask(words("undo")).number("changed"), 16);
    }

    void photosWithoutAPartAreLeftOutAndThatIsSaid()
    {
        QVERIFY(m_bench->fill(words("beach city"), 8));
        m_bench->ask(words("split"));
        m_bench->ask(QStringList{QStringLiteral("import"), QStringLiteral("--tags-from-folders")}
            + m_bench->paint(QStringLiteral("later/beach"), 3));
        const Ran ran = m_bench->ask(words("train"));
        QCOMPARE(ran.list("notes").size(), 1);
        QVERIFY(ran.list("notes").first().toString().contains(u'3'));
        QCOMPARE(m_bench->photos(words("--split none")).size(), 3);
    }

    void emptyClassesAreLeftOut()
    {
        QVERIFY(m_bench->fill(words("beach city"), 8));
        m_bench->ask(words("classes add unicorn"));
        m_bench->ask(words("classes add Aa"));
        const Ran ran = m_bench->ask(words("train"));
        QCOMPARE(ran.list("notes").size(), 2);
        const DatasetSnapshot snapshot
            = *RunFolder::open(ProjectPaths{m_bench->project()}.runs(), QStringLiteral("1"))->snapshot();
        QCOMPARE(snapshot.classNames, words("beach city"));
        for (const DatasetSnapshot::Item& item : snapshot.items)
            QVERIFY(item.path.contains(snapshot.classNames.at(item.label)));
    }

    void tooLittleToLearnFromIsSaid()
    {
        QVERIFY(m_bench->makeProject());
        QCOMPARE(m_bench->ask(words("train")).code, 1);
        m_bench->paint(QStringLiteral("in/beach"), 9);
        m_bench->ask(
            {QStringLiteral("import"), m_bench->path(QStringLiteral("in")), QStringLiteral("--tags-from-folders")});
        const Ran one = m_bench->ask(words("train"));
        QCOMPARE(one.code, 1);
        QVERIFY(one.err.contains(QStringLiteral("one class")));
        m_bench->paint(QStringLiteral("in/city"), 2);
        m_bench->ask(
            {QStringLiteral("import"), m_bench->path(QStringLiteral("in")), QStringLiteral("--tags-from-folders")});
        const Ran few = m_bench->ask(words("train"));
        QCOMPARE(few.code, 1);
        QVERIFY(few.err.contains(QStringLiteral("city")));
        QCOMPARE(m_bench->enginesMade, 0);
        QCOMPARE(m_bench->ask(words("runs")).list("runs").size(), 0);
    }

    void whatIsTypedReachesTheEngine()
    {
        QVERIFY(m_bench->fill(words("beach city"), 8));
        std::optional<TrainingRequest> asked;
        m_bench->makeEngineWith(
            [&](const FakeScript& script) { return std::make_unique<AskedEngine>(script, &asked); });
        const Ran ran = m_bench->ask(
            words("train --recipe quick --network efficientnet-lite1 --epochs 3 --batch 16 --seed 7 --threads 1 "
                  "--device cpu --memory-limit 2GiB"));
        QCOMPARE(ran.code, 0);
        QVERIFY(asked.has_value());
        const Recipe recipe = *asked->run.recipe();
        QCOMPARE(recipe.name, QStringLiteral("quick"));
        QCOMPARE(recipe.network, QStringLiteral("efficientnet-lite1"));
        QCOMPARE(recipe.epochs, 3);
        QCOMPARE(recipe.batch, 16);
        QCOMPARE(recipe.seed, quint64(7));
        QCOMPARE(asked->threads, 1);
        QCOMPARE(asked->device, QStringLiteral("cpu"));
        QCOMPARE(asked->memoryLimit, qint64(2) << 30);
        QVERIFY(!asked->featureCache.isEmpty());
    }

    void whatIsForLittleMemoryReachesTheEngine()
    {
        QVERIFY(m_bench->fill(words("beach city"), 8));
        std::optional<TrainingRequest> asked;
        m_bench->makeEngineWith(
            [&](const FakeScript& script) { return std::make_unique<AskedEngine>(script, &asked); });
        const Ran ran = m_bench->ask(
            words("train --recipe scratch --network resnet18 --micro-batch 8 --recompute --precision bfloat16 --input 96"));
        QCOMPARE(ran.code, 0);
        QVERIFY(asked.has_value());
        const Recipe recipe = *asked->run.recipe();
        QCOMPARE(recipe.microBatch, 8);
        QVERIFY(recipe.recompute);
        QCOMPARE(recipe.precision, QStringLiteral("bfloat16"));
        QCOMPARE(recipe.firstSize, 96);
        QCOMPARE(recipe.lastSize, 96);
    }

    void whatIsNotOfferedIsRefused_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* options, int code, const char* said) {
            QTest::newRow(options) << QString::fromLatin1(options) << code << QString::fromLatin1(said);
        };
        row("--network alexnet", 2, "--recipe scratch");
        row("--recipe magic", 2, "quick");
        row("--network lenet5", 2, "efficientnet-lite0");
        row("--recipe scratch --network lenet5", 2, "alexnet");
        row("--device cuda:0", 1, "cuda:0");
        row("--memory-limit lots", 2, "2GiB");
        row("--memory-limit 64MB", 2, "at least 100 MB");
        row("--memory-limit 2", 2, "at least 100 MB");
        row("--recipe quick --micro-batch 8", 2, "better and scratch");
        row("--micro-batch 64", 2, "at most the mini-batch of 32");
        row("--recompute", 2, "recipe scratch");
        row("--recipe scratch --network resnet18 --micro-batch 1", 2, "at least 2");
        row("--recipe scratch --network ResNet-18 --micro-batch 1", 2, "at least 2"); // as it is spelt in the window
        row("--precision double", 2, "bfloat16");
        row("--recipe scratch --network xception --input 64", 2, "71");
        row("--epochs 0", 2, "--epochs");
        row("--batch 0", 2, "--batch");
        row("--threads none", 2, "--threads");
    }
    void whatIsNotOfferedIsRefused()
    {
        QFETCH(QString, options);
        QFETCH(int, code);
        QFETCH(QString, said);
        QVERIFY(m_bench->fill(words("beach city"), 6));
        const Ran ran = m_bench->ask(QStringList{QStringLiteral("train")} + options.split(u' '));
        QCOMPARE(ran.code, code);
        QVERIFY2(ran.err.contains(said), qPrintable(ran.err));
        QCOMPARE(ran.err.count(u'\n'), 1);
        QCOMPARE(m_bench->ask(words("runs")).list("runs").size(), 0);
    }

    void progressIsToldAsItComes()
    {
        QVERIFY(m_bench->fill(words("beach city"), 6));
        m_bench->script.events
            = {RunStarted{}, StepDone{}, EvaluationDone{}, CheckpointSaved{}, Advice{QStringLiteral("Fine-tuning"), 1}};
        const Ran ran = m_bench->ask(words("train --progress json"));
        QStringList events;
        for (const QString& line : ran.err.split(u'\n', Qt::SkipEmptyParts))
            events.append(QJsonDocument::fromJson(line.toUtf8()).object().value(QStringLiteral("event")).toString());
        QCOMPARE(events.last(), QStringLiteral("note"));
        for (const char* event : {"started", "step", "epoch", "saved"})
            QVERIFY2(events.contains(QString::fromLatin1(event)), event);
    }

    void aStopSaysHowToGoOn()
    {
        QVERIFY(m_bench->fill(words("beach city"), 6));
        m_bench->script.endless = true;
        m_bench->stop.request_stop();
        const Ran ran = m_bench->ask(words("train"));
        QCOMPARE(ran.code, 130);
        QVERIFY2(ran.err.contains(QStringLiteral("train --resume 1")), qPrintable(ran.err));
        QCOMPARE(ran.json.value(QStringLiteral("end")).toString(), QStringLiteral("stopped"));
    }

    void anErrorSaysHowToGoOn()
    {
        QVERIFY(m_bench->fill(words("beach city"), 6));
        m_bench->script.trainError = Error{Error::Kind::NoSpace, QStringLiteral("The disk is full; make room."), {}};
        const Ran ran = m_bench->ask(words("train"));
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.err,
            QStringLiteral("tintype-cli: The disk is full; make room. Go on with: tintype-cli train --resume 1 -C %1\n").arg(m_bench->project()));
    }

    void whatIsNotKeptWithTheRunIsInTheCommandToGoOn()
    {
        QVERIFY(m_bench->fill(words("beach city"), 6));
        m_bench->script.endless = true;
        m_bench->stop.request_stop();
        const Ran ran = m_bench->ask(words("train --memory-limit 900MB --threads 1 --device cpu"));
        QVERIFY2(ran.err.contains(QStringLiteral("train --resume 1 --device cpu --threads 1 --memory-limit 900MB")), qPrintable(ran.err));
    }

    void anUnfinishedRunGoesOn()
    {
        QVERIFY(m_bench->fill(words("beach city"), 6));
        m_bench->script.trainError = Error{Error::Kind::NoSpace, QStringLiteral("The disk is full."), {}};
        m_bench->ask(words("train --recipe quick --seed 4"));
        m_bench->script.trainError.reset();
        const Ran ran = m_bench->ask(words("train --resume 1 --recipe quick"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.json.value(QStringLiteral("run")).toString(), QStringLiteral("1"));
        QCOMPARE(m_bench->ask(words("runs")).list("runs").size(), 1);
    }

    void aRunGoesOnAsItWasBegun()
    {
        QVERIFY(m_bench->fill(words("beach city"), 6));
        m_bench->script.trainError = Error{Error::Kind::NoSpace, QStringLiteral("The disk is full."), {}};
        m_bench->ask(words("train --recipe quick"));
        m_bench->script.trainError.reset();
        for (const char* options :
            {"--recipe better", "--network efficientnet-lite1", "--epochs 3", "--batch 8", "--seed 5", "--micro-batch 8",
                "--recompute", "--precision float32", "--input 96"}) {
            const Ran ran = m_bench->ask(words("train --resume 1") + words(options));
            QCOMPARE(ran.code, 2);
            QVERIFY2(ran.err.contains(QString::fromLatin1(options)), qPrintable(ran.err));
        }
    }

    void aFinishedOrUnknownRunDoesNotGoOn()
    {
        QVERIFY(m_bench->fill(words("beach city"), 6));
        m_bench->addModel(words("beach city"));
        QCOMPARE(m_bench->ask(words("train --resume 1")).code, 1);
        QCOMPARE(m_bench->ask(words("train --resume 2")).code, 1);
        QCOMPARE(m_bench->ask(words("train --resume ../../etc")).code, 1);
    }

    void ofSeveralProcessesTheFirstDoesTheRest()
    {
        QVERIFY(m_bench->fill(words("beach city"), 6));
        std::optional<TrainingRequest> asked;
        m_bench->makeEngineWith(
            [&](const FakeScript& script) { return std::make_unique<AskedEngine>(script, &asked); });
        RanksHub hub(2);
        m_bench->launch = {0, 2, [&](std::stop_token) { return std::make_shared<ThreadRanks>(hub, 0); }};
        QCOMPARE(m_bench->ask(words("train")).code, 0);
        QVERIFY(asked->ranks != nullptr);
        QCOMPARE(asked->threads, asked->ranks->cores());
        QVERIFY(asked->run.canResume());
    }

    void theOthersLeaveTheProjectAlone()
    {
        QVERIFY(m_bench->fill(words("beach city"), 6));
        std::optional<TrainingRequest> asked;
        m_bench->makeEngineWith(
            [&](const FakeScript& script) { return std::make_unique<AskedEngine>(script, &asked); });
        RanksHub hub(2);
        m_bench->launch = {1, 2, [&](std::stop_token) { return std::make_shared<ThreadRanks>(hub, 1); }};
        QCOMPARE(m_bench->ask(words("train")).code, 0);
        QCOMPARE(asked->ranks->rank(), 1);
        QCOMPARE(m_bench->ask(words("classes add unicorn")).out, QString()); // the first does it
        m_bench->launch = {};
        QCOMPARE(m_bench->ask(words("runs")).list("runs").size(), 0);
        QCOMPARE(m_bench->ask(words("classes")).list("classes").size(), 2);
    }

    void whyTheProcessesDoNotMeetIsSaid()
    {
        QVERIFY(m_bench->fill(words("beach city"), 6));
        const auto join = [](std::stop_token) -> Result<std::shared_ptr<TrainingRanks>> {
            return fail(Error::Kind::NotFound, QStringLiteral("There is no MPI here."));
        };
        m_bench->launch = {0, 2, join};
        const Ran ran = m_bench->ask(words("train"));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains(QStringLiteral("no MPI")), qPrintable(ran.err));
        m_bench->launch = {};
        QCOMPARE(m_bench->ask(words("runs")).list("runs").size(), 0);
    }

private:
    std::unique_ptr<CliBench> m_bench;
};

QTEST_GUILESS_MAIN(TrainCommandTest)
#include "tst_TrainCommand.moc"
