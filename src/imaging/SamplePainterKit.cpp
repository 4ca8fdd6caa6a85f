// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/SamplePainterKit.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace Tintype::Painting {

namespace {

constexpr int kShift = 4; // sub-pixel bits of OpenCV's polygons

// The part of the picture that the shape touches, and the shape's coverage there (0 to 255).
struct Stencil
{
    cv::Rect where;
    cv::Mat1b coverage;
};

Stencil stencilOf(const Points& shape, cv::Size size)
{
    float left = 1e9F;
    float top = 1e9F;
    float right = -1e9F;
    float bottom = -1e9F;
    for (const cv::Point2f& point : shape) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    const cv::Rect bounds(cv::Point(int(std::floor(std::max(left, -9.F))) - 1, int(std::floor(std::max(top, -9.F))) - 1),
                          cv::Point(int(std::ceil(std::min(right, 9999.F))) + 2, int(std::ceil(std::min(bottom, 9999.F))) + 2));
    Stencil stencil{bounds & cv::Rect({0, 0}, size), {}};
    if (shape.size() < 3 || stencil.where.empty())
        return {};
    std::vector<cv::Point> fixed;
    fixed.reserve(shape.size());
    for (const cv::Point2f& point : shape) {
        fixed.emplace_back(int(std::lround((point.x - float(stencil.where.x)) * (1 << kShift))),
                           int(std::lround((point.y - float(stencil.where.y)) * (1 << kShift))));
    }
    stencil.coverage = cv::Mat1b::zeros(stencil.where.size());
    cv::fillPoly(stencil.coverage, std::vector<std::vector<cv::Point>>{fixed}, cv::Scalar(255), cv::LINE_AA, kShift);
    return stencil;
}

Points ellipsePoints(cv::Point2f centre, float radiusX, float radiusY)
{
    const int count = std::clamp(int(std::max(radiusX, radiusY) * 1.5F) + 8, 10, 72);
    Points points;
    for (int i = 0; i < count; ++i) {
        const float angle = float(i) * 6.2831853F / float(count);
        points.emplace_back(centre.x + radiusX * std::cos(angle), centre.y + radiusY * std::sin(angle));
    }
    return points;
}

} // namespace

quint64 Dice::bits()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

float Dice::real()
{
    return float(bits() >> 40) * (1.F / 16777216.F);
}

float Dice::between(float low, float high)
{
    return low + (high - low) * real();
}

int Dice::below(int count)
{
    return int(bits() % quint64(count));
}

Dice Dice::fork(quint64 tag) const
{
    Dice child(m_state ^ (tag * 0xD1342543DE82EF95ULL + 0x2545F4914F6CDD1DULL));
    child.bits();
    return child;
}

Colour lit(const Colour& colour, const Light& light, float facing)
{
    return colour.mul(light.ambient + light.sun * (light.strength * clamp01(facing)));
}

Colour varied(const Colour& colour, float amount, Dice& dice)
{
    const float all = dice.between(-amount, amount);
    Colour result;
    for (int c = 0; c < 3; ++c)
        result[c] = clamp01(colour[c] * (1 + all + dice.between(-amount, amount) * 0.4F));
    return result;
}

cv::Mat1f noiseTile(int side, int cells, int octaves, float gain, Dice& dice)
{
    cv::Mat1f sum = cv::Mat1f::zeros(side, side);
    float amplitude = 1;
    float squares = 0;
    for (int octave = 0; octave < octaves && cells * 2 <= side; ++octave) {
        cv::Mat1f grid(cells, cells);
        cv::RNG generator(dice.bits() | 1);
        generator.fill(grid, cv::RNG::UNIFORM, -1.0, 1.0);
        constexpr int kRim = 2; // wrapped cells, so that the cubic filter sees what lies beyond the edge
        cv::Mat1f wrapped;
        cv::copyMakeBorder(grid, wrapped, kRim, kRim, kRim, kRim, cv::BORDER_WRAP);
        const int cell = side / cells;
        cv::Mat1f large;
        cv::resize(wrapped, large, cv::Size((cells + 2 * kRim) * cell, (cells + 2 * kRim) * cell), 0, 0, cv::INTER_CUBIC);
        cv::scaleAdd(large(cv::Rect(kRim * cell, kRim * cell, side, side)), amplitude, sum, sum);
        squares += amplitude * amplitude;
        amplitude *= gain;
        cells *= 2;
    }
    // Scaled so that nearly all of it lies between 0 and 1.
    sum.convertTo(sum, CV_32F, 0.42 / std::sqrt(double(squares)), 0.5);
    return sum;
}

std::vector<float> noiseLine(int length, int cells, int octaves, float gain, Dice& dice)
{
    std::vector<float> line(size_t(length), 0.F);
    float amplitude = 1;
    float total = 0;
    for (int octave = 0; octave < octaves; ++octave) {
        std::vector<float> knots(size_t(cells) + 2);
        for (float& knot : knots)
            knot = dice.between(-1, 1);
        for (int x = 0; x < length; ++x) {
            const float at = float(x) * float(cells) / float(length);
            const auto left = size_t(at);
            line[size_t(x)] += amplitude * std::lerp(knots[left], knots[left + 1], smoothStep(0, 1, at - float(left)));
        }
        total += amplitude;
        amplitude *= gain;
        cells *= 2;
    }
    for (float& value : line)
        value *= 1.6F / total;
    return line;
}

cv::Mat1f laidFlat(const cv::Mat1f& tile, cv::Size size, float horizon, int first, int last, float scale, float stretch,
                   float drift)
{
    first = std::max(first, 0);
    last = std::min(last, size.height);
    cv::Mat1f result = cv::Mat1f::zeros(size);
    if (first >= last)
        return result;
    cv::Mat1f mapX(last - first, size.width);
    cv::Mat1f mapY(last - first, size.width);
    const auto side = float(tile.cols);
    for (int y = first; y < last; ++y) {
        const float depth = scale * 60.F / (std::abs(float(y) - horizon) + 1.5F);
        float* columns = mapX[y - first];
        float* rows = mapY[y - first];
        const float v = std::fmod(depth * 90 + drift, side);
        for (int x = 0; x < size.width; ++x) {
            const float u = std::fmod((float(x) - float(size.width) / 2) * depth / stretch * 0.25F, side);
            columns[x] = u < 0 ? u + side : u;
            rows[x] = v < 0 ? v + side : v;
        }
    }
    cv::Mat1f part = result.rowRange(first, last);
    cv::remap(tile, part, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_WRAP);
    // Where one row skips many cells there is only flicker left, so the pattern fades to its mean there.
    for (int y = first; y < last; ++y) {
        const float away = std::abs(float(y) - horizon) + 1.5F;
        const float keep = clamp01(9.F * away * away / (90 * 60 * scale));
        part.row(y - first) = (part.row(y - first) - 0.5F) * keep + 0.5F;
    }
    return result;
}

void fillShaded(Picture& picture, const Points& shape, const Colour& top, const Colour& bottom, float opacity)
{
    const Stencil stencil = stencilOf(shape, picture.size());
    if (stencil.coverage.empty())
        return;
    float upper = 1e9F;
    float lower = -1e9F;
    for (const cv::Point2f& point : shape) {
        upper = std::min(upper, point.y);
        lower = std::max(lower, point.y);
    }
    for (int y = 0; y < stencil.where.height; ++y) {
        const int row = stencil.where.y + y;
        const Colour colour = mix(top, bottom, clamp01((float(row) - upper) / std::max(lower - upper, 1.F)));
        cv::Vec3f* to = picture[row] + stencil.where.x;
        const uchar* cover = stencil.coverage[y];
        for (int x = 0; x < stencil.where.width; ++x) {
            if (cover[x] != 0)
                to[x] = mix(to[x], colour, opacity * float(cover[x]) / 255.F);
        }
    }
}

void fillShape(Picture& picture, const Points& shape, const Colour& colour, float opacity)
{
    fillShaded(picture, shape, colour, colour, opacity);
}

void fillBox(Picture& picture, cv::Rect2f box, const Colour& colour, float opacity)
{
    // OpenCV's polygons include their border, so half a pixel is taken off each side.
    const float r = box.x + box.width - 0.5F;
    const float b = box.y + box.height - 0.5F;
    fillShape(picture, {{box.x, box.y}, {r, box.y}, {r, b}, {box.x, b}}, colour, opacity);
}

void fillEllipse(Picture& picture, cv::Point2f centre, float radiusX, float radiusY, const Colour& colour, float opacity)
{
    fillShape(picture, ellipsePoints(centre, radiusX, radiusY), colour, opacity);
}

void drawStroke(Picture& picture, const Points& line, float width, const Colour& colour, float opacity)
{
    // A line is a thin polygon: OpenCV's lines of whole widths would look like wire.
    Points outline;
    for (size_t i = 0; i < line.size(); ++i) {
        const cv::Point2f along = line[std::min(i + 1, line.size() - 1)] - line[i == 0 ? 0 : i - 1];
        const float length = std::max(std::hypot(along.x, along.y), 1e-3F);
        outline.emplace_back(line[i].x - along.y / length * width / 2, line[i].y + along.x / length * width / 2);
    }
    for (size_t i = line.size(); i-- > 0;)
        outline.push_back(line[i] * 2 - outline[i]);
    fillShape(picture, outline, colour, opacity);
}

void addGlow(Picture& picture, cv::Point2f centre, float radius, const Colour& colour, float strength)
{
    const cv::Rect where = cv::Rect(int(centre.x - radius), int(centre.y - radius), int(2 * radius) + 1, int(2 * radius) + 1)
        & cv::Rect({0, 0}, picture.size());
    for (int y = where.y; y < where.y + where.height; ++y) {
        cv::Vec3f* row = picture[y];
        const float dy = (float(y) - centre.y) / radius;
        for (int x = where.x; x < where.x + where.width; ++x) {
            const float dx = (float(x) - centre.x) / radius;
            const float fall = 1 - dx * dx - dy * dy;
            if (fall > 0) {
                // Screen rather than sum, so that nothing burns out hard.
                const Colour add = colour * (strength * fall * fall);
                row[x] = row[x] + add - row[x].mul(add);
            }
        }
    }
}

void addMist(Picture& picture, int from, int to, float topWeight, float bottomWeight, const Colour& colour,
             const cv::Mat1f& pattern)
{
    for (int y = 0; y < picture.rows; ++y) {
        const float weight = std::lerp(topWeight, bottomWeight, smoothStep(float(from), float(to), float(y)));
        if (weight <= 0)
            continue;
        cv::Vec3f* row = picture[y];
        const float* noise = pattern[y % pattern.rows];
        for (int x = 0; x < picture.cols; ++x)
            row[x] = mix(row[x], colour, clamp01(weight * (0.5F + noise[x % pattern.cols])));
    }
}

} // namespace Tintype::Painting
