// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/TriedStrip.h"

#include "app/Look.h"
#include "app/views/PhotoPainting.h"

#include <QPainter>
#include <QPixmap>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

namespace Tintype {

namespace {

constexpr QSize kCell(84, 64);
constexpr double kGap = 4; ///< On each side.

} // namespace

class TriedStrip::Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const LookTokens& tokens = Look::instance().tokens();
        const QRectF cell = QRectF(option.rect).adjusted(kGap, kGap, -kGap, -kGap);
        const auto picture = index.data(Qt::DecorationRole).value<QPixmap>();
        paintFilling(*painter, picture, cell, 6);
        if (picture.isNull()) {
            const QRect place(cell.center().toPoint() - QPoint(10, 10), QSize(20, 20));
            Look::instance().icon(QStringLiteral("warning"), tokens.caution).paint(painter, place);
        }
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(tokens.accent, 2));
            painter->drawRoundedRect(cell.adjusted(-2, -2, 2, 2), 8, 8);
            painter->restore();
        }
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return kCell; }
};

TriedStrip::TriedStrip(QWidget* parent)
    : QListView(parent)
{
    setItemDelegate(new Delegate(this));
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFixedHeight(kCell.height() + 12);
    setAccessibleName(tr("Photos tried before"));
    connect(&Look::instance(), &Look::changed, viewport(), qOverload<>(&QWidget::update));
}

void TriedStrip::chooseRow(int row)
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    setCurrentIndex(model()->index(row, 0));
}

void TriedStrip::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        Q_EMIT rowChosen(current.row());
}

} // namespace Tintype
