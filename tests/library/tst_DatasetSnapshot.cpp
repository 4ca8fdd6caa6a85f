// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/DatasetSnapshot.h"

#include "support/Tolerance.h"

#include <QJsonArray>
#include <QTest>

using namespace Tintype;

namespace {

DatasetSnapshot snapshot()
{
    DatasetSnapshot result;
    result.classNames = {QStringLiteral("Beach"), QStringLiteral("Möwe")};
    result.classColours = {QColor(1, 2, 3), QColor(200, 100, 50)};
    result.items = {{1, QStringLiteral("/a/1.jpg"), QStringLiteral("aa"), 0, Role::Train, 7},
                    {2, QStringLiteral("/a/2.jpg"), QStringLiteral("bb"), 1, Role::Test, kNoStack},
                    {5'000'000'000, QStringLiteral("/a/ü.jpg"), QStringLiteral("cc"), -1, Role::None, kNoStack},
                    {4, QStringLiteral("/a/4.jpg"), QStringLiteral("dd"), -1, Role::Train, kNoStack}};
    return result;
}

/// The JSON with another value in its second photo.
QJsonObject withPhotoValue(const char* key, const QJsonValue& value)
{
    QJsonObject object = snapshot().toJson();
    QJsonArray photos = object.value(QLatin1String("photos")).toArray();
    QJsonObject photo = photos.at(1).toObject();
    photo.insert(QLatin1String(key), value);
    photos.replace(1, photo);
    object.insert(QLatin1String("photos"), photos);
    return object;
}

} // namespace

class DatasetSnapshotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromJson()
    {
        const DatasetSnapshot given = snapshot();
        const Result<DatasetSnapshot> back = DatasetSnapshot::fromJson(given.toJson());
        QVERIFY_RESULT(back);
        QCOMPARE(back->classNames, given.classNames);
        QCOMPARE(back->classColours, given.classColours);
        QCOMPARE(back->items.size(), given.items.size());
        for (size_t i = 0; i < given.items.size(); ++i) {
            QCOMPARE(back->items[i].id, given.items[i].id);
            QCOMPARE(back->items[i].path, given.items[i].path);
            QCOMPARE(back->items[i].contentHash, given.items[i].contentHash);
            QCOMPARE(back->items[i].label, given.items[i].label);
            QCOMPARE(back->items[i].role, given.items[i].role);
            QCOMPARE(back->items[i].stack, given.items[i].stack);
        }
    }

    void givesTheTaggedPhotosOfAPart()
    {
        const std::vector<DatasetSnapshot::Item> training = snapshot().itemsOf(Role::Train);
        QCOMPARE(training.size(), size_t(1)); // the other one has no class
        QCOMPARE(training.front().id, 1);
        QVERIFY(snapshot().itemsOf(Role::Validation).empty());
    }

    void theSamePhotosHaveTheSameHash()
    {
        QCOMPARE(snapshot().hash(), snapshot().hash());
        QCOMPARE(snapshot().hash().size(), 32);
    }

    void whatMattersForTrainingChangesTheHash_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"class name", "content", "label", "role", "stack", "one less", "order"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void whatMattersForTrainingChangesTheHash()
    {
        QFETCH(QString, what);
        DatasetSnapshot other = snapshot();
        if (what == u"class name")
            other.classNames[0] = QStringLiteral("Strand");
        else if (what == u"content")
            other.items[0].contentHash = QStringLiteral("ab");
        else if (what == u"label")
            other.items[0].label = 1;
        else if (what == u"role")
            other.items[0].role = Role::Validation;
        else if (what == u"stack")
            other.items[0].stack = 8;
        else if (what == u"one less")
            other.items.pop_back();
        else
            std::swap(other.items[0], other.items[1]);
        QVERIFY(other.hash() != snapshot().hash());
    }

    void whereThePhotosLieDoesNotChangeTheHash()
    {
        DatasetSnapshot other = snapshot();
        other.items[0].path = QStringLiteral("/b/1.jpg");
        other.classColours[0] = Qt::green;
        QCOMPARE(other.hash(), snapshot().hash());
    }

    void refusesDamagedLists_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::newRow("no path") << withPhotoValue("path", QString());
        QTest::newRow("path as number") << withPhotoValue("path", 3);
        QTest::newRow("label beyond the classes") << withPhotoValue("label", 2);
        QTest::newRow("label below none") << withPhotoValue("label", -2);
        QJsonArray many;
        for (int i = 0; i <= 10'000; ++i)
            many.append(QJsonObject{{QStringLiteral("name"), QString::number(i)}});
        QJsonObject object = snapshot().toJson();
        object.insert(QStringLiteral("classes"), many);
        QTest::newRow("classes without end") << object;
    }

    void refusesDamagedLists()
    {
        QFETCH(QJsonObject, object);
        const Result<DatasetSnapshot> read = DatasetSnapshot::fromJson(object);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Corrupt);
    }
};

QTEST_GUILESS_MAIN(DatasetSnapshotTest)
#include "tst_DatasetSnapshot.moc"
