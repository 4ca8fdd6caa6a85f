// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliBench.h"
#include "core/SafeFile.h"
#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

class tst_InspectCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextbookCase()
    {
        const QString textbook
            = qEnvironmentVariable("TINTYPE_SOURCE_DIR", QStringLiteral(".")) + QStringLiteral("/tests/data/textbook-layers.txt");
        CliBench bench;
        const Ran ran = bench.run({QStringLiteral("inspect"), QStringLiteral("--layers"), textbook,
                                   QStringLiteral("--input"), QStringLiteral("3x200x300"), QStringLiteral("--batch"), QStringLiteral("50"),
                                   QStringLiteral("--json")});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.number("parameters"), 903'400);
        const QJsonObject memory = ran.json.value(QStringLiteral("memory")).toObject();
        QCOMPARE(memory.value(QStringLiteral("parameters")).toInteger(), 3'613'600);
        QCOMPARE(memory.value(QStringLiteral("prediction_peak")).toInteger(), 12'613'600);
        QCOMPARE(memory.value(QStringLiteral("training_activations")).toInteger(), 526'000'000);
        const QJsonObject last = ran.list("layers").last().toObject();
        QCOMPARE(last.value(QStringLiteral("output")).toArray(), (QJsonArray{400, 25, 38}));
        QCOMPARE(last.value(QStringLiteral("bytes")).toInteger(), 1'520'000);
        QCOMPARE(bench.enginesMade, 0);
    }

    /// By the figures that the command itself counts.
    void theHelpDerivesTheTextbookCase()
    {
        CliBench bench;
        const QString help = bench.run(words("inspect -h")).out;
        for (const char* figure : {"2,800", "180,200", "720,400", "903,400", "3,613,600", "6,000,000", "3,000,000", "1,520,000",
                                   "12,613,600", "526,000,000", "36,000,000"})
            QVERIFY2(help.contains(QString::fromLatin1(figure)), figure);
        const QString textbook
            = qEnvironmentVariable("TINTYPE_SOURCE_DIR", QStringLiteral(".")) + QStringLiteral("/tests/data/textbook-layers.txt");
        const Ran ran = bench.run({QStringLiteral("inspect"), QStringLiteral("--layers"), textbook, QStringLiteral("--input"),
                                   QStringLiteral("3x200x300"), QStringLiteral("--batch"), QStringLiteral("50")});
        for (const char* figure : {"903,400", "3,613,600", "6,000,000", "3,000,000", "1,520,000", "12,613,600", "526,000,000",
                                   "36,000,000"})
            QVERIFY2(ran.out.contains(QString::fromLatin1(figure)), figure);
    }

    void nothingOfALayerFileDrivesTheTerminal()
    {
        CliBench bench;
        const QString file = bench.path(QStringLiteral("red.txt"));
        QVERIFY_RESULT(writeFile(file, "conv 3x3 4\n\033[31mred\a 3x3\n"));
        const Ran ran = bench.run({QStringLiteral("inspect"), QStringLiteral("--layers"), file});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains(QStringLiteral("?[31mred?")), qPrintable(ran.err));
        QVERIFY(!ran.err.contains(u'\x1b') && !ran.err.contains(u'\a'));
    }

    void aPictureBeyondTheLimitIsToldIt()
    {
        CliBench bench;
        const Ran ran = bench.run(words("inspect alexnet --input 3x99999x99999"));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains(QStringLiteral("65536")), qPrintable(ran.err));
    }

    void aNetworkForThreeClasses()
    {
        CliBench bench;
        const Ran ran = bench.run(words("inspect resnet18 --classes 3 --json"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.number("parameters"), 11'689'512 - 997 * 513);
    }

    void namesMayBeSpelledAsInPapers()
    {
        CliBench bench;
        QCOMPARE(bench.run(words("inspect ResNet-18 --json")).number("parameters"), 11'689'512);
        const Ran ran = bench.run(words("inspect resnet19"));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains(QStringLiteral("mean resnet18?")), qPrintable(ran.err));
    }

    void peopleGetATable()
    {
        CliBench bench;
        const Ran ran = bench.run(words("inspect lenet5"));
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains(QStringLiteral("61,706")));
        QVERIFY(ran.out.contains(QStringLiteral("pool max 2x2 stride 2")));
    }

    void aFaultyFileIsNamedWithItsLine()
    {
        CliBench bench;
        const QString file = bench.path(QStringLiteral("mine.txt"));
        QVERIFY_RESULT(writeFile(file, "relu\nconv 3x3\n"));
        const Ran ran = bench.run({QStringLiteral("inspect"), QStringLiteral("--layers"), file});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains(file) && ran.err.contains(QStringLiteral("Line 2")), qPrintable(ran.err));
    }

    void wrongWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << QStringLiteral("inspect") << 2;
        QTest::newRow("both") << QStringLiteral("inspect lenet5 --layers x.txt") << 2;
        QTest::newRow("classes of a stack") << QStringLiteral("inspect --layers x.txt --classes 3") << 2;
        QTest::newRow("no such network") << QStringLiteral("inspect resnet19") << 1;
        QTest::newRow("no such file") << QStringLiteral("inspect --layers nowhere.txt") << 1;
        QTest::newRow("no size") << QStringLiteral("inspect resnet18 --input 224") << 1;
        QTest::newRow("not square") << QStringLiteral("inspect resnet18 --input 3x224x225") << 1;
        QTest::newRow("too small") << QStringLiteral("inspect alexnet --input 3x32x32") << 1;
        QTest::newRow("precision") << QStringLiteral("inspect resnet18 --precision float8") << 2;
    }

    void wrongWords()
    {
        QFETCH(QString, typed);
        QFETCH(int, code);
        CliBench bench;
        QCOMPARE(bench.run(typed.split(u' ')).code, code);
    }

private:
    static QStringList words(const char* typed) { return QString::fromLatin1(typed).split(u' '); }
};

QTEST_GUILESS_MAIN(tst_InspectCommand)
#include "tst_InspectCommand.moc"
