// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/ThumbnailStore.h"

#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

namespace {

const QString kHash = QStringLiteral("0123456789abcdef0123456789abcdef");

} // namespace

class ThumbnailStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void givesBackWhatWasStored()
    {
        const QImage picture = TestPhotos::scene(1, QSize(256, 256));
        store().store(kHash, picture);
        QVERIFY(meanDifference(store().load(kHash), picture) < 4);
    }

    void shrinksToTheShortSide_data()
    {
        QTest::addColumn<QSize>("photo");
        QTest::addColumn<QSize>("thumbnail");
        QTest::newRow("landscape") << QSize(900, 600) << QSize(384, 256);
        QTest::newRow("portrait") << QSize(600, 900) << QSize(256, 384);
        QTest::newRow("small ones stay small") << QSize(100, 80) << QSize(100, 80);
        QTest::newRow("panoramas are cut") << QSize(6000, 600) << QSize(1024, 256);
        QTest::newRow("towers are cut") << QSize(60, 900) << QSize(60, 240);
        QTest::newRow("a thread") << QSize(1, 300) << QSize(1, 4);
    }

    void shrinksToTheShortSide()
    {
        QFETCH(QSize, photo);
        QFETCH(QSize, thumbnail);
        store().store(kHash, TestPhotos::scene(2, photo));
        QCOMPARE(store().load(kHash).size(), thumbnail);
    }

    void cutsTheMiddleOut()
    {
        QImage panorama(1000, 100, QImage::Format_RGB888);
        panorama.fill(Qt::black);
        QPainter(&panorama).fillRect(280, 0, 440, 100, Qt::white);
        store().store(kHash, panorama);
        const QImage thumbnail = store().load(kHash);
        QCOMPARE(thumbnail.size(), QSize(400, 100));
        QVERIFY(qGray(thumbnail.pixel(5, 50)) > 245);
        QVERIFY(qGray(thumbnail.pixel(394, 50)) > 245);
    }

    void anotherPhotoHasAnotherThumbnail()
    {
        const QString other = QStringLiteral("0123456789abcdef0123456789abcdee");
        store().store(kHash, TestPhotos::scene(1));
        store().store(other, TestPhotos::scene(2));
        QVERIFY(meanDifference(store().load(kHash), TestPhotos::scene(1)) < 6);
        QVERIFY(meanDifference(store().load(other), TestPhotos::scene(2)) < 6);
    }

    void knowsNothingOfOtherPhotos()
    {
        QVERIFY(store().load(kHash).isNull());
        QVERIFY(store().load({}).isNull());
    }

    void nothingToStoreLeavesNothing()
    {
        store().store({}, TestPhotos::scene(1));
        store().store(kHash, {});
        QCOMPARE(files().size(), 0);
    }

    void makesItFromThePhoto()
    {
        const QString path = TestPhotos::write(m_folder->filePath(QStringLiteral("a.jpg")),
                                               TestPhotos::jpeg(TestPhotos::scene(3, QSize(600, 900)), {6, {}, {}, {}}));
        const Result<QImage> made = store().make(kHash, path);
        QVERIFY_RESULT(made);
        QCOMPARE(made->size(), QSize(256, 384));
        QVERIFY(meanDifference(store().load(kHash), *made) < 4);
    }

    void saysWhyThereIsNone()
    {
        const QString path = TestPhotos::write(m_folder->filePath(QStringLiteral("a.jpg")), "no picture");
        const Result<QImage> made = store().make(kHash, path);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Unsupported);
        QCOMPARE(files().size(), 0);
    }

    void aDamagedThumbnailIsNone()
    {
        store().store(kHash, TestPhotos::scene(1));
        QCOMPARE(files().size(), 1);
        TestPhotos::write(files().first(), "no picture");
        QVERIFY(store().load(kHash).isNull());
    }

    void aFolderThatCannotBeWrittenCostsOnlyTime()
    {
        const QString blocked = TestPhotos::write(m_folder->filePath(QStringLiteral("blocked")), "a file, no folder");
        const ThumbnailStore cannotStore(blocked);
        const QString path = TestPhotos::write(m_folder->filePath(QStringLiteral("a.jpg")), TestPhotos::jpeg(TestPhotos::scene(1)));
        QVERIFY_RESULT(cannotStore.make(kHash, path));
        QVERIFY(cannotStore.load(kHash).isNull());
    }

private:
    QString cache() const { return m_folder->filePath(QStringLiteral("cache")); }
    ThumbnailStore store() const { return ThumbnailStore(cache()); }
    QStringList files() const
    {
        QStringList found;
        for (QDirIterator it(cache(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
            found.append(it.next());
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ThumbnailStoreTest)
#include "tst_ThumbnailStore.moc"
