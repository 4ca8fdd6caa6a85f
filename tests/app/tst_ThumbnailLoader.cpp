// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/ThumbnailLoader.h"

#include "support/TempProject.h"
#include "support/Tolerance.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Tintype;

namespace {

constexpr int kPatience = 20'000;

} // namespace

class tst_ThumbnailLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsOnceAndKeeps();
    void showsThePhoto();
    void makesWhatTheCacheLacks();
    void servesWhatWasAskedLastFirst();
    void forgetsWhatScrolledAway();
    void doesNotTryAgainWhatCannotBeRead();
    void goesOnSlowlyWhilePaused();
    void decodesAPhotoForTheLoupe();
    void servesOnlyTheLatestLoupeRequest();
    void saysWhyAPhotoCannotBeShown();
    void mayBeDestroyedWhileItLoads();
};

void tst_ThumbnailLoader::loadsOnceAndKeeps()
{
    TempProject project;
    QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 1));
    const Photo& photo = project.catalog().photos().front();
    ThumbnailLoader loader(project.catalog().paths().thumbnails());
    QSignalSpy ready(&loader, &ThumbnailLoader::thumbnailReady);
    QVERIFY(loader.thumbnail(photo).isNull());
    QVERIFY(loader.thumbnail(photo).isNull()); // asked twice before it came: delivered once
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kPatience);
    QCOMPARE(ready.first().first().toLongLong(), photo.id);
    QVERIFY(!loader.thumbnail(photo).isNull());
    QCOMPARE(ready.size(), 1);
}

void tst_ThumbnailLoader::showsThePhoto()
{
    TempProject project;
    const QImage picture = TestPhotos::quarters({600, 400});
    TestPhotos::write(project.photoFolder() + QStringLiteral("/a.png"), TestPhotos::encoded(picture, "png"));
    QVERIFY_RESULT(project.importPaths({project.photoFolder()}, false));
    const Photo& photo = project.catalog().photos().front();
    ThumbnailLoader loader(project.catalog().paths().thumbnails());
    QTRY_VERIFY_WITH_TIMEOUT(!loader.thumbnail(photo).isNull(), kPatience);
    const QImage shown = loader.thumbnail(photo).toImage();
    QCOMPARE(shown.size(), QSize(384, 256));
    QVERIFY(meanDifference(shown, picture.scaled(384, 256)) < 6);
}

void tst_ThumbnailLoader::makesWhatTheCacheLacks()
{
    TempProject project;
    QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 1));
    const Photo& photo = project.catalog().photos().front();
    QVERIFY(QDir(project.catalog().paths().thumbnails()).removeRecursively());
    ThumbnailLoader loader(project.catalog().paths().thumbnails());
    QTRY_VERIFY_WITH_TIMEOUT(!loader.thumbnail(photo).isNull(), kPatience);
    QVERIFY(QDir(project.catalog().paths().thumbnails()).exists());
}

void tst_ThumbnailLoader::servesWhatWasAskedLastFirst()
{
    TempProject project;
    QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 60));
    QVERIFY(QDir(project.catalog().paths().thumbnails()).removeRecursively()); // so that each takes its time
    ThumbnailLoader loader(project.catalog().paths().thumbnails());
    QSignalSpy ready(&loader, &ThumbnailLoader::thumbnailReady);
    for (const Photo& photo : project.catalog().photos())
        loader.thumbnail(photo);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 60, kPatience);
    const QList<PhotoId> ids = project.ids();
    const auto place = [&](PhotoId id) {
        for (qsizetype i = 0; i < ready.size(); ++i) {
            if (ready.at(i).first().toLongLong() == id)
                return int(i);
        }
        return -1;
    };
    // The two workers may have taken any early one before the last was asked.
    QVERIFY(place(ids.last()) < place(ids.at(20)));
    QVERIFY(place(ids.at(50)) < place(ids.at(20)));
}

void tst_ThumbnailLoader::forgetsWhatScrolledAway()
{
    TempProject project;
    QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 60));
    QVERIFY(QDir(project.catalog().paths().thumbnails()).removeRecursively());
    ThumbnailLoader loader(project.catalog().paths().thumbnails());
    QSignalSpy ready(&loader, &ThumbnailLoader::thumbnailReady);
    for (const Photo& photo : project.catalog().photos())
        loader.thumbnail(photo);
    loader.forgetQueue();
    const Photo& wanted = project.catalog().photos().back();
    QTRY_VERIFY_WITH_TIMEOUT(!loader.thumbnail(wanted).isNull(), kPatience);
    QVERIFY(ready.size() < 60);
}

void tst_ThumbnailLoader::doesNotTryAgainWhatCannotBeRead()
{
    TempProject project;
    QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 2));
    QVERIFY(QDir(project.catalog().paths().thumbnails()).removeRecursively());
    const Photo lost = project.catalog().photos().front();
    const Photo other = project.catalog().photos().back();
    QVERIFY(QFile::remove(lost.facts.path));
    ThumbnailLoader loader(project.catalog().paths().thumbnails());
    loader.thumbnail(other);
    loader.thumbnail(lost);
    QTRY_VERIFY_WITH_TIMEOUT(!loader.thumbnail(other).isNull(), kPatience);
    QSignalSpy ready(&loader, &ThumbnailLoader::thumbnailReady);
    QVERIFY(loader.thumbnail(lost).isNull());
    QCOMPARE(ready.size(), 0);
}

void tst_ThumbnailLoader::goesOnSlowlyWhilePaused()
{
    TempProject project;
    QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 8));
    ThumbnailLoader loader(project.catalog().paths().thumbnails());
    QSignalSpy ready(&loader, &ThumbnailLoader::thumbnailReady);
    loader.setPaused(true);
    for (const Photo& photo : project.catalog().photos())
        loader.thumbnail(photo);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 8, kPatience);
}

void tst_ThumbnailLoader::decodesAPhotoForTheLoupe()
{
    TempProject project;
    TestPhotos::write(project.photoFolder() + QStringLiteral("/a.png"), TestPhotos::encoded(TestPhotos::quarters({900, 600}), "png"));
    QVERIFY_RESULT(project.importPaths({project.photoFolder()}, false));
    const Photo& photo = project.catalog().photos().front();
    ThumbnailLoader loader(project.catalog().paths().thumbnails());
    QSignalSpy ready(&loader, &ThumbnailLoader::photoReady);
    loader.requestPhoto(photo, 0);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kPatience);
    QCOMPARE(ready.first().at(0).toLongLong(), photo.id);
    QCOMPARE(ready.first().at(1).value<QImage>().size(), QSize(900, 600));
}

void tst_ThumbnailLoader::servesOnlyTheLatestLoupeRequest()
{
    TempProject project;
    QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 20, true, {1200, 900}));
    ThumbnailLoader loader(project.catalog().paths().thumbnails());
    QSignalSpy ready(&loader, &ThumbnailLoader::photoReady);
    for (const Photo& photo : project.catalog().photos())
        loader.requestPhoto(photo, 0);
    const PhotoId last = project.catalog().photos().back().id;
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty() && ready.last().first().toLongLong() == last, kPatience);
    QVERIFY2(ready.size() < 10, qPrintable(QString::number(ready.size())));
}

void tst_ThumbnailLoader::saysWhyAPhotoCannotBeShown()
{
    TempProject project;
    QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 1));
    const Photo& photo = project.catalog().photos().front();
    QVERIFY(QFile::remove(photo.facts.path));
    ThumbnailLoader loader(project.catalog().paths().thumbnails());
    QSignalSpy failed(&loader, &ThumbnailLoader::photoFailed);
    loader.requestPhoto(photo, 0);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
    QVERIFY(!failed.first().at(1).toString().isEmpty());
}

void tst_ThumbnailLoader::mayBeDestroyedWhileItLoads()
{
    TempProject project;
    QVERIFY_RESULT(project.import({QStringLiteral("beach")}, 20));
    QVERIFY(QDir(project.catalog().paths().thumbnails()).removeRecursively());
    for (int i = 0; i < 5; ++i) {
        ThumbnailLoader loader(project.catalog().paths().thumbnails());
        for (const Photo& photo : project.catalog().photos())
            loader.thumbnail(photo);
        loader.requestPhoto(project.catalog().photos().front(), 0);
    }
    QVERIFY(project.catalog().verify(false).isEmpty());
}

QTEST_MAIN(tst_ThumbnailLoader)
#include "tst_ThumbnailLoader.moc"
