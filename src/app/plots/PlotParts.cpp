// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/PlotParts.h"

#include "app/Look.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

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

void paintFocusRing(QWidget* widget)
{
    QPainter painter(widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Look::instance().tokens().accent, 2));
    painter.drawRoundedRect(QRectF(widget->rect()).adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace Tintype
