// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sample painter's light: colours of hour and weather, the sky, and the film that it all falls on.

#include "imaging/SamplePainterKit.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace Tintype::Painting {

namespace {

// Colours by hour under a clear sky.
Light clearLight(Hour hour)
{
    Light light;
    switch (hour) {
    case Hour::Dawn:
        light = {hour, {}, {0.38F, 0.47F, 0.70F}, {0.72F, 0.68F, 0.78F}, {0.99F, 0.80F, 0.72F}, {0.80F, 0.58F, 0.46F},
                 {0.46F, 0.45F, 0.55F}, {0.86F, 0.76F, 0.78F}, 0.8F, 0.5F, 0.1F};
        break;
    case Hour::Day:
        light = {hour, {}, {0.17F, 0.40F, 0.75F}, {0.40F, 0.63F, 0.88F}, {0.75F, 0.87F, 0.95F}, {0.66F, 0.63F, 0.56F},
                 {0.44F, 0.49F, 0.57F}, {0.70F, 0.80F, 0.90F}, 1.0F, 0.5F, 0.9F};
        break;
    case Hour::Golden:
        light = {hour, {}, {0.27F, 0.44F, 0.70F}, {0.62F, 0.70F, 0.80F}, {0.98F, 0.85F, 0.64F}, {0.90F, 0.66F, 0.38F},
                 {0.38F, 0.40F, 0.48F}, {0.88F, 0.78F, 0.66F}, 1.0F, 0.5F, 0.28F};
        break;
    case Hour::Sunset:
        light = {hour, {}, {0.22F, 0.25F, 0.48F}, {0.74F, 0.42F, 0.46F}, {1.00F, 0.62F, 0.32F}, {0.95F, 0.50F, 0.26F},
                 {0.30F, 0.26F, 0.36F}, {0.80F, 0.52F, 0.44F}, 0.75F, 0.5F, 0.07F};
        break;
    case Hour::Dusk:
        light = {hour, {}, {0.08F, 0.12F, 0.29F}, {0.26F, 0.27F, 0.47F}, {0.68F, 0.46F, 0.48F}, {0.30F, 0.24F, 0.28F},
                 {0.21F, 0.22F, 0.33F}, {0.38F, 0.35F, 0.47F}, 0.4F, 0.5F, -0.1F};
        break;
    case Hour::Night:
        light = {hour, {}, {0.03F, 0.05F, 0.13F}, {0.07F, 0.11F, 0.22F}, {0.17F, 0.22F, 0.36F}, {0.24F, 0.29F, 0.38F},
                 {0.14F, 0.18F, 0.28F}, {0.15F, 0.19F, 0.31F}, 0.8F, 0.5F, 0.7F};
        break;
    }
    return light;
}

Colour greyed(const Colour& colour, const Colour& towards, float part, float level)
{
    const float grey = 0.3F * colour[0] + 0.55F * colour[1] + 0.15F * colour[2];
    return mix(colour, towards * (grey * level), part);
}

void paintStars(Picture& picture, int horizon, Dice dice)
{
    const int count = 90 + dice.below(160);
    for (int i = 0; i < count; ++i) {
        const cv::Point2f at(dice.between(0, float(picture.cols)), dice.between(0, float(horizon) * 0.9F));
        const float bright = dice.real() * dice.real();
        fillEllipse(picture, at, 0.25F + bright * 0.7F, 0.25F + bright * 0.7F, {0.9F, 0.93F, 1}, 0.15F + 0.6F * bright);
    }
}

void paintSun(Picture& picture, int horizon, const Light& light, Dice dice)
{
    const auto width = float(picture.cols);
    const cv::Point2f at(light.sunX * width, float(horizon) * (1 - light.sunY));
    const float veil = light.weather == Weather::Clear || light.weather == Weather::Fair ? 1 : 0.35F;
    if (light.isNight()) {
        if (veil < 1)
            return;
        const float radius = width * dice.between(0.012F, 0.03F);
        addGlow(picture, at, radius * 9, {0.5F, 0.58F, 0.75F}, 0.35F);
        fillEllipse(picture, at, radius, radius, {0.93F, 0.93F, 0.88F});
        fillEllipse(picture, at + cv::Point2f(-radius * 0.25F, -radius * 0.1F), radius * 0.3F, radius * 0.22F, {0.80F, 0.80F, 0.77F}, 0.6F);
        fillEllipse(picture, at + cv::Point2f(radius * 0.3F, radius * 0.35F), radius * 0.2F, radius * 0.16F, {0.82F, 0.82F, 0.79F}, 0.6F);
        return;
    }
    const bool isLow = light.hour != Hour::Day;
    addGlow(picture, at, width * 0.75F, light.sun, (isLow ? 0.55F : 0.28F) * veil * light.strength);
    addGlow(picture, at, width * 0.16F, mix(light.sun, {1, 1, 0.9F}, 0.4F), 0.6F * veil);
    if (light.sunY > -0.03F && veil == 1) {
        const float radius = width * (isLow ? 0.026F : 0.017F);
        fillEllipse(picture, at, radius, radius, mix(light.sun, {1.05F, 1.02F, 0.9F}, 0.75F), 0.95F);
    }
}

// Clouds hang on a flat ceiling seen from below; what is thicker than its neighbour towards the sun is lit.
void paintClouds(Picture& picture, int horizon, const Light& light, const Shot& shot, Dice dice)
{
    float cover = 0;
    switch (light.weather) {
    case Weather::Clear: cover = dice.chance(0.45F) ? 0.F : dice.between(0.12F, 0.28F); break;
    case Weather::Fair: cover = dice.between(0.36F, 0.52F); break;
    case Weather::Cloudy: cover = dice.between(0.55F, 0.7F); break;
    case Weather::Overcast:
    case Weather::Rain: cover = dice.between(0.8F, 0.95F); break;
    case Weather::Fog: cover = 0.9F; break;
    }
    if (cover <= 0)
        return;
    const bool isWispy = dice.chance(light.weather == Weather::Clear ? 0.8F : 0.25F);
    const float stretch = isWispy ? dice.between(2.5F, 5.F) : dice.between(0.9F, 1.5F);
    const cv::Mat1f tile = noiseTile(512, isWispy ? 4 : 8, 6, isWispy ? 0.6F : 0.52F, dice);
    const cv::Mat1f density = laidFlat(tile, picture.size(), float(horizon) + float(picture.rows) * 0.12F, 0, horizon + 1,
                                       dice.between(1.6F, 3.6F), stretch, dice.between(0, 512) + float(shot.moment) * 0.3F);
    const float threshold = 0.86F - cover * 0.75F;
    const float soft = isWispy ? 0.5F : dice.between(0.16F, 0.3F);
    const Colour bright = light.isNight() ? Colour(0.16F, 0.18F, 0.25F)
                                          : mix(light.sun * 0.75F + light.ambient * 0.8F, {1, 1, 1}, light.isDim() ? 0 : 0.35F);
    const Colour dark = mix(light.middle, light.ambient, 0.6F) * (light.isNight() ? 0.8F : 0.95F);
    const int step = light.sunX < 0.5F ? -6 : 6;
    const int lift = light.hour == Hour::Day ? -5 : 5;
    for (int y = 0; y < std::min(horizon, picture.rows); ++y) {
        cv::Vec3f* row = picture[y];
        const float* here = density[y];
        const float* there = density[std::clamp(y + lift, 0, std::max(horizon - 1, 0))];
        const float fade = 0.35F + 0.65F * smoothStep(0, 0.25F, 1 - float(y) / float(horizon));
        for (int x = 0; x < picture.cols; ++x) {
            const float amount = smoothStep(threshold, threshold + soft, here[x]);
            if (amount <= 0)
                continue;
            const float slope = here[x] - there[std::clamp(x + step, 0, picture.cols - 1)];
            const float facing = clamp01(0.62F + slope * 4.5F - (here[x] - threshold) * 0.75F);
            row[x] = mix(row[x], mix(dark, bright, facing), amount * fade * (isWispy ? 0.6F : 0.94F));
        }
    }
}

} // namespace

Light makeLight(const Shot& shot, Dice& dice)
{
    Light light = clearLight(shot.hour);
    light.weather = shot.weather;
    light.sunX = dice.chance(0.7F) ? dice.between(0.08F, 0.92F) : dice.between(-0.6F, 1.6F);
    light.sunY += dice.between(-0.05F, 0.06F);
    float grey = 0;
    switch (shot.weather) {
    case Weather::Clear: break;
    case Weather::Fair: grey = 0.08F; break;
    case Weather::Cloudy: grey = 0.35F; break;
    case Weather::Overcast: grey = 0.75F; break;
    case Weather::Rain: grey = 0.85F; break;
    case Weather::Fog: grey = 0.8F; break;
    }
    const Colour cast(0.96F, 1.0F, 1.06F);
    const float level = shot.weather == Weather::Rain ? 0.82F : (shot.weather == Weather::Fog ? 1.15F : 1.04F);
    for (Colour* colour : {&light.zenith, &light.middle, &light.horizon, &light.haze, &light.sun})
        *colour = greyed(*colour, cast, grey, level);
    light.zenith = mix(light.zenith, light.horizon, grey * 0.7F);
    light.middle = mix(light.middle, light.horizon, grey * 0.7F);
    // Under clouds the light comes from everywhere.
    light.ambient = mix(light.ambient, greyed(light.ambient, cast, 0.8F, 1.4F), grey);
    light.strength *= 1 - grey * 0.85F;
    const Colour tint(dice.between(0.95F, 1.05F), dice.between(0.97F, 1.03F), dice.between(0.94F, 1.06F));
    for (Colour* colour : {&light.zenith, &light.middle, &light.horizon, &light.haze})
        *colour = colour->mul(tint);
    return light;
}

void paintSky(Picture& picture, int horizon, const Light& light, const Shot& shot, Dice dice)
{
    horizon = std::clamp(horizon, 1, picture.rows);
    for (int y = 0; y < horizon; ++y) {
        const float height = 1 - float(y) / float(horizon);
        const Colour colour = height < 0.45F ? mix(light.horizon, light.middle, smoothStep(0, 0.45F, height))
                                             : mix(light.middle, light.zenith, smoothStep(0.4F, 1.05F, height));
        picture.row(y).setTo(cv::Scalar(colour[0], colour[1], colour[2]));
    }
    if (light.isNight() && light.weather <= Weather::Fair)
        paintStars(picture, horizon, dice.fork(1));
    paintSun(picture, horizon, light, dice.fork(2));
    paintClouds(picture, horizon, light, shot, dice.fork(3));
}

cv::Mat3b developed(const Picture& picture, const Light& light, const Shot& shot, Dice dice)
{
    Picture soft;
    cv::GaussianBlur(picture, soft, {}, 0.55);
    Picture small;
    cv::resize(soft, small, {}, 0.25, 0.25, cv::INTER_AREA);
    cv::Mat3f bright;
    cv::subtract(small, cv::Scalar::all(light.isDim() ? 0.45 : 0.72), bright);
    cv::max(bright, 0, bright);
    cv::GaussianBlur(bright, bright, {}, 5);
    Picture bloom;
    cv::resize(bright, bloom, soft.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat1f grain(soft.size());
    Dice momentDice = dice.fork(quint64(shot.moment) + 40);
    cv::RNG generator(momentDice.bits() | 1);
    generator.fill(grain, cv::RNG::NORMAL, 0, light.isDim() ? 0.026 : 0.016);
    cv::GaussianBlur(grain, grain, {}, 0.6);
    const float warmth = dice.between(-0.025F, 0.03F);
    const float contrast = dice.between(0.25F, 0.75F);
    const float fade = dice.between(0.0F, 0.03F);
    const float exposure = dice.between(0.92F, 1.06F) * (1 + 0.02F * float(shot.moment % 3 - 1) * (shot.moment > 0 ? 1.F : 0.F));
    const float vignette = dice.between(0.06F, 0.22F);
    cv::Mat3b bytes(soft.size());
    for (int y = 0; y < soft.rows; ++y) {
        const float dy = float(y) / float(soft.rows) - 0.5F;
        for (int x = 0; x < soft.cols; ++x) {
            const float dx = float(x) / float(soft.cols) - 0.5F;
            const float gain = exposure * (1 - vignette * 1.6F * (dx * dx + dy * dy));
            Colour colour = (soft(y, x) + bloom(y, x) * 0.35F) * gain;
            colour[0] *= 1 + warmth;
            colour[2] *= 1 - warmth;
            for (int c = 0; c < 3; ++c) {
                // A shoulder instead of a hard end, then a soft S.
                float v = colour[c] > 0.75F ? 0.75F + 0.25F * (1 - std::exp((0.75F - colour[c]) * 3.2F)) : std::max(colour[c], 0.F);
                v = std::lerp(v, v * v * (3 - 2 * v), contrast * 0.5F);
                bytes(y, x)[c] = cv::saturate_cast<uchar>(255 * (fade + v * (1 - fade) + grain(y, x)));
            }
        }
    }
    return bytes;
}

} // namespace Tintype::Painting
