// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/ReliabilityPlot.h"

#include "app/Look.h"
#include "app/models/PredictionWords.h"
#include "app/plots/PlotTheme.h"
#include "core/SafeFile.h"
#include "learning/measure/Evaluation.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHelpEvent>
#include <QLocale>
#include <QMenu>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "app/plots/QCustomPlotInclude.h"

namespace Tintype {

namespace {

constexpr int kBins = 10;
constexpr double kSmallestDot = 6; ///< Pixels across.
constexpr double kLargestDot = 26;
constexpr double kHitPixels = 16;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Tintype::ReliabilityPlot)
};

} // namespace

std::vector<ReliabilityBin> reliabilityBins(const Evaluation& evaluation)
{
    std::vector<ReliabilityBin> bins(kBins);
    for (const PhotoPrediction& photo : evaluation.photos) {
        const double confidence = double(photo.prediction.confidence());
        ReliabilityBin& bin = bins[size_t(std::clamp(int(confidence * kBins), 0, kBins - 1))];
        ++bin.photos;
        bin.right += photo.prediction.best() == photo.label;
        bin.meanConfidence += confidence;
    }
    for (int i = 0; i < kBins; ++i) {
        ReliabilityBin& bin = bins[size_t(i)];
        bin.from = double(i) / kBins;
        bin.to = double(i + 1) / kBins;
        if (bin.photos == 0)
            continue;
        bin.meanConfidence /= bin.photos;
        bin.accuracy = double(bin.right) / bin.photos;
        bin.interval = wilsonInterval(bin.right, bin.photos);
    }
    std::erase_if(bins, [](const ReliabilityBin& bin) { return bin.photos == 0; });
    return bins;
}

QString reliabilitySentence(const Evaluation& evaluation)
{
    if (evaluation.photos.isEmpty())
        return {};
    double sure = 0;
    for (const PhotoPrediction& photo : evaluation.photos)
        sure += double(photo.prediction.confidence());
    sure /= double(evaluation.photos.size());
    const QString says = percentWithTenth(sure);
    const QString holds = percentWithTenth(evaluation.accuracy);
    if (sure > evaluation.interval[1])
        return Words::tr("It is %1 sure on average but right on %2 only: it is too sure of itself.").arg(says, holds);
    if (sure < evaluation.interval[0])
        return Words::tr("It is %1 sure on average and right on %2: it is better than it says.").arg(says, holds);
    return Words::tr("It is %1 sure on average and right on %2: you can take its percentages at their word.").arg(says, holds);
}

struct ReliabilityPlot::Private
{
    std::vector<ReliabilityBin> bins;
    QCustomPlot* plot = nullptr;
};

ReliabilityPlot::ReliabilityPlot(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->plot = new QCustomPlot(this);
    d->plot->setMinimumSize(160, 96);
    d->plot->installEventFilter(this);
    d->plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    d->plot->axisRect()->setMargins(QMargins(0, 12, 16, 0));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->plot);
    setAccessibleName(tr("How sure it was, and how often it was right"));
    connect(&Look::instance(), &Look::changed, this, &ReliabilityPlot::redraw);
    redraw();
}

ReliabilityPlot::~ReliabilityPlot() = default;

void ReliabilityPlot::setBins(const std::vector<ReliabilityBin>& bins)
{
    d->bins = bins;
    QStringList sentences;
    for (const ReliabilityBin& bin : bins)
        sentences.append(words(bin));
    setAccessibleDescription(sentences.join(u' '));
    redraw();
}

const std::vector<ReliabilityBin>& ReliabilityPlot::bins() const
{
    return d->bins;
}

QString ReliabilityPlot::words(const ReliabilityBin& bin) const
{
    const QLocale locale;
    return tr("%1 to %2 sure: right on %3 of %Ln photo(s), %4.", nullptr, bin.photos)
        .arg(percentInWords(bin.from), percentInWords(bin.to), locale.toString(bin.right), percentInWords(bin.accuracy));
}

void ReliabilityPlot::redraw()
{
    const LookTokens& tokens = Look::instance().tokens();
    QCustomPlot& plot = *d->plot;
    applyPlotTheme(plot);
    plot.clearPlottables();
    plot.clearItems();
    int most = 1;
    double lowest = 0.5;
    for (const ReliabilityBin& bin : d->bins) {
        most = std::max(most, bin.photos);
        lowest = std::min(lowest, bin.from);
    }
    const auto percent = QSharedPointer<QCPAxisTickerText>::create();
    for (int tick = 0; tick <= 100; tick += 10)
        percent->addTick(tick, tick == 100 ? percentInWords(1) : QLocale().toString(tick));
    plot.xAxis->setTicker(percent);
    const auto halves = QSharedPointer<QCPAxisTickerText>::create();
    for (int tick = 0; tick <= 100; tick += 50)
        halves->addTick(tick, tick == 100 ? percentInWords(1) : QLocale().toString(tick));
    plot.yAxis->setTicker(halves);
    plot.xAxis->setRange(lowest * 100 - 1, 101);
    plot.yAxis->setRange(-3, 103);

    QCPGraph* ideal = plot.addGraph();
    ideal->setData({lowest * 100, 100}, {lowest * 100, 100});
    ideal->setPen(QPen(tokens.quiet, 1, Qt::DashLine));
    for (const ReliabilityBin& bin : d->bins) {
        const double x = bin.meanConfidence * 100;
        QColor faint = tokens.accent;
        faint.setAlphaF(0.45F);
        QCPGraph* doubt = plot.addGraph();
        doubt->setData({x, x}, {bin.interval[0] * 100, bin.interval[1] * 100});
        doubt->setPen(QPen(faint, 2));
        // A tracer, for a graph would cut the dot at 100 %.
        auto* dot = new QCPItemTracer(&plot);
        dot->setStyle(QCPItemTracer::tsCircle);
        dot->setClipToAxisRect(false);
        dot->position->setCoords(x, bin.accuracy * 100);
        dot->setSize(std::max(kSmallestDot, kLargestDot * std::sqrt(double(bin.photos) / most)));
        dot->setPen(QPen(tokens.card, 1));
        dot->setBrush(tokens.accent);
    }
    plot.replot(QCustomPlot::rpQueuedReplot);
}

bool ReliabilityPlot::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != d->plot || event->type() != QEvent::ToolTip)
        return QWidget::eventFilter(watched, event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const ReliabilityBin& bin : d->bins) {
        const QPointF dot(d->plot->xAxis->coordToPixel(bin.meanConfidence * 100), d->plot->yAxis->coordToPixel(bin.accuracy * 100));
        if (QLineF(dot, QPointF(help->pos())).length() < kHitPixels) {
            QToolTip::showText(help->globalPos(), words(bin), d->plot);
            return true;
        }
    }
    QToolTip::showText(help->globalPos(), toolTip(), d->plot);
    return true;
}

void ReliabilityPlot::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& suffix : {QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("csv")}) {
        menu->addAction(tr("Save as %1…").arg(suffix.toUpper()), this, [this, suffix] {
            auto* dialog = new QFileDialog(this, tr("Save the plot"), tr("how sure") + u'.' + suffix, QStringLiteral("*.") + suffix);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setAcceptMode(QFileDialog::AcceptSave);
            dialog->setDefaultSuffix(suffix);
            connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
                if (const Result<> saved = saveTo(path); !saved)
                    Q_EMIT saveFailed(saved.error().message);
            });
            dialog->open();
        });
    }
    menu->popup(event->globalPos());
}

Result<> ReliabilityPlot::saveTo(const QString& path) const
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"csv") {
        QString text = QStringLiteral("sure_from,sure_to,photos,right,mean_confidence,accuracy,low,high\n");
        for (const ReliabilityBin& bin : d->bins) {
            text += QStringLiteral("%1,%2,%3,%4,%5,%6,%7,%8\n")
                        .arg(bin.from).arg(bin.to).arg(bin.photos).arg(bin.right).arg(bin.meanConfidence).arg(bin.accuracy)
                        .arg(bin.interval[0]).arg(bin.interval[1]);
        }
        return writeFile(path, text.toUtf8());
    }
    if (suffix != u"png" && suffix != u"pdf")
        return fail(Error::Kind::Unsupported, tr("A plot can be saved as PNG, PDF or CSV, not as “%1”.").arg(suffix));
    const bool saved = suffix == u"png" ? d->plot->savePng(path, 0, 0, 2) : d->plot->savePdf(path);
    if (!saved)
        return fail(Error::Kind::Unreadable, tr("The plot could not be written to %1. Is the disk full, or the folder read-only?").arg(path));
    return {};
}

} // namespace Tintype
