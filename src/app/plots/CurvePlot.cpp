// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/CurvePlot.h"

#include "app/Look.h"
#include "app/plots/CurveCanvas.h"
#include "app/plots/CurveFile.h"

#include <QContextMenuEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "app/plots/QCustomPlotInclude.h"

namespace Tintype {

namespace {

constexpr int kHeadHeight = 28; ///< With a button and without.

} // namespace

struct CurvePlot::Private
{
    Measure measure = Measure::Accuracy;
    QLabel* title = nullptr;
    QLabel* legend = nullptr;
    QToolButton* logarithm = nullptr;
    std::unique_ptr<CurveCanvas> canvas;
};

CurvePlot::CurvePlot(Measure measure, QWidget* parent)
    : PlotWidget(parent)
    , d(std::make_unique<Private>())
{
    d->measure = measure;
    plot()->setMinimumHeight(90);
    plot()->setMouseTracking(true);
    d->canvas = std::make_unique<CurveCanvas>(plot(), measure);
    makeHead();
    setAccessibleName(measure == Measure::Accuracy ? tr("Accuracy over the steps") : tr("Loss over the steps"));
    connect(d->logarithm, &QToolButton::toggled, this, &CurvePlot::setLogarithmic);
    connect(&Look::instance(), &Look::changed, this, &CurvePlot::recolour);
    recolour();
}

CurvePlot::~CurvePlot() = default;

void CurvePlot::makeHead()
{
    d->title = new QLabel(d->measure == Measure::Accuracy ? tr("Accuracy") : tr("Loss"), this);
    d->title->setProperty("tintype", QStringLiteral("strong"));
    d->title->setToolTip(d->measure == Measure::Accuracy ? tr("The share of photos whose class the model gets right.")
                                                         : tr("How wrong and how sure of it the model is; lower is better."));
    d->legend = new QLabel(this);
    d->legend->setTextFormat(Qt::RichText);
    d->legend->setToolTip(tr("Training: the photos it learns from. Validation: photos kept aside to check it while it learns."));
    d->logarithm = new QToolButton(this);
    d->logarithm->setText(tr("Log"));
    d->logarithm->setCheckable(true);
    d->logarithm->setProperty("tintype", QStringLiteral("flat"));
    d->logarithm->setToolTip(tr("Logarithmic scale: shows small losses large (L)"));
    d->logarithm->setAccessibleName(tr("Logarithmic scale"));
    d->logarithm->setVisible(d->measure == Measure::Loss);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addStrut(kHeadHeight);
    head->addWidget(d->title);
    head->addStretch(1);
    head->addWidget(d->logarithm);
    head->addWidget(d->legend);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4); // the ring of the focus
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(plot(), 1);
}

void CurvePlot::setCurves(Curves curves)
{
    d->canvas->setCurves(std::move(curves));
}

const Curves& CurvePlot::curves() const
{
    return d->canvas->curves();
}

void CurvePlot::setHint(const QString& hint)
{
    d->canvas->setHint(hint);
}

bool CurvePlot::isLogarithmic() const
{
    return d->canvas->isLogarithmic();
}

void CurvePlot::setLogarithmic(bool on)
{
    d->canvas->setLogarithmic(on);
    d->logarithm->setChecked(d->canvas->isLogarithmic());
}

bool CurvePlot::isZoomed() const
{
    return d->canvas->isZoomed();
}

void CurvePlot::resetView()
{
    d->canvas->setZoomed(false);
    refresh();
}

QString CurvePlot::valuesShown() const
{
    return d->canvas->crosshairText();
}

void CurvePlot::refresh()
{
    d->canvas->draw();
}

void CurvePlot::recolour()
{
    d->canvas->recolour();
    const LookTokens& tokens = Look::instance().tokens();
    const QString entry = QStringLiteral("<span style='color:%1'>━&nbsp;%2</span>");
    d->legend->setText(entry.arg(tokens.training.name(), tr("training")) + QStringLiteral("&nbsp;&nbsp;&nbsp;")
                       + entry.arg(tokens.validation.name(), tr("validation")));
}

bool CurvePlot::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == plot() && event->type() == QEvent::Leave)
        d->canvas->hideCrosshair();
    if (watched == plot() && event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool isOver = plot()->axisRect()->rect().contains(mouse->position().toPoint());
        if (!mouse->buttons().testFlag(Qt::LeftButton) && isOver)
            d->canvas->showCrosshair(plot()->xAxis->pixelToCoord(mouse->position().x()));
        else if (!mouse->buttons().testFlag(Qt::LeftButton))
            d->canvas->hideCrosshair();
    }
    return PlotWidget::eventFilter(watched, event);
}

void CurvePlot::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCrosshair(-1);
    case Qt::Key_Right:
        return moveCrosshair(1);
    case Qt::Key_L:
        return setLogarithmic(!isLogarithmic());
    default:
        PlotWidget::keyPressEvent(event);
    }
}

void CurvePlot::focusOutEvent(QFocusEvent* event)
{
    PlotWidget::focusOutEvent(event);
    d->canvas->hideCrosshair();
}

void CurvePlot::keepInside()
{
    d->canvas->keepInside();
}

void CurvePlot::moveCrosshair(int by)
{
    const Curves& shown = curves();
    const std::vector<QPointF>& points = shown.smooth.empty() ? shown.validation : shown.smooth;
    if (points.empty())
        return;
    const bool hidden = valuesShown().isEmpty();
    const QPointF* now = hidden ? &points.back() : nearestPoint(points, d->canvas->crosshairStep());
    const auto index = std::clamp<std::ptrdiff_t>(now - points.data() + (hidden ? 0 : by), 0, std::ptrdiff_t(points.size()) - 1);
    d->canvas->showCrosshair(points[size_t(index)].x());
}

void CurvePlot::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& suffix : {QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("csv")})
        menu->addAction(tr("Save as %1…").arg(suffix.toUpper()), this, [this, suffix] { askAndSave(suffix); });
    menu->addSeparator();
    menu->addAction(tr("Show everything"), this, &CurvePlot::resetView);
    if (d->measure == Measure::Loss) {
        QAction* logarithmic = menu->addAction(tr("Logarithmic scale"));
        logarithmic->setCheckable(true);
        logarithmic->setChecked(isLogarithmic());
        connect(logarithmic, &QAction::toggled, this, &CurvePlot::setLogarithmic);
    }
    menu->popup(event->globalPos());
}

void CurvePlot::askAndSave(const QString& suffix)
{
    const QString proposed = (d->measure == Measure::Accuracy ? tr("accuracy") : tr("loss")) + u'.' + suffix;
    auto* dialog = new QFileDialog(this, tr("Save the plot"), {}, QStringLiteral("*.") + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(proposed);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const Result<> written = saveTo(path); !written)
            Q_EMIT saveFailed(written.error().message);
        else
            Q_EMIT saved(path);
    });
    dialog->open(); // no event loop of its own: the training goes on
}

Result<> CurvePlot::saveTo(const QString& path) const
{
    return saveCurves(*plot(), curves(), d->measure, d->title->text(), path);
}

} // namespace Tintype
