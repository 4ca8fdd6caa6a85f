// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/DigitEngine.h"

#include "learning/digits/DigitNetworks.h"
#include "learning/formats/IdxFile.h"
#include "learning/measure/Calibration.h"
#include "learning/torch/DigitCalibration.h"
#include "learning/torch/DigitCrew.h"
#include "learning/torch/TorchDevice.h"
#include "learning/torch/TorchDigitReader.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kPens = 16'000; ///< Drawings to learn from: digits,
constexpr int kNone = 12'000; ///< and what is none.
constexpr int kNoneToCheck = 2'000;
constexpr std::uint64_t kUnseen = 7'919; ///< Seed of drawings that nothing learnt from.

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::DigitEngine", text);
}

/// Whether a model can be written there, asked before the work and not after it. Errors: Unreadable.
Result<> checkPlace(const QString& file)
{
    const QFileInfo folder(QFileInfo(file).absolutePath());
    if (QDir().mkpath(folder.filePath()) && folder.isWritable())
        return {};
    return fail(Error::Kind::Unreadable,
                tr("Nothing can be written to the folder %1; choose another one.").arg(QDir::toNativeSeparators(folder.filePath())));
}

bool isLeft(const DigitTrainingRequest& request, const std::stop_token& stop)
{
    return stop.stop_requested() && request.pause && request.pause->isLeft();
}

tl::unexpected<Error> stoppedEarly()
{
    return fail(Error::Kind::BadInput, tr("The training was stopped before it had learnt anything; nothing was written."));
}

DigitModelInfo infoOf(const DigitTrainingRequest& request, const DigitPlan& plan, const NetworkGraph& graph, int members, int epochs)
{
    DigitModelInfo info;
    info.network = plan.network;
    info.width = plan.width;
    info.members = members;
    info.views = plan.views;
    info.epochs = epochs;
    info.seed = request.seed;
    info.parameters = graph.parameters() * members;
    info.created = QDateTime::currentDateTime();
    return info;
}

/// The last judgement by the held-back digits: of all members together.
EvaluationDone judgementOf(const DigitCrew& crew, const DigitModelInfo& info, const std::vector<std::vector<float>>& rows,
                           const DigitSet& heldBack)
{
    EvaluationDone judged;
    judged.step = crew.stepsDone();
    judged.epoch = info.epochs;
    judged.trainingLoss = crew.loss();
    judged.trainingAccuracy = crew.accuracy();
    judged.validationLoss
        = negativeLogLikelihood(rows, std::vector<int>(heldBack.labels.begin(), heldBack.labels.end()), info.temperature);
    judged.validationAccuracy = info.validationAccuracy;
    judged.validationPhotos = heldBack.size();
    judged.best = true;
    judged.seconds = crew.seconds();
    return judged;
}

} // namespace

Result<DigitTrainingOutcome> trainDigitNetwork(const DigitTrainingRequest& request, const TrainingObserver& observer,
                                               const std::stop_token& stop)
{
    QElapsedTimer clock;
    clock.start();
    Result<DigitPlan> plan = planDigits(request, coreCount());
    if (!plan)
        return fail(plan.error());
    const Result<NetworkGraph> graph = buildDigitNetwork(plan->network, plan->width);
    if (!graph)
        return fail(graph.error());
    if (const Result<> place = checkPlace(request.modelFile); !place)
        return fail(place.error());
    const Result<DigitData> data
        = DigitData::read(request.mnist, plan->penMembers > 0 ? kPens : 0, plan->penMembers > 0 ? kNone : 0, stop);
    if (!data)
        return fail(data.error());
    const Result<DigitSet> test = readMnist(MnistPart::Test, mnistFolder(request.mnist)); // now, for a damaged file is no end of an hour
    if (!test)
        return fail(test.error());
    DigitCrew crew(*graph, *plan, *data, request, observer, stop);
    if (request.epochs == 0 && request.minutes > 0) {
        const Result<double> anEpoch = crew.measureEpoch();
        if (!anEpoch)
            return fail(anEpoch.error());
        setEpochs(&*plan, epochsWithin(request.minutes * 60 - double(clock.elapsed()) / 1000, *anEpoch));
        crew.setPlan(*plan);
        observer(Advice{tr("%1 epochs fit into the time.").arg(plan->epochs), double(clock.elapsed()) / 1000});
    }
    Result<std::vector<GraphParameters>> members = crew.learn();
    if (!members)
        return fail(members.error());
    if (members->empty() || isLeft(request, stop))
        return stoppedEarly();

    DigitTrainingOutcome outcome;
    outcome.seconds = double(clock.elapsed()) / 1000;
    outcome.imagesPerSecond = crew.imagesPerSecond();
    outcome.end = stop.stop_requested() ? TrainingEnd::StoppedByUser : crew.hasReached() ? TrainingEnd::StoppedEarly : TrainingEnd::Finished;
    outcome.network = plan->network;
    outcome.epochs = crew.epochsDone();

    setComputeThreads(request.threads);
    DigitModelFile model{infoOf(request, *plan, *graph, int(members->size()), crew.epochsDone()), *graph, std::move(*members)};
    model.info.trainingDigits = data->lessons.digits.size();
    const DigitEnsemble ensemble(*graph, model.members, plan->views);
    const std::vector<std::vector<float>> rows = ensemble.logProbabilities(data->heldBack.images);
    model.info.validationAccuracy = double(rightOf(rows, data->heldBack)) / std::max(1, data->heldBack.size());
    const std::vector<DigitImage> none = plan->penMembers > 0 ? drawNone(kNoneToCheck, kUnseen) : std::vector<DigitImage>();
    calibrateDigits(&model.info, rows, data->heldBack, ensemble.logProbabilities(none));
    const EvaluationDone judged = judgementOf(crew, model.info, rows, data->heldBack);
    observer(judged);

    outcome.images = test->size();
    outcome.errors = outcome.images - rightOf(ensemble.logProbabilities(test->images), *test);
    outcome.accuracy = outcome.images > 0 ? 1 - double(outcome.errors) / outcome.images : 0;
    outcome.validationAccuracy = model.info.validationAccuracy;
    outcome.parameters = model.info.parameters;
    model.info.testAccuracy = outcome.accuracy;
    if (const Result<> written = model.write(request.modelFile); !written)
        return fail(written.error());
    observer(CheckpointSaved{judged.step, crew.seconds()});
    outcome.modelFile = request.modelFile;
    return outcome;
}

Result<std::unique_ptr<DigitReader>> openDigitReader(const QString& modelFile)
{
    const Result<DigitModelFile> file = DigitModelFile::read(modelFile);
    if (!file)
        return fail(file.error());
    return std::make_unique<TorchDigitReader>(*file);
}

} // namespace Tintype
