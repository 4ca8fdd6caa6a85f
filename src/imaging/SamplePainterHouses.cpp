// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/SamplePainterHouses.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace Tintype::Painting {

namespace {

// A front as seen from straight ahead, `pixels` large.
Picture paintFront(const Front& front, cv::Size pixels, const Light& light, float facing, Dice dice)
{
    Picture picture(pixels);
    const Colour wall = lit(front.wall, light, facing);
    const float floorHeight = float(pixels.height) / float(front.floors);
    const float bayWidth = float(pixels.width) / float(front.bays);
    for (int y = 0; y < pixels.height; ++y) {
        const Colour row = wall * (1.04F - 0.14F * float(y) / float(pixels.height));
        picture.row(y).setTo(cv::Scalar(row[0], row[1], row[2]));
    }
    const bool isGlass = front.house == House::Glass;
    const float w = bayWidth * (isGlass ? 0.88F : dice.between(0.42F, 0.6F));
    const float h = floorHeight * (isGlass ? 0.82F : dice.between(0.5F, 0.66F));
    const bool hasShutters = front.house == House::Plaster && dice.chance(0.5F);
    const Colour shutter = lit(varied({0.25F, 0.40F, 0.36F}, 0.4F, dice), light, facing);
    const Colour lamp = dice.pick<Colour>({{1.0F, 0.80F, 0.48F}, {1.0F, 0.86F, 0.62F}, {0.92F, 0.94F, 0.9F}});
    const Colour frame = lit(front.frame, light, facing);
    for (int f = 0; f < front.floors; ++f) {
        const bool isShop = front.hasShops && f == front.floors - 1;
        const float y = floorHeight * float(f) + (floorHeight - h) * 0.45F;
        for (int b = 0; b < front.bays; ++b) {
            const float x = bayWidth * (float(b) + 0.5F) - w / 2;
            const bool isLit = dice.chance(isShop ? std::min(front.litShare * 2 + 0.2F, 1.F) : front.litShare);
            const float shine = 1.1F - 0.5F * float(f) / float(front.floors) + dice.between(-0.15F, 0.15F);
            const Colour glass = isLit ? varied(lamp, 0.25F, dice) * (light.isDim() ? 0.95F : 0.8F) : front.glass * shine;
            if (isShop) {
                const float sx = bayWidth * float(b) + bayWidth * 0.08F;
                fillShaded(picture, {{sx, y}, {sx + bayWidth * 0.84F, y}, {sx + bayWidth * 0.84F, y + floorHeight * 0.78F}, {sx, y + floorHeight * 0.78F}}, glass, glass * 0.7F);
                const Colour awning = lit(dice.pick<Colour>({{0.65F, 0.16F, 0.14F}, {0.12F, 0.35F, 0.28F}, {0.15F, 0.22F, 0.42F}, {0.85F, 0.6F, 0.2F}}), light, facing);
                fillShaded(picture, {{sx, y - floorHeight * 0.1F}, {sx + bayWidth * 0.84F, y - floorHeight * 0.1F}, {sx + bayWidth * 0.84F, y + floorHeight * 0.14F}, {sx, y + floorHeight * 0.14F}}, awning, awning * 0.8F);
                continue;
            }
            if (!isGlass)
                fillBox(picture, {x - w * 0.09F, y - h * 0.06F, w * 1.18F, h * 1.14F}, frame);
            fillShaded(picture, {{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}, glass, glass * (isLit ? 0.85F : 0.72F));
            if (!isGlass && w > 5) {
                fillBox(picture, {x + w * 0.46F, y, std::max(w * 0.08F, 1.F), h}, frame);
                fillBox(picture, {x - w * 0.12F, y + h, w * 1.24F, std::max(h * 0.07F, 1.F)}, wall * 0.72F);
            }
            if (hasShutters) {
                fillBox(picture, {x - w * 0.42F, y, w * 0.34F, h}, shutter);
                fillBox(picture, {x + w * 1.08F, y, w * 0.34F, h}, shutter);
            }
        }
        if (!isGlass && f > 0)
            fillBox(picture, {0, floorHeight * float(f) - 1, float(pixels.width), std::max(floorHeight * 0.035F, 1.F)}, wall * 0.85F);
    }
    fillBox(picture, {0, 0, float(pixels.width), std::max(floorHeight * 0.18F, 1.5F)}, wall * 0.78F);
    return picture;
}

float sideLength(cv::Point2f a, cv::Point2f b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

Front makeFront(bool isTall, const Light& light, Dice& dice)
{
    Front front;
    front.house = isTall ? dice.pick<House>({House::Glass, House::Glass, House::Concrete}) : dice.pick<House>({House::Brick, House::Plaster, House::Plaster, House::Concrete});
    switch (front.house) {
    case House::Glass: front.wall = dice.pick<Colour>({{0.35F, 0.42F, 0.48F}, {0.28F, 0.33F, 0.38F}, {0.50F, 0.52F, 0.52F}}); break;
    case House::Concrete: front.wall = dice.pick<Colour>({{0.66F, 0.64F, 0.60F}, {0.55F, 0.54F, 0.52F}, {0.74F, 0.70F, 0.63F}}); break;
    case House::Brick: front.wall = dice.pick<Colour>({{0.58F, 0.31F, 0.24F}, {0.50F, 0.36F, 0.28F}, {0.66F, 0.45F, 0.34F}}); break;
    case House::Plaster: front.wall = dice.pick<Colour>({{0.87F, 0.78F, 0.60F}, {0.82F, 0.62F, 0.48F}, {0.88F, 0.85F, 0.78F}, {0.62F, 0.70F, 0.72F}, {0.85F, 0.70F, 0.66F}, {0.72F, 0.76F, 0.62F}}); break;
    }
    front.wall = varied(front.wall, 0.1F, dice);
    front.frame = front.house == House::Glass ? front.wall * 0.7F : dice.pick<Colour>({{0.92F, 0.91F, 0.88F}, {0.3F, 0.3F, 0.3F}, {0.85F, 0.83F, 0.78F}});
    front.glass = mix(Colour(0.13F, 0.17F, 0.22F), light.middle, front.house == House::Glass ? 0.55F : 0.25F);
    if (light.isNight())
        front.litShare = dice.between(0.25F, 0.6F);
    else if (light.hour == Hour::Dusk || light.hour == Hour::Sunset)
        front.litShare = dice.between(0.1F, 0.35F);
    else
        front.litShare = light.weather == Weather::Rain ? 0.12F : 0.02F;
    return front;
}

void putUp(Picture& picture, const Front& front, const Quad& corners, const Light& light, float facing, float haze, Dice dice)
{
    const float wide = std::max(sideLength(corners[0], corners[1]), sideLength(corners[3], corners[2]));
    const float tall = std::max(sideLength(corners[0], corners[3]), sideLength(corners[1], corners[2]));
    if (wide < 2 || tall < 2)
        return;
    const cv::Size pixels(std::clamp(int(wide * 1.1F), 8, 900), std::clamp(int(tall * 1.1F), 8, 900));
    Picture texture = paintFront(front, pixels, light, facing, dice);
    const cv::Rect bounds = cv::boundingRect(Points(corners.begin(), corners.end())) & cv::Rect({0, 0}, picture.size());
    if (bounds.empty())
        return;
    const auto w = float(pixels.width);
    const auto h = float(pixels.height);
    const Points from{{0, 0}, {w, 0}, {w, h}, {0, h}};
    Points to(corners.begin(), corners.end());
    for (cv::Point2f& point : to)
        point -= cv::Point2f(bounds.tl());
    const cv::Mat transform = cv::getPerspectiveTransform(from, to);
    Picture warped;
    cv::warpPerspective(texture, warped, transform, bounds.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    cv::Mat1b cover = cv::Mat1b::zeros(bounds.size());
    std::vector<cv::Point> fixed;
    for (const cv::Point2f& point : to)
        fixed.emplace_back(int(std::lround(point.x * 16)), int(std::lround(point.y * 16)));
    cv::fillPoly(cover, std::vector<std::vector<cv::Point>>{fixed}, cv::Scalar(255), cv::LINE_AA, 4);
    for (int y = 0; y < bounds.height; ++y) {
        cv::Vec3f* row = picture[bounds.y + y] + bounds.x;
        for (int x = 0; x < bounds.width; ++x) {
            if (cover(y, x) != 0)
                row[x] = mix(row[x], mix(warped(y, x), light.haze, haze), float(cover(y, x)) / 255.F);
        }
    }
}

} // namespace Tintype::Painting
