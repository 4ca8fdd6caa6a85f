// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/LayerTableModel.h"

#include "app/models/NetworkWords.h"

#include <algorithm>

namespace Tintype {

LayerTableModel::LayerTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void LayerTableModel::setLayers(const std::vector<LayerCost>& layers)
{
    // The row that is looked at stays chosen while figures change.
    const bool isSameShape = layers.size() == m_layers.size() && !layers.empty();
    if (!isSameShape)
        beginResetModel();
    m_layers = layers;
    m_largest.fill(0);
    for (const LayerCost& layer : m_layers) {
        for (int column = Parameters; column < Columns; ++column)
            m_largest[size_t(column)] = std::max(m_largest[size_t(column)], number(layer, column));
    }
    if (isSameShape)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    else
        endResetModel();
}

int LayerTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_layers.size());
}

int LayerTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

qint64 LayerTableModel::number(const LayerCost& layer, int column)
{
    return column == Parameters ? layer.parameters : column == MultiplyAdds ? layer.multiplyAdds : layer.bytes;
}

QVariant LayerTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LayerCost& layer = m_layers[size_t(index.row())];
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return int((column < Output ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == ShareRole && column >= Parameters && m_largest[size_t(column)] > 0)
        return double(number(layer, column)) / double(m_largest[size_t(column)]);
    if (role == Qt::ToolTipRole && column == Bytes && layer.bytes == 0)
        return tr("It only looks at its input in another way and needs no memory of its own.");
    if (role == Qt::ToolTipRole && column == Name)
        return layer.name;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name:
        return layer.name;
    case Kind:
        return layer.kind;
    case Output:
        return shapeWords(layer.output);
    default:
        return countWords(number(layer, column));
    }
}

QVariant LayerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section < Output ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (section) {
    case Name:
        return isTip ? tr("As its weights are called in files") : tr("Layer");
    case Kind:
        return isTip ? tr("As it is written under Your own layers") : tr("Kind");
    case Output:
        return isTip ? tr("Maps, rows and columns of what comes out for one picture") : tr("Output");
    case Parameters:
        return isTip ? tr("Numbers that it learns") : tr("Parameters");
    case MultiplyAdds:
        return isTip ? tr("What it calculates for one picture") : tr("Multiply-adds");
    default:
        return isTip ? tr("Memory of its output for one picture") : tr("Bytes");
    }
}

} // namespace Tintype
