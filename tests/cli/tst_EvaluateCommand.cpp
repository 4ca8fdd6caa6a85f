// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliBench.h"

#include <QTest>

using namespace Tintype;

class EvaluateCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<CliBench>();
        QVERIFY(m_bench->fill(words("beach city"), 10));
        QCOMPARE(m_bench->ask(words("split")).code, 0);
    }

    void theTestPartIsMeasured()
    {
        m_bench->addModel(words("beach city"));
        const Ran ran = m_bench->ask(words("evaluate"));
        QCOMPARE(ran.code, 0);
        for (const QString& key :
            words("photos accuracy interval classes confusion per_class loss ece not_sure refused"))
            QVERIFY2(ran.json.contains(key), qPrintable(key));
        QCOMPARE(ran.number("photos"), int(m_bench->photos(words("--split test")).size()));
        QCOMPARE(
            ran.json.value(QStringLiteral("accuracy")).toDouble(), 1.0); // the engine of the test answers as was given
        QCOMPARE(ran.list("interval").size(), 2);
        QVERIFY(ran.list("interval").first().toDouble() < 1);
        QCOMPARE(ran.list("classes"), QJsonArray({QStringLiteral("beach"), QStringLiteral("city")}));
        QCOMPARE(ran.list("confusion").size(), 2);
        const QJsonObject beach
            = ran.json.value(QStringLiteral("per_class")).toObject().value(QStringLiteral("beach")).toObject();
        for (const QString& key : words("precision recall f1"))
            QCOMPARE(beach.value(key).toDouble(-1), 1.0);
        QVERIFY(ran.json.value(QStringLiteral("not_sure")).toObject().contains(QStringLiteral("accuracy_when_sure")));
    }

    void mistakesAreCounted()
    {
        m_bench->addModel(words("beach city"));
        const QJsonObject photo = m_bench->photos(words("--split test --tag city")).first().toObject();
        PhotoPrediction wrong;
        wrong.photoId = photo.value(QStringLiteral("id")).toInt();
        wrong.prediction.probabilities = {0.9F, 0.1F};
        m_bench->script.predictions = {wrong};
        const Ran ran = m_bench->ask(words("evaluate"));
        QVERIFY(ran.json.value(QStringLiteral("accuracy")).toDouble() < 1);
        QCOMPARE(ran.list("confusion").at(1).toArray().at(0).toInt(), 1); // [given city][predicted beach]
    }

    void theFiguresAreKeptWithTheRun()
    {
        const QString id = m_bench->addModel(words("beach city"));
        const QString kept = ProjectPaths{m_bench->project()}.runs() + u'/' + id + QStringLiteral("/evaluation.json");
        m_bench->ask(words("evaluate --split validation"));
        QVERIFY(!QFileInfo::exists(kept)); // only the test part says how good it is
        m_bench->ask(words("evaluate"));
        QVERIFY(QFileInfo::exists(kept));
    }

    void partsAreNamed()
    {
        m_bench->addModel(words("beach city"));
        QCOMPARE(m_bench->ask(words("evaluate --split train")).number("photos"),
            int(m_bench->photos(words("--split train")).size()));
        QCOMPARE(m_bench->ask(words("evaluate --split half")).code, 2);
        QCOMPARE(m_bench->ask(words("evaluate --split test --photos x")).code, 2);
    }

    void anEmptyPartIsSaid()
    {
        m_bench->addModel(words("beach city"));
        m_bench->ask(words("undo"));
        const Ran ran = m_bench->ask(words("evaluate"));
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.err.contains(QStringLiteral("tintype-cli split")));
    }

    void photosOfClassesTheModelDoesNotKnowAreRefused()
    {
        m_bench->addModel(words("beach forest"));
        const Ran ran = m_bench->ask(words("evaluate"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(
            ran.number("photos") + int(ran.list("refused").size()), int(m_bench->photos(words("--split test")).size()));
        QVERIFY(ran.list("refused")
                    .first()
                    .toObject()
                    .value(QStringLiteral("reason"))
                    .toString()
                    .contains(QStringLiteral("city")));
    }

    void photosThatTheModelLearntFromAreSaid()
    {
        const QJsonArray test = m_bench->photos(words("--split test"));
        Result<std::unique_ptr<Catalog>> catalog = Catalog::open(m_bench->project());
        QVERIFY(catalog.has_value());
        m_bench->snapshot = (*catalog)->snapshot();
        for (DatasetSnapshot::Item& item : m_bench->snapshot.items)
            item.role = Role::Train;
        catalog->reset();
        m_bench->addModel(words("beach city"));
        const Ran ran = m_bench->ask(words("evaluate"));
        QCOMPARE(ran.list("notes").size(), 1);
        QVERIFY(ran.list("notes").first().toString().contains(QString::number(test.size())));
    }

    void aFolderOfOtherPhotosIsMeasured()
    {
        m_bench->addModel(words("beach city"));
        m_bench->paint(QStringLiteral("other/Beach"), 3);
        m_bench->paint(QStringLiteral("other/CITY/deep"), 2);
        m_bench->paint(QStringLiteral("other/forest"), 2);
        m_bench->paint(QStringLiteral("other"), 1);
        const Ran ran = m_bench->ask(
            {QStringLiteral("evaluate"), QStringLiteral("--photos"), m_bench->path(QStringLiteral("other"))});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.number("photos"), 5);
        QCOMPARE(ran.list("confusion").at(0).toArray().at(0).toInt(), 3);
        QCOMPARE(ran.list("confusion").at(1).toArray().at(1).toInt(), 2);
        QCOMPARE(ran.list("refused").size(), 2); // the folder of no class, and the photo in none
    }

    void aModelFileAndAFolderNeedNoProject()
    {
        m_bench->script.model = CliBench::modelOf(words("beach city"));
        const QString model = m_bench->path(QStringLiteral("m.safetensors"));
        CliBench::writeModel(model, m_bench->script.model);
        m_bench->paint(QStringLiteral("other/beach"), 2);
        const QStringList line{QStringLiteral("evaluate"), QStringLiteral("--model"), model, QStringLiteral("--json")};
        QCOMPARE(m_bench->run(line + QStringList{QStringLiteral("--photos"), m_bench->path(QStringLiteral("other"))})
                     .number("photos"),
            2);
        QCOMPARE(m_bench->run(line).code, 2);
    }

    void nothingUsableFails()
    {
        m_bench->addModel(words("beach city"));
        m_bench->paint(QStringLiteral("other/forest"), 1);
        const Ran ran = m_bench->ask(
            {QStringLiteral("evaluate"), QStringLiteral("--photos"), m_bench->path(QStringLiteral("other"))});
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.list("refused").size(), 1);
        QCOMPARE(
            m_bench->ask(
                       {QStringLiteral("evaluate"), QStringLiteral("--photos"), m_bench->path(QStringLiteral("void"))})
                .code,
            1);
    }

    void aPersonReadsASentence()
    {
        m_bench->addModel(words("beach city"));
        const Ran ran = m_bench->run({QStringLiteral("-C"), m_bench->project(), QStringLiteral("evaluate")});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains(QStringLiteral("precision")));
        QVERIFY(ran.out.contains(QStringLiteral("100.0 %")));
    }

private:
    std::unique_ptr<CliBench> m_bench;
};

QTEST_GUILESS_MAIN(EvaluateCommandTest)
#include "tst_EvaluateCommand.moc"
