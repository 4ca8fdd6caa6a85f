// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plots/Curves.h"

#include <QSharedPointer>

class QCPAxisTicker;
class QCPGraph;
class QCustomPlot;

namespace Tintype {

/// For an axis of percent: "95 %" as people write it.
QSharedPointer<QCPAxisTicker> percentTicker();

/// For an axis of training steps: whole numbers.
QSharedPointer<QCPAxisTicker> stepTicker();

/// Gives the graph these points, which lie in the order of their steps.
void setPoints(QCPGraph* graph, const std::vector<QPointF>& points, Measure measure);

/// Moves what is seen back within what there is; whether that is a part only.
bool keepWithin(QCustomPlot* plot, const AxisRange& x, const AxisRange& y);

} // namespace Tintype
