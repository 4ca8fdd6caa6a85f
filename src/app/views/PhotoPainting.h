// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QRectF>

class QPainter;
class QPixmap;

namespace Tintype {

/// Paints a picture into a cell with round corners, cropped to fill it.
void paintFilling(QPainter& painter, const QPixmap& pixmap, const QRectF& cell, double radius);
/// The place of the whole picture when it fills the cell: it reaches over the cell's edges.
QRectF fillingRect(const QSizeF& picture, const QRectF& cell);
/// The place of the whole picture when it fits into the area.
QRectF fittingRect(const QSizeF& picture, const QRectF& area);

/// The centre square that a network sees of a picture shown at `shown`.
QRectF seenSquare(const QRectF& shown, double cropFraction);
/// A grid of grey values as a picture to lay over a photo: dark where the network did not look, warm where it did.
QImage heatOverlay(const QImage& heatmap);
/// Lays a heat-map over a photo shown at `shown`; what lies outside the seen square is darkened, as it was not looked at.
void paintHeat(QPainter& painter, const QRectF& shown, double cropFraction, const QImage& heatmap);

/// A small label with a ground of its own; `anchor` is its corner in the cell (AlignTop | AlignRight …). Returns its rectangle.
QRectF paintChip(QPainter& painter, const QRectF& cell, Qt::Alignment anchor, const QString& text, const QColor& ground,
                 const QColor& words);

} // namespace Tintype
