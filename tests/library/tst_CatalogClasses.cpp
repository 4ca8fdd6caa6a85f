// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TempProject.h"
#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

class CatalogClassesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAClass()
    {
        TempProject project;
        const Result<ClassId> id = project.catalog().addClass(QStringLiteral("  Sea   gulls "));
        QVERIFY_RESULT(id);
        const PhotoClass* made = project.catalog().photoClass(*id);
        QVERIFY(made);
        QCOMPARE(made->name, QStringLiteral("Sea gulls"));
        QCOMPARE(made->colour, classColour(0));
        QCOMPARE(project.catalog().classByName(QStringLiteral("SEA GULLS")), made);
    }

    void aNameIsAClassOnce()
    {
        TempProject project;
        const Result<ClassId> first = project.catalog().addClass(QStringLiteral("Beach"));
        const Result<ClassId> second = project.catalog().addClass(QStringLiteral("BEACH"));
        QVERIFY_RESULT(second);
        QCOMPARE(*second, *first);
        QCOMPARE(project.catalog().classes().size(), size_t(1));
        QCOMPARE(project.catalog().classes()[0].name, QStringLiteral("Beach"));
    }

    void refusesNamesThatAreNone()
    {
        TempProject project;
        for (const QString& name : {QString(), QStringLiteral("   "), QString(101, u'x')}) {
            const Result<ClassId> made = project.catalog().addClass(name);
            QVERIFY(!made);
            QCOMPARE(made.error().kind, Error::Kind::BadInput);
        }
        QVERIFY(project.catalog().classes().empty());
    }

    void takesANewClassBack()
    {
        TempProject project;
        const Result<ClassId> id = project.catalog().addClass(QStringLiteral("Beach"));
        QVERIFY_RESULT(project.catalog().undo());
        QVERIFY(project.catalog().classes().empty());
        QVERIFY_RESULT(project.catalog().redo());
        QCOMPARE(project.catalog().classes().front().id, *id);
    }

    void renames()
    {
        TempProject project;
        const ClassId id = *project.catalog().addClass(QStringLiteral("Beach"));
        QVERIFY_RESULT(project.catalog().renameClass(id, QStringLiteral("Strand")));
        QCOMPARE(project.catalog().photoClass(id)->name, QStringLiteral("Strand"));
        QVERIFY_RESULT(project.catalog().undo());
        QCOMPARE(project.catalog().photoClass(id)->name, QStringLiteral("Beach"));
    }

    void renamesToOtherLettersOfTheSameName()
    {
        TempProject project;
        const ClassId id = *project.catalog().addClass(QStringLiteral("beach"));
        QVERIFY_RESULT(project.catalog().renameClass(id, QStringLiteral("Beach")));
        QCOMPARE(project.catalog().photoClass(id)->name, QStringLiteral("Beach"));
    }

    void doesNotRenameToAnotherClass()
    {
        TempProject project;
        const ClassId id = *project.catalog().addClass(QStringLiteral("Beach"));
        QVERIFY_RESULT(project.catalog().addClass(QStringLiteral("City")));
        for (const char* name : {"city", "", "  "}) {
            const Result<> renamed = project.catalog().renameClass(id, QLatin1String(name));
            QVERIFY(!renamed);
            QCOMPARE(renamed.error().kind, Error::Kind::BadInput);
        }
        QCOMPARE(project.catalog().photoClass(id)->name, QStringLiteral("Beach"));
    }

    void colours()
    {
        TempProject project;
        const ClassId id = *project.catalog().addClass(QStringLiteral("Beach"));
        const QColor before = project.catalog().photoClass(id)->colour;
        QVERIFY_RESULT(project.catalog().setClassColour(id, QColor(1, 2, 3)));
        QVERIFY_RESULT(project.reopen());
        QCOMPARE(project.catalog().photoClass(id)->colour, QColor(1, 2, 3));
        QVERIFY_RESULT(project.catalog().undo());
        QCOMPARE(project.catalog().photoClass(id)->colour, before);
    }

    void photosOfARemovedClassAreUntagged()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach"), QStringLiteral("city")}, 3));
        const ClassId beach = project.catalog().classByName(QStringLiteral("beach"))->id;
        const DatasetSnapshot before = project.catalog().snapshot();
        QVERIFY_RESULT(project.catalog().removeClass(beach));
        QCOMPARE(project.catalog().classes().size(), size_t(1));
        QCOMPARE(project.catalog().photosOfClass(kNoClass), 3);
        QVERIFY_RESULT(project.catalog().undo());
        QCOMPARE(project.catalog().snapshot().hash(), before.hash());
    }

    void aClassThatIsGoneCannotBeEdited()
    {
        TempProject project;
        QCOMPARE(project.catalog().renameClass(5, QStringLiteral("A")).error().kind, Error::Kind::NotFound);
        QCOMPARE(project.catalog().setClassColour(5, Qt::red).error().kind, Error::Kind::NotFound);
        QCOMPARE(project.catalog().removeClass(5).error().kind, Error::Kind::NotFound);
    }

    void theNameOfARemovedClassIsFreeAgain()
    {
        TempProject project;
        const ClassId first = *project.catalog().addClass(QStringLiteral("Beach"));
        QVERIFY_RESULT(project.catalog().removeClass(first));
        const Result<ClassId> second = project.catalog().addClass(QStringLiteral("Beach"));
        QVERIFY_RESULT(second);
        QVERIFY(*second != first);
        QCOMPARE(project.catalog().classes().size(), size_t(1));
    }

    void theSnapshotNumbersTheClasses()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach"), QStringLiteral("city")}, 2));
        const ClassId beach = project.catalog().classByName(QStringLiteral("beach"))->id;
        QVERIFY_RESULT(project.catalog().removeClass(beach));
        const DatasetSnapshot snapshot = project.catalog().snapshot();
        QCOMPARE(snapshot.classNames, QStringList(QStringLiteral("city")));
        QCOMPARE(snapshot.items.size(), size_t(4));
        for (const DatasetSnapshot::Item& item : snapshot.items)
            QCOMPARE(item.label, item.path.contains(QStringLiteral("/city/")) ? 0 : -1);
    }
};

QTEST_GUILESS_MAIN(CatalogClassesTest)
#include "tst_CatalogClasses.moc"
