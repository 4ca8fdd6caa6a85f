// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/PhotoStore.h"

#include "library/StoreErrors.h"

#include <QSqlQuery>

#include <array>
#include <optional>
#include <utility>

namespace Tintype {

namespace {

struct Column
{
    const char* table;
    const char* name;
};

/// Where each kind of change writes; in the order of ValueChange::Kind.
constexpr Column kColumns[] = {{"photos", "class"}, {"photos", "role"},   {"photos", "removed"},
                               {"classes", "name"}, {"classes", "colour"}, {"classes", "removed"},
                               {"digits", "label"},  {"digits", "removed"}};

} // namespace

Result<> PhotoStore::write(const std::vector<ValueChange>& changes)
{
    std::array<std::optional<QSqlQuery>, std::size(kColumns)> queries; // one a kind, prepared once
    for (const ValueChange& change : changes) {
        std::optional<QSqlQuery>& query = queries[size_t(change.kind)];
        if (!query) {
            const Column& column = kColumns[size_t(change.kind)];
            query.emplace(m_database);
            if (!query->prepare(
                    QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?").arg(QLatin1String(column.table), QLatin1String(column.name))))
                return refused(query->lastError());
        }
        query->bindValue(0, change.after);
        query->bindValue(1, change.item);
        if (!query->exec())
            return refused(query->lastError());
    }
    return {};
}

Result<qint64> PhotoStore::addEdit(const QString& text)
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("DELETE FROM edits WHERE undone = 1")))
        return refused(query.lastError());
    m_hasUnreachable = m_hasUnreachable || query.numRowsAffected() > 0;
    if (!query.prepare(QStringLiteral("INSERT INTO edits(text) VALUES(?)")))
        return refused(query.lastError());
    query.addBindValue(present(text));
    if (!query.exec())
        return refused(query.lastError());
    return query.lastInsertId().toLongLong();
}

Result<> PhotoStore::addChanges(qint64 edit, const std::vector<ValueChange>& changes)
{
    QSqlQuery query(m_database);
    if (!query.prepare(QStringLiteral("INSERT INTO changes(edit, kind, item, before, after) VALUES(?, ?, ?, ?, ?)")))
        return refused(query.lastError());
    for (const ValueChange& change : changes) {
        query.bindValue(0, edit);
        query.bindValue(1, int(change.kind));
        query.bindValue(2, change.item);
        query.bindValue(3, change.before);
        query.bindValue(4, change.after);
        if (!query.exec())
            return refused(query.lastError());
    }
    // Only now, when the edit's own new rows are spoken of.
    return std::exchange(m_hasUnreachable, false) ? forgetUnreachable() : Result<>();
}

Result<> PhotoStore::setEditText(qint64 edit, const QString& text)
{
    return run(QStringLiteral("UPDATE edits SET text = ? WHERE id = ?"), {present(text), edit});
}

Result<> PhotoStore::setUndone(qint64 edit, bool undone)
{
    return run(QStringLiteral("UPDATE edits SET undone = ? WHERE id = ?"), {int(undone), edit});
}

EditRow PhotoStore::editWhere(const QString& condition) const
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("SELECT id, text FROM edits WHERE ") % condition % QStringLiteral(" LIMIT 1")) || !query.next())
        return {};
    return EditRow{query.value(0).toLongLong(), query.value(1).toString()};
}

EditRow PhotoStore::lastDone() const
{
    return editWhere(QStringLiteral("undone = 0 ORDER BY id DESC"));
}

EditRow PhotoStore::firstUndone() const
{
    return editWhere(QStringLiteral("undone = 1 ORDER BY id"));
}

Result<std::vector<ValueChange>> PhotoStore::changesOf(qint64 edit) const
{
    std::vector<ValueChange> changes;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(QStringLiteral("SELECT kind, item, before, after FROM changes WHERE edit = ? ORDER BY id")))
        return unreadable(query.lastError());
    query.addBindValue(edit);
    if (!query.exec())
        return unreadable(query.lastError());
    while (query.next()) {
        const int kind = query.value(0).toInt();
        if (kind < 0 || kind >= int(std::size(kColumns)))
            continue;
        changes.push_back(ValueChange{ValueChange::Kind(kind), query.value(1).toLongLong(), query.value(2), query.value(3)});
    }
    if (query.lastError().isValid())
        return unreadable(query.lastError());
    return changes;
}

} // namespace Tintype
