// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// FineTuner: which weights are the best on the validation photos.

#include "learning/torch/FineTuner.h"

#include "learning/torch/Scoring.h"
#include "learning/torch/TorchDevice.h"

#include <ATen/ops/lerp.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <array>
#include <utility>

namespace Tintype {

namespace {

constexpr std::array kSharesOfWay{0.8, 0.6, 0.4, 0.2};

QString tr(const char* text, const char* note = nullptr, int number = -1)
{
    return QCoreApplication::translate("Tintype::FineTuner", text, note, number);
}

} // namespace

int FineTuner::candidates() const
{
    return m_recipe.fromScratch ? 2 : int(kSharesOfWay.size()) + 2;
}

/// Weights to judge: their average; in the end also the last weights themselves and, where there was a model to begin with, points on
/// the straight way from it to the average, which often know better than either end (M. Wortsman et al., "Robust fine-tuning of
/// zero-shot models", 2022).
std::vector<at::Tensor> FineTuner::candidate(int number) const
{
    if (number == 0)
        return m_average.values();
    const bool isLast = number == candidates() - 1;
    std::vector<at::Tensor> weights;
    for (std::size_t i = 0; i < m_start.size(); ++i)
        weights.push_back(isLast ? m_training->parameters()[i].value
                                 : at::lerp(m_start[i], m_average.values()[i], kSharesOfWay[std::size_t(number) - 1]));
    return weights;
}

Result<FineTuner::Judged> FineTuner::judge(const std::vector<at::Tensor>& weights) const
{
    Judged judged;
    judged.parameters = m_training->allParameters(weights);
    const Result<NetworkGraph> graph = buildNetwork(m_setup.data.network.name, m_best.preprocessing.size, m_setup.data.classes());
    if (!graph)
        return fail(graph.error());
    const GraphModule module(*graph, judged.parameters, m_setup.device, m_setup.precision);
    Result<LogitRows> logits = m_validation.logits(module, [this] { return m_reporter.goesOn(); });
    if (!logits)
        return fail(logits.error());
    judged.logits = std::move(*logits);
    if (int(judged.logits.size()) == m_validation.count())
        judged.score = scoreOf(judged.logits, m_validation.labels());
    return judged;
}

Result<> FineTuner::evaluate(int candidates)
{
    QElapsedTimer clock;
    clock.start();
    Judged best;
    for (int i = 0; i < candidates; ++i) {
        Result<Judged> judged = guardedTwice(m_setup.device, [&] { return judge(candidate(i)); });
        if (!judged)
            return fail(judged.error());
        if (int(judged->logits.size()) < m_validation.count())
            return {}; // stopped
        const Score& score = judged->score;
        if (best.logits.empty() || std::pair(score.accuracy, -score.loss) > std::pair(best.score.accuracy, -best.score.loss))
            best = std::move(*judged);
    }
    const bool isBest = m_early.isBest(m_step, best.score.loss, best.score.accuracy);
    if (!isPatienceLimited())
        m_early.waited = 0;
    if (isBest) {
        if (const Result<> saved = saveBest(best); !saved)
            return saved;
    }
    m_isJudgementDue = false;
    m_evaluationSeconds = double(clock.elapsed()) / 1000;
    if (const Result<> alike = stayAlike(); !alike)
        return alike;
    reportEvaluation(best.score, isBest);
    return {};
}

Result<> FineTuner::saveBest(const Judged& judged)
{
    m_best.validationAccuracy = judged.score.accuracy;
    m_best.validationLoss = judged.score.loss;
    m_best.validationPhotos = m_validation.count();
    if (m_step == 0)
        return {}; // the quick model, which is saved already
    if (!m_shared.leads())
        return {};
    calibrate(&m_best, judged.logits, m_validation.labels());
    m_best.created = QDateTime::currentDateTime();
    const Result<> written = ModelFile::write(m_setup.run.modelFile(), judged.parameters, m_best);
    if (written && m_secondsToFirstModel <= 0)
        m_secondsToFirstModel = m_reporter.seconds();
    return written;
}

void FineTuner::reportEvaluation(const Score& score, bool isBest)
{
    EvaluationDone done;
    done.step = m_step;
    done.epoch = m_step > 0 ? m_batches.epochOf(m_step - 1) + 1 : 0;
    done.trainingLoss = m_trainingLoss;
    done.trainingAccuracy = m_trainingAccuracy;
    done.validationLoss = score.loss;
    done.validationAccuracy = score.accuracy;
    done.validationPhotos = m_validation.count();
    done.best = isBest;
    done.seconds = m_reporter.seconds();
    m_reporter.send(done);
    if (m_early.waited > 0 && m_early.waited <= m_early.patience)
        m_reporter.advise(tr("Not improving for %Ln check(s); will stop at %1", nullptr, m_early.waited).arg(m_early.patience));
    else if (isBest && m_step > 0)
        m_reporter.advise(tr("The best so far: %1 % of the validation photos are right").arg(100 * score.accuracy, 0, 'f', 1));
}

} // namespace Tintype
