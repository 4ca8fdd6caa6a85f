// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkZoo.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTabBar;

namespace Tintype {

class CostView;
class ElidedLabel;
class GraphLegend;
class GraphView;

/// One network: its idea, its figures and a drawing, or the inspector with all its layers. GUI thread.
class NetworkView : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkView(QWidget* parent = nullptr);

    void setNetwork(const QString& network); ///< One of networkZoo().
    const ZooEntry& entry() const { return m_entry; }
    CostView& costs() { return *m_costs; }
    QTabBar& tabs() { return *m_tabs; }

private:
    enum Figure { Parameters, MultiplyAdds, Prediction, Training, TopOne, Figures };

    QWidget* makeIdea();
    QWidget* makeInspector();
    void build();
    void showFigures();
    void showBox(int box);

    ZooEntry m_entry;
    QLabel* m_title;
    QLabel* m_facts; ///< Year, input and classes.
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    QLabel* m_idea;
    std::array<QLabel*, Figures> m_figures{};
    std::array<QLabel*, Figures> m_names{};
    GraphView* m_drawing;
    GraphLegend* m_legend;
    ElidedLabel* m_box; ///< What the chosen box costs, in the legend's place.
    QPushButton* m_all; ///< Shows the whole drawing.
    QLabel* m_problem;
    CostView* m_costs;
    QSpinBox* m_classes;
    QSpinBox* m_size;
};

} // namespace Tintype
