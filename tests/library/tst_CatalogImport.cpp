// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TempProject.h"
#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

class CatalogImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tagsByFolder()
    {
        TempProject project;
        const auto added = project.import({QStringLiteral("beach"), QStringLiteral("city")}, 4);
        QVERIFY_RESULT(added);
        QCOMPARE(added->imported, 8);
        QCOMPARE(project.catalog().photos().size(), size_t(8));
        QCOMPARE(project.catalog().classes().size(), size_t(2));
        const PhotoClass* beach = project.catalog().classByName(QStringLiteral("Beach"));
        QVERIFY(beach);
        QCOMPARE(project.catalog().photosOfClass(beach->id), 4);
    }

    void foldersOfAClassThatIsThereJoinIt()
    {
        TempProject project;
        const ClassId beach = *project.catalog().addClass(QStringLiteral("BEACH"));
        QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 2));
        QCOMPARE(project.catalog().classes().size(), size_t(1));
        QCOMPARE(project.catalog().photosOfClass(beach), 2);
    }

    void leavesPhotosUntaggedWhenAsked()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 2, false));
        QVERIFY(project.catalog().classes().empty());
        QCOMPARE(project.catalog().photosOfClass(kNoClass), 2);
    }

    void oneImportIsOneStep()
    {
        TempProject project;
        const QList<PhotoFacts> facts = factsOf(project.paint({QStringLiteral("beach")}, 4));
        const int import = project.catalog().beginImport();
        QVERIFY_RESULT(project.catalog().addPhotos(facts.mid(0, 2), true, import));
        QVERIFY_RESULT(project.catalog().addPhotos(facts.mid(2), true, import));
        QVERIFY2(project.catalog().undoText().contains(u'4'), qPrintable(project.catalog().undoText()));
        QVERIFY_RESULT(project.catalog().undo());
        QVERIFY(project.catalog().photos().empty());
        QVERIFY(project.catalog().classes().empty());
        QVERIFY(project.catalog().undoText().isEmpty());
        QVERIFY_RESULT(project.catalog().redo());
        QCOMPARE(project.catalog().photos().size(), size_t(4));
        QCOMPARE(project.catalog().photosOfClass(project.catalog().classes().front().id), 4);
    }

    void anEditInBetweenBeginsAnotherStep()
    {
        TempProject project;
        const QList<PhotoFacts> facts = factsOf(project.paint({QStringLiteral("beach")}, 2));
        const int import = project.catalog().beginImport();
        QVERIFY_RESULT(project.catalog().addPhotos(facts.mid(0, 1), true, import));
        QVERIFY_RESULT(project.catalog().addClass(QStringLiteral("City")));
        QVERIFY_RESULT(project.catalog().addPhotos(facts.mid(1), true, import));
        QVERIFY_RESULT(project.catalog().undo());
        QCOMPARE(project.catalog().photos().size(), size_t(1));
        QVERIFY(project.catalog().classByName(QStringLiteral("City")));
    }

    void knowsPhotosThatAreThere()
    {
        TempProject project;
        const QStringList paths = project.paint({QStringLiteral("beach")}, 2);
        QVERIFY_RESULT(project.importPaths(paths, true));
        const QList<PhotoFacts> facts = factsOf(paths);
        const auto again = project.catalog().addPhotos(facts + facts, true, project.catalog().beginImport());
        QVERIFY_RESULT(again);
        QCOMPARE(again->imported, 0);
        QCOMPARE(again->already, 2);
        QCOMPARE(project.catalog().photos().size(), size_t(2));
    }

    void tellsTheScanWhatItKnows()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 1));
        const Photo& photo = project.catalog().photos().front();
        const QHash<QString, KnownFile> known = project.catalog().knownFiles();
        QCOMPARE(known.size(), 1);
        QCOMPARE(known.value(photo.facts.path).bytes, QFileInfo(photo.facts.path).size());
        QCOMPARE(known.value(photo.facts.path).modified, QFileInfo(photo.facts.path).lastModified().toMSecsSinceEpoch());
    }

    void takesOverTheNewContentOfAFile()
    {
        TempProject project;
        const QStringList paths = project.paint({QStringLiteral("beach")}, 1);
        QVERIFY_RESULT(project.importPaths(paths, true));
        const PhotoId id = project.ids().first();
        TestPhotos::write(paths.first(), TestPhotos::jpeg(TestPhotos::scene(77, QSize(60, 90))));
        QVERIFY_RESULT(project.importPaths(paths, true));
        QCOMPARE(project.ids(), QList<PhotoId>{id});
        QCOMPARE(project.catalog().photo(id)->facts.size, QSize(60, 90));
        QVERIFY_RESULT(project.reopen());
        QCOMPARE(project.catalog().photo(id)->facts.size, QSize(60, 90));
    }

    void findsMovedPhotosAgain()
    {
        TempProject project;
        const QString before = project.paint({QStringLiteral("beach")}, 1).first();
        QVERIFY_RESULT(project.importPaths({before}, true));
        const PhotoId id = project.ids().first();
        const QString after = project.path(QStringLiteral("elsewhere/city/a.jpg"));
        QVERIFY(QDir().mkpath(QFileInfo(after).absolutePath()) && QFile::rename(before, after));
        const auto again = project.importPaths({after}, true);
        QVERIFY_RESULT(again);
        QCOMPARE(again->moved, 1);
        QCOMPARE(again->imported, 0);
        QCOMPARE(project.ids(), QList<PhotoId>{id});
        QCOMPARE(project.catalog().photoByPath(after)->id, id);
        QVERIFY(!project.catalog().photoByPath(before));
        QCOMPARE(project.catalog().photo(id)->classId, project.catalog().classByName(QStringLiteral("beach"))->id);
    }

    void aCopyIsAPhotoOfItsOwn()
    {
        TempProject project;
        const QString first = project.paint({QStringLiteral("beach")}, 1).first();
        QVERIFY_RESULT(project.importPaths({first}, true));
        const QString copy = project.path(QStringLiteral("elsewhere.jpg"));
        QVERIFY(QFile::copy(first, copy));
        const auto again = project.importPaths({copy}, false);
        QVERIFY_RESULT(again);
        QCOMPARE(again->imported, 1);
        QCOMPARE(again->moved, 0);
        QCOMPARE(project.catalog().photos().size(), size_t(2));
    }

    void aRemovedPhotoCanBeImportedAgain()
    {
        TempProject project;
        const QStringList paths = project.paint({QStringLiteral("beach")}, 1);
        QVERIFY_RESULT(project.importPaths(paths, true));
        QVERIFY_RESULT(project.catalog().removePhotos(project.ids()));
        const auto again = project.importPaths(paths, true);
        QVERIFY_RESULT(again);
        QCOMPARE(again->imported, 1);
        QCOMPARE(project.catalog().photos().size(), size_t(1));
        QCOMPARE(project.catalog().photosOfClass(project.catalog().classes().front().id), 1);
    }

private:
    static QList<PhotoFacts> factsOf(const QStringList& paths)
    {
        QList<PhotoFacts> facts;
        for (const QString& path : paths) {
            const Result<PhotoFacts> read = readFacts(path);
            if (!read)
                qFatal("%s", qPrintable(read.error().message));
            facts.append(*read);
        }
        return facts;
    }
};

QTEST_GUILESS_MAIN(CatalogImportTest)
#include "tst_CatalogImport.moc"
