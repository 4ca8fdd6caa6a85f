// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Catalog.h"
#include "support/Tolerance.h"
#include "torch/TrainingFixture.h"

#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <map>

using namespace Tintype;

namespace {

constexpr int kPatience = 60'000; // milliseconds, where nobody may be waited for in vain

QString cli()
{
    return qEnvironmentVariable("TINTYPE_BIN_DIR", QStringLiteral(".")) + QStringLiteral("/tintype-cli");
}

QProcessEnvironment mpiEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"OMPI_ALLOW_RUN_AS_ROOT", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "OMPI_MCA_rmaps_base_oversubscribe"})
        environment.insert(QString::fromLatin1(name), QStringLiteral("1")); // more processes than cores, and as whoever builds
    environment.insert(QStringLiteral("OMPI_MCA_hwloc_base_binding_policy"), QStringLiteral("none"));
    // Without bfloat16, in which sums of gradients are rounded too soon to be compared.
    environment.insert(QStringLiteral("ONEDNN_MAX_CPU_ISA"), QStringLiteral("AVX512_CORE"));
    return environment;
}

/// The process of a rank, from what mpirun told it; 0 when it is not there.
qint64 processOf(int rank, qint64 mpirun)
{
    const QByteArray wanted = "OMPI_COMM_WORLD_RANK=" + QByteArray::number(rank) + '\0';
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(mpirun));
    if (!children.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& child : children.readAll().simplified().split(' ')) {
        QFile environment(QStringLiteral("/proc/%1/environ").arg(QString::fromLatin1(child)));
        if (environment.open(QIODevice::ReadOnly) && environment.readAll().contains(wanted))
            return child.toLongLong();
    }
    return 0;
}

bool hasLoaded(const char* library, qint64 process)
{
    QFile maps(QStringLiteral("/proc/%1/maps").arg(process));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains(library);
}

/// What a training told.
struct Told
{
    int code = -1;
    QString errors; ///< All of stderr.
    QJsonObject answer;
    std::map<int, double> losses; ///< By step.
    std::map<int, double> validation; ///< The losses.

    void take(const QByteArray& line)
    {
        errors += QString::fromUtf8(line);
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        const int step = event.value(QStringLiteral("step")).toInt();
        const QString kind = event.value(QStringLiteral("event")).toString();
        if (kind == QLatin1String("step") && step > 0)
            losses[step] = event.value(QStringLiteral("loss")).toDouble();
        if (kind == QLatin1String("epoch"))
            validation[step] = event.value(QStringLiteral("validation")).toObject().value(QStringLiteral("loss")).toDouble();
    }
};

/// tintype-cli train, in so many processes.
class Training
{
public:
    Training(const QString& project, int processes, const QStringList& options)
    {
        QStringList command{cli(), QStringLiteral("-C"), project, QStringLiteral("train"), QStringLiteral("--threads"), QStringLiteral("1"),
                            QStringLiteral("--device"), QStringLiteral("cpu"), QStringLiteral("--json"), QStringLiteral("--progress"),
                            QStringLiteral("json")};
        command += options;
        if (processes > 1)
            command = QStringList{QStringLiteral("mpirun"), QStringLiteral("--mca"), QStringLiteral("odls_base_sigkill_timeout"),
                                  QStringLiteral("20"), QStringLiteral("-n"), QString::number(processes)}
                + command; // time enough to save what was learnt on a busy machine
        m_process.setProcessEnvironment(mpiEnvironment());
        m_process.setReadChannel(QProcess::StandardError);
        m_process.start(command.takeFirst(), command);
    }
    ~Training()
    {
        m_process.kill();
        m_process.waitForFinished(kPatience);
    }
    Q_DISABLE_COPY_MOVE(Training)

    /// False when it ended before.
    bool waitForStep(int step)
    {
        while (m_told.losses.empty() || m_told.losses.rbegin()->first < step) {
            if (!m_process.canReadLine() && !m_process.waitForReadyRead(kPatience))
                return false;
            while (m_process.canReadLine())
                m_told.take(m_process.readLine());
        }
        return true;
    }

    Told wait()
    {
        while (m_process.state() == QProcess::Running && m_process.waitForReadyRead(kPatience)) {
            while (m_process.canReadLine())
                m_told.take(m_process.readLine());
        }
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kPatience))
            return m_told;
        while (m_process.bytesAvailable() > 0)
            m_told.take(m_process.readLine());
        m_told.code = m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -2;
        m_told.answer = QJsonDocument::fromJson(m_process.readAllStandardOutput()).object();
        return m_told;
    }

    qint64 processOf(int rank) const { return ::processOf(rank, m_process.processId()); }

    void interrupt() const { ::kill(pid_t(m_process.processId()), SIGINT); }

private:
    QProcess m_process;
    Told m_told;
};

} // namespace

/// The program itself, started by mpirun.
class TrainingTogetherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("mpirun")).isEmpty())
            QSKIP("There is no mpirun, so nothing learns together here; install openmpi-bin and libopenmpi-dev.");
        if (!QFileInfo(QFileInfo(cli()).path() + QStringLiteral("/../lib/tintype/libtintype_ranks.so")).isFile())
            QSKIP("Tintype was built without MPI, so nothing learns together here; install libopenmpi-dev and configure anew.");
        QVERIFY(m_fixture.paint());
        QVERIFY_RESULT(Catalog::create(project()));
    }

    void lossesAreThoseOfOneProcess_data()
    {
        QTest::addColumn<QString>("fresh"); // network
        QTest::newRow("better") << QString();
        QTest::newRow("from scratch") << QStringLiteral("resnet18"); // has normalisations
    }
    void lossesAreThoseOfOneProcess()
    {
        QFETCH(QString, fresh);
        constexpr double kClose = 1e-5;
        const Told alone = train(1, newRun(recipe(fresh)));
        QVERIFY2(alone.code == 0, qPrintable(alone.errors));
        QCOMPARE(alone.losses.size(), std::size_t(kSteps));
        for (const int processes : {2, 4}) {
            const Told shared = train(processes, newRun(recipe(fresh)));
            QVERIFY2(shared.code == 0, qPrintable(shared.errors));
            QCOMPARE(shared.losses.size(), alone.losses.size());
            QCOMPARE(shared.validation.size(), alone.validation.size());
            QVERIFY(alone.validation.begin()->second > 0);
            double most = 0;
            for (const auto& [step, loss] : alone.losses)
                most = std::max(most, std::abs(shared.losses.at(step) - loss));
            double mostValidation = 0;
            for (const auto& [step, loss] : alone.validation)
                mostValidation = std::max(mostValidation, std::abs(shared.validation.at(step) - loss));
            qInfo("%d processes: losses within %.1e, of validation %.1e", processes, most, mostValidation);
            QVERIFY(most <= kClose);
            QVERIFY(mostValidation <= kClose);
            QCOMPARE(shared.answer.value(QStringLiteral("steps")), alone.answer.value(QStringLiteral("steps")));
        }
    }

    void aLostRankEndsAllAndNothingIsLost_data()
    {
        QTest::addColumn<int>("lost");
        QTest::addColumn<int>("processesAfter");
        QTest::newRow("one of the others, one goes on") << 2 << 1;
        QTest::newRow("the first, two go on") << 0 << 2;
    }
    void aLostRankEndsAllAndNothingIsLost()
    {
        QFETCH(int, lost);
        QFETCH(int, processesAfter);
        Recipe recipe = this->recipe(QStringLiteral("mobilenetv2"));
        recipe.minimumSteps = recipe.maximumSteps = kManySteps;
        const QString run = newRun(recipe);
        Told told;
        {
            Training training(project(), 3, {QStringLiteral("--resume"), run});
            QVERIFY(training.waitForStep(kManySteps / 2)); // past a check, which saves
            const qint64 process = training.processOf(lost);
            QVERIFY(process > 0);
            QCOMPARE(::kill(pid_t(process), SIGKILL), 0);
            told = training.wait();
        }
        QVERIFY2(told.code > 0, qPrintable(told.errors));
        if (lost != 0) {
            QVERIFY2(told.errors.contains(QStringLiteral("Rank %1").arg(lost)), qPrintable(told.errors));
            QVERIFY2(told.errors.contains(QStringLiteral("train --resume ") + run), qPrintable(told.errors));
        }
        const int lastStep = told.losses.rbegin()->first;
        const Told after = train(processesAfter, run);
        QVERIFY2(after.code == 0, qPrintable(after.errors));
        QCOMPARE(after.losses.rbegin()->first, kManySteps);
        const int firstStep = after.losses.begin()->first;
        QVERIFY2(lost == 0 ? firstStep > 1 : firstStep == lastStep + 1, qPrintable(QString::number(firstStep)));
    }

    void anErrorElsewhereIsToldByTheFirst()
    {
        // Only rank 1 finds no engine.
        const QString run = newRun(recipe({}));
        QProcess process;
        process.setProcessEnvironment(mpiEnvironment());
        const QStringList one{cli(), QStringLiteral("-C"), project(), QStringLiteral("train"), QStringLiteral("--resume"), run};
        process.start(QStringLiteral("mpirun"),
                      QStringList{QStringLiteral("-n"), QStringLiteral("1")} + one
                          + QStringList{QStringLiteral(":"), QStringLiteral("-n"), QStringLiteral("1"), QStringLiteral("-x"),
                                        QStringLiteral("TINTYPE_ENGINE=/nowhere/engine.so")}
                          + one);
        QVERIFY(process.waitForFinished(kPatience));
        QVERIFY(process.exitCode() != 0);
        const QString errors = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(errors.contains(QStringLiteral("Rank 1")), qPrintable(errors));
        QVERIFY2(errors.contains(QStringLiteral("/nowhere/engine.so")), qPrintable(errors));
    }

    void aStopEndsTheWaitForThoseThatDoNotCome()
    {
        QProcess process;
        process.setProcessEnvironment(mpiEnvironment());
        process.start(QStringLiteral("mpirun"),
                      {QStringLiteral("-n"), QStringLiteral("1"), cli(), QStringLiteral("-C"), project(), QStringLiteral("train"),
                       QStringLiteral("--resume"), newRun(recipe({})), QStringLiteral(":"), QStringLiteral("-n"), QStringLiteral("1"),
                       QStringLiteral("sleep"), QStringLiteral("600")}); // which knows nothing of MPI
        QVERIFY(process.waitForStarted(kPatience));
        const auto first = [&] { return processOf(0, process.processId()); };
        QTRY_VERIFY_WITH_TIMEOUT(first() > 0 && hasLoaded("libtintype_ranks", first()), kPatience);
        QCOMPARE(::kill(pid_t(first()), SIGTERM), 0);
        QVERIFY(process.waitForFinished(kPatience));
        const QString errors = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(errors.contains(QStringLiteral("stopped before all its processes")), qPrintable(errors));
        QCOMPARE(process.exitCode(), 130);
    }

    void otherCommandsRunOnce()
    {
        QProcess process;
        process.setProcessEnvironment(mpiEnvironment());
        process.start(QStringLiteral("mpirun"), {QStringLiteral("-n"), QStringLiteral("3"), cli(), QStringLiteral("-C"), project(),
                                                 QStringLiteral("classes"), QStringLiteral("add"), QStringLiteral("once"),
                                                 QStringLiteral("--json")});
        QVERIFY(process.waitForFinished(kPatience));
        QCOMPARE(process.exitCode(), 0);
        const QByteArray out = process.readAllStandardOutput();
        QVERIFY2(QJsonDocument::fromJson(out).isObject(), out.constData());
    }

private:
    static constexpr int kSteps = 8;
    static constexpr int kManySteps = 40;

    QString project() const { return m_fixture.path(QStringLiteral("Together.tintype")); }

    static Recipe recipe(const QString& fresh)
    {
        Recipe recipe = fresh.isEmpty() ? TrainingFixture::smallBetter() : TrainingFixture::smallScratch(fresh);
        if (!fresh.isEmpty()) {
            recipe.firstSize = recipe.lastSize = 64;
            // From scratch rounding grows from step to step, by as much as the weights move: with another number of threads, too. At this
            // rate a gradient that was not everybody's would still show.
            recipe.learningRateTop = recipe.learningRateHead = 1e-6;
        }
        recipe.minimumSteps = recipe.maximumSteps = kSteps;
        recipe.patience = 0;
        return recipe;
    }

    /// A run that waits to be begun.
    QString newRun(const Recipe& recipe) const
    {
        const Result<RunFolder> run = RunFolder::create(ProjectPaths{project()}.runs(), m_fixture.snapshot(), recipe);
        return run ? run->id() : QString();
    }

    Told train(int processes, const QString& run) const
    {
        return Training(project(), processes, {QStringLiteral("--resume"), run}).wait();
    }

    TrainingFixture m_fixture;
};

QTEST_GUILESS_MAIN(TrainingTogetherTest)
#include "tst_TrainingTogether.moc"
