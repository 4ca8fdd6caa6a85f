// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/LibraryEdits.h"

#include "library/Catalog.h"

namespace Tintype {

void LibraryEdits::setCatalog(Catalog* catalog)
{
    m_catalog = catalog;
}

void LibraryEdits::refuse(const Error& error)
{
    Q_EMIT said(error.message, QStringLiteral("error"), false);
}

bool LibraryEdits::tag(const QList<PhotoId>& photos, ClassId classId)
{
    if (!m_catalog || photos.isEmpty())
        return false;
    const Result<int> done = m_catalog->tag(photos, classId);
    if (!done)
        refuse(done.error());
    return done && *done > 0;
}

bool LibraryEdits::tagAs(const QList<PhotoId>& photos, const QString& className)
{
    const ClassId id = addClass(className);
    return id != kNoClass && tag(photos, id);
}

ClassId LibraryEdits::addClass(const QString& name)
{
    if (!m_catalog)
        return kNoClass;
    const Result<ClassId> made = m_catalog->addClass(name);
    if (!made) {
        refuse(made.error());
        return kNoClass;
    }
    return *made;
}

void LibraryEdits::renameClass(ClassId id, const QString& name)
{
    if (!m_catalog)
        return;
    const Result<> done = m_catalog->renameClass(id, name);
    if (!done)
        refuse(done.error());
}

void LibraryEdits::recolourClass(ClassId id, const QColor& colour)
{
    if (!m_catalog)
        return;
    const Result<> done = m_catalog->setClassColour(id, colour);
    if (!done)
        refuse(done.error());
}

void LibraryEdits::removeClass(ClassId id)
{
    const PhotoClass* photoClass = m_catalog ? m_catalog->photoClass(id) : nullptr;
    if (!photoClass)
        return;
    const QString name = photoClass->name;
    const int photos = m_catalog->photosOfClass(id);
    const Result<> done = m_catalog->removeClass(id);
    if (!done)
        refuse(done.error());
    else if (photos > 0)
        Q_EMIT said(tr("Removed the class %1. %Ln photo(s) are untagged now.", nullptr, photos).arg(name), QStringLiteral("info"), true);
    else
        Q_EMIT said(tr("Removed the class %1.").arg(name), QStringLiteral("info"), true);
}

void LibraryEdits::removePhotos(const QList<PhotoId>& photos)
{
    if (!m_catalog || photos.isEmpty())
        return;
    const Result<int> done = m_catalog->removePhotos(photos);
    if (!done)
        refuse(done.error());
    else if (*done > 0)
        Q_EMIT said(tr("Removed %Ln photo(s) from the project. The files stay where they are.", nullptr, *done), QStringLiteral("info"), true);
}

} // namespace Tintype
