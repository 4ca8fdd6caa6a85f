// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliBench.h"

#include <QTest>

using namespace Tintype;

class SampleCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void photosAreDrawnAFolderAClass()
    {
        CliBench bench;
        const QString folder = bench.path(QStringLiteral("sample"));
        const Ran ran = bench.run({QStringLiteral("sample"), folder, QStringLiteral("--per-class"), QStringLiteral("2"),
            QStringLiteral("--json")});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.number("photos"), 6);
        QCOMPARE(ran.list("classes").size(), 3);
        for (const QJsonValue& name : ran.list("classes"))
            QCOMPARE(QDir(folder + u'/' + name.toString()).entryList(QDir::Files).size(), 2);
    }

    void drawingOverThemIsRefused()
    {
        CliBench bench;
        const QStringList line{QStringLiteral("sample"), bench.path(QStringLiteral("sample")),
            QStringLiteral("--per-class"), QStringLiteral("1")};
        QCOMPARE(bench.run(line).code, 0);
        const Ran again = bench.run(line);
        QCOMPARE(again.code, 1);
        QCOMPARE(again.err.count(u'\n'), 1);
    }

    void theNumberOfPhotosIsChecked()
    {
        CliBench bench;
        QCOMPARE(bench
                     .run({QStringLiteral("sample"), bench.path(QStringLiteral("s")), QStringLiteral("--per-class"),
                         QStringLiteral("0")})
                     .code,
            2);
    }
};

QTEST_GUILESS_MAIN(SampleCommandTest)
#include "tst_SampleCommand.moc"
