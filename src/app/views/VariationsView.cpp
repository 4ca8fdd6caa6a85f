// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/VariationsView.h"

#include "app/views/EmptyState.h"
#include "app/views/Sheet.h"
#include "app/views/VariedTile.h"
#include "app/views/Widgets.h"
#include "app/work/SideThread.h"
#include "core/Chance.h"
#include "learning/Recipe.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

constexpr int kWordsWidth = 220;
constexpr int kGap = 8;
constexpr int kPhotoGap = 16; ///< Between the photo and what becomes of it.
constexpr int kAround = 160; ///< What the sheet and its scroll bar take of the window's width.
constexpr int kEmptyWidth = 480;
constexpr int kMostExamples = 7;
constexpr int kFewestExamples = 3;

QString percent(double share)
{
    return QLocale().toString(std::lround(100 * share));
}

int examplesIn(int windowWidth)
{
    const int tile = VariedTile::kSide + kGap;
    const int left = windowWidth - kAround - kWordsWidth - kPhotoGap - tile;
    return std::clamp(left / tile, kFewestExamples, kMostExamples);
}

} // namespace

VariationsView* VariationsView::open(QWidget* window, std::vector<VariationPhoto> photos, const Recipe& recipe, SideThread& files)
{
    auto* view = new VariationsView(std::move(photos), recipe, examplesIn(window->width()), files);
    Sheet::show(window, tr("How photos are varied"), view);
    if (view->m_others)
        view->m_others->setFocus();
    return view;
}

VariationsView::VariationsView(std::vector<VariationPhoto> photos, const Recipe& recipe, int examples, SideThread& files, QWidget* parent)
    : QWidget(parent)
    , m_photos(std::move(photos))
    , m_ranges(rangesOf(recipe))
    , m_size(recipe.lastSize)
    , m_examples(examples)
    , m_files(&files)
    , m_seed(recipe.seed)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(16);
    if (m_photos.empty()) {
        auto* empty = new EmptyState(this);
        empty->setMinimumWidth(kEmptyWidth);
        empty->say(tr("No photos yet"), tr("The variations are shown on photos of your own. Import some first."), tr("Go to the library"));
        connect(empty, &EmptyState::offerTaken, this, [this] {
            if (Sheet* sheet = Sheet::over(window()))
                sheet->putAway();
            Q_EMIT libraryWanted();
        });
        column->addWidget(empty);
        return;
    }
    m_photo = size_t(Chance(m_seed).below(int(m_photos.size())));
    column->addWidget(makeHead());
    column->addWidget(makeRows());
    column->addStretch(1);
    drawAnew();
}

QWidget* VariationsView::makeHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    auto* words = new QVBoxLayout;
    words->addWidget(wrappedLabel(tr("Each time a photo is learnt from, it is varied anew, so that the network learns what the photo shows "
                                     "and not the photo by heart. Your files stay as they are."),
                                  "quiet", head));
    words->addWidget(m_problem = wrappedLabel({}, "caution", head));
    m_problem->hide();
    row->addLayout(words, 1);
    m_another = button(tr("&Another photo"), {}, head);
    m_another->setToolTip(tr("The same changes on another of your photos"));
    m_others = button(tr("Show &others"), "primary", head);
    m_others->setToolTip(tr("The same photo once more, with everything drawn anew"));
    row->addWidget(m_another, 0, Qt::AlignTop);
    row->addWidget(m_others, 0, Qt::AlignTop);
    connect(m_another, &QPushButton::clicked, this, [this] {
        m_photo = (m_photo + 1) % m_photos.size();
        drawAnew();
    });
    connect(m_others, &QPushButton::clicked, this, [this] {
        ++m_seed;
        drawAnew();
    });
    return head;
}

QWidget* VariationsView::makeRows()
{
    auto* rows = new QWidget(this);
    auto* grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kGap);
    grid->setVerticalSpacing(4);
    grid->addWidget(label(tr("The photo"), "section", rows), 0, 1);
    grid->addWidget(label(tr("What is learnt from"), "section", rows), 0, 3, 1, m_examples);
    grid->setColumnMinimumWidth(2, kPhotoGap - kGap);
    int line = 1;
    for (const Variation variation : variationsIn(m_ranges)) {
        addRow(grid, line++, variation);
        if (variation != Variation::Everything)
            continue;
        grid->addWidget(hairLine(rows), line++, 0, 1, m_examples + 3);
    }
    return rows;
}

void VariationsView::addRow(QGridLayout* grid, int line, Variation variation)
{
    QWidget* const parent = grid->parentWidget();
    auto* words = new QWidget(parent);
    words->setFixedWidth(kWordsWidth);
    words->setToolTip(VariationWords::explanation(variation));
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(2);
    column->addWidget(wrappedLabel(VariationWords::title(variation), "strong", words));
    QLabel* sentence = wrappedLabel(VariationWords::sentence(variation), "quiet", words);
    sentence->setAccessibleDescription(VariationWords::explanation(variation));
    column->addWidget(sentence);
    column->addStretch(1);
    grid->addWidget(words, line, 0);

    const bool isMixed = onlyVariation(m_ranges, variation).mixup > 0;
    Row row{variation, new VariedTile(isMixed, parent), {}};
    row.photo->setObjectName(QStringLiteral("photo"));
    grid->addWidget(row.photo, line, 1);
    for (int i = 0; i < m_examples; ++i) {
        auto* tile = new VariedTile(isMixed, parent);
        tile->setObjectName(QStringLiteral("example-%1-%2").arg(int(variation)).arg(i));
        row.examples.push_back(tile);
        grid->addWidget(tile, line, 3 + i);
    }
    m_rows.push_back(std::move(row));
}

/// One at a time: what is asked for meanwhile is rendered when that has come.
void VariationsView::drawAnew()
{
    m_isStale = m_isBusy;
    if (m_isBusy || !m_files)
        return;
    m_isBusy = true;
    VariationRequest request{m_photos[m_photo].path, {}, m_ranges, m_size, m_examples, m_seed};
    std::vector<int> others;
    Chance random(m_seed);
    for (int i = 0; i < m_examples && m_photos.size() > 1; ++i) {
        const size_t ahead = 1 + size_t(random.below(int(m_photos.size()) - 1)); // never itself
        others.push_back(int((m_photo + ahead) % m_photos.size()));
        request.others.append(m_photos[size_t(others.back())].path);
    }
    m_files->run<Result<VariationPreview>>(
        this, [request] { return previewVariations(request); },
        [this, others](const Result<VariationPreview>& preview) {
            m_isBusy = false;
            showPreview(preview, others);
            if (m_isStale)
                drawAnew();
        });
}

void VariationsView::showPreview(const Result<VariationPreview>& preview, const std::vector<int>& others)
{
    m_problem->setVisible(!preview);
    if (!preview) {
        m_problem->setText(tr("%1 cannot be shown: %2").arg(QFileInfo(m_photos[m_photo].path).fileName(), preview.error().message));
        return;
    }
    for (const Row& row : m_rows) {
        const auto made = std::find_if(preview->rows.begin(), preview->rows.end(),
                                       [&](const VariationRow& each) { return each.variation == row.variation; });
        row.photo->setPicture(preview->photo, tr("The photo as it is"));
        for (size_t i = 0; i < row.examples.size() && made != preview->rows.end(); ++i)
            showExample(*row.examples[i], row.variation, made->examples[i], others);
    }
}

void VariationsView::showExample(VariedTile& tile, Variation variation, const VariedPicture& example, const std::vector<int>& others)
{
    QStringList words;
    if (!example.words.isEmpty())
        words.append(example.words);
    if (example.share < 1) {
        const VariationPhoto& other = m_photos[size_t(others[size_t(example.other)])];
        words.append(mixedWords(example, other));
        tile.setShares(example.share, m_photos[m_photo].colour, other.colour);
    } else {
        tile.setShares(1, {}, {});
    }
    tile.setPicture(example.picture, tr("%1: %2", "kind of variation: what was done").arg(VariationWords::title(variation), words.join(tr(", "))));
}

QString VariationsView::mixedWords(const VariedPicture& example, const VariationPhoto& other) const
{
    const VariationPhoto& own = m_photos[m_photo];
    if (own.className.isEmpty() || other.className.isEmpty())
        return tr("%1 % of this photo and %2 % of another").arg(percent(example.share), percent(1 - example.share));
    return tr("%1 % %2 and %3 % %4", "share, class, share, class")
        .arg(percent(example.share), own.className, percent(1 - example.share), other.className);
}

} // namespace Tintype
