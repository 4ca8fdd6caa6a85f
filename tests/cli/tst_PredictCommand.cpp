// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliBench.h"

#include <QTest>

using namespace Tintype;

namespace {

/// Predicts from the file's name: "city…" is the second class; "bad…" cannot be read.
class NameEngine : public FakeEngine
{
public:
    using FakeEngine::FakeEngine;
    Result<QList<PhotoPrediction>> predict(
        const PredictionRequest& request, const ProgressObserver&, std::stop_token) override
    {
        QList<PhotoPrediction> photos = request.photos;
        for (PhotoPrediction& photo : photos) {
            const QString name = QFileInfo(photo.path).fileName();
            if (name.startsWith(QStringLiteral("bad")))
                photo.refused = QStringLiteral("It is no picture.");
            else
                photo.prediction = {name.startsWith(QStringLiteral("city")) ? std::vector<float>{0.25F, 0.75F}
                                                                            : std::vector<float>{0.5F, 0.5F},
                    !name.startsWith(QStringLiteral("city"))};
        }
        return photos;
    }
};

} // namespace

class PredictCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<CliBench>();
        m_bench->makeEngineWith([](const FakeScript& script) { return std::make_unique<NameEngine>(script); });
        m_bench->script.model = CliBench::modelOf(words("beach city"));
        m_model = m_bench->path(QStringLiteral("model.safetensors"));
        QVERIFY(CliBench::writeModel(m_model, m_bench->script.model));
    }
    void cleanup() { QDir::setCurrent(QDir::rootPath()); }

    void aPredictionIsToldInFull()
    {
        const QString file = write("city 1.jpg");
        const Ran ran = predict({file});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.json.keys(), words("predictions refused"));
        const QJsonObject prediction = ran.list("predictions").first().toObject();
        QCOMPARE(prediction.keys(), words("class file not_sure probabilities probability"));
        QCOMPARE(prediction.value(QStringLiteral("file")).toString(), file);
        QCOMPARE(prediction.value(QStringLiteral("class")).toString(), QStringLiteral("city"));
        QCOMPARE(prediction.value(QStringLiteral("probability")).toDouble(), 0.75);
        QCOMPARE(prediction.value(QStringLiteral("not_sure")), QJsonValue(false));
        QCOMPARE(prediction.value(QStringLiteral("probabilities")).toObject(),
            QJsonObject({{QStringLiteral("beach"), 0.25}, {QStringLiteral("city"), 0.75}}));
    }

    void aModelFileNeedsNoProject()
    {
        QCOMPARE(
            m_bench->run({QStringLiteral("predict"), QStringLiteral("--model"), m_model, write("city.jpg")}).code, 0);
        const Ran without = m_bench->run({QStringLiteral("predict"), write("city.jpg")});
        QCOMPARE(without.code, 2);
        QVERIFY(without.err.contains(QStringLiteral("--model")));
    }

    void filesAreCalledAsTheyWereTyped()
    {
        write("Ä/city.jpg");
        QVERIFY(QDir::setCurrent(m_bench->path(QStringLiteral("in"))));
        const Ran ran = predict({QStringLiteral("Ä/city.jpg")});
        QCOMPARE(ran.list("predictions").first().toObject().value(QStringLiteral("file")).toString(),
            QStringLiteral("Ä/city.jpg"));
    }

    void badFilesAreNamedAndDoNotStopTheRest()
    {
        const QString bad = write("bad.jpg");
        const Ran ran = predict({bad, write("city.jpg"), QStringLiteral("nosuch.jpg")});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.list("predictions").size(), 1);
        QCOMPARE(ran.list("refused").size(), 2);
        QStringList files;
        for (const QJsonValue& entry : ran.list("refused"))
            files.append(entry.toObject().value(QStringLiteral("file")).toString());
        QVERIFY(files.contains(bad) && files.contains(QStringLiteral("nosuch.jpg")));
    }

    void nothingUsableFails()
    {
        const Ran ran = predict({write("bad.jpg")});
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.list("refused").size(), 1);
        QCOMPARE(ran.err.count(u'\n'), 1);
        QCOMPARE(predict({QStringLiteral("nosuch.jpg")}).code, 1);
    }

    void aFolderIsAllItsPhotos()
    {
        write("a/city1.jpg");
        write("a/b/city2.jpg");
        TestPhotos::write(m_bench->path(QStringLiteral("in/a/notes.txt")), QByteArray("words"));
        const Ran ran = predict({m_bench->path(QStringLiteral("in/a"))});
        QCOMPARE(ran.list("predictions").size(), 2);
        QCOMPARE(ran.list("refused").size(), 0);
    }

    void aPhotoOfTheProjectIsNamedById()
    {
        QVERIFY(m_bench->makeProject());
        m_bench->ask({QStringLiteral("import"), write("city.jpg")});
        const int id = m_bench->photos().first().toObject().value(QStringLiteral("id")).toInt();
        const Ran ran
            = m_bench->ask({QStringLiteral("predict"), QStringLiteral("--model"), m_model, QString::number(id)});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.list("predictions").first().toObject().value(QStringLiteral("class")).toString(),
            QStringLiteral("city"));
    }

    void aPersonReadsClassAndDoubt()
    {
        const Ran ran = m_bench->run(
            {QStringLiteral("predict"), QStringLiteral("--model"), m_model, write("city.jpg"), write("what.jpg")});
        QVERIFY2(ran.out.contains(QStringLiteral("75.0 %")), qPrintable(ran.out));
        QVERIFY(ran.out.contains(QStringLiteral("not sure")));
    }

private:
    QString write(const char* name)
    {
        return TestPhotos::write(m_bench->path(QStringLiteral("in/") + QString::fromUtf8(name)),
            TestPhotos::jpeg(TestPhotos::scene(m_seed++)));
    }
    Ran predict(const QStringList& files)
    {
        return m_bench->run(
            QStringList{QStringLiteral("predict"), QStringLiteral("--model"), m_model, QStringLiteral("--json")}
            + files);
    }

    std::unique_ptr<CliBench> m_bench;
    QString m_model;
    quint32 m_seed = 0;
};

QTEST_GUILESS_MAIN(PredictCommandTest)
#include "tst_PredictCommand.moc"
