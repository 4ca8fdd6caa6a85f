// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imaging/PhotoReader.h"
#include "imaging/Resizer.h"
#include "learning/torch/PhotoBank.h"
#include "learning/torch/PhotoLoader.h"
#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

namespace {

constexpr int kPhotos = 150; // more than are kept ready

Preprocessing smallInput()
{
    Preprocessing preprocessing;
    preprocessing.size = 32;
    return preprocessing;
}

} // namespace

class PhotoLoaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (int i = 0; i < kPhotos; ++i) {
            m_paths.append(m_folder.filePath(QStringLiteral("%1.png").arg(i)));
            QVERIFY(TestPhotos::scene(quint32(i), QSize(60, 40)).save(m_paths.last()));
        }
    }

    void photosComeInOrder_data()
    {
        QTest::addColumn<int>("threads");
        QTest::newRow("1") << 1;
        QTest::newRow("3") << 3;
    }

    void photosComeInOrder()
    {
        QFETCH(int, threads);
        std::vector<PhotoOrder> orders;
        for (const QString& path : m_paths)
            orders.push_back({path, true, false, false});
        PhotoLoader loader(orders, smallInput(), threads);
        for (int i = 0; i < kPhotos; ++i) {
            const PreparedPhoto photo = loader.take();
            const PreparedPhoto expected = PhotoLoader::prepare(orders[size_t(i)], smallInput());
            QCOMPARE(photo.views[0], expected.views[0]);
            QCOMPARE(photo.views[0].size(), 32 * 32 * 3);
            QVERIFY(photo.views[1].isEmpty());
        }
        QCOMPARE(loader.computeThreads(4), 4); // nothing is left to read
    }

    void leavingEarlyIsFine()
    {
        std::vector<PhotoOrder> orders;
        for (const QString& path : m_paths)
            orders.push_back({path, true, true, true});
        PhotoLoader loader(orders, smallInput(), 2);
        (void)loader.take();
    }

    void everyWishIsServed()
    {
        const PreparedPhoto photo = PhotoLoader::prepare({m_paths.first(), true, true, true}, smallInput());
        QVERIFY(photo.views[0] != photo.views[1]);
        QByteArray mirrored = photo.views[1];
        for (int pixel = 0; pixel < 32; ++pixel)
            QCOMPARE(photo.views[0].mid(pixel * 3, 3), mirrored.mid((31 - pixel) * 3, 3));
        QCOMPARE(photo.picture.size(), QSize(60, 40)); // small ones stay as they are
    }

    void whatCannotBeReadSaysWhy()
    {
        QFile file(m_folder.filePath(QStringLiteral("text.jpg")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("This is no photo.");
        file.close();
        PhotoLoader loader({{file.fileName(), true, false, false}, {m_folder.filePath(QStringLiteral("none.jpg")), true, false, false}},
                           smallInput(), 1);
        for (int i = 0; i < 2; ++i) {
            const PreparedPhoto photo = loader.take();
            QVERIFY(!photo.refused.isEmpty());
            QVERIFY(photo.views[0].isEmpty());
        }
    }

    void picturesAreSmall()
    {
        QCOMPARE(shrunk(TestPhotos::scene(1, QSize(600, 400)), 256).size(), QSize(384, 256));
        QCOMPARE(shrunk(TestPhotos::scene(1, QSize(30, 900)), 256).size(), QSize(30, 120));
        QCOMPARE(shrunk(TestPhotos::scene(1, QSize(100, 90)), 256).size(), QSize(100, 90));
    }

    void theBankKeepsToItsBudget()
    {
        const qint64 bytes = TestPhotos::scene(0, QSize(60, 40)).sizeInBytes();
        PhotoBank bank(m_paths, 10 * bytes);
        bank.fill([](int) { return true; });
        QCOMPARE(bank.bytes(), 10 * bytes);
        const auto fromDisk = readPhoto(m_paths.last());
        QVERIFY_RESULT(fromDisk);
        QCOMPARE(bank.picture(kPhotos - 1), fromDisk->image); // not in memory, but there
    }

    void theBankMayBeRestricted()
    {
        PhotoBank bank(m_paths, 1 << 30);
        bank.fill([](int) { return true; });
        const QImage third = bank.picture(3);
        bank.restrictTo({m_paths.at(3), m_paths.at(7)});
        QCOMPARE(bank.count(), 2);
        QCOMPARE(bank.picture(0), third);
        QCOMPARE(bank.bytes(), 2 * third.sizeInBytes());
    }

    void aLostPhotoGivesNoPicture()
    {
        const PhotoBank bank({m_folder.filePath(QStringLiteral("lost.jpg"))}, 1 << 20);
        QVERIFY(bank.picture(0).isNull());
    }

private:
    QTemporaryDir m_folder;
    QStringList m_paths;
};

QTEST_GUILESS_MAIN(PhotoLoaderTest)
#include "tst_PhotoLoader.moc"
