// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/SamplePainter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Tintype;

namespace {

QStringList photosBelow(const QString& folder)
{
    QStringList paths;
    for (const QString& name : {QStringLiteral("beach"), QStringLiteral("mountain"), QStringLiteral("city")}) {
        const QDir sub(folder + u'/' + name);
        for (const QString& file : sub.entryList({QStringLiteral("*.jpg")}, QDir::Files, QDir::Name))
            paths.append(sub.filePath(file));
    }
    return paths;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray hashOf(const QString& folder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& path : photosBelow(folder))
        hash.addData(contentOf(path));
    return hash.result();
}

} // namespace

class SamplePainterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void drawsAFolderAClass()
    {
        const auto summary = paintSamplePhotos(path("a"), 4, 1, {}, {});
        QVERIFY2(summary.has_value(), summary ? "" : qPrintable(summary.error().message));
        QCOMPARE(summary->photos, 12);
        QCOMPARE(summary->classes, QStringList({QStringLiteral("beach"), QStringLiteral("mountain"), QStringLiteral("city")}));
        QCOMPARE(photosBelow(path("a")).size(), 12);
    }

    void saysThatTheyAreDrawings()
    {
        QVERIFY(paintSamplePhotos(path("a"), 1, 1, {}, {}));
        QVERIFY(contentOf(path("a") + u"/README.txt").contains("drawings made by Tintype"));
        QVERIFY(contentOf(photosBelow(path("a")).first()).contains("A drawing made by Tintype"));
    }

    void everyPictureOpensAndHasContrast()
    {
        QVERIFY(paintSamplePhotos(path("a"), 6, 3, {}, {}));
        for (const QString& file : photosBelow(path("a"))) {
            const QImage image = QImage(file).convertToFormat(QImage::Format_Grayscale8);
            QVERIFY2(std::max(image.width(), image.height()) >= 540, qPrintable(file));
            int darkest = 255;
            int brightest = 0;
            for (int y = 0; y < image.height(); y += 3) {
                for (int x = 0; x < image.width(); x += 3) {
                    darkest = std::min(darkest, qGray(image.pixel(x, y)));
                    brightest = std::max(brightest, qGray(image.pixel(x, y)));
                }
            }
            QVERIFY2(brightest - darkest > 40, qPrintable(file));
        }
    }

    void sameSeedSamePictures()
    {
        QVERIFY(paintSamplePhotos(path("a"), 3, 5, {}, {}));
        QVERIFY(paintSamplePhotos(path("b"), 3, 5, {}, {}));
        QCOMPARE(hashOf(path("a")), hashOf(path("b")));
    }

    void otherSeedOtherPictures()
    {
        QVERIFY(paintSamplePhotos(path("a"), 2, 5, {}, {}));
        QVERIFY(paintSamplePhotos(path("b"), 2, 6, {}, {}));
        QVERIFY(hashOf(path("a")) != hashOf(path("b")));
    }

    void noTwoPicturesAreAlike()
    {
        QVERIFY(paintSamplePhotos(path("a"), 8, 7, {}, {}));
        QSet<QByteArray> hashes;
        for (const QString& file : photosBelow(path("a")))
            hashes.insert(QCryptographicHash::hash(contentOf(file), QCryptographicHash::Sha256));
        QCOMPARE(hashes.size(), 24);
    }

    void refusesAFolderThatHoldsSomething()
    {
        QVERIFY(QDir().mkpath(path("a")));
        QFile file(path("a") + u"/mine.txt");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        const auto summary = paintSamplePhotos(path("a"), 1, 1, {}, {});
        QVERIFY(!summary);
        QCOMPARE(summary.error().kind, Error::Kind::BadInput);
        QCOMPARE(QDir(path("a")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList(QStringLiteral("mine.txt")));
    }

    void refusesCountsOutOfRange()
    {
        QVERIFY(!paintSamplePhotos(path("a"), 0, 1, {}, {}));
        QVERIFY(!paintSamplePhotos(path("a"), 10000, 1, {}, {}));
        QVERIFY(!QDir(path("a")).exists());
    }

    void reportsProgressToTheEnd()
    {
        std::atomic<qint64> last = 0;
        std::atomic<qint64> total = 0;
        QVERIFY(paintSamplePhotos(path("a"), 2, 1,
                                  [&](const Progress& progress) {
                                      last = progress.done;
                                      total = progress.total;
                                  },
                                  {}));
        QCOMPARE(last.load(), 6);
        QCOMPARE(total.load(), 6);
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        const auto summary = paintSamplePhotos(path("a"), 50, 1, [&](const Progress&) { stop.request_stop(); }, stop.get_token());
        QVERIFY(summary);
        QVERIFY(summary->photos < 150);
    }

private:
    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SamplePainterTest)
#include "tst_SamplePainter.moc"
