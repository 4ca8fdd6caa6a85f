// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/ModelInfo.h"

#include "learning/Samples.h"
#include "support/Tolerance.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Tintype;

class ModelInfoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromJson()
    {
        const ModelInfo info = sampleModel();
        const QByteArray text = QJsonDocument(info.toJson()).toJson();
        const Result<ModelInfo> back = ModelInfo::fromJson(QJsonDocument::fromJson(text).object());
        QVERIFY_RESULT(back);
        QCOMPARE(back->network, info.network);
        QCOMPARE(back->classNames, info.classNames);
        QCOMPARE(back->preprocessing, info.preprocessing);
        QCOMPARE(back->temperature, info.temperature);
        QCOMPARE(back->sureFrom, info.sureFrom);
        QCOMPARE(back->recipe, info.recipe);
        QCOMPARE(back->created, info.created);
        QCOMPARE(back->trainingPhotos, info.trainingPhotos);
        QCOMPARE(back->validationAccuracy, info.validationAccuracy);
        QCOMPARE(back->validationLoss, info.validationLoss);
        QCOMPARE(back->validationPhotos, info.validationPhotos);
    }

    void craftedDescriptionsAreRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const QJsonObject preprocessing = sampleModel().preprocessing.toJson();
        const auto with = [&preprocessing](const char* key, const QJsonValue& value) {
            QJsonObject changed = preprocessing;
            changed.insert(QLatin1String(key), value);
            return QJsonValue(changed);
        };
        QJsonArray manyNames;
        for (int i = 0; i < 1001; ++i)
            manyNames.append(QString::number(i));
        const auto row = [](const char* name, const char* key, const QJsonValue& value) {
            QTest::newRow(name) << QString::fromLatin1(key) << value;
        };
        row("no format", "format", QJsonValue());
        row("format 0", "format", 0);
        row("no network", "network", QString());
        row("network that is no text", "network", 3);
        row("no class", "classes", QJsonArray());
        row("classes that are no list", "classes", QStringLiteral("Beach"));
        row("too many classes", "classes", manyNames);
        row("class without name", "classes", QJsonArray{QStringLiteral("Beach"), QString()});
        row("class twice", "classes", QJsonArray{QStringLiteral("Beach"), QStringLiteral("Beach")});
        row("class with an endless name", "classes", QJsonArray{QString(201, u'x')});
        row("temperature 0", "temperature", 0);
        row("temperature below 0", "temperature", -1);
        row("temperature that is text", "temperature", QStringLiteral("1"));
        row("temperature beyond measure", "temperature", 1e300);
        row("sure from more than all", "sure_from", 1.01);
        row("photos below 0", "training_photos", -1);
        row("half a photo", "training_photos", 1.5);
        row("more photos than there are", "training_photos", 1e18);
        row("input of 15 pixels", "preprocessing", with("size", 15));
        row("input of 1025 pixels", "preprocessing", with("size", 1025));
        row("input of no size", "preprocessing", with("size", QJsonValue()));
        row("crop of nothing", "preprocessing", with("crop_fraction", 0));
        row("two means", "preprocessing", with("mean", QJsonArray{127, 127}));
        row("endless mean", "preprocessing", with("mean", QJsonArray{127, 127, 1e300}));
        row("deviation 0", "preprocessing", with("deviation", QJsonArray{128, 0, 128}));
        row("deviation that is 0 as float", "preprocessing", with("deviation", QJsonArray{128, 1e-60, 128}));
        row("no preprocessing", "preprocessing", QJsonValue());
        row("accuracy of 200 %", "validation", QJsonObject{{QStringLiteral("accuracy"), 2}});
    }

    void craftedDescriptionsAreRefused()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject object = sampleModel().toJson();
        object.insert(key, value);
        const Result<ModelInfo> info = ModelInfo::fromJson(object);
        QVERIFY(!info);
        QCOMPARE(info.error().kind, Error::Kind::Corrupt);
        QVERIFY(!info.error().message.isEmpty());
    }

    void aNewerFormatIsToldApart()
    {
        QJsonObject object = sampleModel().toJson();
        object.insert(QStringLiteral("format"), ModelInfo::kFormat + 1);
        const Result<ModelInfo> info = ModelInfo::fromJson(object);
        QVERIFY(!info);
        QCOMPARE(info.error().kind, Error::Kind::Unsupported);
    }
};

QTEST_GUILESS_MAIN(ModelInfoTest)

#include "tst_ModelInfo.moc"
