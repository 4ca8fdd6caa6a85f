// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/ChoiceCard.h"

#include "app/Look.h"
#include "app/views/Widgets.h"

#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace Tintype {

namespace {

constexpr int kPadding = 14;
constexpr int kIconSize = 20;
constexpr int kEdge = 2; ///< Of the focus ring: the picture stays inside of it.
constexpr int kRadius = 8;
constexpr int kNarrowest = 180; ///< Cards in a row may all be as narrow, so that they share it evenly.

} // namespace

ChoiceCard::ChoiceCard(const QString& name, const QString& words, QWidget* parent)
    : QPushButton(parent)
    , m_icon(new QLabel(this))
{
    setRole(this, "choice");
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(name);
    setAccessibleDescription(words);
    setCursor(Qt::PointingHandCursor);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(4);
    m_icon->hide();
    column->addWidget(m_icon);
    QLabel* title = label(name, "strong", this);
    column->addWidget(title);
    QLabel* line = wrappedLabel(words, "quiet", this);
    line->setVisible(!words.isEmpty());
    column->addWidget(line);
    column->addStretch(1);
    for (QLabel* each : {m_icon, title, line})
        each->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&Look::instance(), &Look::changed, this, &ChoiceCard::recolour);
}

void ChoiceCard::setIconName(const QString& iconName)
{
    m_iconName = iconName;
    m_icon->show();
    qobject_cast<QVBoxLayout*>(layout())->insertSpacing(1, 6);
    recolour();
}

void ChoiceCard::recolour()
{
    if (m_iconName.isEmpty())
        return;
    const QIcon icon = Look::instance().icon(m_iconName, Look::instance().tokens().link);
    m_icon->setPixmap(icon.pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
}

void ChoiceCard::setPictureSize(const QSize& size)
{
    m_pictureSize = size;
    setFixedWidth(size.width() + 2 * kEdge);
    layout()->setContentsMargins(kPadding, size.height() + kEdge + 10, kPadding, 12);
}

void ChoiceCard::setPicture(const QImage& picture)
{
    m_picture = QPixmap::fromImage(picture);
    update();
}

QSize ChoiceCard::sizeHint() const
{
    const int width = m_pictureSize.isEmpty() ? kNarrowest : m_pictureSize.width() + 2 * kEdge;
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->sizeHint().height();
    return {width, height};
}

QSize ChoiceCard::minimumSizeHint() const
{
    const QSize wanted = sizeHint();
    return m_pictureSize.isEmpty() ? QSize(kNarrowest, wanted.height()) : wanted;
}

void ChoiceCard::paintEvent(QPaintEvent* event)
{
    QPushButton::paintEvent(event);
    if (m_pictureSize.isEmpty())
        return;
    const QRectF place(kEdge, kEdge, m_pictureSize.width(), m_pictureSize.height());
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape; // round above, straight below
    shape.addRoundedRect(place.adjusted(0, 0, 0, kRadius), kRadius, kRadius);
    QPainterPath below;
    below.addRect(QRectF(place.left(), place.bottom(), place.width(), kRadius));
    painter.setClipPath(shape.subtracted(below));
    const LookTokens& tokens = Look::instance().tokens();
    if (m_picture.isNull()) {
        painter.fillRect(place, tokens.raised);
        const QRect icon(QPoint(int(place.center().x()) - 16, int(place.center().y()) - 16), QSize(32, 32));
        Look::instance().icon(QStringLiteral("photos"), tokens.quiet).paint(&painter, icon);
        return;
    }
    QSizeF part = place.size().scaled(m_picture.size(), Qt::KeepAspectRatio);
    const QRectF from(QPointF((m_picture.width() - part.width()) / 2, (m_picture.height() - part.height()) / 2), part);
    painter.drawPixmap(place, m_picture, from);
}

} // namespace Tintype
