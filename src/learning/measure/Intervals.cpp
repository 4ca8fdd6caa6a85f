// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/measure/Intervals.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

constexpr double kZ = 1.959963984540054; // 95 % of a normal distribution lie within this many deviations.

std::array<double, 2> wilson(double share, double n)
{
    const double square = kZ * kZ;
    const double middle = (share + square / (2 * n)) / (1 + square / n);
    const double half = kZ * std::sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n);
    return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

} // namespace

int effectivePhotos(const QList<PhotoPrediction>& photos)
{
    QSet<int> stacks;
    int alone = 0;
    for (const PhotoPrediction& photo : photos) {
        if (photo.stack >= 0)
            stacks.insert(photo.stack);
        else
            ++alone;
    }
    return alone + int(stacks.size());
}

std::array<double, 2> wilsonInterval(int k, int n)
{
    return wilsonInterval(k, n, n);
}

std::array<double, 2> wilsonInterval(int k, int n, int effective)
{
    if (n <= 0 || effective <= 0)
        return {0, 1};
    return wilson(double(k) / n, effective);
}

} // namespace Tintype
