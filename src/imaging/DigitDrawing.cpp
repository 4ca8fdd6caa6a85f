// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DigitDrawing.h"

#include <algorithm>
#include <limits>

namespace Tintype {

namespace {

/// From the leftmost and topmost point to the others' ends; what is only a line has no width.
struct Extent
{
    double left = std::numeric_limits<double>::max();
    double right = std::numeric_limits<double>::lowest();
    double top = std::numeric_limits<double>::max();
    double bottom = std::numeric_limits<double>::lowest();

    void take(const PenStroke& stroke)
    {
        for (const PenPoint& point : stroke) {
            left = std::min(left, point.position.x());
            right = std::max(right, point.position.x());
            top = std::min(top, point.position.y());
            bottom = std::max(bottom, point.position.y());
        }
    }
    double height() const { return bottom - top; }
};

} // namespace

QRectF DigitDrawing::bounds() const
{
    Extent whole;
    for (const PenStroke& stroke : strokes)
        whole.take(stroke);
    return whole.right < whole.left ? QRectF() : QRectF(QPointF(whole.left, whole.top), QPointF(whole.right, whole.bottom));
}

bool DigitDrawing::isNumber() const
{
    constexpr double kApart = 0.08; // of the height, between parts
    constexpr double kHigh = 0.6; // of the height, of each
    std::vector<Extent> parts;
    for (const PenStroke& stroke : strokes) {
        if (!stroke.empty())
            parts.emplace_back().take(stroke);
    }
    std::sort(parts.begin(), parts.end(), [](const Extent& one, const Extent& other) { return one.left < other.left; });
    const double height = bounds().height();
    std::vector<Extent> apart;
    for (const Extent& part : parts) {
        if (apart.empty() || part.left > apart.back().right + kApart * height + penWidth) {
            apart.push_back(part);
            continue;
        }
        Extent& last = apart.back();
        last = {last.left, std::max(last.right, part.right), std::min(last.top, part.top), std::max(last.bottom, part.bottom)};
    }
    return std::count_if(apart.begin(), apart.end(), [height](const Extent& part) { return part.height() >= kHigh * height; }) > 1;
}

} // namespace Tintype
