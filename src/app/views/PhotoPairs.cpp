// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/PhotoPairs.h"

#include "app/Look.h"
#include "app/work/ThumbnailLoader.h"
#include "library/Catalog.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Tintype {

namespace {

constexpr QSize kPhoto(84, 60);
constexpr int kSeam = 2; ///< Between the two photos of a pair.
constexpr int kRing = 3; ///< Room for the ring of the focus.
constexpr int kGap = 12;
constexpr size_t kMostPairs = 12; ///< More would not tell more.
constexpr double kRadius = 4;

/// Paints a picture into a cell with round corners, cropped to fill it.
void paintCropped(QPainter& painter, const QPixmap& pixmap, const QRectF& cell)
{
    QRectF from(QPointF(), cell.size().scaled(QSizeF(pixmap.size()), Qt::KeepAspectRatio));
    from.moveCenter(QRectF(pixmap.rect()).center());
    QPainterPath corners;
    corners.addRoundedRect(cell, kRadius, kRadius);
    painter.save();
    painter.setClipPath(corners);
    painter.drawPixmap(cell, pixmap, from);
    painter.restore();
}

} // namespace

PhotoPairButton::PhotoPairButton(const Photo& first, const Photo& second, ThumbnailLoader* thumbnails, QWidget* parent)
    : QAbstractButton(parent)
    , m_photos{first, second}
    , m_thumbnails(thumbnails)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    const QString names = tr("%1 and %2").arg(QFileInfo(first.facts.path).fileName(), QFileInfo(second.facts.path).fileName());
    setAccessibleName(names);
    setToolTip(tr("%1: show them in the library").arg(names));
    connect(thumbnails, &ThumbnailLoader::thumbnailReady, this, [this](PhotoId photo) {
        if (photo == m_photos[0].id || photo == m_photos[1].id)
            update();
    });
}

QSize PhotoPairButton::sizeHint() const
{
    return {2 * kPhoto.width() + kSeam + 2 * kRing, kPhoto.height() + 2 * kRing};
}

void PhotoPairButton::paintEvent(QPaintEvent*)
{
    const LookTokens& tokens = Look::instance().tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    for (int i = 0; i < 2; ++i) {
        const QRectF cell(QPointF(kRing + i * (kPhoto.width() + kSeam), kRing), QSizeF(kPhoto));
        const QPixmap pixmap = m_thumbnails->thumbnail(m_photos[size_t(i)]);
        if (pixmap.isNull()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(tokens.raised);
            painter.drawRoundedRect(cell, kRadius, kRadius);
        } else {
            paintCropped(painter, pixmap, cell);
        }
    }
    if (hasFocus() || underMouse()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(hasFocus() ? tokens.accent : tokens.line, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

PhotoPairs::PhotoPairs(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(kGap);
    m_row->addStretch(1);
    m_row->setSizeConstraint(QLayout::SetNoConstraint);
    setFixedHeight(kPhoto.height() + 2 * kRing);
}

QSize PhotoPairs::sizeHint() const
{
    return {2 * (kPhoto.width() + kRing) + kSeam, kPhoto.height() + 2 * kRing};
}

QSize PhotoPairs::minimumSizeHint() const
{
    return sizeHint();
}

void PhotoPairs::setSource(const Catalog* catalog, ThumbnailLoader* thumbnails)
{
    m_catalog = catalog;
    m_thumbnails = thumbnails;
    m_pairs.clear();
    makeButtons();
}

void PhotoPairs::setPairs(const std::vector<LeakPair>& pairs)
{
    m_pairs.assign(pairs.begin(), pairs.begin() + std::ptrdiff_t(std::min(pairs.size(), kMostPairs)));
    makeButtons();
}

void PhotoPairs::makeButtons()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    if (!m_catalog)
        return;
    for (const LeakPair& pair : m_pairs) {
        const Photo* first = m_catalog->photo(pair.first);
        const Photo* second = m_catalog->photo(pair.second);
        if (!first || !second)
            continue;
        auto* button = new PhotoPairButton(*first, *second, m_thumbnails, this);
        connect(button, &QAbstractButton::clicked, this, [this, button] { Q_EMIT opened(button->firstPhoto()); });
        m_row->insertWidget(int(m_buttons.size()), button);
        m_buttons.append(button);
    }
    showWhatFits();
}

void PhotoPairs::showWhatFits()
{
    int x = 0;
    for (PhotoPairButton* button : std::as_const(m_buttons)) {
        x += button->sizeHint().width();
        button->setVisible(x <= width() || button == m_buttons.first());
        x += kGap;
    }
}

void PhotoPairs::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showWhatFits();
}

} // namespace Tintype
