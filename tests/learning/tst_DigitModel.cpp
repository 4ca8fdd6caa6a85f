// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/digits/DigitModel.h"

#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

namespace {

DigitModelInfo someInfo()
{
    DigitModelInfo info;
    info.network = QStringLiteral("digitnet");
    info.width = 24;
    info.members = 3;
    info.temperature = 1.25;
    info.sureFrom = 0.625;
    info.epochs = 16;
    info.seed = 4'000'000'000U;
    info.trainingDigits = 55'000;
    info.ownDigits = 12;
    info.parameters = 190'000;
    info.validationAccuracy = 0.996;
    info.testAccuracy = 0.9972;
    info.created = QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6));
    return info;
}

} // namespace

class DigitModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        const DigitModelInfo info = someInfo();
        const Result<DigitModelInfo> read = DigitModelInfo::fromJson(info.toJson());
        QVERIFY_RESULT(read);
        QCOMPARE(read->toJson(), info.toJson());
        QCOMPARE(read->network, info.network);
        QCOMPARE(read->width, 24);
        QCOMPARE(read->members, 3);
        QCOMPARE(read->temperature, 1.25);
        QCOMPARE(read->sureFrom, 0.625);
        QCOMPARE(read->seed, 4'000'000'000U);
        QCOMPARE(read->ownDigits, 12);
        QCOMPARE(read->parameters, qint64(190'000));
        QCOMPARE(read->created, info.created);
    }

    void refusesWhatIsNoModelOfDigits_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no format") << QStringLiteral("format") << QJsonValue();
        QTest::newRow("format 0") << QStringLiteral("format") << QJsonValue(0);
        QTest::newRow("another kind") << QStringLiteral("kind") << QJsonValue(QStringLiteral("photos"));
        QTest::newRow("a number for a name") << QStringLiteral("network") << QJsonValue(3);
        QTest::newRow("no members") << QStringLiteral("members") << QJsonValue(0);
        QTest::newRow("a million members") << QStringLiteral("members") << QJsonValue(1'000'000);
        QTest::newRow("width below nought") << QStringLiteral("width") << QJsonValue(-1);
        QTest::newRow("temperature 0") << QStringLiteral("temperature") << QJsonValue(0);
        QTest::newRow("endless temperature") << QStringLiteral("temperature") << QJsonValue(1e300);
        QTest::newRow("surer than sure") << QStringLiteral("sure_from") << QJsonValue(1.5);
        QTest::newRow("accuracy over one") << QStringLiteral("test_accuracy") << QJsonValue(99.7);
        QTest::newRow("seed below nought") << QStringLiteral("seed") << QJsonValue(-1);
        QTest::newRow("half an epoch") << QStringLiteral("epochs") << QJsonValue(0.5);
    }

    void refusesWhatIsNoModelOfDigits()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject object = someInfo().toJson();
        object.insert(key, value);
        const Result<DigitModelInfo> read = DigitModelInfo::fromJson(object);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Corrupt);
    }

    void asksForANewerProgram()
    {
        QJsonObject object = someInfo().toJson();
        object.insert(QStringLiteral("format"), DigitModelInfo::kFormat + 1);
        QCOMPARE(DigitModelInfo::fromJson(object).error().kind, Error::Kind::Unsupported);
    }

    void refusesNothing() { QCOMPARE(DigitModelInfo::fromJson({}).error().kind, Error::Kind::Corrupt); }

    void theLikeliestIsTheDigit()
    {
        DigitReading reading;
        reading.probabilities = {0, 0.1F, 0, 0, 0.2F, 0, 0, 0.6F, 0.1F, 0};
        QCOMPARE(reading.digit(), 7);
        QCOMPARE(reading.confidence(), 0.6F);
    }
};

QTEST_GUILESS_MAIN(DigitModelTest)
#include "tst_DigitModel.moc"
