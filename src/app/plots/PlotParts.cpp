// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/PlotParts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

#include "app/plots/QCustomPlotInclude.h"

namespace Tintype {

namespace {

class PercentTicker : public QCPAxisTicker
{
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override
    {
        return QCoreApplication::translate("Tintype::CurveCanvas", "%1 %").arg(locale.toString(tick, 'g', 4));
    }
};

/// There is no half a step.
class StepTicker : public QCPAxisTicker
{
protected:
    double getTickStep(const QCPRange& range) override { return std::max(1.0, std::floor(QCPAxisTicker::getTickStep(range))); }
};

} // namespace

QSharedPointer<QCPAxisTicker> stepTicker()
{
    return QSharedPointer<StepTicker>::create();
}

QSharedPointer<QCPAxisTicker> percentTicker()
{
    return QSharedPointer<PercentTicker>::create();
}

void setPoints(QCPGraph* graph, const std::vector<QPointF>& points, Measure measure)
{
    QVector<QCPGraphData> data;
    data.reserve(qsizetype(points.size()));
    for (const QPointF& point : points)
        data.append(QCPGraphData(point.x(), onAxis(measure, point.y())));
    graph->data()->set(data, true);
}

bool keepWithin(QCustomPlot* plot, const AxisRange& x, const AxisRange& y)
{
    const QCPRange wholeX(x.low, x.high);
    const QCPRange wholeY(y.low, y.high);
    const QCPRange seenX = plot->xAxis->range().bounded(wholeX.lower, wholeX.upper);
    const QCPRange seenY = plot->yAxis->range().bounded(wholeY.lower, wholeY.upper);
    plot->xAxis->setRange(seenX);
    plot->yAxis->setRange(seenY);
    return seenX != wholeX || seenY != wholeY;
}

} // namespace Tintype
