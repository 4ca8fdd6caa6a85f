// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/MemoryPlan.h"

#include "learning/networks/NetworkCatalog.h"
#include "learning/networks/NetworkPlan.h"
#include "learning/networks/TrainingMemory.h"

#include <algorithm>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

constexpr qint64 kFloat = 4; ///< Bytes.
constexpr qint64 kJudgedAtOnce = 16; ///< Photos; see PictureRunner.

/// Numbers of a graph, by whether and how they are learnt.
struct Counts
{
    qint64 all = 0; ///< With the statistics of normalisations.
    qint64 trained = 0;
    qint64 windows = 0; ///< Of these, weights of convolutions of more than a pixel: they lie in another order than in a file.
    qint64 statistics = 0;
    qint64 converted = 0; ///< Weights that are computed with as the maps' kind of numbers.
};

Counts countsOf(const NetworkGraph& graph, int frozenStages)
{
    Counts counts;
    for (const NetworkNode& node : graph.nodes) {
        const qint64 own = graph.parametersOf(node);
        const qint64 statistics = node.kind == Kind::BatchNorm ? 2LL * node.output.channels : 0;
        counts.all += own + statistics;
        counts.statistics += statistics;
        const bool isTrained = node.kind == Kind::Linear || node.stage > frozenStages;
        counts.trained += isTrained ? own : 0;
        if (node.kind == Kind::Conv && node.kernel > 1 && isTrained)
            counts.windows += own;
        if (node.kind == Kind::Conv || (node.kind == Kind::Linear && &node != &graph.nodes.back()))
            counts.converted += own;
    }
    return counts;
}

qint64 pictureNumbers(int size)
{
    return 3LL * size * size;
}

/// Beyond what lies there all the time: a candidate, the numbers as they are handed over, folded, and ready to run.
qint64 judgingBytes(const TrainingShape& shape, const Counts& counts)
{
    const Result<NetworkGraph> graph = buildNetwork(shape.network, shape.judgedSize, shape.classes);
    const qint64 maps = graph ? predictionBytesForPicture(*graph, shape.judgedNumbers) : 0;
    return (counts.trained + 3 * counts.all) * kFloat + kJudgedAtOnce * (maps + pictureNumbers(shape.judgedSize) * (kFloat + 1));
}

/// Torch records what the layers do: see AutogradTraining. From scratch statistics are kept as what is learnt is. Where some stages do
/// not learn, their maps are counted all the same: an upper bound.
MemoryParts recordedParts(const TrainingShape& shape, const NetworkGraph& graph, const Counts& counts)
{
    const GraphSegments segments = shape.recomputes ? GraphSegments::smallest(graph, shape.numbers) : GraphSegments(graph);
    const qint64 number = bytesOf(shape.numbers);
    const qint64 learnt = shape.fromScratch ? counts.all : counts.trained;
    MemoryParts parts;
    parts.weights = (counts.all + counts.statistics) * kFloat + (shape.numbers == NumberFormat::Float32 ? 0 : counts.converted * number);
    parts.gradients = learnt * kFloat;
    parts.optimiser = 2 * learnt * kFloat;
    parts.average = 2 * learnt * kFloat;
    parts.activations = shape.atOnce * recordedBytesForPicture(graph, segments, shape.numbers);
    parts.pictures = pictureNumbers(shape.size) * (shape.batch + 2 * number * shape.atOnce); // as bytes; twice as the network takes them
    parts.working = workingBytes(graph);
    return parts;
}

/// The last layers learn, and the gradient is worked out step by step: see GraphTraining.
MemoryParts plannedParts(const TrainingShape& shape, const NetworkGraph& graph, const Counts& counts)
{
    const qint64 number = bytesOf(shape.numbers);
    MemoryParts parts;
    parts.weights = counts.trained * kFloat + counts.converted * number; // normalisations are folded into the copies
    parts.gradients = 2 * counts.trained * kFloat; // of the folded weights, too
    parts.optimiser = 2 * counts.trained * kFloat;
    parts.average = 2 * counts.trained * kFloat;
    parts.activations = shape.atOnce * plannedBytesForPicture(graph, shape.frozenStages, shape.numbers);
    parts.pictures = pictureNumbers(shape.size) * (shape.batch + number * shape.atOnce);
    return parts;
}

} // namespace

TrainingShape TrainingShape::of(const Recipe& recipe, int classes, NumberFormat usual)
{
    TrainingShape shape;
    shape.network = recipe.network;
    shape.classes = classes;
    shape.fineTune = recipe.fineTune;
    shape.fromScratch = recipe.fromScratch;
    shape.frozenStages = recipe.fromScratch ? -1 : recipe.frozenStages;
    const Result<NetworkEntry> entry = networkEntry(recipe.network);
    shape.judgedSize = recipe.fromScratch || !entry ? recipe.lastSize : entry->preprocessing.size;
    shape.size = recipe.fineTune ? std::max(recipe.firstSize, recipe.lastSize) : shape.judgedSize;
    shape.batch = recipe.batch;
    shape.atOnce = recipe.microBatch > 0 ? std::min(recipe.microBatch, recipe.batch) : recipe.batch;
    shape.recomputes = recipe.recompute && recipe.fromScratch;
    shape.numbers = recipe.precision == u"bfloat16" ? NumberFormat::BFloat16
        : recipe.precision == u"float32"            ? NumberFormat::Float32
                                                    : usual;
    shape.judgedNumbers = recipe.fromScratch ? NumberFormat::Float32 : shape.numbers;
    return shape;
}

Result<NetworkGraph> trainedGraph(const TrainingShape& shape)
{
    return shape.fromScratch ? buildFreshNetwork(shape.network, shape.size, shape.classes)
                             : buildNetwork(shape.network, shape.size, shape.classes);
}

Result<MemoryParts> foreseeMemory(const TrainingShape& shape)
{
    const Result<NetworkGraph> graph = trainedGraph(shape);
    if (!graph)
        return fail(graph.error());
    const Counts counts = countsOf(*graph, shape.frozenStages);
    MemoryParts parts;
    parts.beginning = counts.all * kFloat;
    if (!shape.fineTune) { // two views of each photo, with a network that is ready to run
        parts.weights = 3 * counts.all * kFloat;
        parts.activations = kJudgedAtOnce * predictionBytesForPicture(*graph, shape.numbers);
        parts.pictures = kJudgedAtOnce * pictureNumbers(shape.size) * (bytesOf(shape.numbers) + 1);
        return parts;
    }
    const bool isRecorded = shape.fromScratch || !canPlan(*graph);
    parts = isRecorded ? recordedParts(shape, *graph, counts) : plannedParts(shape, *graph, counts);
    parts.beginning = counts.all * kFloat;
    const qint64 saving = 4 * counts.windows * kFloat; // in the order of the file: values, two averages of the gradient, the average
    const qint64 ofStep = parts.activations + parts.pictures + parts.working;
    parts.judging = std::max<qint64>(0, std::max(judgingBytes(shape, counts), isRecorded ? saving : 0) - ofStep);
    return parts;
}

} // namespace Tintype
