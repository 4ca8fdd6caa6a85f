// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace Tintype {

/// The table of a network's layers: numbers with a bar behind them that shows where the cost is. GUI thread.
class LayerTable : public QTableView
{
    Q_OBJECT

public:
    explicit LayerTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override; ///< A LayerTableModel.
    QSize minimumSizeHint() const override { return {200, 96}; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    class Delegate;
    void measureColumns();
    void fitName();

    bool m_isMeasured = false;
    int m_widestName = 0;
};

} // namespace Tintype
