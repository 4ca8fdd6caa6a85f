// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/BurstGrouper.h"

#include "imaging/PhotoHash.h"
#include "library/ImportScan.h"
#include "support/SyntheticPhotos.h"
#include "support/TestData.h"
#include "support/TestPhotos.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Tintype;

namespace {

const QDateTime kNoon(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC);

Photo photoOf(PhotoId id, const QImage& picture, const QDateTime& taken = {})
{
    Photo photo;
    photo.id = id;
    photo.facts.contentHash = QString::number(id);
    photo.facts.pictureHash = perceptualHash(picture);
    photo.facts.signature = pictureSignature(picture);
    photo.facts.taken = taken;
    photo.facts.camera = QStringLiteral("Camera");
    return photo;
}

/// The next frame of a burst: moved, a little closer, darker.
QImage nextFrame(const QImage& picture)
{
    const int marginX = picture.width() / 20;
    const int marginY = picture.height() / 20;
    QImage moved = picture.copy(marginX, marginY / 2, picture.width() - marginX, picture.height() - marginY)
                       .scaled(picture.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QPainter(&moved).fillRect(moved.rect(), QColor(0, 0, 0, 40));
    return moved.convertToFormat(QImage::Format_RGB888);
}

bool areTogether(const QHash<PhotoId, int>& stacks, PhotoId first, PhotoId second)
{
    return stacks.contains(first) && stacks.contains(second) && stacks.value(first) == stacks.value(second);
}

std::vector<Photo> photosOf(const QString& folder)
{
    std::vector<Photo> photos;
    (void)runImportScan(
        ImportRequest{{folder}, {}, {}, 2},
        [&](const QList<PhotoFacts>& batch) {
            for (const PhotoFacts& facts : batch) {
                Photo photo;
                photo.id = PhotoId(photos.size()) + 1;
                photo.facts = facts;
                photos.push_back(photo);
            }
        },
        {}, {});
    return photos;
}

} // namespace

class BurstGrouperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsABurst()
    {
        const QImage scene = TestPhotos::scene(1, QSize(300, 200));
        const std::vector<Photo> photos{photoOf(1, scene, kNoon), photoOf(2, nextFrame(scene), kNoon.addMSecs(700)),
                                        photoOf(3, TestPhotos::scene(2, QSize(300, 200)), kNoon.addSecs(1))};
        const QHash<PhotoId, int> stacks = groupBursts(photos);
        QVERIFY(areTogether(stacks, 1, 2));
        QVERIFY(!stacks.contains(3));
    }

    void findsBurstsThatTwoCamerasShotAtOnce()
    {
        std::vector<Photo> photos;
        const QImage first = TestPhotos::scene(3, QSize(300, 200));
        const QImage second = TestPhotos::scene(4, QSize(300, 200));
        for (int i = 0; i < 4; ++i) {
            photos.push_back(photoOf(i * 2 + 1, first, kNoon.addMSecs(i * 500)));
            photos.push_back(photoOf(i * 2 + 2, second, kNoon.addMSecs(i * 500 + 10)));
            photos.back().facts.camera = QStringLiteral("Other camera");
        }
        const QHash<PhotoId, int> stacks = groupBursts(photos);
        QVERIFY(areTogether(stacks, 1, 7));
        QVERIFY(areTogether(stacks, 2, 8));
        QVERIFY(!areTogether(stacks, 1, 2));
    }

    void aSecondTryAMinuteLaterBelongsToTheFirst()
    {
        const QImage scene = TestPhotos::scene(5, QSize(300, 200));
        QImage again = scene;
        QPainter(&again).fillRect(40, 40, 12, 12, Qt::gray);
        const std::vector<Photo> photos{photoOf(1, scene, kNoon), photoOf(2, again, kNoon.addSecs(50))};
        QVERIFY(areTogether(groupBursts(photos), 1, 2));
    }

    void findsCopiesWithoutTimes()
    {
        const QImage scene = TestPhotos::scene(6, QSize(400, 300));
        const QImage smaller = scene.scaled(200, 150, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const std::vector<Photo> photos{photoOf(1, scene), photoOf(2, smaller), photoOf(3, TestPhotos::scene(7, QSize(400, 300)))};
        const QHash<PhotoId, int> stacks = groupBursts(photos);
        QVERIFY(areTogether(stacks, 1, 2));
        QVERIFY(!stacks.contains(3));
    }

    void joinsTheSameFileTwice()
    {
        std::vector<Photo> photos{photoOf(1, TestPhotos::scene(8)), photoOf(2, TestPhotos::scene(8))};
        photos[1].facts.contentHash = photos[0].facts.contentHash;
        QVERIFY(areTogether(groupBursts(photos), 1, 2));
    }

    void plainPicturesAreNotCopiesOfOneAnother()
    {
        QImage black(100, 80, QImage::Format_RGB888);
        black.fill(Qt::black);
        QImage grey = black;
        grey.fill(Qt::gray);
        QVERIFY(groupBursts({photoOf(1, black), photoOf(2, grey)}).isEmpty());
    }

    void sceneAfterSceneIsNotOneStack()
    {
        std::vector<Photo> photos;
        for (int i = 0; i < 60; ++i)
            photos.push_back(photoOf(i + 1, TestPhotos::scene(quint32(100 + i), QSize(300, 200)), kNoon.addSecs(i * 2)));
        // Two in sixty may look alike by chance; more would be a rule that trusts the clock alone.
        QVERIFY2(groupBursts(photos).size() <= 4, qPrintable(QString::number(groupBursts(photos).size())));
    }

    void numbersDoNotDependOnTheRun()
    {
        const std::vector<Photo> photos = syntheticPhotos(2000);
        QCOMPARE(groupBursts(photos), groupBursts(photos));
        QVERIFY(groupBursts(photos).size() > 200);
    }

    /// Pairs that belong together by groups.json, against pairs that were found.
    void findsRealBursts()
    {
        TINTYPE_NEED_TEST_DATA(QStringLiteral("photos-bursts"));
        const QString folder = testDataFolder(QStringLiteral("photos-bursts"));
        const QJsonObject truth = QJsonDocument::fromJson(TestPhotos::read(folder + QStringLiteral("/groups.json"))).object();
        const std::vector<Photo> photos = photosOf(folder);
        QCOMPARE(qsizetype(photos.size()), truth.size());
        const QHash<PhotoId, int> stacks = groupBursts(photos);
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (size_t i = 0; i < photos.size(); ++i) {
            for (size_t j = i + 1; j < photos.size(); ++j) {
                const bool isSame = truth.value(QFileInfo(photos[i].facts.path).fileName()).toString()
                    == truth.value(QFileInfo(photos[j].facts.path).fileName()).toString();
                const bool isGrouped = areTogether(stacks, photos[i].id, photos[j].id);
                right += isSame && isGrouped;
                wrong += !isSame && isGrouped;
                missed += isSame && !isGrouped;
            }
        }
        const double precision = double(right) / (right + wrong);
        const double recall = double(right) / (right + missed);
        QVERIFY2(precision >= 0.95 && recall >= 0.95, qPrintable(QStringLiteral("%1 %2").arg(precision).arg(recall)));
    }

    void leavesDifferentPhotosAlone()
    {
        TINTYPE_NEED_TEST_DATA(QStringLiteral("photos"));
        const std::vector<Photo> photos = photosOf(testDataFolder(QStringLiteral("photos")));
        const QHash<PhotoId, int> stacks = groupBursts(photos);
        QVERIFY2(stacks.size() <= qsizetype(photos.size()) / 100, qPrintable(QString::number(stacks.size())));
    }
};

QTEST_GUILESS_MAIN(BurstGrouperTest)
#include "tst_BurstGrouper.moc"
