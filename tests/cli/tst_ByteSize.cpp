// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ByteSize.h"

#include <QTest>

using namespace Tintype;

class ByteSizeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("bytes");
        const auto row
            = [](const char* text, qint64 bytes) { QTest::newRow(text) << QString::fromLatin1(text) << bytes; };
        row("2GiB", 2'147'483'648);
        row("2 gib", 2'147'483'648);
        row("500MB", 500'000'000);
        row("1KiB", 1024);
        row("1kB", 1000);
        row("1.5g", 1'610'612'736);
        row("3T", 3'298'534'883'328);
        row("4096", 4096);
        row("4096B", 4096);
    }
    void sizesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(qint64, bytes);
        QCOMPARE(parseByteSize(text).value_or(-1), bytes);
    }

    void nonsenseIsNoSize_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "GiB", "-1GiB", "0", "0.0001", "2 apples", "1iB", "1e3", "99999999T"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void nonsenseIsNoSize()
    {
        QFETCH(QString, text);
        QVERIFY(!parseByteSize(text));
    }
};

QTEST_GUILESS_MAIN(ByteSizeTest)
#include "tst_ByteSize.moc"
