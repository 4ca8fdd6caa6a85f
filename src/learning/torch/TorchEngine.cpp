// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/TorchEngine.h"

#include "learning/torch/DigitEngine.h"
#include "learning/torch/ModelExporter.h"
#include "learning/torch/ShortWaits.h"
#include "learning/torch/TensorMemory.h"
#include "learning/torch/TorchDevice.h"
#include "learning/torch/TorchGuard.h"
#include "learning/torch/TorchPredictor.h"
#include "learning/torch/TrainingJob.h"

#include <c10/core/InferenceMode.h>

namespace Tintype {

namespace {

/// Nothing here uses torch's record of gradients, so it is off for the whole of a job; and the job's memory goes with it.
class JobScope
{
public:
    explicit JobScope(const c10::Device& device)
        : m_device(device)
    {
    }
    ~JobScope()
    {
        TensorMemory::setLimit(0);
        releaseMemory(m_device);
    }
    Q_DISABLE_COPY_MOVE(JobScope)

private:
    c10::InferenceMode m_inference;
    c10::Device m_device;
};

} // namespace

TorchEngine::TorchEngine()
{
    TensorMemory::install();
}

Result<TrainingOutcome> TorchEngine::train(const TrainingRequest& request, const TrainingObserver& observer, std::stop_token stop)
{
    const bool follows = request.ranks && !request.ranks->leads();
    RunFolder run = request.run;
    const bool isNew = !follows && !run.hasBegun(); // else a person has seen it and may want it
    Result<TrainingOutcome> outcome = guarded([&]() -> Result<TrainingOutcome> {
        const Result<c10::Device> device = pickDevice(request.device, request.ranks ? request.ranks->neighbours().place : 0);
        if (!device)
            return fail(device.error());
        setComputeThreads(request.threads);
        const ShortWaits waits;
        const JobScope scope(*device);
        return runTraining(request, observer, stop);
    });
    if (!outcome && outcome.error().kind == Error::Kind::OutOfMemory && isNew)
        run.removeIfEmpty();
    if (!outcome && request.ranks)
        request.ranks->giveUp(outcome.error().message);
    return outcome;
}

Result<QList<PhotoPrediction>> TorchEngine::predict(const PredictionRequest& request, const ProgressObserver& observer,
                                                    std::stop_token stop)
{
    return guarded([&]() -> Result<QList<PhotoPrediction>> {
        const Result<c10::Device> device = pickDevice(request.device);
        if (!device)
            return fail(device.error());
        const Result<ModelFile> file = ModelFile::read(request.modelFile);
        if (!file)
            return fail(file.error());
        setComputeThreads(request.threads);
        const ShortWaits waits;
        const JobScope scope(*device);
        return predictPhotos(TorchClassifier(*file, *device), request.photos, request.threads, observer, stop);
    });
}

Result<std::unique_ptr<Classifier>> TorchEngine::open(const QString& modelFile)
{
    return guarded([&]() -> Result<std::unique_ptr<Classifier>> {
        const Result<ModelFile> file = ModelFile::read(modelFile);
        if (!file)
            return fail(file.error());
        // One photo is not worth the way to an accelerator.
        return std::make_unique<TorchClassifier>(*file, c10::Device(c10::kCPU));
    });
}

Result<ExportReport> TorchEngine::exportModel(const ExportRequest& request, const ProgressObserver& observer, std::stop_token stop)
{
    return guarded([&]() -> Result<ExportReport> {
        const JobScope scope(c10::Device(c10::kCPU));
        return exportModelFiles(request, observer, stop);
    });
}

Result<DigitTrainingOutcome> TorchEngine::trainDigits(const DigitTrainingRequest& request, const TrainingObserver& observer,
                                                      std::stop_token stop)
{
    return guarded([&]() -> Result<DigitTrainingOutcome> { return trainDigitNetwork(request, observer, stop); });
}

Result<DigitLessonOutcome> TorchEngine::learnDigits(const DigitLessonRequest& request, const ProgressObserver& observer,
                                                    std::stop_token stop)
{
    return guarded([&]() -> Result<DigitLessonOutcome> { return giveDigitLesson(request, observer, stop); });
}

Result<std::unique_ptr<DigitReader>> TorchEngine::openDigits(const QString& modelFile)
{
    return guarded([&]() -> Result<std::unique_ptr<DigitReader>> { return openDigitReader(modelFile); });
}

DeviceInfo TorchEngine::device(const QString& wanted) const
{
    const Result<DeviceInfo> info = guarded([&]() -> Result<DeviceInfo> {
        const Result<c10::Device> device = pickDevice(wanted);
        return describeDevice(device ? *device : c10::Device(c10::kCPU));
    });
    return info ? *info : DeviceInfo{};
}

} // namespace Tintype
