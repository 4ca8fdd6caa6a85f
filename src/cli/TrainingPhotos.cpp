// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TrainingPhotos.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kFewestTrainingPhotos = 2; ///< Of a class: one photo alone says nothing of what the class has in common.

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::TrainingPhotos", text);
}

tl::unexpected<Error> tooFew(const QString& sentence)
{
    return fail(Error::Kind::BadInput, sentence);
}

} // namespace

Result<> checkEnoughPhotos(const Catalog& catalog)
{
    int filledClasses = 0;
    for (const PhotoClass& photoClass : catalog.classes()) {
        const int photos = catalog.photosOfClass(photoClass.id);
        if (photos > 0 && photos < kFewestPhotosOfClass)
            return tooFew(tr("The class %1 has too few photos (%2) to learn from; tag at least %3 of each class.")
                              .arg(photoClass.name, QString::number(photos), QString::number(kFewestPhotosOfClass)));
        filledClasses += photos > 0;
    }
    if (filledClasses == 1)
        return tooFew(tr(
            "All tagged photos of %1 are of one class; tag photos of a second one, or there is nothing to tell apart.")
                          .arg(catalog.paths().name()));
    if (filledClasses == 0)
        return tooFew(tr("No photo of %1 has a class yet; tag some, or import with --tags-from-folders.")
                          .arg(catalog.paths().name()));
    return {};
}

bool isSplit(const Catalog& catalog)
{
    return std::any_of(catalog.photos().begin(), catalog.photos().end(),
        [](const Photo& photo) { return photo.classId != kNoClass && photo.role != Role::None; });
}

int photosWithoutPart(const Catalog& catalog)
{
    return int(std::count_if(catalog.photos().begin(), catalog.photos().end(),
        [](const Photo& photo) { return photo.classId != kNoClass && photo.role == Role::None; }));
}

Result<TrainingPhotos> photosToTrainOn(DatasetSnapshot snapshot)
{
    TrainingPhotos result;
    result.emptyClasses = snapshot.dropEmptyClasses();
    result.snapshot = std::move(snapshot);
    QHash<int, int> learnt;
    for (const DatasetSnapshot::Item& item : result.snapshot.itemsOf(Role::Train))
        ++learnt[item.label];
    for (int label = 0; label < int(result.snapshot.classNames.size()); ++label) {
        if (learnt.value(label) < kFewestTrainingPhotos)
            return tooFew(
                tr("The training part has too few photos of the class %1 (%2); split anew with: tintype-cli split --anew")
                    .arg(result.snapshot.classNames.at(label), QString::number(learnt.value(label))));
    }
    return result;
}

} // namespace Tintype
