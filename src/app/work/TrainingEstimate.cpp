// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work/TrainingEstimate.h"

#include "learning/networks/NetworkCatalog.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Tintype {

namespace {

// For EfficientNet-Lite0, in seconds of one core. From two trainings on two cores of a server processor, from a cold cache, with 840
// photos to learn from and 180 to check with: Quick took 28 s, Better 241 s for its 262 steps of 32 photos.
constexpr double kStart = 2; // loading LibTorch and the weights; whole, not shared by cores
constexpr double kLookAtPhoto = 0.051; // reading it and two views through the network
constexpr double kLearnPhoto = 0.051; // forwards and back, with its share of the evaluations
constexpr int kUsefulCores = 16; // reading and small maps do not get faster for ever

/// The slowest earlier look at the photos: later ones found their work done in the cache.
double measuredLook(const std::vector<RunSummary>& earlier)
{
    double slowest = 0;
    for (const RunSummary& run : earlier) {
        const int photos = run.trainingPhotos + run.validationPhotos;
        if (run.outcome && run.outcome->secondsToFirstModel > 0 && photos > 0)
            slowest = std::max(slowest, run.outcome->secondsToFirstModel / photos / networkCost(run.network));
    }
    return slowest;
}

/// Seconds for one photo of a step in the latest run that had steps; 0 when there is none.
double measuredStep(const std::vector<RunSummary>& earlier)
{
    for (const RunSummary& run : earlier) {
        if (!run.outcome || run.outcome->steps < 1 || run.outcome->batch < 1)
            continue;
        const double seconds = run.outcome->seconds - run.outcome->secondsToFirstModel;
        if (seconds > 0)
            return seconds / run.outcome->steps / run.outcome->batch / networkCost(run.network);
    }
    return 0;
}

QString tr(const char* text, const char* note = nullptr, int number = -1)
{
    return QCoreApplication::translate("Tintype::TrainingEstimate", text, note, number);
}

} // namespace

double networkCost(const QString& network)
{
    constexpr int kClasses = 10; // the last layer hardly counts
    const auto work = [](const QString& name) -> double {
        const Result<NetworkEntry> entry = networkEntry(name);
        if (!entry)
            return 0;
        const Result<NetworkGraph> graph = buildNetwork(name, entry->preprocessing.size, kClasses);
        return graph ? double(graph->multiplyAdds()) : 0;
    };
    const double reference = work(QStringLiteral("efficientnet-lite0"));
    const double own = work(network);
    return reference > 0 && own > 0 ? own / reference : 1;
}

double estimateSeconds(const Recipe& recipe, int trainingPhotos, int validationPhotos, int cores, const std::vector<RunSummary>& earlier)
{
    const double useful = std::clamp(cores, 1, kUsefulCores);
    const double cost = networkCost(recipe.network);
    const double look = measuredLook(earlier);
    const double step = measuredStep(earlier);
    const int photos = trainingPhotos + validationPhotos;
    double seconds = look > 0 ? look * cost * photos : kStart + kLookAtPhoto / useful * cost * photos;
    const double learnt = double(recipe.stepsFor(trainingPhotos)) * std::min(recipe.batch, std::max(1, trainingPhotos));
    seconds += (step > 0 ? step : kLearnPhoto / useful) * cost * learnt;
    return seconds;
}

QString roughDuration(double seconds)
{
    if (seconds < 20)
        return tr("a few seconds");
    if (seconds < 45)
        return tr("about half a minute");
    const double minutes = seconds / 60;
    if (minutes < 90)
        return tr("about %Ln minute(s)", nullptr, std::max(1, int(std::lround(minutes))));
    return tr("about %Ln hour(s)", nullptr, std::max(1, int(std::lround(minutes / 60))));
}

} // namespace Tintype
