// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/CurveCanvas.h"

#include "app/Look.h"
#include "app/plots/PlotParts.h"
#include "app/plots/PlotTheme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/plots/QCustomPlotInclude.h"

namespace Tintype {

namespace {

constexpr int kLeftMargin = 48; ///< The same for every measure, so that the steps of two plots stand above each other.
constexpr std::array kLabelHeights{0.62, 0.3, 0.12, 0.45, 0.78}; ///< Of the best; the first that is as good as any.
constexpr double kLabelReach = 0.2; ///< Share of the width that it takes.
constexpr double kWorthMoving = 0.05;
constexpr qsizetype kDotsUpTo = 40; ///< A curve of a few points is seen by its dots.

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::CurveCanvas", text);
}

void placeDot(QCPItemTracer* dot, QCPGraph* graph, const QPointF* point, Measure measure)
{
    dot->setVisible(point != nullptr);
    if (point)
        dot->position->setCoords(point->x(), onAxis(measure, point->y()));
    dot->setPen(QPen(graph->pen().color(), 2));
    dot->setBrush(Look::instance().tokens().card);
}

QCPItemText* makeText(QCustomPlot* plot)
{
    auto* text = new QCPItemText(plot);
    text->position->setTypeX(QCPItemPosition::ptPlotCoords);
    text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    text->setPadding(QMargins(8, 4, 8, 4));
    text->setTextAlignment(Qt::AlignLeft);
    text->setVisible(false);
    return text;
}

} // namespace

CurveCanvas::CurveCanvas(QCustomPlot* plot, Measure measure)
    : m_plot(plot)
    , m_measure(measure)
{
    makeGraphs();
    makeItems();
    setAxes();
    plot->setNoAntialiasingOnDrag(true);
    plot->xAxis->setLabel(tr("steps"));
    plot->xAxis->setTicker(stepTicker());
    plot->xAxis->setLabelPadding(2);
    plot->axisRect()->setAutoMargins(QCP::msBottom);
    plot->axisRect()->setMargins(QMargins(kLeftMargin, 8, 16, 0));
    draw();
}

void CurveCanvas::makeGraphs()
{
    m_raw = m_plot->addGraph();
    m_smooth = m_plot->addGraph();
    m_validation = m_plot->addGraph();
    m_raw->removeFromLegend();
    m_smooth->setName(tr("training"));
    m_validation->setName(tr("validation"));
}

void CurveCanvas::makeItems()
{
    m_bestLine = new QCPItemStraightLine(m_plot);
    m_bestLine->setVisible(false);
    m_bestLabel = makeText(m_plot);
    m_hint = makeText(m_plot);
    m_hint->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_hint->position->setCoords(0.5, 0.5);

    m_plot->layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmBuffered);
    m_plot->setCurrentLayer(QStringLiteral("overlay"));
    m_crosshair = new QCPItemStraightLine(m_plot);
    m_smoothDot = new QCPItemTracer(m_plot);
    m_validationDot = new QCPItemTracer(m_plot);
    m_values = makeText(m_plot);
    m_plot->setCurrentLayer(QStringLiteral("main"));
    for (QCPItemTracer* dot : {m_smoothDot, m_validationDot}) {
        dot->setStyle(QCPItemTracer::tsCircle);
        dot->setSize(7);
        dot->setVisible(false);
    }
    m_crosshair->setVisible(false);
}

void CurveCanvas::setAxes()
{
    QCPAxis* axis = m_plot->yAxis;
    axis->setScaleType(m_logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis->setNumberFormat(QStringLiteral("g"));
    axis->setNumberPrecision(4);
    if (m_measure == Measure::Accuracy)
        axis->setTicker(percentTicker());
    else if (m_logarithmic)
        axis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    else
        axis->setTicker(QSharedPointer<QCPAxisTicker>::create());
    axis->ticker()->setTickCount(4);
}

void CurveCanvas::setCurves(Curves curves)
{
    m_curves = std::move(curves);
    setPoints(m_raw, m_curves.raw, m_measure);
    setPoints(m_smooth, m_curves.smooth, m_measure);
    setPoints(m_validation, m_curves.validation, m_measure);
    const bool dotted = qsizetype(m_curves.validation.size()) <= kDotsUpTo;
    m_validation->setScatterStyle(QCPScatterStyle(dotted ? QCPScatterStyle::ssDisc : QCPScatterStyle::ssNone, 5));
    draw();
}

void CurveCanvas::setHint(const QString& hint)
{
    m_hint->setText(hint);
    draw();
}

void CurveCanvas::setLogarithmic(bool on)
{
    m_logarithmic = on && m_measure == Measure::Loss;
    setAxes();
    m_zoomed = false;
    draw();
}

void CurveCanvas::recolour()
{
    const LookTokens& tokens = Look::instance().tokens();
    applyPlotTheme(*m_plot);
    QColor faint = tokens.training;
    faint.setAlphaF(0.35F);
    m_raw->setPen(QPen(faint, 1));
    m_smooth->setPen(QPen(tokens.training, 2));
    m_validation->setPen(QPen(tokens.validation, 2));
    m_bestLine->setPen(QPen(tokens.success, 1, Qt::DashLine));
    m_bestLabel->setColor(tokens.success);
    m_bestLabel->setBrush(tokens.card);
    m_hint->setColor(tokens.quiet);
    m_hint->setBrush(tokens.card); // no line of the grid goes through it
    m_crosshair->setPen(QPen(tokens.quiet, 1));
    m_values->setColor(tokens.strong);
    m_values->setBrush(tokens.raised);
    m_values->setPen(QPen(tokens.line));
    QFont font = m_plot->font();
    font.setPixelSize(11);
    for (QCPItemText* text : {m_bestLabel, m_values})
        text->setFont(font);
    font.setPixelSize(13);
    m_hint->setFont(font);
    draw();
}

void CurveCanvas::keepInside()
{
    m_zoomed = keepWithin(m_plot, stepRange(m_curves), valueRange(m_curves, m_measure, m_logarithmic));
    draw();
}

void CurveCanvas::draw()
{
    if (!m_zoomed) {
        const AxisRange steps = stepRange(m_curves);
        const AxisRange values = valueRange(m_curves, m_measure, m_logarithmic);
        m_plot->xAxis->setRange(steps.low, steps.high);
        m_plot->yAxis->setRange(values.low, values.high);
    }
    m_hint->setVisible(m_curves.isEmpty() && !m_hint->text().isEmpty());
    markBest();
    if (!m_plot->size().isEmpty()) // getting a size draws it
        m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void CurveCanvas::markBest()
{
    const bool marked = m_curves.best && !m_curves.isEmpty();
    m_bestLine->setVisible(marked);
    m_bestLabel->setVisible(marked);
    if (!marked)
        return;
    const double step = m_curves.best->x();
    m_bestLine->point1->setCoords(step, m_plot->yAxis->range().lower);
    m_bestLine->point2->setCoords(step, m_plot->yAxis->range().upper);
    const bool right = step > m_plot->xAxis->range().center();
    m_bestLabel->setPositionAlignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    m_bestLabel->position->setCoords(step, emptiestHeight(step, right));
    const QString value = valueText(m_measure, m_curves.best->y());
    m_bestLabel->setText(m_curves.finished ? tr("best %1").arg(value) : tr("best so far %1").arg(value));
}

/// Where the label of the best hides least of the curves: a share of the height, from the top.
double CurveCanvas::emptiestHeight(double step, bool toTheLeft) const
{
    const QCPRange x = m_plot->xAxis->range();
    const QCPRange y = m_plot->yAxis->range();
    const double reach = x.size() * kLabelReach;
    const double from = toTheLeft ? step - reach : step;
    double best = kLabelHeights.front();
    double widest = -1;
    for (const double height : kLabelHeights) {
        double room = 1;
        for (const auto* points : {&m_curves.smooth, &m_curves.validation}) {
            for (const QPointF& point : *points) {
                if (point.x() < from || point.x() > from + reach)
                    continue;
                const double place = 1 - (onAxis(m_measure, point.y()) - y.lower) / y.size();
                room = std::min(room, std::abs(place - height));
            }
        }
        if (room > widest + kWorthMoving) {
            widest = room;
            best = height;
        }
    }
    return best;
}

void CurveCanvas::showCrosshair(double step)
{
    const QPointF* training = nearestPoint(m_curves.smooth, step);
    const QPointF* validation = nearestPoint(m_curves.validation, step);
    if (!training && !validation)
        return hideCrosshair();
    const double at = training ? training->x() : validation->x();
    const QLocale locale;
    QStringList lines{tr("step %1").arg(locale.toString(qRound(at)))};
    if (training)
        lines << tr("training %1").arg(valueText(m_measure, training->y()));
    if (validation)
        lines << tr("validation %1 at step %2").arg(valueText(m_measure, validation->y()), locale.toString(qRound(validation->x())));
    m_crosshairStep = at;
    m_crosshair->setVisible(true);
    m_crosshair->point1->setCoords(at, m_plot->yAxis->range().lower);
    m_crosshair->point2->setCoords(at, m_plot->yAxis->range().upper);
    placeDot(m_smoothDot, m_smooth, training, m_measure);
    placeDot(m_validationDot, m_validation, validation, m_measure);
    const bool right = at > m_plot->xAxis->range().center();
    m_values->setVisible(true);
    m_values->setPositionAlignment((right ? Qt::AlignRight : Qt::AlignLeft) | (m_measure == Measure::Accuracy ? Qt::AlignBottom : Qt::AlignTop));
    m_values->position->setCoords(at, m_measure == Measure::Accuracy ? 0.95 : 0.05);
    m_values->setText(lines.join(u'\n'));
    drawOverlay();
}

void CurveCanvas::hideCrosshair()
{
    if (!m_crosshair->visible())
        return;
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{m_crosshair, m_smoothDot, m_validationDot, m_values})
        item->setVisible(false);
    drawOverlay();
}

QString CurveCanvas::crosshairText() const
{
    return m_values->visible() ? m_values->text() : QString();
}

void CurveCanvas::drawOverlay()
{
    if (m_plot->isVisible())
        m_plot->layer(QStringLiteral("overlay"))->replot();
}

} // namespace Tintype
