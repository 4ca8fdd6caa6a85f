// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/HeadFitter.h"

#include "learning/measure/Calibration.h"
#include "learning/torch/Seeds.h"
#include "learning/torch/SmoothMinimum.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/index_select.h>
#include <ATen/ops/log_softmax.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/std.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>
#include <c10/core/InferenceMode.h>

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <map>

namespace Tintype {

namespace {

// Strongest first: each fit starts from the one before, and strong penalties are quick to fit.
constexpr std::array<double, 9> kPenalties{1, 0.3, 0.1, 0.03, 0.01, 3e-3, 1e-3, 3e-4, 1e-4};
constexpr double kUsualPenalty = 0.03; // where cross-validation is impossible
constexpr int kFolds = 5;
constexpr int kFewest = 10; // photos; under this cross-validation says nothing
constexpr int kMostForFolds = 3000; // photos; more would not change the choice but take minutes
constexpr double kSmallestDeviation = 1e-6;
constexpr double kFinalStillness = 1e-6;
constexpr double kFoldStillness = 1e-4; // enough to tell penalties apart
constexpr int kWorsePenalties = 2; // in a row end the search: weaker ones fit the training photos ever closer

/// A weighted logistic regression as a function of one flat vector: weights row by row, then biases.
class LogisticLoss
{
public:
    LogisticLoss(at::Tensor features, const std::vector<int>& labels, int classes)
        : m_features(std::move(features))
        , m_classes(classes)
    {
        std::vector<int> counts(std::size_t(classes), 0);
        for (const int label : labels)
            ++counts[std::size_t(label)];
        m_shares = at::zeros({std::int64_t(labels.size()), classes}, at::kFloat);
        const auto present = std::count_if(counts.begin(), counts.end(), [](int count) { return count > 0; });
        float* const shares = m_shares.mutable_data_ptr<float>();
        for (std::size_t i = 0; i < labels.size(); ++i)
            shares[i * std::size_t(classes) + std::size_t(labels[i])] =
                1.0F / (float(present) * float(counts[std::size_t(labels[i])]));
        m_rowShares = m_shares.sum(1, true);
    }

    std::int64_t size() const { return m_classes * (m_features.size(1) + 1); }
    at::Tensor weight(const at::Tensor& flat) const { return flat.narrow(0, 0, size() - m_classes).view({m_classes, -1}); }
    at::Tensor bias(const at::Tensor& flat) const { return flat.narrow(0, size() - m_classes, m_classes); }

    double operator()(const at::Tensor& flat, at::Tensor& gradient, double penalty) const
    {
        const at::Tensor logProbabilities = at::log_softmax(at::addmm(bias(flat), m_features, weight(flat).t()), 1);
        const at::Tensor error = logProbabilities.exp().mul_(m_rowShares).sub_(m_shares);
        const at::Tensor weights = weight(flat);
        gradient = at::cat({at::addmm(weights, error.t(), m_features, penalty).flatten(), error.sum(0)});
        const double likelihood = (logProbabilities * m_shares).sum().item<double>();
        return penalty / 2 * weights.square().sum().item<double>() - likelihood;
    }

private:
    at::Tensor m_features;
    at::Tensor m_shares; // {rows, classes}: the row's share of the loss in its class's column; they sum to 1
    at::Tensor m_rowShares; // {rows, 1}
    int m_classes;
};

at::Tensor fitted(const LogisticLoss& loss, double penalty, const at::Tensor& start, double stillness)
{
    return smoothMinimum([&](const at::Tensor& flat, at::Tensor& gradient) { return loss(flat, gradient, penalty); }, start, stillness);
}

at::Tensor rowsOf(const at::Tensor& table, const std::vector<int>& rows)
{
    const std::vector<std::int64_t> wide(rows.begin(), rows.end());
    return at::index_select(table, 0, at::tensor(wide, at::kLong));
}

/// A part of the data with both views one under the other.
LogisticLoss lossOf(const HeadData& data, const std::vector<int>& rows)
{
    std::vector<int> labels;
    for (const int row : rows)
        labels.push_back(data.labels[std::size_t(row)]);
    at::Tensor features = rowsOf(data.centre, rows);
    if (data.mirror.defined()) {
        features = at::cat({features, rowsOf(data.mirror, rows)});
        labels.insert(labels.end(), labels.begin(), labels.begin() + std::ptrdiff_t(rows.size()));
    }
    return LogisticLoss(std::move(features), labels, data.classes);
}

/// For each of the rows its fold: whole stacks, every class spread evenly.
std::vector<int> foldNumbers(const HeadData& data, const std::vector<int>& rows, std::uint64_t seed)
{
    std::map<int, int> foldOfStack;
    std::vector<int> next(std::size_t(data.classes), 0);
    std::vector<int> folds(rows.size());
    for (const int i : shuffled(int(rows.size()), seed, 0)) {
        const int row = rows[std::size_t(i)];
        const int stack = data.stacks[std::size_t(row)];
        int& turn = next[std::size_t(data.labels[std::size_t(row)])];
        if (stack < 0) {
            folds[std::size_t(i)] = turn++ % kFolds;
            continue;
        }
        const auto [place, isNew] = foldOfStack.try_emplace(stack, turn % kFolds);
        turn += isNew ? 1 : 0;
        folds[std::size_t(i)] = place->second;
    }
    return folds;
}

void appendRows(const at::Tensor& logits, const std::vector<int>& places, std::vector<std::vector<float>>& to)
{
    const at::Tensor plain = logits.contiguous();
    const float* value = plain.const_data_ptr<float>();
    for (const int place : places) {
        to[std::size_t(place)].assign(value, value + plain.size(1));
        value += plain.size(1);
    }
}

/// One of the folds with the layer fitted so far.
struct Fold
{
    LogisticLoss loss;
    at::Tensor held; // features of the photos outside
    std::vector<int> places; // of these among the rows
    at::Tensor flat;
};

std::vector<Fold> foldsOf(const HeadData& data, const std::vector<int>& rows, std::uint64_t seed)
{
    const std::vector<int> numbers = foldNumbers(data, rows, seed);
    std::vector<Fold> folds;
    for (int fold = 0; fold < kFolds; ++fold) {
        std::vector<int> inside;
        std::vector<int> outside;
        std::vector<int> places;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            (numbers[i] == fold ? outside : inside).push_back(rows[i]);
            if (numbers[i] == fold)
                places.push_back(int(i));
        }
        if (inside.empty() || outside.empty())
            continue;
        LogisticLoss loss = lossOf(data, inside);
        const at::Tensor start = at::zeros({loss.size()}, at::kFloat);
        folds.push_back({std::move(loss), rowsOf(data.centre, outside), std::move(places), start});
    }
    return folds;
}

/// Finds the penalty under which layers judge photos best that they have not seen, and what they say of them.
void choosePenalty(const HeadData& data, const std::vector<int>& rows, std::uint64_t seed, const std::function<bool()>& goesOn, HeadFit* fit)
{
    std::vector<int> labels;
    for (const int row : rows)
        labels.push_back(data.labels[std::size_t(row)]);
    std::vector<Fold> folds = foldsOf(data, rows, seed);
    double best = 0;
    int worse = 0;
    for (const double penalty : kPenalties) {
        std::vector<std::vector<float>> logits(rows.size());
        for (Fold& fold : folds) {
            if (!goesOn())
                return;
            fold.flat = fitted(fold.loss, penalty, fold.flat, kFoldStillness);
            appendRows(at::addmm(fold.loss.bias(fold.flat), fold.held, fold.loss.weight(fold.flat).t()), fold.places, logits);
        }
        const double loss = negativeLogLikelihood(logits, labels, 1);
        if (fit->outOfFold.empty() || loss < best) {
            best = loss;
            worse = 0;
            fit->penalty = penalty;
            fit->logits = std::move(logits);
            fit->outOfFold = rows;
        } else if (++worse == kWorsePenalties) {
            return;
        }
    }
}

} // namespace

HeadFit fitHead(const HeadData& data, std::uint64_t seed, const std::function<bool()>& goesOn)
{
    Q_ASSERT(data.centre.size(0) == std::int64_t(data.labels.size()) && data.stacks.size() == data.labels.size());
    const c10::InferenceMode inference;
    const at::Tensor all = data.mirror.defined() ? at::cat({data.centre, data.mirror}) : data.centre;
    const at::Tensor mean = all.mean(0, true);
    const at::Tensor deviation = at::std(all, 0, false, true).clamp_min(kSmallestDeviation);
    HeadData standard = data;
    standard.centre = (data.centre - mean) / deviation;
    if (data.mirror.defined())
        standard.mirror = (data.mirror - mean) / deviation;

    HeadFit fit;
    fit.penalty = kUsualPenalty;
    std::vector<int> rows = shuffled(int(data.labels.size()), seed, 1);
    if (rows.size() > kMostForFolds)
        rows.resize(kMostForFolds);
    std::sort(rows.begin(), rows.end());
    if (rows.size() >= kFewest)
        choosePenalty(standard, rows, seed, goesOn, &fit);

    std::vector<int> everything(data.labels.size());
    std::iota(everything.begin(), everything.end(), 0);
    const LogisticLoss loss = lossOf(standard, everything);
    at::Tensor flat = at::zeros({loss.size()}, at::kFloat);
    for (const double penalty : kPenalties) {
        if (penalty >= fit.penalty)
            flat = fitted(loss, penalty, flat, kFinalStillness);
    }
    fit.weight = loss.weight(flat) / deviation;
    fit.bias = loss.bias(flat) - at::mm(fit.weight, mean.t()).flatten();
    return fit;
}

} // namespace Tintype
