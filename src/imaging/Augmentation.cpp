// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Augmentation.h"

#include "core/Chance.h"
#include "imaging/Resizer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Tintype {

namespace {

constexpr int kTries = 10; // as many as it takes nearly always; then the largest allowed crop in the centre

QRectF drawCrop(const AugmentationRanges& ranges, QSize photo, Chance& random)
{
    const double area = double(photo.width()) * photo.height();
    for (int i = 0; i < kTries; ++i) {
        const double wanted = area * random.between(ranges.minimumArea, ranges.maximumArea);
        const double ratio = std::exp(random.between(std::log(ranges.minimumRatio), std::log(ranges.maximumRatio)));
        const double width = std::sqrt(wanted * ratio);
        const double height = std::sqrt(wanted / ratio);
        if (width <= photo.width() && height <= photo.height())
            return {random.between(0, photo.width() - width), random.between(0, photo.height() - height), width, height};
    }
    const double side = std::min(photo.width(), photo.height());
    return {(photo.width() - side) / 2, (photo.height() - side) / 2, side, side};
}

/// brightness then contrast about the picture's mean, as one table.
std::array<uchar, 256> toneTable(const AugmentationPlan& plan, double mean)
{
    std::array<uchar, 256> table{};
    for (int i = 0; i < 256; ++i) {
        const double bright = i * plan.brightness;
        const double pivot = mean * plan.brightness;
        table[size_t(i)] = uchar(std::clamp((bright - pivot) * plan.contrast + pivot + 0.5, 0.0, 255.0));
    }
    return table;
}

} // namespace

AugmentationPlan drawAugmentation(const AugmentationRanges& ranges, QSize photo, std::uint64_t seed)
{
    Chance random(seed);
    AugmentationPlan plan;
    plan.crop = drawCrop(ranges, photo, random);
    plan.mirrored = random.between(0, 1) < ranges.mirrorProbability;
    plan.brightness = random.between(1 - ranges.brightness, 1 + ranges.brightness);
    plan.contrast = random.between(1 - ranges.contrast, 1 + ranges.contrast);
    return plan;
}

void renderAugmented(const QImage& image, const AugmentationPlan& plan, int size, uchar* destination)
{
    const QImage small = resized(image, QSize(size, size), plan.crop);
    std::uint64_t sum = 0;
    for (int y = 0; y < size; ++y) {
        const uchar* row = small.constScanLine(y);
        for (int x = 0; x < size * 3; ++x)
            sum += row[x];
    }
    const std::array<uchar, 256> table = toneTable(plan, double(sum) / (double(size) * size * 3));
    for (int y = 0; y < size; ++y) {
        const uchar* from = small.constScanLine(y);
        uchar* to = destination + size_t(y) * size_t(size) * 3;
        for (int x = 0; x < size; ++x) {
            const uchar* pixel = from + size_t(plan.mirrored ? size - 1 - x : x) * 3;
            *to++ = table[pixel[0]];
            *to++ = table[pixel[1]];
            *to++ = table[pixel[2]];
        }
    }
}

} // namespace Tintype
