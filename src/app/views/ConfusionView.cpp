// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/ConfusionView.h"

#include "app/LookSheet.h"
#include "app/models/ConfusionModel.h"
#include "app/views/PhotoDelegate.h"
#include "app/views/Widgets.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kSmallestCell = 30; ///< Still easy to hit.
constexpr QSize kLargestCell(150, 104);
constexpr int kLongestName = 104; ///< Pixels; longer names are cut in the middle, the tooltip has them whole.
constexpr int kNamePadding = 8;

} // namespace

class ConfusionView::Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const LookTokens& tokens = Look::instance().tokens();
        const double strength = index.data(ConfusionModel::StrengthRole).toDouble();
        const bool right = index.row() == index.column();
        // Even a single mistake is to be seen: colours start at a third, as soon as there is something.
        // (On white the same colours are heavier.)
        const double shown = strength > 0 ? (0.3 + 0.6 * strength) * (Look::instance().isDark() ? 1 : 0.8) : 0;
        const QColor ground = shown > 0 ? blended(right ? tokens.accent : tokens.caution, tokens.card, shown)
                                       : blended(tokens.raised, tokens.card, 0.7);
        const QRectF cell = QRectF(option.rect).adjusted(2, 2, -2, -2);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool keyboardHere = option.state.testFlag(QStyle::State_HasFocus);
        painter->setPen(chosen ? QPen(tokens.strong, 2) : keyboardHere ? QPen(tokens.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(ground);
        painter->drawRoundedRect(chosen || keyboardHere ? cell.adjusted(1, 1, -1, -1) : cell, 6, 6);
        QFont font = option.font;
        font.setPixelSize(cell.height() >= 44 && cell.width() >= 44 ? 16 : cell.height() >= 30 && cell.width() >= 32 ? 13 : 11);
        painter->setFont(font);
        painter->setPen(strength > 0 ? readableOn(ground) : tokens.quiet);
        painter->drawText(cell, Qt::AlignCenter, index.data().toString());
        painter->restore();
    }
};

/// Class names along an edge; across the top they stand upright when they do not fit lying.
class ConfusionView::Header : public QHeaderView
{
public:
    Header(Qt::Orientation orientation, QWidget* parent)
        : QHeaderView(orientation, parent)
    {
        setSectionsClickable(false);
        setSectionResizeMode(QHeaderView::Fixed);
        setHighlightSections(false);
        setMinimumSectionSize(kSmallestCell);
    }

    int longestName() const
    {
        int longest = 0;
        for (int i = 0; i < count(); ++i)
            longest = std::max(longest, fontMetrics().horizontalAdvance(model()->headerData(i, orientation()).toString()));
        return std::min(longest, kLongestName) + 2 * kNamePadding;
    }

    bool upright = false;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const QString name = model()->headerData(section, orientation()).toString();
        painter->save();
        painter->setFont(font());
        painter->setPen(Look::instance().tokens().quiet);
        if (upright) {
            painter->translate(rect.left(), rect.bottom());
            painter->rotate(-90);
            const QRect turned(kNamePadding, 0, rect.height() - kNamePadding, rect.width());
            painter->drawText(turned, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(name, Qt::ElideMiddle, turned.width()));
        } else {
            const bool across = orientation() == Qt::Horizontal;
            const QRect place = across ? rect.adjusted(2, 0, -2, -4) : rect.adjusted(0, 0, -kNamePadding, 0);
            painter->drawText(place, across ? Qt::AlignHCenter | Qt::AlignBottom : Qt::AlignRight | Qt::AlignVCenter,
                              fontMetrics().elidedText(name, Qt::ElideMiddle, place.width()));
        }
        painter->restore();
    }
};

ConfusionView::ConfusionView(QWidget* parent)
    : QTableView(parent)
    , m_said(new Header(Qt::Horizontal, this))
    , m_given(new Header(Qt::Vertical, this))
{
    setRole(this, "matrix");
    setHorizontalHeader(m_said);
    setVerticalHeader(m_given);
    setItemDelegate(new Delegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAccessibleName(tr("Confusion: how often photos of one class were taken for another"));
    connect(&Look::instance(), &Look::changed, viewport(), qOverload<>(&QWidget::update));
}

void ConfusionView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        fitCells();
        updateGeometry();
    });
    fitCells();
}

void ConfusionView::clearChoice()
{
    selectionModel()->clear();
    Q_EMIT choiceCleared();
}

QSize ConfusionView::sizeHint() const
{
    const int classes = model() ? std::max(1, model()->rowCount()) : 1;
    const int name = m_given->longestName();
    return {name + classes * kLargestCell.width(), 24 + classes * kLargestCell.height()};
}

void ConfusionView::fitCells()
{
    const int classes = model() ? model()->rowCount() : 0;
    if (classes == 0)
        return;
    const int name = m_given->longestName();
    const int width = std::clamp((this->width() - name) / classes, kSmallestCell, kLargestCell.width());
    m_said->upright = m_said->longestName() - kNamePadding > width;
    const int head = m_said->upright ? m_said->longestName() : 24;
    setMaximumHeight(head + classes * kLargestCell.height() + horizontalScrollBar()->sizeHint().height());
    const int height = std::clamp((this->height() - head) / classes, kSmallestCell, kLargestCell.height());
    m_given->setFixedWidth(name);
    m_said->setFixedHeight(head);
    m_said->setDefaultSectionSize(width);
    m_given->setDefaultSectionSize(height);
    for (int i = 0; i < classes; ++i) {
        m_said->resizeSection(i, width);
        m_given->resizeSection(i, height);
    }
    updateGeometries();
}

void ConfusionView::resizeEvent(QResizeEvent* event)
{
    fitCells();
    QTableView::resizeEvent(event);
}

void ConfusionView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && currentIndex().isValid()) {
        clearChoice();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ConfusionView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    if (!chosen.isEmpty()) // the keyboard's place alone, as Tab brings it, chooses nothing
        Q_EMIT cellChosen(chosen.first().row(), chosen.first().column());
}

} // namespace Tintype
