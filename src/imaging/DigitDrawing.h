// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace Tintype {

/// Where the pen was, in units of any scale, y downwards; and how hard it pressed, 0..1 (1 for what knows no pressure).
struct PenPoint
{
    QPointF position;
    double pressure = 1;

    bool operator==(const PenPoint&) const = default;
};

/// The points between pen down and pen up; a single one is a dot.
using PenStroke = std::vector<PenPoint>;

/// What a hand drew: strokes, and the width of the pen in the same units (0: whatever looks natural at the drawing's size).
struct DigitDrawing
{
    std::vector<PenStroke> strokes;
    double penWidth = 0;

    bool operator==(const DigitDrawing&) const = default;
    bool isEmpty() const { return strokes.empty(); }
    QRectF bounds() const; ///< Of the points, without the pen's width.
    /// Whether parts of it stand side by side, each about as high as the whole, as the digits of a number do.
    bool isNumber() const;
};

} // namespace Tintype
