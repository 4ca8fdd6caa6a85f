// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plots/Curves.h"
#include "core/Result.h"

class QCustomPlot;

namespace Tintype {

/// Saves a plot as it is seen, with `title` and a legend above it, or its numbers. The suffix of the path tells PNG, PDF or CSV.
/// Errors: Unsupported for another suffix; those of writeFile. GUI thread.
Result<> saveCurves(QCustomPlot& plot, const Curves& curves, Measure measure, const QString& title, const QString& path);

/// One line a step: step, training, training smoothed, validation; what is not known stays empty. Accuracy 0..1.
QByteArray curvesAsCsv(const Curves& curves, Measure measure);

} // namespace Tintype
