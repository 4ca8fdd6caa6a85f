// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/QuickTrainer.h"

#include "learning/torch/Precision.h"

#include <ATen/ops/addmm.h>
#include <ATen/ops/index_select.h>
#include <ATen/ops/tensor.h>

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <numeric>
#include <set>

namespace Tintype {

namespace {

constexpr double kLookingShare = 0.9; // of the quick recipe's time; the rest fits the last layer
constexpr std::size_t kFirstTraining = 30; // photos of each class that the first model learns from,
constexpr std::size_t kFirstValidation = 15; // and is judged by,
constexpr std::size_t kFirstFrom = 300; // when there are so many photos in all,
constexpr std::size_t kFirstTimes = 3; // and so many times those
constexpr std::size_t kEnoughValidation = 100; // photos; under this the temperature leans on cross-validation too

QString tr(const char* text, const char* note = nullptr, int number = -1)
{
    return QCoreApplication::translate("Tintype::QuickTrainer", text, note, number);
}

at::Tensor chosenRows(const at::Tensor& table, const std::vector<std::int64_t>& rows)
{
    return at::index_select(table, 0, at::tensor(rows, at::kLong));
}

/// Places of so many items of each class at most, evenly spread over all it has: neighbours are much alike.
std::vector<std::size_t> spread(const std::vector<TrainingData::Item>& items, int classes, std::size_t most)
{
    std::vector<std::vector<std::size_t>> places{std::size_t(classes)};
    for (std::size_t i = 0; i < items.size(); ++i)
        places[std::size_t(items[i].label)].push_back(i);
    std::vector<std::size_t> taken;
    for (const std::vector<std::size_t>& all : places) {
        const std::size_t count = std::min(most, all.size());
        for (std::size_t i = 0; i < count; ++i)
            taken.push_back(all[i * all.size() / count]);
    }
    return taken;
}

/// What of the features makes them usable again: another of these, and they are others.
QByteArray cacheKey(const QByteArray& weightsHash, const Preprocessing& preprocessing, c10::ScalarType precision)
{
    return weightsHash + QJsonDocument(preprocessing.toJson()).toJson(QJsonDocument::Compact) + precisionName(precision).toLatin1();
}

} // namespace

QuickTrainer::QuickTrainer(TrainingData& data, const PretrainedWeights& pretrained, const c10::Device& device, c10::ScalarType precision,
                           int threads, RunReporter& reporter, double share, QList<RefusedFile>& refused)
    : m_data(data)
    , m_pretrained(pretrained)
    , m_device(device)
    , m_precision(precision)
    , m_threads(threads)
    , m_reporter(reporter)
    , m_share(share)
    , m_refused(refused)
{
}

Result<QuickTrainer::Outcome> QuickTrainer::run(const QString& cacheFolder, const PictureTaker& takePicture, const FirstTaker& takeFirst)
{
    const GraphModule module(m_pretrained.graph, m_pretrained.parameters, m_device, m_precision);
    FeatureCache cache(cacheFolder, cacheKey(m_pretrained.hash, m_data.network.preprocessing, module.precision()), module.featureCount());
    m_reporter.advise(tr("Looking at %Ln photo(s)", nullptr, int(m_data.training.size() + m_data.validation.size())));
    if (!cacheFolder.isEmpty()) { // what was seen for the first model is not looked at again
        if (const Result<> looked = lookFirst(module, cache, takePicture, takeFirst); !looked)
            return fail(looked.error());
    }
    const Part all = whole();
    const Result<FeatureTable> table = look(module, cache, all, takePicture);
    if (!table)
        return fail(table.error());
    if (!m_reporter.goesOn())
        return Outcome{};
    const Tables tables = tablesOf(all, *table);
    dropRefused(*table);
    if (tables.training.labels.empty())
        return fail(Error::Kind::Unreadable, tr("None of the training photos can be read any more. Import them again."));
    m_reporter.advise(tr("Learning the last layer"));
    m_reporter.prepare(m_share * kLookingShare, 0, m_imagesPerSecond);
    return fit(tables);
}

QuickTrainer::Part QuickTrainer::whole() const
{
    Part part{std::vector<std::size_t>(m_data.training.size()), std::vector<std::size_t>(m_data.validation.size())};
    std::iota(part.training.begin(), part.training.end(), 0);
    std::iota(part.validation.begin(), part.validation.end(), 0);
    return part;
}

QuickTrainer::Part QuickTrainer::first() const
{
    Part part{spread(m_data.training, m_data.classes(), kFirstTraining), spread(m_data.validation, m_data.classes(), kFirstValidation)};
    const std::size_t all = m_data.training.size() + m_data.validation.size();
    return all >= std::max(kFirstFrom, kFirstTimes * (part.training.size() + part.validation.size())) ? part : Part();
}

Result<> QuickTrainer::lookFirst(const GraphModule& module, FeatureCache& cache, const PictureTaker& takePicture, const FirstTaker& takeFirst)
{
    const Part part = first();
    if (part.training.empty())
        return {};
    const Result<FeatureTable> table = look(module, cache, part, takePicture);
    if (!table)
        return fail(table.error());
    const Tables tables = tablesOf(part, *table);
    const std::set<int> seen(tables.training.labels.begin(), tables.training.labels.end());
    if (!m_reporter.goesOn() || int(seen.size()) < m_data.classes() || tables.validationLabels.empty())
        return {};
    return takeFirst(fit(tables));
}

Result<FeatureTable> QuickTrainer::look(const GraphModule& module, FeatureCache& cache, const Part& part, const PictureTaker& takePicture)
{
    std::vector<FeatureOrder> orders;
    for (const std::size_t place : part.training)
        orders.push_back({m_data.training[place].path, m_data.training[place].contentHash, 2});
    for (const std::size_t place : part.validation)
        orders.push_back({m_data.validation[place].path, m_data.validation[place].contentHash, 1});
    FeatureExtractor extractor(module, m_data.network.preprocessing, m_threads);

    const double photos = double(m_data.training.size() + m_data.validation.size());
    const double start = m_reporter.seconds() - m_reporter.pausedSeconds();
    int known = -1; // photos that the cache knew
    const auto watch = [&](int done) {
        known = known < 0 ? done : known;
        const double seconds = m_reporter.seconds() - m_reporter.pausedSeconds() - start;
        m_imagesPerSecond = seconds > 0 ? (done - known) / seconds : 0;
        // Learning from a photo takes about as long as looking at one.
        const double learnt = double(m_data.recipe.stepsFor(int(m_data.training.size()))) * m_data.recipe.batch;
        const double left = m_imagesPerSecond > 0 ? (photos - done + learnt) / m_imagesPerSecond : 0;
        m_reporter.prepare(m_share * kLookingShare * done / std::max(1.0, photos), left, m_imagesPerSecond);
        return m_reporter.goesOn();
    };
    FeatureExtractor::PictureTaker take;
    if (takePicture)
        take = [&](int order, const QImage& picture) {
            if (order < int(part.training.size()))
                takePicture(part.training[std::size_t(order)], picture);
        };
    return extractor.extract(orders, &cache, watch, take);
}

QuickTrainer::Tables QuickTrainer::tablesOf(const Part& part, const FeatureTable& table) const
{
    Tables tables;
    std::vector<std::int64_t> training;
    std::vector<std::int64_t> validation;
    std::int64_t row = 0;
    const auto isReadable = [&] { return table.refused[std::size_t(row)].isEmpty(); };
    for (const std::size_t place : part.training) {
        if (isReadable()) {
            training.push_back(row);
            tables.training.labels.push_back(m_data.training[place].label);
            tables.training.stacks.push_back(m_data.training[place].stack);
        }
        ++row;
    }
    for (const std::size_t place : part.validation) {
        if (isReadable()) {
            validation.push_back(row);
            tables.validationLabels.push_back(m_data.validation[place].label);
        }
        ++row;
    }
    tables.training.centre = chosenRows(table.centre, training);
    tables.training.mirror = chosenRows(table.mirror, training);
    tables.training.classes = m_data.classes();
    tables.validation = chosenRows(table.centre, validation);
    return tables;
}

void QuickTrainer::dropRefused(const FeatureTable& table)
{
    std::size_t row = 0;
    for (std::vector<TrainingData::Item>* items : {&m_data.training, &m_data.validation}) {
        std::erase_if(*items, [&](const TrainingData::Item& item) {
            const QString& reason = table.refused[row++];
            if (!reason.isEmpty())
                m_refused.append({item.path, reason});
            return !reason.isEmpty();
        });
    }
}

QuickTrainer::Outcome QuickTrainer::fit(const Tables& tables) const
{
    const HeadFit fit = fitHead(tables.training, m_data.recipe.seed, [this] { return m_reporter.goesOn(); });
    Outcome outcome;
    outcome.imagesPerSecond = m_imagesPerSecond;
    outcome.parameters = m_pretrained.parameters;
    const std::string& head = m_pretrained.graph.nodes.back().name;
    outcome.parameters[head + ".weight"] = arrayOf(fit.weight);
    outcome.parameters[head + ".bias"] = arrayOf(fit.bias);

    LogitRows logits = plainRows(at::addmm(fit.bias, tables.validation, fit.weight.t()));
    std::vector<int> labels = tables.validationLabels;
    const Score score = scoreOf(logits, labels);
    ModelInfo& info = outcome.info;
    info = m_data.modelInfo();
    info.weights = m_pretrained.origin;
    info.created = QDateTime::currentDateTime();
    info.trainingPhotos = int(tables.training.labels.size());
    info.validationPhotos = int(labels.size());
    info.validationAccuracy = score.accuracy;
    info.validationLoss = score.loss;
    if (labels.size() < kEnoughValidation) {
        for (std::size_t i = 0; i < fit.outOfFold.size(); ++i) {
            if (fit.logits[i].empty())
                continue;
            logits.push_back(fit.logits[i]);
            labels.push_back(tables.training.labels[std::size_t(fit.outOfFold[i])]);
        }
    }
    calibrate(&info, logits, labels);
    return outcome;
}

} // namespace Tintype
