// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/VariedTile.h"

#include "app/Look.h"
#include "app/views/PhotoPainting.h"

#include <QPainter>

namespace Tintype {

namespace {

constexpr int kBarGap = 3; ///< Between picture and bar.
constexpr int kBarHeight = 4;
constexpr double kRadius = 6;

} // namespace

VariedTile::VariedTile(bool showsShares, QWidget* parent)
    : QWidget(parent)
    , m_showsShares(showsShares)
{
    setFixedSize(sizeHint());
    connect(&Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

QSize VariedTile::sizeHint() const
{
    return {kSide, m_showsShares ? kSide + kBarGap + kBarHeight : kSide};
}

void VariedTile::setPicture(const QImage& picture, const QString& words)
{
    m_picture = QPixmap::fromImage(picture);
    setToolTip(words);
    setAccessibleName(words);
    update();
}

void VariedTile::setShares(double own, const QColor& ownColour, const QColor& otherColour)
{
    m_share = own;
    m_ownColour = ownColour;
    m_otherColour = otherColour;
    update();
}

void VariedTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintFilling(painter, m_picture, QRectF(0, 0, kSide, kSide), kRadius);
    if (m_share >= 1 || !m_showsShares)
        return;
    const LookTokens& tokens = Look::instance().tokens();
    const QRectF bar(0, kSide + kBarGap, kSide, kBarHeight);
    const double middle = kSide * m_share;
    painter.fillRect(bar.adjusted(0, 0, middle - kSide - 1, 0), m_ownColour.isValid() ? m_ownColour : tokens.text);
    painter.fillRect(bar.adjusted(middle + 1, 0, 0, 0), m_otherColour.isValid() ? m_otherColour : tokens.quiet);
}

} // namespace Tintype
