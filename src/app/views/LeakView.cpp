// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/LeakView.h"

#include "app/views/PhotoPairs.h"
#include "app/views/Widgets.h"
#include "app/work/SplitOverview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace Tintype {

namespace {

QString percent(double share)
{
    // One photo of thousands must not read as none.
    if (share > 0 && share < 0.01)
        return LeakView::tr("under 1 %");
    return LeakView::tr("%1 %").arg(QLocale().toString(share * 100, 'f', 0));
}

} // namespace

LeakView::LeakView(QWidget* parent)
    : QFrame(parent)
    , m_figures(new QWidget(this))
    , m_meaning(wrappedLabel({}, {}, this))
    , m_pairsTitle(label({}, "quiet", this))
    , m_pairs(new PhotoPairs(this))
{
    setRole(this, "card");
    auto* body = new QVBoxLayout(this);
    body->setContentsMargins(16, 16, 16, 16);
    body->setSpacing(8);
    QLabel* title = label(tr("Is the test honest?"), "section", this);
    title->setToolTip(tr("A leak is a photo to test on that looks nearly the same as one the model has learnt."));
    body->addWidget(title);
    auto* row = new QHBoxLayout(m_figures);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(32);
    m_this = makeFigure(tr("This split"), row);
    m_random = makeFigure(tr("A plain random split"), row);
    row->addStretch(1);
    body->addWidget(m_figures);
    body->addWidget(m_meaning);
    body->addWidget(m_pairsTitle);
    body->addWidget(m_pairs);
    body->addStretch(1);
    connect(m_pairs, &PhotoPairs::opened, this, &LeakView::opened);
}

LeakView::Figure LeakView::makeFigure(const QString& title, QHBoxLayout* row)
{
    Figure figure{label({}, "figure", this), label({}, "quiet", this)};
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(label(title, "strong", this));
    column->addWidget(figure.value);
    column->addWidget(figure.words);
    row->addLayout(column);
    return figure;
}

void LeakView::setSource(const Catalog* catalog, ThumbnailLoader* thumbnails)
{
    m_pairs->setSource(catalog, thumbnails);
}

void LeakView::setOverview(const SplitOverview& overview)
{
    // What the page proposes counts; what stands now counts where nothing would change.
    const LeakReport& own = overview.leaksPlanned;
    const LeakReport& random = overview.leaksRandom;
    const bool anyStacks = overview.plan.stacks > 0;
    m_figures->setVisible(anyStacks);
    const auto fill = [](const Figure& figure, const LeakReport& report) {
        figure.value->setText(percent(report.score));
        figure.words->setText(report.photos == 0 ? tr("no photo has a twin in another part")
                                                 : tr("%Ln photo(s) with a twin in another part", nullptr, report.photos));
    };
    fill(m_this, own);
    fill(m_random, random);
    QString meaning;
    if (!anyStacks) {
        meaning = tr("No two of these photos look alike enough to give the test away.");
    } else {
        meaning = tr("Photos of one burst look nearly the same: who has learnt one knows the other, and the test would flatter. "
                     "So %Ln stack(s) of photos that belong together stay whole.",
                     nullptr, overview.plan.stacks);
        if (overview.isSplit() && overview.leaksNow.photos > 0)
            meaning += u' ' + tr("Now %Ln photo(s) have a twin in another part; Split mends that.", nullptr, overview.leaksNow.photos);
    }
    m_meaning->setText(meaning);
    setRole(m_meaning, overview.isSplit() && overview.leaksNow.photos > 0 ? "caution" : "");
    const bool showsNow = overview.isSplit() && !overview.leaksNow.pairs.empty();
    const std::vector<LeakPair>& pairs = showsNow ? overview.leaksNow.pairs : random.pairs;
    m_pairsTitle->setText(showsNow ? tr("These stand in different parts now:") : tr("A random split would have torn these apart:"));
    m_pairsTitle->setVisible(!pairs.empty());
    m_pairs->setVisible(!pairs.empty());
    m_pairs->setPairs(pairs);
}

} // namespace Tintype
