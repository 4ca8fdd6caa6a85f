// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

namespace Tintype {

class TrainingHistory;

enum class Measure { Accuracy, Loss };

/// What a CurvePlot draws. x is the step in ascending order; y is an accuracy 0..1 or a loss in nats.
struct Curves
{
    std::vector<QPointF> raw, smooth, validation;
    std::optional<QPointF> best;
    int steps = 0; ///< Planned: the axis reaches to here at least.
    bool finished = false; ///< "best" instead of "best so far".

    static Curves of(const TrainingHistory& history, Measure measure, bool finished);
    bool isEmpty() const { return raw.empty() && validation.empty(); }
};

struct AxisRange
{
    double low = 0;
    double high = 1;
};

/// A value as it stands on the axis: accuracy in percent, a loss as it is.
double onAxis(Measure measure, double value);
AxisRange stepRange(const Curves& curves);
/// Holds the smooth and the validation curve whole (raw outliers may leave it) and ends on numbers people like.
AxisRange valueRange(const Curves& curves, Measure measure, bool logarithmic);

/// The point of an ascending curve that is nearest to `step`; null when there is none.
const QPointF* nearestPoint(const std::vector<QPointF>& points, double step);

/// "97.2 %" or "0.143".
QString valueText(Measure measure, double value);

} // namespace Tintype
