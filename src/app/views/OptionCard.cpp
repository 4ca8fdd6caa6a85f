// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/OptionCard.h"

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

OptionCard::OptionCard(const QString& title, QWidget* parent)
    : QPushButton(parent)
    , m_mark(label(QStringLiteral("✓"), "strong", this))
    , m_title(label(title, "title", this))
    , m_figure(label({}, "quiet", this))
    , m_words(wrappedLabel({}, {}, this))
    , m_quietWords(wrappedLabel({}, "quiet", this))
{
    setRole(this, "choice");
    setCheckable(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // as high as its neighbour
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->addWidget(m_mark);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_figure);
    column->addLayout(head);
    column->addWidget(m_words);
    column->addWidget(m_quietWords);
    column->addStretch(1);
    m_mark->hide();
    connect(this, &QPushButton::toggled, m_mark, &QWidget::setVisible);
    for (QLabel* each : {m_mark, m_title, m_figure, m_words, m_quietWords})
        each->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void OptionCard::setInset()
{
    setRole(this, "inset");
    setRole(m_title, "strong");
    layout()->setContentsMargins(12, 10, 12, 10);
}

void OptionCard::setWords(const QString& words, const QString& quietWords)
{
    m_words->setText(words);
    m_quietWords->setText(quietWords);
    setAccessibleDescription(words + u' ' + quietWords);
    updateGeometry();
}

void OptionCard::setFigure(const QString& figure)
{
    m_figure->setText(figure);
}

QString OptionCard::figure() const
{
    return m_figure->text();
}

QSize OptionCard::sizeHint() const
{
    const int width = std::max(kLeastWidth, this->width());
    return {kLeastWidth, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->sizeHint().height()};
}

QSize OptionCard::minimumSizeHint() const
{
    return sizeHint();
}

void OptionCard::paintEvent(QPaintEvent* event)
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

} // namespace Tintype
