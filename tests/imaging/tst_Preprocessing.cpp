// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Preprocessing.h"

#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QJsonArray>
#include <QTest>

using namespace Tintype;

namespace {

QImage rendered(const Preprocessing& preprocessing, const QImage& image, bool mirrored = false)
{
    const int size = preprocessing.size;
    std::vector<uchar> bytes(size_t(size) * size_t(size) * 3);
    preprocessing.render(image, bytes.data(), mirrored);
    return QImage(bytes.data(), size, size, size * 3, QImage::Format_RGB888).copy();
}

QImage plain(int size, Qt::GlobalColor colour)
{
    QImage image(size, size, QImage::Format_RGB888);
    image.fill(colour);
    return image;
}

/// Blue with a red rectangle.
QImage withRed(QSize size, const QRect& red)
{
    QImage image(size, QImage::Format_RGB888);
    image.fill(Qt::blue);
    QPainter(&image).fillRect(red, Qt::red);
    return image;
}

Preprocessing half()
{
    Preprocessing preprocessing;
    preprocessing.size = 32;
    preprocessing.cropFraction = 0.5;
    return preprocessing;
}

QJsonObject changed(const char* key, const QJsonValue& value)
{
    QJsonObject object = Preprocessing().toJson();
    object.insert(QLatin1String(key), value);
    return object;
}

} // namespace

class PreprocessingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheMiddle_data()
    {
        QTest::addColumn<QSize>("photo");
        QTest::addColumn<QRect>("crop"); // a square of half the short side, in the middle
        QTest::newRow("landscape") << QSize(200, 100) << QRect(75, 25, 50, 50);
        QTest::newRow("portrait") << QSize(100, 240) << QRect(25, 95, 50, 50);
        QTest::newRow("square") << QSize(100, 100) << QRect(25, 25, 50, 50);
    }

    void takesTheMiddle()
    {
        QFETCH(QSize, photo);
        QFETCH(QRect, crop);
        // The filter reads some pixels beyond the crop, so red must reach a little further for a red result.
        const QImage all = rendered(half(), withRed(photo, crop.adjusted(-4, -4, 4, 4)));
        QCOMPARE(largestDifference(all, plain(32, Qt::red)), 0);
        const QImage edged = rendered(half(), withRed(photo, crop.adjusted(3, 3, -3, -3)));
        for (const QPoint edge : {QPoint(0, 16), QPoint(31, 16), QPoint(16, 0), QPoint(16, 31)})
            QVERIFY2(edged.pixelColor(edge).blue() > 200, qPrintable(edged.pixelColor(edge).name()));
        QCOMPARE(edged.pixelColor(16, 16), QColor(Qt::red));
    }

    void wholeCropsReachTheEdges()
    {
        Preprocessing preprocessing;
        preprocessing.size = 50;
        preprocessing.cropFraction = 1.0;
        const QImage photo = TestPhotos::scene(1, QSize(50, 50));
        QCOMPARE(largestDifference(rendered(preprocessing, photo), photo), 0);
    }

    void mirrors()
    {
        const QImage photo = TestPhotos::scene(2);
        QCOMPARE(largestDifference(rendered(half(), photo, true), rendered(half(), photo).mirrored(true, false)), 0);
        QVERIFY(largestDifference(rendered(half(), photo, true), rendered(half(), photo)) > 0);
    }

    void enlargesTheSmallestPhoto()
    {
        QImage dot(1, 1, QImage::Format_RGB888);
        dot.fill(Qt::red);
        QCOMPARE(largestDifference(rendered(half(), dot), plain(32, Qt::red)), 0);
    }

    void asksForAShortSideThatIsEnough()
    {
        Preprocessing preprocessing;
        QCOMPARE(preprocessing.shortSide(), 256);
        preprocessing.size = 260;
        preprocessing.cropFraction = 1.0;
        QCOMPARE(preprocessing.shortSide(), 260);
        preprocessing.cropFraction = 0.9;
        QCOMPARE(preprocessing.shortSide(), 289);
    }

    void comesBackFromJson()
    {
        Preprocessing preprocessing;
        preprocessing.size = 300;
        preprocessing.cropFraction = 0.904;
        preprocessing.mean = {123.675F, 116.28F, 103.53F};
        preprocessing.deviation = {58.395F, 57.12F, 57.375F};
        const Result<Preprocessing> back = Preprocessing::fromJson(preprocessing.toJson());
        QVERIFY_RESULT(back);
        QCOMPARE(*back, preprocessing);
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::newRow("nothing") << QJsonObject();
        QTest::newRow("too small") << changed("size", 7);
        QTest::newRow("too large") << changed("size", 2049);
        QTest::newRow("size as text") << changed("size", QStringLiteral("224"));
        QTest::newRow("no crop") << changed("crop_fraction", 0);
        QTest::newRow("more than the photo") << changed("crop_fraction", 1.01);
        QTest::newRow("two means") << changed("mean", QJsonArray{127, 127});
        QTest::newRow("mean as text") << changed("mean", QJsonArray{QStringLiteral("a"), 127, 127});
        QTest::newRow("vast mean") << changed("mean", QJsonArray{1e30, 127, 127});
        QTest::newRow("deviation of 0") << changed("deviation", QJsonArray{128, 0, 128});
        QTest::newRow("negative deviation") << changed("deviation", QJsonArray{128, 128, -1});
    }

    void refusesWhatMakesNoSense()
    {
        QFETCH(QJsonObject, object);
        const Result<Preprocessing> read = Preprocessing::fromJson(object);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Corrupt);
        QVERIFY(read.error().message.endsWith(u'.'));
    }
};

QTEST_GUILESS_MAIN(PreprocessingTest)
#include "tst_Preprocessing.moc"
