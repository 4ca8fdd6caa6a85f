// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoFacts.h"
#include "imaging/PhotoHash.h"
#include "imaging/PhotoReader.h"
#include "support/TestData.h"
#include "support/TestPhotos.h"
#include "support/Tolerance.h"

#include <QRegularExpression>
#include <QTest>

using namespace Tintype;

/// Files as real cameras write them.
class CameraPhotosTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { TINTYPE_NEED_TEST_DATA(QStringLiteral("camera")); }

    void opens_data()
    {
        QTest::addColumn<QString>("path");
        for (const QFileInfo& file : files()) {
            if (photoSuffixes().contains(file.suffix().toLower()))
                QTest::newRow(qPrintable(file.fileName())) << file.absoluteFilePath();
        }
    }

    void opens()
    {
        QFETCH(QString, path);
        const QByteArray bytes = TestPhotos::read(path);
        const Result<PhotoFacts> facts = readFacts(path);
        QVERIFY_RESULT(facts);
        QVERIFY2(facts->warning.isEmpty(), qPrintable(facts->warning));
        const Result<PhotoImage> photo = readPhoto(path);
        QVERIFY_RESULT(photo);
        QCOMPARE(photo->fullSize, facts->size);
        const bool isRaw = photo->format == QLatin1String("raw");
        if (isRaw)
            QVERIFY(std::min(photo->image.width(), photo->image.height()) >= 800);
        else
            QCOMPARE(photo->image.size(), photo->fullSize);
        QCOMPARE(TestPhotos::read(path), bytes);
    }

    /// One scene stored in different orientations shows the same picture.
    void everyOrientationIsUpright()
    {
        static const QRegularExpression pattern(QStringLiteral("^(landscape|portrait)_(\\d)\\.jpg$"),
                                                QRegularExpression::CaseInsensitiveOption);
        QHash<QString, QList<QFileInfo>> scenes;
        for (const QFileInfo& file : files()) {
            const QRegularExpressionMatch match = pattern.match(file.fileName());
            if (!match.hasMatch())
                continue;
            const QSize size = uprightSize(file);
            const bool isLandscape = match.captured(1).toLower() == QLatin1String("landscape");
            QVERIFY2(isLandscape == (size.width() > size.height()), qPrintable(file.fileName()));
            scenes[match.captured(1)].append(file);
        }
        int pairs = 0;
        for (const QList<QFileInfo>& scene : scenes) {
            for (qsizetype i = 1; i < scene.size(); ++i) {
                const double difference = meanDifference(small(scene[0]), small(scene[i]));
                QVERIFY2(difference < 6, qPrintable(QStringLiteral("%1 and %2: %3").arg(scene[0].fileName(), scene[i].fileName()).arg(difference)));
                ++pairs;
            }
        }
        QVERIFY(pairs >= 3);
    }

    void readsTimeAndCamera_data()
    {
        QTest::addColumn<QString>("taken");
        QTest::addColumn<QString>("camera");
        QTest::newRow("Canon_DIGITAL_IXUS_400.jpg") << "2004-08-27T13:52:55.000" << "Canon DIGITAL IXUS 400";
        QTest::newRow("Canon_EOS_7D.jpg") << "2010-12-12T12:41:35.000" << "Canon EOS 7D";
        QTest::newRow("JVC_GR-DC2000.jpg") << "2001-07-03T18:58:42.000" << "JVC GR-DV2000";
        QTest::newRow("Kodak_DX6490.jpg") << "2008-07-03T17:21:11.000" << "EASTMAN KODAK COMPANY KODAK DX6490 ZOOM DIGITAL CAMERA";
        QTest::newRow("Nikon_Coolpix_P7000.webp") << "2010-10-21T11:22:48.000" << "NIKON COOLPIX P7000";
        QTest::newRow("HMD_Nokia_8.3_5G_hdr.heif") << "2022-01-12T07:30:14.000" << "";
        QTest::newRow("30-type_error.jpg") << "2013-07-07T17:20:59.000" << "";
        QTest::newRow("Landscape_7.jpg") << "" << "";
    }

    void readsTimeAndCamera()
    {
        QFETCH(QString, taken);
        QFETCH(QString, camera);
        const QString path = testDataFolder(QStringLiteral("camera")) + QLatin1Char('/') + QLatin1String(QTest::currentDataTag());
        const Result<PhotoFacts> facts = readFacts(path);
        QVERIFY_RESULT(facts);
        QCOMPARE(facts->taken.toString(Qt::ISODateWithMs), taken);
        QCOMPARE(facts->camera, camera);
    }

private:
    static QFileInfoList files()
    {
        const QString folder = testDataFolder(QStringLiteral("camera"));
        return folder.isEmpty() ? QFileInfoList() : QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    }
    static QSize uprightSize(const QFileInfo& file)
    {
        const Result<PhotoFacts> facts = readFacts(file.absoluteFilePath());
        return facts ? facts->size : QSize();
    }
    static QImage small(const QFileInfo& file)
    {
        const Result<PhotoImage> photo = readPhoto(file.absoluteFilePath(), ReadOptions{256});
        return photo ? photo->image.scaled(64, 64, Qt::IgnoreAspectRatio, Qt::SmoothTransformation) : QImage();
    }
};

QTEST_GUILESS_MAIN(CameraPhotosTest)
#include "tst_CameraPhotos.moc"
