// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DigitRaster.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace Tintype {

namespace {

constexpr int kBox = 20; ///< Longest side of a digit, in pixels of the network's picture.
constexpr int kFine = 8; ///< Strokes are painted this much finer and averaged.
constexpr double kNaturalWidth = 2.6; ///< Of MNIST's pens: its mean ink, 102 pixels a digit, over some 39 pixels of stroke.
constexpr double kThinnest = 1.8;
constexpr double kThickest = 3.6;
constexpr double kDot = 4; ///< Across.
constexpr uchar kFaint = 24; ///< Ink below it does not widen the box.

/// The smooth line through a stroke's points: parabolas between the middles of neighbours, with the points as their control points.
QPainterPath smoothPath(const PenStroke& stroke)
{
    QPainterPath path(stroke.front().position);
    for (size_t i = 1; i + 1 < stroke.size(); ++i)
        path.quadTo(stroke[i].position, (stroke[i].position + stroke[i + 1].position) / 2);
    path.lineTo(stroke.back().position);
    return path;
}

bool isOnePoint(const PenStroke& stroke)
{
    return std::all_of(stroke.begin(), stroke.end(), [&](const PenPoint& point) { return point.position == stroke.front().position; });
}

bool hasPressure(const PenStroke& stroke)
{
    return std::any_of(stroke.begin(), stroke.end(), [](const PenPoint& point) { return point.pressure < 1; });
}

/// The smallest box around ink that is more than faint.
QRect inkBox(const QImage& ink)
{
    QRect box;
    for (int y = 0; y < ink.height(); ++y) {
        const uchar* row = ink.constScanLine(y);
        const uchar* const end = row + ink.width();
        const auto isInk = [](uchar value) { return value >= kFaint; };
        const uchar* const first = std::find_if(row, end, isInk);
        if (first == end)
            continue;
        const uchar* last = end - 1;
        while (!isInk(*last))
            --last;
        box |= QRect(QPoint(int(first - row), y), QPoint(int(last - row), y));
    }
    return box;
}

/// Lays a picture of at most 20x20 with its centre of mass on the middle of 28x28.
DigitImage centred(const QImage& small)
{
    double mass = 0;
    double momentX = 0;
    double momentY = 0;
    for (int y = 0; y < small.height(); ++y) {
        const uchar* row = small.constScanLine(y);
        for (int x = 0; x < small.width(); ++x) {
            mass += row[x];
            momentX += row[x] * (x + 0.5);
            momentY += row[x] * (y + 0.5);
        }
    }
    DigitImage digit;
    if (mass == 0)
        return digit;
    const double middle = DigitImage::kSide / 2.0;
    const int left = std::clamp(int(std::lround(middle - momentX / mass)), 0, DigitImage::kSide - small.width());
    const int top = std::clamp(int(std::lround(middle - momentY / mass)), 0, DigitImage::kSide - small.height());
    for (int y = 0; y < small.height(); ++y)
        std::memcpy(digit.pixels.data() + (top + y) * DigitImage::kSide + left, small.constScanLine(y), size_t(small.width()));
    return digit;
}

/// The widths that MNIST's pens had, for a drawing whose points span `span`.
double widthInBox(double penWidth, double span)
{
    if (penWidth <= 0)
        return kNaturalWidth;
    return std::clamp(penWidth * kBox / (span + penWidth), kThinnest, kThickest);
}

} // namespace

double widthAtPressure(double pressure)
{
    return 0.35 + 0.65 * std::clamp(pressure, 0.0, 1.0);
}

void paintStroke(QPainter& painter, const PenStroke& stroke, double width)
{
    if (stroke.empty())
        return;
    QPen pen(painter.pen().color(), width * widthAtPressure(stroke.front().pressure), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.save();
    painter.setBrush(Qt::NoBrush);
    if (isOnePoint(stroke)) { // Qt draws nothing along a path without length
        painter.setPen(pen);
        painter.drawPoint(stroke.front().position);
    } else if (!hasPressure(stroke)) {
        painter.setPen(pen);
        painter.drawPath(smoothPath(stroke));
    } else {
        for (size_t i = 1; i < stroke.size(); ++i) {
            pen.setWidthF(width * widthAtPressure((stroke[i - 1].pressure + stroke[i].pressure) / 2));
            painter.setPen(pen);
            painter.drawLine(stroke[i - 1].position, stroke[i].position);
        }
    }
    painter.restore();
}

DigitImage rasterDigit(const DigitDrawing& drawing)
{
    if (drawing.isEmpty())
        return {};
    const QRectF bounds = drawing.bounds();
    const double span = std::max(bounds.width(), bounds.height());
    const bool isDot = !(span > 0) || span < drawing.penWidth * 0.25;
    const double width = isDot ? kDot : widthInBox(drawing.penWidth, span);
    const double scale = isDot ? 0 : (kBox - width) / span;
    const auto side = [&](double length) { return int(std::ceil(length * scale + width - 1e-9)); };
    const QSize size(std::clamp(side(bounds.width()), 1, kBox), std::clamp(side(bounds.height()), 1, kBox));
    QImage fine(size * kFine, QImage::Format_Grayscale8);
    fine.fill(0);
    QPainter painter(&fine);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::white);
    const QPointF middle = QPointF(fine.width(), fine.height()) / 2;
    for (PenStroke stroke : drawing.strokes) {
        for (PenPoint& point : stroke)
            point.position = (point.position - bounds.center()) * (scale * kFine) + middle;
        paintStroke(painter, stroke, width * kFine);
    }
    painter.end();
    return centred(fine.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_Grayscale8));
}

DigitImage rasterDigit(const QImage& picture)
{
    const QImage ink = picture.convertToFormat(QImage::Format_Grayscale8);
    const QRect box = inkBox(ink);
    if (box.isEmpty())
        return {};
    const double scale = double(kBox) / std::max(box.width(), box.height());
    const QSize size(std::max(1, int(std::lround(box.width() * scale))), std::max(1, int(std::lround(box.height() * scale))));
    return centred(ink.copy(box)
                       .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                       .convertToFormat(QImage::Format_Grayscale8));
}

} // namespace Tintype
