// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ImportScan.h"

#include "support/TestData.h"
#include "support/TestPhotos.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

namespace {

struct Scanned
{
    ImportOutcome outcome;
    QList<PhotoFacts> facts;
    QList<qsizetype> batches;
    QList<Progress> progress;

    QStringList names() const
    {
        QStringList result;
        for (const PhotoFacts& each : facts)
            result.append(QFileInfo(each.path).fileName());
        return result;
    }
};

Scanned scan(const ImportRequest& request, const std::function<void()>& onBatch = {}, std::stop_token stop = {})
{
    Scanned scanned;
    scanned.outcome = runImportScan(
        request,
        [&](const QList<PhotoFacts>& batch) {
            scanned.facts += batch;
            scanned.batches.append(batch.size());
            if (onBatch)
                onBatch();
        },
        [&](const Progress& progress) { scanned.progress.append(progress); }, std::move(stop));
    return scanned;
}

/// Path, time and content of every file below.
QByteArray stateOf(const QString& folder)
{
    QStringList lines;
    QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        lines.append(path + QString::number(QFileInfo(path).lastModified().toMSecsSinceEpoch())
                     + QString::fromLatin1(QCryptographicHash::hash(TestPhotos::read(path), QCryptographicHash::Md5).toHex()));
    }
    lines.sort();
    return lines.join(u'\n').toUtf8();
}

} // namespace

class ImportScanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void walksFoldersInOrder()
    {
        add("b/2.jpg", 2);
        add("a/10.jpg", 1);
        add("a/deep/er/3.png", 3);
        add("1.JPG", 4);
        TestPhotos::write(path("a/notes.txt"), "no photo");
        TestPhotos::write(path("a/film.mov"), "no photo");
        const Scanned scanned = scan({{path("")}, {}, {}, 2});
        QCOMPARE(scanned.names(), QStringList({QStringLiteral("1.JPG"), QStringLiteral("10.jpg"), QStringLiteral("3.png"), QStringLiteral("2.jpg")}));
        QCOMPARE(scanned.outcome.found, 4);
        QVERIFY(scanned.outcome.refused.isEmpty());
        QVERIFY(!scanned.outcome.cancelled);
    }

    void namedFilesAreReadWhateverTheirSuffix()
    {
        add("photo.dat", 1);
        QCOMPARE(scan({{path("photo.dat")}, {}, {}, 2}).facts.size(), 1);
        QCOMPARE(scan({{path("")}, {}, {}, 2}).facts.size(), 0);
    }

    void readsAFileOnceHoweverOftenItIsNamed()
    {
        add("a/1.jpg", 1);
        QCOMPARE(scan({{path("a/1.jpg"), path(""), path("a"), path("a/../a/1.jpg")}, {}, {}, 2}).facts.size(), 1);
    }

    void linksDoNotLeadInCircles()
    {
        add("a/1.jpg", 1);
        QVERIFY(QFile::link(path("a"), path("a/self")));
        QVERIFY(QFile::link(path(""), path("a/up")));
        QCOMPARE(scan({{path("")}, {}, {}, 2}).facts.size(), 1);
    }

    void leavesProjectsAndHiddenFilesAlone()
    {
        add("a/1.jpg", 1);
        add("Other.tintype/cache/thumbnails/ab/ab.jpg", 2);
        add("a/._1.jpg", 3);
        QCOMPARE(scan({{path("")}, {}, {}, 2}).names(), QStringList(QStringLiteral("1.jpg")));
    }

    void refusesWithReasons()
    {
        add("1.jpg", 1);
        TestPhotos::write(path("2.jpg"), "Dear diary");
        TestPhotos::write(path("3.jpg"), QByteArray());
        const Scanned scanned = scan({{path(""), path("missing")}, {}, {}, 2});
        QCOMPARE(scanned.facts.size(), 1);
        QCOMPARE(scanned.outcome.found, 4);
        QCOMPARE(scanned.outcome.refused.size(), 3);
        for (const RefusedFile& file : scanned.outcome.refused) {
            QVERIFY(!file.path.isEmpty());
            QVERIFY2(file.reason.endsWith(u'.'), qPrintable(file.reason));
        }
    }

    void passesOverKnownFiles()
    {
        const QString kept = add("1.jpg", 1);
        const QString changed = add("2.jpg", 2);
        const QFileInfo keptInfo(kept);
        ImportRequest request{{path("")}, {}, {}, 2};
        request.known.insert(kept, {keptInfo.size(), keptInfo.lastModified().toMSecsSinceEpoch()});
        request.known.insert(changed, {QFileInfo(changed).size(), 12345});
        const Scanned scanned = scan(request);
        QCOMPARE(scanned.names(), QStringList(QStringLiteral("2.jpg")));
        QCOMPARE(scanned.outcome.already, 1);
        QCOMPARE(scanned.outcome.found, 2);
    }

    void handsOverBatchesAndProgress()
    {
        const QByteArray jpeg = TestPhotos::jpeg(TestPhotos::scene(1, QSize(24, 16)));
        for (int i = 0; i < 600; ++i)
            TestPhotos::write(path("") + QStringLiteral("/%1.jpg").arg(i, 4, 10, QLatin1Char('0')), jpeg);
        const Scanned scanned = scan({{path("")}, {}, {}, 3});
        QCOMPARE(scanned.batches, QList<qsizetype>({256, 256, 88}));
        QStringList sorted = scanned.names();
        sorted.sort();
        QCOMPARE(scanned.names(), sorted); // whatever order the helpers finished in
        for (qsizetype i = 1; i < scanned.progress.size(); ++i)
            QVERIFY(scanned.progress[i].done > scanned.progress[i - 1].done);
        QCOMPARE(scanned.progress.last().done, 600);
        QCOMPARE(scanned.progress.last().total, 600);
    }

    void keepsWhatWasReadBeforeACancel()
    {
        const QByteArray jpeg = TestPhotos::jpeg(TestPhotos::scene(1, QSize(24, 16)));
        for (int i = 0; i < 900; ++i)
            TestPhotos::write(path("") + QStringLiteral("/%1.jpg").arg(i, 4, 10, QLatin1Char('0')), jpeg);
        std::stop_source stop;
        const Scanned scanned = scan({{path("")}, {}, {}, 2}, [&] { stop.request_stop(); }, stop.get_token());
        QVERIFY(scanned.outcome.cancelled);
        QVERIFY(scanned.facts.size() >= 256);
        QVERIFY(scanned.facts.size() < 900);
    }

    void doesNotStartWhenStopped()
    {
        add("1.jpg", 1);
        std::stop_source stop;
        stop.request_stop();
        const Scanned scanned = scan({{path("")}, {}, {}, 2}, {}, stop.get_token());
        QVERIFY(scanned.outcome.cancelled);
        QVERIFY(scanned.facts.isEmpty());
    }

    void knowsEachPhoto()
    {
        const QDateTime taken(QDate(2024, 6, 1), QTime(10, 20, 30, 450));
        const QString file = TestPhotos::write(path("1.jpg"), TestPhotos::jpeg(TestPhotos::scene(1, QSize(90, 60)),
                                                                               {6, taken, QStringLiteral("Maker"), QStringLiteral("Model 1")}));
        const Scanned scanned = scan({{path("")}, {}, path("thumbnails"), 1});
        QCOMPARE(scanned.facts.size(), 1);
        const PhotoFacts& facts = scanned.facts.first();
        QCOMPARE(facts.path, file);
        QCOMPARE(facts.size, QSize(90, 60));
        QCOMPARE(facts.taken.toString(Qt::ISODateWithMs), QStringLiteral("2024-06-01T10:20:30.450"));
        QCOMPARE(facts.camera, QStringLiteral("Maker Model 1"));
        QCOMPARE(facts.bytes, QFileInfo(file).size());
        QVERIFY(QFileInfo::exists(path("thumbnails") + u'/' + facts.contentHash.left(2) + u'/' + facts.contentHash + QStringLiteral(".jpg")));
    }

    void leavesEveryOriginalAsItIs()
    {
        TINTYPE_NEED_TEST_DATA(QStringLiteral("hostile"));
        const QStringList folders{testDataFolder(QStringLiteral("hostile")), testDataFolder(QStringLiteral("camera"))};
        const QByteArray before = stateOf(folders[0]) + stateOf(folders[1]);
        const Scanned scanned = scan({folders, {}, path("thumbnails"), 2});
        QCOMPARE(scanned.outcome.found, int(scanned.facts.size() + scanned.outcome.refused.size()));
        QVERIFY(scanned.facts.size() >= 50);
        QCOMPARE(stateOf(folders[0]) + stateOf(folders[1]), before);
    }

private:
    QString path(const char* below) const { return QDir::cleanPath(m_folder->path() + u'/' + QString::fromLatin1(below)); }
    QString add(const char* below, quint32 seed) const
    {
        const QImage picture = TestPhotos::scene(seed);
        return TestPhotos::write(path(below),
                                 QByteArray(below).endsWith(".png") ? TestPhotos::encoded(picture, "png") : TestPhotos::jpeg(picture));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ImportScanTest)
#include "tst_ImportScan.moc"
