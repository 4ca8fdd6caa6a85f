// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PhotoOperations.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace Tintype {

namespace {

// The most that a photo bears. Further, people are no longer sure of what they see, or it is not what a camera gives.
constexpr double kMostDegrees = 30;
constexpr double kMostShear = 0.3; // of the side
constexpr double kMostShift = 0.3; // of the side
constexpr double kMostBits = 4; // of 8
constexpr double kMostSolarized = 128; // of the 256 levels, from the top
constexpr double kMostFactor = 0.9; // away from 1

constexpr int kLevels = 256;
using Tone = std::array<uchar, kLevels>; // a new level for each

cv::Mat matOf(int size, uchar* picture)
{
    return {size, size, CV_8UC3, picture};
}

void applyTone(const Tone& tone, int size, uchar* picture)
{
    std::transform(picture, picture + std::size_t(size) * std::size_t(size) * 3, picture, [&](uchar level) { return tone[level]; });
}

/// A part of the way from no change to `tone`.
Tone partOf(const Tone& tone, double share)
{
    Tone part{};
    for (int level = 0; level < kLevels; ++level)
        part[std::size_t(level)] = uchar(std::lround(level + share * (tone[std::size_t(level)] - level)));
    return part;
}

Tone posterized(double bits)
{
    const int mask = 0xff << int(std::lround(bits));
    Tone tone{};
    for (int level = 0; level < kLevels; ++level)
        tone[std::size_t(level)] = uchar(level & mask);
    return tone;
}

Tone solarized(double from)
{
    Tone tone{};
    for (int level = 0; level < kLevels; ++level)
        tone[std::size_t(level)] = uchar(level < from ? level : kLevels - 1 - level);
    return tone;
}

/// By the light of the picture alone, so that its colours keep their shade.
Tone equalized(int size, uchar* picture)
{
    cv::Mat grey;
    cv::cvtColor(matOf(size, picture), grey, cv::COLOR_RGB2GRAY);
    std::array<int, kLevels> count{};
    std::for_each(grey.begin<uchar>(), grey.end<uchar>(), [&](uchar level) { ++count[level]; });
    const int darkest = *std::find_if(count.begin(), count.end(), [](int pixels) { return pixels > 0; });
    const int others = size * size - darkest;
    Tone tone{};
    int below = 0; // pixels as dark or darker
    for (int level = 0; level < kLevels; ++level) {
        below += count[std::size_t(level)];
        const double share = others > 0 ? double(std::max(0, below - darkest)) / others : double(level) / (kLevels - 1);
        tone[std::size_t(level)] = uchar(std::lround((kLevels - 1) * share));
    }
    return tone;
}

Tone stretched(int size, const uchar* picture)
{
    const auto [low, high] = std::minmax_element(picture, picture + std::size_t(size) * std::size_t(size) * 3);
    const double factor = *high > *low ? double(kLevels - 1) / (*high - *low) : 0;
    Tone tone{};
    for (int level = 0; level < kLevels; ++level)
        tone[std::size_t(level)] = uchar(factor > 0 ? std::clamp(std::lround((level - *low) * factor), 0L, long(kLevels) - 1) : level);
    return tone;
}

/// Each pixel from where x' = xx x + xy y + x0 and y' = yx x + yy y + y0 say, about the middle and in shares of the side. Beyond the
/// edges the picture goes on as in a mirror: an empty corner would be something to learn.
void warp(double xx, double xy, double x0, double yx, double yy, double y0, int size, uchar* picture)
{
    const double middle = (size - 1) / 2.0;
    const cv::Matx23d from(xx, xy, middle - xx * middle - xy * middle + x0 * size, yx, yy,
                           middle - yx * middle - yy * middle + y0 * size);
    cv::Mat target = matOf(size, picture);
    cv::warpAffine(target.clone(), target, from, target.size(), cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REFLECT_101);
}

void rotate(double degrees, int size, uchar* picture)
{
    const double angle = degrees * std::numbers::pi / 180;
    warp(std::cos(angle), -std::sin(angle), 0, std::sin(angle), std::cos(angle), 0, size, picture);
}

/// `factor` times as far from its blurred self: below 1 softer, above sharper.
void sharpen(double factor, int size, uchar* picture)
{
    cv::Mat target = matOf(size, picture);
    cv::Mat blurred;
    cv::GaussianBlur(target, blurred, cv::Size(3, 3), 0);
    cv::addWeighted(target, factor, blurred, 1 - factor, 0, target);
}

} // namespace

double strengthInUnits(PhotoOperation operation, double strength)
{
    switch (operation) {
    case PhotoOperation::Rotate:
        return kMostDegrees * strength;
    case PhotoOperation::ShearAcross:
    case PhotoOperation::ShearDown:
        return kMostShear * strength;
    case PhotoOperation::ShiftAcross:
    case PhotoOperation::ShiftDown:
        return kMostShift * strength;
    case PhotoOperation::Posterize:
        return std::round(kMostBits * std::abs(strength));
    case PhotoOperation::Solarize:
        return kLevels - kMostSolarized * std::abs(strength);
    case PhotoOperation::Sharpness:
    case PhotoOperation::Colour:
        return 1 + kMostFactor * strength;
    case PhotoOperation::Equalize:
    case PhotoOperation::Autocontrast:
        break;
    }
    return std::abs(strength);
}

void applyOperation(PhotoOperation operation, double strength, int size, uchar* picture)
{
    if (strength == 0)
        return;
    const double amount = strengthInUnits(operation, strength);
    switch (operation) {
    case PhotoOperation::Rotate:
        return rotate(amount, size, picture);
    case PhotoOperation::ShearAcross:
        return warp(1, amount, 0, 0, 1, 0, size, picture);
    case PhotoOperation::ShearDown:
        return warp(1, 0, 0, amount, 1, 0, size, picture);
    case PhotoOperation::ShiftAcross:
        return warp(1, 0, -amount, 0, 1, 0, size, picture);
    case PhotoOperation::ShiftDown:
        return warp(1, 0, 0, 0, 1, -amount, size, picture);
    case PhotoOperation::Posterize:
        return applyTone(posterized(amount), size, picture);
    case PhotoOperation::Solarize:
        return applyTone(solarized(amount), size, picture);
    case PhotoOperation::Sharpness:
        return sharpen(amount, size, picture);
    case PhotoOperation::Equalize:
        return applyTone(partOf(equalized(size, picture), amount), size, picture);
    case PhotoOperation::Autocontrast:
        return applyTone(partOf(stretched(size, picture), amount), size, picture);
    case PhotoOperation::Colour:
        return turnColours(amount, 0, size, picture);
    }
}

void turnColours(double saturation, double hue, int size, uchar* picture)
{
    if (saturation == 1 && hue == 0)
        return;
    // In YIQ (the television signal of the NTSC, 1953) lightness is one number and colour a point in a plane about grey.
    const cv::Matx33d toSignal(0.299, 0.587, 0.114, 0.595716, -0.274453, -0.321263, 0.211456, -0.522591, 0.311135);
    const double angle = hue * std::numbers::pi / 180;
    const double along = saturation * std::cos(angle);
    const double across = saturation * std::sin(angle);
    const cv::Matx33d turned(1, 0, 0, 0, along, -across, 0, across, along);
    cv::Mat target = matOf(size, picture);
    cv::transform(target.clone(), target, toSignal.inv() * turned * toSignal);
}

void mixPictures(const uchar* other, double share, std::size_t bytes, uchar* picture)
{
    constexpr int kWhole = 256;
    const int own = int(std::lround(std::clamp(share, 0.0, 1.0) * kWhole));
    for (std::size_t i = 0; i < bytes; ++i)
        picture[i] = uchar((picture[i] * own + other[i] * (kWhole - own) + kWhole / 2) / kWhole);
}

} // namespace Tintype
