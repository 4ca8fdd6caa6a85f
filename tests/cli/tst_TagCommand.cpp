// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliBench.h"

#include <QTest>

using namespace Tintype;

class TagCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<CliBench>();
        QVERIFY(m_bench->makeProject());
        m_files = m_bench->paint(QStringLiteral("Fotos 2024/Ä"), 5);
        QCOMPARE(m_bench->ask(QStringList{QStringLiteral("import")} + m_files).number("imported"), 5);
    }
    void cleanup() { QDir::setCurrent(QDir::rootPath()); }

    void photosAreNamedByPath()
    {
        const Ran ran = m_bench->ask({QStringLiteral("tag"), QStringLiteral("beach"), m_files[0], m_files[1]});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.number("changed"), 2);
        QCOMPARE(ran.list("refused").size(), 0);
        QCOMPARE(tagged("beach"), QStringList({m_files[0], m_files[1]}));
    }

    void photosAreNamedFromWhereAPersonStands()
    {
        QVERIFY(QDir::setCurrent(m_bench->path(QStringLiteral("Fotos 2024"))));
        QCOMPARE(m_bench->ask(words("tag beach Ä/000.jpg ./Ä/../Ä/001.jpg")).number("changed"), 2);
        QCOMPARE(tagged("beach"), QStringList({m_files[0], m_files[1]}));
    }

    void photosAreNamedByIdAndThroughLinks()
    {
        const int id = m_bench->photos().at(3).toObject().value(QStringLiteral("id")).toInt();
        QCOMPARE(
            m_bench->ask({QStringLiteral("tag"), QStringLiteral("beach"), QString::number(id)}).number("changed"), 1);
        QVERIFY(QFile::link(m_bench->path(QStringLiteral("Fotos 2024")), m_bench->path(QStringLiteral("link"))));
        QCOMPARE(
            m_bench
                ->ask({QStringLiteral("tag"), QStringLiteral("beach"), m_bench->path(QStringLiteral("link/Ä/004.jpg"))})
                .number("changed"),
            1);
        QCOMPARE(tagged("beach"), QStringList({m_files[3], m_files[4]}));
    }

    void photosInsideTheProjectAreNamedFromThere()
    {
        const QString inside = TestPhotos::write(
            m_bench->project() + QStringLiteral("/photos/in.jpg"), TestPhotos::jpeg(TestPhotos::scene(99)));
        QCOMPARE(m_bench->ask({QStringLiteral("import"), inside}).number("imported"), 1);
        QCOMPARE(m_bench->ask(words("tag beach photos/in.jpg")).number("changed"), 1);
        QCOMPARE(tagged("beach"), QStringList{inside});
    }

    void whatIsNotThereIsRefusedAndTheRestIsDone()
    {
        const QString stranger = m_bench->paint(QStringLiteral("others"), 1).first();
        const Ran ran = m_bench->ask({QStringLiteral("tag"), QStringLiteral("beach"), QStringLiteral("nosuch.jpg"),
            m_files[0], stranger, QStringLiteral("9999")});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.number("changed"), 1);
        QCOMPARE(ran.list("refused").size(), 3);
        QCOMPARE(ran.list("refused").first().toObject().value(QStringLiteral("file")).toString(),
            QStringLiteral("nosuch.jpg"));
        QVERIFY(ran.list("refused")
                    .at(1)
                    .toObject()
                    .value(QStringLiteral("reason"))
                    .toString()
                    .contains(QStringLiteral("import")));
    }

    void nothingUsableFailsAndMakesNoClass()
    {
        const Ran ran = m_bench->ask(words("tag beach nosuch.jpg"));
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.number("changed"), 0);
        QCOMPARE(ran.err.count(u'\n'), 1);
        QCOMPARE(m_bench->ask(words("classes")).list("classes").size(), 0);
    }

    void theSameAgainChangesNothing()
    {
        m_bench->ask({QStringLiteral("tag"), QStringLiteral("beach"), m_files[0]});
        const Ran ran = m_bench->ask({QStringLiteral("tag"), QStringLiteral("Beach"), m_files[0]});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.number("changed"), 0);
    }

    void aNewClassTakesTheOldOnesPlace()
    {
        m_bench->ask({QStringLiteral("tag"), QStringLiteral("beach"), m_files[0]});
        m_bench->ask({QStringLiteral("tag"), QStringLiteral("city"), m_files[0]});
        QCOMPARE(tagged("beach"), QStringList());
        QCOMPARE(tagged("city"), QStringList{m_files[0]});
    }

    void untagTakesAwayThatClassOnly()
    {
        m_bench->ask({QStringLiteral("tag"), QStringLiteral("beach"), m_files[0], m_files[1]});
        m_bench->ask({QStringLiteral("tag"), QStringLiteral("city"), m_files[2]});
        const Ran ran = m_bench->ask({QStringLiteral("untag"), QStringLiteral("beach"), m_files[0], m_files[2]});
        QCOMPARE(ran.number("changed"), 1);
        QCOMPARE(tagged("beach"), QStringList{m_files[1]});
        QCOMPARE(tagged("city"), QStringList{m_files[2]});
        QCOMPARE(m_bench->ask({QStringLiteral("untag"), QStringLiteral("nope"), m_files[0]}).code, 1);
    }

    void undoAndRedoGoStepByStep()
    {
        m_bench->ask({QStringLiteral("tag"), QStringLiteral("beach"), m_files[0], m_files[1], m_files[2]});
        m_bench->ask({QStringLiteral("tag"), QStringLiteral("city"), m_files[0]});
        QCOMPARE(m_bench->ask(words("undo")).number("changed"), 1);
        QCOMPARE(tagged("beach").size(), 3);
        m_bench->ask(words("undo")); // the class city was made in a step of its own
        QCOMPARE(m_bench->ask(words("undo")).number("changed"), 3);
        QCOMPARE(tagged("beach").size(), 0);
        const Ran redo = m_bench->ask(words("redo"));
        QCOMPARE(redo.number("changed"), 3);
        QVERIFY(!redo.json.value(QStringLiteral("text")).toString().isEmpty());
        QCOMPARE(tagged("beach").size(), 3);
    }

    void nothingToUndoIsNoFailure()
    {
        CliBench empty;
        QVERIFY(empty.makeProject());
        for (const char* command : {"undo", "redo"}) {
            const Ran ran = empty.ask(words(command));
            QCOMPARE(ran.code, 0);
            QCOMPARE(ran.number("changed"), 0);
        }
    }

private:
    QStringList tagged(const char* name)
    {
        QStringList paths;
        if (m_bench->ask(QStringList{QStringLiteral("photos"), QStringLiteral("--tag"), QString::fromLatin1(name)}).code
            != 0)
            return paths;
        for (const QJsonValue& photo : m_bench->photos({QStringLiteral("--tag"), QString::fromLatin1(name)}))
            paths.append(photo.toObject().value(QStringLiteral("path")).toString());
        return paths;
    }

    std::unique_ptr<CliBench> m_bench;
    QStringList m_files;
};

QTEST_GUILESS_MAIN(TagCommandTest)
#include "tst_TagCommand.moc"
