// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/PhotoStore.h"

#include "library/StoreErrors.h"
#include "library/StoreMigrations.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace Tintype {

namespace {

const QString& photoColumns()
{
    static const QString columns = QStringLiteral("id, path, hash, bytes, modified, width, height, format, taken, camera, picture_hash, "
                                                  "signature, warning, class, role, stack");
    return columns;
}


Photo photoFrom(const QSqlQuery& query)
{
    Photo photo;
    photo.id = query.value(0).toLongLong();
    PhotoFacts& facts = photo.facts;
    facts.path = query.value(1).toString();
    facts.contentHash = query.value(2).toString();
    facts.bytes = query.value(3).toLongLong();
    facts.modified = query.value(4).toLongLong();
    facts.size = QSize(query.value(5).toInt(), query.value(6).toInt());
    facts.format = query.value(7).toString();
    facts.taken = QDateTime::fromString(query.value(8).toString(), Qt::ISODateWithMs);
    facts.camera = query.value(9).toString();
    facts.pictureHash = quint64(query.value(10).toLongLong());
    facts.signature = query.value(11).toByteArray();
    facts.warning = query.value(12).toString();
    photo.classId = query.value(13).isNull() ? kNoClass : query.value(13).toInt();
    photo.role = roleFromName(query.value(14).toString());
    photo.stack = query.value(15).isNull() ? kNoStack : query.value(15).toInt();
    return photo;
}

QVariantList valuesOf(const PhotoFacts& facts)
{
    return {present(facts.path), present(facts.contentHash), facts.bytes, facts.modified,
            facts.size.width(),  facts.size.height(), present(facts.format), facts.taken.isValid() ? facts.taken.toString(Qt::ISODateWithMs) : QString(),
            facts.camera,        qint64(facts.pictureHash), facts.signature, facts.warning};
}

} // namespace

PhotoStore::PhotoStore(QString connection)
    : m_connection(std::move(connection))
{
}

PhotoStore::~PhotoStore()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<PhotoStore>> PhotoStore::open(const QString& file, bool create)
{
    if (!create && !QFileInfo::exists(file))
        return fail(Error::Kind::NotFound,
                    QCoreApplication::translate("Tintype::PhotoStore", "There is no Tintype project in %1.")
                        .arg(QFileInfo(file).absolutePath()));
    std::unique_ptr<PhotoStore> store(new PhotoStore(QUuid::createUuid().toString()));
    store->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), store->m_connection);
    store->m_database.setDatabaseName(file);
    store->m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=3000"));
    if (!store->m_database.open())
        return unreadable(store->m_database.lastError());
    // FULL: a tag that was acknowledged is on the disk even if the power goes.
    for (const char* pragma : {"journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "temp_store = MEMORY"}) {
        QSqlQuery query(store->m_database);
        if (!query.exec(QStringLiteral("PRAGMA ") % QLatin1String(pragma)))
            return unreadable(query.lastError());
    }
    const Result<> migrated = migrateStore(store->m_database, create);
    if (!migrated)
        return fail(migrated.error());
    return store;
}

Result<> PhotoStore::run(const QString& sql, const QVariantList& values) const
{
    QSqlQuery query(m_database);
    if (!query.prepare(sql))
        return refused(query.lastError());
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec())
        return refused(query.lastError());
    return {};
}

Result<> PhotoStore::begin()
{
    return run(QStringLiteral("BEGIN IMMEDIATE"));
}

Result<> PhotoStore::commit()
{
    return run(QStringLiteral("COMMIT"));
}

void PhotoStore::rollback()
{
    // Nothing can be done about a rollback that fails: SQLite then rolls back by itself.
    (void)run(QStringLiteral("ROLLBACK")).has_value();
}

Result<std::vector<Photo>> PhotoStore::loadPhotos(const QList<PhotoId>& only) const
{
    std::vector<Photo> photos;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    const QString select = QStringLiteral("SELECT ") % photoColumns() % QStringLiteral(" FROM photos WHERE removed = 0");
    if (only.isEmpty()) {
        if (!query.exec(select % QStringLiteral(" ORDER BY id")))
            return unreadable(query.lastError());
        while (query.next())
            photos.push_back(photoFrom(query));
        // A damaged page ends the rows like the last one does.
        if (query.lastError().isValid())
            return unreadable(query.lastError());
        return photos;
    }
    if (!query.prepare(select % QStringLiteral(" AND id = ?")))
        return unreadable(query.lastError());
    for (const PhotoId id : only) {
        query.bindValue(0, id);
        if (!query.exec())
            return unreadable(query.lastError());
        if (query.next())
            photos.push_back(photoFrom(query));
        if (query.lastError().isValid())
            return unreadable(query.lastError());
    }
    return photos;
}

Result<std::vector<PhotoClass>> PhotoStore::loadClasses() const
{
    std::vector<PhotoClass> classes;
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("SELECT id, name, colour FROM classes WHERE removed = 0 ORDER BY id")))
        return unreadable(query.lastError());
    while (query.next())
        classes.push_back(PhotoClass{query.value(0).toInt(), query.value(1).toString(), QColor(query.value(2).toString())});
    if (query.lastError().isValid())
        return unreadable(query.lastError());
    return classes;
}

Result<PhotoId> PhotoStore::insertPhoto(const PhotoFacts& facts)
{
    QSqlQuery query(m_database);
    if (!query.prepare(QStringLiteral("INSERT INTO photos(path, hash, bytes, modified, width, height, format, taken, camera, picture_hash, "
                                      "signature, warning, removed) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)")))
        return refused(query.lastError());
    for (const QVariant& value : valuesOf(facts))
        query.addBindValue(value);
    if (!query.exec())
        return refused(query.lastError());
    return query.lastInsertId().toLongLong();
}

Result<> PhotoStore::updateFacts(PhotoId id, const PhotoFacts& facts)
{
    QVariantList values = valuesOf(facts);
    values.append(id);
    return run(QStringLiteral("UPDATE photos SET path = ?, hash = ?, bytes = ?, modified = ?, width = ?, height = ?, format = ?, taken = ?, "
                              "camera = ?, picture_hash = ?, signature = ?, warning = ? WHERE id = ?"),
               values);
}

Result<ClassId> PhotoStore::insertClass(const QString& name, const QColor& colour)
{
    QSqlQuery query(m_database);
    if (!query.prepare(QStringLiteral("INSERT INTO classes(name, colour, removed) VALUES(?, ?, 1)")))
        return refused(query.lastError());
    query.addBindValue(name);
    query.addBindValue(colour.name());
    if (!query.exec())
        return refused(query.lastError());
    return query.lastInsertId().toInt();
}

Result<> PhotoStore::writeStacks(const QHash<PhotoId, int>& stacks)
{
    Result<> cleared = run(QStringLiteral("UPDATE photos SET stack = NULL WHERE stack IS NOT NULL"));
    if (!cleared)
        return cleared;
    QSqlQuery query(m_database);
    if (!query.prepare(QStringLiteral("UPDATE photos SET stack = ? WHERE id = ?")))
        return refused(query.lastError());
    for (auto it = stacks.begin(); it != stacks.end(); ++it) {
        query.bindValue(0, it.value());
        query.bindValue(1, it.key());
        if (!query.exec())
            return refused(query.lastError());
    }
    return {};
}

QJsonValue PhotoStore::setting(const QString& key) const
{
    QSqlQuery query(m_database);
    if (!query.prepare(QStringLiteral("SELECT value FROM settings WHERE key = ?")))
        return {};
    query.addBindValue(key);
    if (!query.exec() || !query.next())
        return {};
    const QJsonArray wrapped = QJsonDocument::fromJson(query.value(0).toByteArray()).array();
    return wrapped.isEmpty() ? QJsonValue() : wrapped.at(0);
}

Result<> PhotoStore::setSetting(const QString& key, const QJsonValue& value)
{
    // Wrapped in an array, since a JSON document cannot be a bare number.
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return run(QStringLiteral("INSERT INTO settings(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value"),
               {key, QString::fromUtf8(json)});
}

} // namespace Tintype
