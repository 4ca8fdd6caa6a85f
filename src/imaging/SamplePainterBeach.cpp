// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/SamplePainterKit.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace Tintype::Painting {

namespace {

struct BeachPlan
{
    int horizon = 0;
    float waterline = 0; ///< Row where the water ends in the middle of the picture.
    float slant = 0; ///< How much lower that row is at the right edge than at the left.
    float bow = 0; ///< How far the waterline bends.
    Colour sand, deep, shallow;
    bool isRough = false;
    std::vector<float> shore; ///< Row of the water's edge for every column.
};

BeachPlan planBeach(const Shot& shot, const Light& light, Dice& dice)
{
    const auto height = float(shot.size.height);
    BeachPlan plan;
    plan.horizon = int(height * dice.between(0.28F, 0.58F));
    const float below = height - float(plan.horizon);
    plan.waterline = float(plan.horizon) + below * dice.between(0.3F, 0.75F);
    plan.slant = dice.chance(0.6F) ? below * dice.between(-0.8F, 0.8F) : below * dice.between(-0.15F, 0.15F);
    plan.bow = below * dice.between(-0.18F, 0.18F);
    plan.sand = varied(dice.pick<Colour>({{0.88F, 0.77F, 0.58F}, {0.93F, 0.86F, 0.72F}, {0.80F, 0.66F, 0.48F}, {0.70F, 0.62F, 0.52F}}), 0.06F, dice);
    plan.deep = varied(dice.pick<Colour>({{0.06F, 0.30F, 0.48F}, {0.05F, 0.36F, 0.50F}, {0.12F, 0.28F, 0.38F}}), 0.1F, dice);
    plan.shallow = varied(dice.pick<Colour>({{0.30F, 0.76F, 0.76F}, {0.35F, 0.68F, 0.66F}, {0.38F, 0.55F, 0.56F}}), 0.08F, dice);
    plan.isRough = light.weather == Weather::Rain || dice.chance(0.3F);
    const std::vector<float> wobble = noiseLine(shot.size.width, 3, 4, 0.5F, dice);
    const float phase = float(shot.moment) * 0.01F * below;
    for (int x = 0; x < shot.size.width; ++x) {
        const float t = float(x) / float(shot.size.width) - 0.5F;
        const float row = plan.waterline + plan.slant * t + plan.bow * (1 - 4 * t * t) + wobble[size_t(x)] * below * 0.06F + phase;
        plan.shore.push_back(std::max(row, float(plan.horizon) + 3));
    }
    return plan;
}

void paintSand(Picture& picture, const BeachPlan& plan, const Light& light, const Shot& shot, Dice dice)
{
    const cv::Mat1f fine = laidFlat(noiseTile(512, 64, 3, 0.8F, dice), picture.size(), float(plan.horizon) - 30, plan.horizon, picture.rows, 9.F, 1, 0);
    const cv::Mat1f broad = laidFlat(noiseTile(512, 8, 5, 0.55F, dice), picture.size(), float(plan.horizon) - 20, plan.horizon, picture.rows, 1.6F, 2.2F, 17);
    const float span = float(shot.size.height - plan.horizon);
    for (int y = plan.horizon; y < picture.rows; ++y) {
        cv::Vec3f* row = picture[y];
        for (int x = 0; x < picture.cols; ++x) {
            const float past = (float(y) - plan.shore[size_t(x)]) / span;
            const float wet = 1 - smoothStep(0.02F, 0.13F + 0.08F * (broad(y, x) - 0.5F), past);
            const float bumps = (broad(y, x) - 0.5F) * 0.34F + (fine(y, x) - 0.5F) * 0.30F;
            Colour colour = lit(plan.sand, light, 0.72F + bumps * 1.3F);
            colour = mix(colour, mix(colour * 0.62F, light.horizon, 0.28F), wet);
            row[x] = mix(colour, light.haze, 0.25F * smoothStep(0.35F, 0, float(y - plan.horizon) / span));
        }
    }
}

// Water mirrors the sky the more, the flatter one looks at it; ripples tilt it a little either way.
void paintSea(Picture& picture, const BeachPlan& plan, const Light& light, const Shot& shot, Dice dice)
{
    const float drift = float(shot.moment) * 2.5F;
    const auto horizon = float(plan.horizon);
    const cv::Mat1f waves = laidFlat(noiseTile(512, 16, 5, 0.62F, dice), picture.size(), horizon, plan.horizon, picture.rows, 3.2F, plan.isRough ? 3.2F : 5.F, drift);
    const cv::Mat1f swell = laidFlat(noiseTile(512, 8, 3, 0.5F, dice), picture.size(), horizon, plan.horizon, picture.rows, 2.2F, 7.F, drift);
    const float chop = plan.isRough ? 1.5F : 0.9F;
    const float sunColumn = light.sunX * float(picture.cols);
    const bool glitters = light.sunX > -0.05F && light.sunX < 1.05F && light.strength > 0.3F && light.hour != Hour::Dusk;
    const float span = float(shot.size.height - plan.horizon);
    for (int y = plan.horizon; y < picture.rows; ++y) {
        cv::Vec3f* row = picture[y];
        const float down = (float(y) - horizon) / span;
        const float flat = std::exp(-down * 3.2F);
        const float calm = smoothStep(0, 0.1F, down);
        for (int x = 0; x < picture.cols; ++x) {
            const float left = plan.shore[size_t(x)] - float(y);
            if (left < -1.5F)
                continue;
            const float tilt = ((waves(y, x) - 0.5F) * 0.8F + (swell(y, x) - 0.5F) * 0.7F) * chop * (0.35F + 0.65F * calm);
            const float depth = smoothStep(0, span * 0.5F, left);
            Colour body = mix(plan.shallow, plan.deep, std::sqrt(depth));
            body = lit(body, light, 0.75F + tilt * 0.6F);
            const Colour sky = mix(light.horizon, light.middle, clamp01(0.35F + tilt * 1.6F));
            Colour colour = mix(body, sky, clamp01(0.22F + 0.55F * flat + tilt * 0.75F));
            const float thin = 1 - smoothStep(0, 14, left);
            colour = mix(colour, lit(plan.sand, light, 0.5F) * 0.8F, thin * 0.45F);
            if (glitters) {
                const float away = std::abs(float(x) - sunColumn) / (float(picture.cols) * (0.05F + 0.16F * down + (light.hour == Hour::Day ? 0.15F : 0.F)));
                const float spark = smoothStep(0.08F, 0.34F, tilt + 0.16F * flat) * std::exp(-away * away);
                colour = mix(colour, mix(light.sun, {1.1F, 1.05F, 0.95F}, 0.45F), clamp01(spark * light.strength * 0.95F));
            }
            const float crest = plan.isRough ? smoothStep(0.27F, 0.42F, tilt) * calm * 0.8F : 0;
            colour = mix(colour, lit({0.95F, 0.97F, 1}, light, 0.8F), crest);
            row[x] = mix(row[x], mix(colour, light.haze, 0.35F * flat * flat), clamp01(left + 1));
        }
    }
}

void paintFoam(Picture& picture, const BeachPlan& plan, const Light& light, const Shot& shot, Dice dice)
{
    const float span = float(shot.size.height - plan.horizon);
    const int lines = 2 + dice.below(3) + (plan.isRough ? 2 : 0);
    const Colour white = lit({0.97F, 0.98F, 1.0F}, light, 0.95F);
    const cv::Mat1f lace = laidFlat(noiseTile(512, 32, 4, 0.7F, dice), picture.size(), float(plan.horizon), plan.horizon, picture.rows, 2.4F, 1.6F, float(shot.moment) * 4);
    for (int i = 0; i < lines; ++i) {
        const float back = i == 0 ? 0.F : (float(i) + dice.between(-0.3F, 0.2F)) * (0.55F / float(lines));
        const std::vector<float> wobble = noiseLine(picture.cols, 4 + dice.below(4), 4, 0.55F, dice);
        const std::vector<float> broken = noiseLine(picture.cols, 6, 4, 0.6F, dice);
        for (int x = 0; x < picture.cols; ++x) {
            const float reach = plan.shore[size_t(x)] - float(plan.horizon);
            const float t = 1 - back + wobble[size_t(x)] * 0.035F;
            const float row = float(plan.horizon) + reach * t;
            const float near = (row - float(plan.horizon)) / span;
            const float whole = i == 0 ? 1.F : smoothStep(-0.45F, 0.35F, broken[size_t(x)]);
            const float thick = (i == 0 ? 0.05F : 0.04F) * span * near * (1.2F + broken[size_t(x)]) * whole;
            if (whole <= 0.02F)
                continue;
            const int first = std::max(int(row - thick * 2.4F), plan.horizon);
            const int last = std::min(int(row + 2), picture.rows - 1);
            for (int y = first; y <= last; ++y) {
                const float from = (row - float(y)) / std::max(thick, 1.F);
                const float dense = from < 0 ? 0.6F : std::exp(-from * 1.4F);
                const float holes = smoothStep(0.62F - dense * 0.5F, 0.78F - dense * 0.3F, lace(y, x));
                picture(y, x) = mix(picture(y, x), white, clamp01(holes * (0.35F + dense) * 0.95F));
            }
            // The dark face under a breaking wave.
            const int under = int(row + 2);
            if (i > 0 && under + 2 < picture.rows && float(under) < plan.shore[size_t(x)] - 4)
                picture(under, x) = picture(under, x) * 0.85F;
        }
    }
}

void paintHeadland(Picture& picture, const BeachPlan& plan, const Light& light, Dice dice)
{
    const int count = 1 + dice.below(2);
    const bool isLeft = dice.chance(0.5F);
    for (int i = 0; i < count; ++i) {
        const std::vector<float> outline = noiseLine(picture.cols, 5, 6, 0.5F, dice);
        const float rise = float(picture.rows) * dice.between(0.04F, 0.13F) * (i == 0 ? 1.F : 0.6F);
        const float reach = float(picture.cols) * dice.between(0.25F, 0.7F) * (i == 0 ? 1.F : 1.3F);
        const Colour land = mix(lit(varied({0.32F, 0.36F, 0.22F}, 0.2F, dice), light, 0.5F), light.haze, i == 0 ? 0.42F : 0.66F);
        Points shape;
        for (int x = 0; x < picture.cols; x += 2) {
            const float from = float(isLeft ? x : picture.cols - x) / reach;
            const float envelope = from < 1 ? std::sqrt(1 - from) : 0.F;
            shape.emplace_back(float(x), float(plan.horizon) + 1 - rise * envelope * (1 + 0.45F * outline[size_t(x)]));
        }
        shape.emplace_back(float(picture.cols), float(plan.horizon) + 1.5F);
        shape.emplace_back(0.F, float(plan.horizon) + 1.5F);
        fillShaded(picture, shape, land, land * 0.85F);
    }
}

void drawUmbrella(Picture& picture, cv::Point2f foot, float size, const Light& light, Dice dice)
{
    const Colour one = dice.pick<Colour>({{0.85F, 0.2F, 0.18F}, {0.15F, 0.4F, 0.7F}, {0.95F, 0.7F, 0.15F}, {0.2F, 0.6F, 0.5F}, {0.9F, 0.45F, 0.55F}});
    const Colour other = dice.chance(0.6F) ? Colour(0.96F, 0.95F, 0.92F) : one * 0.75F;
    const float shade = light.sunX < 0.5F ? 1.F : -1.F;
    fillEllipse(picture, foot + cv::Point2f(shade * size * 0.4F, size * 0.03F), size * 0.62F, size * 0.11F, {0.08F, 0.07F, 0.1F}, 0.35F * light.strength + 0.1F);
    // A towel beside the pole.
    const Colour towel = lit(varied({dice.real(), dice.real() * 0.8F, dice.real()}, 0.1F, dice), light, 0.6F);
    const float tx = foot.x + dice.between(-0.5F, 0.3F) * size;
    fillShape(picture, {{tx, foot.y + size * 0.05F}, {tx + size * 0.28F, foot.y + size * 0.05F}, {tx + size * 0.40F, foot.y + size * 0.2F}, {tx + size * 0.06F, foot.y + size * 0.2F}}, towel);
    const float tilt = dice.between(-0.12F, 0.12F) * size;
    const cv::Point2f top = foot + cv::Point2f(tilt, -size);
    drawStroke(picture, {foot, top}, std::max(1.F, size * 0.035F), lit({0.85F, 0.82F, 0.76F}, light, 0.5F));
    constexpr int kPanels = 8;
    for (int i = 0; i < kPanels; ++i) {
        const auto rim = [&](int k) {
            const float t = -1 + 2 * float(k) / kPanels;
            return top + cv::Point2f(std::sin(t * 1.5708F) * size * 0.62F, size * (0.33F + 0.07F * std::cos(t * 1.5708F)));
        };
        const cv::Point2f middle = (rim(i) + rim(i + 1)) * 0.5F - cv::Point2f(0, size * 0.03F);
        const float facing = clamp01(0.75F - shade * (float(i) / kPanels - 0.5F) * 0.9F);
        const Points panel{top, top + (rim(i) - top) * 0.55F - cv::Point2f(0, size * 0.05F), rim(i), middle, rim(i + 1), top + (rim(i + 1) - top) * 0.55F - cv::Point2f(0, size * 0.05F)};
        const Colour colour = lit(i % 2 == 0 ? one : other, light, facing);
        fillShaded(picture, panel, colour, colour * 0.88F);
    }
}

void furnish(Picture& picture, const BeachPlan& plan, const Light& light, const Shot& shot, Dice dice)
{
    const auto width = float(picture.cols);
    const auto height = float(picture.rows);
    const auto sandAt = [&](float x, float part) {
        const float shore = plan.shore[size_t(std::clamp(int(x), 0, picture.cols - 1))] + 12;
        return shore + (height - shore) * part;
    };
    const auto sizeAt = [&](float y) { return (y - float(plan.horizon)) * 0.42F + 4; };
    for (int i = dice.below(4); i > 0; --i) {
        const float down = dice.between(0.01F, 0.22F);
        drawSailBoat(picture, {dice.between(0.05F, 0.95F) * width, float(plan.horizon) + 2 + down * down * height}, 9 + down * height * 0.45F, light, dice.fork(quint64(i)));
    }
    if (!light.isDim() && light.weather <= Weather::Cloudy && dice.chance(0.62F)) {
        std::vector<cv::Point2f> feet;
        for (int i = 2 + dice.below(7); i > 0; --i) {
            const float x = dice.between(0.02F, 0.98F) * width;
            const float y = sandAt(x, dice.between(0.05F, 0.75F));
            if (y < height - 8)
                feet.emplace_back(x, y);
        }
        std::sort(feet.begin(), feet.end(), [](auto a, auto b) { return a.y < b.y; });
        quint64 tag = 100;
        for (const cv::Point2f& foot : feet)
            drawUmbrella(picture, foot, sizeAt(foot.y), light, dice.fork(++tag));
    }
    if (dice.chance(0.6F)) {
        for (int i = 1 + dice.below(6); i > 0; --i) {
            const float x = dice.between(0.03F, 0.97F) * width + float(shot.moment) * 2;
            const float y = sandAt(x, dice.between(-0.02F, 0.5F));
            drawPerson(picture, {x, y}, sizeAt(y) * 0.62F, light, dice.fork(200 + quint64(i)));
        }
    }
    if (dice.chance(0.42F)) {
        const bool isLeft = dice.chance(0.5F);
        for (int i = 1 + dice.below(3); i > 0; --i) {
            const float x = width * (isLeft ? dice.between(-0.05F, 0.25F) : dice.between(0.75F, 1.05F));
            const float foot = std::max(sandAt(x, dice.between(0.1F, 0.9F)), height * 0.72F);
            drawPalm(picture, {x, foot}, foot * dice.between(0.55F, 0.86F), (isLeft ? 1.F : -1.F) * dice.between(0.02F, 0.3F), light, dice.fork(300 + quint64(i)));
        }
    }
    if (dice.chance(0.3F) && float(plan.horizon) > 60)
        drawBirds(picture, {width * 0.1F, float(plan.horizon) * 0.2F, width * 0.8F, float(plan.horizon) * 0.6F}, 2 + dice.below(7), light.ambient * 0.6F, dice.fork(9));
}

// From the air: water on one side, sand on the other, foam between and umbrellas as dots.
Picture paintBeachFromAbove(const Shot& shot, Light& light, Dice& dice)
{
    Picture picture(shot.size);
    const cv::Size size = shot.size;
    const cv::Mat1f broad = noiseTile(512, 4, 6, 0.55F, dice);
    const cv::Mat1f fine = noiseTile(512, 64, 3, 0.7F, dice);
    const Colour sand = varied({0.90F, 0.81F, 0.64F}, 0.06F, dice);
    const Colour deep = varied({0.04F, 0.36F, 0.50F}, 0.1F, dice);
    const Colour shallow = varied({0.35F, 0.80F, 0.76F}, 0.08F, dice);
    const float angle = dice.between(0, 6.283F);
    const cv::Point2f normal(std::cos(angle), std::sin(angle));
    const float offset = dice.between(-0.12F, 0.12F) * float(size.width);
    const auto distance = [&](float x, float y) {
        return (x - float(size.width) / 2) * normal.x + (y - float(size.height) / 2) * normal.y + offset + (broad(int(y) % 512, int(x) % 512) - 0.5F) * 90 + float(shot.moment) * 2;
    };
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const float d = distance(float(x), float(y));
            const float grain = fine(y % 512, x % 512) - 0.5F;
            const Colour dry = lit(mix(sand, sand * 0.74F, 1 - smoothStep(8, 26, d + grain * 8)), light, 0.8F + grain * 0.25F);
            const float depth = smoothStep(0, 190, -d);
            const Colour wet = lit(mix(shallow, deep, depth), light, 0.72F + grain * 0.3F);
            Colour colour = mix(wet, dry, smoothStep(-4, 4, d));
            for (const float line : {0.F, 34.F, 78.F}) {
                const float from = (d + line + (broad(x % 512, y % 512) - 0.5F) * line * 0.8F) / (7 + line * 0.06F);
                const float foam = std::exp(-from * from) * smoothStep(0.30F, 0.55F, fine(x % 512, y % 512) + (line == 0 ? 0.25F : 0.F));
                colour = mix(colour, lit({0.97F, 0.98F, 1}, light, 0.9F), foam * 0.9F);
            }
            picture(y, x) = colour;
        }
    }
    const float shadeX = light.sunX < 0.5F ? 7.F : -7.F;
    for (int i = 14 + dice.below(40); i > 0; --i) {
        const cv::Point2f at(dice.between(0, float(size.width - 1)), dice.between(0, float(size.height - 1)));
        const float d = distance(at.x, at.y);
        if (d < 34)
            continue;
        const Colour colour = lit(dice.pick<Colour>({{0.85F, 0.2F, 0.18F}, {0.15F, 0.4F, 0.7F}, {0.95F, 0.7F, 0.15F}, {0.96F, 0.95F, 0.92F}}), light, 0.9F);
        const float radius = dice.between(6, 9);
        fillEllipse(picture, at + cv::Point2f(shadeX, 6), radius, radius, {0.1F, 0.08F, 0.08F}, 0.35F);
        fillEllipse(picture, at, radius, radius, colour);
        for (int k = 0; k < 4; ++k) {
            const float a = float(k) * 1.5708F;
            fillShape(picture, {at, at + cv::Point2f(std::cos(a), std::sin(a)) * radius, at + cv::Point2f(std::cos(a + 0.785F), std::sin(a + 0.785F)) * radius}, {0.97F, 0.96F, 0.93F}, 0.85F);
        }
        fillBox(picture, {at.x + radius + 2, at.y - 4, 5, 11}, lit(varied({dice.real(), dice.real(), dice.real()}, 0.1F, dice), light, 0.7F));
    }
    return picture;
}

} // namespace

Picture paintBeach(const Shot& shot, Light& light)
{
    Dice dice(shot.seed);
    light = makeLight(shot, dice);
    if ((shot.hour == Hour::Day || shot.hour == Hour::Golden) && shot.weather <= Weather::Fair && dice.chance(0.16F))
        return paintBeachFromAbove(shot, light, dice);
    const BeachPlan plan = planBeach(shot, light, dice);
    Picture picture(shot.size);
    paintSky(picture, plan.horizon, light, shot, dice.fork(1));
    if (dice.chance(0.45F))
        paintHeadland(picture, plan, light, dice.fork(2));
    paintSand(picture, plan, light, shot, dice.fork(3));
    paintSea(picture, plan, light, shot, dice.fork(4));
    paintFoam(picture, plan, light, shot, dice.fork(5));
    furnish(picture, plan, light, shot, dice.fork(6));
    if (shot.weather == Weather::Fog || shot.weather == Weather::Rain) {
        Dice mist = dice.fork(7);
        addMist(picture, plan.horizon - 10, picture.rows, shot.weather == Weather::Fog ? 0.6F : 0.2F, 0.08F, light.haze, noiseTile(1024, 4, 4, 0.5F, mist));
    }
    return picture;
}

} // namespace Tintype::Painting
