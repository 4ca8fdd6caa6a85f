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

namespace Tintype {

namespace {

constexpr double kLookingShare = 0.9; // of the quick recipe's time; the rest fits the last layer
constexpr std::size_t kEnoughValidation = 100; // photos; under this the temperature leans on cross-validation too

QString tr(const char* text, const char* note = nullptr, int number = -1)
{
    return QCoreApplication::translate("Tintype::QuickTrainer", text, note, number);
}

at::Tensor chosenRows(const at::Tensor& table, const std::vector<std::int64_t>& rows)
{
    return at::index_select(table, 0, at::tensor(rows, at::kLong));
}

std::vector<int> labelsOf(const std::vector<TrainingData::Item>& items)
{
    std::vector<int> labels;
    for (const TrainingData::Item& item : items)
        labels.push_back(item.label);
    return labels;
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

Result<QuickTrainer::Outcome> QuickTrainer::run(const QString& cacheFolder, const PictureTaker& takePicture)
{
    const Result<NetworkGraph> graph = buildNetwork(m_data.network.name, m_data.network.preprocessing.size, m_data.classes());
    if (!graph)
        return fail(graph.error());
    const GraphModule module(m_pretrained.graph, m_pretrained.parameters, m_device, m_precision);
    const Result<Tables> tables = look(module, cacheFolder, takePicture);
    if (!tables)
        return fail(tables.error());
    if (!m_reporter.goesOn())
        return Outcome{};
    if (tables->training.labels.empty())
        return fail(Error::Kind::Unreadable, tr("None of the training photos can be read any more. Import them again."));
    m_reporter.advise(tr("Learning the last layer"));
    m_reporter.prepare(m_share * kLookingShare, 0, m_imagesPerSecond);
    const HeadFit fit = fitHead(tables->training, m_data.recipe.seed, [this] { return m_reporter.goesOn(); });
    return finish(*graph, *tables, fit);
}

Result<QuickTrainer::Tables> QuickTrainer::look(const GraphModule& module, const QString& cacheFolder, const PictureTaker& takePicture)
{
    m_reporter.advise(tr("Looking at %Ln photo(s)", nullptr, int(m_data.training.size() + m_data.validation.size())));
    std::vector<FeatureOrder> orders;
    for (const TrainingData::Item& item : m_data.training)
        orders.push_back({item.path, item.contentHash, 2});
    for (const TrainingData::Item& item : m_data.validation)
        orders.push_back({item.path, item.contentHash, 1});
    FeatureCache cache(cacheFolder, cacheKey(m_pretrained.hash, m_data.network.preprocessing, module.precision()), module.featureCount());
    FeatureExtractor extractor(module, m_data.network.preprocessing, m_threads);

    const double start = m_reporter.seconds() - m_reporter.pausedSeconds();
    int known = -1; // photos that the cache knew
    const auto watch = [&](int done) {
        known = known < 0 ? done : known;
        const double seconds = m_reporter.seconds() - m_reporter.pausedSeconds() - start;
        m_imagesPerSecond = seconds > 0 ? (done - known) / seconds : 0;
        // Learning from a photo takes about as long as looking at one.
        const double learnt = double(m_data.recipe.stepsFor(int(m_data.training.size()))) * m_data.recipe.batch;
        const double left = m_imagesPerSecond > 0 ? (double(int(orders.size()) - done) + learnt) / m_imagesPerSecond : 0;
        m_reporter.prepare(m_share * kLookingShare * done / std::max<double>(1, double(orders.size())), left, m_imagesPerSecond);
        return m_reporter.goesOn();
    };
    FeatureExtractor::PictureTaker take;
    if (takePicture)
        take = [&](int order, const QImage& picture) {
            if (order < int(m_data.training.size()))
                takePicture(std::size_t(order), picture);
        };
    const Result<FeatureTable> table = extractor.extract(orders, &cache, watch, take);
    if (!table)
        return fail(table.error());
    return dropRefused(*table);
}

QuickTrainer::Tables QuickTrainer::dropRefused(const FeatureTable& table)
{
    std::vector<std::int64_t> training;
    std::vector<std::int64_t> validation;
    std::int64_t row = 0;
    const auto keep = [&](std::vector<TrainingData::Item>& items, std::vector<std::int64_t>& rows) {
        std::vector<TrainingData::Item> readable;
        for (const TrainingData::Item& item : items) {
            const QString& reason = table.refused[std::size_t(row)];
            if (reason.isEmpty()) {
                readable.push_back(item);
                rows.push_back(row);
            } else {
                m_refused.append({item.path, reason});
            }
            ++row;
        }
        items = std::move(readable);
    };
    keep(m_data.training, training);
    keep(m_data.validation, validation);

    Tables tables;
    tables.training.centre = chosenRows(table.centre, training);
    tables.training.mirror = chosenRows(table.mirror, training);
    tables.training.classes = m_data.classes();
    tables.training.labels = labelsOf(m_data.training);
    for (const TrainingData::Item& item : m_data.training)
        tables.training.stacks.push_back(item.stack);
    tables.validation = chosenRows(table.centre, validation);
    tables.validationLabels = labelsOf(m_data.validation);
    return tables;
}

QuickTrainer::Outcome QuickTrainer::finish(const NetworkGraph& graph, const Tables& tables, const HeadFit& fit)
{
    Outcome outcome;
    outcome.imagesPerSecond = m_imagesPerSecond;
    outcome.parameters = m_pretrained.parameters;
    const std::string& head = graph.nodes.back().name;
    outcome.parameters[head + ".weight"] = arrayOf(fit.weight);
    outcome.parameters[head + ".bias"] = arrayOf(fit.bias);

    LogitRows logits = plainRows(at::addmm(fit.bias, tables.validation, fit.weight.t()));
    std::vector<int> labels = tables.validationLabels;
    const Score score = scoreOf(logits, labels);
    ModelInfo& info = outcome.info;
    info.network = m_data.network.name;
    info.classNames = m_data.classNames;
    info.preprocessing = m_data.network.preprocessing;
    info.recipe = m_data.recipe.name;
    info.created = QDateTime::currentDateTime();
    info.trainingPhotos = int(m_data.training.size());
    info.validationPhotos = int(labels.size());
    info.validationAccuracy = score.accuracy;
    info.validationLoss = score.loss;
    if (labels.size() < kEnoughValidation) {
        for (std::size_t i = 0; i < fit.outOfFold.size(); ++i) {
            if (fit.logits[i].empty())
                continue;
            logits.push_back(fit.logits[i]);
            labels.push_back(m_data.training[std::size_t(fit.outOfFold[i])].label);
        }
    }
    calibrate(&info, logits, labels);
    return outcome;
}

} // namespace Tintype
