// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/ComparedCurves.h"

#include "app/Look.h"
#include "app/plots/PlotParts.h"
#include "app/plots/PlotTheme.h"
#include "app/views/Widgets.h"

#include <QKeyEvent>
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
constexpr double kZoomStep = 0.8; ///< One press of a key leaves this share of the range.

} // namespace

ComparedCurves::ComparedCurves(Measure measure, QWidget* parent)
    : QWidget(parent)
    , m_measure(measure)
    , m_plot(new QCustomPlot(this))
    , m_hint(new QCPItemText(m_plot))
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
    column->addWidget(m_plot, 1);
    m_plot->setMinimumHeight(140);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->installEventFilter(this);
    setFocusPolicy(Qt::StrongFocus);
    m_plot->xAxis->setLabel(tr("steps"));
    m_plot->axisRect()->setAutoMargins(QCP::msBottom);
    m_plot->axisRect()->setMargins(QMargins(kLeftMargin, 8, 16, 0));
    if (isAccuracy) {
        m_plot->yAxis->setTicker(percentTicker());
        m_plot->yAxis->ticker()->setTickCount(4);
    } else {
        m_plot->yAxis->setScaleType(QCPAxis::stLogarithmic);
        m_plot->yAxis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
        m_plot->yAxis->setNumberFormat(QStringLiteral("g"));
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
        run.training = m_plot->addGraph();
        run.heldBack = m_plot->addGraph();
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
    m_plot->clearGraphs();
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

void ComparedCurves::zoom(double factor)
{
    m_plot->xAxis->scaleRange(factor);
    m_plot->yAxis->scaleRange(factor);
    keepInside();
}

/// Nothing is to be seen beyond what there is.
void ComparedCurves::keepInside()
{
    const AxisRange steps = wholeSteps();
    const AxisRange values = wholeValues();
    const QCPRange x = m_plot->xAxis->range().bounded(steps.low, steps.high);
    const QCPRange y = m_plot->yAxis->range().bounded(values.low, values.high);
    m_plot->xAxis->setRange(x);
    m_plot->yAxis->setRange(y);
    m_isZoomed = x != QCPRange(steps.low, steps.high) || y != QCPRange(values.low, values.high);
    draw();
}

bool ComparedCurves::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        if (!static_cast<QMouseEvent*>(event)->buttons().testFlag(Qt::LeftButton))
            break;
        [[fallthrough]];
    case QEvent::Wheel:
        QMetaObject::invokeMethod(this, &ComparedCurves::keepInside, Qt::QueuedConnection); // once the plot has moved
        break;
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        break;
    case QEvent::MouseButtonDblClick:
        resetView();
        return true;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void ComparedCurves::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(kZoomStep);
    case Qt::Key_Minus:
        return zoom(1 / kZoomStep);
    case Qt::Key_Home:
        return resetView();
    default:
        QWidget::keyPressEvent(event);
    }
}

void ComparedCurves::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_isRinged = event->reason() != Qt::MouseFocusReason; // who uses the mouse knows where it is
    update();
}

void ComparedCurves::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_isRinged = false;
    update();
}

void ComparedCurves::paintEvent(QPaintEvent*)
{
    if (m_isRinged)
        paintFocusRing(this);
}

void ComparedCurves::recolour()
{
    applyPlotTheme(*m_plot);
    m_hint->setColor(Look::instance().tokens().quiet);
    m_hint->setBrush(Look::instance().tokens().card); // no line of the grid goes through it
    draw();
}

void ComparedCurves::draw()
{
    if (!m_isZoomed) {
        const AxisRange steps = wholeSteps();
        const AxisRange values = wholeValues();
        m_plot->xAxis->setRange(steps.low, steps.high);
        m_plot->yAxis->setRange(values.low, values.high);
    }
    m_hint->setVisible(m_runs.empty() && !m_hint->text().isEmpty());
    if (!m_plot->size().isEmpty()) // getting a size draws it
        m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace Tintype
