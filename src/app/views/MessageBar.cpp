// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/MessageBar.h"

#include "app/Look.h"
#include "app/views/Widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kShortest = 5'000; ///< Milliseconds a sentence stays,
constexpr int kForLetter = 60; ///< and more for a long one;
constexpr int kErrorTimes = 3; ///< one about a failure so many times as long.
constexpr int kWidest = 760;

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_words(wrappedLabel(QString(), {}, this))
    , m_offers(new QHBoxLayout)
{
    setRole(this, "message");
    setFocusPolicy(Qt::NoFocus);
    m_words->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::TextSelectableByMouse);
    m_words->setFocusPolicy(Qt::NoFocus);
    m_offers->setSpacing(4);
    auto* close = iconButton(QStringLiteral("close"), tr("Dismiss"), this);
    close->setObjectName(QStringLiteral("dismissMessage"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(m_icon);
    row->addWidget(m_words, 1);
    row->addLayout(m_offers);
    row->addWidget(close);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    parent->installEventFilter(this);
    hide();
}

void MessageBar::say(const Message& message)
{
    while (QLayoutItem* item = m_offers->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the very button that is being clicked
        item->widget()->hide();
        delete item;
    }
    const bool isError = message.kind == QLatin1String("error");
    setProperty("kind", message.kind);
    style()->unpolish(this);
    style()->polish(this);
    const LookTokens& tokens = Look::instance().tokens();
    const QString iconName = isError ? QStringLiteral("warning") : QStringLiteral("info");
    m_icon->setPixmap(Look::instance().icon(iconName, isError ? tokens.error : tokens.link).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_words->setText(message.sentence);
    setAccessibleName(message.sentence);
    for (const Message::Offer& offer : message.offers) {
        QPushButton* made = button(offer.text, "link", this);
        made->setObjectName(QStringLiteral("messageOffer"));
        connect(made, &QPushButton::clicked, this, [this, act = offer.act] {
            dismiss();
            act();
        });
        m_offers->addWidget(made);
        made->show();
    }
    show();
    raise();
    place();
    m_leaves = message.kind == QLatin1String("info") || (isError && message.offers.isEmpty());
    if (m_leaves)
        m_timer.start((kShortest + kForLetter * int(message.sentence.size())) * (isError ? kErrorTimes : 1));
    else
        m_timer.stop();
}

void MessageBar::dismiss()
{
    m_timer.stop();
    hide();
}

QString MessageBar::sentence() const
{
    return isHidden() ? QString() : m_words->text();
}

void MessageBar::setBottomMargin(int pixels)
{
    m_bottomMargin = pixels;
    place();
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

bool MessageBar::event(QEvent* event)
{
    // Who reads with the mouse over it has all the time.
    if (event->type() == QEvent::Enter && m_timer.isActive())
        m_timer.stop();
    else if (event->type() == QEvent::Leave && isVisible() && m_leaves)
        m_timer.start(kShortest);
    return QFrame::event(event);
}

void MessageBar::place()
{
    if (isHidden())
        return;
    const QSize room = parentWidget()->size();
    layout()->activate();
    const int widest = std::min(kWidest, room.width() - 48);
    // A label that wraps wants to be narrow; give it its words in one line while there is room.
    const int words = m_words->fontMetrics().horizontalAdvance(m_words->text()) + 4;
    const int others = sizeHint().width() - m_words->sizeHint().width();
    const int width = std::min(widest, words + others);
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    setGeometry((room.width() - width) / 2, room.height() - height - m_bottomMargin, width, height);
}

} // namespace Tintype
