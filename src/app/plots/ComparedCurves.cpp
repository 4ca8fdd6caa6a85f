// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/ComparedCurves.h"

#include "app/Look.h"
#include "app/plots/PlotParts.h"
#include "app/plots/PlotTheme.h"
#include "app/views/Widgets.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "app/plots/QCustomPlotInclude.h"

namespace Tintype {

namespace {

constexpr double kStart = 0.3; ///< Share of the steps in which every network is poor: the axis is not made for it.
constexpr double kSmallestLoss = 1e-3;
constexpr double kLargestLoss = 3;
constexpr int kLeftMargin = 48;

} // namespace

ComparedCurves::ComparedCurves(Measure measure, QWidget* parent)
    : PlotWidget(parent)
    , m_measure(measure)
    , m_hint(new QCPItemText(plot()))
{
    const bool isAccuracy = measure == Measure::Accuracy;
    QLabel* title = label(isAccuracy ? tr("Accuracy") : tr("Loss"), "strong", this);
    title->setToolTip(isAccuracy ? tr("The share of digits that are read rightly. Lines: digits it learns from. Dots: digits held back.")
                                 : tr("How wrong and how sure of it the network is, lower is better; each line of the grid is a tenth of the "
                                      "one above. Lines: digits it learns from. Dots: digits held back."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4); // the ring of the focus
    column->setSpacing(4);
    column->addWidget(title);
    column->addWidget(plot(), 1);
    plot()->setMinimumHeight(140);
    plot()->xAxis->setLabel(tr("steps"));
    plot()->xAxis->setTicker(stepTicker());
    plot()->axisRect()->setAutoMargins(QCP::msBottom);
    plot()->axisRect()->setMargins(QMargins(kLeftMargin, 8, 16, 0));
    if (isAccuracy) {
        plot()->yAxis->setTicker(percentTicker());
        plot()->yAxis->ticker()->setTickCount(4);
    } else {
        plot()->yAxis->setScaleType(QCPAxis::stLogarithmic);
        plot()->yAxis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
        plot()->yAxis->setNumberFormat(QStringLiteral("g"));
    }
    m_hint->setText({}); // QCustomPlot says "text" otherwise
    m_hint->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_hint->position->setCoords(0.5, 0.5);
    m_hint->setPadding(QMargins(8, 4, 8, 4));
    setAccessibleName(isAccuracy ? tr("Accuracy over the steps, a line a network") : tr("Loss over the steps, a line a network"));
    connect(&Look::instance(), &Look::changed, this, &ComparedCurves::recolour);
    recolour();
}

void ComparedCurves::setRun(int number, const QColor& colour, const Curves& curves)
{
    Run& run = m_runs[number];
    if (!run.training) {
        run.training = plot()->addGraph();
        run.heldBack = plot()->addGraph();
        run.heldBack->setLineStyle(QCPGraph::lsNone);
    }
    run.training->setPen(QPen(colour, 1.5));
    run.heldBack->setPen(QPen(colour));
    run.heldBack->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 8));
    run.curves = curves;
    setPoints(run.training, curves.smooth, m_measure);
    setPoints(run.heldBack, curves.validation, m_measure);
    draw();
}

void ComparedCurves::clear()
{
    plot()->clearGraphs();
    m_runs.clear();
    resetView();
}

void ComparedCurves::setHint(const QString& hint)
{
    m_hint->setText(hint);
    draw();
}

AxisRange ComparedCurves::wholeSteps() const
{
    double last = 10; // so that the first points do not stand at the right end
    for (const auto& [number, run] : m_runs)
        last = std::max(last, stepRange(run.curves).high);
    return {-0.008 * last, 1.012 * last};
}

AxisRange ComparedCurves::wholeValues() const
{
    double low = 1e9;
    double high = -1e9;
    for (const auto& [number, run] : m_runs) {
        for (const auto* points : {&run.curves.smooth, &run.curves.validation}) {
            for (const QPointF& point : *points) {
                if (point.x() < kStart * run.curves.steps && points->back().x() >= kStart * run.curves.steps)
                    continue;
                low = std::min(low, onAxis(m_measure, point.y()));
                high = std::max(high, onAxis(m_measure, point.y()));
            }
        }
    }
    if (m_measure == Measure::Accuracy) {
        const double bottom = low > high ? 80 : std::clamp(std::floor(low - 1), 0.0, 98.0);
        return {bottom, 100 + (100 - bottom) * 0.02}; // a line at 100 % keeps its whole width
    }
    if (low > high)
        return {0.01, 1};
    return {std::max(low * 0.7, kSmallestLoss), std::min(std::max(high, 0.1) * 1.5, kLargestLoss)};
}

void ComparedCurves::resetView()
{
    m_isZoomed = false;
    draw();
}

void ComparedCurves::keepInside()
{
    m_isZoomed = keepWithin(plot(), wholeSteps(), wholeValues());
    draw();
}

void ComparedCurves::recolour()
{
    applyPlotTheme(*plot());
    m_hint->setColor(Look::instance().tokens().quiet);
    m_hint->setBrush(Look::instance().tokens().card); // no line of the grid goes through it
    draw();
}

void ComparedCurves::draw()
{
    if (!m_isZoomed) {
        const AxisRange steps = wholeSteps();
        const AxisRange values = wholeValues();
        plot()->xAxis->setRange(steps.low, steps.high);
        plot()->yAxis->setRange(values.low, values.high);
    }
    m_hint->setVisible(m_runs.empty() && !m_hint->text().isEmpty());
    if (!plot()->size().isEmpty()) // getting a size draws it
        plot()->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace Tintype
