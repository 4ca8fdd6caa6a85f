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
// From scratch, for as many multiplications: SE-ResNet-18 learnt 30 photos of 128 pixels a second on two cores, GoogLeNet 40.
constexpr double kLearnAnew = 0.042;
// Convolutions that look at each map by itself move more than they multiply. For each multiplication of the whole network, measured on
// one core, EfficientNet-Lite0 took 2.8 times SE-ResNet-18's time, MobileNetV2 2.5, Xception 1.1; with 20 these are 2.7, 2.3 and 1.3.
constexpr double kDepthwise = 20;
constexpr double kTwice = 4.0 / 3; // of three passes, one forwards and two back, the first is done again
constexpr int kFewestLearnt = 1000; // photos; shorter trainings spend much of their time with what comes before and between the steps
constexpr int kUsefulCores = 16; // reading and small maps do not get faster for ever

Result<NetworkGraph> graphOf(const QString& network, int size)
{
    constexpr int kClasses = 10; // the last layer hardly counts
    return buildNetwork(network, size, kClasses);
}

/// The network's multiplications for a photo of the size it was made for; 0 for an unknown one.
double workOf(const QString& network)
{
    const Result<NetworkEntry> entry = networkEntry(network);
    if (!entry)
        return 0;
    const Result<NetworkGraph> graph = graphOf(network, entry->preprocessing.size);
    return graph ? double(graph->multiplyAdds()) : 0;
}

double referenceWork()
{
    static const double work = workOf(QStringLiteral("efficientnet-lite0"));
    return work;
}

/// As networkCost(), of a network that learns from scratch with photos of `size`.
double freshCost(const QString& network, int size)
{
    const Result<NetworkGraph> graph = graphOf(network, size);
    if (!graph || referenceWork() <= 0)
        return 1;
    double work = 0;
    for (const NetworkNode& node : graph->nodes) {
        const bool isDepthwise = node.groups > 1 && node.groups == graph->inputOf(node).channels;
        work += double(graph->multiplyAddsOf(node)) * (isDepthwise ? kDepthwise : 1);
    }
    return work / referenceWork();
}

bool isFromScratch(const RunSummary& run)
{
    const Result<Recipe> recipe = Recipe::named(run.recipe);
    return recipe && recipe->fromScratch;
}

/// How long it took to see all photos. The first model came with that, where it is not known apart.
double lookOf(const TrainingOutcome& outcome)
{
    return outcome.secondsOfLooking > 0 ? outcome.secondsOfLooking : outcome.secondsToFirstModel;
}

/// The slowest earlier look at the photos: later ones found their work done in the cache.
double measuredLook(const std::vector<RunSummary>& earlier)
{
    double slowest = 0;
    for (const RunSummary& run : earlier) {
        const int photos = run.trainingPhotos + run.validationPhotos;
        if (isFromScratch(run))
            continue; // its first model comes after many steps
        if (run.outcome && lookOf(*run.outcome) > 0 && photos > 0)
            slowest = std::max(slowest, lookOf(*run.outcome) / photos / networkCost(run.network));
    }
    return slowest;
}

/// Seconds for one photo of a step in the latest run that fine-tuned; 0 when there is none.
double measuredStep(const std::vector<RunSummary>& earlier)
{
    for (const RunSummary& run : earlier) {
        if (!run.outcome || run.outcome->steps < 1 || run.outcome->batch < 1 || isFromScratch(run))
            continue;
        const double seconds = run.outcome->seconds - lookOf(*run.outcome);
        if (seconds > 0)
            return seconds / run.outcome->steps / run.outcome->batch / networkCost(run.network);
    }
    return 0;
}

/// The same in the latest run from scratch that was long enough.
double measuredFreshStep(const std::vector<RunSummary>& earlier)
{
    for (const RunSummary& run : earlier) {
        if (!isFromScratch(run) || !run.outcome || run.outcome->seconds <= 0)
            continue;
        const double learnt = double(run.outcome->steps) * run.outcome->batch;
        if (learnt >= kFewestLearnt)
            return run.outcome->seconds / learnt / freshCost(run.network, run.size);
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
    const double own = workOf(network);
    return referenceWork() > 0 && own > 0 ? own / referenceWork() : 1;
}

double estimateSeconds(const Recipe& recipe, int trainingPhotos, int validationPhotos, int cores, const std::vector<RunSummary>& earlier)
{
    const double useful = std::clamp(cores, 1, kUsefulCores);
    const double learnt = double(recipe.stepsFor(trainingPhotos)) * std::min(recipe.batch, std::max(1, trainingPhotos));
    if (recipe.fromScratch) { // no look at all photos comes before the steps
        const double step = measuredFreshStep(earlier);
        const double again = recipe.recompute ? kTwice : 1;
        return kStart + (step > 0 ? step : kLearnAnew / useful) * freshCost(recipe.network, recipe.lastSize) * learnt * again;
    }
    const double cost = networkCost(recipe.network);
    const double look = measuredLook(earlier);
    const double step = measuredStep(earlier);
    const int photos = trainingPhotos + validationPhotos;
    double seconds = look > 0 ? look * cost * photos : kStart + kLookAtPhoto / useful * cost * photos;
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
