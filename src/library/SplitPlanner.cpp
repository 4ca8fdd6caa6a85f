// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/SplitPlanner.h"

#include "imaging/PhotoHash.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <limits>

namespace Tintype {

namespace {

constexpr std::array<Role, 3> kRoles{Role::Train, Role::Validation, Role::Test};

/// Photos that must stay together.
struct Unit
{
    ClassId classId = kNoClass; ///< Of most of its photos.
    QString order; ///< Depends on the seed and the content alone, so that later photos do not reshuffle earlier ones.
    std::vector<const Photo*> photos;
};

size_t indexOf(Role role)
{
    return size_t(std::find(kRoles.begin(), kRoles.end(), role) - kRoles.begin());
}

QString orderKey(const Photo& photo, quint64 seed)
{
    return contentHash(QByteArray::number(seed) + ':' + photo.facts.contentHash.toLatin1() + ':' + QByteArray::number(photo.id));
}

ClassId mostFrequentClass(const std::vector<const Photo*>& photos)
{
    QMap<ClassId, int> counts;
    for (const Photo* photo : photos)
        ++counts[photo->classId];
    return std::max_element(counts.keyValueBegin(), counts.keyValueEnd(), [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

std::vector<Unit> unitsOf(const std::vector<Photo>& photos, quint64 seed, bool keepStacks)
{
    std::vector<Unit> units;
    QHash<int, size_t> byStack;
    for (const Photo& photo : photos) {
        if (photo.classId == kNoClass)
            continue;
        if (keepStacks && photo.stack != kNoStack) {
            const auto found = byStack.constFind(photo.stack);
            if (found != byStack.constEnd()) {
                units[*found].photos.push_back(&photo);
                continue;
            }
            byStack.insert(photo.stack, units.size());
        }
        units.push_back(Unit{kNoClass, {}, {&photo}});
    }
    for (Unit& unit : units) {
        unit.classId = mostFrequentClass(unit.photos);
        unit.order = orderKey(*unit.photos.front(), seed);
    }
    std::sort(units.begin(), units.end(), [](const Unit& a, const Unit& b) { return a.order < b.order; });
    return units;
}

/// The part most of the unit is in already; None when it is new.
Role settledRole(const Unit& unit)
{
    std::array<int, 3> counts{};
    for (const Photo* photo : unit.photos) {
        if (photo->role != Role::None)
            ++counts[indexOf(photo->role)];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return *most == 0 ? Role::None : kRoles[size_t(most - counts.begin())];
}

/// Whole photos for each part of a class: the shares rounded by largest remainder. A class of three photos or more has one in
/// every part that is asked for, one of two has one to learn from and one to test with.
std::array<int, 3> targetsOf(int photos, const std::array<double, 3>& shares, ClassId classId)
{
    const double sum = std::max(1e-9, shares[0] + shares[1] + shares[2]);
    std::array<int, 3> targets{};
    std::array<double, 3> rest{};
    int left = photos;
    for (size_t i = 0; i < targets.size(); ++i) {
        const double exact = photos * shares[i] / sum;
        targets[i] = int(exact + 1e-9);
        rest[i] = shares[i] > 0 ? exact - targets[i] : -1;
        left -= targets[i];
    }
    // Equal remainders go to validation in one class and to test in the next.
    std::array<size_t, 3> order{0, 2, 1};
    if (classId % 2 != 0)
        order = {0, 1, 2};
    while (left > 0) {
        const size_t most = *std::max_element(order.begin(), order.end(), [&](size_t a, size_t b) { return rest[a] < rest[b] - 1e-9; });
        ++targets[most];
        rest[most] -= 1;
        --left;
    }
    for (const size_t needy : {size_t(0), size_t(2), size_t(1)}) {
        const size_t rich = size_t(std::max_element(targets.begin(), targets.end()) - targets.begin());
        if (shares[needy] > 0 && targets[needy] == 0 && targets[rich] > 1) {
            ++targets[needy];
            --targets[rich];
        }
    }
    return targets;
}

/// The part that lacks most, measured against its target, takes the unit; one that would overflow only when all would.
Role roleFor(const Unit& unit, const std::array<int, 3>& targets, const std::array<int, 3>& filled, const std::array<double, 3>& shares)
{
    const int size = int(unit.photos.size());
    Role role = Role::Train;
    std::pair<int, double> best{std::numeric_limits<int>::max(), 0};
    for (const Role candidate : kRoles) {
        const size_t i = indexOf(candidate);
        if (shares[i] <= 0)
            continue;
        const int overflow = std::max(0, filled[i] + size - targets[i]);
        const double lack = double(targets[i] - filled[i]) / std::max(targets[i], 1);
        const std::pair<int, double> cost{overflow, -lack};
        if (cost < best) {
            best = cost;
            role = candidate;
        }
    }
    return role;
}

SplitPlan plan(const std::vector<Unit>& units, const SplitRequest& request)
{
    QHash<ClassId, int> totals;
    for (const Unit& unit : units)
        totals[unit.classId] += int(unit.photos.size());
    QHash<ClassId, std::array<int, 3>> targets;
    for (auto it = totals.cbegin(); it != totals.cend(); ++it)
        targets.insert(it.key(), targetsOf(it.value(), request.shares, it.key()));

    QHash<ClassId, std::array<int, 3>> filled; // photos in each part
    SplitPlan result;
    const auto put = [&](const Unit& unit, Role role) {
        filled[unit.classId][indexOf(role)] += int(unit.photos.size());
        for (const Photo* photo : unit.photos)
            result.roles.insert(photo->id, role);
        result.stacks += unit.photos.size() > 1;
    };
    std::vector<const Unit*> fresh;
    for (const Unit& unit : units) {
        const Role settled = request.anew ? Role::None : settledRole(unit);
        if (settled == Role::None)
            fresh.push_back(&unit);
        else
            put(unit, settled);
    }
    // Large stacks first: they are the hardest to fit; within one size the seeded order decides.
    std::stable_sort(fresh.begin(), fresh.end(), [](const Unit* a, const Unit* b) { return a->photos.size() > b->photos.size(); });
    for (const Unit* unit : fresh)
        put(*unit, roleFor(*unit, targets.value(unit->classId), filled.value(unit->classId), request.shares));
    return result;
}

LeakReport leaksOf(const std::vector<Photo>& photos, const QHash<PhotoId, Role>& roles)
{
    constexpr size_t kShown = 200;
    LeakReport report;
    QHash<int, std::vector<PhotoId>> stacks;
    int held = 0;
    for (const Photo& photo : photos) {
        const Role role = roles.value(photo.id, Role::None);
        held += role == Role::Validation || role == Role::Test;
        if (photo.stack != kNoStack && role != Role::None)
            stacks[photo.stack].push_back(photo.id);
    }
    for (const std::vector<PhotoId>& members : stacks) {
        bool straddles = false;
        for (const PhotoId first : members) {
            const Role role = roles.value(first);
            const auto other = std::find_if(members.begin(), members.end(), [&](PhotoId id) { return roles.value(id) != role; });
            if (other == members.end())
                continue;
            straddles = true;
            if (role == Role::Train)
                continue;
            ++report.photos;
            if (report.pairs.size() < kShown)
                report.pairs.push_back({first, *other});
        }
        report.stacks += straddles;
    }
    report.score = held > 0 ? double(report.photos) / held : 0;
    return report;
}

} // namespace

SplitPlan planSplit(const std::vector<Photo>& photos, const SplitRequest& request)
{
    return plan(unitsOf(photos, request.seed, true), request);
}

LeakReport checkLeaks(const std::vector<Photo>& photos)
{
    QHash<PhotoId, Role> roles;
    for (const Photo& photo : photos)
        roles.insert(photo.id, photo.role);
    return leaksOf(photos, roles);
}

LeakReport leaksOfRandomSplit(const std::vector<Photo>& photos, const SplitRequest& request)
{
    SplitRequest random = request;
    random.anew = true;
    return leaksOf(photos, plan(unitsOf(photos, request.seed, false), random).roles);
}

} // namespace Tintype
