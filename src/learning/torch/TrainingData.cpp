// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/TrainingData.h"

#include "imaging/PhotoHash.h"
#include "learning/torch/Seeds.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>
#include <set>

namespace Tintype {

namespace {

constexpr std::uint64_t kForStart = 5ULL << 32; // see Seeds.h
constexpr int kHoldOneOf = 7;
constexpr int kFewestToHold = 3; // photos of a class
const QString kRecipe = QStringLiteral("recipe");
const QString kSnapshot = QStringLiteral("snapshot");

using Items = std::vector<TrainingData::Item>;

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::TrainingData", text);
}

int classesIn(const Items& items)
{
    std::set<int> labels;
    for (const TrainingData::Item& item : items)
        labels.insert(item.label);
    return int(labels.size());
}

/// Moves about every seventh photo of each class to validation, whole stacks at once.
void holdBack(TrainingData* data)
{
    std::map<int, int> total;
    std::map<int, Items> stacks; // photos that stand alone under numbers of their own below zero
    for (const TrainingData::Item& item : data->training) {
        ++total[item.label];
        stacks[item.stack == kNoStack ? -2 - int(stacks.size()) : item.stack].push_back(item);
    }
    std::vector<const Items*> units;
    for (const auto& [stack, items] : stacks)
        units.push_back(&items);
    std::map<int, int> held;
    Items kept;
    for (const int i : shuffled(int(units.size()), data->recipe.seed, 0)) {
        const Items& unit = *units[std::size_t(i)];
        const int label = unit.front().label;
        const bool isHeld = total[label] >= kFewestToHold && held[label] * kHoldOneOf < total[label];
        if (isHeld)
            held[label] += int(unit.size());
        Items& target = isHeld ? data->validation : kept;
        target.insert(target.end(), unit.begin(), unit.end());
    }
    data->training = std::move(kept);
    data->isHeldBack = true;
}

/// Recipe and snapshot as rank 0 has them.
Result<> followLeader(TrainingRanks& ranks, Result<Recipe>* recipe, Result<DatasetSnapshot>* snapshot)
{
    QByteArray text;
    if (ranks.leads())
        text = QJsonDocument(QJsonObject{{kRecipe, (*recipe)->toJson()}, {kSnapshot, (*snapshot)->toJson()}}).toJson(QJsonDocument::Compact);
    const Result<QByteArray> told = ranks.spread(std::move(text));
    if (!told)
        return fail(told.error());
    if (ranks.leads())
        return {};
    const QJsonObject object = QJsonDocument::fromJson(*told).object();
    *recipe = Recipe::fromJson(object.value(kRecipe).toObject());
    *snapshot = DatasetSnapshot::fromJson(object.value(kSnapshot).toObject());
    return {};
}

} // namespace

Result<TrainingData> readTrainingData(const TrainingRequest& request)
{
    const bool follows = request.ranks && !request.ranks->leads();
    Result<Recipe> recipe = follows ? Result<Recipe>(Recipe()) : request.run.recipe();
    if (!recipe)
        return fail(recipe.error());
    Result<DatasetSnapshot> snapshot = follows ? Result<DatasetSnapshot>(DatasetSnapshot()) : request.run.snapshot();
    if (!snapshot)
        return fail(snapshot.error());
    if (request.ranks) {
        if (const Result<> told = followLeader(*request.ranks, &recipe, &snapshot); !told)
            return fail(told.error());
        if (!recipe || !snapshot)
            return fail(recipe ? snapshot.error() : recipe.error());
    }
    const Result<NetworkEntry> network = networkEntry(recipe->network);
    if (!network)
        return fail(network.error());
    TrainingData data;
    data.recipe = *recipe;
    data.network = *network;
    if (recipe->fromScratch)
        data.network.preprocessing.size = recipe->lastSize;
    data.classNames = snapshot->classNames;
    data.training = snapshot->itemsOf(Role::Train);
    data.validation = snapshot->itemsOf(Role::Validation);
    data.hash = contentHash(QJsonDocument(recipe->toJson()).toJson(QJsonDocument::Compact) + snapshot->hash().toUtf8()).toLatin1();
    if (classesIn(data.training) < 2)
        return fail(Error::Kind::BadInput,
                    tr("Learning needs training photos of at least two classes. Tag more photos and divide them again."));
    if (data.validation.empty())
        holdBack(&data);
    if (classesIn(data.training) < 2)
        return fail(Error::Kind::BadInput, tr("There are too few photos to learn from. Tag at least ten of each class."));
    return data;
}

TrainingShape TrainingData::shape(NumberFormat usual) const
{
    TrainingShape shape = TrainingShape::of(recipe, classes(), usual);
    shape.judgedSize = network.preprocessing.size;
    return shape;
}

ModelInfo TrainingData::modelInfo() const
{
    ModelInfo info;
    info.network = network.name;
    info.classNames = classNames;
    info.preprocessing = network.preprocessing;
    info.recipe = recipe.name;
    info.trainingPhotos = int(training.size());
    return info;
}

/// A network whose dense layers join every place of its last map takes one size only, and one that was taught with large pictures would
/// see everything too small: 256 for 299 is as 192 for 224.
void TrainingData::suit(const NetworkGraph& graph)
{
    constexpr int kUsual = 260;
    constexpr int kMultiple = 32;
    if (recipe.fromScratch)
        return;
    const auto joins = [](const NetworkNode& node) { return node.kind == NetworkNode::Kind::Flatten; };
    if (std::any_of(graph.nodes.begin(), graph.nodes.end(), joins))
        recipe.firstSize = recipe.lastSize = graph.inputSize;
    else if (graph.inputSize > kUsual)
        recipe.firstSize = recipe.lastSize = (graph.inputSize * 6 / 7 + kMultiple / 2) / kMultiple * kMultiple;
}

void TrainingData::leaveOut(const QStringList& paths)
{
    const auto isNamed = [&](const Item& item) { return paths.contains(item.path); };
    std::erase_if(training, isNamed);
    std::erase_if(validation, isNamed);
}

Result<PretrainedWeights> startingWeights(TrainingData* data)
{
    if (data->recipe.fromScratch)
        return PretrainedWeights::fresh(data->network, data->classes(), chance(data->recipe.seed, kForStart));
    Result<PretrainedWeights> weights = PretrainedWeights::read(data->network.name);
    if (!weights)
        return weights;
    data->network.preprocessing = weights->preprocessing;
    if (!weights->origin.isEmpty()) // others may have been brought since: what learnt from these is not gone on with from those
        data->hash = contentHash(data->hash + weights->hash).toLatin1();
    data->suit(weights->graph);
    return weights;
}

QStringList pathsOf(const std::vector<TrainingData::Item>& items)
{
    QStringList paths;
    for (const TrainingData::Item& item : items)
        paths.append(item.path);
    return paths;
}

std::vector<float> classWeights(const std::vector<TrainingData::Item>& items, int classes, float most)
{
    std::vector<float> counts(std::size_t(classes), 0);
    for (const TrainingData::Item& item : items)
        ++counts[std::size_t(item.label)];
    const float largest = std::max(1.0F, *std::max_element(counts.begin(), counts.end()));
    std::vector<float> weights;
    for (const float count : counts)
        weights.push_back(std::min(most, largest / std::max(1.0F, count)));
    return weights;
}

} // namespace Tintype
