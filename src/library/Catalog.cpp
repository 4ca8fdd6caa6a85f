// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Catalog.h"

#include "library/CatalogPrivate.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Tintype {

Catalog::Catalog(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

Catalog::~Catalog() = default;

Result<std::unique_ptr<Catalog>> Catalog::create(const QString& folder)
{
    const QFileInfo info(QDir::cleanPath(folder));
    if (info.suffix() != QLatin1String("tintype") || info.completeBaseName().isEmpty())
        return fail(Error::Kind::BadInput,
                    tr("A project is a folder whose name ends in .tintype, such as Holidays.tintype; %1 does not.").arg(info.fileName()));
    const bool isEmptyFolder = info.isDir() && QDir(info.absoluteFilePath()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    if (info.exists() && !isEmptyFolder)
        return fail(Error::Kind::Busy,
                    tr("%1 is there already; open it, or choose another name.").arg(QDir::toNativeSeparators(info.absoluteFilePath())));
    if (!QDir().mkpath(info.absoluteFilePath()))
        return fail(Error::Kind::Unreadable,
                    tr("%1 could not be made; check the permissions of its folder.").arg(QDir::toNativeSeparators(info.absoluteFilePath())));
    auto data = std::make_unique<Private>();
    data->paths.folder = info.absoluteFilePath();
    Result<std::unique_ptr<CatalogLock>> lock = CatalogLock::take(data->paths.lockFile(), data->paths.name());
    if (!lock)
        return fail(lock.error());
    data->lock = std::move(*lock);
    Result<std::unique_ptr<PhotoStore>> store = PhotoStore::open(data->paths.database(), true);
    if (!store) {
        const QString made = data->paths.folder;
        data.reset(); // gives the lock back
        QDir(made).removeRecursively(); // half a project is in the way of the next attempt
        return fail(store.error());
    }
    data->store = std::move(*store);
    QDir().mkpath(data->paths.runs());
    QDir().mkpath(data->paths.thumbnails());
    QDir().mkpath(data->paths.features());
    return std::unique_ptr<Catalog>(new Catalog(std::move(data)));
}

Result<std::unique_ptr<Catalog>> Catalog::open(const QString& folder)
{
    const QFileInfo info(QDir::cleanPath(folder));
    auto data = std::make_unique<Private>();
    data->paths.folder = info.absoluteFilePath();
    if (!info.isDir() || !QFileInfo::exists(data->paths.database()))
        return fail(Error::Kind::NotFound,
                    tr("There is no Tintype project at %1.").arg(QDir::toNativeSeparators(info.absoluteFilePath())));
    Result<std::unique_ptr<CatalogLock>> lock = CatalogLock::take(data->paths.lockFile(), data->paths.name());
    if (!lock)
        return fail(lock.error());
    data->lock = std::move(*lock);
    Result<std::unique_ptr<PhotoStore>> store = PhotoStore::open(data->paths.database(), false);
    if (!store)
        return fail(store.error());
    data->store = std::move(*store);
    const Result<> loaded = data->load();
    if (!loaded)
        return fail(loaded.error());
    return std::unique_ptr<Catalog>(new Catalog(std::move(data)));
}

const ProjectPaths& Catalog::paths() const
{
    return d->paths;
}

const std::vector<Photo>& Catalog::photos() const
{
    return d->photos;
}

const Photo* Catalog::photo(PhotoId id) const
{
    return d->find(id);
}

const Photo* Catalog::photoByPath(const QString& absolutePath) const
{
    const auto found = d->idByPath.constFind(QDir::cleanPath(absolutePath));
    return found == d->idByPath.constEnd() ? nullptr : d->find(*found);
}

const std::vector<PhotoClass>& Catalog::classes() const
{
    return d->classes;
}

const PhotoClass* Catalog::photoClass(ClassId id) const
{
    const auto found = std::find_if(d->classes.begin(), d->classes.end(), [id](const PhotoClass& c) { return c.id == id; });
    return found == d->classes.end() ? nullptr : &*found;
}

const PhotoClass* Catalog::classByName(const QString& name) const
{
    const auto found = std::find_if(d->classes.begin(), d->classes.end(),
                                    [&](const PhotoClass& c) { return c.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == d->classes.end() ? nullptr : &*found;
}

int Catalog::photosOfClass(ClassId id) const
{
    return d->counts.value(id);
}

QHash<QString, KnownFile> Catalog::knownFiles() const
{
    QHash<QString, KnownFile> known;
    known.reserve(qsizetype(d->photos.size()));
    for (const Photo& photo : d->photos)
        known.insert(photo.facts.path, KnownFile{photo.facts.bytes, photo.facts.modified});
    return known;
}

QString Catalog::undoText() const
{
    return d->lastDone.text;
}

QString Catalog::redoText() const
{
    return d->firstUndone.text;
}

QJsonValue Catalog::setting(const QString& key) const
{
    return d->store->setting(key);
}

Result<> Catalog::setSetting(const QString& key, const QJsonValue& value)
{
    return d->store->setSetting(key, value);
}

DatasetSnapshot Catalog::snapshot() const
{
    DatasetSnapshot snapshot;
    QHash<ClassId, int> labels;
    for (const PhotoClass& photoClass : d->classes) {
        labels.insert(photoClass.id, int(snapshot.classNames.size()));
        snapshot.classNames.append(photoClass.name);
        snapshot.classColours.append(photoClass.colour);
    }
    snapshot.items.reserve(d->photos.size());
    for (const Photo& photo : d->photos)
        snapshot.items.push_back({photo.id, photo.facts.path, photo.facts.contentHash, labels.value(photo.classId, -1), photo.role,
                                  photo.stack});
    return snapshot;
}

QStringList Catalog::verify(bool deep, const ProgressObserver& observer, const std::stop_token& stop) const
{
    QStringList problems = d->store->integrityProblems();
    qint64 done = 0;
    for (const Photo& photo : d->photos) {
        if (stop.stop_requested())
            break;
        if (observer)
            observer(Progress{done, qint64(d->photos.size()), tr("Checking photos")});
        ++done;
        const QFileInfo info(photo.facts.path);
        const QString path = QDir::toNativeSeparators(photo.facts.path);
        if (!info.exists()) {
            problems.append(tr("%1 is not there any more; import its new folder to find it again.").arg(path));
            continue;
        }
        if (!deep && info.size() == photo.facts.bytes && info.lastModified().toMSecsSinceEpoch() == photo.facts.modified)
            continue;
        const Result<QString> hash = hashOfFile(photo.facts.path);
        if (!hash)
            problems.append(tr("%1 cannot be read any more: %2").arg(path, hash.error().message));
        else if (*hash != photo.facts.contentHash)
            problems.append(tr("%1 was changed since it was imported; import it again to take over its new content.").arg(path));
    }
    return problems;
}

Result<> Catalog::Private::load()
{
    Result<std::vector<Photo>> allPhotos = store->loadPhotos();
    if (!allPhotos)
        return fail(allPhotos.error());
    Result<std::vector<PhotoClass>> allClasses = store->loadClasses();
    if (!allClasses)
        return fail(allClasses.error());
    photos = std::move(*allPhotos);
    classes = std::move(*allClasses);
    if (const Result<> loaded = reloadDigits(); !loaded)
        return loaded;
    index();
    readHistory();
    return {};
}

void Catalog::Private::index()
{
    idByPath.clear();
    idsByContent.clear();
    counts.clear();
    idByPath.reserve(qsizetype(photos.size()));
    for (const Photo& photo : photos)
        addToIndex(photo);
}

void Catalog::Private::addToIndex(const Photo& photo)
{
    idByPath.insert(photo.facts.path, photo.id);
    idsByContent.insert(photo.facts.contentHash, photo.id);
    ++counts[photo.classId];
}

Result<> Catalog::Private::reload(const QList<PhotoId>& ids)
{
    if (ids.isEmpty())
        return {};
    QList<PhotoId> inOrder = ids;
    std::sort(inOrder.begin(), inOrder.end());
    Result<std::vector<Photo>> fresh = store->loadPhotos(inOrder);
    if (!fresh)
        return fail(fresh.error());
    std::vector<Photo> added;
    for (Photo& photo : *fresh) {
        if (Photo* known = find(photo.id))
            *known = std::move(photo);
        else
            added.push_back(std::move(photo));
    }
    const bool isReplaced = added.size() < fresh->size();
    const bool isAtEnd = photos.empty() || added.empty() || photos.back().id < added.front().id;
    if (isAtEnd && !isReplaced)
        std::for_each(added.begin(), added.end(), [this](const Photo& photo) { addToIndex(photo); });
    photos.insert(photos.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
    if (!isAtEnd)
        std::sort(photos.begin(), photos.end(), [](const Photo& a, const Photo& b) { return a.id < b.id; });
    if (!isAtEnd || isReplaced)
        index();
    return {};
}

void Catalog::Private::readHistory()
{
    lastDone = store->lastDone();
    firstUndone = store->firstUndone();
}

Photo* Catalog::Private::find(PhotoId id)
{
    const auto found = std::lower_bound(photos.begin(), photos.end(), id, [](const Photo& photo, PhotoId wanted) { return photo.id < wanted; });
    return found != photos.end() && found->id == id ? &*found : nullptr;
}

} // namespace Tintype
