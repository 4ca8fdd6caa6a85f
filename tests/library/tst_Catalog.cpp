// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TempProject.h"
#include "support/Tolerance.h"

#include <QSignalSpy>
#include <QTest>

using namespace Tintype;

/// The project as a whole: it opens and closes, photos are tagged, split and removed, and every edit can be taken back.
class CatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void projectNamesEndInTintype()
    {
        const QTemporaryDir folder;
        for (const char* name : {"Holidays", "Holidays.txt", ".tintype"}) {
            const auto made = Catalog::create(folder.filePath(QLatin1String(name)));
            QVERIFY2(!made, name);
            QCOMPARE(made.error().kind, Error::Kind::BadInput);
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void doesNotMakeAProjectOverAnother()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 1));
        const auto made = Catalog::create(project.folder());
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Busy);
        QVERIFY_RESULT(project.reopen());
        QCOMPARE(project.catalog().photos().size(), size_t(1));
    }

    void opensForOneProgramAtATime()
    {
        TempProject project;
        const auto second = Catalog::open(project.folder());
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::Busy);
    }

    void missesAProjectThatIsNotThere()
    {
        const QTemporaryDir folder;
        for (const QString& path : {folder.filePath(QStringLiteral("Missing.tintype")), folder.path()}) {
            const auto opened = Catalog::open(path);
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, Error::Kind::NotFound);
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void remembersPhotosTagsAndParts()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach"), QStringLiteral("city")}, 10));
        const auto split = project.split();
        QVERIFY_RESULT(split);
        QCOMPARE(*split, 20);
        const DatasetSnapshot before = project.catalog().snapshot();
        QVERIFY_RESULT(project.reopen());
        QCOMPARE(project.catalog().snapshot().hash(), before.hash());
        for (const Photo& photo : project.catalog().photos())
            QVERIFY(photo.role != Role::None);
    }

    void remembersSettings()
    {
        TempProject project;
        QVERIFY_RESULT(project.catalog().setSetting(QStringLiteral("zoom"), 3));
        QVERIFY_RESULT(project.reopen());
        QCOMPARE(project.catalog().setting(QStringLiteral("zoom")), QJsonValue(3));
    }

    void tagsAndUntags()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("a")}, 3, false));
        const Result<ClassId> beach = project.catalog().addClass(QStringLiteral("Beach"));
        QVERIFY_RESULT(beach);
        const QList<PhotoId> ids = project.ids();
        const Result<int> tagged = project.catalog().tag({ids[0], ids[1], ids[1], 999}, *beach);
        QVERIFY_RESULT(tagged);
        QCOMPARE(*tagged, 2);
        QCOMPARE(project.catalog().photosOfClass(*beach), 2);
        QCOMPARE(project.catalog().photosOfClass(kNoClass), 1);
        QCOMPARE(*project.catalog().tag({ids[0]}, kNoClass), 1);
        QCOMPARE(project.catalog().photo(ids[0])->classId, kNoClass);
        QCOMPARE(project.catalog().photosOfClass(*beach), 1);
    }

    void tagsNothingWithAClassThatIsGone()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("a")}, 1, false));
        const Result<int> tagged = project.catalog().tag(project.ids(), 77);
        QVERIFY(!tagged);
        QCOMPARE(tagged.error().kind, Error::Kind::NotFound);
    }

    void whatChangesNothingIsNoStep()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 2));
        const QString before = project.catalog().undoText();
        const QSignalSpy spy(&project.catalog(), &Catalog::changed);
        const ClassId beach = project.catalog().classByName(QStringLiteral("beach"))->id;
        QCOMPARE(*project.catalog().tag(project.ids(), beach), 0);
        QCOMPARE(*project.catalog().removePhotos({999}), 0);
        QCOMPARE(project.catalog().undoText(), before);
        QCOMPARE(spy.count(), 0);
    }

    void takesTagsBackAndBringsThemAgain()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach"), QStringLiteral("city")}, 2));
        const ClassId beach = project.catalog().classByName(QStringLiteral("beach"))->id;
        const DatasetSnapshot before = project.catalog().snapshot();
        QCOMPARE(*project.catalog().tag(project.ids(), beach), 2);
        const DatasetSnapshot after = project.catalog().snapshot();

        QVERIFY_RESULT(project.catalog().undo());
        QCOMPARE(project.catalog().snapshot().hash(), before.hash());
        QCOMPARE(project.catalog().photosOfClass(beach), 2);
        QVERIFY_RESULT(project.catalog().redo());
        QCOMPARE(project.catalog().snapshot().hash(), after.hash());
        QCOMPARE(project.catalog().photosOfClass(beach), 4);
    }

    void theHistorySurvivesTheProgram()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 2));
        QCOMPARE(*project.catalog().tag(project.ids(), kNoClass), 2);
        const QString text = project.catalog().undoText();
        QVERIFY(!text.isEmpty());
        QVERIFY_RESULT(project.reopen());
        QCOMPARE(project.catalog().undoText(), text);
        QVERIFY_RESULT(project.catalog().undo());
        QCOMPARE(project.catalog().photosOfClass(kNoClass), 0);
        QCOMPARE(project.catalog().redoText(), text);
    }

    void aNewEditEndsWhatCouldBeDoneAgain()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 2));
        QCOMPARE(*project.catalog().tag(project.ids(), kNoClass), 2);
        QVERIFY_RESULT(project.catalog().undo());
        QVERIFY_RESULT(project.catalog().addClass(QStringLiteral("City")));
        QVERIFY(project.catalog().redoText().isEmpty());
        QCOMPARE(*project.catalog().redo(), 0);
    }

    void anEmptyHistoryDoesNothing()
    {
        TempProject project;
        QCOMPARE(*project.catalog().undo(), 0);
        QCOMPARE(*project.catalog().redo(), 0);
        QVERIFY(project.catalog().undoText().isEmpty());
    }

    void removesPhotosFromTheProjectAlone()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 3));
        const PhotoId gone = project.ids().first();
        const QString path = project.catalog().photo(gone)->facts.path;
        QCOMPARE(*project.catalog().removePhotos({gone}), 1);
        QVERIFY(!project.catalog().photo(gone));
        QVERIFY(!project.catalog().photoByPath(path));
        QCOMPARE(project.catalog().photosOfClass(project.catalog().classes().front().id), 2);
        QVERIFY(QFileInfo::exists(path));
        QVERIFY_RESULT(project.catalog().undo());
        QCOMPARE(project.catalog().photoByPath(path)->id, gone);
        QCOMPARE(project.ids().first(), gone);
    }

    void takesASplitBack()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach"), QStringLiteral("city")}, 6));
        QVERIFY_RESULT(project.split());
        QVERIFY_RESULT(project.catalog().undo());
        for (const Photo& photo : project.catalog().photos())
            QCOMPARE(photo.role, Role::None);
        QVERIFY_RESULT(project.catalog().redo());
        for (const Photo& photo : project.catalog().photos())
            QVERIFY(photo.role != Role::None);
    }

    void stacksAreNoStep()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 2));
        const QString before = project.catalog().undoText();
        QVERIFY_RESULT(project.catalog().setStacks({{project.ids()[1], 0}}));
        QCOMPARE(project.catalog().undoText(), before);
        QVERIFY_RESULT(project.reopen());
        QCOMPARE(project.catalog().photos()[0].stack, kNoStack);
        QCOMPARE(project.catalog().photos()[1].stack, 0);
    }

    void saysWhatChanged()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 3));
        CatalogChange last;
        connect(&project.catalog(), &Catalog::changed, this, [&last](const CatalogChange& change) { last = change; });
        const PhotoId id = project.ids()[1];
        QVERIFY_RESULT(project.catalog().tag({id}, kNoClass));
        QCOMPARE(last.parts, CatalogChange::Parts(CatalogChange::PhotosEdited | CatalogChange::UndoEdited));
        QCOMPARE(last.photos, QList<PhotoId>{id});
        QVERIFY_RESULT(project.catalog().removePhotos({id}));
        QCOMPARE(last.parts, CatalogChange::Parts(CatalogChange::PhotosRemoved | CatalogChange::UndoEdited));
        QCOMPARE(last.photos, QList<PhotoId>{id});
        QVERIFY_RESULT(project.catalog().undo());
        QCOMPARE(last.parts, CatalogChange::Parts(CatalogChange::PhotosAdded | CatalogChange::UndoEdited));
        QCOMPARE(last.photos, QList<PhotoId>{id});
    }

    void findsProblemsOfItsFiles()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 3));
        QCOMPARE(project.catalog().verify(true), QStringList());
        const QString missing = project.catalog().photos()[0].facts.path;
        const QString changed = project.catalog().photos()[1].facts.path;
        QVERIFY(QFile::remove(missing));
        TestPhotos::write(changed, TestPhotos::jpeg(TestPhotos::scene(99)));
        const QStringList problems = project.catalog().verify(false);
        QCOMPARE(problems.size(), 2);
        QVERIFY(problems.filter(missing).size() == 1 && problems.filter(changed).size() == 1);
    }

    void findsFilesThatChangedInSecret()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 1));
        const QString path = project.catalog().photos()[0].facts.path;
        QByteArray bytes = TestPhotos::read(path);
        const QDateTime modified = QFileInfo(path).lastModified();
        bytes[bytes.size() - 10] = char(bytes[bytes.size() - 10] ^ 1);
        TestPhotos::write(path, bytes);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(modified, QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(project.catalog().verify(false), QStringList());
        QCOMPARE(project.catalog().verify(true).size(), 1);
    }
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "tst_Catalog.moc"
