// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

#include <QWidget>

class QLabel;
class QSpinBox;

namespace Tintype {

class CostView;
class LayerEditor;

/// Your own layers: a stack that is written line by line, and what it costs, counted while it is typed. The text is kept between starts. GUI thread.
class LayersView : public QWidget
{
    Q_OBJECT

public:
    explicit LayersView(QWidget* parent = nullptr);
    ~LayersView() override;

    LayerEditor& editor() { return *m_editor; }
    CostView& costs() { return *m_costs; }

protected:
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeEditorSide();
    void explainTextbook();
    void read();
    void keep(); ///< For the next start.

    QString m_kept;
    LayerEditor* m_editor;
    QLabel* m_problem;
    CostView* m_costs;
    QSpinBox* m_channels;
    QSpinBox* m_rows;
    QSpinBox* m_columns;
};

} // namespace Tintype
