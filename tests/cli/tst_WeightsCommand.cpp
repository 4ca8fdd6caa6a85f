// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliBench.h"
#include "core/SafeFile.h"
#include "support/PublishedWeights.h"
#include "support/Tolerance.h"

#include <QDir>
#include <QTest>

using namespace Tintype;

class tst_WeightsCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("data"))));
        qputenv("TINTYPE_SHARE", QFile::encodeName(m_folder.filePath(QStringLiteral("share")))); // nothing came with this program
        QVERIFY(writePublished(theirs(), QStringLiteral("torchvision/mobilenet_v2")));
    }

    void cleanup() { QDir(m_folder.filePath(QStringLiteral("data"))).removeRecursively(); }

    void bringsAndLists()
    {
        CliBench bench;
        const Ran added = bench.run({QStringLiteral("weights"), QStringLiteral("add"), theirs(), QStringLiteral("--json")});
        QCOMPARE(added.code, 0);
        const QJsonObject entry = added.list("added").first().toObject();
        QCOMPARE(entry.value(QStringLiteral("network")).toString(), QStringLiteral("mobilenetv2"));
        QCOMPARE(entry.value(QStringLiteral("origin")).toString(), QStringLiteral("torchvision"));
        QCOMPARE(entry.value(QStringLiteral("source")).toString(), QStringLiteral("theirs.safetensors"));
        QCOMPARE(entry.value(QStringLiteral("classes")).toInt(), 10);
        QVERIFY(QFile::exists(entry.value(QStringLiteral("file")).toString()));
        const Ran listed = bench.run(words("weights --json"));
        QCOMPARE(listed.code, 0);
        QCOMPARE(listed.list("weights").size(), 1);
        QVERIFY(listed.list("weights").first().toObject().value(QStringLiteral("own")).toBool());
        QVERIFY(bench.run(words("weights")).out.contains(QStringLiteral("theirs.safetensors (torchvision)")));
        QCOMPARE(bench.enginesMade, 0);
    }

    void tellsPeopleWhatItIs()
    {
        CliBench bench;
        const Ran added = bench.run({QStringLiteral("weights"), QStringLiteral("add"), theirs()});
        QVERIFY2(added.out.contains(QStringLiteral("MobileNetV2 as torchvision has it")) && added.out.contains(QStringLiteral("--network mobilenetv2")),
                 qPrintable(added.out));
    }

    void oneBadFileIsListed()
    {
        CliBench bench;
        const QString bad = bench.path(QStringLiteral("bad.pth"));
        QVERIFY_RESULT(writeFile(bad, QByteArray("PK\x03\x04")));
        const Ran ran = bench.run({QStringLiteral("weights"), QStringLiteral("add"), bad, theirs(), QStringLiteral("--json")});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.list("added").size(), 1);
        QCOMPARE(ran.list("refused").first().toObject().value(QStringLiteral("file")).toString(), bad);
    }

    void aBadFileAmongGoodOnesIsNamedOnce()
    {
        CliBench bench;
        const QString bad = bench.path(QStringLiteral("empty.safetensors"));
        QVERIFY_RESULT(writeFile(bad, QByteArray()));
        const Ran ran = bench.run({QStringLiteral("weights"), QStringLiteral("add"), bad, theirs()});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.count(QStringLiteral("empty.safetensors")) == 1 && ran.err.isEmpty(), qPrintable(ran.out + ran.err));
    }

    void badFilesAloneFail()
    {
        CliBench bench;
        const QString bad = bench.path(QStringLiteral("bad.pth"));
        QVERIFY_RESULT(writeFile(bad, QByteArray("PK\x03\x04")));
        const Ran ran = bench.run({QStringLiteral("weights"), QStringLiteral("add"), bad});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.out.isEmpty(), qPrintable(ran.out));
        QCOMPARE(ran.err.count(QStringLiteral("bad.pth")), 2); // once in the command
        QVERIFY2(ran.err.contains(QStringLiteral("bad.pth")) && ran.err.contains(QStringLiteral("save_file")), qPrintable(ran.err));
    }

    void removesAndSaysWhatIsMissing()
    {
        CliBench bench;
        QCOMPARE(bench.run({QStringLiteral("weights"), QStringLiteral("add"), theirs()}).code, 0);
        QCOMPARE(bench.run(words("weights remove mobilenetv2 --json")).json.value(QStringLiteral("removed")).toString(), QStringLiteral("mobilenetv2"));
        QVERIFY(bench.run(words("weights --json")).list("weights").isEmpty());
        QCOMPARE(bench.run(words("weights remove mobilenetv2")).code, 1);
        QCOMPARE(bench.run(words("weights remove resnet19")).code, 1);
    }

    void wrongWordsAreToldSo_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char* typed : {"weights add", "weights remove", "weights remove a b", "weights bring x"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }

    void wrongWordsAreToldSo()
    {
        QFETCH(QString, typed);
        CliBench bench;
        QCOMPARE(bench.run(typed.split(u' ')).code, 2);
    }

    void broughtWeightsCanBeTrainedFrom()
    {
        CliBench bench;
        QVERIFY(bench.fill({QStringLiteral("cat"), QStringLiteral("dog")}, 10));
        const QStringList train = words("train --recipe quick --network mobilenetv2");
        const Ran without = bench.ask(train);
        QCOMPARE(without.code, 2);
        QVERIFY2(without.err.contains(QStringLiteral("weights")), qPrintable(without.err));
        QCOMPARE(bench.run({QStringLiteral("weights"), QStringLiteral("add"), theirs()}).code, 0);
        const Ran with = bench.ask(train);
        QVERIFY2(with.code == 0, qPrintable(with.err));
    }

private:
    QString theirs() const { return m_folder.filePath(QStringLiteral("theirs.safetensors")); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_WeightsCommand)
#include "tst_WeightsCommand.moc"
