// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/DigitCrew.h"

#include "learning/measure/Calibration.h"
#include "learning/torch/DigitCalibration.h"
#include "learning/torch/DigitEnsemble.h"
#include "learning/torch/Seeds.h"
#include "learning/torch/TorchDevice.h"
#include "learning/torch/TorchGuard.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace Tintype {

namespace {

constexpr int kWarmUp = 3; ///< Mini-batches before the measurement: the first of each shape take longer.
constexpr int kMeasured = 12;
constexpr int kStepsAnEvent = 10;
constexpr double kSmoothing = 0.98;
constexpr std::uint64_t kForMember = 11;
constexpr std::uint64_t kForStart = 12;
constexpr int kJudgementsAnEpoch = 4; ///< When an accuracy is waited for.

} // namespace

DigitCrew::DigitCrew(const NetworkGraph& graph, const DigitPlan& plan, const DigitData& data, const DigitTrainingRequest& request,
                     const TrainingObserver& observer, const std::stop_token& stop)
    : m_graph(graph)
    , m_plan(plan)
    , m_data(data)
    , m_request(request)
    , m_observer(observer)
    , m_stop(stop)
{
}

DigitTrainer DigitCrew::makeTrainer(int member) const
{
    const std::uint64_t seed = chance(m_request.seed, kForMember, std::uint64_t(member));
    DigitPlan plan = m_plan;
    if (member >= m_plan.penMembers)
        plan.penDigits = plan.noDigits = 0;
    return {m_graph, plan, m_data.lessons, seed, freshTensors(m_graph, chance(seed, kForStart))};
}

Result<> DigitCrew::onEachSlot(const std::function<Result<>(int)>& work)
{
    std::vector<Result<>> results(size_t(m_plan.atOnce));
    {
        std::vector<std::jthread> threads;
        for (int slot = 0; slot < m_plan.atOnce; ++slot) {
            threads.emplace_back([&, slot] {
                results[size_t(slot)] = guarded([&]() -> Result<> {
                    setComputeThreads(m_plan.threadsEach);
                    return work(slot);
                });
                if (!results[size_t(slot)]) // nothing will come of the others' work
                    m_hasFailed = true;
            });
        }
    }
    for (const Result<>& result : results) {
        if (!result)
            return result;
    }
    return {};
}

Result<double> DigitCrew::measureEpoch()
{
    std::vector<double> seconds(size_t(m_plan.atOnce)); // of an epoch, each slot's
    const Result<> measured = onEachSlot([&](int slot) -> Result<> {
        DigitTrainer trainer = makeTrainer(slot);
        QElapsedTimer clock;
        for (int i = 0; i < kWarmUp + kMeasured && !m_stop.stop_requested(); ++i) {
            if (i == kWarmUp)
                clock.start();
            trainer.step();
        }
        seconds[size_t(slot)] = double(clock.elapsed()) / 1000 / kMeasured * trainer.stepsAnEpoch();
        return {};
    });
    if (!measured)
        return fail(measured.error());
    return *std::max_element(seconds.begin(), seconds.end()) * m_plan.rounds();
}

bool DigitCrew::waitWhilePaused() const
{
    while (m_request.pause && m_request.pause->isPaused() && !m_stop.stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return !m_stop.stop_requested() && !m_hasReached.load() && !m_hasFailed.load();
}

Result<std::vector<GraphParameters>> DigitCrew::learn()
{
    m_clock.start();
    m_observer(RunStarted{{}, m_plan.network, QStringLiteral("digits"), describeDevice(c10::Device(c10::kCPU)).name,
                          QStringLiteral("float32"), m_data.lessons.digits.size(), m_data.heldBack.size(), m_plan.batch,
                          m_plan.rounds() * m_plan.epochs * m_plan.stepsAnEpoch(m_data.lessons.digits.size()), false});
    const Result<> learnt = onEachSlot([&](int slot) -> Result<> {
        while (waitWhilePaused()) {
            const int member = m_nextMember.fetch_add(1);
            if (member >= m_plan.members)
                break;
            const Result<> done = learnMember(member, slot);
            if (!done)
                return done;
        }
        return {};
    });
    if (!learnt)
        return fail(learnt.error());
    std::vector<GraphParameters> members;
    const bool isAnyDone = std::any_of(m_learnt.begin(), m_learnt.end(), [](const auto& entry) { return entry.second.isDone; });
    for (auto& [member, entry] : m_learnt) {
        if (entry.isDone || !isAnyDone)
            members.push_back(std::move(entry.parameters));
    }
    return members;
}

Result<> DigitCrew::learnMember(int member, int slot)
{
    DigitTrainer trainer = makeTrainer(member);
    const int round = member / m_plan.atOnce;
    const bool isWatched = slot == 0;
    const bool isWaiting = m_request.untilAccuracy > 0;
    const int interval = isWaiting ? std::max(1, trainer.stepsAnEpoch() / kJudgementsAnEpoch) : trainer.stepsAnEpoch();
    while (!trainer.isDone() && waitWhilePaused()) {
        const DigitTrainer::Step step = trainer.step();
        if (member == 0)
            m_epochsDone = (trainer.done() - 1) / trainer.stepsAnEpoch() + 1;
        if (!isWatched)
            continue;
        tell(trainer, step, round);
        // The last judgement is made when all is done, of all members together.
        const bool isTime = trainer.done() % interval == 0 && (!trainer.isDone() || isWaiting);
        if (isTime && judge(trainer, round))
            m_hasReached = true;
    }
    if (trainer.done() == 0)
        return {};
    const std::scoped_lock lock(m_mutex);
    m_learnt[member] = {trainer.average(), trainer.isDone() || m_hasReached.load()};
    return {};
}

void DigitCrew::tell(DigitTrainer& trainer, const DigitTrainer::Step& step, int round)
{
    const double keep = trainer.done() == 1 && round == 0 ? 0 : kSmoothing;
    m_loss = keep * m_loss + (1 - keep) * step.loss;
    m_accuracy = keep * m_accuracy + (1 - keep) * step.accuracy;
    m_stepsDone = round * trainer.steps() + trainer.done();
    if (trainer.done() % kStepsAnEvent != 0 && !trainer.isDone())
        return;
    StepDone event;
    event.step = m_stepsDone;
    event.steps = m_plan.rounds() * trainer.steps();
    event.epoch = (trainer.done() - 1) / trainer.stepsAnEpoch() + 1;
    event.loss = step.loss;
    event.accuracy = step.accuracy;
    const double seconds = std::max(1e-3, double(m_clock.elapsed()) / 1000);
    m_imagesPerSecond = double(event.step) * m_plan.batch * std::min(m_plan.atOnce, m_plan.members) / seconds;
    event.imagesPerSecond = m_imagesPerSecond;
    event.fraction = double(event.step) / event.steps;
    event.etaSeconds = seconds / event.fraction - seconds;
    m_observer(event);
}

/// Tells how well the network reads the held-back digits; true when that is as well as was asked for.
bool DigitCrew::judge(const DigitTrainer& trainer, int round)
{
    const DigitEnsemble ensemble(m_graph, {trainer.average()}, 1);
    const std::vector<int> labels(m_data.heldBack.labels.begin(), m_data.heldBack.labels.end());
    const std::vector<std::vector<float>> rows = ensemble.logProbabilities(m_data.heldBack.images, m_stop);
    if (rows.size() != labels.size())
        return false; // stopped
    EvaluationDone event;
    event.step = round * trainer.steps() + trainer.done();
    event.epoch = (trainer.done() - 1) / trainer.stepsAnEpoch() + 1;
    event.trainingLoss = m_loss;
    event.trainingAccuracy = m_accuracy;
    event.validationLoss = negativeLogLikelihood(rows, labels, 1);
    event.validationAccuracy = double(rightOf(rows, m_data.heldBack)) / double(labels.size());
    event.validationPhotos = int(labels.size());
    event.best = event.validationAccuracy > m_best;
    m_best = std::max(m_best, event.validationAccuracy);
    event.seconds = double(m_clock.elapsed()) / 1000;
    m_observer(event);
    return m_request.untilAccuracy > 0 && event.validationAccuracy >= m_request.untilAccuracy;
}

} // namespace Tintype
