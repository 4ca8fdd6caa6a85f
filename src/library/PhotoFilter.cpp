// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/PhotoFilter.h"

#include <QFileInfo>

namespace Tintype {

bool PhotoFilter::matches(const Photo& photo) const
{
    if (classId && photo.classId != *classId)
        return false;
    if (role && photo.role != *role)
        return false;
    if (!folder.isEmpty() && !photo.facts.path.startsWith(QString(folder % u'/')))
        return false;
    if (text.isEmpty())
        return true;
    const qsizetype nameBegin = photo.facts.path.lastIndexOf(u'/') + 1;
    return QStringView(photo.facts.path).mid(nameBegin).contains(text, Qt::CaseInsensitive)
        || photo.facts.camera.contains(text, Qt::CaseInsensitive);
}

} // namespace Tintype
