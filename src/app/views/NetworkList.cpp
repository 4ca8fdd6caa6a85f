// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/NetworkList.h"

#include "app/Look.h"
#include "app/models/NetworkWords.h"
#include "learning/networks/NetworkZoo.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kRowHeight = 44;
constexpr int kHeadHeight = 34;
constexpr int kPadding = 10;
enum ListRole { NameRole = Qt::UserRole, YearRole, WordsRole, HeadRole };

/// As published, or counted where nobody published it.
qint64 parametersOf(const ZooEntry& entry)
{
    if (entry.parameters > 0)
        return entry.parameters;
    const Result<NetworkGraph> graph = buildZooNetwork(entry.name, entry.classes);
    return graph ? graph->parameters() : 0;
}

} // namespace

class NetworkList::Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {160, index.data(HeadRole).toBool() ? kHeadHeight : kRowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const LookTokens& tokens = Look::instance().tokens();
        const QRectF cell = QRectF(option.rect).adjusted(1, 1, -1, -1);
        const QRectF inside = cell.adjusted(kPadding, 4, -kPadding, -4);
        QFont small = option.font;
        small.setPixelSize(11);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(HeadRole).toBool()) {
            small.setWeight(QFont::DemiBold);
            small.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
            painter->setFont(small);
            painter->setPen(tokens.quiet);
            painter->drawText(inside, Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
            painter->restore();
            return;
        }
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(option.state.testFlag(QStyle::State_HasFocus) ? QPen(tokens.accent, 2) : QPen(Qt::NoPen));
        if (isChosen || option.state.testFlag(QStyle::State_MouseOver))
            painter->setBrush(tokens.raised);
        painter->drawRoundedRect(cell, 6, 6);
        const QRectF above(inside.topLeft(), QSizeF(inside.width(), inside.height() / 2));
        const QRectF below = above.translated(0, above.height());
        painter->setFont(option.font);
        painter->setPen(isChosen ? tokens.strong : tokens.text);
        painter->drawText(above, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        painter->setFont(small);
        painter->setPen(tokens.quiet);
        painter->drawText(above, Qt::AlignRight | Qt::AlignVCenter, index.data(YearRole).toString());
        painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter, index.data(WordsRole).toString());
        painter->restore();
    }
};

NetworkList::NetworkList(QWidget* parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new Delegate(this));
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Networks"));
    std::vector<ZooEntry> entries = networkZoo();
    std::stable_sort(entries.begin(), entries.end(), [](const ZooEntry& a, const ZooEntry& b) {
        return (a.year > 0 ? a.year : INT_MAX) < (b.year > 0 ? b.year : INT_MAX);
    });
    m_networks = int(entries.size());
    addHead(tr("Published"));
    bool isPublished = true;
    for (const ZooEntry& entry : entries) {
        if (isPublished && entry.year == 0) {
            addHead(tr("For digits, of this program"));
            isPublished = false;
        }
        addRow(entry.name, entry.title, tr("%1 parameters").arg(countWords(parametersOf(entry))), entry.year);
    }
    addHead(tr("Yours"));
    addRow({}, tr("Your own layers"), tr("Written line by line, and counted"), 0);
}

void NetworkList::addHead(const QString& words)
{
    auto* item = new QStandardItem(words);
    item->setData(true, HeadRole);
    item->setFlags(Qt::NoItemFlags);
    m_model->appendRow(item);
}

void NetworkList::addRow(const QString& network, const QString& title, const QString& words, int year)
{
    auto* item = new QStandardItem(title);
    item->setData(network, NameRole);
    item->setData(words, WordsRole);
    QStringList all{title, words};
    if (year > 0) {
        item->setData(QString::number(year), YearRole);
        all.insert(1, QString::number(year));
    }
    item->setData(all.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
    m_model->appendRow(item);
}

QString NetworkList::network() const
{
    return currentIndex().data(NameRole).toString();
}

void NetworkList::choose(const QString& network)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (!index.data(HeadRole).toBool() && index.data(NameRole).toString() == network)
            setCurrentIndex(index);
    }
}

void NetworkList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT networkChosen(current.data(NameRole).toString());
}

} // namespace Tintype
