// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/GraphBoxes.h"

#include <QPainterPath>
#include <QRectF>

namespace Tintype {

/// Where everything of a drawn network stands, in pixels. Columns follow the stages from left to right; in each the layers go down.
struct GraphDrawing
{
    struct Frame
    {
        QString name; ///< Of the block.
        QRectF place;
    };

    std::vector<GraphBox> boxes;
    std::vector<QRectF> places; ///< Of the boxes.
    std::vector<QPainterPath> ways;
    std::vector<QPainterPath> shortWays; ///< Skip connections.
    std::vector<Frame> frames;
    QSizeF size;

    int boxAt(QPointF place) const; ///< -1 for none.
};

/// Columns that would be higher than `highest` go on beside, between blocks.
GraphDrawing drawingOf(const NetworkGraph& graph, double highest = 620);

} // namespace Tintype
