// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/JpegOutline.h"

#include "support/TestPhotos.h"

#include <QTest>

using namespace Tintype;

namespace {

const QSize kSize(70, 50);

QByteArray baseline()
{
    return TestPhotos::encoded(TestPhotos::scene(1, kSize), "jpeg");
}

/// The file with a segment of that marker right behind its beginning.
QByteArray withSegment(const QByteArray& jpeg, char marker, const QByteArray& content)
{
    const int length = int(content.size()) + 2;
    QByteArray segment;
    segment.append('\xff').append(marker).append(char(length >> 8)).append(char(length & 0xff)).append(content);
    return QByteArray(jpeg).insert(2, segment);
}

} // namespace

class JpegOutlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsABaselinePicture()
    {
        const JpegOutline outline = outlineOf(baseline());
        QCOMPARE(outline.size, kSize);
        QVERIFY(!outline.isProgressive);
        QCOMPARE(outline.coefficientBytes, 0);
        QCOMPARE(outline.scans, 1);
        QVERIFY(outline.reachesEnd);
    }

    void tellsAProgressivePicture()
    {
        const JpegOutline outline = outlineOf(TestPhotos::progressiveJpeg(TestPhotos::scene(1, kSize)));
        QCOMPARE(outline.size, kSize);
        QVERIFY(outline.isProgressive);
        QVERIFY(outline.scans > 1);
        QVERIFY(outline.reachesEnd);
        // Two bytes a sample: between one plane (all the colour left out) and three whole ones.
        QVERIFY(outline.coefficientBytes >= 70 * 50 * 2);
        QVERIFY(outline.coefficientBytes <= 70 * 50 * 3 * 2);
    }

    void countsThePlanesOfAProgressivePicture()
    {
        const QImage grey = TestPhotos::scene(1, kSize).convertToFormat(QImage::Format_Grayscale8);
        QCOMPARE(outlineOf(TestPhotos::progressiveJpeg(grey)).coefficientBytes, 70 * 50 * 2);
    }

    void theThumbnailInsideIsNotThePicture()
    {
        const QByteArray thumbnail = TestPhotos::encoded(TestPhotos::scene(2, QSize(16, 12)), "jpeg");
        const JpegOutline outline = outlineOf(withSegment(baseline(), '\xe1', "Exif" + thumbnail));
        QCOMPARE(outline.size, kSize);
        QCOMPARE(outline.scans, 1);
    }

    void noticesAMissingEnd()
    {
        const QByteArray whole = baseline();
        QVERIFY(!outlineOf(whole.left(whole.size() - 2)).reachesEnd);
        QVERIFY(!outlineOf(whole.left(whole.size() / 2)).reachesEnd);
    }

    void whatFollowsTheEndDoesNotCount()
    {
        const JpegOutline outline = outlineOf(baseline() + TestPhotos::progressiveJpeg(TestPhotos::scene(2)));
        QCOMPARE(outline.size, kSize);
        QCOMPARE(outline.scans, 1);
        QVERIFY(outline.reachesEnd);
    }

    void anEndBeforeAnyScanIsNone()
    {
        QVERIFY(!outlineOf(QByteArray("\xff\xd8\xff\xd9", 4)).reachesEnd);
    }

    void readsNoFurtherThanTheFile()
    {
        const QByteArray whole = TestPhotos::progressiveJpeg(TestPhotos::scene(1, kSize));
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const JpegOutline outline = outlineOf(whole.left(length));
            QVERIFY(!outline.reachesEnd);
            QVERIFY(outline.size.isEmpty() || outline.size == kSize);
        }
    }

    void endsOnNonsense_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("Dear diary");
        QTest::newRow("fill bytes") << QByteArray(1000, '\xff');
        QTest::newRow("a segment without length") << QByteArray("\xff\xd8\xff\xe1\0\0\xff\xe1\0\0", 10);
        QTest::newRow("a frame that is too short") << QByteArray("\xff\xd8\xff\xc0\0\x08\x08\0\x10\0\x10\x03", 12);
    }

    void endsOnNonsense()
    {
        QFETCH(QByteArray, bytes);
        const JpegOutline outline = outlineOf(bytes);
        QCOMPARE(outline.scans, 0);
        QVERIFY(!outline.reachesEnd);
    }
};

QTEST_GUILESS_MAIN(JpegOutlineTest)
#include "tst_JpegOutline.moc"
