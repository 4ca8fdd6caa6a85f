// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/LayerTable.h"

#include "app/LookSheet.h"
#include "app/models/LayerTableModel.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kRowHeight = 24;
constexpr int kPadding = 8; ///< As the head's.
constexpr int kNarrowestName = 88;
constexpr double kBarHeight = 2; ///< Below the figure: a bar behind it looks as if it were chosen.
constexpr double kBarStrength = 0.75;
constexpr double kDimmed = 0.6; ///< Strength of figures that do not count, as in the style sheet.

} // namespace

class LayerTable::Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const LookTokens& tokens = Look::instance().tokens();
        const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
        const bool isChosen = isEnabled && option.state.testFlag(QStyle::State_Selected);
        const QRectF cell = option.rect;
        painter->save();
        if (isChosen)
            painter->fillRect(cell, tokens.raised);
        painter->setRenderHint(QPainter::Antialiasing);
        const double width = index.data(LayerTableModel::ShareRole).toDouble() * (cell.width() - 2 * kPadding);
        if (width >= 1 && isEnabled) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(blended(tokens.accent, isChosen ? tokens.raised : tokens.card, kBarStrength));
            painter->drawRoundedRect(QRectF(cell.right() + 1 - kPadding - width, cell.bottom() - 1 - kBarHeight, width, kBarHeight), 1, 1);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(tokens.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(cell.adjusted(1, 1, -1, -1), 4, 4);
        }
        const QString text = index.data().toString();
        const bool isWords = index.column() == LayerTableModel::Name;
        painter->setFont(option.font);
        if (isEnabled)
            painter->setPen(isChosen ? tokens.strong : text == QLatin1String("0") ? tokens.quiet : tokens.text);
        else
            painter->setPen(blended(tokens.quiet, tokens.card, kDimmed));
        const QRectF inside = cell.adjusted(kPadding, 0, -kPadding, 0);
        // The end of a name tells it from its neighbours.
        const QString shown = option.fontMetrics.elidedText(text, isWords ? Qt::ElideLeft : Qt::ElideRight, int(inside.width()) + 1);
        painter->drawText(inside, index.data(Qt::TextAlignmentRole).toInt(), shown);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * kPadding + 4, kRowHeight};
    }
};

LayerTable::LayerTable(QWidget* parent)
    : QTableView(parent)
{
    setItemDelegate(new Delegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(kRowHeight);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    setAccessibleName(tr("Layers and what each costs"));
    connect(&Look::instance(), &Look::changed, viewport(), qOverload<>(&QWidget::update));
}

void LayerTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    const auto measureAgain = [this] {
        m_isMeasured = false;
        measureColumns();
    };
    connect(model, &QAbstractItemModel::modelReset, this, measureAgain);
    connect(model, &QAbstractItemModel::dataChanged, this, measureAgain);
    measureColumns();
}

/// Figures get the room that they need. All cells are looked at, which is not worth it while nobody sees them.
void LayerTable::measureColumns()
{
    if (m_isMeasured || !isVisible() || !model() || model()->rowCount() == 0)
        return;
    m_isMeasured = true;
    resizeColumnsToContents();
    m_widestName = columnWidth(LayerTableModel::Name);
    fitName();
}

/// Names get what is left.
void LayerTable::fitName()
{
    int taken = 0;
    for (int column = LayerTableModel::Kind; column < LayerTableModel::Columns; ++column)
        taken += columnWidth(column);
    setColumnWidth(LayerTableModel::Name, std::max(std::min(m_widestName, kNarrowestName), viewport()->width() - taken));
}

void LayerTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (m_isMeasured)
        fitName();
}

void LayerTable::showEvent(QShowEvent* event)
{
    QTableView::showEvent(event);
    measureColumns();
}

} // namespace Tintype
