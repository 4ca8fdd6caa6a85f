// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/Recipe.h"

#include "support/Tolerance.h"

#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace Tintype;

class RecipeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsFollowThePhotos_data()
    {
        QTest::addColumn<int>("photos");
        QTest::addColumn<int>("steps");
        QTest::newRow("few") << 60 << 150;
        QTest::newRow("600") << 600 << 187;
        QTest::newRow("1500") << 1500 << 468;
        QTest::newRow("many") << 50'000 << 600;
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("as many as fit") << std::numeric_limits<int>::max() << 600;
    }

    void stepsFollowThePhotos()
    {
        QFETCH(int, photos);
        QTEST(Recipe().stepsFor(photos), "steps");
    }

    void givenEpochsOverride()
    {
        Recipe recipe;
        recipe.epochs = 3;
        QCOMPARE(recipe.stepsFor(33), 6); // Two mini-batches an epoch.
        recipe.epochs = 100'000;
        QCOMPARE(recipe.stepsFor(std::numeric_limits<int>::max()), 1'000'000);
    }

    void quickTakesNoSteps()
    {
        const Result<Recipe> quick = Recipe::named(QStringLiteral("quick"));
        QVERIFY_RESULT(quick);
        QVERIFY(!quick->fineTune);
        QCOMPARE(quick->stepsFor(500), 0);
        const Result<Recipe> better = Recipe::named(QStringLiteral("better"));
        QVERIFY_RESULT(better);
        QVERIFY(better->fineTune);
    }

    void fromScratchEveryPhotoIsSeenOftener()
    {
        const Result<Recipe> scratch = Recipe::named(QStringLiteral("scratch"));
        QVERIFY_RESULT(scratch);
        QVERIFY(scratch->fromScratch);
        QVERIFY(scratch->stepsFor(1200) > Recipe::named(QStringLiteral("better"))->stepsFor(1200));
        const Result<Recipe> again = Recipe::fromJson(scratch->toJson());
        QVERIFY_RESULT(again);
        QCOMPARE(again->toJson(), scratch->toJson());
        QVERIFY(!Recipe().toJson().contains(QLatin1String("from_scratch"))); // runs begun before it was there are known again
    }

    void whatIsForLittleMemoryIsWrittenWhereItIsUsed()
    {
        for (const char* key : {"micro_batch", "recompute", "precision"}) // runs begun before these were there are known again
            QVERIFY(!Recipe().toJson().contains(QLatin1String(key)));
        Recipe recipe = *Recipe::named(QStringLiteral("scratch"));
        recipe.microBatch = 8;
        recipe.recompute = true;
        recipe.precision = QStringLiteral("bfloat16");
        const Result<Recipe> again = Recipe::fromJson(recipe.toJson());
        QVERIFY_RESULT(again);
        QCOMPARE(again->toJson(), recipe.toJson());
        recipe.precision = QStringLiteral("float8");
        QVERIFY(!Recipe::fromJson(recipe.toJson()));
    }

    void onlyFromScratchPhotosAreMixedAndHidden()
    {
        const AugmentationRanges scratch = Recipe::named(QStringLiteral("scratch"))->augmentation;
        QVERIFY(scratch.saturation > 0 && scratch.operations > 0 && scratch.cutoutProbability > 0 && scratch.mixup > 0);
        for (const QString& name : {QStringLiteral("quick"), QStringLiteral("better")}) {
            const Recipe recipe = *Recipe::named(name);
            QCOMPARE(recipe.augmentation, AugmentationRanges());
            // As written by earlier versions: a checkpoint belongs to the text of its recipe.
            QCOMPARE(recipe.toJson().value(QLatin1String("augmentation")).toObject().size(), 7);
        }
    }

    void aRunFromScratchThatKnewNoMixingStaysSo()
    {
        Recipe recipe = *Recipe::named(QStringLiteral("scratch"));
        QJsonObject object = recipe.toJson();
        QJsonObject ranges = object.value(QLatin1String("augmentation")).toObject();
        for (const char* key : {"saturation", "hue", "operations", "magnitude", "cutout", "cutout_side", "mixup"}) {
            QVERIFY2(ranges.contains(QLatin1String(key)), key);
            ranges.remove(QLatin1String(key));
        }
        object.insert(QLatin1String("augmentation"), ranges);
        const Result<Recipe> old = Recipe::fromJson(object);
        QVERIFY_RESULT(old);
        QCOMPARE(old->augmentation.mixup, 0.0);
        QCOMPARE(old->augmentation.operations, 0);
        QCOMPARE(old->toJson(), object);
    }

    void aRecipeThatContradictsItselfIsRefused()
    {
        Recipe recipe = *Recipe::named(QStringLiteral("scratch"));
        recipe.firstSize = recipe.lastSize / 2;
        QVERIFY(!Recipe::fromJson(recipe.toJson()));
        recipe.firstSize = recipe.lastSize;
        recipe.fineTune = false;
        QVERIFY(!Recipe::fromJson(recipe.toJson()));
    }

    void unknownNamesSayWhatThereIs()
    {
        for (const QString& name : {QStringLiteral("best"), QString()}) {
            const Result<Recipe> recipe = Recipe::named(name);
            QVERIFY(!recipe);
            QCOMPARE(recipe.error().kind, Error::Kind::BadInput);
            QVERIFY(recipe.error().message.contains(QStringLiteral("better")));
        }
    }

    void comesBackFromJson()
    {
        Recipe recipe;
        recipe.network = QStringLiteral("efficientnet-lite2");
        recipe.batch = 16;
        recipe.epochs = 12;
        recipe.seed = std::numeric_limits<quint64>::max() - 1; // More than JSON's numbers can hold.
        recipe.learningRateTop = 1.0 / 3;
        recipe.patience = 0;
        recipe.firstSize = 128;
        recipe.augmentation.minimumArea = 0.3;
        recipe.augmentation.mirrorProbability = 0;
        recipe.augmentation.operations = 3;
        recipe.augmentation.mixup = 0.4;
        const QByteArray text = QJsonDocument(recipe.toJson()).toJson();
        const Result<Recipe> back = Recipe::fromJson(QJsonDocument::fromJson(text).object());
        QVERIFY_RESULT(back);
        QCOMPARE(back->toJson(), recipe.toJson());
        QCOMPARE(back->seed, recipe.seed);
        QCOMPARE(back->learningRateTop, recipe.learningRateTop);
        QCOMPARE(back->augmentation, recipe.augmentation);
    }

    void numbersOutOfRangeAreRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char* key, const QJsonValue& value) { QTest::newRow(key) << QString::fromLatin1(key) << value; };
        row("batch", 0);
        row("seed", QStringLiteral("-1"));
        row("learning_rate_head", -1);
        row("average_decay", 1);
        row("first_size", 100'000);
        row("minimum_steps", 1e12);
        row("maximum_steps", 10); // Under the minimum.
        row("patience", QStringLiteral("5"));
        row("fine_tune", 1);
        row("network", QString());
        row("augmentation", QJsonObject{{QStringLiteral("minimum_area"), 0}});
        QTest::newRow("operations") << QStringLiteral("augmentation") << QJsonValue(QJsonObject{{QStringLiteral("operations"), 1'000'000}});
        QTest::newRow("mixup") << QStringLiteral("augmentation") << QJsonValue(QJsonObject{{QStringLiteral("mixup"), 2}});
    }

    void numbersOutOfRangeAreRefused()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject object = Recipe().toJson();
        object.insert(key, value);
        const Result<Recipe> recipe = Recipe::fromJson(object);
        QVERIFY(!recipe);
        QCOMPARE(recipe.error().kind, Error::Kind::Corrupt);
    }
};

QTEST_GUILESS_MAIN(RecipeTest)

#include "tst_Recipe.moc"
