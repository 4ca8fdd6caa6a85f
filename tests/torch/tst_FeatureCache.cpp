// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learning/torch/FeatureCache.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <functional>
#include <limits>
#include <memory>
#include <optional>

using namespace Tintype;

namespace {

using Features = std::array<float, 4>;
const QString kPhoto = QStringLiteral("00112233445566778899aabbccddeeff");
const QString kOther = QStringLiteral("ff112233445566778899aabbccddee00");
const QByteArray kKey = "weights and preprocessing";

void keep(const QString& folder, const QString& photo, int view, const Features& features)
{
    FeatureCache cache(folder, kKey, int(features.size()));
    cache.add(photo, view, features.data());
}

// What is found, or nothing.
std::optional<Features> found(const QString& folder, const QString& photo, int view, const QByteArray& key = kKey)
{
    Features features{};
    FeatureCache cache(folder, key, int(features.size()));
    return cache.find(photo, view, features.data()) ? std::optional(features) : std::nullopt;
}

QString fileIn(const QString& folder)
{
    return FeatureCache(folder, kKey, 4).path();
}

void change(const QString& path, const std::function<void(QByteArray&)>& edit)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    file.close();
    edit(bytes);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class FeatureCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->filePath(QStringLiteral("features"));
    }

    void whatWasAddedIsFound()
    {
        keep(m_folder, kPhoto, 0, {1, 2, 3, 4});
        keep(m_folder, kPhoto, 1, {5, 6, 7, 8});
        keep(m_folder, kOther, 0, {9, 9, 9, 9});
        QCOMPARE(found(m_folder, kPhoto, 0), (Features{1, 2, 3, 4}));
        QCOMPARE(found(m_folder, kPhoto, 1), (Features{5, 6, 7, 8}));
        QCOMPARE(found(m_folder, kOther, 0), (Features{9, 9, 9, 9}));
        QVERIFY(!found(m_folder, kOther, 1));
    }

    void isFoundBeforeItIsWritten()
    {
        FeatureCache cache(m_folder, kKey, 4);
        const Features features{1, 2, 3, 4};
        cache.add(kPhoto, 0, features.data());
        Features again{};
        QVERIFY(cache.find(kPhoto, 0, again.data()));
        QCOMPARE(again, features);
    }

    void otherWeightsHaveOtherFeatures()
    {
        keep(m_folder, kPhoto, 0, {1, 2, 3, 4});
        QVERIFY(!found(m_folder, kPhoto, 0, "other weights"));
    }

    void noFolderKeepsNothing()
    {
        keep({}, kPhoto, 0, {1, 2, 3, 4});
        QVERIFY(!found({}, kPhoto, 0));
    }

    void photosWithoutAHashAreNotKept()
    {
        keep(m_folder, {}, 0, {1, 2, 3, 4});
        QVERIFY(!found(m_folder, {}, 0));
        keep(m_folder, QStringLiteral("../../etc"), 0, {1, 2, 3, 4});
        QVERIFY(!found(m_folder, QStringLiteral("../../etc"), 0));
    }

    void whatIsNoNumberIsNotKept()
    {
        keep(m_folder, kPhoto, 0, {1, std::numeric_limits<float>::quiet_NaN(), 3, 4});
        QVERIFY(!found(m_folder, kPhoto, 0));
    }

    void aFlippedBitIsSeen()
    {
        keep(m_folder, kPhoto, 0, {1, 2, 3, 4});
        keep(m_folder, kOther, 0, {5, 6, 7, 8});
        change(fileIn(m_folder), [](QByteArray& bytes) { bytes[bytes.size() - 12] = char(bytes.at(bytes.size() - 12) ^ 1); });
        QCOMPARE(found(m_folder, kPhoto, 0), (Features{1, 2, 3, 4}));
        {
            FeatureCache cache(m_folder, kKey, 4);
            Features features{};
            QVERIFY(!cache.find(kOther, 0, features.data()));
            features = {5, 6, 7, 8};
            cache.add(kOther, 0, features.data()); // computed anew
        }
        QCOMPARE(found(m_folder, kOther, 0), (Features{5, 6, 7, 8}));
    }

    void aCutRecordIsWrittenOver()
    {
        keep(m_folder, kPhoto, 0, {1, 2, 3, 4});
        keep(m_folder, kOther, 0, {5, 6, 7, 8});
        change(fileIn(m_folder), [](QByteArray& bytes) { bytes.chop(5); });
        QCOMPARE(found(m_folder, kPhoto, 0), (Features{1, 2, 3, 4}));
        QVERIFY(!found(m_folder, kOther, 0));
        keep(m_folder, kOther, 1, {7, 7, 7, 7});
        QCOMPARE(found(m_folder, kPhoto, 0), (Features{1, 2, 3, 4}));
        QCOMPARE(found(m_folder, kOther, 1), (Features{7, 7, 7, 7}));
    }

    void anythingElseBeginsAnew_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("This is no cache.");
        QTest::newRow("zeros") << QByteArray(100'000, '\0');
        QTest::newRow("header of other features") << QByteArray("tintype features 1\n00000000000000000000000000000000\n4\n");
    }

    void anythingElseBeginsAnew()
    {
        QFETCH(QByteArray, content);
        keep(m_folder, kPhoto, 0, {1, 2, 3, 4});
        change(fileIn(m_folder), [&](QByteArray& bytes) { bytes = content; });
        QVERIFY(!found(m_folder, kPhoto, 0));
        keep(m_folder, kPhoto, 0, {1, 2, 3, 4});
        QCOMPARE(found(m_folder, kPhoto, 0), (Features{1, 2, 3, 4}));
    }

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
};

QTEST_GUILESS_MAIN(FeatureCacheTest)
#include "tst_FeatureCache.moc"
