// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Readable.h"

#include <QTest>

using namespace Tintype;

class tst_Readable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatCanBePrinted()
    {
        const QString words = QStringLiteral("Größe 3 × 3, 写真 \U0001F431");
        QCOMPARE(readable(words), words);
    }

    void replacesWhatDrivesATerminal()
    {
        QCOMPARE(readable(QStringLiteral("\x1b[31mred\a\r\n")), QStringLiteral("?[31mred???"));
        QCOMPARE(readable(QString(QChar(0x202E)) + QStringLiteral("gpj")), QStringLiteral("?gpj")); // would turn what follows round
    }

    void cutsWhatIsLong()
    {
        QCOMPARE(readable(QStringLiteral("abcdef"), 4), QStringLiteral("abcd…"));
        QCOMPARE(readable(QStringLiteral("abcd"), 4), QStringLiteral("abcd"));
    }
};

QTEST_GUILESS_MAIN(tst_Readable)
#include "tst_Readable.moc"
