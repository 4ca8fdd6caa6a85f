// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliBench.h"

#include <QTest>

using namespace Tintype;

class ClassesCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<CliBench>();
        QVERIFY(m_bench->fill(words("beach city"), 2));
    }

    void classesAreCounted()
    {
        const Ran ran = m_bench->ask(words("classes"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.list("classes"), QJsonArray({row("beach", 2), row("city", 2)}));
    }

    void aClassIsAdded()
    {
        const Ran ran = m_bench->ask({QStringLiteral("classes"), QStringLiteral("add"), QStringLiteral("Am Meer")});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.list("classes"), QJsonArray({row("beach", 2), row("city", 2), row("Am Meer", 0)}));
    }

    void addingItTwiceChangesNothing() { QCOMPARE(m_bench->ask(words("classes add Beach")).list("classes").size(), 2); }

    void aClassIsRenamedAndRemovedAndThatIsUndone()
    {
        QCOMPARE(m_bench->ask(words("classes rename beach sea")).list("classes"),
            QJsonArray({row("sea", 2), row("city", 2)}));
        QCOMPARE(m_bench->ask(words("classes remove sea")).list("classes"), QJsonArray({row("city", 2)}));
        QCOMPARE(m_bench->photos(words("--untagged")).size(), 2);
        m_bench->ask(words("undo"));
        m_bench->ask(words("undo"));
        QCOMPARE(m_bench->ask(words("classes")).list("classes"), QJsonArray({row("beach", 2), row("city", 2)}));
    }

    void faultsAreSaid_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("rename an unknown one") << QStringLiteral("rename nope sea") << 1;
        QTest::newRow("rename to another's name") << QStringLiteral("rename beach city") << 1;
        QTest::newRow("remove an unknown one") << QStringLiteral("remove nope") << 1;
        QTest::newRow("rename to nothing") << QStringLiteral("rename beach") << 2;
        QTest::newRow("add nothing") << QStringLiteral("add") << 2;
        QTest::newRow("another word") << QStringLiteral("paint beach") << 2;
        QTest::newRow("two names") << QStringLiteral("add a b") << 2;
    }
    void faultsAreSaid()
    {
        QFETCH(QString, arguments);
        QFETCH(int, code);
        const Ran ran = m_bench->ask(QStringList{QStringLiteral("classes")} + arguments.split(u' '));
        QCOMPARE(ran.code, code);
        QCOMPARE(ran.err.count(u'\n'), 1);
        QCOMPARE(m_bench->ask(words("classes")).list("classes").size(), 2);
    }

private:
    static QJsonObject row(const char* name, int photos)
    {
        return {{QStringLiteral("name"), QString::fromLatin1(name)}, {QStringLiteral("photos"), photos}};
    }

    std::unique_ptr<CliBench> m_bench;
};

QTEST_GUILESS_MAIN(ClassesCommandTest)
#include "tst_ClassesCommand.moc"
