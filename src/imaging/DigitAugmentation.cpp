// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DigitAugmentation.h"

#include "core/Chance.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Tintype {

namespace {

constexpr int kSide = DigitImage::kSide;
constexpr int kBorder = 1; ///< Of no ink around the digit, so that no pixel read lies outside.
constexpr int kPadded = kSide + 2 * kBorder;

} // namespace

void renderPlain(const DigitImage& digit, float* ink)
{
    std::transform(digit.pixels.begin(), digit.pixels.end(), ink, [](uchar value) { return float(value) / 255; });
}

void renderVaried(const DigitImage& digit, const DigitVariation& variation, std::uint64_t seed, float* ink)
{
    Chance chance(seed);
    const double angle = chance.between(-variation.rotation, variation.rotation) * std::numbers::pi / 180;
    const double scaleX = 1 + chance.between(-variation.scale, variation.scale);
    const double scaleY = 1 + chance.between(-variation.scale, variation.scale);
    const double shear = chance.between(-variation.shear, variation.shear);
    const double shiftX = chance.between(-variation.shift, variation.shift);
    const double shiftY = chance.between(-variation.shift, variation.shift);

    float padded[kPadded * kPadded] = {};
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x)
            padded[(y + kBorder) * kPadded + x + kBorder] = float(digit.pixels[size_t(y * kSide + x)]) / 255;
    }
    // Where in the digit each pixel of the result comes from.
    const auto cosine = float(std::cos(angle));
    const auto sine = float(std::sin(angle));
    const float acrossX = cosine * float(scaleX);
    const float downX = -sine * float(scaleY) + float(shear) * cosine;
    const float acrossY = sine * float(scaleX);
    const float downY = cosine * float(scaleY) + float(shear) * sine;
    constexpr float kMiddle = (kSide - 1) / 2.0F;
    constexpr float kLast = kPadded - 1.001F;
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            const float fromX = acrossX * (x - kMiddle) + downX * (y - kMiddle) + kMiddle + float(shiftX) + kBorder;
            const float fromY = acrossY * (x - kMiddle) + downY * (y - kMiddle) + kMiddle + float(shiftY) + kBorder;
            const float column = std::clamp(fromX, 0.0F, kLast); // the border has no ink
            const float row = std::clamp(fromY, 0.0F, kLast);
            const int left = int(column);
            const int top = int(row);
            const float right = column - float(left);
            const float bottom = row - float(top);
            const float* const corner = padded + top * kPadded + left;
            *ink++ = (1 - bottom) * ((1 - right) * corner[0] + right * corner[1])
                + bottom * ((1 - right) * corner[kPadded] + right * corner[kPadded + 1]);
        }
    }
}

} // namespace Tintype
