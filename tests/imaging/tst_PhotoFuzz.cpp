// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoReader.h"

#include "imaging/PhotoLimits.h"
#include "support/InChild.h"
#include "support/TestPhotos.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

#include <sys/mman.h>

using namespace Tintype;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr double kLargestMegabytes = 3000; // the checks themselves take memory
#else
constexpr double kLargestMegabytes = 300;
#endif

QByteArray stored(const char* name)
{
    return TestPhotos::read(qEnvironmentVariable("TINTYPE_SOURCE_DIR", QStringLiteral(".")) + QStringLiteral("/tests/data/imaging/")
                            + QLatin1String(name));
}

/// Turns bits, writes extreme numbers, cuts, repeats and inserts; the same for the same seed.
QByteArray damaged(QByteArray bytes, quint32 seed)
{
    QRandomGenerator random(seed);
    // The first bytes say what a file is and the next how large it is: half of the damage is done there.
    const auto somewhere = [&] {
        const int size = int(bytes.size());
        return random.bounded(2) == 0 ? random.bounded(size) : random.bounded(std::min(size, 96));
    };
    for (int i = 1 + random.bounded(4); i > 0 && bytes.size() > 8; --i) {
        const qsizetype at = somewhere();
        const qsizetype length = std::min<qsizetype>(1 + random.bounded(24), bytes.size() - at);
        switch (random.bounded(6)) {
        case 0:
            bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
            break;
        case 1:
            bytes[at] = char(random.bounded(256));
            break;
        case 2:
            bytes.replace(at, std::min<qsizetype>(length, 4), QByteArray(std::min<qsizetype>(length, 4), random.bounded(2) == 0 ? '\xff' : '\0'));
            break;
        case 3:
            bytes.remove(at, length);
            break;
        case 4:
            bytes.insert(at, bytes.mid(somewhere(), length));
            break;
        default:
            if (random.bounded(3) == 0)
                bytes.truncate(at);
            break;
        }
    }
    return bytes;
}

bool isSentence(const QString& text)
{
    return text.size() > 15 && text.front().isUpper() && text.endsWith(u'.') && text.count(u' ') >= 2;
}

/// What is wrong with what reading gave; empty when nothing is.
QByteArray problemOf(const Result<PhotoImage>& photo)
{
    if (!photo)
        return isSentence(photo.error().message) ? QByteArray() : "no reason: " + photo.error().message.toUtf8();
    const qint64 pixels = qint64(photo->image.width()) * photo->image.height();
    if (photo->image.isNull() || photo->image.format() != QImage::Format_RGB888 || photo->fullSize.isEmpty())
        return "no picture";
    if (pixels > PhotoLimits::kPixels || photo->image.width() > PhotoLimits::kSide || photo->image.height() > PhotoLimits::kSide)
        return "larger than allowed";
    if (!photo->warning.isEmpty() && !isSentence(photo->warning))
        return "no warning: " + photo->warning.toUtf8();
    return {};
}

} // namespace

/// Files that were damaged at random, always in the same way: each is shown or refused with a reason, and none brings the program down.
class PhotoFuzzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Seen from here when the child is gone.
        m_seed = static_cast<quint32*>(mmap(nullptr, sizeof(quint32), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
        QVERIFY(m_seed != MAP_FAILED);
    }

    void damagedFilesDoNoHarm_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<int>("rounds");
        const QImage picture = TestPhotos::scene(1, QSize(24, 16));
        const TestPhotos::Exif exif{6, QDateTime(QDate(2020, 1, 1), QTime(1, 2, 3)), QStringLiteral("Maker"), QStringLiteral("One")};
        QTest::newRow("jpeg") << TestPhotos::jpeg(picture, exif) << "jpg" << 600;
        QTest::newRow("progressive jpeg") << TestPhotos::progressiveJpeg(picture) << "jpg" << 400;
        QTest::newRow("png") << TestPhotos::encoded(picture, "png") << "png" << 600;
        QTest::newRow("png palette") << TestPhotos::encoded(picture.convertToFormat(QImage::Format_Indexed8), "png") << "png" << 400;
        QTest::newRow("gif") << stored("two-frames.gif") << "gif" << 600;
        QTest::newRow("bmp") << TestPhotos::encoded(picture, "bmp") << "bmp" << 400;
        QTest::newRow("bmp palette") << TestPhotos::encoded(picture.convertToFormat(QImage::Format_Indexed8), "bmp") << "bmp" << 400;
        QTest::newRow("tiff") << TestPhotos::encoded(picture, "tiff") << "tif" << 600;
        QTest::newRow("webp") << TestPhotos::encoded(picture, "webp") << "webp" << 400;
        QTest::newRow("webp lossless") << TestPhotos::encoded(picture, "webp", 100) << "webp" << 400;
        QTest::newRow("ico") << stored("quarters.ico") << "ico" << 300;
        QTest::newRow("heic") << stored("quarters.heic") << "heic" << 300;
        QTest::newRow("camera file") << TestPhotos::dng(QSize(48, 32)) << "dng" << 300;
    }

    void damagedFilesDoNoHarm()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, suffix);
        QFETCH(int, rounds);
        const QString path = m_folder.filePath(QStringLiteral("a.") + suffix);
        const ChildOutcome outcome = inChild([&]() -> QByteArray {
            // The libraries' own words; what is wrong is told by the answer.
            if (!std::freopen("/dev/null", "w", stderr) || !std::freopen("/dev/null", "w", stdout))
                return "cannot be kept quiet";
            if (!readPhoto(TestPhotos::write(path, bytes)))
                return "refused undamaged";
            int shown = 0;
            for (quint32 seed = 1; seed <= quint32(rounds); ++seed) {
                *m_seed = seed;
                QFile::remove(path); // writing over a file waits for the disk
                const Result<PhotoImage> photo = readPhoto(TestPhotos::write(path, damaged(bytes, seed)), ReadOptions{int(seed % 3) * 8});
                const QByteArray problem = problemOf(photo);
                if (!problem.isEmpty())
                    return "damaged with seed " + QByteArray::number(seed) + ": " + problem;
                shown += photo.has_value();
            }
            return QByteArray::number(shown);
        });
        QVERIFY2(outcome.ended, qPrintable(QStringLiteral("signal %1 with seed %2").arg(outcome.signal).arg(*m_seed)));
        bool isNumber = false;
        const int shown = outcome.answer.toInt(&isNumber);
        QVERIFY2(isNumber, outcome.answer.constData());
        // Damage that always refuses, or never, would try nothing.
        QVERIFY2(shown > 0 && shown < rounds, outcome.answer.constData());
        QVERIFY2(outcome.peakMegabytes < kLargestMegabytes, qPrintable(QString::number(outcome.peakMegabytes)));
    }

private:
    QTemporaryDir m_folder;
    quint32* m_seed = nullptr;
};

QTEST_GUILESS_MAIN(PhotoFuzzTest)
#include "tst_PhotoFuzz.moc"
