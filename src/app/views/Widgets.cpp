// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/Widgets.h"

#include "app/Look.h"

#include <QAction>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace Tintype {

void setRole(QWidget* widget, QAnyStringView role)
{
    widget->setProperty("tintype", role.toString());
    if (widget->testAttribute(Qt::WA_WState_Polished)) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

QFrame* makeCard(QWidget* parent, QVBoxLayout** body)
{
    auto* card = new QFrame(parent);
    setRole(card, "card");
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    if (body)
        *body = column;
    return card;
}

QLabel* label(const QString& text, QAnyStringView role, QWidget* parent)
{
    auto* made = new QLabel(text, parent);
    if (!role.isEmpty())
        setRole(made, role);
    return made;
}

QLabel* wrappedLabel(const QString& text, QAnyStringView role, QWidget* parent)
{
    QLabel* made = label(text, role, parent);
    made->setWordWrap(true);
    return made;
}

QPushButton* button(const QString& text, QAnyStringView role, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setFocusPolicy(Qt::TabFocus);
    if (!role.isEmpty())
        setRole(made, role);
    return made;
}

QPushButton* actionButton(QAction* action, QAnyStringView role, QWidget* parent)
{
    QPushButton* made = button(QString(), role, parent);
    const auto follow = [made, action] {
        made->setText(action->text());
        made->setIcon(action->icon());
        made->setToolTip(tipOf(*action));
        made->setEnabled(action->isEnabled());
        // Without a parent yet, showing it would make a window of its own.
        if (made->parentWidget() || !action->isVisible())
            made->setVisible(action->isVisible());
        made->setCheckable(action->isCheckable());
        made->setChecked(action->isChecked());
    };
    follow();
    QObject::connect(action, &QAction::changed, made, follow);
    QObject::connect(made, &QPushButton::clicked, action, &QAction::trigger);
    return made;
}

QToolButton* iconButton(const QString& iconName, const QString& tip, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    setRole(made, "flat");
    made->setFocusPolicy(Qt::TabFocus);
    made->setIcon(Look::instance().icon(iconName));
    made->setIconSize({16, 16});
    made->setFixedSize(28, 28);
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    return made;
}

QScrollArea* scrolling(QWidget* content, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void keepInSight(QScrollArea* scroll, QWidget* widget)
{
    // Queued: everything is to have its place first.
    QObject::connect(scroll->verticalScrollBar(), &QScrollBar::rangeChanged, widget, [scroll, widget] {
        if (widget->isVisible())
            scroll->ensureWidgetVisible(widget, 0, 0);
    }, Qt::QueuedConnection);
}

QFrame* hairLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    setRole(line, "line");
    line->setFixedHeight(1);
    return line;
}

QString tipOf(const QAction& action)
{
    QString words = action.toolTip();
    words.remove(u'&');
    if (!action.shortcut().isEmpty())
        words = QStringLiteral("%1 (%2)").arg(words, action.shortcut().toString(QKeySequence::NativeText));
    return words;
}

} // namespace Tintype
