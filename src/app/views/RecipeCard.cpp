// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/RecipeCard.h"

#include "app/Look.h"
#include "app/views/Widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace Tintype {

namespace {

constexpr int kLeastWidth = 260;

} // namespace

RecipeCard::RecipeCard(const QString& recipe, const QString& title, const QString& words, const QString& good, QWidget* parent)
    : QPushButton(parent)
    , m_recipe(recipe)
    , m_duration(label({}, "quiet", this))
{
    setRole(this, "choice");
    setCheckable(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // as high as its neighbour
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(title);
    setAccessibleDescription(words + u' ' + good);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    QLabel* name = label(title, "title", this);
    head->addWidget(name);
    head->addStretch(1);
    head->addWidget(m_duration);
    column->addLayout(head);
    QLabel* what = wrappedLabel(words, {}, this);
    QLabel* when = wrappedLabel(good, "quiet", this);
    column->addWidget(what);
    column->addWidget(when);
    column->addStretch(1);
    for (QLabel* each : {name, m_duration, what, when})
        each->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void RecipeCard::setDuration(const QString& duration)
{
    m_duration->setText(duration);
}

QString RecipeCard::duration() const
{
    return m_duration->text();
}

QSize RecipeCard::sizeHint() const
{
    const int width = std::max(kLeastWidth, this->width());
    return {kLeastWidth, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->sizeHint().height()};
}

QSize RecipeCard::minimumSizeHint() const
{
    return sizeHint();
}

void RecipeCard::paintEvent(QPaintEvent* event)
{
    QPushButton::paintEvent(event);
    if (!isChecked())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Look::instance().tokens().accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
    if (hasFocus()) { // a second ring: chosen and under the keys
        painter.setPen(QPen(Look::instance().tokens().accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(4.5, 4.5, -4.5, -4.5), 7, 7);
    }
}

void RecipeCard::mouseDoubleClickEvent(QMouseEvent* event)
{
    QPushButton::mouseDoubleClickEvent(event);
    Q_EMIT startWanted();
}

} // namespace Tintype
