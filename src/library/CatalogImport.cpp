// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/CatalogPrivate.h"

#include <QFileInfo>

namespace Tintype {

namespace {

using Kind = ValueChange::Kind;

QString folderNameOf(const QString& path)
{
    return QFileInfo(QFileInfo(path).absolutePath()).fileName().simplified().left(100);
}

} // namespace

int Catalog::beginImport()
{
    d->importId = ++d->lastImportId;
    d->endImportStep();
    return d->importId;
}

void Catalog::Private::endImportStep()
{
    importEdit = 0;
    importCount = 0;
}

Result<AddedPhotos> Catalog::addPhotos(const QList<PhotoFacts>& facts, bool tagsFromFolders, int importId)
{
    if (importId != d->importId) {
        d->endImportStep();
        d->importId = importId;
    }
    AddedPhotos added;
    std::vector<ValueChange> changes;
    QHash<QString, ClassId> newClasses;
    QHash<QString, int> seen; // files named twice in one batch
    QList<PhotoId> renewed; // known photos with new facts

    const auto classFor = [&](const QString& path) -> Result<ClassId> {
        const QString name = folderNameOf(path);
        if (name.isEmpty())
            return kNoClass;
        if (const PhotoClass* existing = classByName(name))
            return existing->id;
        const auto made = newClasses.constFind(name.toCaseFolded());
        if (made != newClasses.constEnd())
            return *made;
        const Result<ClassId> id = d->store->insertClass(name, classColour(int(d->classes.size() + size_t(newClasses.size()))));
        if (!id)
            return fail(id.error());
        newClasses.insert(name.toCaseFolded(), *id);
        changes.push_back({Kind::ClassRemoved, *id, 1, 0});
        return *id;
    };

    const auto addOne = [&](const PhotoFacts& photo) -> Result<> {
        if (seen.contains(photo.path))
            return {};
        seen.insert(photo.path, 1);
        if (const Photo* known = photoByPath(photo.path)) {
            ++added.already;
            // Imported without classes before, and now with them: what nobody has tagged since gets its folder's.
            if (tagsFromFolders && known->classId == kNoClass) {
                const Result<ClassId> classId = classFor(photo.path);
                if (!classId)
                    return fail(classId.error());
                if (*classId != kNoClass)
                    changes.push_back({Kind::PhotoClass, known->id, QVariant(), *classId});
            }
            if (known->facts.contentHash == photo.contentHash && known->facts.modified == photo.modified)
                return {};
            renewed.append(known->id);
            return d->store->updateFacts(known->id, photo);
        }
        for (const PhotoId id : d->idsByContent.values(photo.contentHash)) {
            const Photo* known = d->find(id);
            if (!known || QFileInfo::exists(known->facts.path))
                continue;
            ++added.moved;
            renewed.append(id);
            d->idsByContent.remove(photo.contentHash, id); // one new path for one lost photo
            return d->store->updateFacts(id, photo);
        }
        const Result<PhotoId> id = d->store->insertPhoto(photo);
        if (!id)
            return fail(id.error());
        ++added.imported;
        changes.push_back({Kind::PhotoRemoved, *id, 1, 0});
        if (!tagsFromFolders)
            return {};
        const Result<ClassId> classId = classFor(photo.path);
        if (!classId)
            return fail(classId.error());
        if (*classId != kNoClass)
            changes.push_back({Kind::PhotoClass, *id, QVariant(), *classId});
        return {};
    };

    qint64 edit = d->importEdit;
    const Result<> written = d->inTransaction([&]() -> Result<> {
        for (const PhotoFacts& photo : facts) {
            Result<> done = addOne(photo);
            if (!done)
                return done;
        }
        if (changes.empty())
            return {};
        if (edit == 0) {
            const Result<qint64> row = d->store->addEdit(QString());
            if (!row)
                return fail(row.error());
            edit = *row;
        }
        Result<> kept = d->store->write(changes);
        if (kept)
            kept = d->store->addChanges(edit, changes);
        if (!kept)
            return kept;
        return d->store->setEditText(edit, tr("Import %Ln photo(s)", nullptr, d->importCount + added.imported));
    });
    if (!written) {
        d->index();
        return fail(written.error());
    }
    d->importEdit = edit;
    d->importCount += added.imported;
    Result<CatalogChange> change = d->applyToMemory(changes);
    if (!change)
        return fail(change.error());
    const Result<> loaded = d->reload(renewed);
    if (!loaded)
        return fail(loaded.error());
    if (!renewed.isEmpty()) {
        change->parts |= CatalogChange::PhotosEdited;
        change->photos += renewed;
    }
    if (!changes.empty() || !renewed.isEmpty())
        Q_EMIT changed(*change);
    return added;
}

} // namespace Tintype
