// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/SplitOverview.h"

#include "library/BurstGrouper.h"
#include "library/Catalog.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

const QString kSplitSetting = QStringLiteral("split");

} // namespace

bool SplitOverview::isFarFromShares() const
{
    constexpr double kTolerance = 0.03; // whole stacks and small classes move the shares by about so much
    const double photosInParts = totalNow[0] + totalNow[1] + totalNow[2];
    const double sum = request.shares[0] + request.shares[1] + request.shares[2];
    if (photosInParts <= 0 || sum <= 0)
        return false;
    for (size_t part = 0; part < 3; ++part) {
        if (std::abs(totalNow[part] / photosInParts - request.shares[part] / sum) > kTolerance)
            return true;
    }
    return false;
}

int partIndex(Role role)
{
    switch (role) {
    case Role::Train:
        return 0;
    case Role::Validation:
        return 1;
    case Role::Test:
        return 2;
    case Role::None:
        break;
    }
    return -1;
}

SplitRequest rememberedSplit(const Catalog& catalog)
{
    SplitRequest request;
    const QJsonObject kept = catalog.setting(kSplitSetting).toObject();
    const QJsonArray shares = kept.value(QLatin1String("shares")).toArray();
    for (int part = 0; part < 3 && shares.size() == 3; ++part)
        request.shares[size_t(part)] = std::clamp(shares.at(part).toDouble(), 0.0, 100.0);
    request.seed = quint64(std::max<qint64>(0, kept.value(QLatin1String("seed")).toInteger(qint64(request.seed))));
    return request;
}

Result<> rememberSplit(Catalog& catalog, const SplitRequest& request)
{
    const QJsonArray shares{request.shares[0], request.shares[1], request.shares[2]};
    return catalog.setSetting(kSplitSetting, QJsonObject{{QStringLiteral("shares"), shares}, {QStringLiteral("seed"), qint64(request.seed)}});
}

GroupedPlan planGrouped(std::vector<Photo> photos, const SplitRequest& request)
{
    GroupedPlan grouped;
    grouped.stacks = groupBursts(photos);
    for (Photo& photo : photos)
        photo.stack = grouped.stacks.value(photo.id, kNoStack);
    grouped.plan = planSplit(photos, request);
    return grouped;
}

SplitOverview makeSplitOverview(std::vector<Photo> photos, const SplitRequest& request)
{
    SplitOverview overview;
    overview.request = request;
    overview.plan = planSplit(photos, request);
    overview.photos = int(photos.size());
    overview.leaksNow = checkLeaks(photos);
    overview.leaksRandom = leaksOfRandomSplit(photos, request);
    for (Photo& photo : photos) {
        overview.untagged += photo.classId == kNoClass;
        const Role planned = overview.plan.roles.value(photo.id, Role::None);
        overview.changes += planned != photo.role;
        if (const int part = partIndex(photo.role); part >= 0) {
            ++overview.now[photo.classId][size_t(part)];
            ++overview.totalNow[size_t(part)];
        }
        if (const int part = partIndex(planned); part >= 0) {
            ++overview.planned[photo.classId][size_t(part)];
            ++overview.totalPlanned[size_t(part)];
        }
        photo.role = planned;
    }
    overview.leaksPlanned = checkLeaks(photos);
    return overview;
}

} // namespace Tintype
