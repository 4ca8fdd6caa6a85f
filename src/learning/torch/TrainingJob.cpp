// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/TrainingJob.h"

#include "learning/torch/FineTuner.h"
#include "learning/torch/Precision.h"
#include "learning/torch/QuickTrainer.h"
#include "learning/torch/SharedStart.h"
#include "learning/torch/TensorMemory.h"
#include "learning/torch/TorchDevice.h"
#include "learning/torch/TorchGuard.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Tintype {

namespace {

constexpr double kQuickShare = 0.12; // of the time that the better recipe takes
constexpr double kReadingShare = 0.05; // where the photos are read before

QString tr(const char* text, const char* note = nullptr, int number = -1)
{
    return QCoreApplication::translate("Tintype::TrainingJob", text, note, number);
}

class TrainingJob
{
public:
    TrainingJob(const TrainingRequest& request, const TrainingObserver& observer, const std::stop_token& stop, TrainingData data,
                PretrainedWeights pretrained, const c10::Device& device)
        : m_request(request)
        , m_data(std::move(data))
        , m_pretrained(std::move(pretrained))
        , m_device(device)
        , m_reporter(request, observer, stop)
        , m_room(room())
        , m_bank(pathsOf(m_data.training), KeptPictures::mostVaried(m_room.bytes()))
    {
    }

    Result<TrainingOutcome> run()
    {
        Result<TrainingOutcome> outcome = guarded([this] { return train(); });
        if (!outcome && !outcome.error().detail.isEmpty()) // in words of torch: ours name the limit themselves
            return fail(m_room.explained(outcome.error(), MemoryRemedies(m_hasShort).leastRoom(shape(), pictures())));
        // Others that learn along were stopped, too, and did not come to agree on it.
        if (!outcome && outcome.error().kind == Error::Kind::Busy && m_reporter.isStopped()) {
            m_outcome.end = TrainingEnd::StoppedByUser;
            return m_outcome;
        }
        return outcome;
    }

private:
    Result<TrainingOutcome> train()
    {
        if (m_request.memoryLimit > 0)
            TensorMemory::setLimit(m_held + m_room.bytes());
        const Result<bool> haveShort = allSay(m_request.ranks.get(), hasBfloat16(m_device));
        if (!haveShort)
            return fail(haveShort.error());
        m_hasShort = *haveShort;
        if (m_request.ranks && !m_request.ranks->leads())
            return follow();
        Result<std::optional<Checkpoint>> resumed = checkpointToResume();
        if (!resumed)
            return fail(resumed.error());
        const std::optional<Checkpoint> checkpoint = std::move(*resumed);
        m_precision = wantedPrecision(checkpoint);
        start(checkpoint.has_value());
        const Result<> done = checkpoint ? goOn(*checkpoint) : isFresh() ? startFresh() : runQuick();
        if (!done)
            return fail(done.error());
        if (m_data.recipe.fineTune && m_model && m_reporter.goesOn()) {
            const Result<> tuned = fineTune(checkpoint);
            if (!tuned)
                return fail(tuned.error());
        }
        return finish();
    }

    bool isFresh() const { return m_data.recipe.fromScratch; }

    double shareBefore() const { return isFresh() ? kReadingShare : kQuickShare; }

    /// What weights are judged with, and learnt with where the recipe leaves it open.
    c10::ScalarType wantedPrecision(const std::optional<Checkpoint>& checkpoint) const
    {
        if (isFresh() || !m_hasShort || m_data.recipe.precision == u"float32")
            return at::kFloat;
        if (m_data.recipe.precision == u"bfloat16")
            return at::kBFloat16;
        return checkpoint ? precisionNamed(checkpoint->precision)
                          : quickestPrecision(m_pretrained.graph, m_pretrained.parameters, m_device);
    }

    /// What tensors and pictures may take together.
    MemoryRoom room() const
    {
        const qint64 usable = usableMemory(m_device) / sharersOf(m_device, m_request.ranks ? m_request.ranks->neighbours().count : 1);
        return {std::max<qint64>(1, usable), m_request.memoryLimit, residentMemory()};
    }

    TrainingShape shape() const { return m_data.shape(numberFormat(m_precision)); }

    KeptPictures pictures() const
    {
        KeptPictures kept = KeptPictures::of(shape(), qint64(m_data.training.size()), qint64(m_data.validation.size()));
        kept.varied = std::max(kept.varied, m_bank.bytes());
        return kept;
    }

    /// A model without which a checkpoint is of no use must be there too.
    Result<std::optional<Checkpoint>> checkpointToResume()
    {
        if (!m_data.recipe.fineTune || (!m_request.run.hasModel() && !isFresh()))
            return std::optional<Checkpoint>();
        Result<std::optional<Checkpoint>> checkpoint = Checkpoint::newest(m_request.run, m_data.hash);
        if (!checkpoint || !*checkpoint)
            return checkpoint;
        if (!m_request.run.hasModel()) { // from scratch, and not yet judged
            m_model = freshModel();
            return checkpoint;
        }
        Result<ModelFile> model = ModelFile::read(m_request.run.modelFile());
        if (!model || model->info.classNames != m_data.classNames)
            return std::optional<Checkpoint>();
        m_model = std::move(*model);
        return checkpoint;
    }

    void start(bool isResumed)
    {
        m_outcome.run = m_request.run.id();
        m_outcome.network = m_data.network.name;
        m_outcome.recipe = m_data.recipe.name;
        m_outcome.device = describeDevice(m_device).name;
        const bool isShort = m_data.recipe.precision == u"bfloat16" && m_hasShort; // from scratch, only while it learns
        m_outcome.precision = precisionName(isShort ? at::kBFloat16 : m_precision);
        m_outcome.batch = m_data.recipe.batch;
        m_reporter.begin(m_outcome, m_data, isResumed);
        if (m_data.recipe.precision == u"bfloat16" && !m_hasShort)
            m_reporter.advise(tr("This device does not compute with bfloat16, so float32 it is."));
        if (m_data.isHeldBack)
            m_reporter.advise(tr("There are no photos in the validation part, so %Ln of the training photos are put aside for it", nullptr,
                                 int(m_data.validation.size())));
    }

    Result<> runQuick()
    {
        const double share = m_data.recipe.fineTune ? kQuickShare : 1;
        QuickTrainer::PictureTaker take;
        if (m_data.recipe.fineTune)
            take = [this](std::size_t photo, const QImage& picture) { m_bank.keep(photo, picture); };
        QuickTrainer trainer(m_data, m_pretrained, m_device, m_precision, m_request.threads, m_reporter, share, m_outcome.refused);
        Result<QuickTrainer::Outcome> quick
            = trainer.run(m_request.featureCache, take, [this](const QuickTrainer::Outcome& first) { return takeFirst(first); });
        if (!quick)
            return fail(quick.error());
        if (quick->parameters.empty())
            return {};
        if (const Result<> written = ModelFile::write(m_request.run.modelFile(), quick->parameters, quick->info); !written)
            return written;
        m_outcome.secondsOfLooking = m_reporter.seconds();
        if (m_outcome.secondsToFirstModel <= 0)
            m_outcome.secondsToFirstModel = m_outcome.secondsOfLooking;
        m_outcome.imagesPerSecond = quick->imagesPerSecond;
        adopt(quick->info);
        m_model = ModelFile{quick->info, {}, std::move(quick->parameters)};
        if (!m_data.recipe.fineTune)
            reportQuick(quick->info);
        return {};
    }

    /// A model of some of the photos, there to be tried until the one of all replaces it.
    Result<> takeFirst(const QuickTrainer::Outcome& first)
    {
        if (const Result<> written = ModelFile::write(m_request.run.modelFile(), first.parameters, first.info); !written)
            return written;
        m_outcome.secondsToFirstModel = m_reporter.seconds();
        adopt(first.info);
        m_reporter.advise(tr("A first model can be tried: right on %1 % of %2 validation photos. Looking at the rest.")
                              .arg(QLocale().toString(100 * first.info.validationAccuracy, 'f', 1))
                              .arg(first.info.validationPhotos));
        return {};
    }

    /// Everything by chance, from the seed.
    ModelFile freshModel() const { return {m_data.modelInfo(), {}, m_pretrained.parameters}; }

    Result<> startFresh()
    {
        m_reporter.advise(tr("Reading %Ln photo(s)", nullptr, int(m_data.training.size())));
        const QStringList unreadable = m_bank.fill([this](int done) {
            m_reporter.prepare(kReadingShare * done / std::max(1, m_bank.count()), 0, 0);
            return m_reporter.goesOn();
        });
        for (const QString& path : unreadable)
            m_outcome.refused.append({path, tr("This photo cannot be read any more.")});
        std::erase_if(m_data.training, [&](const TrainingData::Item& item) { return unreadable.contains(item.path); });
        if (m_data.training.empty())
            return fail(Error::Kind::Unreadable, tr("None of the training photos can be read any more. Import them again."));
        QFile::remove(m_request.run.modelFile()); // of a sitting that left no checkpoint: nobody knows its figures
        m_model = freshModel();
        return {};
    }

    void reportQuick(const ModelInfo& info)
    {
        EvaluationDone done;
        done.validationAccuracy = info.validationAccuracy;
        done.validationLoss = info.validationLoss;
        done.validationPhotos = info.validationPhotos;
        done.best = true;
        done.seconds = m_reporter.seconds();
        m_reporter.send(done);
    }

    Result<> goOn(const Checkpoint& checkpoint)
    {
        m_reporter.addEarlierSeconds(checkpoint.seconds);
        m_reporter.advise(tr("Going on after step %1").arg(checkpoint.step));
        m_outcome.secondsToFirstModel = checkpoint.secondsToFirstModel;
        m_outcome.refused = checkpoint.refused;
        m_data.leaveOut(refusedPaths());
        if (m_request.run.hasModel())
            adopt(m_model->info);
        return {};
    }

    QStringList refusedPaths() const
    {
        QStringList paths;
        for (const RefusedFile& file : m_outcome.refused)
            paths.append(file.path);
        return paths;
    }

    Result<> fineTune(const std::optional<Checkpoint>& checkpoint)
    {
        if (m_data.validation.empty() && isFresh())
            return fail(Error::Kind::BadInput, tr("There are too few photos to learn from. Tag at least ten of each class."));
        if (m_data.validation.empty()) {
            m_outcome.recoveries.append(tr("There are too few photos to tell whether learning all layers helps, so only the last was learnt."));
            m_reporter.advise(m_outcome.recoveries.last());
            return {};
        }
        m_bank.restrictTo(pathsOf(m_data.training));
        if (!isFresh() || checkpoint) { // else they were read to begin with
            m_bank.fill([this](int) {
                m_reporter.prepare(shareBefore(), 0, 0);
                return m_reporter.goesOn();
            });
        }
        GraphParameters beginning = m_model->parameters;
        if (isFresh()) {
            beginning = m_pretrained.parameters;
        } else if (checkpoint) { // the model may be further on already; the quick one is the published one with the last layer of the checkpoint
            for (auto& [name, parameter] : beginning) {
                if (const auto published = m_pretrained.parameters.find(name); published->second.shape == parameter.shape)
                    parameter = published->second;
            }
        }
        if (const Result<> told = tellOthers(true, beginning); !told)
            return told;
        return tune(std::move(beginning), checkpoint);
    }

    /// What the other processes need to learn along, or that there is nothing to be learnt.
    Result<> tellOthers(bool learns, const GraphParameters& beginning)
    {
        if (!m_request.ranks || m_areOthersTold)
            return {};
        m_areOthersTold = true;
        SharedStart start{learns, precisionName(m_precision), refusedPaths(), learns ? m_model->info : ModelInfo(), beginning};
        return spreadStart(*m_request.ranks, &start);
    }

    /// The training as one of the processes that learn along.
    Result<TrainingOutcome> follow()
    {
        SharedStart start;
        if (const Result<> told = awaitStart(*m_request.ranks, [this] { return m_reporter.goesOn(); }, &m_data, &m_bank, &start); !told)
            return fail(told.error());
        if (!start.learns)
            return m_outcome;
        m_precision = precisionNamed(start.precision);
        m_data.network.preprocessing = start.info.preprocessing;
        const Result<NetworkGraph> graph = buildFreshNetwork(m_data.network.name, m_data.network.preprocessing.size, m_data.classes());
        if (!graph)
            return fail(graph.error());
        m_data.suit(*graph);
        m_model = ModelFile{std::move(start.info), {}, {}};
        if (const Result<> tuned = tune(std::move(start.parameters), {}); !tuned)
            return fail(tuned.error());
        return m_outcome;
    }

    Result<> tune(GraphParameters beginning, const std::optional<Checkpoint>& checkpoint)
    {
        const KeptPictures kept = pictures();
        const qint64 memory = m_room.bytes() - m_bank.bytes() - kept.judged;
        const FineTuner::Setup setup{m_data, m_request.run, m_device, m_precision, memory, m_room, kept, m_hasShort, shareBefore(),
                                     m_outcome.secondsToFirstModel, m_outcome.refused, m_request.ranks.get()};
        Result<std::unique_ptr<FineTuner>> tuner = FineTuner::create(setup, m_bank, beginning, m_model->info, checkpoint, m_reporter);
        const Result<bool> areAllReady = allSay(m_request.ranks.get(), tuner.has_value());
        if (!areAllReady)
            return fail(areAllReady.error());
        if (tuner && !*areAllReady)
            tuner = fail(Error::Kind::OutOfMemory, tr("Another of the processes has too little memory to learn all layers."));
        if (!tuner && (checkpoint || isFresh()))
            return fail(tuner.error()); // the run stays half-done: with more memory it goes on from its checkpoint
        if (!tuner) { // The quick model is there; better than nothing.
            m_outcome.recoveries.append(tuner.error().message);
            m_reporter.advise(tuner.error().message);
            return {};
        }
        beginning.clear(); // the tuner has its own
        m_model->parameters.clear();
        if (const Result<> together = (*tuner)->beginTogether(); !together)
            return together;
        const Result<FineTuner::Outcome> tuned = (*tuner)->run();
        if (!tuned)
            return fail(tuned.error());
        m_outcome.steps = tuned->steps;
        m_outcome.epochs = tuned->epochs;
        m_outcome.recoveries += tuned->recoveries;
        for (const RefusedFile& file : tuned->refused) {
            if (!refusedPaths().contains(file.path))
                m_outcome.refused.append(file);
        }
        m_outcome.precision = precisionName(tuned->numbers == NumberFormat::BFloat16 ? at::kBFloat16 : at::kFloat);
        m_outcome.secondsToFirstModel = tuned->secondsToFirstModel;
        if (tuned->imagesPerSecond > 0)
            m_outcome.imagesPerSecond = tuned->imagesPerSecond;
        if (tuned->isStoppedEarly)
            m_outcome.end = TrainingEnd::StoppedEarly;
        if (m_request.run.hasModel()) // from scratch, there is none before the first judgement
            adopt(tuned->best);
        return {};
    }

    void adopt(const ModelInfo& info)
    {
        m_outcome.modelFile = m_request.run.modelFile();
        m_outcome.validationAccuracy = info.validationAccuracy;
        m_outcome.validationLoss = info.validationLoss;
        m_outcome.validationPhotos = info.validationPhotos;
    }

    Result<TrainingOutcome> finish()
    {
        if (const Result<> told = tellOthers(false, {}); !told)
            return fail(told.error());
        if (m_reporter.isStopped())
            m_outcome.end = TrainingEnd::StoppedByUser;
        m_outcome.seconds = m_reporter.seconds();
        RunFolder run = m_request.run;
        if (m_reporter.isLeft())
            return m_outcome; // the program ends; without an outcome the run can be gone on with
        if (const Result<> written = run.writeOutcome(m_outcome); !written)
            return fail(written.error());
        m_reporter.send(RunEnded{m_outcome});
        QFile::remove(run.checkpoint(0)); // nobody goes on with a finished run
        QFile::remove(run.checkpoint(1));
        return m_outcome;
    }

    const TrainingRequest& m_request;
    TrainingData m_data;
    const PretrainedWeights m_pretrained;
    const c10::Device m_device;
    c10::ScalarType m_precision = c10::kFloat;
    bool m_hasShort = false; // all that learn can compute in bfloat16
    RunReporter m_reporter;
    const qint64 m_held = TensorMemory::inUse(); // by models that are open
    const MemoryRoom m_room;
    PhotoBank m_bank;
    TrainingOutcome m_outcome;
    std::optional<ModelFile> m_model; // the quick one, or the best before a resumption
    bool m_areOthersTold = false; // those that learn along
};

} // namespace

Result<TrainingOutcome> runTraining(const TrainingRequest& request, const TrainingObserver& observer, const std::stop_token& stop)
{
    const bool follows = request.ranks && !request.ranks->leads();
    if (!follows && request.run.isFinished())
        return request.run.outcome();
    Result<TrainingData> data = readTrainingData(request);
    if (!data)
        return fail(data.error());
    const Result<c10::Device> device = pickDevice(request.device, request.ranks ? request.ranks->neighbours().place : 0);
    if (!device)
        return fail(device.error());
    Result<PretrainedWeights> pretrained = follows ? PretrainedWeights() : startingWeights(&*data); // rank 0 has them
    if (!pretrained)
        return fail(pretrained.error());
    return TrainingJob(request, observer, stop, std::move(*data), std::move(*pretrained), *device).run();
}

} // namespace Tintype
