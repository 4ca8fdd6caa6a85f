// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/digits/DigitExport.h"

#include "learning/formats/IdxFile.h"
#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

namespace {

DigitImage drawn(int seed)
{
    DigitImage image;
    for (size_t i = 0; i < image.pixels.size(); ++i)
        image.pixels[i] = uchar(i * 3 + size_t(seed) * 17);
    return image;
}

DigitSet someDigits()
{
    DigitSet digits;
    digits.add(drawn(1), 7);
    digits.add(drawn(2), 0);
    digits.add(drawn(3), 7);
    return digits;
}

} // namespace

class DigitExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void writesAFolderADigit()
    {
        const Result<int> written = exportDigits(someDigits(), m_folder->path());
        QVERIFY_RESULT(written);
        QCOMPARE(*written, 3);
        QCOMPARE(QDir(path("png")).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList({QStringLiteral("0"), QStringLiteral("7")}));
        QCOMPARE(QDir(path("png/7")).entryList(QDir::Files), QStringList({QStringLiteral("0001.png"), QStringLiteral("0002.png")}));
        const QImage second = QImage(path("png/7/0002.png")).convertToFormat(QImage::Format_Grayscale8);
        QCOMPARE(second, drawn(3).toImage());
    }

    void writesIdx()
    {
        QVERIFY_RESULT(exportDigits(someDigits(), m_folder->path()));
        const Result<DigitSet> read = readIdx(path("digits-images-idx3-ubyte"), path("digits-labels-idx1-ubyte"));
        QVERIFY_RESULT(read);
        QVERIFY(read->images == someDigits().images);
        QVERIFY(read->labels == someDigits().labels);
    }

    void makesTheFolder()
    {
        QVERIFY_RESULT(exportDigits(someDigits(), path("new/one")));
        QVERIFY(QFileInfo::exists(path("new/one/png/0/0001.png")));
    }

    void replacesAnEarlierExport()
    {
        QVERIFY_RESULT(exportDigits(someDigits(), m_folder->path()));
        DigitSet other;
        other.add(drawn(9), 7);
        QVERIFY_RESULT(exportDigits(other, m_folder->path()));
        QCOMPARE(QImage(path("png/7/0001.png")).convertToFormat(QImage::Format_Grayscale8), drawn(9).toImage());
        QCOMPARE(readIdx(path("digits-images-idx3-ubyte"), path("digits-labels-idx1-ubyte"))->size(), 1);
        // Folders and IDX say the same: nothing of the earlier export stays among them.
        QCOMPARE(QDir(path("png/7")).entryList(QDir::Files), QStringList(QStringLiteral("0001.png")));
        QVERIFY(!QFileInfo::exists(path("png/0/0001.png")));
    }

    void leavesOtherFilesAlone_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"png/7/0001.png", "digits-images-idx3-ubyte", "digits-labels-idx1-ubyte"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void leavesOtherFilesAlone()
    {
        QFETCH(QString, name);
        const QString file = TestPhotos::write(m_folder->filePath(name), "mine");
        const Result<int> written = exportDigits(someDigits(), m_folder->path());
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Busy);
        QVERIFY(written.error().message.contains(QFileInfo(name).fileName()));
        QCOMPARE(TestPhotos::read(file), QByteArray("mine"));
        QVERIFY(!QFileInfo::exists(path("png/0/0001.png"))); // nothing half
    }

    void aPhotoOfAnotherSizeIsNotItsOwn()
    {
        QImage photo(60, 40, QImage::Format_RGB32);
        photo.fill(Qt::red);
        QDir(m_folder->path()).mkpath(QStringLiteral("png/7"));
        QVERIFY(photo.save(path("png/7/0001.png")));
        QCOMPARE(exportDigits(someDigits(), m_folder->path()).error().kind, Error::Kind::Busy);
        QCOMPARE(QImage(path("png/7/0001.png")).size(), QSize(60, 40));
    }

    void keepsWhatOthersPutBesides()
    {
        QVERIFY_RESULT(exportDigits(someDigits(), m_folder->path()));
        const QString note = TestPhotos::write(path("png/7/notes.txt"), "mine");
        QVERIFY_RESULT(exportDigits(someDigits(), m_folder->path()));
        QCOMPARE(TestPhotos::read(note), QByteArray("mine"));
    }

    void nothingIsNothingToExport()
    {
        QCOMPARE(exportDigits({}, m_folder->path()).error().kind, Error::Kind::BadInput);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void saysWhereItCannotWrite()
    {
        TestPhotos::write(path("file"), "x");
        const Result<int> written = exportDigits(someDigits(), path("file/below"));
        QVERIFY(!written);
        QVERIFY(written.error().message.contains(QStringLiteral("below")));
    }

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(DigitExportTest)
#include "tst_DigitExport.moc"
