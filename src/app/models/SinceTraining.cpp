// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/SinceTraining.h"

#include "library/Catalog.h"

namespace Tintype {

SinceTraining sinceTraining(const DatasetSnapshot& trained, const Catalog& catalog, Role part)
{
    QHash<ClassId, QString> names;
    for (const PhotoClass& photoClass : catalog.classes())
        names.insert(photoClass.id, photoClass.name);
    SinceTraining since;
    QHash<PhotoId, const DatasetSnapshot::Item*> before;
    for (const DatasetSnapshot::Item& item : trained.items) {
        before.insert(item.id, &item);
        since.changedTags += item.label >= 0 && !catalog.photo(item.id); // it was removed
    }
    for (const Photo& photo : catalog.photos()) {
        const DatasetSnapshot::Item* item = before.value(photo.id);
        const QString then = item && item->label >= 0 ? trained.classNames.value(item->label) : QString();
        since.changedTags += names.value(photo.classId) != then;
        // Without a part a photo is not counted; the test part is what a model must not have seen.
        const bool learnt = item && item->label >= 0 && item->role != Role::None && item->role != Role::Test;
        since.learntFrom += learnt && photo.role == part;
    }
    return since;
}

} // namespace Tintype
