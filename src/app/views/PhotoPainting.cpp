// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/PhotoPainting.h"

#include "app/Look.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

constexpr int kOverlaySide = 112; ///< Fine enough to look smooth when stretched, small enough to cost nothing.
constexpr double kChipHeight = 20;

} // namespace

QRectF fillingRect(const QSizeF& picture, const QRectF& cell)
{
    QRectF rect(QPointF(), picture.scaled(cell.size(), Qt::KeepAspectRatioByExpanding));
    rect.moveCenter(cell.center());
    return rect;
}

QRectF fittingRect(const QSizeF& picture, const QRectF& area)
{
    QRectF rect(QPointF(), picture.scaled(area.size(), Qt::KeepAspectRatio));
    rect.moveCenter(area.center());
    return rect;
}

void paintFilling(QPainter& painter, const QPixmap& pixmap, const QRectF& cell, double radius)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath clip;
    clip.addRoundedRect(cell, radius, radius);
    painter.setClipPath(clip);
    if (pixmap.isNull())
        painter.fillRect(cell, Look::instance().tokens().raised);
    else
        painter.drawPixmap(fillingRect(pixmap.size(), cell), pixmap, pixmap.rect());
    painter.restore();
}

QRectF seenSquare(const QRectF& shown, double cropFraction)
{
    const double side = std::min(shown.width(), shown.height()) * cropFraction;
    QRectF square(0, 0, side, side);
    square.moveCenter(shown.center());
    return square;
}

QImage heatOverlay(const QImage& heatmap)
{
    const QColor dark = Look::instance().isDark() ? Look::instance().tokens().bar : Look::instance().tokens().strong;
    const QColor warm = Look::instance().tokens().caution;
    const QImage smooth = heatmap.convertToFormat(QImage::Format_Grayscale8)
                              .scaled(kOverlaySide, kOverlaySide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage overlay(smooth.size(), QImage::Format_ARGB32);
    for (int y = 0; y < smooth.height(); ++y) {
        const uchar* from = smooth.constScanLine(y);
        auto* to = reinterpret_cast<QRgb*>(overlay.scanLine(y));
        for (int x = 0; x < smooth.width(); ++x) {
            const double value = from[x] / 255.0;
            const bool looked = value >= 0.5;
            const double strength = looked ? (value - 0.5) * 0.9 : (0.5 - value) * 1.3;
            const QColor& colour = looked ? warm : dark;
            to[x] = qRgba(colour.red(), colour.green(), colour.blue(), int(std::lround(strength * 255)));
        }
    }
    return overlay;
}

void paintHeat(QPainter& painter, const QRectF& shown, double cropFraction, const QImage& heatmap)
{
    const QRectF square = seenSquare(shown, cropFraction);
    QColor dark = Look::instance().isDark() ? Look::instance().tokens().bar : Look::instance().tokens().strong;
    dark.setAlphaF(0.65F);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath outside;
    outside.addRect(shown);
    QPainterPath inside;
    inside.addRect(square);
    painter.fillPath(outside.subtracted(inside), dark);
    painter.drawImage(square, heatOverlay(heatmap));
    painter.restore();
}

QRectF paintChip(QPainter& painter, const QRectF& cell, Qt::Alignment anchor, const QString& text, const QColor& ground,
                 const QColor& words)
{
    painter.save();
    QFont font = painter.font();
    font.setPixelSize(11);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideMiddle, cell.width() - 24);
    QRectF chip(0, 0, metrics.horizontalAdvance(shown) + 12, kChipHeight);
    const double left = anchor.testFlag(Qt::AlignRight) ? cell.right() - 6 - chip.width() : cell.left() + 6;
    const double top = anchor.testFlag(Qt::AlignBottom) ? cell.bottom() - 6 - chip.height() : cell.top() + 6;
    chip.moveTo(left, top);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(chip, 4, 4);
    painter.setPen(words);
    painter.drawText(chip, Qt::AlignCenter, shown);
    painter.restore();
    return chip;
}

} // namespace Tintype
