// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/DigitDrawing.h"
#include "imaging/DigitImage.h"

class QPainter;
class QPainterPath;

namespace Tintype {

/// How much narrower a light touch draws: the factor of the pen's width at a pressure of 0..1.
double widthAtPressure(double pressure);

/// Strokes one stroke in the painter's pen colour, `width` wide at full pressure, smooth through its points. The canvas and the
/// network's picture are painted by this one function.
void paintStroke(QPainter& painter, const PenStroke& stroke, double width);

/// A drawing as MNIST's digits were made (LeCun et al. 1998, section III.A): scaled with anti-aliasing so that it just fits 20x20,
/// its centre of mass laid on the middle of 28x28. The pen's width follows the drawing's size within what MNIST's pens had, so that
/// a small digit drawn with a thick pen stays legible. Nothing drawn gives a blank picture.
DigitImage rasterDigit(const DigitDrawing& drawing);

/// The same for ink in a grey picture (ink bright on a ground of 0) of any size.
DigitImage rasterDigit(const QImage& ink);

} // namespace Tintype
