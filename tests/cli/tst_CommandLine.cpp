// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliBench.h"

#include <QTest>

using namespace Tintype;

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<CliBench>(); }
    void cleanup() { qunsetenv("TINTYPE_PROJECT"); }

    void nothingIsWrongUsage()
    {
        const Ran ran = m_bench->run({});
        QCOMPARE(ran.code, 2);
        QCOMPARE(ran.out, QString());
        QCOMPARE(ran.err, QStringLiteral("tintype-cli: no command was given; see tintype-cli -h\n"));
    }

    void helpListsTheCommands()
    {
        const Ran ran = m_bench->run(words("-h"));
        QCOMPARE(ran.code, 0);
        for (const QString& name : words("new sample import photos classes tag untag undo split train runs models "
                                         "evaluate predict heatmap export inspect verify"))
            QVERIFY2(ran.out.contains(QStringLiteral("\n  %1 ").arg(name)), qPrintable(name));
        QCOMPARE(ran.err, QString());
    }

    void everyCommandHelps_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& command : makeCommands())
            QTest::newRow(qPrintable(command->name())) << command->name();
    }
    void everyCommandHelps()
    {
        QFETCH(QString, name);
        const Ran ran = m_bench->run({name, QStringLiteral("-h")});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.startsWith(QStringLiteral("tintype-cli %1 [OPTIONS]").arg(name)));
        QVERIFY(ran.out.contains(QStringLiteral("--json")));
        QCOMPARE(ran.err, QString());
        QCOMPARE(m_bench->enginesMade, 0);
    }

    void unknownCommandsAreWrongUsage_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"frobnicate", "suggest", "metadata"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void unknownCommandsAreWrongUsage()
    {
        QFETCH(QString, name);
        const Ran ran = m_bench->run({name});
        QCOMPARE(ran.code, 2);
        QCOMPARE(ran.err, QStringLiteral("tintype-cli: there is no command %1; see tintype-cli -h\n").arg(name));
    }

    void wrongOptionsAreWrongUsage()
    {
        const Ran ran = m_bench->ask(words("photos --nope"));
        QCOMPARE(ran.code, 2);
        QVERIFY(ran.err.contains(QStringLiteral("--nope")));
        QVERIFY(ran.err.contains(QStringLiteral("tintype-cli photos -h")));
        QVERIFY(!ran.json.value(QStringLiteral("error")).toString().isEmpty());
    }

    void theProjectMayBeNamedAnywhere()
    {
        QVERIFY(m_bench->makeProject());
        const QString project = m_bench->project();
        const QString c = QStringLiteral("-C");
        const QString photos = QStringLiteral("photos");
        const QString json = QStringLiteral("--json");
        const QList<QStringList> spellings{{c, project, photos, json}, {json, c, project, photos},
            {photos, c, project, json}, {photos, json, c, project}, {photos, json, c + project},
            {QStringLiteral("--project"), project, photos, json},
            {photos, json, QStringLiteral("--project=") + project}};
        for (const QStringList& spelling : spellings) {
            const Ran ran = m_bench->run(spelling);
            QVERIFY2(ran.code == 0 && ran.json.contains(photos), qPrintable(spelling.join(u' ') + ran.err));
        }
    }

    void theProjectMayComeFromTheEnvironment()
    {
        QVERIFY(m_bench->makeProject());
        QCOMPARE(m_bench->run(words("photos")).code, 2);
        qputenv("TINTYPE_PROJECT", m_bench->project().toUtf8());
        QCOMPARE(m_bench->run(words("photos")).code, 0);
        const Ran other = m_bench->run(
            {QStringLiteral("-C"), m_bench->path(QStringLiteral("none.tintype")), QStringLiteral("photos")});
        QCOMPARE(other.code, 1); // what was typed comes first
    }

    void aMissingProjectIsSaidInOneLine()
    {
        const Ran ran = m_bench->ask(words("photos"));
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.err.startsWith(QStringLiteral("tintype-cli: There is no project at %1;").arg(m_bench->project())));
        QCOMPARE(ran.err.count(u'\n'), 1);
        QVERIFY(ran.json.contains(QStringLiteral("error")));
    }

    void aDamagedDatabaseIsSaidInOneLine()
    {
        QVERIFY(m_bench->makeProject());
        TestPhotos::write(m_bench->project() + QStringLiteral("/project.sqlite"), QByteArray(5000, 'x'));
        const Ran ran = m_bench->ask(words("photos"));
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.err.count(u'\n'), 1);
    }

    void aProjectThatIsOpenElsewhereIsLeftAlone()
    {
        QVERIFY(m_bench->makeProject());
        const Result<std::unique_ptr<Catalog>> open = Catalog::open(m_bench->project());
        QVERIFY(open.has_value());
        const Ran ran = m_bench->ask(words("photos"));
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.err.contains(QStringLiteral("open in another program")));
        QCOMPARE(m_bench->ask(words("models")).code, 0); // which only looks at what trainings left
    }

    void aClassMayBeCalledLikeACommand()
    {
        QVERIFY(m_bench->makeProject());
        const QStringList photos = m_bench->paint(QStringLiteral("train"), 1);
        QCOMPARE(
            m_bench->ask({QStringLiteral("import"), m_bench->path(QStringLiteral("train"))}).number("imported"), 1);
        QCOMPARE(m_bench->ask({QStringLiteral("tag"), QStringLiteral("import"), photos.first()}).number("changed"), 1);
        QCOMPARE(m_bench->photos(words("--tag import")).size(), 1);
    }

    void aPersonReadsLinesAndAScriptOneObject()
    {
        const Ran person = m_bench->run({QStringLiteral("new"), m_bench->project()});
        QCOMPARE(person.code, 0);
        QVERIFY(person.json.isEmpty());
        QVERIFY(person.out.contains(m_bench->project()));
        const Ran script = m_bench->run(
            {QStringLiteral("new"), m_bench->path(QStringLiteral("Other.tintype")), QStringLiteral("--json")});
        QCOMPARE(script.out.count(u'\n'), 1);
        QCOMPARE(
            script.json.value(QStringLiteral("project")).toString(), m_bench->path(QStringLiteral("Other.tintype")));
    }

    void onlyATerminalSeesABar()
    {
        QVERIFY(m_bench->makeProject());
        m_bench->paint(QStringLiteral("in"), 9);
        const QStringList import{QStringLiteral("import"), m_bench->path(QStringLiteral("in"))};
        QCOMPARE(m_bench->ask(import).err, QString());
        m_bench->paint(QStringLiteral("in/more"), 9);
        m_bench->isTerminal = true;
        QVERIFY(m_bench->ask(import).err.contains(u'['));
        m_bench->paint(QStringLiteral("in/most"), 9);
        QCOMPARE(m_bench->ask(import + words("--progress none")).err, QString());
    }

    void progressAsJsonIsOneObjectALine()
    {
        QVERIFY(m_bench->makeProject());
        m_bench->paint(QStringLiteral("in"), 9);
        const Ran ran = m_bench->ask({QStringLiteral("import"), m_bench->path(QStringLiteral("in")),
            QStringLiteral("--progress"), QStringLiteral("json")});
        QCOMPARE(ran.code, 0);
        QVERIFY(!ran.err.isEmpty());
        for (const QString& line : ran.err.split(u'\n', Qt::SkipEmptyParts))
            QVERIFY2(
                QJsonDocument::fromJson(line.toUtf8()).object().contains(QStringLiteral("event")), qPrintable(line));
        QCOMPARE(ran.number("imported"), 9);
    }

    void aProjectNeedsItsEnding()
    {
        const Ran ran = m_bench->run(
            {QStringLiteral("new"), m_bench->path(QStringLiteral("Holidays")), QStringLiteral("--json")});
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.err.contains(QStringLiteral(".tintype")));
    }

    void aProjectIsNotMadeOverAnother()
    {
        QVERIFY(m_bench->makeProject());
        QCOMPARE(m_bench->ask({QStringLiteral("new"), m_bench->project()}).code, 1);
    }

private:
    std::unique_ptr<CliBench> m_bench;
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_CommandLine.moc"
