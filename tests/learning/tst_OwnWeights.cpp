// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/OwnWeights.h"

#include "core/AppPaths.h"
#include "core/SafeFile.h"
#include "learning/Safetensors.h"
#include "learning/networks/NetworkCatalog.h"
#include "support/PublishedWeights.h"
#include "support/Tolerance.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

class tst_OwnWeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("data"))));
        QVERIFY(writePublished(theirs(), QStringLiteral("torchvision/mobilenet_v2")));
    }

    void cleanup() { QDir(m_folder.filePath(QStringLiteral("data"))).removeRecursively(); }

    void areKeptForTheNetworkThatTheyAreOf()
    {
        QVERIFY(!hasWeights(QStringLiteral("mobilenetv2")));
        const Result<OwnWeights> kept = keepWeights(theirs());
        QVERIFY_RESULT(kept);
        QCOMPARE(kept->network, QStringLiteral("mobilenetv2"));
        QVERIFY(hasWeights(QStringLiteral("mobilenetv2")));
        QCOMPARE(networkNames().last(), QStringLiteral("mobilenetv2"));
        const std::optional<OwnWeights> found = ownWeights(QStringLiteral("mobilenetv2"));
        QVERIFY(found);
        QCOMPARE(found->origin, QStringLiteral("torchvision"));
        QCOMPARE(found->source, QStringLiteral("mobilenet_v2.safetensors"));
        QCOMPARE(found->classes, 10);
        QCOMPARE(found->preprocessing, kept->preprocessing);
        QCOMPARE(found->preprocessing.mean[0], 123.675F);
        QCOMPARE(inWords(*found), QStringLiteral("MobileNetV2 as torchvision has it, for 10 classes"));
    }

    void canBeForgotten()
    {
        QVERIFY_RESULT(keepWeights(theirs()));
        QVERIFY_RESULT(forgetWeights(QStringLiteral("mobilenetv2")));
        QVERIFY(!hasWeights(QStringLiteral("mobilenetv2")));
        const Result<> again = forgetWeights(QStringLiteral("mobilenetv2"));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::NotFound);
    }

    void whatCannotBeUsedLeavesWhatIsThere()
    {
        QVERIFY_RESULT(keepWeights(theirs()));
        const QByteArray before = *readFile(AppPaths::ownWeightsFile(QStringLiteral("mobilenetv2")), 1 << 30);
        PublishedState state = publishedState(QStringLiteral("torchvision/mobilenet_v2"));
        state.remove(QStringLiteral("classifier.1.bias"));
        const QString broken = m_folder.filePath(QStringLiteral("broken.safetensors"));
        QVERIFY(writeState(broken, state));
        QVERIFY(!keepWeights(broken));
        QCOMPARE(*readFile(AppPaths::ownWeightsFile(QStringLiteral("mobilenetv2")), 1 << 30), before);
        QCOMPARE(QDir(QFileInfo(AppPaths::ownWeightsFile(QString())).path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void aDamagedFileCountsAsNone()
    {
        QVERIFY_RESULT(writeFile(AppPaths::ownWeightsFile(QStringLiteral("resnet18")), "damaged"));
        QVERIFY(!ownWeights(QStringLiteral("resnet18")));
    }

    void aDescriptionOfWrongKindsIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no network") << QByteArray(R"({"format":1,"classes":10})");
        QTest::newRow("unknown network") << QByteArray(R"({"format":1,"network":"../../x","classes":10})");
        QTest::newRow("no classes") << QByteArray(R"({"format":1,"network":"resnet18","classes":0})");
        QTest::newRow("very many classes") << QByteArray(R"({"format":1,"network":"resnet18","classes":1e9})");
        QTest::newRow("no preprocessing") << QByteArray(R"({"format":1,"network":"resnet18","classes":10})");
        QTest::newRow("newer") << QByteArray(R"({"format":2,"network":"resnet18","classes":10})");
    }

    void aDescriptionOfWrongKindsIsRefused()
    {
        QFETCH(QByteArray, json);
        const Result<OwnWeights> weights = OwnWeights::of({{QStringLiteral("tintype-weights"), QString::fromUtf8(json)}}, QStringLiteral("x"));
        QVERIFY(!weights);
        QVERIFY(!weights.error().message.isEmpty());
    }

    void otherFilesAreRefusedWithASentence_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("pickle") << QStringLiteral("resnet18.pth") << QByteArray("PK\x03\x04 and so on")
                                << QStringLiteral("torch.load('resnet18.pth', weights_only=True), 'resnet18.safetensors'");
        QTest::newRow("old pickle") << QStringLiteral("old.pt") << QByteArray("\x80\x02\x8a\x0a") << QStringLiteral("is a pickle of PyTorch");
        QTest::newRow("pickle by another name") << QStringLiteral("resnet18.safetensors") << QByteArray("PK\x03\x04 and so on")
                                                << QStringLiteral("weights_only=True), 'resnet18-converted.safetensors'");
        QTest::newRow("text") << QStringLiteral("notes.txt") << QByteArray("These are no weights at all.")
                              << QStringLiteral("no safetensors file");
        QTest::newRow("short text") << QStringLiteral("short.txt") << QByteArray("None.") << QStringLiteral("no safetensors file");
        QTest::newRow("photo") << QStringLiteral("photo.safetensors") << QByteArray("\xff\xd8\xff\xe0\0\x10JFIF\0\1\1", 13)
                               << QStringLiteral("no safetensors file");
        QTest::newRow("cut short") << QStringLiteral("cut.safetensors")
                                   << safetensorsBytes(R"({"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}})", 8)
                                   << QStringLiteral("not a whole safetensors");
        QTest::newRow("empty") << QStringLiteral("empty.safetensors") << QByteArray() << QStringLiteral("is empty");
        QTest::newRow("none of the kind") << QStringLiteral("other.safetensors")
                                          << safetensorsBytes(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 8)
                                          << QStringLiteral("not known here: a.");
    }

    void otherFilesAreRefusedWithASentence()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const QString path = m_folder.filePath(file);
        QVERIFY_RESULT(writeFile(path, bytes));
        const Result<OwnWeights> weights = keepWeights(path);
        QVERIFY(!weights);
        QVERIFY2(weights.error().message.contains(words), qPrintable(weights.error().message));
        QVERIFY2(weights.error().message.contains(file), qPrintable(weights.error().message));
        QVERIFY(!QFileInfo::exists(m_folder.filePath(QStringLiteral("data/tintype"))));
    }

    void aFileLargerThanAnyNetworkIsNotRead()
    {
        const QString path = m_folder.filePath(QStringLiteral("large.safetensors"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(OwnWeights::kLargest + 1)); // takes no room on the disk
        const Result<OwnWeights> weights = keepWeights(path);
        QVERIFY(!weights);
        QCOMPARE(weights.error().kind, Error::Kind::TooLarge);
        QVERIFY(file.remove());
    }

    void saysWhereNothingIs()
    {
        QCOMPARE(keepWeights(m_folder.filePath(QStringLiteral("none.safetensors"))).error().kind, Error::Kind::NotFound);
        QCOMPARE(keepWeights(m_folder.path()).error().kind, Error::Kind::Unreadable);
        QVERIFY(keepWeights(m_folder.path()).error().message.contains(QStringLiteral("is a folder")));
    }

    void saysWhereItCannotWrite()
    {
        QVERIFY_RESULT(writeFile(m_folder.filePath(QStringLiteral("data")), "a file stands where the folder would be"));
        const Result<OwnWeights> weights = keepWeights(theirs());
        QFile::remove(m_folder.filePath(QStringLiteral("data")));
        QVERIFY(!weights);
        QCOMPARE(weights.error().kind, Error::Kind::NoSpace);
    }

private:
    QString theirs() const { return m_folder.filePath(QStringLiteral("mobilenet_v2.safetensors")); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_OwnWeights)
#include "tst_OwnWeights.moc"
