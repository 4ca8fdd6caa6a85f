// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What grows and stands in the sample painter's scenes.

#include "imaging/SamplePainterKit.h"

#include <algorithm>
#include <cmath>

namespace Tintype::Painting {

void drawConifer(Picture& picture, cv::Point2f foot, float height, const Colour& colour, float snow, Dice dice)
{
    const float width = height * dice.between(0.30F, 0.44F);
    const int tiers = std::clamp(int(height / 7), 4, 13);
    fillBox(picture, {foot.x - height * 0.018F, foot.y - height * 0.15F, height * 0.036F + 1, height * 0.16F}, colour * 0.55F);
    const float bend = dice.between(-0.03F, 0.03F) * height;
    for (int i = 0; i < tiers; ++i) {
        const float t = float(i) / float(tiers);
        const float top = foot.y - height + height * 0.88F * t - height * 0.03F;
        const float bottom = std::min(top + height * 0.88F / float(tiers) * 1.9F, foot.y - height * 0.04F);
        const float reach = width / 2 * (0.13F + 0.87F * (t + 0.9F / float(tiers)));
        const float x = foot.x + bend * (1 - t);
        Points shape{{x, top}};
        const int teeth = 4;
        for (int k = 0; k <= teeth; ++k) {
            const float along = 1 - 2 * float(k) / teeth;
            const float edge = reach * along * dice.between(0.8F, 1.15F);
            shape.emplace_back(x + edge, bottom + height * 0.012F * (k % 2 == 0 ? 1.F : -1.6F) - std::abs(along) * 0.01F * height);
        }
        const Colour own = varied(colour, 0.12F, dice);
        fillShaded(picture, shape, own * 1.15F, own * 0.72F);
        if (snow > 0 && dice.chance(0.3F + snow)) {
            const float s = reach * dice.between(0.4F, 0.75F);
            const float side = dice.between(-0.3F, 0.3F) * reach;
            fillShape(picture, {{x, top + 1}, {x + side + s, bottom - height * 0.015F}, {x + side, bottom - height * 0.03F},
                                {x + side - s, bottom - height * 0.01F}}, Colour(0.92F, 0.95F, 1.0F) * (0.5F + 0.5F * colour[2] / (colour[1] + 0.01F)),
                      0.8F * snow);
        }
    }
}

void drawLeafyTree(Picture& picture, cv::Point2f foot, float height, const Colour& colour, const Light& light, Dice dice)
{
    const Colour bark = lit({0.32F, 0.24F, 0.18F}, light, 0.3F);
    drawStroke(picture, {foot, foot + cv::Point2f(dice.between(-0.03F, 0.03F) * height, -height * 0.6F)}, std::max(1.2F, height * 0.05F), bark);
    const float side = light.sunX < 0.5F ? -1.F : 1.F;
    const int clumps = std::clamp(int(height / 1.6F), 34, 90);
    for (int i = 0; i < clumps; ++i) {
        const float t = float(i) / float(clumps);
        const float angle = dice.between(0, 6.283F);
        const float far = std::sqrt(dice.real()) * (1 - 0.25F * t);
        const cv::Point2f offset(std::cos(angle) * far * height * 0.30F, std::sin(angle) * far * height * 0.27F);
        const float facing = clamp01(0.25F + 0.45F * t + 0.9F * (offset.x * side - offset.y * 1.2F) / height);
        const float radius = height * dice.between(0.05F, 0.10F);
        fillEllipse(picture, foot + cv::Point2f(0, -height * 0.66F) + offset, radius, radius * 0.8F,
                    lit(varied(colour, 0.12F, dice), light, facing), 0.93F);
    }
}

void drawPalm(Picture& picture, cv::Point2f foot, float height, float lean, const Light& light, Dice dice)
{
    const Colour bark = lit({0.45F, 0.36F, 0.27F}, light, 0.35F);
    Points trunk;
    const cv::Point2f crown = foot + cv::Point2f(lean * height, -height);
    constexpr int kSteps = 14;
    for (int i = 0; i <= kSteps; ++i) {
        const float t = float(i) / kSteps;
        trunk.emplace_back(foot.x + lean * height * t * t, foot.y - height * t);
    }
    drawStroke(picture, trunk, height * 0.035F + 1, bark);
    for (size_t i = 0; i + 1 < trunk.size(); ++i)
        drawStroke(picture, {trunk[i] - cv::Point2f(height * 0.015F, 0), trunk[i] + cv::Point2f(height * 0.015F, -1)}, 1, bark * 0.7F, 0.7F);
    const int fronds = 11 + dice.below(6);
    const float reach = height * dice.between(0.36F, 0.5F);
    for (int f = 0; f < fronds; ++f) {
        // Far fronds first, so that the near ones lie over them.
        const float angle = 3.1416F + 6.2832F * (float(f) + dice.between(-0.3F, 0.3F)) / float(fronds);
        const cv::Point2f out(std::cos(angle) * reach, -std::abs(std::sin(angle)) * reach * dice.between(0.25F, 0.6F));
        const float drop = reach * dice.between(0.35F, 0.75F) * (0.4F + std::abs(std::cos(angle)));
        const float facing = clamp01(0.3F + 0.6F * float(f) / float(fronds) + (out.x * (light.sunX - 0.5F) > 0 ? 0.15F : -0.1F));
        const Colour green = lit(varied({0.26F, 0.44F, 0.16F}, 0.18F, dice), light, facing);
        Points spine;
        for (int i = 0; i <= 12; ++i) {
            const float t = float(i) / 12;
            spine.push_back(crown + out * t + cv::Point2f(0, drop * t * t));
        }
        drawStroke(picture, spine, std::max(1.F, height * 0.008F), green * 0.8F);
        for (size_t i = 1; i + 1 < spine.size(); ++i) {
            const cv::Point2f along = spine[i + 1] - spine[i - 1];
            const float length = reach * 0.26F * (1.1F - std::abs(float(i) / 12 - 0.4F));
            const float norm = std::hypot(along.x, along.y) + 1e-3F;
            for (const float side : {-1.F, 1.F}) {
                const cv::Point2f leaf(along.x / norm * length * 0.6F - side * along.y / norm * length * 0.5F,
                                       along.y / norm * length * 0.6F + side * along.x / norm * length * 0.5F + length * 0.5F);
                fillShape(picture, {spine[i - 1], spine[i] + cv::Point2f(0, 0.7F), spine[i] + leaf}, green * (side > 0 ? 0.85F : 1.05F), 0.95F);
            }
        }
    }
}

void drawSailBoat(Picture& picture, cv::Point2f foot, float height, const Light& light, Dice dice)
{
    const float side = dice.chance(0.5F) ? 1.F : -1.F;
    const Colour sail = lit(dice.pick<Colour>({{0.95F, 0.94F, 0.9F}, {0.95F, 0.94F, 0.9F}, {0.85F, 0.4F, 0.25F}, {0.9F, 0.8F, 0.5F}}), light, 0.8F);
    const Colour hull = lit(dice.pick<Colour>({{0.9F, 0.9F, 0.9F}, {0.2F, 0.3F, 0.45F}, {0.6F, 0.2F, 0.15F}}), light, 0.4F);
    const cv::Point2f mast = foot + cv::Point2f(0, -height * 0.12F);
    fillShaded(picture, {foot + cv::Point2f(-height * 0.3F, -height * 0.12F), foot + cv::Point2f(height * 0.36F * side, -height * 0.13F),
                         foot + cv::Point2f(height * 0.24F * side, 0), foot + cv::Point2f(-height * 0.22F, 0)}, hull, hull * 0.6F);
    drawStroke(picture, {mast, mast + cv::Point2f(0, -height * 0.88F)}, std::max(0.8F, height * 0.015F), hull * 0.5F);
    fillShaded(picture, {mast + cv::Point2f(side * height * 0.02F, -height * 0.86F), mast + cv::Point2f(side * height * 0.1F, -height * 0.4F),
                         mast + cv::Point2f(side * height * 0.36F, -height * 0.06F), mast + cv::Point2f(side * height * 0.02F, -height * 0.06F)}, sail, sail * 0.85F);
    fillShaded(picture, {mast + cv::Point2f(-side * height * 0.02F, -height * 0.75F), mast + cv::Point2f(-side * height * 0.02F, -height * 0.06F),
                         mast + cv::Point2f(-side * height * 0.28F, -height * 0.05F)}, sail * 0.92F, sail * 0.8F);
    drawStroke(picture, {foot, foot + cv::Point2f(0, height * 0.4F)}, height * 0.2F, sail, 0.13F);
}

void drawPerson(Picture& picture, cv::Point2f foot, float height, const Light& light, Dice dice)
{
    const Colour skin = lit(dice.pick<Colour>({{0.85F, 0.65F, 0.52F}, {0.62F, 0.43F, 0.32F}, {0.42F, 0.29F, 0.22F}}), light, 0.6F);
    const Colour shirt = lit(varied(dice.pick<Colour>({{0.72F, 0.25F, 0.22F}, {0.25F, 0.38F, 0.58F}, {0.9F, 0.88F, 0.84F}, {0.85F, 0.68F, 0.3F}, {0.3F, 0.3F, 0.33F}, {0.35F, 0.5F, 0.38F}}), 0.15F, dice), light, 0.6F);
    const Colour legs = lit(dice.pick<Colour>({{0.18F, 0.2F, 0.3F}, {0.15F, 0.15F, 0.15F}, {0.6F, 0.55F, 0.45F}}), light, 0.5F);
    const float h = height;
    const float stride = dice.between(0.02F, 0.09F) * h;
    fillEllipse(picture, foot + cv::Point2f(0, 0.5F), h * 0.2F, h * 0.035F, {0.05F, 0.05F, 0.08F}, 0.3F);
    drawStroke(picture, {foot + cv::Point2f(-stride, 0), foot + cv::Point2f(-h * 0.02F, -h * 0.48F)}, h * 0.085F, legs);
    drawStroke(picture, {foot + cv::Point2f(stride, 0), foot + cv::Point2f(h * 0.02F, -h * 0.48F)}, h * 0.085F, legs * 0.85F);
    fillShaded(picture, {foot + cv::Point2f(-h * 0.10F, -h * 0.82F), foot + cv::Point2f(h * 0.10F, -h * 0.82F),
                         foot + cv::Point2f(h * 0.08F, -h * 0.44F), foot + cv::Point2f(-h * 0.08F, -h * 0.44F)}, shirt, shirt * 0.8F);
    drawStroke(picture, {foot + cv::Point2f(h * 0.10F, -h * 0.78F), foot + cv::Point2f(h * 0.13F, -h * 0.5F)}, h * 0.05F, skin * 0.95F);
    drawStroke(picture, {foot + cv::Point2f(-h * 0.10F, -h * 0.78F), foot + cv::Point2f(-h * 0.13F, -h * 0.5F)}, h * 0.05F, skin * 0.95F);
    fillEllipse(picture, foot + cv::Point2f(0, -h * 0.91F), h * 0.062F, h * 0.078F, skin);
    fillEllipse(picture, foot + cv::Point2f(0, -h * 0.945F), h * 0.062F, h * 0.05F, skin * 0.4F);
}

void drawBirds(Picture& picture, cv::Rect2f area, int count, const Colour& colour, Dice dice)
{
    for (int i = 0; i < count; ++i) {
        const cv::Point2f at(dice.between(area.x, area.x + area.width), dice.between(area.y, area.y + area.height));
        const float size = dice.between(2.5F, 8);
        const float lift = size * dice.between(0.15F, 0.5F);
        drawStroke(picture, {at + cv::Point2f(-size, -lift * 0.4F), at + cv::Point2f(-size * 0.5F, -lift), at, at + cv::Point2f(size * 0.5F, -lift),
                             at + cv::Point2f(size, -lift * 0.4F)}, std::max(0.9F, size * 0.2F), colour, 0.85F);
    }
}

} // namespace Tintype::Painting
