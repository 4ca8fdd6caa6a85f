// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/ConfirmedTags.h"

#include "library/Catalog.h"

#include <QJsonObject>

namespace Tintype {

namespace {

constexpr QLatin1StringView kSetting("confirmedTags");

} // namespace

ConfirmedTags::ConfirmedTags(Catalog& catalog)
    : m_catalog(catalog)
{
    const QJsonObject stored = catalog.setting(kSetting).toObject();
    for (auto entry = stored.begin(); entry != stored.end(); ++entry)
        m_confirmed.insert(entry.key().toLongLong(), entry.value().toInt(kNoClass));
}

bool ConfirmedTags::contains(const Photo& photo) const
{
    return photo.classId != kNoClass && m_confirmed.value(photo.id, kNoClass) == photo.classId;
}

Result<> ConfirmedTags::confirm(const QList<PhotoId>& photos)
{
    for (const PhotoId id : photos) {
        if (const Photo* photo = m_catalog.photo(id))
            m_confirmed.insert(id, photo->classId);
    }
    return write();
}

Result<> ConfirmedTags::forget(const QList<PhotoId>& photos)
{
    for (const PhotoId id : photos)
        m_confirmed.remove(id);
    return write();
}

Result<> ConfirmedTags::write() const
{
    QJsonObject stored;
    for (auto entry = m_confirmed.begin(); entry != m_confirmed.end(); ++entry)
        stored.insert(QString::number(entry.key()), entry.value());
    return m_catalog.setSetting(kSetting, stored);
}

} // namespace Tintype
