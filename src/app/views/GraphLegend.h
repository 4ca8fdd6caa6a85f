// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

#include <QWidget>

namespace Tintype {

/// What the colours of a drawn network mean: those that it has. GUI thread.
class GraphLegend : public QWidget
{
    Q_OBJECT

public:
    enum Family { Conv, Depthwise, Dense, Pool, Join, Other };

    explicit GraphLegend(QWidget* parent = nullptr);

    static Family familyOf(const NetworkGraph& graph, const NetworkNode& node);
    static QColor colourOf(Family family); ///< Not of Other, which is as quiet as the look's words.
    void setGraph(const NetworkGraph& graph);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {24, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<Family> m_families;
    bool m_hasReworkers = false; ///< Layers that are dots on others' boxes.
};

} // namespace Tintype
