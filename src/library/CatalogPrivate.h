// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Catalog.h"
#include "library/CatalogLock.h"
#include "library/PhotoStore.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace Tintype {

/// The catalog's memory and its way to the database. Memory follows the database: what could not be committed did not happen.
struct Catalog::Private
{
    ProjectPaths paths;
    std::unique_ptr<CatalogLock> lock;
    std::unique_ptr<PhotoStore> store;

    std::vector<Photo> photos; ///< By id.
    std::vector<PhotoClass> classes; ///< By id.
    std::vector<KeptDigit> digits; ///< By id.
    QHash<QString, PhotoId> idByPath;
    QMultiHash<QString, PhotoId> idsByContent;
    QHash<ClassId, int> counts; ///< Photos of each class.
    EditRow lastDone;
    EditRow firstUndone;

    int lastImportId = 0;
    int importId = 0;
    qint64 importEdit = 0; ///< The edit that the running import adds to; 0 before its first batch.
    int importCount = 0;

    Result<> load();
    void index(); ///< Of everything, anew.
    void addToIndex(const Photo& photo);
    /// Reads these photos from the database into memory, in place of what was there.
    Result<> reload(const QList<PhotoId>& ids);
    void readHistory();
    void endImportStep(); ///< What the running import still brings is written as another step.
    Photo* find(PhotoId id);
    const KeptDigit* findDigit(DigitId id) const;

    /// The edit and its changes, inside a transaction. Returns the edit's id.
    Result<qint64> writeEdit(const QString& text, const std::vector<ValueChange>& changes);
    /// Writes the changes and their journal row in one transaction, then brings memory up to date.
    Result<CatalogChange> commitEdit(const QString& text, const std::vector<ValueChange>& changes);
    /// The same for a row that `insert` makes: `removedKind` is the change that brings it in. Returns the row's id.
    Result<qint64> commitNewRow(const QString& text, ValueChange::Kind removedKind, const std::function<Result<qint64>()>& insert,
                                CatalogChange* change);
    Result<CatalogChange> replay(qint64 edit, bool undo);
    /// Brings memory to the `after` values. The database has them already.
    Result<CatalogChange> applyToMemory(const std::vector<ValueChange>& changes);
    Result<> reloadClasses();
    Result<> reloadDigits();
    void removeFromMemory(const QSet<PhotoId>& ids);

    /// Runs `work` in a transaction; rolls back when it fails.
    template <typename Work>
    Result<> inTransaction(Work&& work)
    {
        Result<> begun = store->begin();
        if (!begun)
            return begun;
        Result<> done = work();
        if (done)
            done = store->commit();
        if (!done)
            store->rollback();
        return done;
    }
};

} // namespace Tintype
