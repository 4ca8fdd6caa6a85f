// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliBench.h"

#include <QTest>

using namespace Tintype;

/// runs, models, and which model a command takes.
class ModelCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<CliBench>();
        QVERIFY(m_bench->makeProject());
        m_photo = m_bench->paint(QStringLiteral("in"), 1).first();
        m_bench->script.answer.probabilities = {0.7F, 0.3F};
    }

    void nothingYetIsAnEmptyList()
    {
        QCOMPARE(m_bench->ask(words("runs")).json.value(QStringLiteral("runs")), QJsonValue(QJsonArray()));
        QCOMPARE(m_bench->ask(words("models")).json.value(QStringLiteral("models")), QJsonValue(QJsonArray()));
        QCOMPARE(m_bench->ask({QStringLiteral("predict"), m_photo}).code, 1);
    }

    void modelsAreTold()
    {
        m_bench->addModel(words("beach city"));
        const QJsonObject model = m_bench->ask(words("models")).list("models").first().toObject();
        for (const QString& key : words("id name network classes accuracy created"))
            QVERIFY2(model.contains(key), qPrintable(key));
        QCOMPARE(model.value(QStringLiteral("id")).toString(), QStringLiteral("1"));
        QCOMPARE(model.value(QStringLiteral("name")).toString(), QStringLiteral("Better 1"));
        QCOMPARE(model.value(QStringLiteral("network")).toString(), QStringLiteral("efficientnet-lite0"));
        QCOMPARE(model.value(QStringLiteral("classes")).toArray(),
            QJsonArray({QStringLiteral("beach"), QStringLiteral("city")}));
        QCOMPARE(model.value(QStringLiteral("accuracy")).toDouble(), 0.875);
        QCOMPARE(model.value(QStringLiteral("created")).toString(), QStringLiteral("2026-05-04T03:02:01Z"));
    }

    void runsAreTold()
    {
        m_bench->addModel(words("beach city"));
        m_bench->addModel(words("beach city"), false);
        const QJsonArray runs = m_bench->ask(words("runs")).list("runs");
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0].toObject().value(QStringLiteral("state")).toString(), QStringLiteral("finished"));
        QCOMPARE(runs[0].toObject().value(QStringLiteral("recipe")).toString(), QStringLiteral("better"));
        QCOMPARE(runs[1].toObject().value(QStringLiteral("state")).toString(), QStringLiteral("unfinished"));
        QCOMPARE(runs[1].toObject().value(QStringLiteral("resumable")), QJsonValue(true));
        QVERIFY(m_bench->run({QStringLiteral("-C"), m_bench->project(), QStringLiteral("runs")})
                    .out.contains(QStringLiteral("train --resume 2")));
    }

    void theNewestFinishedModelIsTaken()
    {
        m_bench->addModel(words("one two"));
        const QString newest = m_bench->addModel(words("three four"));
        m_bench->addModel(words("five six"), false);
        m_bench->makeEngineWith([this](const FakeScript& script) { return openingEngine(script); });
        QCOMPARE(m_bench->ask({QStringLiteral("predict"), m_photo}).code, 0);
        QVERIFY2(m_opened.endsWith(newest + QStringLiteral("/best.safetensors")), qPrintable(m_opened));
    }

    void aModelIsNamedByIdNameOrFile()
    {
        const QString first = m_bench->addModel(words("one two"));
        m_bench->addModel(words("three four"));
        m_bench->makeEngineWith([this](const FakeScript& script) { return openingEngine(script); });
        const QString file
            = ProjectPaths{m_bench->project()}.runs() + u'/' + first + QStringLiteral("/best.safetensors");
        for (const QString& name : {first, QStringLiteral("better 1"), file}) {
            m_opened.clear();
            QCOMPARE(m_bench->ask({QStringLiteral("predict"), QStringLiteral("--model"), name, m_photo}).code, 0);
            QCOMPARE(m_opened, file);
        }
    }

    void unknownModelsAreSaid()
    {
        m_bench->addModel(words("one two"));
        const Ran unknown
            = m_bench->ask({QStringLiteral("predict"), QStringLiteral("--model"), QStringLiteral("7"), m_photo});
        QCOMPARE(unknown.code, 1);
        QVERIFY(unknown.err.contains(QStringLiteral("no model 7")));
        QCOMPARE(m_bench
                     ->ask({QStringLiteral("predict"), QStringLiteral("--model"),
                         QStringLiteral("/no/such.safetensors"), m_photo})
                     .code,
            1);
    }

    void onlyUnfinishedModelsMustBeNamed()
    {
        m_bench->addModel(words("one two"), false);
        QCOMPARE(m_bench->ask({QStringLiteral("predict"), m_photo}).code, 1);
        QCOMPARE(
            m_bench->ask({QStringLiteral("predict"), QStringLiteral("--model"), QStringLiteral("1"), m_photo}).code, 0);
    }

private:
    class OpeningEngine : public FakeEngine
    {
    public:
        OpeningEngine(FakeScript script, QString* opened)
            : FakeEngine(std::move(script))
            , m_opened(opened)
        {
        }
        Result<std::unique_ptr<Classifier>> open(const QString& file) override
        {
            *m_opened = file;
            return FakeEngine::open(file);
        }

    private:
        QString* m_opened;
    };
    std::unique_ptr<Engine> openingEngine(const FakeScript& script)
    {
        return std::make_unique<OpeningEngine>(script, &m_opened);
    }

    std::unique_ptr<CliBench> m_bench;
    QString m_photo;
    QString m_opened;
};

QTEST_GUILESS_MAIN(ModelCommandsTest)
#include "tst_ModelCommands.moc"
