// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkCost.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class QSpinBox;
class QVBoxLayout;

namespace Tintype {

class LayerTable;
class LayerTableModel;
class PartsBar;

/// What a network costs: a table of its layers, and beside it the memory for a prediction and for learning. GUI thread.
class CostView : public QWidget
{
    Q_OBJECT

public:
    explicit CostView(QWidget* parent = nullptr);

    /// A number that the graph depends on; stands before those that this view has itself.
    QSpinBox* addNumber(const QString& name, const QString& words, int low, int high, int value);
    void setGraph(const NetworkGraph& graph); ///< Its figures are valid.
    void setOutdated(); ///< Dims the figures: they are still those of the graph before.
    void clear(); ///< No graph, no figures.
    bool hasGraph() const { return !m_graph.nodes.empty(); }
    void explain(const QString& question, const QString& answer); ///< Beneath the totals.
    const NetworkCost& cost() const { return m_cost; }
    int batch() const;
    void chooseLayer(int layer); ///< Of cost().layers.

Q_SIGNALS:
    void costChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addControl(int place, const QString& name, QWidget* field);
    QWidget* makeTableCard();
    QWidget* makeTotals();
    void count();
    void showTotals();

    void setValid(bool isValid);

    NetworkGraph m_graph;
    NetworkCost m_cost;
    QHBoxLayout* m_controls;
    QList<QWidget*> m_order; ///< Of Tab.
    QSpinBox* m_batch;
    QComboBox* m_format;
    QLabel* m_sum;
    LayerTableModel* m_model;
    LayerTable* m_table;
    QLabel* m_prediction;
    QLabel* m_predictionBytes;
    PartsBar* m_predictionParts;
    QLabel* m_training;
    QLabel* m_trainingBytes;
    PartsBar* m_trainingParts;
    QVBoxLayout* m_explanations;
    QList<QWidget*> m_figures; ///< The cards that have them.
    QScrollArea* m_totals;
};

} // namespace Tintype
