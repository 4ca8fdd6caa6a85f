// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ProgressPrinter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Tintype;

namespace {

struct Printed
{
    explicit Printed(ProgressPrinter::Mode mode, int width = 100)
        : stream(&text)
        , printer(stream, mode, width)
    {
    }
    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> objects;
        for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
            objects.append(QJsonDocument::fromJson(line.toUtf8()).object());
        return objects;
    }
    QString text;
    QTextStream stream;
    ProgressPrinter printer;
};

StepDone step(int number)
{
    StepDone done;
    done.step = number;
    done.steps = 300;
    done.loss = 0.41;
    done.imagesPerSecond = 38.2;
    done.etaSeconds = 95;
    done.fraction = 0.25;
    return done;
}

} // namespace

class ProgressPrinterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silenceIsSilent()
    {
        Printed printed(ProgressPrinter::Mode::Silent);
        printed.printer.show(Progress{1, 2, QStringLiteral("Reading")});
        printed.printer.show(step(3));
        printed.printer.note(QStringLiteral("Hello."));
        printed.printer.finish();
        QCOMPARE(printed.text, QString());
    }

    void aBarShowsShareCountAndWipesItself()
    {
        Printed printed(ProgressPrinter::Mode::Bar);
        printed.printer.show(Progress{50, 100, QStringLiteral("Reading photos")});
        QVERIFY2(printed.text.contains(QStringLiteral("Reading photos  [============            ]  50%  50/100")),
            qPrintable(printed.text));
        printed.printer.finish();
        QVERIFY(printed.text.endsWith(QStringLiteral("\r\x1b[K")));
    }

    void aBarShowsRateAndRemainingTimeOfATraining()
    {
        Printed printed(ProgressPrinter::Mode::Bar);
        printed.printer.show(Advice{QStringLiteral("Fine-tuning"), 1});
        printed.printer.show(step(75));
        for (const char* part : {"Fine-tuning", "25%", "step 75/300", "loss 0.410", "38.2/s", "1:35 left"})
            QVERIFY2(printed.text.contains(QString::fromLatin1(part)), part);
    }

    void aBarFitsTheTerminal()
    {
        Printed printed(ProgressPrinter::Mode::Bar, 40);
        printed.printer.show(Progress{50, 100, QStringLiteral("A very long sentence on what is being done just now")});
        QVERIFY(printed.text.remove(QStringLiteral("\r")).remove(QStringLiteral("\x1b[K")).size() < 40);
    }

    void notesStayOnTheScreen()
    {
        Printed printed(ProgressPrinter::Mode::Bar);
        printed.printer.show(Progress{1, 2, QString()});
        printed.printer.note(QStringLiteral("The photos are split now."));
        QVERIFY(printed.text.endsWith(QStringLiteral("\r\x1b[KThe photos are split now.\n")));
    }

    void jsonStepsAreAsTheContractSays()
    {
        Printed printed(ProgressPrinter::Mode::Json);
        printed.printer.show(step(12));
        printed.printer.show(step(13));
        QCOMPARE(printed.lines().size(), 2); // none is dropped, however fast they come
        const QJsonObject line = printed.lines().first();
        QCOMPARE(line.value(QStringLiteral("event")), QJsonValue(QStringLiteral("step")));
        QCOMPARE(line.value(QStringLiteral("step")), QJsonValue(12));
        QCOMPARE(line.value(QStringLiteral("steps")), QJsonValue(300));
        QCOMPARE(line.value(QStringLiteral("loss")), QJsonValue(0.41));
        QCOMPARE(line.value(QStringLiteral("images_per_second")), QJsonValue(38.2));
        QCOMPARE(line.value(QStringLiteral("eta_seconds")), QJsonValue(95));
    }

    void jsonTellsOtherEventsByName()
    {
        Printed printed(ProgressPrinter::Mode::Json);
        printed.printer.show(EvaluationDone{});
        printed.printer.show(CheckpointSaved{});
        printed.printer.show(Advice{});
        printed.printer.note(QStringLiteral("Hello."));
        QStringList events;
        for (const QJsonObject& line : printed.lines())
            events.append(line.value(QStringLiteral("event")).toString());
        QCOMPARE(events,
            QStringList(
                {QStringLiteral("epoch"), QStringLiteral("saved"), QStringLiteral("note"), QStringLiteral("note")}));
        QCOMPARE(printed.lines().last().value(QStringLiteral("text")).toString(), QStringLiteral("Hello."));
    }

    void jsonTellsTheEndOfAJob()
    {
        Printed printed(ProgressPrinter::Mode::Json);
        for (int i = 1; i <= 1000; ++i)
            printed.printer.show(Progress{i, 1000, QStringLiteral("Reading")});
        QVERIFY(printed.lines().size() < 100); // a line a photo would be too much
        QCOMPARE(printed.lines().last().value(QStringLiteral("done")).toInt(), 1000);
    }

    void durationsAreRead()
    {
        QCOMPARE(durationText(-1), QStringLiteral("0:00"));
        QCOMPARE(durationText(7.2), QStringLiteral("0:08"));
        QCOMPARE(durationText(760), QStringLiteral("12:40"));
        QCOMPARE(durationText(7500), QStringLiteral("2:05:00"));
    }
};

QTEST_GUILESS_MAIN(ProgressPrinterTest)
#include "tst_ProgressPrinter.moc"
