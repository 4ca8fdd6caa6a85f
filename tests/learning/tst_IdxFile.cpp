// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/formats/IdxFile.h"

#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

namespace {

DigitSet someDigits(int count)
{
    DigitSet digits;
    for (int i = 0; i < count; ++i) {
        DigitImage image;
        for (size_t pixel = 0; pixel < image.pixels.size(); ++pixel)
            image.pixels[pixel] = uchar(pixel * 7 + size_t(i) * 31);
        digits.add(image, (i * 3) % 10);
    }
    return digits;
}

} // namespace

class IdxFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY_RESULT(writeIdx(someDigits(5), images(), labels())); }

    void comesBackAsItWas()
    {
        const DigitSet digits = someDigits(5);
        const Result<DigitSet> read = readIdx(images(), labels());
        QVERIFY_RESULT(read);
        QVERIFY(read->images == digits.images);
        QVERIFY(read->labels == digits.labels);
    }

    void isWrittenAsMnistIs()
    {
        const QByteArray bytes = TestPhotos::read(images());
        QCOMPARE(bytes.size(), 16 + 5 * 784);
        QCOMPARE(bytes.left(16), QByteArray("\0\0\x08\x03\0\0\0\x05\0\0\0\x1c\0\0\0\x1c", 16));
        QCOMPARE(TestPhotos::read(labels()), QByteArray("\0\0\x08\x01\0\0\0\x05\x00\x03\x06\x09\x02", 13));
    }

    void noDigitsAreAFileToo()
    {
        QVERIFY_RESULT(writeIdx({}, images(), labels()));
        const Result<DigitSet> read = readIdx(images(), labels());
        QVERIFY_RESULT(read);
        QVERIFY(read->isEmpty());
    }

    void noticesDamagedPictures_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("another magic") << 3 << QByteArray("\x01");
        QTest::newRow("floats") << 2 << QByteArray("\x0d");
        QTest::newRow("one more than there are") << 7 << QByteArray("\x06");
        QTest::newRow("one fewer") << 7 << QByteArray("\x04");
        QTest::newRow("four thousand million") << 4 << QByteArray("\xff\xff\xff\xff");
        QTest::newRow("a count whose bytes overflow") << 4 << QByteArray("\x05\x38\x78\x43");
        QTest::newRow("other rows") << 11 << QByteArray("\x1d");
        QTest::newRow("other columns") << 15 << QByteArray("\0", 1);
    }

    void noticesDamagedPictures()
    {
        QFETCH(int, place);
        QFETCH(QByteArray, bytes);
        QByteArray file = TestPhotos::read(images());
        TestPhotos::write(images(), file.replace(place, bytes.size(), bytes));
        isCorrupt(images());
    }

    void noticesDamagedLabels_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("another magic") << 3 << QByteArray("\x03");
        QTest::newRow("one more than there are") << 7 << QByteArray("\x06");
        QTest::newRow("four thousand million") << 4 << QByteArray("\xff\xff\xff\xff");
        QTest::newRow("no digit") << 9 << QByteArray("\x0a");
    }

    void noticesDamagedLabels()
    {
        QFETCH(int, place);
        QFETCH(QByteArray, bytes);
        QByteArray file = TestPhotos::read(labels());
        TestPhotos::write(labels(), file.replace(place, bytes.size(), bytes));
        isCorrupt(labels());
    }

    void noticesFilesThatAreCutOrLonger()
    {
        const QByteArray whole = TestPhotos::read(images());
        for (const QByteArray& bytes : {QByteArray(), whole.left(3), whole.left(16), whole.left(whole.size() - 1), QByteArray(whole + 'x')}) {
            TestPhotos::write(images(), bytes);
            isCorrupt(images());
        }
    }

    void noticesOtherFiles()
    {
        TestPhotos::write(images(), QByteArray("\x1f\x8b\x08", 3) + QByteArray(5'000, 'z')); // still packed
        isCorrupt(images());
    }

    void asManyLabelsAsPictures()
    {
        QVERIFY_RESULT(writeIdx(someDigits(4), path("four-images"), path("four-labels")));
        const Result<DigitSet> read = readIdx(images(), path("four-labels"));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Corrupt);
    }

    void missesWhatIsNotThere() { QCOMPARE(readIdx(path("none"), labels()).error().kind, Error::Kind::NotFound); }

    void mnistIsFourFiles()
    {
        const QString folder = path("mnist");
        const auto write = [&](const char* part, int count) {
            return writeIdx(someDigits(count), folder % u'/' % QLatin1String(part) % QStringLiteral("-images-idx3-ubyte"),
                            folder % u'/' % QLatin1String(part) % QStringLiteral("-labels-idx1-ubyte"));
        };
        QVERIFY(!hasMnist(folder));
        QVERIFY_RESULT(write("train", 30));
        QVERIFY(!hasMnist(folder));
        const Result<DigitSet> missing = readMnist(MnistPart::Test, folder);
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
        QVERIFY(missing.error().message.contains(QStringLiteral("mnist")));
        QVERIFY_RESULT(write("t10k", 20));
        QVERIFY(hasMnist(folder));
        QCOMPARE(readMnist(MnistPart::Training, folder)->size(), 30);
        QCOMPARE(readMnist(MnistPart::Test, folder)->size(), 20);
    }

    void aChosenFolderIsTaken()
    {
        QCOMPARE(mnistFolder(QStringLiteral("/a/b")), QStringLiteral("/a/b"));
        QVERIFY(mnistFolder().endsWith(QStringLiteral("/mnist")));
    }

private:
    void isCorrupt(const QString& file)
    {
        const Result<DigitSet> read = readIdx(images(), labels());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Corrupt);
        QVERIFY2(read.error().message.contains(file), qPrintable(read.error().message));
    }
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QString images() const { return path("images"); }
    QString labels() const { return path("labels"); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(IdxFileTest)
#include "tst_IdxFile.moc"
