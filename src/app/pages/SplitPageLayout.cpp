// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands where on the split page, and the actions it offers.
#include "app/pages/SplitPage.h"

#include "app/views/EmptyState.h"
#include "app/views/LeakView.h"
#include "app/views/SharesSlider.h"
#include "app/views/SplitColumn.h"
#include "app/views/Widgets.h"
#include "app/work/SideThread.h"
#include "library/Photo.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <limits>
#include <memory>

namespace Tintype {

SplitPage::SplitPage(QWidget* parent)
    : Page(parent)
    , m_side(std::make_unique<SideThread>())
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
{
    makeActions();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeContent());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_empty, &EmptyState::offerTaken, this, [this] { Q_EMIT goTo(Module::Library, {}); });
}

void SplitPage::makeActions()
{
    m_split = new QAction(tr("Split"), this);
    m_split->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_split->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_split->setToolTip(tr("Share the photos out as shown"));
    m_startOver = new QAction(tr("Start over"), this);
    m_startOver->setToolTip(tr("Forget which part the photos are in and share all of them out anew"));
    addActions({m_startOver, m_split});
    connect(m_split, &QAction::triggered, this, [this] { apply(false); });
    connect(m_startOver, &QAction::triggered, this, [this] { apply(true); });
}

QWidget* SplitPage::makeContent()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);
    auto* head = new QVBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_title = label({}, "title", content));
    head->addWidget(m_sentence = wrappedLabel({}, "quiet", content));
    column->addLayout(head);
    column->addWidget(makeShares());
    auto* parts = new QHBoxLayout;
    parts->setSpacing(16);
    for (int part = 0; part < 3; ++part) {
        m_columns[size_t(part)] = new SplitColumn(part, content);
        parts->addWidget(m_columns[size_t(part)], 1);
    }
    column->addLayout(parts);
    auto* below = new QHBoxLayout;
    below->setSpacing(16);
    m_leaks = new LeakView(content);
    below->addWidget(m_leaks, 2);
    below->addWidget(makeNotes(), 1);
    column->addLayout(below);
    column->addStretch(1);
    connect(m_leaks, &LeakView::opened, this, [this](PhotoId photo) { Q_EMIT goTo(Module::Library, QVariant::fromValue(photo)); });

    return scrolling(content);
}

QWidget* SplitPage::makeShares()
{
    QVBoxLayout* body = nullptr;
    QFrame* card = makeCard(nullptr, &body);
    body->setContentsMargins(16, 12, 16, 8);
    auto* row = new QHBoxLayout;
    row->setSpacing(24);
    m_shares = new SharesSlider(card);
    row->addWidget(m_shares, 1);
    QPushButton* moreButton = button(tr("More"), "flat", card);
    moreButton->setCheckable(true);
    moreButton->setToolTip(tr("The number that decides which photo goes where"));
    row->addWidget(moreButton, 0, Qt::AlignVCenter);
    body->addLayout(row);

    m_more = new QWidget(card);
    auto* more = new QHBoxLayout(m_more);
    more->setContentsMargins(0, 0, 0, 4);
    more->setSpacing(12);
    m_seed = new QSpinBox(m_more);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setAccessibleName(tr("Seed"));
    QLabel* seedName = label(tr("&Seed"), {}, m_more);
    seedName->setBuddy(m_seed);
    more->addWidget(seedName);
    more->addWidget(m_seed);
    more->addWidget(label(tr("The same seed shares the same photos out the same way; another one, otherwise."), "quiet", m_more));
    more->addStretch(1);
    body->addWidget(m_more);
    m_more->hide();

    connect(moreButton, &QPushButton::toggled, m_more, &QWidget::setVisible);
    connect(m_shares, &SharesSlider::sharesChanged, this, &SplitPage::plan);
    connect(m_seed, &QSpinBox::valueChanged, this, &SplitPage::plan);
    return card;
}

QWidget* SplitPage::makeNotes()
{
    QVBoxLayout* body = nullptr;
    QFrame* card = makeCard(nullptr, &body);
    body->addWidget(label(tr("Worth knowing"), "section", card));
    m_notes = new QVBoxLayout;
    m_notes->setSpacing(8);
    body->addLayout(m_notes);
    body->addStretch(1);
    return card;
}

QWidget* SplitPage::makeUntaggedNote()
{
    auto* note = new QWidget;
    auto* row = new QHBoxLayout(note);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(wrappedLabel(tr("%Ln photo(s) without a class stay out.", nullptr, m_overview->untagged), {}, note), 1);
    QPushButton* link = button(tr("Tag them"), "link", note);
    connect(link, &QPushButton::clicked, this, [this] { Q_EMIT goTo(Module::Library, QStringLiteral("untagged")); });
    row->addWidget(link);
    return note;
}

} // namespace Tintype
