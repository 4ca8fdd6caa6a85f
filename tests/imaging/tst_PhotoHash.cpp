// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoHash.h"

#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

namespace {

const QSize kSize(300, 200);

QImage reencoded(const QImage& image, int quality)
{
    return QImage::fromData(TestPhotos::encoded(image, "jpeg", quality)).convertToFormat(QImage::Format_RGB888);
}

/// What stays when the frame moves by a share of the picture.
QImage shifted(const QImage& image, double share)
{
    const QPoint by(int(image.width() * share), int(image.height() * share));
    return image.copy(by.x(), by.y(), image.width() - by.x(), image.height() - by.y());
}

QImage darker(const QImage& image)
{
    QImage dark = image;
    QPainter(&dark).fillRect(dark.rect(), QColor(0, 0, 0, 90));
    return dark;
}

QImage plain(const QColor& colour)
{
    QImage image(kSize, QImage::Format_RGB888);
    image.fill(colour);
    return image;
}

} // namespace

class PhotoHashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentHashIsXxh3_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("hash"); // of the reference implementation
        QTest::newRow("empty") << QByteArray() << "99aa06d3014798d86001c324468d497f";
        QTest::newRow("a") << QByteArray("a") << "a96faf705af16834e6c632b61e964e1f";
        QTest::newRow("abc") << QByteArray("abc") << "06b05ab6733a618578af5f94892f3950"; // begins with a nought
    }

    void contentHashIsXxh3()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, hash);
        QCOMPARE(contentHash(bytes), hash);
    }

    void oneBitMakesAnotherContentHash()
    {
        QByteArray bytes(100'000, 'x');
        const QString before = contentHash(bytes);
        bytes[70'000] = 'y';
        QVERIFY(contentHash(bytes) != before);
    }

    void countsDifferentBits()
    {
        QCOMPARE(hammingDistance(0, 0), 0);
        QCOMPARE(hammingDistance(0b1011, 0b0010), 2);
        QCOMPARE(hammingDistance(0, ~quint64(0)), 64);
    }

    void theSamePictureHasNearlyTheSameHash_data()
    {
        QTest::addColumn<QImage>("other");
        const QImage scene = TestPhotos::scene(1, kSize);
        QTest::newRow("smaller") << scene.scaled(90, 60, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QTest::newRow("coarsely coded") << reencoded(scene, 40);
        QTest::newRow("darker") << darker(scene);
    }

    void theSamePictureHasNearlyTheSameHash()
    {
        QFETCH(QImage, other);
        const int distance = hammingDistance(perceptualHash(TestPhotos::scene(1, kSize)), perceptualHash(other));
        QVERIFY2(distance <= 6, qPrintable(QString::number(distance)));
    }

    void otherPicturesHaveFarHashes()
    {
        for (quint32 seed = 2; seed < 12; ++seed) {
            const int distance = hammingDistance(perceptualHash(TestPhotos::scene(1, kSize)), perceptualHash(TestPhotos::scene(seed, kSize)));
            QVERIFY2(distance >= 14, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(distance)));
        }
    }

    void signaturesDoNotKnowTheExposure()
    {
        const QByteArray bright = pictureSignature(TestPhotos::scene(1, kSize));
        const QByteArray dark = pictureSignature(darker(TestPhotos::scene(1, kSize)));
        QCOMPARE(bright.size(), qsizetype(1024));
        QCOMPARE(dark.size(), qsizetype(1024));
        double difference = 0;
        for (qsizetype i = 0; i < bright.size(); ++i)
            difference += std::abs(int(uchar(bright[i])) - int(uchar(dark[i])));
        QVERIFY2(difference / 1024 < 2, qPrintable(QString::number(difference / 1024)));
    }

    void aPictureIsLikeItself()
    {
        const QByteArray signature = pictureSignature(TestPhotos::scene(1, kSize));
        QVERIFY_NEAR(signatureSimilarity(signature, signature), 1.0, 1e-5);
    }

    void aMovedFrameIsStillAlike()
    {
        const QImage scene = TestPhotos::scene(1, kSize);
        const double similarity = signatureSimilarity(pictureSignature(scene), pictureSignature(shifted(scene, 0.06)));
        QVERIFY2(similarity > 0.9, qPrintable(QString::number(similarity)));
    }

    void otherPicturesAreNotAlike()
    {
        const QByteArray first = pictureSignature(TestPhotos::scene(1, kSize));
        for (quint32 seed = 2; seed < 12; ++seed) {
            const double similarity = signatureSimilarity(first, pictureSignature(TestPhotos::scene(seed, kSize)));
            QVERIFY2(similarity >= 0 && similarity < 0.85, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(similarity)));
        }
    }

    void theOrderDoesNotMatter()
    {
        const QByteArray first = pictureSignature(TestPhotos::scene(1, kSize));
        const QByteArray second = pictureSignature(shifted(TestPhotos::scene(1, kSize), 0.1));
        QVERIFY_NEAR(signatureSimilarity(first, second), signatureSimilarity(second, first), 1e-6);
    }

    void picturesWithoutStructureAreLikeNothing()
    {
        const QByteArray grey = pictureSignature(plain(Qt::gray));
        QCOMPARE(signatureSimilarity(grey, grey), 0.0);
        QVERIFY_NEAR(signatureSimilarity(grey, pictureSignature(TestPhotos::scene(1, kSize))), 0.0, 1e-3);
    }

    void damagedSignaturesAreLikeNothing()
    {
        const QByteArray signature = pictureSignature(TestPhotos::scene(1, kSize));
        QCOMPARE(signatureSimilarity(signature, {}), 0.0);
        QCOMPARE(signatureSimilarity(signature.left(1023), signature), 0.0);
        QCOMPARE(signatureSimilarity(signature, QByteArray(signature + 'x')), 0.0);
    }

    void thePictureOfOnePixelHasAHashToo()
    {
        QImage dot(1, 1, QImage::Format_RGB888);
        dot.fill(Qt::red);
        QCOMPARE(perceptualHash(dot), perceptualHash(dot));
        QCOMPARE(pictureSignature(dot), QByteArray(1024, char(128)));
    }
};

QTEST_GUILESS_MAIN(PhotoHashTest)
#include "tst_PhotoHash.moc"
