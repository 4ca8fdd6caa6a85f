// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PenGlyphs.h"

#include "core/Chance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string_view>

namespace Tintype {

namespace {

/// Strokes as points "xy" in tenths of a square, y downwards, with spaces between; strokes parted by "|".
using Glyph = std::string_view;

/// Ways that are taught in schools here and there, and what hurrying hands make of them.
constexpr std::array<std::array<Glyph, 10>, 10> kDigits{{
    {"50 21 05 28 59 78 95 81 50", "60 31 14 18 49 69 86 92 71 40", "50 21 05 28 59 78 95 81 50|80 29", "40 11 05 29 59 88 95 72 41",
     "51 22 06 18 59 89 96 71 30", "50 11 05 19 59 99 95 91 50", "70 40 12 06 28 59 88 95 82 60 31", "20 05 18 49 89 95 80 50 21",
     "40 71 85 78 49 28 15 21 50", "50 20 04 17 39 69 87 94 72 50 52"},
    {"50 59", "32 50 59", "23 50 59|29 79", "60 49", "40 59", "22 50 52 59", "14 60 59", "05 70 49", "13 24 61 59", "04 70 59|39 79"},
    {"12 30 70 83 55 19 89", "12 40 82 74 19 17 38 89", "01 90 09 99", "13 21 60 82 64 28 08 07 28 69 98", "20 70 83 46 19 99",
     "12 31 60 81 73 37 19 58 99", "10 60 82 65 29 18 27 59 98", "21 50 72 55 09 39 99", "12 30 61 63 36 08 48 99", "22 51 81 73 28 19 37 89"},
    {"11 50 82 64 44 75 87 59 18", "10 80 44 84 97 69 18", "11 60 81 63 34 73 97 68 29 08", "10 90 53 85 87 49 08",
     "21 60 82 53 84 97 69 29", "02 30 72 54 34 75 88 49 09", "12 40 71 53 34 44 75 77 49 19", "20 70 72 44 35 45 77 59 19",
     "11 80 82 54 76 78 59 08", "21 51 72 54 75 77 58 18"},
    {"30 16 86|70 69", "60 16 96|73 69", "60 06 96|60 69", "20 15 45 85|80 79", "69 60 16 96", "31 25 55 85|80 75 79",
     "50 26 17 67|64 59", "40 17 28 67|65 59", "60 15 17 46 73 59", "30 16 86|54 59"},
    {"80 20 14 44 76 87 49 08", "20 14 54 87 59 18|20 80", "90 20 24 63 96 79 28", "30 24 64 96 69 19|30 90", "81 31 24 55 86 78 39 18",
     "80 30 24 53 85 78 39 08", "20 24 44 75 77 48 18|20 70", "30 14 33 63 86 79 39 17|30 90", "70 30 24 54 66 68 49 09", "91 20 15 54 77 69 19"},
    {"60 22 16 38 79 86 55 26", "80 31 05 28 79 95 54 16", "50 25 28 59 87 65 26", "40 14 18 49 78 65 36 17", "70 42 26 29 69 87 55 36",
     "90 41 15 29 69 76 45 18", "30 15 18 49 79 76 55 26", "80 52 25 18 49 78 86 65 37", "40 13 17 49 68 66 46 28", "60 33 17 29 58 67 56 37"},
    {"10 90 59", "10 90 54 49|24 85", "12 10 90 69", "00 90 65 69|45 95", "10 80 73 46 39", "20 90 49|35 74",
     "21 50 81 84 49|27 87", "10 80 55 39|25 75", "12 21 60 82 65 49|36 96", "01 21 90 66 59"},
    {"80 30 12 44 76 78 49 27 46 82 70", "50 22 54 76 59 27 44 72 50", "50 22 44 72 50|54 27 59 87 54", "71 40 22 55 87 59 28 56 81",
     "45 22 50 82 55 28 59 87 55", "90 40 23 65 97 69 28 47 92", "21 60 72 44 27 49 78 76 43 21", "31 60 72 45 28 59 87 75 44 22",
     "42 61 82 65 38 49 68 66 34", "41 70 82 64 57 29 18 26 54 83 80"},
    {"80 40 12 34 73 80|80 79", "81 40 13 45 82 80 78 49 18", "82 50 22 34 64 82 69", "80 30 14 64 81 77 49", "71 31 24 64 81 80 69",
     "82 60 30 13 35 74 81 79 48 29", "60 41 43 62 61 75 78 49 09", "61 50 32 44 63 61 86 69 18", "70 31 22 44 72 71 87 69 19 08",
     "71 30 13 43 71 86 79 29"},
}};

constexpr std::array<Glyph, 26> kOthers{{
    "09 50 99|26 75", "81 40 13 17 59 88", "80 10 19 89|15 65", "80 10 19|15 65", "10 19|80 89|15 85", "10 19|80 15 89", "09 00 54 90 99",
    "19 10 89 80", "19 10 60 83 55 15", "19 10 60 83 55 15 89", "00 90|50 59", "10 16 38 68 86 80", "00 59 90", "00 29 53 79 90",
    "00 99|90 09", "73 43 15 17 49 78 73|73 79 99", "15 85 83 53 25 27 59 88", "10 19|15 44 75 79", "10 19|75 16 79",
    "03 09|04 33 44 49|44 73 84 89", "13 19|15 44 75 79", "50 59|15 85", "59 08 51 98 59", "16 48 91", "31 50 92 83 59 14 11 31 53",
    "09 09 50 50 99 99 09",
}};

DigitDrawing parsed(Glyph glyph)
{
    DigitDrawing drawing;
    drawing.strokes.emplace_back();
    for (size_t i = 0; i < glyph.size(); ++i) {
        if (glyph[i] == '|')
            drawing.strokes.emplace_back();
        else if (glyph[i] != ' ' && i + 1 < glyph.size()) {
            drawing.strokes.back().push_back({{(glyph[i] - '0') / 10.0, (glyph[i + 1] - '0') / 10.0}});
            ++i;
        }
    }
    return drawing;
}

/// A point of the curve through four (E. Catmull, R. Rom, 1974), between the second and the third; `place` 0..1.
QPointF onCurve(const QPointF& a, const QPointF& b, const QPointF& c, const QPointF& d, double place)
{
    const double square = place * place;
    const double cube = square * place;
    return (b * 2 + (c - a) * place + (a * 2 - b * 5 + c * 4 - d) * square + (b * 3 - a - c * 3 + d) * cube) / 2;
}

PenStroke smoothed(const PenStroke& stroke, int pieces)
{
    if (stroke.size() < 3)
        return stroke;
    const auto at = [&](size_t i) { return stroke[std::min(i, stroke.size() - 1)].position; };
    PenStroke smooth;
    for (size_t i = 0; i + 1 < stroke.size(); ++i) {
        for (int piece = 0; piece < pieces; ++piece)
            smooth.push_back({onCurve(at(i == 0 ? 0 : i - 1), at(i), at(i + 1), at(i + 2), double(piece) / pieces)});
    }
    smooth.push_back(stroke.back());
    return smooth;
}

/// As a hand would draw it.
DigitDrawing handDrawn(DigitDrawing drawing, Chance& chance)
{
    const double unevenness = chance.between(0.01, 0.05);
    const double slant = chance.between(-0.15, 0.45);
    const double breadth = chance.between(0.45, 1.05);
    const double angle = chance.normal(5) * std::numbers::pi / 180;
    const bool isAngular = chance.happens(0.15);
    const double bend = chance.normal(0.04);
    for (PenStroke& stroke : drawing.strokes) {
        const QPointF moved(chance.normal(0.02), chance.normal(0.02));
        for (PenPoint& point : stroke)
            point.position += moved + QPointF(chance.normal(unevenness), chance.normal(unevenness));
        if (!isAngular)
            stroke = smoothed(stroke, 6);
        for (PenPoint& point : stroke) {
            const double y = point.position.y();
            const double x = (point.position.x() - 0.5) * breadth + slant * (0.5 - y) + bend * std::sin(std::numbers::pi * y);
            point.position = {x * std::cos(angle) - (y - 0.5) * std::sin(angle), x * std::sin(angle) + (y - 0.5) * std::cos(angle)};
        }
    }
    drawing.penWidth = chance.between(0.06, 0.24);
    return drawing;
}

DigitDrawing scribble(Chance& chance)
{
    DigitDrawing drawing;
    const int strokes = 1 + chance.below(4);
    for (int i = 0; i < strokes; ++i) {
        PenStroke stroke;
        QPointF place(chance.between(0, 1), chance.between(0, 1));
        double direction = chance.between(0, 2 * std::numbers::pi);
        const double turning = chance.normal(0.9);
        const int points = 3 + chance.below(strokes == 1 ? 28 : 12);
        for (int k = 0; k < points; ++k) {
            stroke.push_back({place});
            direction += turning + chance.normal(0.8);
            const double length = chance.between(0.1, 0.35);
            place += QPointF(std::cos(direction), std::sin(direction)) * length;
            if (place.x() < 0 || place.x() > 1 || place.y() < 0 || place.y() > 1) { // back towards the middle
                place = {std::clamp(place.x(), 0.0, 1.0), std::clamp(place.y(), 0.0, 1.0)};
                direction = std::atan2(0.5 - place.y(), 0.5 - place.x());
            }
        }
        drawing.strokes.push_back(smoothed(stroke, 4));
    }
    drawing.penWidth = chance.between(0.04, 0.2);
    return drawing;
}

DigitDrawing twoDigits(Chance& chance)
{
    DigitDrawing first = drawPenDigit(chance.below(10), chance.next());
    const DigitDrawing second = drawPenDigit(chance.below(10), chance.next());
    const double apart = first.bounds().right() - second.bounds().left() + chance.between(0.1, 0.35);
    for (PenStroke stroke : second.strokes) {
        for (PenPoint& point : stroke)
            point.position += QPointF(apart, chance.normal(0.08));
        first.strokes.push_back(std::move(stroke));
    }
    return first;
}

} // namespace

DigitDrawing drawPenDigit(int digit, std::uint64_t seed)
{
    Chance chance(seed);
    const auto& ways = kDigits[size_t(digit)];
    return handDrawn(parsed(ways[size_t(chance.below(int(ways.size())))]), chance);
}

DigitDrawing drawNoDigit(std::uint64_t seed)
{
    Chance chance(seed);
    const double kind = chance.between(0, 1);
    if (kind < 0.45)
        return handDrawn(parsed(kOthers[size_t(chance.below(int(kOthers.size())))]), chance);
    return kind < 0.85 ? scribble(chance) : twoDigits(chance);
}

} // namespace Tintype
