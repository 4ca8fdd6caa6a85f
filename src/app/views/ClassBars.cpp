// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/ClassBars.h"

#include "app/LookSheet.h"

#include <QAbstractListModel>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kRowHeight = 28;
constexpr int kAiryRowHeight = 38; ///< When there is room.
constexpr int kMostInOneColumn = 5;
constexpr int kNarrowestColumn = 320;
constexpr int kLongestName = 132;
constexpr int kRounding = 2; ///< Widths are whole, letters are not.
constexpr int kSwatch = 9;

} // namespace

class ClassBars::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(rows.size()); }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid() || index.row() >= rowCount())
            return {};
        const Row& row = rows[index.row()];
        if (role == Qt::DisplayRole)
            return row.name;
        if (role == Qt::ToolTipRole)
            return row.tip;
        if (role == Qt::AccessibleTextRole)
            return QVariant(row.name + QStringLiteral(": ") + row.words);
        return {};
    }
    void set(const QList<Row>& fresh)
    {
        // The chosen row stays chosen while values change.
        const bool sameLength = fresh.size() == rows.size() && !fresh.isEmpty();
        if (!sameLength)
            beginResetModel();
        rows = fresh;
        if (sameLength)
            Q_EMIT dataChanged(index(0), index(int(rows.size()) - 1));
        else
            endResetModel();
    }

    QList<Row> rows;
};

class ClassBars::Delegate : public QStyledItemDelegate
{
public:
    Delegate(const Model& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    void measure(const QFontMetrics& metrics)
    {
        m_name = m_words = 0;
        for (const Row& row : m_model.rows) {
            m_name = std::max(m_name, metrics.horizontalAdvance(row.name) + kRounding);
            m_words = std::max(m_words, metrics.horizontalAdvance(row.words) + kRounding);
        }
        m_name = std::min(m_name, kLongestName);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const LookTokens& tokens = Look::instance().tokens();
        const Row& row = m_model.rows[index.row()];
        const QRect place = option.rect.adjusted(6, 0, -14, 0);
        const double middle = place.top() + place.height() / 2.0;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setBrush(tokens.raised);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, -8, -1), 6, 6);
        }
        painter->setBrush(row.colour);
        painter->drawRoundedRect(QRectF(place.left(), middle - kSwatch / 2.0, kSwatch, kSwatch), 2, 2);
        const QRect name(place.left() + kSwatch + 10, place.top(), m_name, place.height());
        const QRect words(place.right() - m_words + 1, place.top(), m_words, place.height());
        const double barLeft = name.right() + 16;
        const double barWidth = std::max(0.0, words.left() - 14 - barLeft);
        painter->setBrush(blended(tokens.quiet, tokens.card, 0.25));
        painter->drawRoundedRect(QRectF(barLeft, middle - 4, barWidth, 8), 4, 4);
        if (row.value > 0) {
            painter->setBrush(row.colour);
            painter->drawRoundedRect(QRectF(barLeft, middle - 4, std::max(8.0, barWidth * std::min(1.0, row.value)), 8), 4, 4);
        }
        painter->setPen(tokens.text);
        painter->drawText(name, Qt::AlignVCenter | Qt::AlignLeft, option.fontMetrics.elidedText(row.name, Qt::ElideMiddle, name.width()));
        painter->setPen(tokens.quiet);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignRight, row.words);
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(tokens.accent, 2));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -9, -2), 6, 6);
        }
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return size; }

    QSize size{kNarrowestColumn, kRowHeight};

private:
    const Model& m_model;
    int m_name = 0;
    int m_words = 0;
};

ClassBars::ClassBars(QWidget* parent)
    : QListView(parent)
    , m_model(new Model(this))
    , m_delegate(new Delegate(*m_model, this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setViewMode(QListView::IconMode);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setMovement(QListView::Static);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    connect(&Look::instance(), &Look::changed, viewport(), qOverload<>(&QWidget::update));
}

void ClassBars::setRows(const QList<Row>& rows)
{
    m_model->set(rows);
    m_delegate->measure(fontMetrics());
    fitRows();
    updateGeometry();
}

int ClassBars::chosenRow() const
{
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    return chosen.isEmpty() ? -1 : chosen.first().row();
}

void ClassBars::chooseRow(int row)
{
    if (row < 0)
        selectionModel()->clear();
    else
        setCurrentIndex(m_model->index(row));
}

QSize ClassBars::sizeHint() const
{
    return {kNarrowestColumn, int(std::min<qsizetype>(m_model->rows.size(), kMostInOneColumn)) * kRowHeight + 4};
}

void ClassBars::fitRows()
{
    const int width = this->width() - verticalScrollBar()->sizeHint().width();
    const int rows = int(m_model->rows.size());
    const bool two = rows > kMostInOneColumn && width >= 2 * kNarrowestColumn;
    const int height = rows > 0 && !two ? std::clamp(this->height() / rows, kRowHeight, kAiryRowHeight) : kRowHeight;
    m_delegate->size = QSize(std::max(1, two ? width / 2 - 1 : width - 1), height); // a view that is filled to the pixel wraps too early
    setGridSize(m_delegate->size);
    doItemsLayout();
}

void ClassBars::resizeEvent(QResizeEvent* event)
{
    fitRows();
    QListView::resizeEvent(event);
}

void ClassBars::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT rowChosen(chosenRow());
}

void ClassBars::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && currentIndex().isValid()) {
        chooseRow(-1);
        event->accept();
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace Tintype
