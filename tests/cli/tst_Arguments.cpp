// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Arguments.h"

#include <QTest>

using namespace Tintype;

namespace {

/// One of everything.
struct Example
{
    Example()
    {
        arguments.flag("--loud", &loud, QStringLiteral("Say it."));
        arguments.text("-n,--name", QStringLiteral("NAME"), &name, QStringLiteral("A name."));
        arguments.choice("--way", {QStringLiteral("in"), QStringLiteral("out")}, &way, QStringLiteral("Where."));
        arguments.number("--count", &count, 1, 9, QStringLiteral("How many."));
        arguments.number("--share", &share, 0, 1, QStringLiteral("A part."));
        arguments.number("--seed", &seed, QStringLiteral("Chance."));
        arguments.word(QStringLiteral("CLASS"), &first, QStringLiteral("One word."));
        arguments.words(QStringLiteral("PHOTO"), &rest, QStringLiteral("Some words."));
    }
    Arguments::Outcome parse(const char* text)
    {
        return arguments.parse(QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts));
    }

    Arguments arguments;
    bool loud = false;
    QString name = QStringLiteral("nobody");
    QString way;
    std::optional<int> count;
    double share = 0.5;
    std::optional<quint64> seed;
    QString first;
    QStringList rest;
};

} // namespace

class ArgumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingArrives()
    {
        Example e;
        QCOMPARE(
            e.parse("beach --loud -n Ünï --way out a.jpg --count 9 --share 0.25 --seed 18446744073709551615 b.jpg"),
            Arguments::Outcome::Parsed);
        QVERIFY(e.loud);
        QCOMPARE(e.name, QStringLiteral("Ünï"));
        QCOMPARE(e.way, QStringLiteral("out"));
        QCOMPARE(e.count, 9);
        QCOMPARE(e.share, 0.25);
        QCOMPARE(e.seed, std::numeric_limits<quint64>::max());
        QCOMPARE(e.first, QStringLiteral("beach"));
        QCOMPARE(e.rest, QStringList({QStringLiteral("a.jpg"), QStringLiteral("b.jpg")}));
    }

    void whatIsNotGivenKeepsItsValue()
    {
        Example e;
        QCOMPARE(e.parse("beach a.jpg"), Arguments::Outcome::Parsed);
        QVERIFY(!e.loud);
        QCOMPARE(e.name, QStringLiteral("nobody"));
        QVERIFY(!e.count);
        QCOMPARE(e.share, 0.5);
    }

    void theLastOfTwoValuesCounts()
    {
        Example e;
        QCOMPARE(e.parse("beach a.jpg --count 2 --count 3"), Arguments::Outcome::Parsed);
        QCOMPARE(e.count, 3);
    }

    void twoDashesEndTheOptions()
    {
        Example e;
        QCOMPARE(e.parse("--loud -- --count -h"), Arguments::Outcome::Parsed);
        QCOMPARE(e.first, QStringLiteral("--count"));
        QCOMPARE(e.rest, QStringList{QStringLiteral("-h")});
    }

    void bracketsAndCommasStayInNames()
    {
        Example e;
        QCOMPARE(e.arguments.parse({QStringLiteral("[a,b]"), QStringLiteral("[c, d]"), QStringLiteral("e,f"),
                     QStringLiteral("%%"), QStringLiteral("{}")}),
            Arguments::Outcome::Parsed);
        QCOMPARE(e.first, QStringLiteral("[a,b]"));
        QCOMPARE(e.rest,
            QStringList({QStringLiteral("[c, d]"), QStringLiteral("e,f"), QStringLiteral("%%"), QStringLiteral("{}")}));
    }

    void manyWordsAreTaken()
    {
        Example e;
        QStringList many{QStringLiteral("beach")};
        for (int i = 0; i < 5000; ++i)
            many.append(QString::number(i));
        QCOMPARE(e.arguments.parse(many), Arguments::Outcome::Parsed);
        QCOMPARE(e.rest.size(), 5000);
    }

    void helpIsAskedFor()
    {
        Example e;
        QCOMPARE(e.parse("-h"), Arguments::Outcome::HelpWanted);
        const QString help = e.arguments.help();
        for (const char* part :
            {"--loud", "-n, --name NAME", "--way in|out", "--count N", "CLASS", "PHOTO", "Some words.", "-h, --help"})
            QVERIFY2(help.contains(QString::fromLatin1(part)), part);
        QCOMPARE(e.arguments.usage(), QStringLiteral("CLASS PHOTO…"));
    }

    void faultsAreSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* text, const char* fault) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(fault);
        };
        row("", "CLASS is missing");
        row("beach", "PHOTO is missing");
        row("beach a.jpg --nope", "there is no option --nope");
        row("beach a.jpg --count", "--count needs a value");
        row("beach a.jpg -n", "--name needs a value");
        row("beach a.jpg --count ten", "--count is a whole number from 1 to 9, not ten");
        row("beach a.jpg --count 10", "--count is a whole number from 1 to 9, not 10");
        row("beach a.jpg --count -1", "--count is a whole number from 1 to 9, not -1");
        row("beach a.jpg --count 1.5", "--count is a whole number from 1 to 9, not 1.5");
        row("beach a.jpg --share nan", "--share is a number from 0 to 1, not nan");
        row("beach a.jpg --share 2", "--share is a number from 0 to 1, not 2");
        row("beach a.jpg --seed -3", "--seed is a whole number, not -3");
        row("beach a.jpg --way up", "--way is one of in, out, not up");
    }
    void faultsAreSaid()
    {
        QFETCH(QString, text);
        QFETCH(QString, fault);
        Example e;
        QCOMPARE(e.arguments.parse(text.split(u' ', Qt::SkipEmptyParts)), Arguments::Outcome::Wrong);
        QCOMPARE(e.arguments.fault(), fault);
    }

    void aWordTooManyIsNamed()
    {
        Arguments arguments;
        QString word;
        arguments.word(QStringLiteral("FOLDER"), &word, QString());
        QCOMPARE(arguments.parse({QStringLiteral("a"), QStringLiteral("b")}), Arguments::Outcome::Wrong);
        QCOMPARE(arguments.fault(), QStringLiteral("b is one word too many"));
    }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "tst_Arguments.moc"
