// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/DigitCalibration.h"
#include "learning/torch/DigitData.h"
#include "learning/torch/DigitEngine.h"
#include "learning/torch/Seeds.h"
#include "learning/torch/TorchDevice.h"
#include "learning/torch/TorchDigitReader.h"
#include "learning/torch/TorchGuard.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace Tintype {

namespace {

constexpr int kOwnShare = 4; ///< Each mini-batch has one digit in so many of one's own.
constexpr int kSteps = 60; ///< Mini-batches for each member; less than a minute for the shipped model on two cores.
constexpr double kRate = 5e-4; ///< Small: what was learnt before is to stay.
constexpr int kPens = 600; ///< Drawn digits beside them,
constexpr int kNone = 900; ///< and what is none, so that the model stays in doubt where it should; the last third is for calibrating.
constexpr int kNoneToCheck = 300;
constexpr double kMostLost = 0.001; ///< Of MNIST's accuracy.

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::DigitLesson", text);
}

/// MNIST's digits and one's own, these again and again, so many that a lesson is one epoch.
DigitLessons mixed(const DigitLessons& all, const DigitSet& own, int batch, quint32 seed)
{
    const DigitSet& mnist = all.digits;
    DigitLessons lessons;
    lessons.pens = all.pens;
    lessons.none.assign(all.none.begin(), all.none.end() - kNoneToCheck);
    const std::vector<int> order = shuffled(mnist.size(), seed, 1);
    for (int i = 0; i < kSteps * batch; ++i) {
        const bool isOwn = i % kOwnShare == 0;
        const DigitSet& from = isOwn ? own : mnist;
        const auto place = isOwn ? size_t(i / kOwnShare % own.size()) : size_t(order[size_t(i % mnist.size())]);
        lessons.digits.add(from.images[place], from.labels[place]);
    }
    return lessons;
}

/// Each member goes on by itself, as many at once as there are cores.
Result<> teach(DigitModelFile* model, const DigitPlan& plan, const DigitLessons& lessons, const DigitLessonRequest& request,
               const ProgressObserver& observer, const std::stop_token& stop)
{
    const int members = int(model->members.size());
    std::atomic<int> next{0};
    std::mutex mutex; // of the observer, the steps done and the result
    qint64 done = 0;
    Result<> result;
    {
        std::vector<std::jthread> threads;
        const int cores = request.threads > 0 ? request.threads : coreCount();
        for (int slot = 0; slot < std::min(cores, members); ++slot) {
            threads.emplace_back([&] {
                const Result<> learnt = guarded([&]() -> Result<> {
                    setComputeThreads(1);
                    for (int member = next++; member < members; member = next++) {
                        DigitTrainer trainer(model->graph, plan, lessons, chance(request.seed, 21, std::uint64_t(member)),
                                             graphTensors(model->members[size_t(member)]), true);
                        while (!trainer.isDone() && !stop.stop_requested()) {
                            trainer.step();
                            const std::scoped_lock lock(mutex);
                            observer({++done, qint64(members) * trainer.steps(), {}});
                        }
                        model->members[size_t(member)] = trainer.average();
                    }
                    return {};
                });
                const std::scoped_lock lock(mutex);
                if (!learnt)
                    result = learnt;
            });
        }
    }
    return result;
}

} // namespace

Result<DigitLessonOutcome> giveDigitLesson(const DigitLessonRequest& request, const ProgressObserver& observer,
                                           const std::stop_token& stop)
{
    QElapsedTimer clock;
    clock.start();
    if (request.own.isEmpty())
        return fail(Error::Kind::BadInput, tr("There are no digits of yours to learn from yet. Draw one and say what it is."));
    DigitLessonOutcome outcome;
    const auto stopped = [&] {
        outcome.isStopped = true;
        outcome.seconds = double(clock.elapsed()) / 1000;
        return outcome;
    };
    Result<DigitModelFile> model = DigitModelFile::read(request.startFile);
    if (!model)
        return fail(model.error());
    const Result<DigitData> data = DigitData::read(request.mnist, kPens, kNone, stop);
    if (!data)
        return fail(data.error());
    outcome.own = request.own.size();
    if (int(data->lessons.none.size()) < kNone) // stopped while they were drawn
        return stopped();

    // One view for both judgements: a comparison needs no more, and a minute is short.
    setComputeThreads(request.threads);
    const std::span<const DigitImage> none = std::span(data->lessons.none).last(kNoneToCheck);
    std::vector<std::vector<float>> rows;
    std::vector<std::vector<float>> noneRows;
    const auto judge = [&](double* accuracy, int* ownRight) {
        const DigitEnsemble ensemble(model->graph, model->members, 1);
        rows = ensemble.logProbabilities(data->heldBack.images, stop);
        noneRows = ensemble.logProbabilities(none, stop);
        *accuracy = double(rightOf(rows, data->heldBack)) / data->heldBack.size();
        *ownRight = rightOf(ensemble.logProbabilities(request.own.images), request.own);
    };
    judge(&outcome.before, &outcome.ownRightBefore);
    DigitPlan plan;
    plan.network = model->info.network;
    plan.penMembers = int(model->members.size());
    setEpochs(&plan, 1);
    plan.variation = DigitVariation();
    plan.rate = kRate;
    plan.averageDecay = 0.9;
    const DigitLessons lessons = mixed(data->lessons, request.own, plan.batch, request.seed);
    if (const Result<> taught = teach(&*model, plan, lessons, request, observer, stop); !taught)
        return fail(taught.error());
    setComputeThreads(request.threads);
    judge(&outcome.after, &outcome.ownRightAfter);
    if (stop.stop_requested())
        return stopped();
    outcome.isKept = outcome.after >= outcome.before - kMostLost;
    if (outcome.isKept) {
        calibrateDigits(&model->info, rows, data->heldBack, noneRows);
        model->info.ownDigits = request.own.size();
        model->info.validationAccuracy = outcome.after;
        model->info.testAccuracy = 0; // not known of these weights: the test digits are not looked at for this
        model->info.created = QDateTime::currentDateTime();
        if (const Result<> written = model->write(request.modelFile); !written)
            return fail(written.error());
        outcome.modelFile = request.modelFile;
    }
    outcome.seconds = double(clock.elapsed()) / 1000;
    return outcome;
}

} // namespace Tintype
