// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoFormats.h"

#include "imaging/PhotoReader.h"
#include "support/TestPhotos.h"

#include <QSet>
#include <QTest>

using namespace Tintype;

namespace {

QByteArray padded(const QByteArray& head)
{
    return head.leftJustified(64, '\1');
}

QByteArray boxed(const char* brand)
{
    return padded(QByteArray("\0\0\0\x18", 4) + "ftyp" + brand);
}

} // namespace

class PhotoFormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsByTheFirstBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::newRow("jpeg") << padded("\xff\xd8\xff\xe0") << "jpeg";
        QTest::newRow("png") << padded("\x89PNG\r\n\x1a\n") << "png";
        QTest::newRow("webp") << padded("RIFF\x20\x20\x20\x20WEBP") << "webp";
        QTest::newRow("another RIFF") << padded("RIFF\x20\x20\x20\x20WAVE") << "";
        QTest::newRow("gif 87") << padded("GIF87a") << "gif";
        QTest::newRow("gif 89") << padded("GIF89a") << "gif";
        QTest::newRow("bmp") << padded("BM") << "bmp";
        QTest::newRow("a word in BM") << QByteArray("BMW drives by") << "";
        QTest::newRow("ico") << padded(QByteArray("\0\0\1\0", 4)) << "ico";
        QTest::newRow("tiff, little end first") << padded(QByteArray("II*\0", 4)) << "tiff";
        QTest::newRow("tiff, big end first") << padded(QByteArray("MM\0*", 4)) << "tiff";
        QTest::newRow("large tiff") << padded(QByteArray("II+\0", 4)) << "tiff";
        QTest::newRow("heic") << boxed("heic") << "heif";
        QTest::newRow("avif") << boxed("avif") << "heif";
        QTest::newRow("a film") << boxed("isom") << "";
        QTest::newRow("CR3") << boxed("crx ") << "raw";
        QTest::newRow("CR2") << padded(QByteArray("II*\0\x10\0\0\0CR\2", 11)) << "raw";
        QTest::newRow("RAF") << padded("FUJIFILMCCD-RAW 0201") << "raw";
        QTest::newRow("MRW") << padded(QByteArray("\0MRM", 4)) << "raw";
        QTest::newRow("ORF") << padded("IIRO") << "raw";
        QTest::newRow("RW2") << padded(QByteArray("IIU\0", 4)) << "raw";
        QTest::newRow("X3F") << padded("FOVb") << "raw";
        QTest::newRow("text") << padded("Dear diary") << "";
        QTest::newRow("nothing") << QByteArray() << "";
    }

    void tellsByTheFirstBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        for (const char* suffix : {"", "jpg", "png", "xyz"}) // whatever the name says
            QCOMPARE(formatName(detectFormat(bytes, QLatin1String(suffix))), format);
    }

    void theSuffixTellsCameraFilesFromTiff()
    {
        const QByteArray tiff = padded(QByteArray("II*\0", 4));
        for (const char* suffix : {"dng", "NEF", "arw", "pef"})
            QCOMPARE(detectFormat(tiff, QLatin1String(suffix)), PhotoFormat::Raw);
        for (const char* suffix : {"tif", "TIFF", ""})
            QCOMPARE(detectFormat(tiff, QLatin1String(suffix)), PhotoFormat::Tiff);
    }

    void shortFilesAreNoPicture()
    {
        for (const QByteArray& whole : {QByteArray("\x89PNG\r\n\x1a\n"), QByteArray("RIFF\x20\x20\x20\x20WEBP"), QByteArray("FUJIFILMCCD-RAW"),
                                        QByteArray("\0\0\0\x18" "ftypheic", 12), QByteArray("\xff\xd8\xff")}) {
            for (qsizetype length = 0; length < whole.size(); ++length)
                QCOMPARE(detectFormat(whole.left(length), QStringLiteral("jpg")), PhotoFormat::Unknown);
            QVERIFY(detectFormat(whole, QStringLiteral("jpg")) != PhotoFormat::Unknown);
        }
    }

    void everyFormatHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (int i = int(PhotoFormat::Jpeg); i <= int(PhotoFormat::Raw); ++i)
            names.insert(formatName(PhotoFormat(i)));
        QCOMPARE(names.size(), qsizetype(PhotoFormat::Raw));
        QVERIFY(!names.contains(QString()));
        QVERIFY(formatName(PhotoFormat::Unknown).isEmpty());
    }

    void suffixesAreLowerCaseAndOnce()
    {
        QSet<QString> once;
        for (const QString& suffix : photoSuffixes()) {
            QCOMPARE(suffix, suffix.toLower());
            QVERIFY2(!suffix.isEmpty() && !suffix.contains(u'.') && !once.contains(suffix), qPrintable(suffix));
            once.insert(suffix);
        }
        for (const char* usual : {"jpg", "jpeg", "png", "webp", "tif", "tiff", "bmp", "gif", "heic", "avif", "dng", "cr2", "nef", "arw"})
            QVERIFY2(once.contains(QLatin1String(usual)), usual);
    }
};

QTEST_GUILESS_MAIN(PhotoFormatsTest)
#include "tst_PhotoFormats.moc"
