// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/CurvePlot.h"

#include "app/Look.h"
#include "app/plots/PlotTheme.h"
#include "core/SafeFile.h"

#include <QContextMenuEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <optional>

#include "app/plots/QCustomPlotInclude.h"

namespace Tintype {

namespace {

constexpr double kSmoothing = 0.9; ///< Share that the running mean keeps at each step: about the last ten steps count.
constexpr double kSmallestLog = 1e-4; ///< Zero cannot stand on a logarithmic axis.

} // namespace

struct CurvePlot::Private
{
    Measure measure = Measure::Accuracy;
    std::vector<Point> training, smoothed, validation;
    std::optional<Point> best;
    int expectedSteps = 0;
    bool logarithmic = false;
    bool zoomed = false; ///< The person chose the view: it does not follow the curve.
    double meanWeight = 0; ///< Corrects the running mean while it has seen few values.
    double mean = 0;

    QLabel* title = nullptr;
    QLabel* legend = nullptr;
    QToolButton* logButton = nullptr;
    QCustomPlot* plot = nullptr;
    QCPGraph* raw = nullptr;
    QCPGraph* smooth = nullptr;
    QCPGraph* valid = nullptr;
    QCPItemStraightLine* bestLine = nullptr;
    QCPItemText* bestLabel = nullptr;
    QCPItemStraightLine* crosshair = nullptr;
    QCPItemText* values = nullptr;

    double shown(double value) const { return measure == Measure::Accuracy ? value * 100 : value; }
    double onAxis(double value) const { return logarithmic ? std::max(shown(value), kSmallestLog) : shown(value); }
    QString text(double value) const
    {
        const QLocale locale;
        return measure == Measure::Accuracy ? CurvePlot::tr("%1 %").arg(locale.toString(value * 100, 'f', 1))
                                            : locale.toString(value, 'f', 3);
    }
    void makeItems();
    void fitRanges();
    static const Point* nearest(const std::vector<Point>& points, double step);
};

void CurvePlot::Private::makeItems()
{
    raw = plot->addGraph();
    smooth = plot->addGraph();
    valid = plot->addGraph();
    bestLine = new QCPItemStraightLine(plot);
    bestLabel = new QCPItemText(plot);
    crosshair = new QCPItemStraightLine(plot);
    values = new QCPItemText(plot);
    bestLabel->position->setTypeX(QCPItemPosition::ptPlotCoords);
    bestLabel->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    bestLabel->setPadding(QMargins(6, 2, 6, 2));
    values->position->setTypeX(QCPItemPosition::ptPlotCoords);
    values->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    values->setPadding(QMargins(8, 4, 8, 4));
    values->setTextAlignment(Qt::AlignLeft);
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{bestLine, bestLabel, crosshair, values})
        item->setVisible(false);
    plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot->setNoAntialiasingOnDrag(true);
    plot->setMinimumHeight(90);
    plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    plot->axisRect()->setMargins(QMargins(0, 8, 14, 0));
}

const CurvePlot::Point* CurvePlot::Private::nearest(const std::vector<Point>& points, double step)
{
    if (points.empty())
        return nullptr;
    return &*std::min_element(points.begin(), points.end(), [step](const Point& a, const Point& b) {
        return std::abs(a.step - step) < std::abs(b.step - step);
    });
}

void CurvePlot::Private::fitRanges()
{
    double last = std::max(10, expectedSteps);
    double low = measure == Measure::Accuracy ? 100 : 1;
    double high = measure == Measure::Accuracy ? 100 : 0.1;
    for (const auto* points : {&smoothed, &validation}) {
        for (const Point& point : *points) {
            last = std::max(last, point.step);
            low = std::min(low, onAxis(point.value));
            high = std::max(high, onAxis(point.value));
        }
    }
    if (!logarithmic && measure == Measure::Accuracy) {
        low = std::min(80.0, std::floor((low - 2) / 5) * 5);
        low = std::max(0.0, low);
        high = 100 + (100 - low) * 0.02;
    } else if (!logarithmic) {
        low = 0;
        high *= 1.1;
    } else {
        low = std::max(low * 0.8, kSmallestLog);
        high *= 1.1;
    }
    plot->xAxis->setRange(0, last * 1.01);
    plot->yAxis->setRange(low, high);
}

CurvePlot::CurvePlot(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->title = new QLabel(this);
    d->title->setObjectName(QStringLiteral("cardTitle"));
    d->legend = new QLabel(this);
    d->legend->setTextFormat(Qt::RichText);
    d->logButton = new QToolButton(this);
    d->logButton->setText(tr("Log"));
    d->logButton->setCheckable(true);
    d->logButton->setToolTip(tr("Logarithmic scale"));
    d->logButton->setAccessibleName(tr("Logarithmic scale"));
    d->plot = new QCustomPlot(this);
    d->plot->installEventFilter(this);
    d->plot->setMouseTracking(true);
    d->makeItems();

    auto* head = new QHBoxLayout;
    head->addWidget(d->title);
    head->addStretch(1);
    head->addWidget(d->legend);
    head->addSpacing(8);
    head->addWidget(d->logButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(d->plot, 1);

    connect(d->logButton, &QToolButton::toggled, this, &CurvePlot::setLogarithmic);
    connect(&Look::instance(), &Look::changed, this, &CurvePlot::recolour);
    setMeasure(Measure::Accuracy);
    recolour();
}

CurvePlot::~CurvePlot() = default;

void CurvePlot::setMeasure(Measure measure)
{
    d->measure = measure;
    d->title->setText(measure == Measure::Accuracy ? tr("Accuracy") : tr("Loss"));
    d->plot->setAccessibleName(measure == Measure::Accuracy ? tr("Accuracy over the steps") : tr("Loss over the steps"));
    d->plot->yAxis->setNumberFormat(QStringLiteral("g"));
    if (d->measure == Measure::Accuracy && !d->logarithmic) {
        const auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
        ticker->setTickStep(5);
        ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
        d->plot->yAxis->setTicker(ticker);
    }
    refresh();
}

void CurvePlot::clear()
{
    d->training.clear();
    d->smoothed.clear();
    d->validation.clear();
    d->best.reset();
    d->expectedSteps = 0;
    d->mean = d->meanWeight = 0;
    for (QCPGraph* graph : {d->raw, d->smooth, d->valid})
        graph->data()->clear();
    resetView();
}

void CurvePlot::setExpectedSteps(int steps)
{
    d->expectedSteps = steps;
    refresh();
}

void CurvePlot::addTraining(Point point)
{
    d->mean = kSmoothing * d->mean + (1 - kSmoothing) * point.value;
    d->meanWeight = kSmoothing * d->meanWeight + (1 - kSmoothing);
    const Point mean{point.step, d->mean / d->meanWeight};
    d->training.push_back(point);
    d->smoothed.push_back(mean);
    d->raw->addData(point.step, d->onAxis(point.value));
    d->smooth->addData(mean.step, d->onAxis(mean.value));
    refresh();
}

void CurvePlot::addValidation(Point point)
{
    d->validation.push_back(point);
    d->valid->addData(point.step, d->onAxis(point.value));
    refresh();
}

void CurvePlot::setBest(Point point)
{
    d->best = point;
    refresh();
}

const std::vector<CurvePlot::Point>& CurvePlot::training() const
{
    return d->training;
}

const std::vector<CurvePlot::Point>& CurvePlot::smoothed() const
{
    return d->smoothed;
}

const std::vector<CurvePlot::Point>& CurvePlot::validation() const
{
    return d->validation;
}

bool CurvePlot::isLogarithmic() const
{
    return d->logarithmic;
}

void CurvePlot::setLogarithmic(bool on)
{
    d->logarithmic = on;
    d->logButton->setChecked(on);
    d->plot->yAxis->setScaleType(on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (on)
        d->plot->yAxis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    else
        d->plot->yAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
    const auto reload = [this](QCPGraph* graph, const std::vector<Point>& points) {
        graph->data()->clear();
        for (const Point& point : points)
            graph->addData(point.step, d->onAxis(point.value));
    };
    reload(d->raw, d->training);
    reload(d->smooth, d->smoothed);
    reload(d->valid, d->validation);
    setMeasure(d->measure);
    resetView();
}

void CurvePlot::resetView()
{
    d->zoomed = false;
    refresh();
}

void CurvePlot::refresh()
{
    if (!d->zoomed)
        d->fitRanges();
    // A curve of a few points is seen by its dots.
    const bool few = d->validation.size() < 40;
    QCPScatterStyle dots(few ? QCPScatterStyle::ssDisc : QCPScatterStyle::ssNone, d->validation.size() < 3 ? 7 : 4);
    d->valid->setScatterStyle(dots);
    d->bestLine->setVisible(d->best.has_value());
    d->bestLabel->setVisible(d->best.has_value());
    if (d->best) {
        d->bestLine->point1->setCoords(d->best->step, d->plot->yAxis->range().lower);
        d->bestLine->point2->setCoords(d->best->step, d->plot->yAxis->range().upper);
        const bool right = d->best->step > d->plot->xAxis->range().center();
        d->bestLabel->setPositionAlignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        d->bestLabel->position->setCoords(d->best->step, 0.55);
        d->bestLabel->setText(tr("best so far %1").arg(d->text(d->best->value)));
    }
    d->plot->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::recolour()
{
    const LookTokens& tokens = Look::instance().tokens();
    applyPlotTheme(*d->plot);
    QColor faint = tokens.training;
    faint.setAlphaF(0.35F);
    d->raw->setPen(QPen(faint, 1));
    d->smooth->setPen(QPen(tokens.training, 2));
    d->valid->setPen(QPen(tokens.validation, 2));
    d->bestLine->setPen(QPen(tokens.success, 1, Qt::DashLine));
    d->bestLabel->setColor(tokens.success);
    d->crosshair->setPen(QPen(tokens.quiet, 1));
    d->values->setColor(tokens.strong);
    d->values->setBrush(tokens.raised);
    d->values->setPen(QPen(tokens.line));
    QFont small = font();
    small.setPixelSize(11);
    d->bestLabel->setFont(small);
    d->values->setFont(small);
    d->legend->setText(QStringLiteral("<span style='color:%1'>━ %2</span>&nbsp;&nbsp;<span style='color:%3'>━ %4</span>")
                           .arg(tokens.training.name(), tr("training"), tokens.validation.name(), tr("validation")));
    d->plot->replot(QCustomPlot::rpQueuedReplot);
}

bool CurvePlot::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != d->plot)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseMove:
        showValuesAt(static_cast<QMouseEvent*>(event)->position());
        if (static_cast<QMouseEvent*>(event)->buttons() != Qt::NoButton)
            d->zoomed = true;
        break;
    case QEvent::Leave:
        d->crosshair->setVisible(false);
        d->values->setVisible(false);
        d->plot->replot(QCustomPlot::rpQueuedReplot);
        break;
    case QEvent::Wheel:
        d->zoomed = true;
        break;
    case QEvent::MouseButtonDblClick:
        resetView();
        return true;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void CurvePlot::showValuesAt(const QPointF& position)
{
    const double step = d->plot->xAxis->pixelToCoord(position.x());
    const Point* train = Private::nearest(d->smoothed, step);
    const Point* valid = Private::nearest(d->validation, step);
    const bool any = (train || valid) && d->plot->axisRect()->rect().contains(position.toPoint());
    d->crosshair->setVisible(any);
    d->values->setVisible(any);
    if (any) {
        const double at = train ? train->step : valid->step;
        QStringList lines{tr("step %1").arg(QLocale().toString(int(at)))};
        if (train)
            lines << tr("training %1").arg(d->text(train->value));
        if (valid)
            lines << tr("validation %1 (step %2)").arg(d->text(valid->value), QLocale().toString(int(valid->step)));
        d->crosshair->point1->setCoords(at, d->plot->yAxis->range().lower);
        d->crosshair->point2->setCoords(at, d->plot->yAxis->range().upper);
        const bool right = at > d->plot->xAxis->range().center();
        d->values->setPositionAlignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
        d->values->position->setCoords(at, 0.04);
        d->values->setText(lines.join(u'\n'));
    }
    d->plot->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    for (const QString& suffix : {QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("csv")})
        menu.addAction(tr("Save as %1…").arg(suffix.toUpper()), this, [this, suffix] { askAndSave(suffix); });
    menu.addSeparator();
    menu.addAction(tr("Show everything"), this, &CurvePlot::resetView);
    menu.addAction(tr("Logarithmic scale"), this, [this] { setLogarithmic(!d->logarithmic); });
    menu.exec(event->globalPos());
}

void CurvePlot::askAndSave(const QString& suffix)
{
    const QString proposed = (d->measure == Measure::Accuracy ? tr("accuracy") : tr("loss")) + u'.' + suffix;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the plot"), proposed, QStringLiteral("*.") + suffix);
    if (path.isEmpty())
        return;
    if (const Result<> saved = saveTo(QFileInfo(path).suffix().isEmpty() ? path + u'.' + suffix : path); !saved)
        Q_EMIT saveFailed(saved.error().message);
}

Result<> CurvePlot::saveTo(const QString& path) const
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    bool saved = false;
    if (suffix == u"png") {
        saved = d->plot->savePng(path, 0, 0, 2);
    } else if (suffix == u"pdf") {
        saved = d->plot->savePdf(path, 0, 0, QCP::epAllowCosmetic, QStringLiteral("Tintype"), d->title->text());
    } else if (suffix == u"csv") {
        QByteArray csv("step,training,training_smoothed,validation\n");
        const auto number = [](double value) { return QByteArray::number(value, 'g', 8); };
        for (size_t i = 0; i < d->training.size(); ++i) {
            csv += number(d->training[i].step) + ',' + number(d->training[i].value) + ',' + number(d->smoothed[i].value) + ",\n";
        }
        for (const Point& point : d->validation)
            csv += number(point.step) + ",,," + number(point.value) + '\n';
        return writeFile(path, csv);
    } else {
        return fail(Error::Kind::Unsupported, tr("A plot can be saved as PNG, PDF or CSV. Give the file one of these endings."));
    }
    if (!saved)
        return fail(Error::Kind::Unreadable, tr("%1 could not be written. Choose another folder.").arg(path));
    return {};
}

} // namespace Tintype
