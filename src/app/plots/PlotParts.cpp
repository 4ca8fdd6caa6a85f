// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/PlotParts.h"

#include <QCoreApplication>
#include <QLocale>

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

} // namespace

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

} // namespace Tintype
