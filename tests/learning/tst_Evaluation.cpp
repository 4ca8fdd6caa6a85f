// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/measure/Evaluation.h"

#include "learning/Predictions.h"
#include "learning/Samples.h"
#include "support/Tolerance.h"

#include <QJsonArray>
#include <QLocale>
#include <QTest>

#include <cmath>

using namespace Tintype;

namespace {

const QStringList kFormats{QStringLiteral("safetensors"), QStringLiteral("onnx"), QStringLiteral("torchscript")};

constexpr int kClasses = 3; // Of the sample model.

/// Beach 8 of 10 (2 called City), City 5 of 5, Forest 0 of 5 (all called Beach, sure of it).
QList<PhotoPrediction> handMade()
{
    return several(8, 0, 0, 0.9F, kClasses) + several(2, 0, 1, 0.6F, kClasses) + several(5, 1, 1, 0.8F, kClasses)
        + several(5, 2, 0, 0.95F, kClasses);
}

Evaluation evaluated(const QList<PhotoPrediction>& photos, const char* part = "test")
{
    Evaluation evaluation = Evaluation::of(sampleModel(), photos);
    evaluation.part = QString::fromLatin1(part);
    return evaluation;
}

bool anyContains(const QStringList& texts, const char* part)
{
    return texts.join(u'\n').contains(QString::fromLatin1(part));
}

} // namespace

class EvaluationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void countsAreRight()
    {
        const Evaluation evaluation = evaluated(handMade());
        QCOMPARE(evaluation.photos.size(), 20);
        QCOMPARE(evaluation.correct, 13);
        QCOMPARE(evaluation.accuracy, 0.65);
        QCOMPARE(evaluation.confusion, (std::vector<std::vector<int>>{{8, 2, 0}, {0, 5, 0}, {5, 0, 0}}));
        QCOMPARE(evaluation.classes[0].photos, 10);
        QCOMPARE(evaluation.classes[0].recall, 0.8);
        QVERIFY_NEAR(evaluation.classes[0].precision, 8.0 / 13, 1e-12);
        QVERIFY_NEAR(evaluation.classes[0].f1, 16.0 / 23, 1e-12);
        QVERIFY_NEAR(evaluation.classes[1].precision, 5.0 / 7, 1e-12);
        QCOMPARE(evaluation.classes[2].precision, 0.0);
        QCOMPARE(evaluation.classes[2].recall, 0.0);
        QCOMPARE(evaluation.classes[2].f1, 0.0);
        QCOMPARE(evaluation.interval, wilsonInterval(13, 20));
    }

    void lossAndCalibrationAreRight()
    {
        const Evaluation evaluation = evaluated(several(3, 0, 0, 0.8F, kClasses) + several(1, 0, 1, 0.8F, kClasses));
        QVERIFY_NEAR(evaluation.loss, -(3 * std::log(0.8) + std::log(0.1)) / 4, 1e-6);
        QVERIFY_NEAR(evaluation.ece, 0.05, 1e-6); // 0.8 said, 0.75 right.
    }

    void aProbabilityOf0DoesNotMakeTheLossInfinite()
    {
        const Evaluation evaluation = evaluated(several(1, 0, 1, 1.0F, kClasses));
        QVERIFY(std::isfinite(evaluation.loss));
        QVERIFY(evaluation.loss > 20);
    }

    void unsurePhotosAreCountedApart()
    {
        QList<PhotoPrediction> photos = handMade();
        for (PhotoPrediction& photo : photos)
            photo.prediction.notSure = photo.prediction.confidence() < 0.7F;
        const Evaluation evaluation = evaluated(photos);
        QCOMPARE(evaluation.notSure, 2);
        QVERIFY_NEAR(evaluation.accuracyWhenSure, 13.0 / 18, 1e-12);
        for (PhotoPrediction& photo : photos)
            photo.prediction.notSure = true;
        QCOMPARE(evaluated(photos).accuracyWhenSure, 0.0);
    }

    void onlyReadableLabelledPhotosCount()
    {
        QList<PhotoPrediction> photos = handMade();
        PhotoPrediction broken;
        broken.path = QStringLiteral("/photos/broken.jpg");
        broken.label = 0;
        broken.refused = QStringLiteral("It is cut.");
        photos.append(broken);
        photos.append(predicted(-1, 0, 0.9F, kClasses)); // No class given.
        photos.append(predicted(7, 0, 0.9F, kClasses)); // A class the model does not know.
        photos.append(predicted(0, 0, 0.9F, kClasses + 1)); // Another model's prediction.
        const Evaluation evaluation = evaluated(photos);
        QCOMPARE(evaluation.photos.size(), 20);
        QCOMPARE(evaluation.refused.size(), 1);
        QCOMPARE(evaluation.refused.first().path, broken.path);
        QVERIFY(anyContains(evaluation.nextSteps(), "could not be read"));
    }

    void noPhotosIsNoDisaster()
    {
        const Evaluation evaluation = evaluated({});
        QCOMPARE(evaluation.accuracy, 0.0);
        QCOMPARE(evaluation.interval, (std::array<double, 2>{0, 1}));
        QVERIFY(!evaluation.sentence().isEmpty());
        QCOMPARE(evaluation.nextSteps().size(), 1);
    }

    void aCellGivesItsPhotosMostConfidentFirst()
    {
        QList<PhotoPrediction> photos = handMade();
        photos.append(predicted(0, 1, 0.7F, kClasses));
        const Evaluation evaluation = evaluated(photos);
        const QList<PhotoPrediction> cell = evaluation.cell(0, 1);
        QCOMPARE(cell.size(), 3);
        QCOMPARE(cell.first().prediction.confidence(), 0.7F);
        QVERIFY(evaluation.cell(1, 0).isEmpty());
        const QList<PhotoPrediction> wrong = evaluation.mostWrong();
        QCOMPARE(wrong.size(), 8);
        QCOMPARE(wrong.first().prediction.confidence(), 0.95F);
        QCOMPARE(wrong.last().prediction.confidence(), 0.6F);
    }

    void theSentenceSaysWhatToExpect()
    {
        const QList<PhotoPrediction> photos = several(172, 0, 0, 0.9F, kClasses) + several(8, 0, 1, 0.9F, kClasses);
        QCOMPARE(evaluated(photos).sentence(),
                 QStringLiteral("Right on 172 of 180 photos it had never seen. On new photos like these expect between 91.5 and 97.7 %."));
        QVERIFY(evaluated(photos, "validation").sentence().contains(QStringLiteral("flatters")));
        QVERIFY(!evaluated(photos, "train").sentence().contains(QStringLiteral("expect between")));
        QVERIFY(evaluated(several(1, 0, 0, 0.9F, kClasses)).sentence().startsWith(QStringLiteral("Right on 1 of 1 photo it")));
    }

    void burstsMakeTheRangeWider()
    {
        QList<PhotoPrediction> photos;
        for (int i = 0; i < 200; ++i)
            photos.append(predicted(0, i % 10 ? 0 : 1, 0.9F, kClasses, i / 5));
        const Evaluation evaluation = evaluated(photos);
        QCOMPARE(evaluation.interval, wilsonInterval(36, 40));
        QVERIFY(evaluation.sentence().contains(QStringLiteral("burst")));
    }

    void theNextStepsNameWhatIsWeak()
    {
        const QStringList steps = evaluated(handMade()).nextSteps();
        QVERIFY(anyContains(steps, "On 5 photos it was very sure"));
        QVERIFY(anyContains(steps, "is its weakest class: it found 0 of 5"));
        QVERIFY(anyContains(steps, "are mixed up most (5 photos)"));
        QVERIFY(anyContains(steps, "rests on 20 photos"));
    }

    void aMissingClassIsNamed()
    {
        const QStringList steps = evaluated(several(80, 0, 0, 0.9F, kClasses) + several(80, 2, 2, 0.9F, kClasses)).nextSteps();
        QVERIFY(anyContains(steps, "City has no photo here"));
    }

    void manyUnsurePhotosAreNamed()
    {
        QList<PhotoPrediction> photos = handMade();
        for (int i = 0; i < 5; ++i)
            photos[i].prediction.notSure = true;
        QVERIFY(anyContains(evaluated(photos).nextSteps(), "not sure of 5 photos"));
    }

    void whenAllIsWellItSaysSo()
    {
        ModelInfo model = sampleModel();
        model.trainingPhotos = 900;
        QList<PhotoPrediction> photos;
        for (int label = 0; label < kClasses; ++label)
            photos += several(60, label, label, 0.9F, kClasses);
        Evaluation evaluation = Evaluation::of(model, photos);
        evaluation.part = QStringLiteral("test");
        QCOMPARE(evaluation.nextSteps().size(), 1);
        QVERIFY(evaluation.nextSteps().first().contains(QStringLiteral("Nothing stands out")));
        evaluation.trainingPhotos = 120;
        QVERIFY(anyContains(evaluation.nextSteps(), "It learnt from 120 photos"));
    }

    void jsonHasTheKeysThatScriptsRead()
    {
        QList<PhotoPrediction> photos = handMade();
        photos[0].prediction.notSure = true;
        photos.append(PhotoPrediction{0, QStringLiteral("/x.jpg"), 0, -1, {}, QStringLiteral("It is cut.")});
        const QJsonObject json = evaluated(photos).toJson();
        QCOMPARE(json[QLatin1String("photos")].toInt(), 20);
        QCOMPARE(json[QLatin1String("accuracy")].toDouble(), 0.65);
        QCOMPARE(json[QLatin1String("interval")].toArray().size(), 2);
        QCOMPARE(json[QLatin1String("interval")][0].toDouble(), wilsonInterval(13, 20)[0]);
        QCOMPARE(json[QLatin1String("classes")].toArray().first().toString(), QStringLiteral("Beach"));
        QCOMPARE(json[QLatin1String("confusion")][0][1].toInt(), 2); // [given][predicted]
        QCOMPARE(json[QLatin1String("confusion")][2][0].toInt(), 5);
        const QJsonValue beach = json[QLatin1String("per_class")][QLatin1String("Beach")];
        QCOMPARE(beach[QLatin1String("recall")].toDouble(), 0.8);
        QVERIFY(beach[QLatin1String("precision")].isDouble() && beach[QLatin1String("f1")].isDouble());
        QVERIFY(json[QLatin1String("loss")].isDouble() && json[QLatin1String("ece")].isDouble());
        QCOMPARE(json[QLatin1String("not_sure")][QLatin1String("photos")].toInt(), 1);
        QVERIFY_NEAR(json[QLatin1String("not_sure")][QLatin1String("accuracy_when_sure")].toDouble(), 12.0 / 19, 1e-12);
        QCOMPARE(json[QLatin1String("refused")][0][QLatin1String("file")].toString(), QStringLiteral("/x.jpg"));
        QCOMPARE(json[QLatin1String("refused")][0][QLatin1String("reason")].toString(), QStringLiteral("It is cut."));
    }

    void theModelCardTellsFiguresAndLimits()
    {
        const Evaluation evaluation = evaluated(handMade());
        const QString card = modelCard(sampleModel(), QStringLiteral("My trips"), &evaluation, kFormats);
        QVERIFY(card.startsWith(QStringLiteral("# My trips")));
        for (const char* part : {"Beach", "EfficientNet-Lite0", "65.0 % (95 % interval: 43.3 % to 81.9 %)", "| City | 5 |", "not sure",
                                 "224 × 224", "420 photos", "4 March 2026", "1.3750", "80 other photos: right on 93.8 %"})
            QVERIFY2(card.contains(QString::fromUtf8(part)), part);
        QVERIFY(modelCard(sampleModel(), QStringLiteral("x"), nullptr, kFormats).contains(QStringLiteral("has not been tested")));
    }

    void theModelCardTellsOfTheFilesThatAreThere()
    {
        const QString card = modelCard(sampleModel(), QStringLiteral("x"), nullptr, {QStringLiteral("torchscript")});
        QVERIFY(card.contains(QStringLiteral("TorchScript file")));
        QVERIFY(!card.contains(QStringLiteral("ONNX file")));
        QVERIFY(!card.contains(QStringLiteral("safetensors file")));
    }

    void theModelCardOfAModelFromScratchNamesNoOnesWeights()
    {
        ModelInfo model = sampleModel();
        model.recipe = QStringLiteral("scratch");
        const QString card = modelCard(model, QStringLiteral("x"), nullptr, kFormats);
        QVERIFY(card.contains(QStringLiteral("from scratch")));
        QVERIFY(!card.contains(QStringLiteral("ImageNet")));
    }

    void namesCannotBreakTheModelCard()
    {
        ModelInfo model = sampleModel();
        model.classNames[0] = QStringLiteral("a|b\n# <script>*x*");
        const Evaluation evaluation = Evaluation::of(model, handMade());
        const QString card = modelCard(model, QStringLiteral("x\n\n# y"), &evaluation, kFormats);
        QVERIFY(card.contains(QStringLiteral("a\\|b \\# \\<script\\>\\*x\\*")));
        QVERIFY(!card.contains(QStringLiteral("\n# y")));
    }
};

QTEST_GUILESS_MAIN(EvaluationTest)

#include "tst_Evaluation.moc"
