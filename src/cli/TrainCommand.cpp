// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TrainCommand.h"

#include "cli/ByteSize.h"
#include "cli/SplitCommand.h"
#include "cli/TextOut.h"
#include "cli/TrainingPhotos.h"
#include "learning/MemoryRemedies.h"
#include "learning/MemoryRoom.h"
#include "learning/networks/NetworkCatalog.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>

namespace Tintype {

namespace {

constexpr qint64 kLeastMemory = 100'000'000; // of a --memory-limit; torch alone takes more

QStringList withoutWeights()
{
    QStringList names = freshNetworkNames();
    names.removeIf(hasWeights);
    return names;
}

/// As it is typed in a shell.
QString shellWord(const QString& text)
{
    static const QRegularExpression plain(QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z0-9_./:-]+")));
    return plain.match(text).hasMatch() ? text : u'\'' % QString(text).replace(u'\'', QStringLiteral("'\\''")) % u'\'';
}

} // namespace

QString TrainCommand::details() const
{
    return tr("quick learns the last layer and is ready in seconds; better goes on from there for some minutes.\n"
              "scratch begins with nothing, takes longest, and shows what a network learns from these photos alone.\n"
              "Interrupted (Ctrl+C, a power cut), it goes on later with --resume.\n"
              "Where memory is too little it helps itself, with what changes the result least; the last four options do so by hand. "

              "Started by mpirun, the processes share each mini-batch; where one is lost, the training is kept as well.");
}

void TrainCommand::declare(Arguments& arguments)
{
    arguments.text("--network", QStringLiteral("NAME"), &m_network,
        tr("One of %1; the first when not given. With the recipe scratch also %2.")
            .arg(networkNames().join(QStringLiteral(", ")), withoutWeights().join(QStringLiteral(", "))));
    arguments.choice("--recipe", {QStringLiteral("quick"), QStringLiteral("better"), QStringLiteral("scratch")},
        &m_recipe, tr("How to train; better when not given."));
    arguments.number("--epochs", &m_epochs, 1, 100'000,
        tr("How often each photo is seen; chosen from their number when not given."));
    arguments.number("--batch", &m_batch, 1, 4096, tr("Photos learnt from at a time; 32 when not given."));
    arguments.number("--seed", &m_seed, tr("Another order of the photos for another number; 1 when not given."));
    arguments.text("--device", QStringLiteral("DEVICE"), &m_device, tr("auto, cpu, or an accelerator such as cuda:0."));
    arguments.number("--threads", &m_threads, 1, 4096, tr("Processor cores to use; all when not given."));
    arguments.text(
        "--memory-limit", QStringLiteral("SIZE"), &m_memoryLimit, tr("Memory to stay under, such as 2GiB or 500MB."));
    arguments.text(
        "--resume", QStringLiteral("RUN"), &m_resume, tr("Go on with a training that was interrupted (see runs)."));
    arguments.number("--micro-batch", &m_microBatch, 1, 4096,
        tr("Photos that go through the network together; their gradients add up to the mini-batch. All when not given."));
    arguments.flag("--recompute", &m_recompute,
        tr("From scratch: work maps out a second time instead of keeping them. The same result, about a third slower."));
    arguments.choice("--precision", {QStringLiteral("auto"), QStringLiteral("float32"), QStringLiteral("bfloat16")},
        &m_precision, tr("Numbers of the maps; auto is float32 from scratch, else what is quicker."));
    arguments.number("--input", &m_input, 32, 1024, tr("Side in pixels of the pictures that are learnt from."));
}

QString TrainCommand::checkRemedies(const Recipe& recipe) const
{
    const bool hasAny = m_microBatch || m_input || m_recompute;
    if (hasAny && !recipe.fineTune)
        return tr("--micro-batch, --recompute and --input are for the recipes better and scratch");
    if (m_recompute && !recipe.fromScratch)
        return tr("--recompute is for the recipe scratch; with better, --micro-batch saves as much");
    if (m_microBatch && *m_microBatch > recipe.batch)
        return tr("--micro-batch is at most the mini-batch of %1").arg(recipe.batch);
    const TrainingShape shape = TrainingShape::of(recipe, 2, NumberFormat::Float32);
    if (m_microBatch && *m_microBatch == 1 && recipe.batch > 1 && MemoryRemedies::dependsOnPart(shape))
        return tr("--micro-batch is at least 2 here, for %1 looks at how photos differ").arg(recipe.network);
    if (const Result<NetworkGraph> graph = trainedGraph(shape); m_input && !graph)
        return tr("--input %1 does not do: %2").arg(*m_input).arg(graph.error().message);
    return {};
}

QString TrainCommand::checkTyped() const
{
    const std::optional<qint64> memory = m_memoryLimit.isEmpty() ? kLeastMemory : parseByteSize(m_memoryLimit);
    if (!memory)
        return tr("--memory-limit is a size such as 2GiB or 500MB, not %1").arg(m_memoryLimit);
    if (*memory < kLeastMemory) // "2" is 2 bytes, which nobody means
        return tr("--memory-limit must be at least %1, such as 2GiB or 500MB, not %2").arg(MemoryRoom::words(kLeastMemory), m_memoryLimit);
    const bool isFresh = m_recipe == QLatin1String("scratch");
    const QStringList names = isFresh ? freshNetworkNames() : networkNames();
    if (!isFresh && withoutWeights().contains(m_network))
        return tr("there are no weights of %1 to start from; bring some with the command weights, or give --recipe scratch").arg(m_network);
    if (!m_network.isEmpty() && !names.contains(m_network))
        return tr("--network is one of %1, not %2").arg(names.join(QStringLiteral(", ")), m_network);
    if (m_device.isEmpty())
        return tr("--device is auto, cpu, or an accelerator such as cuda:0");
    return {};
}

Result<Answer> TrainCommand::run(CommandContext& context)
{
    if (const Result<QString> meant = meantNetwork(m_network, freshNetworkNames()); meant) // as it is spelt in the window, for one
        m_network = *meant;
    if (const QString problem = checkTyped(); !problem.isEmpty())
        return Answer::wrongUsage(problem);
    if (context.isHelper())
        return help(context);
    const Result<std::unique_ptr<Catalog>> catalog = context.openCatalog();
    if (!catalog)
        return fail(catalog.error());
    Result<Answer> answer = m_resume.isEmpty() ? startNew(**catalog, context) : goOn(**catalog, context);
    if (!answer && answer.error().kind == Error::Kind::Busy && context.stop().stop_requested()) // before there was a training that could say so
        return Answer{{}, {}, ExitCode::Interrupted, answer.error().message};
    return answer;
}

Result<Recipe> TrainCommand::wantedRecipe() const
{
    Result<Recipe> recipe = Recipe::named(m_recipe.isEmpty() ? QStringLiteral("better") : m_recipe);
    if (!recipe)
        return fail(recipe.error());
    if (!m_network.isEmpty())
        recipe->network = m_network;
    const Result<NetworkEntry> network = networkEntry(recipe->network);
    if (!network)
        return fail(network.error());
    recipe->epochs = m_epochs.value_or(recipe->epochs);
    recipe->batch = m_batch.value_or(recipe->batch);
    recipe->seed = m_seed.value_or(recipe->seed);
    recipe->microBatch = m_microBatch.value_or(recipe->microBatch);
    recipe->recompute = m_recompute;
    recipe->precision = m_precision == QLatin1String("auto") ? QString() : m_precision;
    if (m_input)
        recipe->firstSize = recipe->lastSize = *m_input;
    return recipe;
}

QString TrainCommand::contradiction(const Recipe& begun) const
{
    if (!m_recipe.isEmpty() && m_recipe != begun.name)
        return QStringLiteral("--recipe ") % m_recipe;
    if (!m_network.isEmpty() && m_network != begun.network)
        return QStringLiteral("--network ") % m_network;
    if (m_epochs && *m_epochs != begun.epochs)
        return QStringLiteral("--epochs %1").arg(*m_epochs);
    if (m_batch && *m_batch != begun.batch)
        return QStringLiteral("--batch %1").arg(*m_batch);
    if (m_seed && *m_seed != begun.seed)
        return QStringLiteral("--seed %1").arg(*m_seed);
    if (m_microBatch && *m_microBatch != begun.microBatch)
        return QStringLiteral("--micro-batch %1").arg(*m_microBatch);
    if (m_recompute && !begun.recompute)
        return QStringLiteral("--recompute");
    if (!m_precision.isEmpty() && m_precision != (begun.precision.isEmpty() ? QStringLiteral("auto") : begun.precision))
        return QStringLiteral("--precision ") % m_precision;
    if (m_input && *m_input != begun.lastSize)
        return QStringLiteral("--input %1").arg(*m_input);
    return {};
}

Result<Answer> TrainCommand::goOn(const Catalog& catalog, CommandContext& context)
{
    const Result<RunFolder> run = RunFolder::open(catalog.paths().runs(), m_resume);
    if (!run)
        return fail(run.error());
    if (!run->canResume())
        return fail(Error::Kind::BadInput,
            tr("Run %1 is finished, there is nothing to go on with; start a new one with: tintype-cli train")
                .arg(m_resume));
    const Result<Recipe> begun = run->recipe();
    if (!begun)
        return fail(begun.error());
    if (const QString typed = contradiction(*begun); !typed.isEmpty())
        return Answer::wrongUsage(
            tr("run %1 was not begun with %2; leave that out to go on as it was begun").arg(m_resume, typed));
    const Result<Workers> workers = gather(context);
    if (!workers)
        return fail(workers.error());
    return train(requestFor(*run, catalog.paths().features(), workers->ranks), *workers->engine, context);
}

Result<TrainCommand::Workers> TrainCommand::gather(CommandContext& context) const
{
    Result<std::unique_ptr<Engine>> engine = context.makeEngine();
    if (!engine)
        return fail(engine.error());
    if (const Result<> device = checkDevice(**engine); !device)
        return fail(device.error());
    Result<std::shared_ptr<TrainingRanks>> ranks = context.joinRanks();
    if (!ranks)
        return fail(ranks.error());
    return Workers{std::move(*engine), std::move(*ranks)};
}

Result<Answer> TrainCommand::startNew(Catalog& catalog, CommandContext& context)
{
    const Result<Recipe> recipe = wantedRecipe();
    if (!recipe)
        return fail(recipe.error());
    if (const QString problem = checkRemedies(*recipe); !problem.isEmpty())
        return Answer::wrongUsage(problem);
    const Result<DatasetSnapshot> snapshot = trainingSnapshot(catalog, context);
    if (!snapshot)
        return fail(snapshot.error());
    const Result<Workers> workers = gather(context);
    if (!workers)
        return fail(workers.error());
    const Result<RunFolder> run = RunFolder::create(catalog.paths().runs(), *snapshot, *recipe);
    if (!run && workers->ranks)
        workers->ranks->giveUp(run.error().message);
    if (!run)
        return fail(run.error());
    return train(requestFor(*run, catalog.paths().features(), workers->ranks), *workers->engine, context);
}

Result<DatasetSnapshot> TrainCommand::trainingSnapshot(Catalog& catalog, CommandContext& context)
{
    if (const Result<> enough = checkEnoughPhotos(catalog); !enough)
        return fail(enough.error());
    if (!isSplit(catalog)) {
        const Result<SplitPlan> plan = splitPhotos(catalog, SplitRequest{});
        if (!plan)
            return fail(plan.error());
        m_notes.append(tr("The photos were not split yet; they are now: 70 % to learn from, 15 % to choose the model "
                          "by, 15 % to test."));
    }
    if (const int left = photosWithoutPart(catalog); left > 0)
        m_notes.append(
            tr("Tagged photos that are in no part and are left out: %1. The command split gives them one.").arg(left));
    const Result<TrainingPhotos> photos = photosToTrainOn(catalog.snapshot());
    if (!photos)
        return fail(photos.error());
    if (!photos->emptyClasses.isEmpty())
        m_notes.append(
            tr("Classes without photos are left out: %1.").arg(photos->emptyClasses.join(QStringLiteral(", "))));
    for (const QString& note : std::as_const(m_notes))
        context.progress().note(note);
    return photos->snapshot;
}

Result<> TrainCommand::checkDevice(const Engine& engine) const
{
    if (m_device == QLatin1String("auto"))
        return {};
    const DeviceInfo device = engine.device(m_device);
    if (device.id == m_device || device.id.startsWith(QString(m_device % u':')))
        return {};
    const DeviceInfo best = engine.device(QStringLiteral("auto"));
    return fail(Error::Kind::NotFound,
        tr("There is no device %1 here; leave --device out to use %2 (%3).").arg(m_device, best.id, best.name));
}

Result<Answer> TrainCommand::train(TrainingRequest request, Engine& engine, CommandContext& context)
{
    const Result<TrainingOutcome> outcome = engine.train(
        request, [&](const TrainingEvent& event) { context.progress().show(event); }, context.stop());
    if (!outcome) {
        Error error = outcome.error();
        if (request.run.canResume())
            error.message += u' ' % tr("Go on with: %1").arg(commandToResume(request.run.id(), context));
        return fail(error);
    }
    return answerOf(*outcome, outcome->end == TrainingEnd::StoppedByUser, context);
}

/// With all that was typed and is not kept with the run.
QString TrainCommand::commandToResume(const QString& run, const CommandContext& context) const
{
    QString command = QStringLiteral("tintype-cli train --resume %1").arg(run);
    if (m_device != QLatin1String("auto"))
        command += QStringLiteral(" --device ") % m_device;
    if (m_threads)
        command += QStringLiteral(" --threads %1").arg(*m_threads);
    if (!m_memoryLimit.isEmpty())
        command += QStringLiteral(" --memory-limit ") % QString(m_memoryLimit).remove(u' ');
    return command % QStringLiteral(" -C ") % shellWord(QDir::toNativeSeparators(context.projectFolder()));
}

TrainingRequest TrainCommand::requestFor(
    const RunFolder& run, const QString& featureCache, const std::shared_ptr<TrainingRanks>& ranks) const
{
    // Ctrl+C is nobody's wish to end the run here: it is left as it is, to be gone on with.
    auto pause = std::make_shared<PauseSwitch>();
    pause->leave();
    TrainingRequest request{run, featureCache, m_device, m_threads.value_or(ranks ? ranks->cores() : 0), pause};
    request.memoryLimit = parseByteSize(m_memoryLimit).value_or(0);
    request.ranks = ranks;
    return request;
}

/// Learns along with rank 0, which does all the rest and hears what goes wrong here.
Result<Answer> TrainCommand::help(CommandContext& context)
{
    const Result<std::shared_ptr<TrainingRanks>> ranks = context.joinRanks();
    if (!ranks)
        return Answer{}; // it says so, too, where mpirun does not
    const Result<std::unique_ptr<Engine>> engine = context.makeEngine();
    if (!engine) {
        (*ranks)->giveUp(engine.error().message);
        return Answer{};
    }
    (void)(*engine)->train(requestFor(RunFolder::elsewhere(), {}, *ranks), {}, context.stop()).has_value();
    return Answer{};
}

Answer TrainCommand::answerOf(const TrainingOutcome& outcome, bool isInterrupted, const CommandContext& context) const
{
    Answer answer;
    answer.json = eventToJson(RunEnded{outcome});
    answer.json.remove(QStringLiteral("event"));
    answer.json.insert(QStringLiteral("notes"), QJsonArray::fromStringList(m_notes));
    if (isInterrupted) {
        answer.code = ExitCode::Interrupted;
        answer.problem
            = tr("run %1 was stopped and is kept; go on with: %2").arg(outcome.run, commandToResume(outcome.run, context));
        return answer;
    }
    answer.text
        = aligned({{tr("Run"), outcome.run}, {tr("Network"), outcome.network % QStringLiteral(", ") % outcome.recipe},
            {tr("Validation"),
                tr("%1 right, loss %2")
                    .arg(percentText(outcome.validationAccuracy))
                    .arg(outcome.validationLoss, 0, 'f', 3)},
            {tr("Time"),
                tr("%1, first model after %2")
                    .arg(durationText(outcome.seconds), durationText(outcome.secondsToFirstModel))},
            {tr("Device"), outcome.device % QStringLiteral(", ") % outcome.precision},
            {tr("Model"), QDir::toNativeSeparators(outcome.modelFile)}});
    for (const QString& note : m_notes + outcome.recoveries)
        answer.text += note % u'\n';
    answer.text += refusedText(outcome.refused);
    return answer;
}

} // namespace Tintype
