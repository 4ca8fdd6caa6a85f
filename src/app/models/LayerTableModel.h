// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkCost.h"

#include <QAbstractTableModel>

namespace Tintype {

/// What each layer of a network costs, a row a layer. GUI thread.
class LayerTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Output, Parameters, MultiplyAdds, Bytes, Columns };
    enum Roles {
        ShareRole = Qt::UserRole + 1, ///< Of the costliest layer's number in the same column, 0..1; none for words.
    };

    explicit LayerTableModel(QObject* parent = nullptr);

    void setLayers(const std::vector<LayerCost>& layers);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static qint64 number(const LayerCost& layer, int column);

    std::vector<LayerCost> m_layers;
    std::array<qint64, Columns> m_largest{};
};

} // namespace Tintype
