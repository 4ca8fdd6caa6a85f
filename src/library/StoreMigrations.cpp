// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/StoreMigrations.h"

#include "library/StoreErrors.h"

#include <QCoreApplication>
#include <QSqlQuery>

#include <vector>

namespace Tintype {

namespace {

/// Each entry leads from its index to the next version. Entries are never changed once released.
const std::vector<QStringList>& migrations()
{
    static const std::vector<QStringList> steps{
        {QStringLiteral("CREATE TABLE classes(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, colour TEXT NOT NULL, "
                        "removed INTEGER NOT NULL DEFAULT 0)"),
         QStringLiteral("CREATE TABLE photos(id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL, hash TEXT NOT NULL, "
                        "bytes INTEGER NOT NULL, modified INTEGER NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, "
                        "format TEXT NOT NULL, taken TEXT, camera TEXT, picture_hash INTEGER NOT NULL, signature BLOB, warning TEXT, "
                        "class INTEGER REFERENCES classes(id), role TEXT, stack INTEGER, removed INTEGER NOT NULL DEFAULT 0)"),
         QStringLiteral("CREATE TABLE edits(id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0)"),
         QStringLiteral("CREATE TABLE changes(id INTEGER PRIMARY KEY AUTOINCREMENT, edit INTEGER NOT NULL REFERENCES edits(id) "
                        "ON DELETE CASCADE, kind INTEGER NOT NULL, item INTEGER NOT NULL, before, after)"),
         QStringLiteral("CREATE INDEX changes_of_edit ON changes(edit)"),
         QStringLiteral("CREATE TABLE settings(key TEXT PRIMARY KEY, value TEXT NOT NULL)")},
        {QStringLiteral("CREATE TABLE digits(id INTEGER PRIMARY KEY AUTOINCREMENT, label INTEGER NOT NULL, picture BLOB NOT NULL, "
                        "made TEXT NOT NULL, removed INTEGER NOT NULL DEFAULT 0)")},
    };
    return steps;
}

} // namespace

Result<> migrateStore(QSqlDatabase& database, bool create)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return unreadable(query.lastError());
    const int version = query.value(0).toInt();
    query.finish();
    const int newest = int(migrations().size());
    // Every project has a version from its first moment on: one that has none was emptied, and must not pass for a new one.
    if (version < 0 || (version == 0 && !create))
        return unreadable(QSqlError(QString(), QStringLiteral("user_version is %1").arg(version)));
    if (version > newest)
        return fail(Error::Kind::Unsupported,
                    QCoreApplication::translate("Tintype::PhotoStore",
                                                "This project was made by a newer Tintype; update the program to open it."));
    for (int step = version; step < newest; ++step) {
        if (!database.transaction())
            return unreadable(database.lastError());
        QStringList statements = migrations()[size_t(step)];
        statements.append(QStringLiteral("PRAGMA user_version = %1").arg(step + 1));
        for (const QString& statement : statements) {
            if (!query.exec(statement)) {
                const QSqlError error = query.lastError();
                database.rollback();
                return unreadable(error);
            }
        }
        if (!database.commit())
            return unreadable(database.lastError());
    }
    return {};
}

} // namespace Tintype
