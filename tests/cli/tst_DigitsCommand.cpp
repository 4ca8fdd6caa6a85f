// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/CliBench.h"
#include "core/SafeFile.h"

#include <QTest>

using namespace Tintype;

class tst_DigitsCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trainSaysWhatCameOfIt()
    {
        CliBench bench;
        bench.script.digitOutcome.accuracy = 0.9926;
        bench.script.digitOutcome.errors = 74;
        bench.script.digitOutcome.images = 10'000;
        bench.script.digitOutcome.seconds = 8.5;
        const QString file = bench.path(QStringLiteral("mine.safetensors"));
        const Ran ran = bench.run({QStringLiteral("digits"), QStringLiteral("train"), QStringLiteral("--epochs"), QStringLiteral("1"),
                                   QStringLiteral("--out"), file, QStringLiteral("--json")});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.json.value(QStringLiteral("accuracy")).toDouble(), 0.9926);
        QCOMPARE(ran.number("errors"), 74);
        QCOMPARE(ran.number("images"), 10'000);
        QCOMPARE(ran.json.value(QStringLiteral("model")).toString(), file);
    }

    void minutesAndEpochsExcludeEachOther()
    {
        CliBench bench;
        const Ran ran = bench.run(words("digits train --epochs 1 --minutes 2"));
        QCOMPARE(ran.code, 2);
        QCOMPARE(bench.enginesMade, 0);
    }

    void wrongWordsAreWrongUsage_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char* typed : {"digits", "digits paint", "digits train --network lenet4", "digits train --width 20",
                                  "digits train --out model.pth", "digits predict", "digits train --until 2"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void wrongWordsAreWrongUsage()
    {
        QFETCH(QString, typed);
        CliBench bench;
        QCOMPARE(bench.run(typed.split(u' ')).code, 2);
        QCOMPARE(bench.enginesMade, 0);
    }

    void predictAnswersForEachLine()
    {
        CliBench bench;
        bench.script.reading.probabilities[7] = 0.75F;
        bench.script.reading.notSure = true;
        const QString strokes = write(bench, "# two drawings\n0,0 5,5\n\n7\t0,0 9,0 4,9|2,5 7,5\n");
        const Ran ran = bench.run({QStringLiteral("digits"), QStringLiteral("predict"), QStringLiteral("--strokes"), strokes,
                                   QStringLiteral("--json")});
        QCOMPARE(ran.code, 0);
        const QJsonArray predictions = ran.list("predictions");
        QCOMPARE(predictions.size(), 2);
        QCOMPARE(predictions[1].toObject().value(QStringLiteral("line")).toInt(), 4);
        QCOMPARE(predictions[1].toObject().value(QStringLiteral("digit")).toInt(), 7);
        QCOMPARE(predictions[1].toObject().value(QStringLiteral("not_sure")).toBool(), true);
    }

    void evaluateCountsStrokesWithALabel()
    {
        CliBench bench;
        bench.script.reading.probabilities[7] = 1;
        const QString strokes = write(bench, "7\t0,0 9,0 4,9\n1\t0,0 0,9\n0,0 5,5\n");
        const Ran ran = bench.run({QStringLiteral("digits"), QStringLiteral("evaluate"), QStringLiteral("--strokes"), strokes,
                                   QStringLiteral("--json")});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.number("images"), 2);
        QCOMPARE(ran.number("errors"), 1);
        QCOMPARE(ran.json.value(QStringLiteral("accuracy")).toDouble(), 0.5);
    }

    void aStopEndsTheReading()
    {
        CliBench bench;
        const QString strokes = write(bench, "7\t0,0 9,0 4,9\n");
        bench.stop.request_stop();
        const Ran ran = bench.run({QStringLiteral("digits"), QStringLiteral("evaluate"), QStringLiteral("--strokes"), strokes});
        QCOMPARE(ran.code, 130);
        QVERIFY2(ran.err.contains(QStringLiteral("before all digits were read")), qPrintable(ran.err));
    }

    void aFaultyLineIsNamed()
    {
        CliBench bench;
        const QString strokes = write(bench, "7\t0,0 9,0\n3\t0,0 nine\n");
        const Ran ran = bench.run({QStringLiteral("digits"), QStringLiteral("predict"), QStringLiteral("--strokes"), strokes});
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.err.contains(QStringLiteral("Line 2")));
    }

    void anUnknownModelIsASentence()
    {
        CliBench bench;
        const QString strokes = write(bench, "7\t0,0 9,0\n");
        const Ran ran = bench.run({QStringLiteral("digits"), QStringLiteral("predict"), QStringLiteral("--strokes"), strokes,
                                   QStringLiteral("--model"), QStringLiteral("nobody")});
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.err.contains(QStringLiteral("nobody")));
    }

private:
    static QString write(CliBench& bench, const QByteArray& text)
    {
        const QString path = bench.path(QStringLiteral("strokes.tsv"));
        return writeFile(path, text) ? path : QString();
    }
};

QTEST_GUILESS_MAIN(tst_DigitsCommand)
#include "tst_DigitsCommand.moc"
