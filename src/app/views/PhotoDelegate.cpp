// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/PhotoDelegate.h"

#include "app/Look.h"
#include "app/models/PhotoGridModel.h"
#include "app/models/PhotoWords.h"
#include "app/work/ThumbnailLoader.h"
#include "library/Catalog.h"

#include <QFontMetrics>
#include <QPainter>

#include <cmath>

namespace Tintype {

namespace {

constexpr int kCacheKilobytes = 96 * 1024;
constexpr int kInset = 6;
constexpr int kMarkHeight = 18;
constexpr int kNarrowCell = 104; ///< Below this a class is told by its key, a part by its letter.

double luminance(const QColor& colour)
{
    const auto linear = [](double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& first, const QColor& second)
{
    const double a = luminance(first) + 0.05;
    const double b = luminance(second) + 0.05;
    return a > b ? a / b : b / a;
}

QFont markFont(const QPainter& painter)
{
    QFont font = painter.font();
    font.setPixelSize(11);
    font.setWeight(QFont::DemiBold);
    return font;
}

/// The dark glass under marks that are not a class; light in the light look.
QColor glass()
{
    QColor colour = Look::instance().tokens().window;
    colour.setAlphaF(0.82F);
    return colour;
}

void paintMark(QPainter& painter, const QRectF& box, const QColor& ground, const QColor& ink, const QString& text)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, text);
}

/// Two sheets, one behind the other.
void paintStackSign(QPainter& painter, QPointF topLeft, const QColor& ink)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.2));
    painter.drawRoundedRect(QRectF(topLeft + QPointF(0, 3), QSizeF(8, 7)), 1.5, 1.5);
    painter.drawPolyline(QPolygonF({topLeft + QPointF(2.5, 0.5), topLeft + QPointF(10.5, 0.5), topLeft + QPointF(10.5, 7.5)}));
}

} // namespace

PhotoDelegate::PhotoDelegate(const PhotoGridModel& model)
    : m_model(model)
    , m_pictures(kCacheKilobytes)
{
}

void PhotoDelegate::setThumbnails(ThumbnailLoader* thumbnails)
{
    m_thumbnails = thumbnails;
    m_pictures.clear();
}

void PhotoDelegate::setCell(QSize size, qreal pixelRatio)
{
    if (size == m_size && qFuzzyCompare(pixelRatio, m_ratio))
        return;
    m_size = size;
    m_ratio = pixelRatio;
    m_pictures.clear();
}

void PhotoDelegate::forget(PhotoId id)
{
    m_pictures.remove(id);
}

void PhotoDelegate::ask(const Photo& photo)
{
    if (m_thumbnails && !m_pictures.contains(photo.id))
        (void)m_thumbnails->thumbnail(photo);
}

QPixmap PhotoDelegate::picture(const Photo& photo)
{
    if (const QPixmap* known = m_pictures.object(photo.id))
        return *known;
    const QPixmap thumbnail = m_thumbnails ? m_thumbnails->thumbnail(photo) : QPixmap();
    if (thumbnail.isNull())
        return {};
    const QSize size = (QSizeF(m_size) * m_ratio).toSize();
    auto* cropped = new QPixmap(croppedToFill(thumbnail, size, kRadius * m_ratio));
    cropped->setDevicePixelRatio(m_ratio);
    const QPixmap result = *cropped;
    m_pictures.insert(photo.id, cropped, std::max(1, size.width() * size.height() * 4 / 1024));
    return result;
}

void PhotoDelegate::paint(QPainter& painter, const QRect& cell, const Photo& photo, State state)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QPixmap shown = picture(photo);
    if (shown.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Look::instance().tokens().card);
        painter.drawRoundedRect(cell, kRadius, kRadius);
    } else {
        painter.drawPixmap(cell.topLeft(), shown);
    }
    const QFont before = painter.font();
    painter.setFont(markFont(painter));
    paintClass(painter, cell, photo);
    paintCorners(painter, cell, photo);
    painter.setFont(before);
    if (state.selected || state.current)
        paintRing(painter, cell, state);
}

void PhotoDelegate::paintClass(QPainter& painter, const QRect& cell, const Photo& photo) const
{
    const Catalog* catalog = m_model.catalog();
    const PhotoClass* photoClass = catalog ? catalog->photoClass(photo.classId) : nullptr;
    if (!photoClass)
        return;
    const QString key = keyOfClass(int(photoClass - catalog->classes().data()));
    const QFontMetrics metrics(painter.font());
    const int room = cell.width() - 2 * kInset - 12;
    const QString text
        = cell.width() < kNarrowCell && !key.isEmpty() ? key : metrics.elidedText(photoClass->name, Qt::ElideRight, room);
    const QRectF box(cell.left() + kInset, cell.bottom() + 1 - kInset - kMarkHeight, metrics.horizontalAdvance(text) + 12, kMarkHeight);
    paintMark(painter, box, photoClass->colour, readableOn(photoClass->colour), text);
}

void PhotoDelegate::paintCorners(QPainter& painter, const QRect& cell, const Photo& photo) const
{
    const LookTokens& tokens = Look::instance().tokens();
    const QFontMetrics metrics(painter.font());
    const int top = cell.top() + kInset;
    const int right = cell.right() + 1 - kInset;
    if (const int size = m_model.stackSize(photo.stack); size > 1) {
        const QString text = number(size);
        const int width = 6 + 11 + 4 + metrics.horizontalAdvance(text) + 6;
        const QRectF box(right - width, top, width, kMarkHeight);
        paintMark(painter, box, glass(), tokens.text, {});
        paintStackSign(painter, box.topLeft() + QPointF(6, 4), tokens.text);
        painter.drawText(box.adjusted(21, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
    if (!photo.facts.warning.isEmpty()) {
        const QRectF box(cell.left() + kInset, top, kMarkHeight, kMarkHeight);
        paintMark(painter, box, glass(), tokens.caution, QStringLiteral("!"));
    }
    // Most photos are for training: only the others are marked.
    if ((photo.role == Role::Validation || photo.role == Role::Test) && cell.width() >= kNarrowCell * 3 / 4) {
        const QString name = partName(photo.role);
        const bool isRoomy = cell.width() >= 2 * kNarrowCell;
        const QString text = isRoomy ? name : name.left(1);
        const int width = std::max(kMarkHeight, metrics.horizontalAdvance(text) + 10);
        paintMark(painter, QRectF(right - width, cell.bottom() + 1 - kInset - kMarkHeight, width, kMarkHeight), glass(), tokens.text, text);
    }
}

void PhotoDelegate::paintRing(QPainter& painter, const QRect& cell, State state) const
{
    const LookTokens& tokens = Look::instance().tokens();
    painter.setBrush(Qt::NoBrush);
    if (state.selected) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawRoundedRect(QRectF(cell).adjusted(-2, -2, 2, 2), kRadius + 2, kRadius + 2);
    }
    if (state.current) {
        painter.setPen(QPen(tokens.strong, 1));
        painter.drawRoundedRect(QRectF(cell).adjusted(-0.5, -0.5, 0.5, 0.5), kRadius + 0.5, kRadius + 0.5);
    }
}

QColor readableOn(const QColor& ground)
{
    const LookTokens& tokens = Look::instance().tokens();
    return contrast(ground, tokens.strong) > contrast(ground, tokens.window) ? tokens.strong : tokens.window;
}

QPixmap croppedToFill(const QPixmap& picture, QSize size, qreal radius)
{
    const QPixmap scaled = picture.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    const QPoint corner((scaled.width() - size.width()) / 2, (scaled.height() - size.height()) / 2);
    QPixmap result(size);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QBrush brush(scaled);
    brush.setTransform(QTransform::fromTranslate(-corner.x(), -corner.y()));
    painter.setBrush(brush);
    painter.drawRoundedRect(QRect(QPoint(), size), radius, radius);
    return result;
}

} // namespace Tintype
