// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the cards of the evaluation page stand.
#include "app/pages/EvaluatePage.h"

#include "app/plots/ReliabilityPlot.h"
#include "app/views/AccuracyCard.h"
#include "app/views/ClassBars.h"
#include "app/views/ConfusionView.h"
#include "app/views/EmptyState.h"
#include "app/views/MistakesPanel.h"
#include "app/views/Widgets.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Tintype {

namespace {

constexpr int kLeastHeight = 640; ///< What a window of 1280 x 720 has; a lower one scrolls.

} // namespace

void EvaluatePage::makeLayout()
{
    auto* cards = new QWidget;
    cards->setMinimumHeight(kLeastHeight);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(12);
    lower->addWidget(makeReliabilityCard(), 1);
    lower->addWidget(makeStepsCard(), 1);

    // The two upper cards share a height, the two lower rows of the right share the matrix's height.
    auto* grid = new QGridLayout(cards);
    grid->setContentsMargins(24, 16, 24, 16);
    grid->setSpacing(12);
    grid->addWidget(m_accuracy, 0, 0);
    grid->addWidget(makeClassCard(), 0, 1);
    grid->addWidget(makeConfusionCard(), 1, 0, 2, 1);
    grid->addWidget(m_mistakes, 1, 1);
    grid->addLayout(lower, 2, 1);
    grid->setColumnStretch(0, 30);
    grid->setColumnStretch(1, 70);
    grid->setColumnMinimumWidth(0, 340);
    grid->setRowStretch(1, 5);
    grid->setRowStretch(2, 4);

    m_stack->addWidget(scrolling(cards, this));
    m_stack->addWidget(m_empty);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_stack);
}

QWidget* EvaluatePage::makeClassCard()
{
    QVBoxLayout* column = nullptr;
    QFrame* card = makeCard(this, &column);
    column->setContentsMargins(10, 14, 6, 12); // rows bring their own 6 px on either side
    auto* heading = label(tr("By class"), "section", card);
    heading->setContentsMargins(6, 0, 0, 0);
    column->addWidget(heading);
    column->addWidget(m_classes, 1);
    m_classes->setAccessibleName(tr("By class: how many of its photos were found, and how often it was right"));
    return card;
}

QWidget* EvaluatePage::makeConfusionCard()
{
    QVBoxLayout* column = nullptr;
    QFrame* card = makeCard(this, &column);
    QLabel* heading = label(tr("Confusion"), "section", card);
    heading->setToolTip(tr("How often photos of one class were taken for another. Choose a cell to see its photos."));
    m_matrixWords = wrappedLabel(tr("Rows: your tags. Columns: what the model said. Choose a cell to see its photos."), "quiet", card);
    column->addWidget(heading);
    column->addWidget(m_matrix, 1000);
    column->addWidget(m_matrixWords);
    column->addStretch(1);
    return card;
}

QWidget* EvaluatePage::makeReliabilityCard()
{
    QVBoxLayout* column = nullptr;
    QFrame* card = makeCard(this, &column);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    QLabel* heading = label(tr("How sure, how often right"), "section", card);
    m_reliabilityWords = wrappedLabel({}, "quiet", card);
    const QString explanation = tr("Across: how sure the model was. Up: how often it was right then. On the dashed line its percentages hold; "
                                   "below it, it is too sure of itself. A larger dot stands for more photos, the line through it for how "
                                   "uncertain its place is.");
    heading->setToolTip(explanation);
    m_reliability->setToolTip(explanation);
    column->addWidget(heading);
    column->addWidget(m_reliability, 1);
    column->addWidget(m_reliabilityWords);
    return card;
}

QWidget* EvaluatePage::makeStepsCard()
{
    QVBoxLayout* column = nullptr;
    QFrame* card = makeCard(this, &column);
    column->setContentsMargins(16, 12, 8, 12);
    column->addWidget(label(tr("What to do next"), "section", card));
    auto* list = new QWidget(card);
    m_steps = new QVBoxLayout(list);
    m_steps->setContentsMargins(0, 0, 0, 0);
    m_steps->setSpacing(8);
    auto* scroll = new QScrollArea(card);
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(scroll, 1);
    return card;
}

} // namespace Tintype
