// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TempProject.h"
#include "support/Tolerance.h"

#include <QTest>

using namespace Tintype;

class CatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsPhotosTaggedByFolder()
    {
        TempProject project;
        const auto added = project.import({QStringLiteral("beach"), QStringLiteral("city")}, 4);
        QVERIFY_RESULT(added);
        QCOMPARE(added->imported, 8);
        QCOMPARE(project.catalog().photos().size(), size_t(8));
        QCOMPARE(project.catalog().classes().size(), size_t(2));
        const PhotoClass* beach = project.catalog().classByName(QStringLiteral("Beach"));
        QVERIFY(beach);
        QCOMPARE(project.catalog().photosOfClass(beach->id), 4);
    }

    void splitsAndOpensAgain()
    {
        TempProject project;
        QVERIFY_RESULT(project.import({QStringLiteral("beach"), QStringLiteral("city")}, 10));
        const auto split = project.split();
        QVERIFY_RESULT(split);
        QCOMPARE(*split, 20);
        QVERIFY_RESULT(project.reopen());
        for (const Photo& photo : project.catalog().photos())
            QVERIFY(photo.role != Role::None);
    }
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "tst_Catalog.moc"
