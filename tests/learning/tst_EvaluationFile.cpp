// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/measure/EvaluationFile.h"

#include "learning/Predictions.h"
#include "learning/Samples.h"
#include "support/Tolerance.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

namespace {

Evaluation sample(const ModelInfo& model)
{
    const int classes = int(model.classNames.size());
    QList<PhotoPrediction> photos
        = several(7, 0, 0, 0.9F, classes) + several(2, 1, 0, 0.6F, classes) + several(4, 1, 1, 0.8F, classes);
    photos[3].photoId = 42;
    photos[3].prediction.notSure = true;
    Evaluation evaluation = Evaluation::of(model, photos);
    evaluation.part = QStringLiteral("test");
    evaluation.refused = {{QStringLiteral("/photos/gone.jpg"), QStringLiteral("It is not there.")}};
    return evaluation;
}

} // namespace

class EvaluationFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenIsReadBack()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("evaluation.json"));
        const ModelInfo model = sampleModel();
        const Evaluation written = sample(model);
        QVERIFY_RESULT(writeEvaluation(file, written, model));
        const Result<Evaluation> read = readEvaluation(file, model);
        QVERIFY_RESULT(read);
        QCOMPARE(read->toJson(), written.toJson());
        QCOMPARE(read->part, QStringLiteral("test"));
        QCOMPARE(read->photos[3].photoId, 42);
        QCOMPARE(read->mostWrong().size(), 2);
    }

    void anEvaluationOfTheModelBeforeIsNotTaken()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("evaluation.json"));
        ModelInfo model = sampleModel();
        QVERIFY_RESULT(writeEvaluation(file, sample(model), model));
        model.created = model.created.addSecs(1);
        const Result<Evaluation> read = readEvaluation(file, model);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::BadInput);
    }

    void damageIsSaid_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("a label out of bounds") << QByteArray("\"label\":1") << QByteArray("\"label\":99");
        QTest::newRow("an id that is no number") << QByteArray("\"id\":42") << QByteArray("\"id\":\"x\"");
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("x");
    }
    void damageIsSaid()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("evaluation.json"));
        const ModelInfo model = sampleModel();
        QVERIFY_RESULT(writeEvaluation(path, sample(model), model));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains(from));
        bytes.replace(from, to);
        file.resize(0);
        file.seek(0);
        file.write(bytes);
        file.close();
        QVERIFY(!readEvaluation(path, model));
    }

    void aMissingFileIsSaid() { QVERIFY(!readEvaluation(QStringLiteral("/no/such/evaluation.json"), sampleModel())); }
};

QTEST_GUILESS_MAIN(EvaluationFileTest)
#include "tst_EvaluationFile.moc"
