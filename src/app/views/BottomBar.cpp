// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/BottomBar.h"

#include "app/views/Widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace Tintype {

namespace {

constexpr int kBarWidth = 96;
constexpr int kFine = 1000; ///< Steps of the slim bar.
constexpr int kUndoWidth = 340;

} // namespace

WorkItem::WorkItem(const QString& cancelTip, QWidget* parent)
    : QWidget(parent)
    , m_words(button(QString(), "quiet", this))
    , m_bar(new QProgressBar(this))
    , m_cross(iconButton(QStringLiteral("close"), cancelTip, this))
{
    m_bar->setRange(0, kFine);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(kBarWidth);
    m_cross->setIconSize({12, 12});
    m_cross->setFixedSize(28, BottomBar::kHeight - 2);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_words);
    row->addWidget(m_bar);
    row->addWidget(m_cross);
    connect(m_words, &QPushButton::clicked, this, &WorkItem::clicked);
    connect(m_cross, &QToolButton::clicked, this, &WorkItem::cancelled);
    hide();
}

void WorkItem::report(const QString& words, double fraction)
{
    m_words->setText(words);
    const bool isKnown = fraction >= 0;
    m_bar->setRange(0, isKnown ? kFine : 0);
    if (isKnown)
        m_bar->setValue(int(fraction * kFine));
    m_bar->setAccessibleName(words);
    show();
}

void WorkItem::setCancelTip(const QString& tip)
{
    m_cross->setToolTip(tip);
    m_cross->setAccessibleName(tip);
}

BottomBar::BottomBar(QWidget* parent)
    : QFrame(parent)
    , m_status(label(QString(), "status", this))
    , m_importing(new WorkItem(tr("Cancel the import; what is imported stays"), this))
    , m_training(new WorkItem(tr("Stop the training and keep the best"), this))
    , m_undo(button(QString(), "quiet", this))
{
    setRole(this, "bar");
    setFixedHeight(kHeight);
    m_importing->setObjectName(QStringLiteral("importing"));
    m_training->setObjectName(QStringLiteral("training"));
    m_undo->setObjectName(QStringLiteral("undo"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(12);
    row->addWidget(m_status);
    row->addStretch(1);
    row->addWidget(m_importing);
    row->addWidget(m_training);
    row->addWidget(m_undo);
    m_undo->hide();
    connect(m_undo, &QPushButton::clicked, this, &BottomBar::undoWanted);
}

void BottomBar::setStatus(const QString& text)
{
    m_status->setText(text);
}

void BottomBar::setUndo(const QString& text)
{
    m_undo->setVisible(!text.isEmpty());
    const QString words = tr("Undo: %1").arg(text);
    m_undo->setText(m_undo->fontMetrics().elidedText(words, Qt::ElideMiddle, kUndoWidth));
    m_undo->setToolTip(tr("%1 (%2)").arg(words, QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
}

} // namespace Tintype
