// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/TrainingJob.h"

#include "learning/torch/QuickTrainer.h"
#include "learning/torch/TensorMemory.h"
#include "learning/torch/TorchDevice.h"

#include <QCoreApplication>

namespace Tintype {

namespace {

constexpr double kQuickShare = 0.12; // of the time that the better recipe takes

QString tr(const char* text, int number = -1)
{
    return QCoreApplication::translate("Tintype::TrainingJob", text, nullptr, number);
}

class TrainingJob
{
public:
    TrainingJob(const TrainingRequest& request, const TrainingObserver& observer, const std::stop_token& stop, TrainingData data,
                const c10::Device& device)
        : m_request(request)
        , m_data(std::move(data))
        , m_device(device)
        , m_reporter(request, observer, stop)
    {
    }

    Result<TrainingOutcome> run()
    {
        prepareOutcome();
        const Result<> quick = runQuick();
        if (!quick)
            return fail(quick.error());
        return finish();
    }

private:
    void prepareOutcome()
    {
        m_outcome.run = m_request.run.id();
        m_outcome.network = m_data.network.name;
        m_outcome.recipe = m_data.recipe.name;
        m_outcome.device = describeDevice(m_device).name;
        m_outcome.precision = QStringLiteral("float32");
        m_outcome.batch = m_data.recipe.batch;
        RunStarted started;
        started.run = m_outcome.run;
        started.network = m_outcome.network;
        started.recipe = m_outcome.recipe;
        started.device = m_outcome.device;
        started.precision = m_outcome.precision;
        started.trainingPhotos = int(m_data.training.size());
        started.validationPhotos = int(m_data.validation.size());
        started.batch = m_outcome.batch;
        started.steps = m_data.recipe.stepsFor(int(m_data.training.size()));
        m_reporter.send(started);
        if (m_data.isHeldBack)
            m_reporter.advise(tr("There are no photos in the validation part, so %n of the training photos are put aside for it",
                                 int(m_data.validation.size())));
    }

    Result<> runQuick()
    {
        const double share = m_data.recipe.fineTune ? kQuickShare : 1;
        QuickTrainer trainer(m_data, m_device, m_request.threads, m_reporter, share, m_outcome.refused);
        Result<QuickTrainer::Outcome> quick = trainer.run(m_request.featureCache, {});
        if (!quick)
            return fail(quick.error());
        if (quick->parameters.empty())
            return {};
        if (const Result<> written = ModelFile::write(m_request.run.modelFile(), quick->parameters, quick->info); !written)
            return written;
        m_outcome.secondsToFirstModel = m_reporter.seconds();
        m_outcome.imagesPerSecond = quick->imagesPerSecond;
        EvaluationDone done;
        done.validationAccuracy = quick->info.validationAccuracy;
        done.validationLoss = quick->info.validationLoss;
        done.validationPhotos = quick->info.validationPhotos;
        done.best = true;
        done.seconds = m_reporter.seconds();
        m_reporter.send(done);
        take(quick->info);
        m_quick = std::move(*quick);
        return {};
    }

    void take(const ModelInfo& info)
    {
        m_outcome.modelFile = m_request.run.modelFile();
        m_outcome.validationAccuracy = info.validationAccuracy;
        m_outcome.validationLoss = info.validationLoss;
        m_outcome.validationPhotos = info.validationPhotos;
    }

    Result<TrainingOutcome> finish()
    {
        if (m_reporter.isStopped())
            m_outcome.end = TrainingEnd::StoppedByUser;
        m_outcome.seconds = m_reporter.seconds();
        RunFolder run = m_request.run;
        if (m_reporter.isStopped() && m_request.pause && m_request.pause->isLeft())
            return m_outcome; // the program ends; without an outcome the run can be gone on with
        if (const Result<> written = run.writeOutcome(m_outcome); !written)
            return fail(written.error());
        m_reporter.send(RunEnded{m_outcome});
        return m_outcome;
    }

    const TrainingRequest& m_request;
    TrainingData m_data;
    const c10::Device m_device;
    RunReporter m_reporter;
    TrainingOutcome m_outcome;
    QuickTrainer::Outcome m_quick;
};

} // namespace

Result<TrainingOutcome> runTraining(const TrainingRequest& request, const TrainingObserver& observer, const std::stop_token& stop)
{
    if (request.run.isFinished())
        return request.run.outcome();
    Result<TrainingData> data = readTrainingData(request.run);
    if (!data)
        return fail(data.error());
    const Result<c10::Device> device = pickDevice(request.device);
    if (!device)
        return fail(device.error());
    return TrainingJob(request, observer, stop, std::move(*data), *device).run();
}

} // namespace Tintype
