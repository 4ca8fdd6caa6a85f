// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoReader.h"

#include "imaging/PhotoFacts.h"
#include "imaging/PhotoLimits.h"
#include "support/PngChunks.h"
#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QColorSpace>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Tintype;

namespace {

QByteArray stored(const char* name)
{
    return TestPhotos::read(qEnvironmentVariable("TINTYPE_SOURCE_DIR", QStringLiteral(".")) + QStringLiteral("/tests/data/imaging/")
                            + QLatin1String(name));
}

/// Compares the middles of the four quarters: formats differ at the edges between them.
QString quartersProblem(const QImage& image, int tolerance)
{
    const QList<QColor> expected{Qt::red, Qt::green, Qt::blue, Qt::white};
    for (int i = 0; i < 4; ++i) {
        const QPoint point(image.width() * (i % 2 == 0 ? 1 : 3) / 4, image.height() * (i < 2 ? 1 : 3) / 4);
        const QColor found = image.pixelColor(point);
        if (std::abs(found.red() - expected[i].red()) > tolerance || std::abs(found.green() - expected[i].green()) > tolerance
            || std::abs(found.blue() - expected[i].blue()) > tolerance)
            return QStringLiteral("quarter %1 is %2").arg(i).arg(found.name());
    }
    return {};
}

/// A PNG whose header declares another size.
QByteArray pngDeclaring(quint32 width, quint32 height)
{
    const QByteArray header = TestPhotos::bigEndian(width) + TestPhotos::bigEndian(height) + QByteArray("\x08\x02\0\0\0", 5);
    return TestPhotos::withPngChunk(TestPhotos::encoded(TestPhotos::quarters(), "png"), "IHDR", header);
}

/// A bitmap whose header declares another size; rows from the top have a negative height.
QByteArray bmpDeclaring(qint32 width, qint32 height)
{
    const QByteArray bmp = TestPhotos::encoded(TestPhotos::quarters(), "bmp");
    return bmp.left(18) + TestPhotos::tiffNumber(quint32(width), 4) + TestPhotos::tiffNumber(quint32(height), 4) + bmp.mid(26);
}

/// Repeats the last scan of a progressive JPEG.
QByteArray withScans(const QByteArray& jpeg, int count)
{
    const qsizetype last = jpeg.lastIndexOf(QByteArray("\xff\xda", 2));
    const QByteArray scan = jpeg.mid(last, jpeg.size() - 2 - last);
    return jpeg.left(jpeg.size() - 2) + scan.repeated(count) + jpeg.right(2);
}

} // namespace

class PhotoReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turnsEveryOrientationUpright_data()
    {
        QTest::addColumn<int>("orientation");
        for (int orientation = 0; orientation <= 9; ++orientation) // 0 and 9 mean nothing and are shown as stored
            QTest::newRow(qPrintable(QString::number(orientation))) << orientation;
    }

    void turnsEveryOrientationUpright()
    {
        QFETCH(int, orientation);
        const QImage upright = TestPhotos::quarters();
        const Result<PhotoImage> photo = read("a.jpg", TestPhotos::jpeg(upright, {orientation, {}, {}, {}}));
        QVERIFY_RESULT(photo);
        QCOMPARE(photo->image.size(), upright.size());
        QCOMPARE(photo->fullSize, upright.size());
        QVERIFY2(meanDifference(photo->image, upright) < 6, qPrintable(QString::number(meanDifference(photo->image, upright))));
    }

    void readsEveryFormat_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        const QImage picture = TestPhotos::quarters();
        QTest::newRow("jpeg") << TestPhotos::encoded(picture, "jpeg") << "jpeg";
        QTest::newRow("png") << TestPhotos::encoded(picture, "png") << "png";
        QTest::newRow("png palette") << TestPhotos::encoded(picture.convertToFormat(QImage::Format_Indexed8), "png") << "png";
        QTest::newRow("png 16 bit") << TestPhotos::encoded(picture.convertToFormat(QImage::Format_RGBX64), "png") << "png";
        QTest::newRow("webp") << TestPhotos::encoded(picture, "webp") << "webp";
        QTest::newRow("webp lossless") << TestPhotos::encoded(picture, "webp", 100) << "webp";
        QTest::newRow("tiff") << TestPhotos::encoded(picture, "tiff") << "tiff";
        QTest::newRow("bmp") << TestPhotos::encoded(picture, "bmp") << "bmp";
        QTest::newRow("cmyk jpeg") << stored("quarters-cmyk.jpg") << "jpeg";
        QTest::newRow("gif, first frame") << stored("two-frames.gif") << "gif";
        QTest::newRow("ico") << stored("quarters.ico") << "ico";
        QTest::newRow("heic") << stored("quarters.heic") << "heif";
    }

    void readsEveryFormat()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        QVERIFY(!bytes.isEmpty());
        // The suffix lies on purpose: the content decides.
        const Result<PhotoImage> photo = read("photo.dat", bytes);
        QVERIFY_RESULT(photo);
        QCOMPARE(photo->format, format);
        QCOMPARE(photo->image.format(), QImage::Format_RGB888);
        QVERIFY2(photo->warning.isEmpty(), qPrintable(photo->warning));
        QVERIFY2(quartersProblem(photo->image, 40).isEmpty(), qPrintable(quartersProblem(photo->image, 40)));
    }

    void readsGreyAndProgressive()
    {
        const QImage grey = TestPhotos::scene(3).convertToFormat(QImage::Format_Grayscale8);
        for (const char* format : {"jpeg", "png", "tiff"}) {
            const Result<PhotoImage> photo = read("grey", TestPhotos::encoded(grey, format));
            QVERIFY_RESULT(photo);
            QVERIFY(meanDifference(photo->image, grey) < 3);
        }
        const Result<PhotoImage> photo = read("progressive.jpg", TestPhotos::progressiveJpeg(TestPhotos::quarters()));
        QVERIFY_RESULT(photo);
        QVERIFY2(quartersProblem(photo->image, 40).isEmpty(), "progressive");
    }

    void readsBitmapsFromTheTop()
    {
        const QImage picture = TestPhotos::quarters();
        const Result<PhotoImage> photo = read("top.bmp", bmpDeclaring(picture.width(), -picture.height()));
        QVERIFY_RESULT(photo);
        QCOMPARE(photo->fullSize, picture.size());
        // Stored for rows from the bottom, so it stands on its head now.
        QCOMPARE(largestDifference(photo->image, picture.mirrored(false, true)), 0);
    }

    void laysTransparencyOverWhite()
    {
        QImage glass(40, 30, QImage::Format_ARGB32);
        glass.fill(QColor(0, 0, 0, 0));
        for (const char* format : {"png", "webp", "tiff"}) {
            const Result<PhotoImage> photo = read("glass", TestPhotos::encoded(glass, format));
            QVERIFY_RESULT(photo);
            QCOMPARE(photo->image.pixelColor(20, 15), QColor(Qt::white));
        }
        QImage half(40, 200, QImage::Format_ARGB32);
        half.fill(QColor(255, 0, 0, 128));
        const Result<PhotoImage> photo = read("half.png", TestPhotos::encoded(half, "png"));
        QVERIFY_RESULT(photo);
        for (const int y : {0, 63, 64, 199}) // over the bands that it is done in
            QVERIFY(largestDifference(photo->image.copy(0, y, 1, 1), solid(QColor(255, 127, 127))) <= 1);
    }

    void bringsColoursToSrgb_data()
    {
        QTest::addColumn<int>("space");
        QTest::addColumn<QColor>("given");
        QTest::addColumn<QColor>("expected"); // by the matrices of the standards
        QTest::newRow("Adobe RGB") << int(QColorSpace::AdobeRgb) << QColor(120, 160, 100) << QColor(99, 161, 96);
        QTest::newRow("Adobe RGB blue") << int(QColorSpace::AdobeRgb) << QColor(60, 90, 180) << QColor(36, 90, 184);
        QTest::newRow("Display P3") << int(QColorSpace::DisplayP3) << QColor(120, 160, 100) << QColor(108, 161, 93);
        QTest::newRow("sRGB") << int(QColorSpace::SRgb) << QColor(120, 160, 100) << QColor(120, 160, 100);
    }

    void bringsColoursToSrgb()
    {
        QFETCH(int, space);
        QFETCH(QColor, given);
        QFETCH(QColor, expected);
        QImage image(64, 100, QImage::Format_RGB888);
        image.fill(given);
        image.setColorSpace(QColorSpace(QColorSpace::NamedColorSpace(space)));
        for (const char* format : {"jpeg", "png", "webp"}) {
            const Result<PhotoImage> photo = read("profile", TestPhotos::encoded(image, format, 98));
            QVERIFY_RESULT(photo);
            const QImage found = photo->image.copy(30, 90, 1, 1);
            QVERIFY2(largestDifference(found, solid(expected)) <= 4,
                     qPrintable(QLatin1String(format) + QLatin1Char(' ') + found.pixelColor(0, 0).name()));
            QVERIFY(!photo->image.colorSpace().isValid());
        }
    }

    void decodesLargeJpegsAtAFraction()
    {
        const QImage big = TestPhotos::scene(5, QSize(2003, 1501));
        const Result<PhotoImage> photo = read("big.jpg", TestPhotos::jpeg(big, {6, {}, {}, {}}), ReadOptions{256});
        QVERIFY_RESULT(photo);
        QCOMPARE(photo->fullSize, big.size());
        const int shortSide = std::min(photo->image.width(), photo->image.height());
        QVERIFY(shortSide >= 256);
        QVERIFY(shortSide < 1501);
        QVERIFY(meanDifference(photo->image.scaled(200, 150), big.scaled(200, 150)) < 8);
    }

    void readsRawByItsPreview()
    {
        const QImage preview = TestPhotos::quarters(QSize(1200, 800));
        const QByteArray jpeg = TestPhotos::encoded(preview, "jpeg");
        const Result<PhotoImage> photo = read("a.dng", TestPhotos::dng(QSize(1300, 866), 1, jpeg, preview.size()));
        QVERIFY_RESULT(photo);
        QCOMPARE(photo->format, QStringLiteral("raw"));
        QCOMPARE(photo->image.size(), preview.size());
        QVERIFY2(quartersProblem(photo->image, 40).isEmpty(), qPrintable(quartersProblem(photo->image, 40)));
    }

    void turnsRawPreviewsUpright()
    {
        const QImage upright = TestPhotos::quarters(QSize(800, 1200));
        const QImage asTaken = TestPhotos::asStored(upright, 6);
        const Result<PhotoImage> photo
            = read("a.dng", TestPhotos::dng(QSize(1300, 866), 6, TestPhotos::encoded(asTaken, "jpeg"), asTaken.size()));
        QVERIFY_RESULT(photo);
        QCOMPARE(photo->image.size(), upright.size());
        QVERIFY2(quartersProblem(photo->image, 40).isEmpty(), qPrintable(quartersProblem(photo->image, 40)));
        QVERIFY(photo->fullSize.height() > photo->fullSize.width());
    }

    void developsRawWithoutPreview()
    {
        const Result<PhotoImage> photo = read("a.dng", TestPhotos::dng(QSize(640, 480)));
        QVERIFY_RESULT(photo);
        QVERIFY(photo->image.width() >= 300);
        const QColor top = photo->image.pixelColor(photo->image.width() / 2, photo->image.height() / 4);
        const QColor bottom = photo->image.pixelColor(photo->image.width() / 2, photo->image.height() * 3 / 4);
        QVERIFY2(top.lightness() > bottom.lightness() + 20, qPrintable(top.name() + bottom.name()));
        QVERIFY2(bottom.green() > bottom.red(), qPrintable(bottom.name()));
    }

    void saysWhenAFileIsCut()
    {
        const QByteArray whole = TestPhotos::jpeg(TestPhotos::scene(9, QSize(300, 200)), {1, {}, QStringLiteral("Maker"), {}});
        QVERIFY(read("whole.jpg", whole)->warning.isEmpty());
        QVERIFY(read("more.jpg", QByteArray(whole + QByteArray(500, 'x')))->warning.isEmpty()); // some programs append
        const Result<PhotoImage> cut = read("cut.jpg", whole.left(whole.size() * 3 / 5));
        QVERIFY_RESULT(cut);
        QVERIFY(cut->warning.contains(QLatin1String("cut short")));
    }

    void refusesWhatIsNoPicture_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Error::Kind>("kind");
        const QByteArray jpeg = TestPhotos::encoded(TestPhotos::quarters(), "jpeg");
        QTest::newRow("empty") << QByteArray() << Error::Kind::Corrupt;
        QTest::newRow("text") << QByteArray("Dear diary, today I took no photos.") << Error::Kind::Unsupported;
        QTest::newRow("a header alone") << jpeg.left(30) << Error::Kind::Corrupt;
        QTest::newRow("PNG of 3.6 gigapixels") << pngDeclaring(60000, 60000) << Error::Kind::TooLarge;
        QTest::newRow("PNG too wide") << pngDeclaring(70000, 10) << Error::Kind::TooLarge;
        QTest::newRow("PNG of 100 megapixels in 1 KB") << pngDeclaring(10000, 10000) << Error::Kind::TooLarge;
        QTest::newRow("JPEG of 300 scans") << withScans(TestPhotos::progressiveJpeg(QImage(2600, 2000, QImage::Format_RGB888)), 300)
                                           << Error::Kind::TooLarge;
        QTest::newRow("BMP from the top of 100 megapixels in 1 KB") << bmpDeclaring(10000, -10000) << Error::Kind::TooLarge;
        QTest::newRow("BMP from the top, too wide") << bmpDeclaring(30'000'000, -1) << Error::Kind::TooLarge;
        QTest::newRow("icon with a vast PNG") << QByteArray(QByteArray("\0\0\1\0\1\0\x20\x20\0\0\1\0\x20\0", 14) + TestPhotos::tiffNumber(1000, 4)
                                                            + TestPhotos::tiffNumber(22, 4) + pngDeclaring(12000, 12000))
                                              << Error::Kind::TooLarge;
    }

    void refusesWhatIsNoPicture()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Error::Kind, kind);
        const Result<PhotoImage> photo = read("a.png", bytes, ReadOptions{256});
        QVERIFY(!photo);
        QCOMPARE(photo.error().kind, kind);
        QVERIFY2(photo.error().message.endsWith(u'.'), qPrintable(photo.error().message));
        QVERIFY2(!photo.error().message.contains(m_folder.path()), qPrintable(photo.error().message));
    }

    void saysWhyAFileCannotBeRead()
    {
        QCOMPARE(readPhoto(m_folder.filePath(QStringLiteral("missing.jpg"))).error().kind, Error::Kind::NotFound);
        QCOMPARE(readPhoto(m_folder.path()).error().kind, Error::Kind::Unreadable);
        QFile vast(m_folder.filePath(QStringLiteral("vast.jpg")));
        QVERIFY(vast.open(QIODevice::WriteOnly) && vast.resize(PhotoLimits::kFileBytes + 1)); // a hole: takes no space
        QCOMPARE(readPhoto(vast.fileName()).error().kind, Error::Kind::TooLarge);
        if (geteuid() == 0)
            QSKIP("Whoever may read everything cannot try a file that may not be read.");
        const QString secret = TestPhotos::write(m_folder.filePath(QStringLiteral("secret.jpg")), "x");
        QVERIFY(QFile::setPermissions(secret, QFile::WriteOwner));
        QCOMPARE(readPhoto(secret).error().kind, Error::Kind::Unreadable);
    }

private:
    Result<PhotoImage> read(const char* name, const QByteArray& bytes, const ReadOptions& options = {})
    {
        return readPhoto(TestPhotos::write(m_folder.filePath(QLatin1String(name)), bytes), options);
    }
    static QImage solid(const QColor& colour)
    {
        QImage image(1, 1, QImage::Format_RGB888);
        image.fill(colour);
        return image;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(PhotoReaderTest)
#include "tst_PhotoReader.moc"
