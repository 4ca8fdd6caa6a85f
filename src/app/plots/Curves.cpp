// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/Curves.h"

#include "learning/TrainingHistory.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

constexpr double kSmallestLoss = 1e-4; ///< Zero cannot stand on a logarithmic axis.
constexpr double kAir = 0.008; ///< Share of the axis, so that the dots of the first and the last step stay whole.
constexpr double kFewestSteps = 10; ///< So that the first points do not stand at the right end.

} // namespace

Curves Curves::of(const TrainingHistory& history, Measure measure, bool finished)
{
    const bool accuracy = measure == Measure::Accuracy;
    Curves curves;
    curves.raw = accuracy ? history.rawAccuracy() : history.rawLoss();
    curves.smooth = accuracy ? history.smoothAccuracy() : history.smoothLoss();
    curves.validation = accuracy ? history.validationAccuracy() : history.validationLoss();
    if (history.hasBest()) {
        const EvaluationDone& best = history.best();
        curves.best = QPointF(best.step, accuracy ? best.validationAccuracy : best.validationLoss);
    }
    curves.steps = std::max(history.started().steps, history.lastStep().steps);
    curves.finished = finished;
    return curves;
}

double onAxis(Measure measure, double value)
{
    return measure == Measure::Accuracy ? value * 100 : value;
}

AxisRange stepRange(const Curves& curves)
{
    double last = std::max<double>(curves.steps, kFewestSteps);
    for (const auto* points : {&curves.raw, &curves.validation}) {
        if (!points->empty())
            last = std::max(last, points->back().x());
    }
    return {-kAir * last, (1 + kAir) * last};
}

AxisRange valueRange(const Curves& curves, Measure measure, bool logarithmic)
{
    const bool accuracy = measure == Measure::Accuracy;
    double low = accuracy ? 100 : 1;
    double high = accuracy ? 100 : 0.1;
    for (const auto* points : {&curves.smooth, &curves.validation}) {
        for (const QPointF& point : *points) {
            low = std::min(low, onAxis(measure, point.y()));
            high = std::max(high, onAxis(measure, point.y()));
        }
    }
    if (accuracy) {
        low = std::clamp(std::floor((low - 1) / 5) * 5, 0.0, 80.0);
        return {low, 100 + (100 - low) * 0.02}; // a line at 100 % keeps its whole width
    }
    if (logarithmic)
        return {std::max(low * 0.8, kSmallestLoss), high * 1.25};
    return {0, high * 1.08};
}

const QPointF* nearestPoint(const std::vector<QPointF>& points, double step)
{
    if (points.empty())
        return nullptr;
    const auto after = std::lower_bound(points.begin(), points.end(), step, [](const QPointF& point, double x) { return point.x() < x; });
    if (after == points.begin())
        return &points.front();
    const auto before = std::prev(after);
    return after == points.end() || step - before->x() <= after->x() - step ? &*before : &*after;
}

QString valueText(Measure measure, double value)
{
    const QLocale locale;
    if (measure == Measure::Accuracy)
        return QCoreApplication::translate("Tintype::Curves", "%1 %").arg(locale.toString(value * 100, 'f', 1));
    return locale.toString(value, 'f', 3);
}

} // namespace Tintype
