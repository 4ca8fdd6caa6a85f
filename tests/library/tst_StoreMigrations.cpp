// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/StoreMigrations.h"

#include "support/Tolerance.h"

#include <QSqlQuery>
#include <QTest>

using namespace Tintype;

namespace {

constexpr int kNewest = 2;

} // namespace

class StoreMigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
        m_database.setDatabaseName(QStringLiteral(":memory:"));
        QVERIFY(m_database.open());
    }

    void cleanup()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
    }

    void makesTheTables()
    {
        QVERIFY_RESULT(migrateStore(m_database, true));
        QStringList tables = m_database.tables();
        tables.removeAll(QStringLiteral("sqlite_sequence")); // SQLite's own
        tables.sort();
        QCOMPARE(tables, QStringList({QStringLiteral("changes"), QStringLiteral("classes"), QStringLiteral("digits"),
                                      QStringLiteral("edits"), QStringLiteral("photos"), QStringLiteral("settings")}));
        QCOMPARE(version(), kNewest);
    }

    void leavesANewestDatabaseAlone()
    {
        QVERIFY_RESULT(migrateStore(m_database, true));
        QVERIFY(run("INSERT INTO classes(name, colour) VALUES('Beach', '#112233')"));
        QVERIFY_RESULT(migrateStore(m_database, false));
        QVERIFY_RESULT(migrateStore(m_database, true));
        QCOMPARE(number("SELECT count(*) FROM classes"), 1);
    }

    void aProjectOfTheFirstVersionKeepsWhatItHas()
    {
        // The first step as it was released.
        for (const char* sql :
             {"CREATE TABLE classes(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, colour TEXT NOT NULL, "
              "removed INTEGER NOT NULL DEFAULT 0)",
              "INSERT INTO classes(name, colour) VALUES('Beach', '#112233')", "PRAGMA user_version = 1"})
            QVERIFY(run(sql));
        QVERIFY_RESULT(migrateStore(m_database, false));
        QCOMPARE(version(), kNewest);
        QCOMPARE(number("SELECT count(*) FROM classes WHERE name = 'Beach'"), 1);
        QVERIFY(run("INSERT INTO digits(label, picture, made) VALUES(7, x'00', '2026-01-01')"));
        QCOMPARE(number("SELECT removed FROM digits"), 0);
    }

    void anEmptiedDatabaseIsNoNewOne()
    {
        const Result<> migrated = migrateStore(m_database, false);
        QVERIFY(!migrated);
        QCOMPARE(migrated.error().kind, Error::Kind::Corrupt);
        QVERIFY(m_database.tables().isEmpty());
    }

    void leavesNewerDatabasesAlone()
    {
        QVERIFY_RESULT(migrateStore(m_database, true));
        QVERIFY(run("PRAGMA user_version = 99"));
        const Result<> migrated = migrateStore(m_database, false);
        QVERIFY(!migrated);
        QCOMPARE(migrated.error().kind, Error::Kind::Unsupported);
        QCOMPARE(version(), 99);
    }

    void refusesVersionsBelowNought()
    {
        QVERIFY(run("PRAGMA user_version = -1"));
        const Result<> migrated = migrateStore(m_database, true);
        QVERIFY(!migrated);
        QCOMPARE(migrated.error().kind, Error::Kind::Corrupt);
    }

    void aStepThatFailsLeavesNothingHalf()
    {
        QVERIFY(run("CREATE TABLE edits(foreign_to_us TEXT)")); // in the way of the first step's third table
        const Result<> migrated = migrateStore(m_database, true);
        QVERIFY(!migrated);
        QCOMPARE(migrated.error().kind, Error::Kind::Corrupt);
        QCOMPARE(m_database.tables(), QStringList(QStringLiteral("edits")));
        QCOMPARE(version(), 0);
    }

private:
    bool run(const char* sql) { return QSqlQuery(m_database).exec(QLatin1String(sql)); }
    int number(const char* sql)
    {
        QSqlQuery query(m_database);
        return query.exec(QLatin1String(sql)) && query.next() ? query.value(0).toInt() : -1;
    }
    int version() { return number("PRAGMA user_version"); }

    QSqlDatabase m_database;
};

QTEST_GUILESS_MAIN(StoreMigrationsTest)
#include "tst_StoreMigrations.moc"
