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

double drawStrength(double magnitude, Chance& random)
{
    constexpr double kMostMagnitude = 10;
    return random.between(-magnitude, magnitude) / kMostMagnitude;
}

void hide(const QRectF& hidden, int size, uchar* picture)
{
    constexpr uchar kGrey = 127; // near the mean of all photos: it says nothing about any class
    const auto pixel = [size](double share) { return std::clamp(int(std::lround(share * size)), 0, size); };
    const int left = pixel(hidden.left());
    const int right = pixel(hidden.right());
    for (int y = pixel(hidden.top()); y < pixel(hidden.bottom()); ++y)
        std::fill(picture + (size_t(y) * size_t(size) + size_t(left)) * 3, picture + (size_t(y) * size_t(size) + size_t(right)) * 3, kGrey);
}

/// From Beta(shape, shape) by the ratio of two powers (M. Jöhnk, 1964), which is quick for shapes up to 1.
double drawBeta(double shape, Chance& random)
{
    for (;;) {
        const double first = std::pow(random.between(0, 1), 1 / shape);
        const double sum = first + std::pow(random.between(0, 1), 1 / shape);
        if (sum > 0 && sum <= 1)
            return first / sum;
    }
}

} // namespace

// To keep the size of things exactly, areas would shrink with the square; the crops would then show too little of a photo.
AugmentationRanges rangesForSize(AugmentationRanges ranges, int size, int judgedSize)
{
    const double shrink = std::min(1.0, double(size) / judgedSize);
    ranges.minimumArea *= shrink;
    ranges.maximumArea *= shrink;
    return ranges;
}

AugmentationPlan drawAugmentation(const AugmentationRanges& ranges, QSize photo, std::uint64_t seed)
{
    Chance random(seed);
    AugmentationPlan plan;
    plan.crop = drawCrop(ranges, photo, random);
    plan.mirrored = random.between(0, 1) < ranges.mirrorProbability;
    plan.brightness = random.between(1 - ranges.brightness, 1 + ranges.brightness);
    plan.contrast = random.between(1 - ranges.contrast, 1 + ranges.contrast);
    // What came later is drawn later, and only where it is asked for: the plans of recipes without it stay what they were.
    if (ranges.saturation > 0)
        plan.saturation = random.between(1 - ranges.saturation, 1 + ranges.saturation);
    if (ranges.hue > 0)
        plan.hue = random.between(-ranges.hue, ranges.hue);
    for (int i = 0; i < ranges.operations; ++i) {
        const auto operation = PhotoOperation(random.below(kPhotoOperations));
        plan.steps.push_back({operation, drawStrength(ranges.magnitude, random)});
    }
    if (ranges.cutoutProbability > 0 && random.happens(ranges.cutoutProbability)) {
        const double middleX = random.between(0, 1);
        const double middleY = random.between(0, 1);
        plan.hidden = QRectF(middleX - ranges.cutoutSide / 2, middleY - ranges.cutoutSide / 2, ranges.cutoutSide, ranges.cutoutSide);
    }
    return plan;
}

double drawMixedShare(double mixup, std::uint64_t seed)
{
    if (mixup <= 0)
        return 1;
    constexpr double kWhole = 256;
    Chance random(seed);
    const double share = drawBeta(mixup, random);
    return std::round(std::max(share, 1 - share) * kWhole) / kWhole;
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
    turnColours(plan.saturation, plan.hue, size, destination);
    for (const AugmentationPlan::Step& step : plan.steps)
        applyOperation(step.operation, step.strength, size, destination);
    if (!plan.hidden.isEmpty())
        hide(plan.hidden, size, destination);
}

} // namespace Tintype
