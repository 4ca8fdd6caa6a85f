// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/TrainingReadiness.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kFewTraining = 10; ///< Photos a class, under which it will hardly be learnt.

QString tr(const char* text, const char* note = nullptr, int number = -1)
{
    return QCoreApplication::translate("Tintype::TrainingReadiness", text, note, number);
}

struct Tally
{
    int tagged = 0;
    int inNoPart = 0; ///< Tagged, but not split.
    QHash<ClassId, int> all;
    QHash<ClassId, int> training;
};

Tally tallyOf(const std::vector<Photo>& photos, TrainingReadiness* readiness)
{
    Tally tally;
    for (const Photo& photo : photos) {
        if (photo.classId == kNoClass)
            continue;
        ++tally.tagged;
        ++tally.all[photo.classId];
        tally.inNoPart += photo.role == Role::None;
        readiness->validation += photo.role == Role::Validation;
        readiness->test += photo.role == Role::Test;
        if (photo.role == Role::Train) {
            ++readiness->training;
            ++tally.training[photo.classId];
        }
    }
    readiness->classes = int(tally.training.size());
    return tally;
}

Obstacle blocking(const QString& sentence, const QString& offer, Obstacle::Way way)
{
    return {sentence, offer, way, true};
}

void addHints(const Tally& tally, const std::vector<PhotoClass>& classes, TrainingReadiness* readiness)
{
    if (tally.inNoPart > 0)
        readiness->obstacles.append({tr("%Ln tagged photo(s) are in no part yet and would not be learnt from.", nullptr, tally.inNoPart),
                                     tr("Split them"), Obstacle::Way::SplitNow, false});
    for (const PhotoClass& each : classes) {
        const int training = tally.training.value(each.id);
        if (tally.all.value(each.id) > 0 && training < kFewTraining)
            readiness->obstacles.append({tr("%1 has only %Ln training photo(s); it will hardly be learnt.", nullptr, training).arg(each.name),
                                         tr("Tag more"), Obstacle::Way::Library, false});
    }
    if (readiness->validation == 0)
        readiness->obstacles.append({tr("No photos are kept for validation; some of the training photos will be put aside for it."),
                                     tr("Go to Split"), Obstacle::Way::Split, false});
}

} // namespace

bool TrainingReadiness::isReady() const
{
    return std::none_of(obstacles.begin(), obstacles.end(), [](const Obstacle& obstacle) { return obstacle.blocks; });
}

TrainingReadiness readinessOf(const std::vector<Photo>& photos, const std::vector<PhotoClass>& classes)
{
    TrainingReadiness readiness;
    const Tally tally = tallyOf(photos, &readiness);
    QList<Obstacle>& obstacles = readiness.obstacles;
    if (photos.empty()) {
        obstacles.append(blocking(tr("There are no photos yet."), tr("Go to the library"), Obstacle::Way::Library));
    } else if (tally.tagged == 0) {
        obstacles.append(blocking(tr("No photo has a class yet. The classes are what the model learns to tell apart."), tr("Tag photos"),
                                  Obstacle::Way::Library));
    } else if (tally.all.size() < 2) {
        obstacles.append(blocking(tr("A model needs photos of at least two classes to tell apart."), tr("Tag photos"), Obstacle::Way::Library));
    } else if (readiness.training + readiness.validation + readiness.test == 0) {
        obstacles.append(blocking(tr("The photos are not split yet into those to learn from and those to test with."), tr("Split now"),
                                  Obstacle::Way::SplitNow));
    } else if (readiness.classes < 2) {
        obstacles.append(blocking(tr("Fewer than two classes have training photos."), tr("Go to Split"), Obstacle::Way::Split));
    } else {
        addHints(tally, classes, &readiness);
    }
    return readiness;
}

} // namespace Tintype
