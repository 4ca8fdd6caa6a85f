// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mountains: a height field with its colours and shadows, walked column by column from near to far.

#include "imaging/SamplePainterKit.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace Tintype::Painting {

namespace {

constexpr int kSide = 512; // cells of the height field; heights are in cells too

struct Country
{
    cv::Mat1f height;
    cv::Mat3f colour; ///< Surface as lit.
    float water = -100; ///< Level of the lake; below every valley when there is none.
    float snowLine = 60;
    bool isWinter = false;
    bool isAutumn = false;
};

// Ridged noise: creases where the plain noise crosses its middle, each octave only on the flanks of the one before.
cv::Mat1f ridges(Dice& dice)
{
    cv::Mat1f sum = cv::Mat1f::zeros(kSide, kSide);
    cv::Mat1f weight = cv::Mat1f::ones(kSide, kSide);
    float amplitude = 1;
    for (int cells = 4; cells <= 128; cells *= 2) {
        const cv::Mat1f noise = noiseTile(kSide, cells, 1, 1, dice);
        for (int y = 0; y < kSide; ++y) {
            for (int x = 0; x < kSide; ++x) {
                const float crease = 1 - std::min(std::abs(noise(y, x) - 0.5F) * 2.6F, 1.F);
                const float value = crease * crease * weight(y, x);
                sum(y, x) += value * amplitude;
                weight(y, x) = clamp01(value * 1.9F + 0.12F);
            }
        }
        amplitude *= 0.52F;
    }
    // Bent by a slower noise, so that no grid shows through.
    const cv::Mat1f bendX = noiseTile(kSide, 4, 3, 0.5F, dice);
    const cv::Mat1f bendY = noiseTile(kSide, 4, 3, 0.5F, dice);
    cv::Mat1f mapX(kSide, kSide);
    cv::Mat1f mapY(kSide, kSide);
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            mapX(y, x) = float(x) + (bendX(y, x) - 0.5F) * 70;
            mapY(y, x) = float(y) + (bendY(y, x) - 0.5F) * 70;
        }
    }
    cv::Mat1f bent;
    cv::remap(sum, bent, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_WRAP);
    return bent;
}

// The camera stands at the lower edge and looks up the map: plains in front, peaks behind.
cv::Mat1f heights(float steepness, Dice& dice)
{
    const cv::Mat1f ridge = ridges(dice);
    const cv::Mat1f rolling = noiseTile(kSide, 4, 5, 0.45F, dice);
    const cv::Mat1f grain = noiseTile(kSide, 64, 3, 0.6F, dice);
    cv::Mat1f height(kSide, kSide);
    const float valley = dice.between(0.3F, 0.7F) * kSide;
    const float open = dice.between(50, 130);
    const float peakX = valley + dice.between(-70, 70);
    const float peakY = dice.between(60, 170);
    for (int y = 0; y < kSide; ++y) {
        const float far = 1 - float(y) / kSide;
        for (int x = 0; x < kSide; ++x) {
            const float side = (float(x) - valley) / open;
            const float flank = 1 - std::exp(-side * side * 0.5F);
            const float rise = smoothStep(0.2F, 0.95F, far) * (0.4F + 0.6F * flank) + 0.3F * flank * smoothStep(0.05F, 0.4F, far);
            const float away = std::hypot(float(x) - peakX, float(y) - peakY) / 95;
            const float peak = std::exp(-away * away) * 0.6F;
            height(y, x) = steepness * (rise * (0.18F + 0.55F * ridge(y, x)) + peak * (0.35F + 0.5F * ridge(y, x)))
                + (rolling(y, x) - 0.5F) * 14 + (grain(y, x) - 0.5F) * (0.8F + 4.F * rise);
        }
    }
    return height;
}

// How much of the sun reaches each place: a walk towards the sun looks for something higher.
cv::Mat1f sunlight(const cv::Mat1f& height, cv::Vec3f sun)
{
    constexpr int kStep = 2;
    cv::Mat1f coarse;
    cv::resize(height, coarse, {}, 1.0 / kStep, 1.0 / kStep, cv::INTER_AREA);
    cv::Mat1f result(coarse.size());
    const float flat = std::max(std::hypot(sun[0], sun[1]), 0.05F);
    for (int y = 0; y < coarse.rows; ++y) {
        for (int x = 0; x < coarse.cols; ++x) {
            float light = 1;
            for (int i = 2; i < 34 && light > 0; i += 2) {
                const int px = x + int(sun[0] / flat * float(i));
                const int py = y + int(sun[1] / flat * float(i));
                if (px < 0 || py < 0 || px >= coarse.cols || py >= coarse.rows)
                    break;
                const float ray = coarse(y, x) + float(i * kStep) * sun[2] / flat;
                light = std::min(light, 1 - clamp01((coarse(py, px) - ray) / 5));
            }
            result(y, x) = light;
        }
    }
    cv::GaussianBlur(result, result, {}, 0.8);
    cv::Mat1f full;
    cv::resize(result, full, height.size(), 0, 0, cv::INTER_LINEAR);
    return full;
}

struct Ground
{
    Colour rock, meadow, forest, autumn;
};

Ground groundOf(const Country& country, Dice& dice)
{
    Ground ground;
    ground.rock = varied(dice.pick<Colour>({{0.50F, 0.47F, 0.45F}, {0.56F, 0.49F, 0.42F}, {0.42F, 0.43F, 0.47F}}), 0.08F, dice);
    ground.meadow = varied(country.isAutumn ? Colour(0.60F, 0.52F, 0.28F) : Colour(0.40F, 0.52F, 0.22F), 0.1F, dice);
    ground.forest = varied({0.13F, 0.24F, 0.14F}, 0.12F, dice);
    ground.autumn = varied({0.74F, 0.44F, 0.13F}, 0.1F, dice);
    return ground;
}

void paintCountry(Country& country, const Light& light, Dice dice)
{
    const Ground ground = groundOf(country, dice);
    const float side = (light.sunX - 0.5F) * 2;
    const float climb = light.hour == Hour::Day ? 0.75F : (light.hour == Hour::Golden ? 0.42F : 0.3F);
    cv::Vec3f sun(std::clamp(side * 1.3F, -1.F, 1.F), dice.between(-0.25F, 0.5F), climb);
    sun /= float(cv::norm(sun));
    const cv::Mat1f shine = sunlight(country.height, sun);
    const cv::Mat1f patches = noiseTile(kSide, 32, 4, 0.65F, dice);
    const cv::Mat1f leaves = noiseTile(kSide, 128, 2, 0.8F, dice);
    cv::Mat1f smooth;
    cv::GaussianBlur(country.height, smooth, {}, 7);
    country.colour.create(kSide, kSide);
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            const float h = country.height(y, x);
            const float dx = country.height(y, std::min(x + 1, kSide - 1)) - country.height(y, std::max(x - 1, 0));
            const float dy = country.height(std::min(y + 1, kSide - 1), x) - country.height(std::max(y - 1, 0), x);
            const cv::Vec3f normal = cv::normalize(cv::Vec3f(-dx, -dy, 2));
            const float steep = 1 - normal[2];
            const float noise = patches(y, x) - 0.5F;
            const float band = 0.5F + 0.5F * std::sin((h + noise * 9) * 1.7F);
            Colour colour = ground.rock * (0.80F + 0.22F * band + noise * 0.5F);
            const float treeLine = country.snowLine * 0.62F;
            const float meadow = (1 - smoothStep(0.18F, 0.42F, steep + noise * 0.2F)) * (1 - smoothStep(treeLine * 1.0F, treeLine * 1.5F, h + noise * 16));
            colour = mix(colour, ground.meadow * (0.85F + noise * 0.7F), meadow);
            const float wood = smoothStep(0.40F, 0.60F, patches(y, x) + 0.25F * smoothStep(0.03F, 0.2F, steep) + 0.12F) * (1 - smoothStep(0.45F, 0.62F, steep))
                * (1 - smoothStep(treeLine * 0.75F, treeLine * 1.1F, h + noise * 14));
            Colour trees = ground.forest;
            if (country.isAutumn)
                trees = mix(trees, ground.autumn, smoothStep(0.42F, 0.68F, leaves(y, x)));
            colour = mix(colour, trees * (0.55F + 0.9F * leaves(y, x)), wood);
            float snow = smoothStep(country.snowLine - 9, country.snowLine + 7, h + noise * 30) * (1 - smoothStep(0.50F, 0.68F, steep + noise * 0.25F));
            if (country.isWinter)
                snow = std::max(snow, (1 - smoothStep(0.42F, 0.62F, steep + noise * 0.2F)) * (1 - wood * smoothStep(0.3F, 0.6F, leaves(y, x))) * 0.95F);
            colour = mix(colour, {0.95F, 0.96F, 0.99F}, snow);
            const float hollow = clamp01(0.82F + (h - smooth(y, x)) * 0.035F);
            const float facing = std::max(normal.dot(sun), 0.F) * shine(y, x);
            const Colour skyLight = light.ambient.mul({0.93F, 0.98F, 1.08F}) * (0.62F + 0.38F * normal[2]) * hollow;
            country.colour(y, x) = colour.mul(skyLight + light.sun * (light.strength * facing * 1.25F));
        }
    }
}

template <typename T>
T sampled(const cv::Mat_<T>& map, float x, float y)
{
    x = std::clamp(x, 0.F, float(kSide) - 1.01F);
    y = std::clamp(y, 0.F, float(kSide) - 1.01F);
    const int ix = int(x);
    const int iy = int(y);
    const float fx = x - float(ix);
    const float fy = y - float(iy);
    const T* upper = map[iy] + ix;
    const T* lower = map[iy + 1] + ix;
    return (upper[0] * (1 - fx) + upper[1] * fx) * (1 - fy) + (lower[0] * (1 - fx) + lower[1] * fx) * fy;
}

struct View
{
    cv::Point2f at;
    float height = 20;
    float turn = 0; ///< Radians to the right.
    float horizon = 200; ///< Row.
    float focal = 500; ///< Pixels.
    float thickness = 0.0016F; ///< Share of light lost to haze per cell.
    float valleyMist = 0; ///< Extra haze low down.
    cv::Mat1f detail; ///< Texture finer than the height field.
};

// Walks every column from near to far; returns for each column the row of the first lake cell and of the far shore.
std::vector<cv::Vec2i> raisePicture(Picture& picture, const Country& country, const View& view, const Light& light)
{
    std::vector<cv::Vec2i> lakes(size_t(picture.cols), cv::Vec2i(-1, -1));
    const float cosTurn = std::cos(view.turn);
    const float sinTurn = std::sin(view.turn);
    for (int x = 0; x < picture.cols; ++x) {
        const float across = (float(x) - float(picture.cols) / 2) / view.focal;
        const float stepX = sinTurn + across * cosTurn;
        const float stepY = -cosTurn + across * sinTurn;
        int filled = picture.rows;
        float step = 0.25F;
        for (float t = 3; t < 620 && filled > 0; t += step) {
            step = std::min(0.25F + t * 0.0045F, 1.6F);
            const float mapX = view.at.x + stepX * t;
            const float mapY = view.at.y + stepY * t;
            if (mapX < 0 || mapY < 0 || mapX >= kSide - 1 || mapY >= kSide - 1)
                continue;
            const float ground = sampled(country.height, mapX, mapY);
            const bool isWater = ground < country.water;
            const float h = std::max(ground, country.water);
            const int row = std::max(int(view.horizon - (h - view.height) * view.focal / t), 0);
            if (row >= filled)
                continue;
            Colour colour = light.horizon * 0.6F;
            if (!isWater) {
                const float near = view.detail(int(mapY * 9) % kSide, int(mapX * 9) % kSide) - 0.5F;
                const float nearer = view.detail(int(mapX * 41) % kSide, int(mapY * 41) % kSide) - 0.5F;
                colour = sampled(country.colour, mapX, mapY);
                // Snow is smooth; woods and rocks are not.
                const float rough = 1 - 0.72F * smoothStep(0.45F, 0.8F, colour[2]);
                colour *= 1 + rough * (near * 0.75F + nearer * 0.35F * (1 - smoothStep(40, 120, t)));
            }
            const float low = view.valleyMist * std::exp(-std::max(h - 4, 0.F) / 14) * smoothStep(30, 140, t);
            const float haze = 1 - std::exp(-t * view.thickness * (1 + 0.6F * std::exp(-h / 30)) - low);
            colour = mix(colour, light.haze, haze);
            for (int y = row; y < filled; ++y)
                picture(y, x) = colour;
            if (isWater) {
                cv::Vec2i& lake = lakes[size_t(x)];
                lake[0] = row;
                lake[1] = std::max(lake[1], filled);
            }
            filled = row;
        }
    }
    return lakes;
}

// The lake mirrors what stands above its far shore, darker, bluer and shaken by ripples.
void mirrorLake(Picture& picture, const std::vector<cv::Vec2i>& lakes, const Light& light, const Shot& shot, float horizon, Dice dice)
{
    const cv::Mat1f ripples = laidFlat(noiseTile(512, 16, 5, 0.6F, dice), picture.size(), horizon - 4, int(horizon), picture.rows, 2.6F, 5, float(shot.moment) * 3);
    const float shake = dice.between(4, 22);
    const Colour water = varied({0.10F, 0.26F, 0.32F}, 0.15F, dice);
    const Picture before = picture.clone();
    for (int x = 0; x < picture.cols; ++x) {
        const cv::Vec2i lake = lakes[size_t(x)];
        if (lake[0] < 0)
            continue;
        for (int y = lake[0]; y < std::min(lake[1], picture.rows); ++y) {
            const float ripple = (ripples(y, x) - 0.5F) * shake;
            const float deep = float(y - lake[0]);
            const int from = std::clamp(int(float(lake[0]) - deep * 1.06F - 1 + ripple), 0, std::max(lake[0] - 1, 0));
            const int column = std::clamp(x + int(ripple * 0.35F), 0, picture.cols - 1);
            const float down = clamp01(deep / float(picture.rows) * 1.8F);
            const Colour mirrored = before(from, column) * 0.86F;
            picture(y, x) = mix(mirrored, lit(water, light, 0.7F), 0.18F + 0.38F * down);
        }
    }
}

void paintForeground(Picture& picture, const Country& country, const Light& light, const Shot& shot, Dice dice)
{
    const auto width = float(picture.cols);
    const auto height = float(picture.rows);
    const std::vector<float> hill = noiseLine(picture.cols, 3, 5, 0.45F, dice);
    const float level = height * dice.between(0.80F, 0.97F);
    const float lean = height * dice.between(-0.14F, 0.14F);
    const auto rowAt = [&](float x) {
        const float t = std::clamp(x / width, 0.F, 1.F);
        return level + lean * (t - 0.5F) + hill[size_t(std::min(int(t * width), picture.cols - 1))] * height * 0.04F;
    };
    Points shape;
    for (int x = -2; x <= picture.cols + 2; x += 3)
        shape.emplace_back(float(x), rowAt(float(x)));
    shape.emplace_back(width + 2, height + 2);
    shape.emplace_back(-2.F, height + 2);
    const Colour grass = country.isWinter ? Colour(0.86F, 0.89F, 0.94F) : (country.isAutumn ? Colour(0.52F, 0.42F, 0.20F) : Colour(0.30F, 0.42F, 0.15F));
    const Colour near = lit(varied(grass, 0.1F, dice), light, 0.5F);
    fillShaded(picture, shape, near, near * 0.6F);
    const int blades = country.isWinter ? 60 : 900;
    for (int i = 0; i < blades; ++i) {
        const float x = dice.between(0, width);
        const float y = rowAt(x) + dice.real() * (height - rowAt(x));
        const float size = 3 + (y - rowAt(x)) * 0.13F;
        drawStroke(picture, {{x, y}, {x + dice.between(-0.4F, 0.4F) * size, y - size}}, 1.1F, varied(near, 0.35F, dice) * 1.05F, 0.7F);
    }
    if (!country.isWinter && !country.isAutumn && dice.chance(0.5F)) {
        const Colour petal = dice.pick<Colour>({{0.95F, 0.93F, 0.9F}, {0.95F, 0.8F, 0.2F}, {0.65F, 0.4F, 0.75F}, {0.9F, 0.4F, 0.45F}});
        for (int i = 0; i < 150; ++i) {
            const float x = dice.between(0, width);
            const float y = rowAt(x) + dice.real() * (height - rowAt(x));
            const float size = 0.8F + (y - rowAt(x)) * 0.022F;
            fillEllipse(picture, {x, y}, size, size * 0.8F, lit(varied(petal, 0.15F, dice), light, 0.8F));
        }
    }
    const int trees = dice.chance(0.75F) ? 3 + dice.below(16) : 0;
    const float centre = dice.pick<float>({0.08F, 0.15F, 0.85F, 0.92F});
    std::vector<cv::Vec2f> feet;
    for (int i = 0; i < trees; ++i) {
        const float x = width * (dice.chance(0.75F) ? centre + (dice.real() + dice.real() - 1) * 0.25F : dice.real());
        feet.emplace_back(x, rowAt(x) + dice.real() * height * 0.06F);
    }
    std::sort(feet.begin(), feet.end(), [](const cv::Vec2f& a, const cv::Vec2f& b) { return a[1] < b[1]; });
    const float tall = height * dice.between(0.14F, 0.42F);
    quint64 tag = 20;
    for (const cv::Vec2f& foot : feet) {
        const Colour green = lit(varied({0.13F, 0.26F, 0.14F}, 0.2F, dice), light, 0.4F);
        drawConifer(picture, {foot[0], foot[1]}, tall * dice.between(0.55F, 1.1F), green, country.isWinter ? 0.8F : 0.F, dice.fork(++tag));
    }
    Q_UNUSED(shot)
}

void paintSnowfall(Picture& picture, Dice dice)
{
    for (int i = 0; i < 420; ++i) {
        const float size = 0.5F + dice.real() * dice.real() * 1.8F;
        fillEllipse(picture, {dice.between(0, float(picture.cols)), dice.between(0, float(picture.rows))}, size, size, {0.95F, 0.96F, 1.0F}, 0.65F);
    }
}

} // namespace

Picture paintMountain(const Shot& shot, Light& light)
{
    Dice dice(shot.seed);
    light = makeLight(shot, dice);
    Country country;
    country.isWinter = shot.month <= 3 || shot.month == 12;
    country.isAutumn = shot.month == 10 || shot.month == 11;
    const float steepness = dice.between(85, 150);
    Dice land = dice.fork(1);
    country.height = heights(steepness, land);
    country.snowLine = steepness * (country.isWinter ? 0.1F : dice.between(0.22F, 0.55F));
    View view;
    view.at = {kSide * 0.5F + dice.between(-40, 40), kSide - dice.between(8, 60)};
    const float ground = sampled(country.height, view.at.x, view.at.y);
    const bool hasLake = dice.chance(0.42F);
    if (hasLake)
        country.water = ground - dice.between(-4.F, 3.F);
    view.height = std::max(ground, country.water) + dice.between(4, 26);
    view.turn = dice.between(-0.3F, 0.3F);
    view.focal = float(shot.size.width) * (shot.size.width > shot.size.height ? dice.between(0.75F, 1.5F) : dice.between(1.2F, 2.0F));
    view.horizon = float(shot.size.height) * dice.between(0.55F, 0.74F);
    const bool isMurky = shot.weather >= Weather::Overcast;
    view.thickness = isMurky ? dice.between(0.0026F, 0.0042F) : dice.between(0.0007F, 0.002F);
    view.valleyMist = shot.weather == Weather::Fog ? 2.5F : (shot.hour == Hour::Dawn || dice.chance(0.2F) ? dice.between(0.3F, 1.2F) : 0);
    Dice detail = dice.fork(7);
    view.detail = noiseTile(kSide, 64, 3, 0.8F, detail);
    paintCountry(country, light, dice.fork(2));
    Picture picture(shot.size);
    paintSky(picture, int(view.horizon), light, shot, dice.fork(3));
    if (int(view.horizon) < picture.rows)
        picture.rowRange(int(view.horizon), picture.rows).setTo(cv::Scalar(light.haze[0], light.haze[1], light.haze[2]));
    const std::vector<cv::Vec2i> lakes = raisePicture(picture, country, view, light);
    if (hasLake)
        mirrorLake(picture, lakes, light, shot, view.horizon, dice.fork(4));
    if (dice.chance(0.7F))
        paintForeground(picture, country, light, shot, dice.fork(5));
    if (country.isWinter && isMurky)
        paintSnowfall(picture, dice.fork(6 + quint64(shot.moment)));
    if (dice.chance(0.15F))
        drawBirds(picture, {float(picture.cols) * 0.2F, 20, float(picture.cols) * 0.5F, view.horizon * 0.3F}, 3 + dice.below(6), light.ambient * 0.5F, dice.fork(8));
    return picture;
}

} // namespace Tintype::Painting
