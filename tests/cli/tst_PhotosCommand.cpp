// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliBench.h"

#include <QTest>

using namespace Tintype;

class PhotosCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhotoIsToldInFull()
    {
        CliBench bench;
        QVERIFY(bench.makeProject());
        TestPhotos::Exif exif;
        exif.orientation = 6;
        exif.taken = QDateTime(QDate(2024, 6, 1), QTime(12, 30, 15));
        const QString file = TestPhotos::write(
            bench.path(QStringLiteral("in/beach/a.jpg")), TestPhotos::jpeg(TestPhotos::scene(1, QSize(60, 90)), exif));
        bench.ask({QStringLiteral("import"), file, QStringLiteral("--tags-from-folders")});
        const QJsonObject photo = bench.photos().first().toObject();
        QCOMPARE(photo.keys(), words("height id path split stack tags taken width"));
        QCOMPARE(photo.value(QStringLiteral("path")).toString(), file);
        QCOMPARE(photo.value(QStringLiteral("tags")).toArray(), QJsonArray{QStringLiteral("beach")});
        QVERIFY(photo.value(QStringLiteral("split")).isNull());
        QVERIFY(photo.value(QStringLiteral("stack")).isNull());
        QCOMPARE(photo.value(QStringLiteral("width")).toInt(), 60);
        QCOMPARE(photo.value(QStringLiteral("height")).toInt(), 90);
        QVERIFY(photo.value(QStringLiteral("taken")).toString().startsWith(QStringLiteral("2024-06-01T12:30:15")));
        QVERIFY(photo.value(QStringLiteral("id")).toInt() > 0);
    }

    void whatIsNotKnownIsNull()
    {
        CliBench bench;
        QVERIFY(bench.makeProject());
        bench.ask(QStringList{QStringLiteral("import")} + bench.paint(QStringLiteral("in"), 1));
        const QJsonObject photo = bench.photos().first().toObject();
        QVERIFY(photo.value(QStringLiteral("taken")).isNull());
        QCOMPARE(photo.value(QStringLiteral("tags")).toArray(), QJsonArray());
    }

    void filtersNarrowTheList()
    {
        CliBench bench;
        QVERIFY(bench.fill(words("beach city"), 10));
        QVERIFY(bench.ask(words("split")).code == 0);
        bench.ask(QStringList{QStringLiteral("import")} + bench.paint(QStringLiteral("loose"), 3));
        QCOMPARE(bench.photos().size(), 23);
        QCOMPARE(bench.photos(words("--tag BEACH")).size(), 10);
        QCOMPARE(bench.photos(words("--untagged")).size(), 3);
        QCOMPARE(bench.photos(words("--split none")).size(), 3);
        const qsizetype sum = bench.photos(words("--split train")).size()
            + bench.photos(words("--split validation")).size() + bench.photos(words("--split test")).size();
        QCOMPARE(sum, 20);
        for (const QJsonValue& photo : bench.photos(words("--split test --tag city"))) {
            QCOMPARE(photo.toObject().value(QStringLiteral("split")).toString(), QStringLiteral("test"));
            QCOMPARE(photo.toObject().value(QStringLiteral("tags")).toArray(), QJsonArray{QStringLiteral("city")});
        }
    }

    void wrongFiltersAreSaid()
    {
        CliBench bench;
        QVERIFY(bench.makeProject());
        QCOMPARE(bench.ask(words("photos --tag unicorn")).code, 1);
        QCOMPARE(bench.ask(words("photos --tag a --untagged")).code, 2);
        QCOMPARE(bench.ask(words("photos --split half")).code, 2);
        QCOMPARE(bench.ask(words("photos")).code, 0); // none is an answer, too
    }
};

QTEST_GUILESS_MAIN(PhotosCommandTest)
#include "tst_PhotosCommand.moc"
