// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cities: house fronts put up in perspective along a street, over water, or steeply above.

#include "imaging/SamplePainterHouses.h"
#include "imaging/SamplePainterKit.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace Tintype::Painting {

namespace {

// Mirrors what stands above row base(x) into what lies below it.
template <typename Base>
void mirrorBelow(Picture& picture, Base base, float strength, const Colour& body, const cv::Mat1f& ripples, float shake)
{
    const Picture before = picture.clone();
    for (int x = 0; x < picture.cols; ++x) {
        const float foot = base(x);
        for (int y = std::max(int(foot) + 1, 0); y < picture.rows; ++y) {
            const float ripple = (ripples(y, x) - 0.5F) * shake;
            const int from = std::clamp(int(2 * foot - float(y) + ripple * 2), 0, std::max(int(foot) - 1, 0));
            const int column = std::clamp(x + int(ripple), 0, picture.cols - 1);
            const float fade = strength * (1 - 0.35F * (float(y) - foot) / float(picture.rows));
            picture(y, x) = mix(mix(picture(y, x), body, strength * 0.3F), before(from, column), clamp01(fade));
        }
    }
}

void paintSkylineRow(Picture& picture, float foot, float scale, float haze, const Light& light, Dice dice)
{
    const auto width = float(picture.cols);
    float x = dice.between(-0.15F, 0.F) * width;
    while (x < width) {
        const bool isTall = dice.chance(0.5F);
        const float wide = scale * (isTall ? dice.between(26, 62) : dice.between(34, 90));
        const float centre = 1 - std::abs(x / width - 0.5F) * 0.9F;
        const float tall = scale * (isTall ? dice.between(110, 270) * centre : dice.between(35, 100));
        const float facing = light.sunX < 0.5F ? 0.3F : 0.65F;
        Front front = makeFront(isTall, light, dice);
        front.floors = std::max(int(tall / (scale * 7.5F)), 2);
        front.bays = std::max(int(wide / (scale * 7)), 2);
        const float side = wide * dice.between(0.2F, 0.42F);
        putUp(picture, front, {{{x, foot - tall}, {x + wide - side, foot - tall}, {x + wide - side, foot}, {x, foot}}}, light, facing, haze, dice.fork(1));
        Front flank = front;
        flank.bays = std::max(front.bays / 2, 1);
        putUp(picture, flank, {{{x + wide - side, foot - tall}, {x + wide, foot - tall * 0.985F}, {x + wide, foot}, {x + wide - side, foot}}}, light, 0.95F - facing, haze, dice.fork(2));
        const Colour roof = mix(lit(front.wall, light, 0.2F) * 0.6F, light.haze, haze);
        if (isTall && dice.chance(0.45F)) {
            fillBox(picture, {x + wide * 0.2F, foot - tall - scale * 9, wide * 0.4F, scale * 10}, roof);
            drawStroke(picture, {{x + wide * 0.4F, foot - tall}, {x + wide * 0.4F, foot - tall - scale * dice.between(20, 50)}}, std::max(1.F, scale * 1.6F), roof);
        }
        x += wide * dice.between(0.75F, 1.15F);
        dice.bits();
    }
}

Picture paintSkyline(const Shot& shot, const Light& light, Dice& dice)
{
    Picture picture(shot.size);
    const auto height = float(shot.size.height);
    const float foot = height * dice.between(0.6F, 0.8F);
    paintSky(picture, int(foot), light, shot, dice.fork(1));
    picture.rowRange(std::min(int(foot), picture.rows - 1), picture.rows).setTo(cv::Scalar(light.haze[0] * 0.6, light.haze[1] * 0.62, light.haze[2] * 0.65));
    const bool isMurky = light.weather >= Weather::Overcast;
    const float size = height / 427 * dice.between(0.75F, 1.25F);
    paintSkylineRow(picture, foot, size * 0.62F, isMurky ? 0.85F : 0.62F, light, dice.fork(2));
    paintSkylineRow(picture, foot, size * 0.8F, isMurky ? 0.62F : 0.36F, light, dice.fork(3));
    paintSkylineRow(picture, foot, size, isMurky ? 0.35F : 0.1F, light, dice.fork(4));
    if (dice.chance(0.62F)) {
        Dice wave = dice.fork(5);
        const cv::Mat1f ripples = laidFlat(noiseTile(512, 16, 5, 0.62F, wave), picture.size(), foot - 6, int(foot), picture.rows, 2.6F, 4, float(shot.moment) * 3);
        const Colour quay = lit({0.38F, 0.36F, 0.34F}, light, 0.3F);
        mirrorBelow(picture, [&](int) { return foot + 3; }, 0.72F, lit({0.10F, 0.2F, 0.26F}, light, 0.5F), ripples, dice.between(8, 26));
        fillShaded(picture, {{0, foot - 2}, {float(picture.cols), foot - 2}, {float(picture.cols), foot + 4}, {0, foot + 4}}, quay, quay * 0.6F);
        if (dice.chance(0.3F))
            drawSailBoat(picture, {float(picture.cols) * dice.real(), foot + 25}, 26, light, dice.fork(6));
        return picture;
    }
    const Colour lawn = lit(varied({0.30F, 0.42F, 0.18F}, 0.15F, dice), light, 0.5F);
    fillShaded(picture, {{0, foot}, {float(picture.cols), foot}, {float(picture.cols), height}, {0, height}}, lawn, lawn * 0.6F);
    const bool isAutumn = shot.month >= 10 && shot.month <= 11;
    for (int i = 0; i < 26; ++i) {
        const float down = float(i) / 26;
        const cv::Point2f at(dice.real() * float(picture.cols), foot + 3 + down * down * (height - foot));
        const Colour leaf = isAutumn ? varied({0.72F, 0.42F, 0.14F}, 0.25F, dice) : varied({0.28F, 0.42F, 0.17F}, 0.2F, dice);
        drawLeafyTree(picture, at, height * (0.07F + 0.22F * down * down), leaf, light, dice.fork(50 + quint64(i)));
    }
    return picture;
}

// A street seen along its middle: X across, Y up, Z away, in metres.
struct Street
{
    cv::Point2f vanishing;
    float focal = 400;
    float eye = 1.8F;
    float halfWidth = 9;
    float kerb = 5.5F;
    cv::Point2f seen(float x, float y, float z) const { return {vanishing.x + focal * x / z, vanishing.y - focal * (y - eye) / z}; }
};

void drawCar(Picture& picture, const Street& street, float x, float z, bool isComing, const Light& light, Dice dice)
{
    const Colour paint = lit(dice.pick<Colour>({{0.75F, 0.75F, 0.76F}, {0.12F, 0.13F, 0.15F}, {0.6F, 0.12F, 0.1F}, {0.15F, 0.25F, 0.45F}, {0.9F, 0.9F, 0.88F}, {0.85F, 0.65F, 0.12F}}), light, 0.5F);
    const auto at = [&](float dx, float y) { return street.seen(x + dx, y, z); };
    fillEllipse(picture, at(0, 0), street.focal * 1.1F / z, street.focal * 0.12F / z + 1, {0.03F, 0.03F, 0.04F}, 0.6F);
    for (const float dx : {-0.68F, 0.68F})
        fillShape(picture, {at(dx - 0.14F, 0.4F), at(dx + 0.14F, 0.4F), at(dx + 0.14F, 0), at(dx - 0.14F, 0)}, {0.05F, 0.05F, 0.06F});
    fillShaded(picture, {at(-0.88F, 0.9F), at(0.88F, 0.9F), at(0.92F, 0.55F), at(0.88F, 0.24F), at(-0.88F, 0.24F), at(-0.92F, 0.55F)}, paint, paint * 0.55F);
    fillShaded(picture, {at(-0.6F, 1.42F), at(0.6F, 1.42F), at(0.82F, 0.88F), at(-0.82F, 0.88F)}, paint * 0.95F, paint * 0.8F);
    fillShaded(picture, {at(-0.53F, 1.34F), at(0.53F, 1.34F), at(0.70F, 0.93F), at(-0.70F, 0.93F)}, light.middle * 0.5F, Colour(0.1F, 0.12F, 0.15F));
    const Colour lamp = isComing ? Colour(1, 0.97F, 0.85F) : Colour(0.9F, 0.12F, 0.08F);
    const bool isOn = light.isDim() || light.weather >= Weather::Fog;
    for (const float dx : {-0.68F, 0.68F}) {
        fillEllipse(picture, at(dx, 0.66F), std::max(street.focal * 0.13F / z, 0.7F), std::max(street.focal * 0.08F / z, 0.6F), lamp * (isOn ? 1.F : 0.65F));
        if (isOn)
            addGlow(picture, at(dx, 0.66F), street.focal * (isComing ? 1.2F : 0.8F) / z + 3, lamp, 0.5F);
    }
}

void paintRoad(Picture& picture, const Street& street, const Light& light, Dice dice)
{
    const Colour asphalt = lit(varied({0.30F, 0.30F, 0.31F}, 0.12F, dice), light, 0.45F);
    const Colour paving = lit(varied({0.56F, 0.54F, 0.51F}, 0.1F, dice), light, 0.5F);
    const cv::Mat1f grain = laidFlat(noiseTile(512, 64, 3, 0.8F, dice), picture.size(), street.vanishing.y, int(street.vanishing.y), picture.rows, 7, 1, 0);
    for (int y = std::max(int(street.vanishing.y), 0); y < picture.rows; ++y) {
        const float z = street.focal * street.eye / std::max(float(y) - street.vanishing.y, 0.5F);
        const float far = 1 - std::exp(-z / 160);
        for (int x = 0; x < picture.cols; ++x) {
            const float across = (float(x) - street.vanishing.x) * z / street.focal;
            const float side = smoothStep(street.kerb - z * 0.002F, street.kerb + 0.1F + z * 0.002F, std::abs(across));
            const float slab = std::abs(std::fmod(std::abs(across) * 1.2F, 1.F) - 0.5F) > 0.46F || std::abs(std::fmod(z * 0.9F, 1.F) - 0.5F) > 0.47F ? 0.9F : 1.F;
            const Colour colour = mix(asphalt, paving * (z < 25 ? slab : 1.F), side) * (0.86F + 0.28F * grain(y, x));
            picture(y, x) = mix(colour, light.haze, far * 0.7F);
        }
    }
    if (street.kerb > street.halfWidth) // a square, not a street
        return;
    const Colour white = lit({0.85F, 0.85F, 0.82F}, light, 0.5F);
    for (float z = 3.5F; z < 120; z += 6)
        fillShape(picture, {street.seen(-0.08F, 0, z + 3), street.seen(0.08F, 0, z + 3), street.seen(0.08F, 0, z), street.seen(-0.08F, 0, z)}, white, 0.8F);
    if (dice.chance(0.4F)) {
        const float z = dice.between(7, 14);
        for (float x = -street.kerb + 0.3F; x < street.kerb - 0.4F; x += 1.1F)
            fillShape(picture, {street.seen(x, 0, z + 3), street.seen(x + 0.55F, 0, z + 3), street.seen(x + 0.55F, 0, z), street.seen(x, 0, z)}, white, 0.85F);
    }
}

void paintHouses(Picture& picture, const Street& street, bool isDowntown, const Light& light, Dice dice)
{
    struct Plot
    {
        float near, far, tall;
        bool isLeft;
    };
    std::vector<Plot> plots;
    for (const bool isLeft : {true, false}) {
        float z = dice.between(1.5F, 3.5F);
        while (z < 230) {
            const float deep = isDowntown ? dice.between(16, 34) : dice.between(9, 20);
            plots.push_back({z, z + deep, isDowntown ? dice.between(18, 90) : dice.between(10, 19), isLeft});
            z += deep + (dice.chance(0.14F) ? dice.between(4, 9) : 0.F);
        }
    }
    std::sort(plots.begin(), plots.end(), [](const Plot& a, const Plot& b) { return a.near > b.near; });
    quint64 tag = 0;
    for (const Plot& plot : plots) {
        const float sign = plot.isLeft ? -1.F : 1.F;
        const float x = sign * street.halfWidth;
        const float z = std::max(plot.near, 0.9F);
        const bool towardsSun = plot.isLeft == (light.sunX > 0.5F);
        const float facing = towardsSun ? 0.85F : 0.18F;
        Front front = makeFront(isDowntown && plot.tall > 35, light, dice);
        front.floors = std::max(int(plot.tall / 3.4F), 2);
        front.bays = std::max(int((plot.far - plot.near) / 2.8F), 2);
        front.hasShops = dice.chance(0.7F);
        const float haze = (1 - std::exp(-plot.near / (light.weather >= Weather::Overcast ? 90.F : 260.F))) * 0.85F;
        // The end wall, where it rises above its neighbour.
        const Points end{street.seen(x, plot.tall, z), street.seen(x + sign * 14, plot.tall, z), street.seen(x + sign * 14, 0, z), street.seen(x, 0, z)};
        const Colour wall = mix(lit(front.wall, light, 0.35F) * 0.85F, light.haze, haze);
        fillShaded(picture, end, wall, wall * 0.9F);
        const cv::Point2f nearTop = street.seen(x, plot.tall, z);
        const cv::Point2f nearFoot = street.seen(x, 0, z);
        const cv::Point2f farTop = street.seen(x, plot.tall, plot.far);
        const cv::Point2f farFoot = street.seen(x, 0, plot.far);
        const Quad corners = plot.isLeft ? Quad{nearTop, farTop, farFoot, nearFoot} : Quad{farTop, nearTop, nearFoot, farFoot};
        putUp(picture, front, corners, light, facing, haze, dice.fork(++tag));
    }
}

void furnishStreet(Picture& picture, const Street& street, const Light& light, const Shot& shot, Dice dice)
{
    struct Thing
    {
        float z;
        int kind;
        float x;
    };
    std::vector<Thing> things;
    for (int i = 4 + dice.below(9); i > 0; --i)
        things.push_back({dice.between(7, 90), 0, (dice.chance(0.5F) ? -1.F : 1.F) * dice.between(1.4F, 3.9F)});
    for (int i = 3 + dice.below(10); i > 0; --i)
        things.push_back({dice.between(6, 45), 1, (dice.chance(0.5F) ? -1.F : 1.F) * dice.between(street.kerb + 0.5F, street.halfWidth - 0.6F)});
    const bool hasTrees = dice.chance(0.55F);
    for (float z = dice.between(9, 14); z < 110; z += 14) {
        for (const float side : {-1.F, 1.F}) {
            if (hasTrees)
                things.push_back({z, 2, side * (street.kerb + 0.6F)});
            things.push_back({z + 6, 3, side * (street.kerb + 0.3F)});
        }
    }
    std::sort(things.begin(), things.end(), [](const Thing& a, const Thing& b) { return a.z > b.z; });
    const bool isBare = shot.month <= 2;
    const Colour leaf = shot.month >= 10 ? Colour(0.74F, 0.46F, 0.15F) : Colour(0.30F, 0.45F, 0.17F);
    quint64 tag = 10;
    for (const Thing& thing : things) {
        const cv::Point2f foot = street.seen(thing.x, 0, thing.z);
        const float metre = street.focal / thing.z;
        ++tag;
        if (thing.kind == 0) {
            drawCar(picture, street, thing.x, thing.z - float(shot.moment) * 0.35F, thing.x < 0, light, dice.fork(tag));
        } else if (thing.kind == 1) {
            drawPerson(picture, foot + cv::Point2f(float(shot.moment) * 0.1F * metre, 0), 1.75F * metre, light, dice.fork(tag));
        } else if (thing.kind == 2 && !isBare) {
            drawLeafyTree(picture, foot, 6.5F * metre, leaf, light, dice.fork(tag));
        } else if (thing.kind == 3) {
            const Colour iron = lit({0.2F, 0.21F, 0.22F}, light, 0.3F);
            const cv::Point2f head = foot + cv::Point2f(thing.x < 0 ? metre : -metre, -6 * metre);
            drawStroke(picture, {foot, {foot.x, head.y}, head}, std::max(1.F, 0.12F * metre), iron);
            if (light.isDim()) {
                fillEllipse(picture, head, 0.35F * metre + 0.6F, 0.16F * metre + 0.5F, {1, 0.9F, 0.65F});
                addGlow(picture, head, 4.5F * metre + 4, {1.0F, 0.75F, 0.42F}, 0.55F);
            }
        }
    }
}

Picture paintStreet(const Shot& shot, const Light& light, Dice& dice)
{
    Picture picture(shot.size);
    const auto width = float(shot.size.width);
    const auto height = float(shot.size.height);
    const bool isDowntown = dice.chance(0.55F);
    Street street;
    street.vanishing = {width * dice.between(0.3F, 0.7F), height * dice.between(0.5F, 0.72F)};
    street.focal = width * (width > height ? dice.between(0.6F, 1.0F) : dice.between(0.9F, 1.3F));
    street.eye = dice.chance(0.7F) ? dice.between(1.5F, 2.4F) : dice.between(4, 9);
    street.halfWidth = dice.between(7.5F, 12);
    street.kerb = street.halfWidth - dice.between(2.5F, 3.8F);
    paintSky(picture, int(street.vanishing.y) + 2, light, shot, dice.fork(1));
    paintRoad(picture, street, light, dice.fork(2));
    paintHouses(picture, street, isDowntown, light, dice.fork(3));
    const bool isWet = light.weather == Weather::Rain || (light.isDim() && dice.chance(0.5F));
    furnishStreet(picture, street, light, shot, dice.fork(4));
    if (isWet) {
        Dice wave = dice.fork(5);
        const cv::Mat1f ripples = laidFlat(noiseTile(512, 16, 5, 0.7F, wave), picture.size(), street.vanishing.y - 6, int(street.vanishing.y), picture.rows, 3, 1.5F, 0);
        const auto base = [&](int x) { return street.vanishing.y + street.eye * std::max(std::abs(float(x) - street.vanishing.x) / street.halfWidth, 8.F); };
        const Picture dry = picture.clone();
        mirrorBelow(picture, base, 0.42F, lit({0.16F, 0.17F, 0.2F}, light, 0.4F), ripples, 16);
        cv::addWeighted(picture, 0.85, dry, 0.15, 0, picture);
    }
    return picture;
}

// Towers from their foot: three edges run towards a point high above.
Picture paintTowers(const Shot& shot, const Light& light, Dice& dice)
{
    Picture picture(shot.size);
    const auto width = float(shot.size.width);
    const auto height = float(shot.size.height);
    paintSky(picture, picture.rows, light, shot, dice.fork(1));
    const cv::Point2f zenith(width * dice.between(0.35F, 0.65F), -height * dice.between(0.25F, 0.9F));
    std::vector<float> feet;
    for (int i = 3 + dice.below(3); i > 0; --i)
        feet.push_back(dice.between(-0.35F, 1.2F));
    quint64 tag = 0;
    for (const float foot : feet) {
        const float x = foot * width;
        const float wide = width * dice.between(0.22F, 0.42F);
        const float edge = wide * dice.between(0.3F, 0.7F);
        const float rise = dice.between(0.45F, 0.85F);
        const auto up = [&](float at, float low) { return cv::Point2f(at, height + low) + (zenith - cv::Point2f(at, height + low)) * rise; };
        Front front = makeFront(true, light, dice);
        front.floors = 20 + dice.below(26);
        front.bays = 5 + dice.below(6);
        const float low = height * 0.25F;
        putUp(picture, front, {{up(x, low), up(x + edge, low * 1.6F), {x + edge, height + low * 1.6F}, {x, height + low}}}, light, light.sunX < 0.5F ? 0.9F : 0.25F, 0.06F, dice.fork(++tag));
        putUp(picture, front, {{up(x + edge, low * 1.6F), up(x + wide, low), {x + wide, height + low}, {x + edge, height + low * 1.6F}}}, light, light.sunX < 0.5F ? 0.25F : 0.9F, 0.06F, dice.fork(++tag));
    }
    return picture;
}

// Old houses across a square, straight ahead.
Picture paintRow(const Shot& shot, const Light& light, Dice& dice)
{
    Picture picture(shot.size);
    const auto width = float(shot.size.width);
    const auto height = float(shot.size.height);
    const float foot = height * dice.between(0.72F, 0.86F);
    Street street;
    street.vanishing = {width / 2, foot - height * 0.13F};
    street.eye = 1.7F;
    street.focal = width * 0.8F;
    street.kerb = 100;
    paintSky(picture, int(foot), light, shot, dice.fork(1));
    paintRoad(picture, street, light, dice.fork(2));
    float x = -width * dice.between(0, 0.1F);
    const float metre = height * 0.034F;
    quint64 tag = 10;
    while (x < width) {
        Front front = makeFront(false, light, dice);
        front.floors = 3 + dice.below(3);
        front.bays = 3 + dice.below(3);
        front.hasShops = dice.chance(0.75F);
        const float wide = metre * float(front.bays) * dice.between(1.4F, 1.8F);
        const float tall = metre * float(front.floors) * dice.between(2.4F, 2.9F);
        const Colour tiles = lit(varied(dice.pick<Colour>({{0.55F, 0.28F, 0.2F}, {0.32F, 0.33F, 0.37F}, {0.45F, 0.32F, 0.26F}}), 0.1F, dice), light, 0.6F);
        const float roof = metre * dice.between(1.6F, 4.F);
        if (dice.chance(0.5F))
            fillShaded(picture, {{x, foot - tall + 1}, {x + wide / 2, foot - tall - roof * 1.5F}, {x + wide, foot - tall + 1}}, front.wall.mul(light.ambient + light.sun * light.strength * 0.6F), front.wall.mul(light.ambient + light.sun * light.strength * 0.5F));
        else
            fillShaded(picture, {{x, foot - tall + 1}, {x + wide * 0.08F, foot - tall - roof}, {x + wide * 0.92F, foot - tall - roof}, {x + wide, foot - tall + 1}}, tiles, tiles * 0.8F);
        putUp(picture, front, {{{x, foot - tall}, {x + wide, foot - tall}, {x + wide, foot}, {x, foot}}}, light, 0.62F, 0.03F, dice.fork(++tag));
        x += wide;
    }
    for (int i = 2 + dice.below(9); i > 0; --i)
        drawPerson(picture, {dice.real() * width + float(shot.moment) * 2, foot + dice.between(2, height * 0.12F)}, metre * dice.between(1.9F, 2.6F), light, dice.fork(++tag));
    if (dice.chance(0.5F))
        drawLeafyTree(picture, {width * dice.pick<float>({0.06F, 0.94F}), foot + height * 0.06F}, height * dice.between(0.4F, 0.7F), shot.month >= 10 ? Colour(0.72F, 0.45F, 0.15F) : Colour(0.3F, 0.45F, 0.17F), light, dice.fork(++tag));
    return picture;
}

void paintRainfall(Picture& picture, const Light& light, Dice dice)
{
    for (int i = 0; i < 260; ++i) {
        const cv::Point2f at(dice.between(0, float(picture.cols)), dice.between(0, float(picture.rows)));
        const float length = dice.between(6, 20);
        drawStroke(picture, {at, at + cv::Point2f(length * 0.12F, length)}, 0.8F, light.horizon * 1.1F, 0.28F);
    }
}

} // namespace

Picture paintCity(const Shot& shot, Light& light)
{
    Dice dice(shot.seed);
    light = makeLight(shot, dice);
    const float kind = dice.real();
    Picture picture = kind < 0.33F ? paintSkyline(shot, light, dice) : (kind < 0.72F ? paintStreet(shot, light, dice) : (kind < 0.86F ? paintRow(shot, light, dice) : paintTowers(shot, light, dice)));
    if (shot.weather == Weather::Fog || shot.weather == Weather::Rain) {
        Dice mist = dice.fork(90);
        addMist(picture, 0, picture.rows, shot.weather == Weather::Fog ? 0.5F : 0.2F, 0.08F, light.haze, noiseTile(1024, 4, 4, 0.5F, mist));
    }
    if (shot.weather == Weather::Rain)
        paintRainfall(picture, light, dice.fork(91 + quint64(shot.moment)));
    return picture;
}

} // namespace Tintype::Painting
