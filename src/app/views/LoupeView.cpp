// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/LoupeView.h"

#include "app/Look.h"
#include "app/models/PhotoGridModel.h"
#include "app/views/PhotoDelegate.h"
#include "app/work/ThumbnailLoader.h"
#include "library/Catalog.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

constexpr double kLargestScale = 8;
constexpr double kLargestFit = 3; ///< Small photos are enlarged so far; beyond that they are only blurred.
constexpr int kPadding = 12; ///< Around the whole photo.

} // namespace

LoupeView::LoupeView(PhotoGridModel& model, PhotoSelection& selection, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_selection(selection)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(false);
    setAccessibleName(tr("Photo"));
    connect(&selection, &PhotoSelection::currentChanged, this, [this](PhotoId id) {
        if (isVisible())
            showPhoto(id);
    });
    connect(&selection, &PhotoSelection::changed, this, qOverload<>(&QWidget::update));
    connect(&Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void LoupeView::setThumbnails(ThumbnailLoader* thumbnails)
{
    if (m_thumbnails)
        m_thumbnails->disconnect(this);
    m_thumbnails = thumbnails;
    showPhoto(0);
    if (!thumbnails)
        return;
    connect(thumbnails, &ThumbnailLoader::photoReady, this, &LoupeView::photoCame);
    connect(thumbnails, &ThumbnailLoader::photoFailed, this, [this](PhotoId id, const QString& reason) {
        if (id != m_id)
            return;
        m_reason = reason;
        update();
    });
    connect(thumbnails, &ThumbnailLoader::thumbnailReady, this, [this](PhotoId id) {
        const Photo* photo = id == m_id && !isSharp() ? m_model.photoAt(m_model.rowOf(id)) : nullptr;
        if (photo)
            m_thumbnail = m_thumbnails->thumbnail(*photo);
        update();
    });
}

void LoupeView::showPhoto(PhotoId id)
{
    if (id == m_id && id != 0)
        return;
    m_id = id;
    m_whole = m_full = m_thumbnail = QPixmap();
    m_reason.clear();
    m_requested = 0;
    m_scale = 0;
    const Photo* photo = m_model.catalog() ? m_model.catalog()->photo(id) : nullptr;
    m_size = photo ? photo->facts.size : QSize();
    if (photo && m_thumbnails) {
        m_thumbnail = m_thumbnails->thumbnail(*photo);
        request();
    }
    setAccessibleDescription(photo ? fileNameOf(*photo).toString() : QString());
    updateCursor();
    update();
    Q_EMIT viewChanged();
}

void LoupeView::request()
{
    const Photo* photo = m_model.catalog() ? m_model.catalog()->photo(m_id) : nullptr;
    if (!photo || !m_thumbnails || !m_reason.isEmpty() || size().isEmpty())
        return;
    const int shortest = std::min(m_size.width(), m_size.height());
    const int wanted = std::clamp(int(std::ceil(shortest * scale())), 1, std::max(1, shortest));
    const QPixmap& best = bestPicture();
    const int have = std::max(m_requested, isSharp() ? std::min(best.width(), best.height()) : 0);
    if (have >= wanted)
        return;
    // Beyond the whole view every pixel is asked for at once, so that zooming on costs no second reading.
    m_requested = isWhole() ? wanted : shortest;
    m_thumbnails->requestPhoto(*photo, m_requested);
}

void LoupeView::photoCame(PhotoId id, const QImage& image)
{
    if (id != m_id)
        return;
    const bool isFull = image.width() >= m_size.width() && image.height() >= m_size.height();
    (isFull ? m_full : m_whole) = QPixmap::fromImage(image);
    update();
    Q_EMIT viewChanged();
}

QSizeF LoupeView::photoSize() const
{
    return m_size.isEmpty() ? QSizeF(bestPicture().size()) : QSizeF(m_size);
}

const QPixmap& LoupeView::bestPicture() const
{
    // The fitted view takes the picture nearest to its size: a huge one scaled down while painting would shimmer.
    const double wanted = m_size.width() * scale();
    if (!m_whole.isNull() && (m_full.isNull() || m_whole.width() >= wanted * 0.99))
        return m_whole;
    return m_full.isNull() ? m_thumbnail : m_full;
}

double LoupeView::fitScale() const
{
    const QSizeF photo = m_size.isEmpty() ? QSizeF(1, 1) : QSizeF(m_size);
    const QSizeF room = QSizeF(std::max(1, width() - 2 * kPadding), std::max(1, height() - 2 * kPadding)) * devicePixelRatioF();
    return std::min({kLargestFit, room.width() / photo.width(), room.height() / photo.height()});
}

double LoupeView::scale() const
{
    return m_scale == 0 ? fitScale() : m_scale;
}

QRectF LoupeView::target() const
{
    const double factor = scale() / devicePixelRatioF();
    const QSizeF size = photoSize() * factor;
    const QPointF middle(width() / 2.0, height() / 2.0);
    if (m_scale == 0)
        return {middle - QPointF(size.width() / 2, size.height() / 2), size};
    return {middle - m_centre * factor, size};
}

QPointF LoupeView::photoPointAt(const QPointF& position) const
{
    return (position - target().topLeft()) / (scale() / devicePixelRatioF());
}

/// The centre nearest to the wanted one that leaves no empty room where the photo could fill the view.
QPointF LoupeView::held(const QPointF& centre, double wantedScale) const
{
    const QSizeF photo = photoSize();
    const QSizeF half = QSizeF(size()) * devicePixelRatioF() / wantedScale / 2;
    const auto hold = [](double value, double halfView, double length) {
        return 2 * halfView >= length ? length / 2 : std::clamp(value, halfView, length - halfView);
    };
    return {hold(centre.x(), half.width(), photo.width()), hold(centre.y(), half.height(), photo.height())};
}

void LoupeView::fit()
{
    m_scale = 0;
    request();
    updateCursor();
    update();
    Q_EMIT viewChanged();
}

void LoupeView::zoomTo(double wanted, const QPointF& at)
{
    const double fitted = fitScale();
    if (m_id == 0 || wanted <= fitted * 1.001) {
        fit();
        return;
    }
    const QPointF fixed = photoPointAt(at);
    const double next = std::min(wanted, std::max(kLargestScale, fitted));
    m_scale = next;
    m_centre = held(fixed - (at - QPointF(width() / 2.0, height() / 2.0)) * devicePixelRatioF() / next, next);
    request();
    updateCursor();
    update();
    Q_EMIT viewChanged();
}

void LoupeView::toggleFullSize(const QPointF& at)
{
    // A small photo is shown at more than 100 % already; twice that is the useful other view then.
    if (isWhole())
        zoomTo(fitScale() > 0.999 ? 2 * fitScale() : 1, at);
    else
        fit();
}

void LoupeView::paintEvent(QPaintEvent* event)
{
    const LookTokens& tokens = Look::instance().tokens();
    QPainter painter(this);
    painter.fillRect(event->rect(), tokens.window);
    const QPixmap& picture = bestPicture();
    if (!picture.isNull()) {
        // Far in, one wants to see the pixels.
        painter.setRenderHint(QPainter::SmoothPixmapTransform, isWhole() || scale() < 4 || !isSharp());
        painter.drawPixmap(target(), picture, QRectF(picture.rect()));
    } else if (m_reason.isEmpty() && m_id != 0) {
        painter.fillRect(target(), tokens.card);
    }
    if (!m_reason.isEmpty()) {
        const QRect room = rect().adjusted(48, 48, -48, -48);
        if (picture.isNull()) {
            painter.setPen(tokens.quiet);
            painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_reason);
        }
    }
    paintMarks(painter);
}

void LoupeView::paintMarks(QPainter& painter)
{
    const Photo* photo = m_model.catalog() ? m_model.catalog()->photo(m_id) : nullptr;
    if (!photo)
        return;
    const LookTokens& tokens = Look::instance().tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = painter.font();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const QFontMetrics metrics(font);
    // Within the corners of the photo, as far as they are in sight.
    const QRectF room = (target() & QRectF(rect())).adjusted(12, 12, -12, -12);
    const auto mark = [&](const QString& text, bool isRight, const QColor& ground, const QColor& ink) {
        const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(60, int(room.width()) / 2 - 30));
        const int wide = metrics.horizontalAdvance(shown) + 20;
        const QRectF box(isRight ? room.right() - wide : room.left(), room.bottom() - 26, wide, 26);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(box, 6, 6);
        painter.setPen(ink);
        painter.drawText(box, Qt::AlignCenter, shown);
    };
    QColor glass = tokens.window;
    glass.setAlphaF(0.82F);
    if (const PhotoClass* photoClass = m_model.catalog()->photoClass(photo->classId))
        mark(photoClass->name, false, photoClass->colour, readableOn(photoClass->colour));
    if (!m_reason.isEmpty() && !bestPicture().isNull())
        mark(m_reason, true, glass, tokens.caution);
    else if (!isWhole())
        mark(QStringLiteral("%1 %").arg(qRound(scale() * 100)), true, glass, tokens.text);
}

void LoupeView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_scale != 0)
        m_centre = held(m_centre, m_scale);
    if (isVisible())
        request();
}

void LoupeView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showPhoto(m_selection.current());
    request();
}

} // namespace Tintype
