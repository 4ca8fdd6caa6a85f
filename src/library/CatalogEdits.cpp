// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/CatalogPrivate.h"

#include <algorithm>

namespace Tintype {

namespace {

using Kind = ValueChange::Kind;

QVariant stored(ClassId id)
{
    return id == kNoClass ? QVariant() : QVariant(id);
}

QVariant stored(Role role)
{
    return role == Role::None ? QVariant() : QVariant(roleName(role));
}

QSet<PhotoId> withoutRepeats(const QList<PhotoId>& ids)
{
    return {ids.begin(), ids.end()};
}

} // namespace

Result<qint64> Catalog::Private::writeEdit(const QString& text, const std::vector<ValueChange>& changes)
{
    const Result<qint64> edit = store->addEdit(text);
    if (!edit)
        return edit;
    Result<> done = store->write(changes);
    if (done)
        done = store->addChanges(*edit, changes);
    if (!done)
        return fail(done.error());
    return edit;
}

Result<CatalogChange> Catalog::Private::commitEdit(const QString& text, const std::vector<ValueChange>& changes)
{
    if (changes.empty())
        return CatalogChange{};
    const Result<> written = inTransaction([&]() -> Result<> {
        const Result<qint64> edit = writeEdit(text, changes);
        if (!edit)
            return fail(edit.error());
        return {};
    });
    if (!written)
        return fail(written.error());
    endImportStep(); // what an import still delivers is a step of its own now
    return applyToMemory(changes);
}

Result<qint64> Catalog::Private::commitNewRow(const QString& text, ValueChange::Kind removedKind,
                                              const std::function<Result<qint64>()>& insert, CatalogChange* change)
{
    std::vector<ValueChange> changes;
    const Result<> written = inTransaction([&]() -> Result<> {
        const Result<qint64> row = insert();
        if (!row)
            return fail(row.error());
        changes.push_back({removedKind, *row, 1, 0});
        const Result<qint64> edit = writeEdit(text, changes);
        if (!edit)
            return fail(edit.error());
        return {};
    });
    if (!written)
        return fail(written.error());
    endImportStep();
    const Result<CatalogChange> done = applyToMemory(changes);
    if (!done)
        return fail(done.error());
    *change = *done;
    return changes.front().item;
}

Result<CatalogChange> Catalog::Private::replay(qint64 edit, bool undo)
{
    Result<std::vector<ValueChange>> changes = store->changesOf(edit);
    if (!changes)
        return fail(changes.error());
    if (undo) {
        std::reverse(changes->begin(), changes->end());
        for (ValueChange& change : *changes)
            std::swap(change.before, change.after);
    }
    const Result<> written = inTransaction([&]() -> Result<> {
        Result<> done = store->write(*changes);
        if (done)
            done = store->setUndone(edit, undo);
        return done;
    });
    if (!written)
        return fail(written.error());
    endImportStep();
    return applyToMemory(*changes);
}

Result<CatalogChange> Catalog::Private::applyToMemory(const std::vector<ValueChange>& changes)
{
    CatalogChange result;
    result.parts = CatalogChange::UndoEdited;
    QList<PhotoId> added;
    QSet<PhotoId> removed;
    QSet<PhotoId> edited;
    bool classesChanged = false;
    bool digitsChanged = false;
    for (const ValueChange& change : changes) {
        Photo* photo = find(change.item);
        switch (change.kind) {
        case Kind::PhotoClass:
            if (photo) {
                --counts[photo->classId];
                photo->classId = change.after.isNull() ? kNoClass : change.after.toInt();
                ++counts[photo->classId];
                edited.insert(change.item);
            }
            break;
        case Kind::PhotoRole:
            if (photo) {
                photo->role = roleFromName(change.after.toString());
                edited.insert(change.item);
            }
            break;
        case Kind::PhotoRemoved:
            if (change.after.toInt() != 0)
                removed.insert(change.item);
            else
                added.append(change.item);
            break;
        case Kind::ClassName:
        case Kind::ClassColour:
        case Kind::ClassRemoved:
            classesChanged = true;
            break;
        case Kind::DigitLabel:
        case Kind::DigitRemoved:
            digitsChanged = true;
            break;
        }
    }
    if (classesChanged) {
        if (const Result<> loaded = reloadClasses(); !loaded)
            return fail(loaded.error());
        result.parts |= CatalogChange::ClassesEdited;
    }
    if (digitsChanged) {
        if (const Result<> loaded = reloadDigits(); !loaded)
            return fail(loaded.error());
        result.parts |= CatalogChange::DigitsChanged;
    }
    if (!removed.isEmpty()) {
        removeFromMemory(removed);
        result.parts |= CatalogChange::PhotosRemoved;
        result.photos += removed.values();
    }
    if (!added.isEmpty()) {
        const Result<> loaded = reload(added);
        if (!loaded)
            return fail(loaded.error());
        result.parts |= CatalogChange::PhotosAdded;
        result.photos += added;
    }
    edited -= removed;
    if (!edited.isEmpty()) {
        result.parts |= CatalogChange::PhotosEdited;
        result.photos += edited.values();
    }
    readHistory();
    return result;
}

Result<> Catalog::Private::reloadClasses()
{
    Result<std::vector<PhotoClass>> fresh = store->loadClasses();
    if (!fresh)
        return fail(fresh.error());
    classes = std::move(*fresh);
    return {};
}

void Catalog::Private::removeFromMemory(const QSet<PhotoId>& ids)
{
    std::erase_if(photos, [&](const Photo& photo) { return ids.contains(photo.id); });
    index();
}

Result<int> Catalog::tag(const QList<PhotoId>& photos, ClassId classId)
{
    const PhotoClass* wanted = photoClass(classId);
    if (classId != kNoClass && !wanted)
        return fail(Error::Kind::NotFound, tr("That class is not there any more."));
    std::vector<ValueChange> changes;
    for (const PhotoId id : withoutRepeats(photos)) {
        const Photo* photo = d->find(id);
        if (photo && photo->classId != classId)
            changes.push_back({Kind::PhotoClass, id, stored(photo->classId), stored(classId)});
    }
    if (changes.empty())
        return 0;
    const int count = int(changes.size());
    const QString text = wanted ? tr("Tag %Ln photo(s) as %1", nullptr, count).arg(wanted->name) : tr("Untag %Ln photo(s)", nullptr, count);
    const Result<CatalogChange> done = d->commitEdit(text, changes);
    if (!done)
        return fail(done.error());
    Q_EMIT changed(*done);
    return count;
}

Result<int> Catalog::removePhotos(const QList<PhotoId>& photos)
{
    std::vector<ValueChange> changes;
    for (const PhotoId id : withoutRepeats(photos)) {
        if (d->find(id))
            changes.push_back({Kind::PhotoRemoved, id, 0, 1});
    }
    const int count = int(changes.size());
    const Result<CatalogChange> done = d->commitEdit(tr("Remove %Ln photo(s)", nullptr, count), changes);
    if (!done)
        return fail(done.error());
    if (count > 0)
        Q_EMIT changed(*done);
    return count;
}

Result<ClassId> Catalog::addClass(const QString& name)
{
    const QString trimmed = name.simplified();
    if (trimmed.isEmpty() || trimmed.size() > 100)
        return fail(Error::Kind::BadInput, tr("A class needs a name of at most 100 letters."));
    if (const PhotoClass* existing = classByName(trimmed))
        return existing->id;
    CatalogChange change;
    const auto insert = [&]() -> Result<qint64> { return d->store->insertClass(trimmed, classColour(int(d->classes.size()))); };
    const Result<qint64> id = d->commitNewRow(tr("Add class %1").arg(trimmed), Kind::ClassRemoved, insert, &change);
    if (!id)
        return fail(id.error());
    Q_EMIT changed(change);
    return ClassId(*id);
}

Result<> Catalog::renameClass(ClassId id, const QString& name)
{
    const QString trimmed = name.simplified();
    const PhotoClass* existing = photoClass(id);
    if (!existing)
        return fail(Error::Kind::NotFound, tr("That class is not there any more."));
    if (trimmed.isEmpty() || trimmed.size() > 100)
        return fail(Error::Kind::BadInput, tr("A class needs a name of at most 100 letters."));
    const PhotoClass* other = classByName(trimmed);
    if (other && other->id != id)
        return fail(Error::Kind::BadInput, tr("There is a class %1 already.").arg(other->name));
    if (existing->name == trimmed)
        return {};
    const Result<CatalogChange> done
        = d->commitEdit(tr("Rename class %1 to %2").arg(existing->name, trimmed), {{Kind::ClassName, id, existing->name, trimmed}});
    if (!done)
        return fail(done.error());
    Q_EMIT changed(*done);
    return {};
}

Result<> Catalog::setClassColour(ClassId id, const QColor& colour)
{
    const PhotoClass* existing = photoClass(id);
    if (!existing || !colour.isValid())
        return fail(Error::Kind::NotFound, tr("That class is not there any more."));
    if (existing->colour == colour)
        return {};
    const Result<CatalogChange> done
        = d->commitEdit(tr("Colour class %1").arg(existing->name), {{Kind::ClassColour, id, existing->colour.name(), colour.name()}});
    if (!done)
        return fail(done.error());
    Q_EMIT changed(*done);
    return {};
}

Result<> Catalog::removeClass(ClassId id)
{
    const PhotoClass* existing = photoClass(id);
    if (!existing)
        return fail(Error::Kind::NotFound, tr("That class is not there any more."));
    std::vector<ValueChange> changes;
    for (const Photo& photo : d->photos) {
        if (photo.classId == id)
            changes.push_back({Kind::PhotoClass, photo.id, stored(id), stored(kNoClass)});
    }
    changes.push_back({Kind::ClassRemoved, id, 0, 1});
    const Result<CatalogChange> done = d->commitEdit(tr("Remove class %1").arg(existing->name), changes);
    if (!done)
        return fail(done.error());
    Q_EMIT changed(*done);
    return {};
}

Result<int> Catalog::applySplit(const SplitPlan& plan)
{
    std::vector<ValueChange> changes;
    for (const Photo& photo : d->photos) {
        const Role wanted = plan.roles.value(photo.id, Role::None);
        if (photo.role != wanted)
            changes.push_back({Kind::PhotoRole, photo.id, stored(photo.role), stored(wanted)});
    }
    const int count = int(changes.size());
    const Result<CatalogChange> done = d->commitEdit(tr("Split %Ln photo(s)", nullptr, count), changes);
    if (!done)
        return fail(done.error());
    if (count > 0)
        Q_EMIT changed(*done);
    return count;
}

Result<> Catalog::setStacks(const QHash<PhotoId, int>& stacks)
{
    QList<PhotoId> edited;
    for (const Photo& photo : d->photos) {
        if (photo.stack != stacks.value(photo.id, kNoStack))
            edited.append(photo.id);
    }
    if (edited.isEmpty())
        return {};
    const Result<> written = d->inTransaction([&] { return d->store->writeStacks(stacks); });
    if (!written)
        return written;
    for (Photo& photo : d->photos)
        photo.stack = stacks.value(photo.id, kNoStack);
    Q_EMIT changed(CatalogChange{CatalogChange::PhotosEdited, edited});
    return {};
}

Result<int> Catalog::undo()
{
    if (d->lastDone.id == 0)
        return 0;
    const Result<CatalogChange> done = d->replay(d->lastDone.id, true);
    if (!done)
        return fail(done.error());
    Q_EMIT changed(*done);
    return std::max(1, int(done->photos.size()));
}

Result<int> Catalog::redo()
{
    if (d->firstUndone.id == 0)
        return 0;
    const Result<CatalogChange> done = d->replay(d->firstUndone.id, false);
    if (!done)
        return fail(done.error());
    Q_EMIT changed(*done);
    return std::max(1, int(done->photos.size()));
}

} // namespace Tintype
