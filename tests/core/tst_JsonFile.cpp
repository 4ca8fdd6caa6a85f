// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/JsonFile.h"

#include "core/SafeFile.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

class JsonFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWasWritten()
    {
        const QJsonObject object{{QStringLiteral("name"), QStringLiteral("Möwe")}, {QStringLiteral("list"), QJsonArray{1, 2.5, true}}};
        QVERIFY(writeJsonFile(path(), object, 3));
        const Result<QJsonObject> read = readJsonFile(path(), 3);
        QVERIFY(read);
        QJsonObject expected = object;
        expected.insert(QLatin1String("format"), 3);
        QCOMPARE(*read, expected);
    }

    void theWriterSaysTheFormat()
    {
        QVERIFY(writeJsonFile(path(), QJsonObject{{QStringLiteral("format"), 99}}, 2));
        const Result<QJsonObject> read = readJsonFile(path(), 2);
        QVERIFY(read);
        QCOMPARE(read->value(QLatin1String("format")).toInt(), 2);
    }

    void readsOlderFormats()
    {
        QVERIFY(writeJsonFile(path(), {}, 1));
        QVERIFY(readJsonFile(path(), 7));
    }

    void leavesNewerFormatsAlone()
    {
        QVERIFY(writeJsonFile(path(), {}, 8));
        const Result<QJsonObject> read = readJsonFile(path(), 7);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Unsupported);
        QVERIFY2(read.error().message.contains(path()), qPrintable(read.error().message));
    }

    void refusesDamagedFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("Dear diary");
        QTest::newRow("cut") << QByteArray("{\"format\": 1, \"name\": \"a");
        QTest::newRow("zeros") << QByteArray(4096, '\0');
        QTest::newRow("a list") << QByteArray("[1, 2]");
        QTest::newRow("a number") << QByteArray("1");
        QTest::newRow("nested without end") << QByteArray("{\"format\": 1, \"a\": " + QByteArray(200'000, '['));
        QTest::newRow("without format") << QByteArray("{\"name\": \"a\"}");
        QTest::newRow("format as text") << QByteArray("{\"format\": \"1\"}");
        QTest::newRow("format 0") << QByteArray("{\"format\": 0}");
        QTest::newRow("half a format") << QByteArray("{\"format\": 0.5}");
    }

    void refusesDamagedFiles()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(writeFile(path(), bytes));
        const Result<QJsonObject> read = readJsonFile(path(), 5);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Corrupt);
        QVERIFY2(read.error().message.contains(path()), qPrintable(read.error().message));
        QVERIFY2(read.error().message.endsWith(u'.'), qPrintable(read.error().message));
    }

    void refusesLargerFilesThanAllowed()
    {
        QVERIFY(writeJsonFile(path(), QJsonObject{{QStringLiteral("text"), QString(2000, u'x')}}, 1));
        const Result<QJsonObject> read = readJsonFile(path(), 1, 1000);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::TooLarge);
    }

    void missesAFileThatIsNotThere()
    {
        const Result<QJsonObject> read = readJsonFile(m_folder.filePath(QStringLiteral("missing.json")), 1);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::NotFound);
    }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("a.json")); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(JsonFileTest)
#include "tst_JsonFile.moc"
