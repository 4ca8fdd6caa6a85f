// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/HeatmapView.h"

#include "app/Look.h"
#include "app/views/PhotoPainting.h"

#include <QPainter>
#include <QPainterPath>

namespace Tintype {

namespace {

constexpr double kRadius = 10;
constexpr int kIcon = 40;

} // namespace

HeatmapView::HeatmapView(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

void HeatmapView::setPhoto(const QImage& photo)
{
    m_photo = QPixmap::fromImage(photo);
    m_heatmap = {};
    update();
}

void HeatmapView::setHeatmap(const QImage& heatmap, double cropFraction)
{
    m_heatmap = heatmap;
    m_cropFraction = cropFraction;
    update();
}

void HeatmapView::setInvitation(const QString& title, const QString& words)
{
    m_title = title;
    m_words = words;
    setAccessibleDescription(title + u' ' + words);
    update();
}

void HeatmapView::setDropShown(bool shown)
{
    m_dropShown = shown;
    update();
}

void HeatmapView::paintInvitation(QPainter& painter)
{
    const LookTokens& tokens = Look::instance().tokens();
    painter.setPen(QPen(m_dropShown ? tokens.accent : tokens.line, 2, Qt::DashLine));
    painter.setBrush(tokens.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
    const QRect middle = rect().adjusted(24, 0, -24, 0);
    const int top = rect().center().y() - 56;
    Look::instance().icon(QStringLiteral("photo"), tokens.quiet).paint(&painter, QRect(rect().center().x() - kIcon / 2, top, kIcon, kIcon));
    QFont title = font();
    title.setPixelSize(18);
    title.setWeight(QFont::DemiBold);
    painter.setFont(title);
    painter.setPen(tokens.strong);
    painter.drawText(QRect(middle.left(), top + kIcon + 12, middle.width(), 28), Qt::AlignCenter, m_title);
    painter.setFont(font());
    painter.setPen(tokens.quiet);
    painter.drawText(QRect(middle.left(), top + kIcon + 44, middle.width(), 60), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_words);
}

void HeatmapView::paintEvent(QPaintEvent*)
{
    const LookTokens& tokens = Look::instance().tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (m_photo.isNull())
        return paintInvitation(painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.bar);
    painter.drawRoundedRect(rect(), kRadius, kRadius);
    const QRectF shown = fittingRect(m_photo.size(), QRectF(rect()));
    QPainterPath clip;
    clip.addRoundedRect(rect(), kRadius, kRadius);
    painter.setClipPath(clip);
    painter.drawPixmap(shown, m_photo, m_photo.rect());
    if (!m_heatmap.isNull())
        paintHeat(painter, shown, m_cropFraction, m_heatmap);
    if (m_dropShown) {
        painter.setPen(QPen(tokens.accent, 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), kRadius, kRadius);
    }
}

} // namespace Tintype
