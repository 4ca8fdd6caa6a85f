// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/PhotoNames.h"

#include "imaging/PhotoReader.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace Tintype {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::PhotoNames", text);
}

/// A photo that was imported through another way to the same file (a link).
const Photo* samePhotoElsewhere(const Catalog& catalog, const QString& path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (canonical.isEmpty())
        return nullptr;
    if (const Photo* photo = catalog.photoByPath(canonical))
        return photo;
    const QString ending = u'/' % QFileInfo(path).fileName();
    for (const Photo& photo : catalog.photos()) {
        if (photo.facts.path.endsWith(ending) && QFileInfo(photo.facts.path).canonicalFilePath() == canonical)
            return &photo;
    }
    return nullptr;
}

} // namespace

const Photo* findPhoto(const Catalog& catalog, const QString& name)
{
    if (name.isEmpty())
        return nullptr;
    const QString here = QDir::cleanPath(QDir::current().absoluteFilePath(name));
    if (const Photo* photo = catalog.photoByPath(here))
        return photo;
    if (const Photo* photo = catalog.photoByPath(QDir::cleanPath(QDir(catalog.paths().folder).absoluteFilePath(name))))
        return photo;
    if (const Photo* photo = samePhotoElsewhere(catalog, here))
        return photo;
    bool isNumber = false;
    const PhotoId id = name.toLongLong(&isNumber);
    return isNumber ? catalog.photo(id) : nullptr;
}

NamedPhotos findPhotos(const Catalog& catalog, const QStringList& names)
{
    NamedPhotos found;
    for (const QString& name : names) {
        if (const Photo* photo = findPhoto(catalog, name))
            found.ids.append(photo->id);
        else if (QFileInfo(name).isFile())
            found.refused.append({name, tr("It is not in the project; import it first.")});
        else
            found.refused.append({name, tr("The project has no photo of that path or id.")});
    }
    return found;
}

QStringList photosBelow(const QString& folder)
{
    QStringList files;
    QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString file = entries.next();
        if (photoSuffixes().contains(entries.fileInfo().suffix().toLower()))
            files.append(file);
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace Tintype
