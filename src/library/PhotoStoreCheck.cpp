// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/PhotoStore.h"

#include "library/StoreErrors.h"

#include <QCoreApplication>
#include <QSqlQuery>

namespace Tintype {

namespace {

QString tr(const char* text, const char* note = nullptr, int count = -1)
{
    return QCoreApplication::translate("Tintype::PhotoStore", text, note, count);
}

} // namespace

QStringList PhotoStore::integrityProblems() const
{
    const auto damaged = [](const QString& detail) { return tr("The project's database is damaged (%1); a copy from a backup will open.").arg(detail); };
    QStringList problems;
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA integrity_check")))
        return {damaged(query.lastError().databaseText())};
    while (query.next()) {
        if (query.value(0).toString() != QLatin1String("ok"))
            problems.append(damaged(query.value(0).toString()));
    }
    if (query.lastError().isValid())
        problems.append(damaged(query.lastError().databaseText()));
    if (!problems.isEmpty())
        return problems; // what follows would only repeat it in other words

    const auto count = [&](const QString& sql) { return query.exec(sql) && query.next() ? query.value(0).toInt() : 0; };
    const int classless = count(QStringLiteral("SELECT count(*) FROM photos LEFT JOIN classes ON classes.id = photos.class "
                                               "WHERE photos.removed = 0 AND photos.class IS NOT NULL AND coalesce(classes.removed, 1) = 1"));
    if (classless > 0)
        problems.append(tr("%Ln photo(s) have a class that is not there; tag them again.", nullptr, classless));
    const int lost = count(QStringLiteral("SELECT count(*) FROM changes WHERE edit NOT IN (SELECT id FROM edits) "
                                          "OR (kind <= 2 AND item NOT IN (SELECT id FROM photos)) "
                                          "OR (kind BETWEEN 3 AND 5 AND item NOT IN (SELECT id FROM classes)) "
                                          "OR (kind > 5 AND item NOT IN (SELECT id FROM digits))"));
    if (lost > 0)
        problems.append(tr("%Ln step(s) of the history belong to nothing; some edits cannot be undone.", nullptr, lost));
    const int broken = count(QStringLiteral("SELECT count(*) FROM digits WHERE removed = 0 AND NOT (") % soundDigit() % u')');
    if (broken > 0)
        problems.append(tr("%Ln digit(s) of your own are damaged and left out; draw them again.", nullptr, broken));
    return problems;
}

Result<> PhotoStore::forgetUnreachable()
{
    // Rows of an import or a new class that was taken back and then overwritten by another edit: no undo leads to them.
    for (const char* sql : {"DELETE FROM photos WHERE removed = 1 AND id NOT IN (SELECT item FROM changes WHERE kind <= 2)",
                            "DELETE FROM classes WHERE removed = 1 AND id NOT IN (SELECT item FROM changes WHERE kind BETWEEN 3 AND 5) "
                            "AND id NOT IN (SELECT class FROM photos WHERE class IS NOT NULL) "
                            "AND id NOT IN (SELECT before FROM changes WHERE kind = 0 AND before IS NOT NULL) "
                            "AND id NOT IN (SELECT after FROM changes WHERE kind = 0 AND after IS NOT NULL)",
                            "DELETE FROM digits WHERE removed = 1 AND id NOT IN (SELECT item FROM changes WHERE kind > 5)"}) {
        Result<> done = run(QLatin1String(sql));
        if (!done)
            return done;
    }
    return {};
}

} // namespace Tintype
