// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plots/Curves.h"

#include <QSharedPointer>

class QCPAxisTicker;
class QCPGraph;
class QWidget;

namespace Tintype {

/// For an axis of percent: "95 %" as people write it.
QSharedPointer<QCPAxisTicker> percentTicker();

/// Gives the graph these points, which lie in the order of their steps.
void setPoints(QCPGraph* graph, const std::vector<QPointF>& points, Measure measure);

/// The ring around what the keyboard works on; to be called while the widget is painted.
void paintFocusRing(QWidget* widget);

} // namespace Tintype
