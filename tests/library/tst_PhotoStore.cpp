// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/PhotoStore.h"

#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

namespace {

using Kind = ValueChange::Kind;

PhotoFacts facts(const QString& path)
{
    PhotoFacts result;
    result.path = path;
    result.contentHash = QStringLiteral("0123456789abcdef0123456789abcdef");
    result.bytes = 5'000'000'000;
    result.modified = 1'700'000'000'123;
    result.size = QSize(6000, 4000);
    result.format = QStringLiteral("jpeg");
    result.taken = QDateTime(QDate(2024, 2, 29), QTime(23, 59, 59, 987));
    result.camera = QStringLiteral("Müller \"One\"");
    result.pictureHash = 0xfedcba9876543210U; // its highest bit is set
    result.signature = QByteArray("\0\1\xff'", 4);
    result.warning = QStringLiteral("The file is cut short.");
    return result;
}

} // namespace

class PhotoStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        Result<std::unique_ptr<PhotoStore>> made = PhotoStore::open(file(), true);
        QVERIFY_RESULT(made);
        m_store = std::move(*made);
    }

    void cleanup() { m_store.reset(); }

    void keepsEveryFact()
    {
        const PhotoFacts given = facts(QStringLiteral("/a/ü'1.jpg"));
        add(given);
        reopen();
        const std::vector<Photo> photos = *m_store->loadPhotos();
        QCOMPARE(photos.size(), size_t(1));
        const PhotoFacts& found = photos[0].facts;
        QCOMPARE(found.path, given.path);
        QCOMPARE(found.contentHash, given.contentHash);
        QCOMPARE(found.bytes, given.bytes);
        QCOMPARE(found.modified, given.modified);
        QCOMPARE(found.size, given.size);
        QCOMPARE(found.format, given.format);
        QCOMPARE(found.taken, given.taken);
        QCOMPARE(found.camera, given.camera);
        QCOMPARE(found.pictureHash, given.pictureHash);
        QCOMPARE(found.signature, given.signature);
        QCOMPARE(found.warning, given.warning);
        QCOMPARE(photos[0].classId, kNoClass);
        QCOMPARE(photos[0].role, Role::None);
        QCOMPARE(photos[0].stack, kNoStack);
    }

    void takesAPhotoThatSaysNothing()
    {
        PhotoFacts bare;
        bare.path = QStringLiteral("/a/1.jpg");
        add(bare);
        const std::vector<Photo> photos = *m_store->loadPhotos();
        QCOMPARE(photos.size(), size_t(1));
        QVERIFY(!photos[0].facts.taken.isValid());
        QVERIFY(photos[0].facts.camera.isEmpty());
    }

    void newFactsReplaceTheOld()
    {
        const PhotoId id = add(facts(QStringLiteral("/a/1.jpg")));
        PhotoFacts other = facts(QStringLiteral("/b/1.jpg"));
        other.size = QSize(10, 20);
        QVERIFY_RESULT(m_store->updateFacts(id, other));
        const std::vector<Photo> photos = *m_store->loadPhotos();
        QCOMPARE(photos[0].facts.path, QStringLiteral("/b/1.jpg"));
        QCOMPARE(photos[0].facts.size, QSize(10, 20));
    }

    void aPhotoIsThereFromItsChangeOn()
    {
        const Result<PhotoId> id = m_store->insertPhoto(facts(QStringLiteral("/a/1.jpg")));
        QVERIFY_RESULT(id);
        QVERIFY(m_store->loadPhotos()->empty());
        QVERIFY_RESULT(m_store->write({{Kind::PhotoRemoved, *id, 1, 0}}));
        QCOMPARE(m_store->loadPhotos()->size(), size_t(1));
    }

    void loadsSomeOfThePhotos()
    {
        add(facts(QStringLiteral("/a/1.jpg")));
        const PhotoId second = add(facts(QStringLiteral("/a/2.jpg")));
        const std::vector<Photo> photos = *m_store->loadPhotos({second, 999});
        QCOMPARE(photos.size(), size_t(1));
        QCOMPARE(photos[0].id, second);
    }

    void writesEveryKindOfChange()
    {
        const PhotoId photo = add(facts(QStringLiteral("/a/1.jpg")));
        const ClassId beach = *m_store->insertClass(QStringLiteral("Beach"), Qt::red);
        QVERIFY(m_store->loadClasses()->empty());
        QVERIFY_RESULT(m_store->write({{Kind::ClassRemoved, beach, 1, 0},
                                       {Kind::ClassName, beach, QStringLiteral("Beach"), QStringLiteral("Strand")},
                                       {Kind::ClassColour, beach, QStringLiteral("#ff0000"), QStringLiteral("#00ff00")},
                                       {Kind::PhotoClass, photo, {}, beach},
                                       {Kind::PhotoRole, photo, {}, QStringLiteral("test")}}));
        const std::vector<PhotoClass> classes = *m_store->loadClasses();
        QCOMPARE(classes.size(), size_t(1));
        QCOMPARE(classes[0].name, QStringLiteral("Strand"));
        QCOMPARE(classes[0].colour, QColor(Qt::green));
        const Photo found = m_store->loadPhotos()->front();
        QCOMPARE(found.classId, beach);
        QCOMPARE(found.role, Role::Test);
    }

    void rollsBack()
    {
        QVERIFY_RESULT(m_store->begin());
        add(facts(QStringLiteral("/a/1.jpg")));
        m_store->rollback();
        QVERIFY(m_store->loadPhotos()->empty());
    }

    void whatWasNotCommittedIsNotThereLater()
    {
        QVERIFY_RESULT(m_store->begin());
        add(facts(QStringLiteral("/a/1.jpg")));
        reopen();
        QVERIFY(m_store->loadPhotos()->empty());
    }

    void stacksReplaceTheOldOnes()
    {
        const PhotoId first = add(facts(QStringLiteral("/a/1.jpg")));
        const PhotoId second = add(facts(QStringLiteral("/a/2.jpg")));
        QVERIFY_RESULT(m_store->writeStacks({{first, 0}}));
        QVERIFY_RESULT(m_store->writeStacks({{second, 4}}));
        const std::vector<Photo> photos = *m_store->loadPhotos();
        QCOMPARE(photos[0].stack, kNoStack);
        QCOMPARE(photos[1].stack, 4);
    }

    void remembersSettingsOfEveryKind_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("text") << QJsonValue(QStringLiteral("Möwe's"));
        QTest::newRow("number") << QJsonValue(0.125);
        QTest::newRow("truth") << QJsonValue(true);
        QTest::newRow("list") << QJsonValue(QJsonArray{1, QStringLiteral("a"), QJsonObject{{QStringLiteral("b"), 2}}});
    }

    void remembersSettingsOfEveryKind()
    {
        QFETCH(QJsonValue, value);
        QVERIFY_RESULT(m_store->setSetting(QStringLiteral("key"), 1));
        QVERIFY_RESULT(m_store->setSetting(QStringLiteral("key"), value));
        reopen();
        QCOMPARE(m_store->setting(QStringLiteral("key")), value);
        QVERIFY(m_store->setting(QStringLiteral("other")).isNull());
    }

    void theHistoryKnowsItsEnds()
    {
        QCOMPARE(m_store->lastDone().id, 0);
        const qint64 first = *m_store->addEdit(QStringLiteral("one"));
        const qint64 second = *m_store->addEdit(QStringLiteral("two"));
        QVERIFY_RESULT(m_store->setUndone(second, true));
        QCOMPARE(m_store->lastDone().id, first);
        QCOMPARE(m_store->lastDone().text, QStringLiteral("one"));
        QCOMPARE(m_store->firstUndone().id, second);
    }

    void aNewEditForgetsWhatWasUndone()
    {
        const qint64 first = *m_store->addEdit(QStringLiteral("one"));
        QVERIFY_RESULT(m_store->addChanges(first, {{Kind::PhotoClass, 1, {}, 1}}));
        QVERIFY_RESULT(m_store->setUndone(first, true));
        QVERIFY_RESULT(m_store->addEdit(QStringLiteral("two")));
        QCOMPARE(m_store->firstUndone().id, 0);
        QVERIFY(m_store->changesOf(first)->empty());
    }

    void changesComeBackInOrder()
    {
        const qint64 edit = *m_store->addEdit(QStringLiteral("one"));
        QVERIFY_RESULT(m_store->addChanges(edit, {{Kind::PhotoRole, 5, {}, QStringLiteral("test")}, {Kind::ClassRemoved, 2, 0, 1}}));
        const std::vector<ValueChange> changes = *m_store->changesOf(edit);
        QCOMPARE(changes.size(), size_t(2));
        QCOMPARE(changes[0].kind, Kind::PhotoRole);
        QCOMPARE(changes[0].item, 5);
        QVERIFY(changes[0].before.isNull());
        QCOMPARE(changes[0].after.toString(), QStringLiteral("test"));
        QCOMPARE(changes[1].kind, Kind::ClassRemoved);
        QCOMPARE(changes[1].after.toInt(), 1);
    }

    void aHealthyDatabaseHasNoProblems() { QCOMPARE(m_store->integrityProblems(), QStringList()); }

    void noticesAClassThatIsGone()
    {
        const PhotoId photo = add(facts(QStringLiteral("/a/1.jpg")));
        const ClassId removed = *m_store->insertClass(QStringLiteral("Beach"), Qt::red);
        QVERIFY_RESULT(m_store->write({{Kind::PhotoClass, photo, {}, removed}}));
        QCOMPARE(m_store->integrityProblems().size(), 1);
    }

    void noticesAHistoryOfNothing()
    {
        const qint64 edit = *m_store->addEdit(QStringLiteral("one"));
        QVERIFY_RESULT(m_store->addChanges(edit, {{Kind::PhotoRole, 77, {}, QStringLiteral("test")}}));
        QCOMPARE(m_store->integrityProblems().size(), 1);
    }

    void missesAProjectThatIsNotThere()
    {
        const auto opened = PhotoStore::open(m_folder->filePath(QStringLiteral("missing.sqlite")), false);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::NotFound);
        QVERIFY(!QFileInfo::exists(m_folder->filePath(QStringLiteral("missing.sqlite"))));
    }

    void refusesAFileThatIsNoDatabase()
    {
        const QString path = TestPhotos::write(m_folder->filePath(QStringLiteral("no.sqlite")), QByteArray(5000, 'x'));
        const auto opened = PhotoStore::open(path, false);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Corrupt);
        QCOMPARE(TestPhotos::read(path), QByteArray(5000, 'x'));
    }

    void noticesADamagedPage()
    {
        QVERIFY_RESULT(m_store->begin());
        for (int i = 0; i < 400; ++i)
            add(facts(QStringLiteral("/a/%1.jpg").arg(i)));
        QVERIFY_RESULT(m_store->commit());
        m_store.reset();
        QByteArray bytes = TestPhotos::read(file());
        QVERIFY(bytes.size() > 60'000); // the photos are what fills it
        bytes.replace(bytes.size() / 2, 12'000, QByteArray(12'000, '\x55'));
        TestPhotos::write(file(), bytes);
        const auto opened = PhotoStore::open(file(), false);
        QVERIFY_RESULT(opened);
        QVERIFY(!(*opened)->integrityProblems().isEmpty());
        const auto photos = (*opened)->loadPhotos(); // never as if there were fewer of them
        QVERIFY(!photos);
        QCOMPARE(photos.error().kind, Error::Kind::Corrupt);
    }

private:
    QString file() const { return m_folder->filePath(QStringLiteral("project.sqlite")); }
    void reopen()
    {
        m_store.reset();
        Result<std::unique_ptr<PhotoStore>> opened = PhotoStore::open(file(), false);
        QVERIFY_RESULT(opened);
        m_store = std::move(*opened);
    }
    PhotoId add(const PhotoFacts& photo)
    {
        const Result<PhotoId> id = m_store->insertPhoto(photo);
        if (!id || !m_store->write({{Kind::PhotoRemoved, *id, 1, 0}}))
            qFatal("The photo was not taken.");
        return *id;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PhotoStore> m_store;
};

QTEST_GUILESS_MAIN(PhotoStoreTest)
#include "tst_PhotoStore.moc"
