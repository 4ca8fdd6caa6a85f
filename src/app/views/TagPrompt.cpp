// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/TagPrompt.h"

#include "app/views/Widgets.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace Tintype {

TagPrompt::TagPrompt(QWidget* parent)
    : QFrame(parent)
    , m_question(label({}, "quiet", this))
    , m_field(new QLineEdit(this))
{
    setRole(this, "message");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_question);
    column->addWidget(m_field);
    m_field->setMaxLength(100);
    m_field->setMinimumWidth(280);
    m_field->installEventFilter(this);
    parent->installEventFilter(this);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { close(true); });
    hide();
}

QString TagPrompt::question() const
{
    return m_question->text();
}

void TagPrompt::ask(const QString& question, const QStringList& knownNames, const QString& begun)
{
    m_question->setText(question);
    m_field->setAccessibleName(question);
    m_field->setPlaceholderText(tr("Name of a class, such as Beach"));
    auto* completer = new QCompleter(knownNames, m_field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    delete m_field->completer();
    m_field->setCompleter(completer);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& name) {
        m_field->setText(name);
        close(true);
    });
    m_field->clear();
    show();
    place();
    raise();
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->insert(begun);
}

void TagPrompt::place()
{
    const QSize room = parentWidget()->size();
    const QSize wanted = sizeHint().boundedTo(room);
    setGeometry(QRect(QPoint((room.width() - wanted.width()) / 2, std::max(0, room.height() - wanted.height() - 32)), wanted));
}

void TagPrompt::close(bool take)
{
    if (isHidden())
        return;
    const QString name = m_field->text().simplified();
    hide();
    Q_EMIT closed();
    if (take && !name.isEmpty())
        Q_EMIT named(name);
}

bool TagPrompt::event(QEvent* event)
{
    // The page's keys do not work through the prompt.
    if (event->type() == QEvent::KeyPress)
        return true;
    return QFrame::event(event);
}

bool TagPrompt::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        close(false);
        return true;
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        close(false);
    return false;
}

} // namespace Tintype
