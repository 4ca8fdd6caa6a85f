// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoMetadata.h"

#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

namespace {

constexpr quint16 kMake = 0x010f;
constexpr quint16 kModel = 0x0110;
constexpr quint16 kOrientation = 0x0112;
constexpr quint16 kDateTime = 0x0132;
constexpr quint16 kPhotoDirectory = 0x8769;
constexpr quint16 kOriginal = 0x9003;
constexpr quint16 kDigitized = 0x9004;
constexpr quint16 kSubSecOriginal = 0x9291;

TestPhotos::TiffEntry text(quint16 tag, const char* value)
{
    return {tag, 2, TestPhotos::tiffText(QString::fromUtf8(value))};
}

TestPhotos::TiffEntry number(quint16 tag, quint32 value)
{
    return {tag, 3, TestPhotos::tiffNumber(value, 2)};
}

/// A TIFF structure with a camera's directory and, behind it, the photo's.
QByteArray block(QList<TestPhotos::TiffEntry> camera, const QList<TestPhotos::TiffEntry>& photo = {})
{
    const QByteArray head("II*\0\x08\0\0\0", 8);
    if (photo.isEmpty())
        return head + TestPhotos::tiffDirectory(camera, 8);
    camera.append({kPhotoDirectory, 4, TestPhotos::tiffNumber(0, 4)});
    const quint32 photoAt = 8 + quint32(TestPhotos::tiffDirectory(camera, 8).size());
    camera.last().value = TestPhotos::tiffNumber(photoAt, 4);
    return head + TestPhotos::tiffDirectory(camera, 8) + TestPhotos::tiffDirectory(photo, photoAt);
}

QString taken(const PhotoMetadata& metadata)
{
    return metadata.taken.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

} // namespace

class PhotoMetadataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatACameraWroteIntoAJpeg()
    {
        const QDateTime time(QDate(2021, 12, 31), QTime(23, 59, 58, 250));
        const PhotoMetadata metadata
            = readMetadata(TestPhotos::jpeg(TestPhotos::quarters(), {6, time, QStringLiteral("Maker"), QStringLiteral("One")}));
        QCOMPARE(metadata.taken, time);
        QCOMPARE(metadata.camera, QStringLiteral("Maker One"));
        QCOMPARE(metadata.orientation, 6);
    }

    void readsOrientations_data()
    {
        QTest::addColumn<int>("written");
        QTest::addColumn<int>("expected");
        for (int i = 1; i <= 8; ++i)
            QTest::newRow(qPrintable(QString::number(i))) << i << i;
        QTest::newRow("0 means nothing") << 0 << 1;
        QTest::newRow("9 means nothing") << 9 << 1;
        QTest::newRow("65535 means nothing") << 65535 << 1;
    }

    void readsOrientations()
    {
        QFETCH(int, written);
        QFETCH(int, expected);
        QCOMPARE(readExifBlock(block({number(kOrientation, quint32(written))})).orientation, expected);
    }

    void withoutOrientationItIsUpright() { QCOMPARE(readExifBlock(block({text(kMake, "Maker")})).orientation, 1); }

    void prefersTheTimeOfTheExposure()
    {
        const PhotoMetadata metadata = readExifBlock(block({text(kDateTime, "2003:03:03 03:03:03")},
                                                           {text(kOriginal, "2001:01:01 01:01:01"), text(kDigitized, "2002:02:02 02:02:02")}));
        QCOMPARE(taken(metadata), QStringLiteral("2001-01-01 01:01:01.000"));
    }

    void takesTheTimeOfDigitizingElse()
    {
        const PhotoMetadata metadata
            = readExifBlock(block({text(kDateTime, "2003:03:03 03:03:03")}, {text(kDigitized, "2002:02:02 02:02:02")}));
        QCOMPARE(taken(metadata), QStringLiteral("2002-02-02 02:02:02.000"));
    }

    void takesTheTimeOfTheFileLast()
    {
        QCOMPARE(taken(readExifBlock(block({text(kDateTime, "2003:03:03 03:03:03")}))), QStringLiteral("2003-03-03 03:03:03.000"));
    }

    void subSecondsAreAFraction_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("tenths") << QByteArray("5") << 500;
        QTest::newRow("hundredths") << QByteArray("05") << 50;
        QTest::newRow("thousandths") << QByteArray("007") << 7;
        QTest::newRow("finer") << QByteArray("123456") << 123;
        QTest::newRow("padded") << QByteArray("25  ") << 250;
        QTest::newRow("no number") << QByteArray("12a") << 0;
        QTest::newRow("negative") << QByteArray("-5") << 0;
        QTest::newRow("blank") << QByteArray("   ") << 0;
    }

    void subSecondsAreAFraction()
    {
        QFETCH(QByteArray, written);
        QFETCH(int, milliseconds);
        const PhotoMetadata metadata
            = readExifBlock(block({}, {text(kOriginal, "2001:01:01 01:01:01"), text(kSubSecOriginal, written.constData())}));
        QVERIFY(metadata.taken.isValid());
        QCOMPARE(metadata.taken.time().msec(), milliseconds);
    }

    void aTimeThatIsNoneIsNotThere_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("zeros") << QByteArray("0000:00:00 00:00:00");
        QTest::newRow("blanks") << QByteArray("    :  :     :  :  ");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("a word") << QByteArray("yesterday at noon..");
        QTest::newRow("a month too many") << QByteArray("2001:13:01 01:01:01");
        QTest::newRow("before photography") << QByteArray("1712:01:01 01:01:01");
    }

    void aTimeThatIsNoneIsNotThere()
    {
        QFETCH(QByteArray, written);
        QVERIFY(!readExifBlock(block({}, {text(kOriginal, written.constData())})).taken.isValid());
    }

    void namesTheCameraOnce_data()
    {
        QTest::addColumn<QByteArray>("maker");
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<QString>("camera");
        QTest::newRow("both") << QByteArray("Sony") << QByteArray("A7") << "Sony A7";
        QTest::newRow("the model repeats the maker") << QByteArray("Canon") << QByteArray("Canon EOS 7D") << "Canon EOS 7D";
        QTest::newRow("in other letters") << QByteArray("NIKON") << QByteArray("Nikon D5") << "Nikon D5";
        QTest::newRow("only the maker") << QByteArray("Leica") << QByteArray("") << "Leica";
        QTest::newRow("only the model") << QByteArray("") << QByteArray("A7") << "A7";
        QTest::newRow("blanks around") << QByteArray("Sony   ") << QByteArray(" A7  ") << "Sony A7";
        QTest::newRow("umlauts") << QByteArray("Müller") << QByteArray("X") << QString::fromUtf8("Müller X");
    }

    void namesTheCameraOnce()
    {
        QFETCH(QByteArray, maker);
        QFETCH(QByteArray, model);
        QFETCH(QString, camera);
        QCOMPARE(readExifBlock(block({text(kMake, maker.constData()), text(kModel, model.constData())})).camera, camera);
    }

    void anEndlessNameIsNotTaken()
    {
        QVERIFY(readExifBlock(block({text(kModel, QByteArray(5000, 'x').constData())})).camera.isEmpty());
    }

    void damagedBlocksGiveWhatTheyCan()
    {
        const QByteArray whole = block({text(kMake, "Maker"), number(kOrientation, 6)}, {text(kOriginal, "2001:01:01 01:01:01")});
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const PhotoMetadata metadata = readExifBlock(whole.left(length));
            QVERIFY(metadata.orientation == 1 || metadata.orientation == 6);
        }
        QCOMPARE(readExifBlock(whole).orientation, 6);
    }

    void filesWithoutMetadataSayNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("Dear diary, today I took no photos.");
        QTest::newRow("bare jpeg") << TestPhotos::encoded(TestPhotos::quarters(), "jpeg");
        QTest::newRow("bare png") << TestPhotos::encoded(TestPhotos::quarters(), "png");
    }

    void filesWithoutMetadataSayNothing()
    {
        QFETCH(QByteArray, bytes);
        const PhotoMetadata metadata = readMetadata(bytes);
        QVERIFY(!metadata.taken.isValid());
        QVERIFY(metadata.camera.isEmpty());
        QCOMPARE(metadata.orientation, 1);
    }

    void turnsUpright_data()
    {
        QTest::addColumn<int>("orientation");
        for (int i = 1; i <= 8; ++i)
            QTest::newRow(qPrintable(QString::number(i))) << i;
    }

    void turnsUpright()
    {
        QFETCH(int, orientation);
        const QImage upright = TestPhotos::scene(4, QSize(30, 20));
        QCOMPARE(largestDifference(uprighted(TestPhotos::asStored(upright, orientation), orientation), upright), 0);
    }
};

QTEST_GUILESS_MAIN(PhotoMetadataTest)
#include "tst_PhotoMetadata.moc"
