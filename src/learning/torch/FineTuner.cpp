// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/FineTuner.h"

#include "learning/torch/AutogradTraining.h"
#include "learning/torch/ClassLoss.h"
#include "learning/torch/Precision.h"
#include "learning/torch/Seeds.h"
#include "learning/torch/TorchDevice.h"
#include "learning/torch/TorchGuard.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Tintype {

namespace {

constexpr int kMostEvaluations = 15;
constexpr int kFewestEvaluations = 6;
constexpr double kEvaluationShare = 0.2; // of the time that learning takes
constexpr double kEvaluationCost = 0.5; // of a validation photo in photos learnt from at the first size
// Share of the steps: until the rate has come down, being worse than before means nothing. Of 15 evaluations 6 come after it, so
// that a patience of 5 can run out.
constexpr double kPatientUntil = 0.6;
constexpr double kCheckpointSeconds = 20;
constexpr double kSmoothing = 0.95; // of the training loss as reported with evaluations
constexpr int kTopStages = 3; // that learn at the full rate; each before at half of the next
constexpr double kAuxiliaryShare = 0.3; // of the loss: C. Szegedy et al., "Going deeper with convolutions", 2015
constexpr std::uint64_t kForDropout = 4ULL << 32; // see BatchMaker for the other chances
constexpr float kMostClassWeight = 4; // rarer classes count more, but a handful of photos must not drive everything

QString tr(const char* text, const char* note = nullptr, int number = -1)
{
    return QCoreApplication::translate("Tintype::FineTuner", text, note, number);
}

Result<NetworkGraph> graphOf(const TrainingData& data, int size)
{
    return data.recipe.fromScratch ? buildFreshNetwork(data.recipe.network, size, data.classes())
                                   : buildNetwork(data.recipe.network, size, data.classes());
}

std::unique_ptr<NetworkTraining> trainingOf(const FineTuner::Setup& setup, const NetworkGraph& graph, const GraphParameters& start)
{
    if (setup.data.recipe.fromScratch)
        return std::make_unique<AutogradTraining>(graph, start, setup.device);
    if (canPlan(graph))
        return std::make_unique<GraphTraining>(graph, start, setup.data.recipe.frozenStages, setup.device, setup.precision);
    // Of a network with few stages, those that learn at the full rate are not frozen.
    const int frozen = std::min(setup.data.recipe.frozenStages, graph.stages() - 1 - kTopStages);
    return std::make_unique<AutogradTraining>(graph, start, setup.device, std::max(-1, frozen));
}

} // namespace

Result<std::unique_ptr<FineTuner>> FineTuner::create(const Setup& setup, const PhotoBank& bank, const GraphParameters& start,
                                                     const ModelInfo& info, const std::optional<Checkpoint>& checkpoint,
                                                     RunReporter& reporter)
{
    const Result<NetworkGraph> graph = graphOf(setup.data, setup.data.recipe.lastSize);
    if (!graph)
        return fail(graph.error());
    QStringList recoveries;
    const Result<TrainingShape> shape = fitted(setup, shapeOf(setup, checkpoint), &recoveries);
    if (!shape)
        return fail(shape.error());
    std::unique_ptr<FineTuner> tuner(new FineTuner(setup, *shape, bank, start, info, *graph, reporter));
    if (checkpoint)
        tuner->resume(*checkpoint);
    for (const QString& recovery : std::as_const(recoveries))
        tuner->tellRecovery(recovery);
    return tuner;
}

FineTuner::FineTuner(const Setup& setup, const TrainingShape& shape, const PhotoBank& bank, const GraphParameters& start,
                     const ModelInfo& info, const NetworkGraph& graph, RunReporter& reporter)
    : m_setup(setup)
    , m_recipe(setup.data.recipe)
    , m_bank(bank)
    , m_reporter(reporter)
    , m_best(info)
    , m_training(trainingOf(setup, graph, start))
    , m_shared(setup.ranks, *m_training)
    , m_optimiser(m_training->parameters(), [this](const TrainedParameter& parameter) { return ratesOf(parameter); })
    , m_average(m_training->parameters(), m_recipe.averageDecay)
    , m_taking(*m_training, m_optimiser, m_average)
    , m_remedies(setup.hasShortNumbers)
    , m_shape(shape)
    , m_batches(bank, m_recipe.augmentation, info.preprocessing.size, m_recipe.seed, m_recipe.batch)
    , m_validation(setup.data.validation, info.preprocessing, m_recipe.seed, setup.ranks)
    , m_classWeights(classWeights(setup.data.training, setup.data.classes(), kMostClassWeight))
    , m_steps(m_recipe.stepsFor(bank.count()))
    , m_secondsToFirstModel(setup.secondsToFirstModel)
{
    for (const TrainedParameter& parameter : m_training->parameters())
        m_start.push_back(parameter.value.clone());
    m_schedule = {m_steps, m_recipe.warmup, m_recipe.startDivisor};
    m_early.patience = m_recipe.patience;
    m_training->setPrecision(precision());
    m_training->setRecomputing(m_shape.recomputes);
}

int FineTuner::sizeAt(int step) const
{
    return std::min(m_shape.size, step < m_recipe.lastSizeFrom * m_steps ? m_recipe.firstSize : m_recipe.lastSize);
}

AdamW::Rates FineTuner::ratesOf(const TrainedParameter& parameter) const
{
    if (parameter.isStatistic)
        return {}; // no gradient moves it
    if (m_recipe.fromScratch)
        return {m_recipe.learningRateTop, parameter.decays ? m_recipe.weightDecay : 0};
    const int before = std::max(0, m_training->graph().stages() - kTopStages - parameter.stage);
    return {parameter.isHead ? m_recipe.learningRateHead : m_recipe.learningRateTop * std::pow(0.5, before),
            parameter.decays ? m_recipe.weightDecay : 0};
}

void FineTuner::resume(const Checkpoint& checkpoint)
{
    const auto restore = [&](const std::string& kind, std::size_t i, at::Tensor& to) {
        const auto saved = checkpoint.tensors.find(kind + m_training->parameters()[i].name);
        if (saved != checkpoint.tensors.end() && saved->second.sizes() == to.sizes())
            to.copy_(saved->second);
    };
    for (std::size_t i = 0; i < m_training->parameters().size(); ++i) {
        restore("value/", i, m_training->parameters()[i].value);
        restore("moment/", i, m_optimiser.moments()[i]);
        restore("square/", i, m_optimiser.squares()[i]);
        restore("average/", i, m_average.values()[i]);
        if (m_training->parameters()[i].isHead)
            restore("start/", i, m_start[i]);
    }
    m_step = checkpoint.step;
    m_early = checkpoint.best;
    m_trainingLoss = checkpoint.trainingLoss;
    m_trainingAccuracy = checkpoint.trainingAccuracy;
    m_outcome.recoveries = checkpoint.recoveries;
    m_savedStep = m_step;
    m_isResumed = true;
}

Result<> FineTuner::useSize(int size)
{
    if (size == m_size)
        return {};
    const Result<NetworkGraph> graph = graphOf(m_setup.data, size);
    if (!graph)
        return fail(graph.error());
    if (m_size > 0 && size > m_size)
        m_reporter.advise(tr("Looking closer: %1 pixels instead of %2").arg(size).arg(m_size));
    releaseMemory(m_setup.device); // the blocks that wait have the other size
    m_training->setGraph(*graph);
    m_size = size;
    return {};
}

Result<FineTuner::Outcome> FineTuner::run()
{
    if (const Result<> read = m_validation.read([this] { return m_reporter.goesOn(); }); !read)
        return fail(read.error());
    m_outcome.refused = m_validation.refused();
    if (m_validation.count() == 0 && m_reporter.goesOn())
        return fail(Error::Kind::Unreadable, tr("None of the validation photos can be read any more. Import them again."));
    const double affordable = kEvaluationShare * m_steps * m_recipe.batch / (kEvaluationCost * std::max(1, m_validation.count()));
    const int evaluations = std::clamp(int(affordable), kFewestEvaluations, kMostEvaluations);
    m_evaluateEvery = std::max(1, (m_steps + evaluations - 1) / evaluations);
    m_savedAt = m_reporter.seconds();
    m_reporter.advise(tr("Learning all layers"));
    Result<> done;
    Result<bool> on = goesOn();
    if (!m_isResumed && !m_recipe.fromScratch && on && *on)
        done = evaluate(1); // the quick model: what comes must be better
    while (done && m_step < m_steps && (on = goesOn()) && *on) {
        if (hasToStop()) {
            done = stopEarly();
            break;
        }
        QElapsedTimer clock;
        clock.start();
        done = learn();
        if (!done)
            break;
        report(double(clock.nsecsElapsed()) * 1e-9);
        done = evaluateDue();
    }
    if (done && !on)
        done = fail(on.error());
    if (!done && m_shared.isBroken())
        done = leaveBehind(done.error());
    else if (done && m_reporter.isLeft())
        done = saveIfNew();
    if (!done)
        return fail(done.error());
    m_outcome.best = m_best;
    m_outcome.steps = m_step;
    m_outcome.epochs = m_step > 0 ? m_batches.epochOf(m_step - 1) + 1 : 0;
    m_outcome.numbers = m_shape.numbers;
    m_outcome.imagesPerSecond = m_imagesPerSecond;
    m_outcome.secondsToFirstModel = m_secondsToFirstModel;
    return m_outcome;
}

bool FineTuner::isPatienceLimited() const
{
    return m_step >= kPatientUntil * m_steps;
}

bool FineTuner::hasToStop() const
{
    return isPatienceLimited() && m_early.shouldStop();
}

/// The ways between the quick model and these weights are tried in this case, too.
Result<> FineTuner::stopEarly()
{
    const Result<> judged = evaluate(candidates());
    m_outcome.isStoppedEarly = !m_reporter.isStopped();
    m_reporter.advise(tr("It does not get better any more, so it stops. The best is kept."));
    return judged;
}

Result<> FineTuner::learn()
{
    for (;;) {
        m_haveAllFailed = false;
        const Result<TrainingStep::Outcome> taken = tryStep();
        // Where others learn along, all must do the same about it.
        if (!taken && (taken.error().kind != Error::Kind::OutOfMemory || (m_setup.ranks && !m_haveAllFailed)))
            return fail(taken.error());
        if (taken) {
            if (!taken->isUsable)
                tellRecovery(tr("Step %1 gave no usable numbers and was left out.").arg(m_step + 1));
            ++m_step;
            return {};
        }
        if (const Result<> found = findMemory(); !found)
            return found;
    }
}

Result<TrainingStep::Outcome> FineTuner::tryStep()
{
    return guarded([this]() -> Result<TrainingStep::Outcome> {
        const int size = sizeAt(m_step);
        if (const Result<> used = useSize(size); !used)
            return fail(used.error());
        const TrainingBatch batch = m_batches.make(m_step, size, m_training->dropout(), m_training->features(),
                                                   [this](int place) { return m_shared.isOwn(place, m_recipe.batch, parts()); });
        const auto collect = [&] {
            m_shared.begin(); // first of all: what fails must not meet the last step's state
            const Result<> settled = settle(guarded([&] { return collectGradients(batch); }));
            m_haveAllFailed = !settled;
            return settled;
        };
        return m_taking.take(collect, {m_step, m_schedule.factor(m_step), m_recipe.gradientClip});
    });
}

Result<> FineTuner::collectGradients(const TrainingBatch& batch)
{
    const auto labelOf = [this](int photo) { return m_setup.data.training[std::size_t(photo)].label; };
    std::vector<ClassTarget> targets;
    double totalWeight = 0;
    for (std::size_t i = 0; i < batch.photos.size(); ++i) {
        targets.emplace_back(labelOf(batch.photos[i]), labelOf(batch.mixed[i].photo), batch.mixed[i].share);
        totalWeight += targets.back().weight(m_classWeights);
    }
    m_training->clearGradients();
    double loss = 0;
    int correct = 0;
    for (int part = 0; part < parts(); ++part) {
        const auto [first, taken] = m_shared.shareOf(partOf(part, m_recipe.batch, parts()));
        m_shared.beginPart(part + 1 == parts());
        if (taken == 0 && !m_recipe.fromScratch)
            continue; // from scratch, the others' normalisations want to hear from it, too
        const at::Tensor pictures = batch.pictures.normalised(m_best.preprocessing, m_setup.device, precision(), first, taken);
        const at::Tensor keep = batch.keep.defined() ? batch.keep.narrow(0, first, taken).to(m_setup.device) : at::Tensor();
        const std::vector<ClassTarget> given(targets.begin() + first, targets.begin() + first + taken);
        const at::Tensor logits = m_training->forward(pictures, keep, {chance(m_recipe.seed, kForDropout + std::uint64_t(m_step)), first});
        const ClassLoss result = ClassLoss::of(logits, given, m_classWeights, m_recipe.labelSmoothing, totalWeight);
        std::vector<at::Tensor> auxiliary;
        for (const at::Tensor& other : m_training->auxiliaryLogits())
            auxiliary.push_back(ClassLoss::of(other, given, m_classWeights, m_recipe.labelSmoothing, totalWeight).gradient * kAuxiliaryShare);
        m_training->backward(result.gradient, auxiliary);
        loss += result.loss;
        correct += result.correct;
    }
    m_training->finishGradients();
    m_stepLoss = loss / m_recipe.batch;
    m_stepAccuracy = double(correct) / m_recipe.batch;
    return {};
}

double FineTuner::workUntil(int step) const
{
    const double early = std::min<double>(step, std::ceil(m_recipe.lastSizeFrom * m_steps));
    const double first = std::min(m_recipe.firstSize, m_shape.size);
    const double last = std::min(m_recipe.lastSize, m_shape.size);
    return early * first * first + (step - early) * last * last;
}

void FineTuner::report(double seconds)
{
    const double share = m_step == 1 ? 0 : kSmoothing;
    if (std::isfinite(m_stepLoss)) {
        m_trainingLoss = m_trainingLoss * share + m_stepLoss * (1 - share);
        m_trainingAccuracy = m_trainingAccuracy * share + m_stepAccuracy * (1 - share);
    }
    const double perWork = seconds / (double(m_size) * m_size);
    m_secondsForWork = m_secondsForWork > 0 ? m_secondsForWork * 0.9 + perWork * 0.1 : perWork;
    m_imagesPerSecond = m_recipe.batch / (m_secondsForWork * m_size * m_size);

    StepDone step;
    step.step = m_step;
    step.steps = m_steps;
    step.epoch = m_batches.epochOf(m_step - 1) + 1;
    step.loss = m_stepLoss;
    step.accuracy = m_stepAccuracy;
    step.imagesPerSecond = m_imagesPerSecond;
    step.etaSeconds = (workUntil(m_steps) - workUntil(m_step)) * m_secondsForWork
        + (m_steps - m_step + m_evaluateEvery - 1) / m_evaluateEvery * m_evaluationSeconds;
    step.fraction = m_setup.shareBefore + (1 - m_setup.shareBefore) * workUntil(m_step) / workUntil(m_steps);
    m_reporter.send(step);
}

Result<> FineTuner::evaluateDue()
{
    const bool isLast = m_step == m_steps;
    const bool isDue = isLast || m_step % m_evaluateEvery == 0;
    m_isJudgementDue = isDue;
    if (isDue) {
        if (const Result<> judged = evaluate(isLast ? candidates() : 1); !judged)
            return judged;
    }
    const bool isLongAgo = m_reporter.seconds() - m_savedAt >= kCheckpointSeconds;
    return !isLast && (isDue || isLongAgo) && !m_reporter.isStopped() ? saveCheckpoint() : Result<>();
}

std::map<std::string, at::Tensor> FineTuner::state()
{
    std::map<std::string, at::Tensor> tensors;
    const auto keep = [&](const std::string& kind, std::size_t i, const at::Tensor& tensor) {
        tensors.emplace(kind + m_training->parameters()[i].name, tensor.to(at::kCPU).contiguous());
    };
    for (std::size_t i = 0; i < m_training->parameters().size(); ++i) {
        keep("value/", i, m_training->parameters()[i].value);
        keep("moment/", i, m_optimiser.moments()[i]);
        keep("square/", i, m_optimiser.squares()[i]);
        keep("average/", i, m_average.values()[i]);
        if (m_training->parameters()[i].isHead) // the others start as they were published
            keep("start/", i, m_start[i]);
    }
    return tensors;
}

Result<> FineTuner::saveCheckpoint()
{
    if (!m_shared.leads())
        return {};
    Checkpoint checkpoint;
    checkpoint.dataHash = m_setup.data.hash;
    checkpoint.step = m_step;
    checkpoint.best = m_early;
    checkpoint.trainingLoss = m_trainingLoss;
    checkpoint.trainingAccuracy = m_trainingAccuracy;
    checkpoint.seconds = m_reporter.seconds();
    checkpoint.microBatch = m_shape.atOnce;
    checkpoint.recomputes = m_shape.recomputes;
    checkpoint.hasShortMaps = m_shape.numbers == NumberFormat::BFloat16;
    checkpoint.largestSide = m_shape.size;
    checkpoint.precision = precisionName(m_setup.precision);
    checkpoint.secondsToFirstModel = m_secondsToFirstModel;
    checkpoint.refused = m_setup.refused;
    checkpoint.recoveries = m_outcome.recoveries;
    const Result<> written = guardedTwice(m_setup.device, [&] {
        checkpoint.tensors = state();
        return checkpoint.write(m_setup.run);
    });
    if (!written)
        return written;
    m_savedAt = m_reporter.seconds();
    m_savedStep = m_step;
    m_reporter.send(CheckpointSaved{m_step, m_savedAt});
    return {};
}

} // namespace Tintype
