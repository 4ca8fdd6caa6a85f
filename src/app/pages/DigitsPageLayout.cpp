// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands where on the digits page, and the actions it offers.
#include "app/pages/DigitsPage.h"

#include "app/Look.h"
#include "app/models/DigitWords.h"
#include "app/views/DigitBars.h"
#include "app/views/DigitCanvas.h"
#include "app/views/DigitPicture.h"
#include "app/views/DigitTrainView.h"
#include "app/views/Widgets.h"
#include "app/work/SideThread.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Tintype {

namespace {

constexpr int kReadWidth = 372;
constexpr int kScrollBar = 12; ///< Beside the cards, where they need one.
constexpr int kThinnestPen = 8; ///< Pixels.
constexpr int kThickestPen = 48;
constexpr int kDigitSize = 72;
constexpr int kLookDelay = 250; ///< Milliseconds of rest after the last stroke.

} // namespace

DigitsPage::DigitsPage(QWidget* parent)
    : Page(parent)
    , m_files(std::make_unique<SideThread>())
    , m_stack(new QStackedWidget(this))
    , m_canvas(new DigitCanvas(this))
    , m_training(new DigitTrainView(this))
    , m_width(new QSlider(Qt::Horizontal, this))
    , m_model(new QComboBox(this))
    , m_digit(label({}, "figure", this))
    , m_answer(wrappedLabel({}, "strong", this))
    , m_about(wrappedLabel({}, "quiet", this))
    , m_isA(button(tr("It is a…"), {}, this))
    , m_isAMenu(new QMenu(this))
    , m_bars(new DigitBars(this))
    , m_picture(new DigitPicture(this))
    , m_own(label({}, "figure", this))
    , m_ownWords(wrappedLabel({}, "quiet", this))
    , m_learn(button(tr("Learn from mine"), "primary", this))
    , m_export(button(tr("Export…"), "flat", this))
    , m_progress(new QProgressBar(this))
    , m_cancel(button(tr("Cancel"), "flat", this))
    , m_undoStroke(new QAction(tr("Undo stroke"), this))
    , m_clear(new QAction(tr("Clear"), this))
    , m_dark(new QAction(tr("Dark paper"), this))
    , m_paste(new QAction(tr("Paste photo"), this))
    , m_open(new QAction(tr("Choose a photo…"), this))
    , m_look(new QAction(tr("Where it looked"), this))
    , m_train(new QAction(tr("Train on MNIST…"), this))
{
    setAcceptDrops(true);
    auto* drawing = new QWidget(this);
    makeActions(drawing); // its keys do nothing while networks are trained
    auto* sides = new QHBoxLayout(drawing);
    sides->setContentsMargins(24, 16, 24 - kScrollBar, 16);
    sides->setSpacing(16);
    sides->addWidget(makeDrawSide(), 1);
    QScrollArea* answers = scrolling(makeReadSide(), drawing);
    answers->setFixedWidth(kReadWidth + kScrollBar);
    sides->addWidget(answers);
    m_stack->addWidget(drawing);
    m_stack->addWidget(m_training);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_stack);
    setFocusProxy(m_canvas);
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(kLookDelay);
    connectParts();
}

void DigitsPage::makeActions(QWidget* drawing)
{
    m_paste->setShortcut(QKeySequence::Paste);
    m_paste->setToolTip(tr("Read the digits on the picture that was copied"));
    m_open->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O); // without Shift it opens a project
    m_open->setToolTip(tr("Read the digits on a photo of paper"));
    m_look->setShortcut(Qt::Key_H);
    m_look->setCheckable(true);
    m_look->setToolTip(tr("Show which parts of the drawing spoke for the answer"));
    m_dark->setShortcut(Qt::Key_D);
    m_dark->setCheckable(true);
    m_train->setToolTip(tr("Train networks of your own on 55,000 handwritten digits, and compare them"));
    m_undoStroke->setToolTip(tr("Take the last stroke back (Ctrl+Z)"));
    m_clear->setToolTip(tr("Take a new sheet; can be undone (Delete)"));
    for (QAction* action : {m_undoStroke, m_clear, m_dark, m_paste, m_open, m_look, m_train}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        drawing->addAction(action);
    }
    for (int digit = 0; digit < 10; ++digit) {
        QAction* action = m_isAMenu->addAction(capitalised(digitWord(digit)));
        action->setShortcut(Qt::Key(Qt::Key_0 + digit));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        drawing->addAction(action);
        connect(action, &QAction::triggered, this, [this, digit] { correct(digit); });
    }
    m_isA->setMenu(m_isAMenu);
    m_isA->setToolTip(tr("Say which digit it is (0 to 9), so that the network can learn from it"));
}

QWidget* DigitsPage::makeDrawSide()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_canvas, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(actionButton(m_undoStroke, {}, side));
    row->addWidget(actionButton(m_clear, {}, side));
    row->addWidget(actionButton(m_dark, "flat", side));
    m_width->setRange(kThinnestPen, kThickestPen);
    m_width->setMinimumWidth(48); // gives way in a narrow window
    m_width->setMaximumWidth(110);
    m_width->setFocusPolicy(Qt::NoFocus);
    m_width->setAccessibleName(tr("Width of the pen"));
    m_width->setToolTip(tr("Width of the pen ([ and ])"));
    row->addSpacing(8);
    row->addWidget(m_width);
    row->addStretch(1);
    row->addWidget(actionButton(m_open, {}, side));
    column->addLayout(row);
    return side;
}

QWidget* DigitsPage::makeAnswerCard()
{
    QVBoxLayout* body = nullptr;
    QFrame* card = makeCard(this, &body);
    m_model->setAccessibleName(tr("Model"));
    m_model->setToolTip(tr("The network that reads"));
    m_model->setFocusPolicy(Qt::NoFocus);
    body->addWidget(m_model);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    QFont font = m_digit->font();
    font.setPixelSize(kDigitSize);
    font.setBold(true);
    m_digit->setFont(font);
    m_digit->setStyleSheet(QStringLiteral("font-size: %1px; font-weight: bold;").arg(kDigitSize));
    m_digit->setMinimumWidth(56);
    m_digit->setAlignment(Qt::AlignCenter);
    m_digit->setAccessibleName(tr("Answer"));
    row->addWidget(m_digit);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addStretch(1);
    words->addWidget(m_answer);
    words->addWidget(m_about);
    words->addWidget(m_isA, 0, Qt::AlignLeft);
    words->addStretch(1);
    row->addLayout(words, 1);
    body->addLayout(row);
    card->setMinimumHeight(kDigitSize + 48);
    return card;
}

QWidget* DigitsPage::makeOwnCard()
{
    QVBoxLayout* body = nullptr;
    QFrame* card = makeCard(this, &body);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(16);
    auto* seen = new QVBoxLayout;
    seen->setSpacing(8);
    seen->addWidget(label(tr("What the network sees"), "section", card));
    seen->addWidget(m_picture);
    seen->addWidget(actionButton(m_look, "flat", card), 0, Qt::AlignLeft);
    seen->addStretch(1);
    auto* own = new QVBoxLayout;
    own->setSpacing(8);
    own->addWidget(label(tr("Your digits"), "section", card));
    own->addWidget(m_own);
    own->addWidget(m_ownWords);
    own->addWidget(m_learn, 0, Qt::AlignLeft);
    own->addWidget(m_export, 0, Qt::AlignLeft);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    own->addWidget(m_progress);
    own->addWidget(m_cancel, 0, Qt::AlignLeft);
    own->addStretch(1);
    halves->addLayout(seen);
    halves->addLayout(own, 1);
    body->addLayout(halves);
    return card;
}

QWidget* DigitsPage::makeReadSide()
{
    auto* side = new QWidget(this);
    side->setMaximumWidth(kReadWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeAnswerCard());
    QVBoxLayout* body = nullptr;
    QFrame* bars = makeCard(this, &body);
    body->addWidget(m_bars, 1);
    column->addWidget(bars, 1);
    column->addWidget(makeOwnCard());
    return side;
}

} // namespace Tintype
