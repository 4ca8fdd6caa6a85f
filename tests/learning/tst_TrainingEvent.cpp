// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/TrainingEvent.h"

#include "learning/Samples.h"
#include "support/Tolerance.h"

#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace Tintype;

namespace {

QByteArray textOf(const TrainingEvent& event)
{
    return QJsonDocument(eventToJson(event)).toJson(QJsonDocument::Compact);
}

Result<TrainingEvent> readBack(const TrainingEvent& event)
{
    return eventFromJson(QJsonDocument::fromJson(textOf(event)).object());
}

} // namespace

class TrainingEventTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindComesBack_data()
    {
        QTest::addColumn<TrainingEvent>("event");
        QTest::addColumn<QString>("name");
        QTest::newRow("started") << TrainingEvent(RunStarted{QStringLiteral("4"), QStringLiteral("net"), QStringLiteral("better"),
                                                             QStringLiteral("2 cores"), QStringLiteral("float32"), 420, 80, 32, 190, true})
                                 << QStringLiteral("started");
        QTest::newRow("step") << TrainingEvent(StepDone{12, 300, 2, 0.41, 0.875, 38.2, 95, 0.25}) << QStringLiteral("step");
        QTest::newRow("epoch") << TrainingEvent(EvaluationDone{20, 3, 0.5, 0.9, 0.375, 0.95, 80, true, 61.5}) << QStringLiteral("epoch");
        QTest::newRow("saved") << TrainingEvent(CheckpointSaved{20, 62}) << QStringLiteral("saved");
        QTest::newRow("note") << TrainingEvent(Advice{QStringLiteral("It is getting better."), 3}) << QStringLiteral("note");
        QTest::newRow("recovery") << TrainingEvent(Advice{QStringLiteral("Memory ran out."), 3, true}) << QStringLiteral("note");
        QTest::newRow("ended") << TrainingEvent(RunEnded{sampleOutcome()}) << QStringLiteral("ended");
    }

    void everyKindComesBack()
    {
        QFETCH(TrainingEvent, event);
        QFETCH(QString, name);
        QCOMPARE(eventToJson(event).value(QLatin1String("event")).toString(), name);
        const Result<TrainingEvent> back = readBack(event);
        QVERIFY_RESULT(back);
        QCOMPARE(back->index(), event.index());
        QCOMPARE(textOf(*back), textOf(event));
    }

    void aStepHasTheKeysThatScriptsRead()
    {
        const QJsonObject step = eventToJson(StepDone{12, 300, 2, 0.41, 0.875, 38.2, 95, 0.25});
        QCOMPARE(step.value(QLatin1String("step")).toInt(), 12);
        QCOMPARE(step.value(QLatin1String("steps")).toInt(), 300);
        QCOMPARE(step.value(QLatin1String("loss")).toDouble(), 0.41);
        QCOMPARE(step.value(QLatin1String("images_per_second")).toDouble(), 38.2);
        QCOMPARE(step.value(QLatin1String("eta_seconds")).toDouble(), 95.0);
    }

    void anEpochHasItsValidation()
    {
        const QJsonObject epoch = eventToJson(EvaluationDone{20, 3, 0.5, 0.9, 0.375, 0.95, 80, true, 61.5});
        QCOMPARE(epoch.value(QLatin1String("validation"))[QLatin1String("accuracy")].toDouble(), 0.95);
        QCOMPARE(epoch.value(QLatin1String("validation"))[QLatin1String("loss")].toDouble(), 0.375);
    }

    void theOutcomeComesBackWhole()
    {
        const Result<TrainingEvent> back = readBack(RunEnded{sampleOutcome()});
        QVERIFY_RESULT(back);
        const TrainingOutcome& outcome = std::get<RunEnded>(*back).outcome;
        QCOMPARE(outcome.end, TrainingEnd::StoppedEarly);
        QCOMPARE(outcome.secondsToFirstModel, 13.25);
        QCOMPARE(outcome.secondsOfLooking, 20.5);
        QCOMPARE(outcome.recoveries, sampleOutcome().recoveries);
        QCOMPARE(outcome.refused.size(), 1);
        QCOMPARE(outcome.refused.first().path, QStringLiteral("/photos/broken.jpg"));
        QCOMPARE(outcome.refused.first().reason, QStringLiteral("It is cut."));
    }

    void aLossThatIsNoNumberStaysNone()
    {
        StepDone step;
        step.loss = std::numeric_limits<double>::infinity();
        const Result<TrainingEvent> back = readBack(step);
        QVERIFY_RESULT(back);
        QVERIFY(std::isnan(std::get<StepDone>(*back).loss));
    }

    void damagedLinesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no kind") << QByteArray(R"({"step":1})");
        QTest::newRow("unknown kind") << QByteArray(R"({"event":"party"})");
        QTest::newRow("kind that is no text") << QByteArray(R"({"event":3})");
        QTest::newRow("step below 0") << QByteArray(R"({"event":"step","step":-1})");
        QTest::newRow("half a step") << QByteArray(R"({"event":"step","step":0.5})");
        QTest::newRow("step beyond measure") << QByteArray(R"({"event":"step","step":1e15})");
        QTest::newRow("accuracy of 200 %") << QByteArray(R"({"event":"epoch","validation":{"accuracy":2}})");
        QTest::newRow("loss that is text") << QByteArray(R"({"event":"step","loss":"low"})");
        QTest::newRow("unknown end") << QByteArray(R"({"event":"ended","end":"exploded"})");
    }

    void damagedLinesAreRefused()
    {
        QFETCH(QByteArray, text);
        const Result<TrainingEvent> event = eventFromJson(QJsonDocument::fromJson(text).object());
        QVERIFY(!event);
        QCOMPARE(event.error().kind, Error::Kind::Corrupt);
    }
};

QTEST_GUILESS_MAIN(TrainingEventTest)

#include "tst_TrainingEvent.moc"
