// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "library/KeptDigit.h"
#include "library/Photo.h"

#include <QJsonValue>
#include <QSqlDatabase>
#include <QVariant>

#include <memory>
#include <vector>

namespace Tintype {

/// One value that an edit changes: the same row with before and after swapped takes it back.
struct ValueChange
{
    enum class Kind { PhotoClass, PhotoRole, PhotoRemoved, ClassName, ClassColour, ClassRemoved, DigitLabel, DigitRemoved };

    Kind kind = Kind::PhotoClass;
    qint64 item = 0; ///< Photo, class or digit.
    QVariant before;
    QVariant after;
};

struct EditRow
{
    qint64 id = 0;
    QString text;
};

/// The project's SQLite database: tables, transactions, nothing of meaning. One thread. Every call answers with a sentence when the
/// database refuses.
class PhotoStore
{
public:
    static Result<std::unique_ptr<PhotoStore>> open(const QString& file, bool create);
    ~PhotoStore();

    Result<> begin();
    Result<> commit();
    void rollback();

    Result<std::vector<Photo>> loadPhotos(const QList<PhotoId>& only = {}) const; ///< Those not removed, by id.
    Result<std::vector<PhotoClass>> loadClasses() const;
    Result<std::vector<KeptDigit>> loadDigits() const; ///< Without those that are damaged, which integrityProblems() counts.

    Result<PhotoId> insertPhoto(const PhotoFacts& facts); ///< Removed until a change says otherwise.
    Result<> updateFacts(PhotoId id, const PhotoFacts& facts);
    Result<ClassId> insertClass(const QString& name, const QColor& colour); ///< Removed likewise.
    Result<DigitId> insertDigit(const KeptDigit& digit); ///< Removed likewise; gives it its id.
    Result<> writeStacks(const QHash<PhotoId, int>& stacks);

    Result<> write(const std::vector<ValueChange>& changes); ///< Brings each row to `after`.
    Result<qint64> addEdit(const QString& text); ///< Also forgets what was undone: it cannot be redone any more.
    Result<> addChanges(qint64 edit, const std::vector<ValueChange>& changes);
    Result<> setEditText(qint64 edit, const QString& text);
    Result<> setUndone(qint64 edit, bool undone);
    EditRow lastDone() const;
    EditRow firstUndone() const;
    Result<std::vector<ValueChange>> changesOf(qint64 edit) const;

    QJsonValue setting(const QString& key) const;
    Result<> setSetting(const QString& key, const QJsonValue& value);

    QStringList integrityProblems() const; ///< Whole sentences.

private:
    explicit PhotoStore(QString connection);
    Result<> run(const QString& sql, const QVariantList& values = {}) const;
    static QString soundDigit(); ///< Condition that a row of digits meets unless it is damaged.
    EditRow editWhere(const QString& condition) const;
    Result<> forgetUnreachable(); ///< Deletes removed rows that no undo or redo leads to.

    QString m_connection;
    QSqlDatabase m_database;
    bool m_hasUnreachable = false; ///< Steps that could be redone were forgotten; their rows are still there.
};

} // namespace Tintype
