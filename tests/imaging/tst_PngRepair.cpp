// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PngRepair.h"

#include "support/PngChunks.h"

#include <QTest>

using namespace Tintype;

namespace {

/// A picture of two colours whose file has a palette.
QByteArray paletted()
{
    QImage image(16, 16, QImage::Format_Indexed8);
    image.setColorTable({qRgb(200, 30, 40), qRgb(10, 20, 220)});
    image.fill(0);
    for (int y = 8; y < 16; ++y)
        std::fill_n(image.scanLine(y), 16, uchar(1));
    return TestPhotos::encoded(image, "png");
}

QImage opened(const QByteArray& png)
{
    return QImage::fromData(png, "png").convertToFormat(QImage::Format_RGB888);
}

} // namespace

class PngRepairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesWholeFilesAlone()
    {
        QVERIFY(TestPhotos::pngChunkAt(paletted(), "PLTE") > 0);
        QVERIFY(withWholePalette(paletted()).isEmpty());
        QVERIFY(withWholePalette(TestPhotos::encoded(TestPhotos::quarters(), "png")).isEmpty());
    }

    void cutsAHalfColourOff()
    {
        const QByteArray colours = QByteArray("\xc8\x1e\x28\x0a\x14\xdc", 6);
        const QByteArray damaged = TestPhotos::withPngChunk(paletted(), "PLTE", colours + "\x07\x07");
        QVERIFY(opened(damaged).isNull());
        const QImage mended = opened(withWholePalette(damaged));
        QCOMPARE(mended.pixelColor(3, 3), QColor(200, 30, 40));
        QCOMPARE(mended.pixelColor(3, 12), QColor(10, 20, 220));
    }

    void cutsColoursBeyondThe256th()
    {
        QByteArray colours("\xc8\x1e\x28\x0a\x14\xdc", 6);
        colours.append(QByteArray(300 * 3, '\x50'));
        const QByteArray damaged = TestPhotos::withPngChunk(paletted(), "PLTE", colours);
        const QImage mended = opened(withWholePalette(damaged));
        QCOMPARE(mended.pixelColor(3, 12), QColor(10, 20, 220));
    }

    void greysStandInForAnEmptyPalette()
    {
        const QByteArray damaged = TestPhotos::withPngChunk(paletted(), "PLTE", {});
        QVERIFY(opened(damaged).isNull());
        const QImage mended = opened(withWholePalette(damaged));
        QCOMPARE(mended.pixelColor(3, 3), QColor(0, 0, 0));
        QCOMPARE(mended.pixelColor(3, 12), QColor(1, 1, 1));
    }

    void aPaletteBeyondTheEndCannotBeMended()
    {
        QByteArray damaged = paletted();
        damaged.replace(TestPhotos::pngChunkAt(damaged, "PLTE"), 4, TestPhotos::bigEndian(0x7fffffff));
        QVERIFY(withWholePalette(damaged).isEmpty());
    }

    void palettesThatOnlySuggestColoursMayBeDamaged()
    {
        const QByteArray trueColour = TestPhotos::encoded(TestPhotos::quarters(), "png");
        const qsizetype at = TestPhotos::pngChunkAt(trueColour, "IDAT");
        const QByteArray suggesting = trueColour.left(at) + TestPhotos::pngChunk("PLTE", "12345678") + trueColour.mid(at);
        QVERIFY(withWholePalette(suggesting).isEmpty());
        QVERIFY(!opened(suggesting).isNull());
    }

    void wholeChunksAreNotDamaged()
    {
        QVERIFY(!hasDamagedChunks(paletted()));
        QVERIFY(!hasDamagedChunks(TestPhotos::encoded(TestPhotos::scene(1, QSize(300, 200)), "png")));
    }

    void noticesDamagedChunks_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isDamaged"); // and the picture cannot be opened
        for (const char* name : {"IHDR", "PLTE", "IDAT"})
            QTest::newRow(name) << QByteArray(name) << true;
        QTest::newRow("pHYs") << QByteArray("pHYs") << false;
    }

    void noticesDamagedChunks()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, isDamaged);
        QByteArray png = paletted();
        const qsizetype at = TestPhotos::pngChunkAt(png, name);
        QVERIFY(at > 0);
        png[at + 10] = char(png[at + 10] ^ 1);
        QCOMPARE(hasDamagedChunks(png), isDamaged);
        QCOMPARE(opened(png).isNull(), isDamaged);
    }

    void noticesThatAFileIsCut()
    {
        const QByteArray png = paletted();
        const qsizetype dataAt = TestPhotos::pngChunkAt(png, "IDAT");
        for (qsizetype length = dataAt + 12; length < png.size() - 12; ++length)
            QVERIFY(hasDamagedChunks(png.left(length)));
        for (qsizetype length = 0; length < dataAt; ++length)
            (void)hasDamagedChunks(png.left(length)); // reads no further than the file
    }

    void endsWithTheFile()
    {
        const QByteArray damaged = TestPhotos::withPngChunk(paletted(), "PLTE", "12345678");
        for (qsizetype length = 0; length < damaged.size(); ++length) {
            const QByteArray mended = withWholePalette(damaged.left(length));
            QVERIFY(mended.isEmpty() || mended.size() < damaged.size());
        }
    }
};

QTEST_GUILESS_MAIN(PngRepairTest)
#include "tst_PngRepair.moc"
