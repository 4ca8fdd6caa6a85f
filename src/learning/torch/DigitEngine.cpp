// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/DigitEngine.h"

#include "learning/torch/DigitCrew.h"
#include "learning/torch/TorchDevice.h"
#include "learning/torch/TorchDigitReader.h"

#include "learning/digits/DigitNetworks.h"
#include "learning/formats/IdxFile.h"
#include "learning/measure/Calibration.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace Tintype {

namespace {

constexpr double kMostWrongWhenSure = 0.001; ///< Share of the held-back digits that the model is sure of.
constexpr double kMostNoneRead = 0.05; ///< Share of the drawings of no digit that pass for one.
constexpr int kNoneToCheck = 2'000;
constexpr std::uint64_t kUnseen = 7'919; ///< Seed of drawings that nothing learnt from.

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::DigitEngine", text);
}

int rightOf(const std::vector<std::vector<float>>& rows, const DigitSet& digits)
{
    int right = 0;
    for (size_t i = 0; i < rows.size(); ++i)
        right += std::max_element(rows[i].begin(), rows[i].end()) - rows[i].begin() == digits.labels[i];
    return right;
}

std::vector<float> confidences(const DigitModelInfo& info, const std::vector<std::vector<float>>& rows)
{
    std::vector<float> values;
    for (const std::vector<float>& row : rows)
        values.push_back(readingOf(info, row).confidence());
    return values;
}

/// Sets how sure the model is and from where on it may be trusted, by digits and drawings that it did not learn from.
void calibrate(DigitModelInfo* info, const std::vector<std::vector<float>>& rows, const DigitSet& heldBack,
               const std::vector<std::vector<float>>& noneRows)
{
    const std::vector<int> labels(heldBack.labels.begin(), heldBack.labels.end());
    info->temperature = fitTemperature(rows, labels);
    const std::vector<float> sure = confidences(*info, rows);
    const std::vector<float> none = confidences(*info, noneRows);
    for (int percent = 50; percent <= 98; ++percent) {
        info->sureFrom = percent / 100.0;
        int trusted = 0;
        int wrong = 0;
        for (size_t i = 0; i < rows.size(); ++i) {
            if (sure[i] < info->sureFrom)
                continue;
            ++trusted;
            wrong += std::max_element(rows[i].begin(), rows[i].end()) - rows[i].begin() != labels[i];
        }
        const auto read = std::count_if(none.begin(), none.end(), [&](float value) { return value >= info->sureFrom; });
        if (wrong <= kMostWrongWhenSure * trusted && double(read) <= kMostNoneRead * double(none.size()))
            return;
    }
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
    const Result<DigitData> data = DigitData::read(request.mnist, request.learnsPens, stop);
    if (!data)
        return fail(data.error());
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

    DigitTrainingOutcome outcome;
    outcome.seconds = double(clock.elapsed()) / 1000;
    outcome.imagesPerSecond = crew.imagesPerSecond();
    outcome.end = stop.stop_requested() ? TrainingEnd::StoppedByUser : crew.hasReached() ? TrainingEnd::StoppedEarly : TrainingEnd::Finished;
    outcome.network = plan->network;
    outcome.epochs = plan->epochs;

    setComputeThreads(request.threads);
    DigitModelFile model;
    model.graph = *graph;
    model.members = std::move(*members);
    const DigitEnsemble ensemble(*graph, model.members, plan->views);
    const std::vector<std::vector<float>> rows = ensemble.logProbabilities(data->heldBack.images);
    model.info.network = plan->network;
    model.info.width = plan->width;
    model.info.members = int(model.members.size());
    model.info.views = plan->views;
    model.info.epochs = plan->epochs;
    model.info.seed = request.seed;
    model.info.trainingDigits = data->lessons.digits.size();
    model.info.parameters = graph->parameters() * model.info.members;
    model.info.validationAccuracy = double(rightOf(rows, data->heldBack)) / std::max(1, data->heldBack.size());
    model.info.created = QDateTime::currentDateTime();
    const std::vector<DigitImage> none = request.learnsPens ? drawNone(kNoneToCheck, kUnseen) : std::vector<DigitImage>();
    calibrate(&model.info, rows, data->heldBack, ensemble.logProbabilities(none));

    const Result<DigitSet> test = readMnist(MnistPart::Test, mnistFolder(request.mnist));
    if (!test)
        return fail(test.error());
    outcome.images = test->size();
    outcome.errors = outcome.images - rightOf(ensemble.logProbabilities(test->images), *test);
    outcome.accuracy = outcome.images > 0 ? 1 - double(outcome.errors) / outcome.images : 0;
    outcome.validationAccuracy = model.info.validationAccuracy;
    outcome.parameters = model.info.parameters;
    model.info.testAccuracy = outcome.accuracy;
    if (const Result<> written = model.write(request.modelFile); !written)
        return fail(written.error());
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
