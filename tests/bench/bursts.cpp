// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bursts [DATA]
// How well photos of one moment are found: precision and recall over pairs of DATA/photos-bursts (groups.json says what belongs
// together), what is grouped among the different photos of DATA/photos, and the time for 50,000 photos.
#include "library/BurstGrouper.h"
#include "library/ImportScan.h"
#include "library/SplitPlanner.h"
#include "support/SyntheticPhotos.h"
#include "support/TestData.h"
#include "support/TestPhotos.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTextStream>

using namespace Tintype;

namespace {

std::vector<Photo> photosOf(const QString& folder)
{
    std::vector<Photo> photos;
    const auto add = [&](const QList<PhotoFacts>& batch) {
        for (const PhotoFacts& facts : batch) {
            Photo photo;
            photo.id = PhotoId(photos.size()) + 1;
            photo.facts = facts;
            photo.classId = 1;
            photos.push_back(photo);
        }
    };
    (void)runImportScan(ImportRequest{{folder}, {}, {}, 2}, add, {}, {});
    return photos;
}

void measureBursts(const QString& data, bool withTimes, QTextStream& out)
{
    std::vector<Photo> photos = photosOf(data + QStringLiteral("/photos-bursts"));
    const QJsonObject truth = QJsonDocument::fromJson(TestPhotos::read(data + QStringLiteral("/photos-bursts/groups.json"))).object();
    if (!withTimes) {
        for (Photo& photo : photos)
            photo.facts.taken = {};
    }
    const QHash<PhotoId, int> stacks = groupBursts(photos);
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (size_t i = 0; i < photos.size(); ++i) {
        for (size_t j = i + 1; j < photos.size(); ++j) {
            const QString first = QFileInfo(photos[i].facts.path).fileName();
            const QString second = QFileInfo(photos[j].facts.path).fileName();
            const bool isSame = truth.value(first).toString() == truth.value(second).toString();
            const bool isGrouped = stacks.contains(photos[i].id) && stacks.value(photos[i].id) == stacks.value(photos[j].id);
            right += isSame && isGrouped;
            wrong += !isSame && isGrouped;
            missed += isSame && !isGrouped;
            if (isSame != isGrouped && qEnvironmentVariableIsSet("TINTYPE_LIST"))
                out << (isGrouped ? "  wrong  " : "  missed ") << first << ' ' << second << Qt::endl;
        }
    }
    for (Photo& photo : photos)
        photo.stack = stacks.value(photo.id, kNoStack);
    const SplitPlan plan = planSplit(photos, SplitRequest());
    QHash<QString, QSet<Role>> parts;
    for (const Photo& photo : photos)
        parts[truth.value(QFileInfo(photo.facts.path).fileName()).toString()].insert(plan.roles.value(photo.id));
    const auto leaked = std::count_if(parts.begin(), parts.end(), [](const QSet<Role>& roles) { return roles.size() > 1; });
    out << (withTimes ? "with times:    " : "without times: ") << photos.size() << " photos, precision "
        << double(right) / std::max(1, right + wrong) << ", recall " << double(right) / std::max(1, right + missed) << ", "
        << leaked << " of " << parts.size() << " scenes in more than one part" << Qt::endl;
}

void showFalseGroups(const QString& data, QTextStream& out)
{
    const std::vector<Photo> photos = photosOf(data + QStringLiteral("/photos"));
    QElapsedTimer clock;
    clock.start();
    const QHash<PhotoId, int> stacks = groupBursts(photos);
    out << "different photos: " << photos.size() << ", grouped " << stacks.size() << " in " << clock.elapsed() << " ms" << Qt::endl;
    QMap<int, QStringList> members;
    for (const Photo& photo : photos) {
        if (stacks.contains(photo.id))
            members[stacks.value(photo.id)].append(photo.facts.path.section(u'/', -2));
    }
    for (const QStringList& stack : members)
        out << "  " << stack.join(u' ') << Qt::endl;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QString data = argc > 1 ? application.arguments().at(1) : testDataFolder();
    if (data.isEmpty()) {
        out << "The real photos are not here; name their folder." << Qt::endl;
    } else {
        measureBursts(data, true, out);
        measureBursts(data, false, out);
        showFalseGroups(data, out);
    }
    const std::vector<Photo> many = syntheticPhotos(50'000);
    QElapsedTimer clock;
    clock.start();
    const QHash<PhotoId, int> stacks = groupBursts(many);
    out << "synthetic: " << many.size() << " photos, grouped " << stacks.size() << " in " << clock.elapsed() << " ms" << Qt::endl;
    return 0;
}
