// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/RunList.h"

#include "app/Look.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace Tintype {

namespace {

constexpr int kRowHeight = 44;
constexpr int kPadding = 8;
enum RunRole { IdRole = Qt::UserRole, DateRole, FigureRole, RangeRole };

} // namespace

class RunList::Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, kRowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const LookTokens& tokens = Look::instance().tokens();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF cell = QRectF(option.rect).adjusted(1, 1, -1, -1);
        painter->setPen(option.state.testFlag(QStyle::State_HasFocus) ? QPen(tokens.accent, 2) : QPen(Qt::NoPen));
        if (option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus))
            painter->setBrush(tokens.raised);
        painter->drawRoundedRect(cell, 6, 6);
        const QRectF inside = cell.adjusted(kPadding, 4, -kPadding, -4);
        const QRectF above(inside.topLeft(), QSizeF(inside.width(), inside.height() / 2));
        const QRectF below = above.translated(0, above.height());
        painter->setPen(tokens.text);
        painter->setFont(option.font);
        painter->drawText(above, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        painter->drawText(above, Qt::AlignRight | Qt::AlignVCenter, index.data(FigureRole).toString());
        QFont small = option.font;
        small.setPixelSize(11);
        painter->setFont(small);
        painter->setPen(tokens.quiet);
        const QString range = index.data(RangeRole).toString();
        painter->drawText(below, Qt::AlignRight | Qt::AlignVCenter, range);
        const QFontMetricsF metrics(small);
        const double room = below.width() - metrics.horizontalAdvance(range) - kPadding;
        painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(index.data(DateRole).toString(), Qt::ElideRight, room));
        painter->restore();
    }
};

RunList::RunList(QWidget* parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new Delegate(this));
    setMouseTracking(true);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Earlier trainings"));
    connect(this, &QListView::clicked, this, &RunList::open);
}

void RunList::setRuns(const std::vector<RunSummary>& runs)
{
    m_model->clear();
    for (const RunSummary& run : runs) {
        auto* item = new QStandardItem(run.name);
        item->setData(run.id, IdRole);
        item->setData(tr("%1, %2", "network, date and time").arg(networkTitle(run.network), QLocale().toString(run.created, QLocale::ShortFormat)),
                      DateRole);
        QString figure = tr("cut short");
        QString range;
        if (run.accuracy >= 0) {
            const AccuracyWords words = accuracyWords(run.accuracy, run.validationPhotos);
            figure = words.figure;
            range = words.range;
        } else if (run.outcome) {
            figure = tr("no model");
        }
        item->setData(figure, FigureRole);
        item->setData(range, RangeRole);
        item->setToolTip(run.accuracy < 0 ? tr("Show its curves")
                                          : tr("%1, %2 of the validation photos right; with 95 % certainty between %3. Click to see its curves.")
                                                .arg(networkTitle(run.network), figure, range));
        item->setData(QStringList{run.name, figure, item->data(DateRole).toString()}.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
}

QString RunList::idAt(int row) const
{
    return m_model->index(row, 0).data(IdRole).toString();
}

void RunList::open(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT opened(index.data(IdRole).toString());
}

void RunList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        open(currentIndex());
    else
        QListView::keyPressEvent(event);
}

} // namespace Tintype
