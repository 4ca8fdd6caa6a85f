// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands where on the try page, and the actions it offers.
#include "app/pages/TryPage.h"

#include "app/Look.h"
#include "app/views/ClassBars.h"
#include "app/views/EmptyState.h"
#include "app/views/HeatmapView.h"
#include "app/views/TriedStrip.h"
#include "app/views/Widgets.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Tintype {

namespace {

constexpr int kAnswerWidth = 360;

} // namespace

TryPage::TryPage(QWidget* parent)
    : Page(parent)
    , m_tried(new TriedPhotos(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_view(new HeatmapView(this))
    , m_strip(new TriedStrip(this))
    , m_model(new QComboBox(this))
    , m_answer(wrappedLabel({}, "figure", this))
    , m_about(wrappedLabel({}, "quiet", this))
    , m_note(wrappedLabel({}, {}, this))
    , m_limits(wrappedLabel({}, "quiet", this))
    , m_bars(new ClassBars(this))
    , m_choose(new QAction(tr("Choose a photo…"), this))
    , m_paste(new QAction(tr("Paste"), this))
    , m_heat(new QAction(tr("Where it looked"), this))
    , m_library(new QAction(tr("Show in Library"), this))
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::ClickFocus);
    makeActions();
    auto* content = new QWidget(this);
    auto* sides = new QHBoxLayout(content);
    sides->setContentsMargins(24, 16, 24, 16);
    sides->setSpacing(12);
    sides->addWidget(makePhotoSide(), 1);
    sides->addWidget(makeAnswerSide());
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_stack);
    connectParts();
}

void TryPage::makeActions()
{
    m_choose->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O); // without Shift it opens a project
    m_choose->setToolTip(tr("Choose photos on this computer"));
    m_paste->setShortcut(QKeySequence::Paste);
    m_paste->setToolTip(tr("Try the picture or the files on the clipboard"));
    m_heat->setShortcut(Qt::Key_H);
    m_heat->setCheckable(true);
    m_heat->setIcon(Look::instance().icon(QStringLiteral("heatmap")));
    m_heat->setToolTip(tr("Show which parts of the photo spoke for the class that is chosen on the right"));
    m_library->setShortcut(Qt::Key_L);
    for (QAction* action : {m_choose, m_paste, m_heat, m_library}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(&Look::instance(), &Look::changed, this, [this] { m_heat->setIcon(Look::instance().icon(QStringLiteral("heatmap"))); });
}

QWidget* TryPage::makePhotoSide()
{
    m_view->setInvitation(tr("Drop a photo here"),
                          tr("or paste one (%1), choose a file, or send one from the Library.")
                              .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    m_view->setAccessibleName(tr("The photo"));
    m_strip->setModel(m_tried);
    m_strip->setVisible(false);
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_view, 1);
    column->addWidget(m_strip);
    return side;
}

QWidget* TryPage::makeAnswerSide()
{
    QVBoxLayout* column = nullptr;
    QFrame* card = makeCard(this, &column);
    card->setFixedWidth(kAnswerWidth);
    m_model->setAccessibleName(tr("Model"));
    m_model->setToolTip(tr("The model that is asked"));
    m_bars->setAccessibleName(tr("How sure it is of each class"));
    auto* actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(actionButton(m_heat, {}, card));
    actions->addWidget(actionButton(m_library, "flat", card));
    actions->addStretch(1);
    column->addWidget(m_model);
    column->addSpacing(8);
    column->addWidget(m_answer);
    column->addWidget(m_about);
    column->addSpacing(8);
    column->addWidget(m_bars, 1);
    column->addWidget(m_note);
    column->addLayout(actions);
    column->addSpacing(4);
    column->addWidget(m_limits);
    return card;
}

} // namespace Tintype
