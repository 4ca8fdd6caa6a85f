// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast and how well the recipes learn: train PHOTOS [quick|better] [SEED] [PER_CLASS] [--cache FOLDER] [--keep FOLDER]
// PHOTOS has one sub-folder a class. 70 / 15 / 15 % at random. Prints what happens and the accuracy on the test part.

#include "imaging/PhotoFacts.h"
#include "imaging/PhotoHash.h"
#include "imaging/PhotoReader.h"
#include "learning/EngineLoader.h"
#include "learning/measure/Evaluation.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace Tintype;

namespace {

DatasetSnapshot snapshotOf(const QString& folder, unsigned seed, int perClass)
{
    DatasetSnapshot snapshot;
    std::mt19937 random(seed);
    qint64 id = 0;
    for (const QString& name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir photos(folder % u'/' % name);
        QStringList files = photos.entryList(QDir::Files, QDir::Name);
        std::shuffle(files.begin(), files.end(), random);
        const int count = perClass > 0 ? std::min<int>(perClass, int(files.size())) : int(files.size());
        for (int i = 0; i < int(files.size()); ++i) {
            DatasetSnapshot::Item item;
            item.id = ++id;
            item.path = photos.absoluteFilePath(files.at(i));
            QFile file(item.path);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            item.contentHash = contentHash(file.readAll());
            item.label = int(snapshot.classNames.size());
            // With fewer photos a class, the rest is one large test part.
            item.role = i >= count * 85 / 100 ? Role::Test : i < count * 70 / 100 ? Role::Train : Role::Validation;
            snapshot.items.push_back(item);
        }
        snapshot.classNames.append(name);
    }
    return snapshot;
}

void print(const TrainingEvent& event)
{
    if (const auto* advice = std::get_if<Advice>(&event))
        std::printf("%7.1f s  %s\n", advice->seconds, qPrintable(advice->text));
    else if (const auto* done = std::get_if<EvaluationDone>(&event))
        std::printf("%7.1f s  step %d: training %.3f %.1f %%, validation %.4f %.1f %%%s\n", done->seconds, done->step, done->trainingLoss,
                    100 * done->trainingAccuracy, done->validationLoss, 100 * done->validationAccuracy, done->best ? " best" : "");
    else if (const auto* step = std::get_if<StepDone>(&event); step && step->step > 0 && step->step % 10 == 0)
        std::printf("           %d/%d loss %.3f %.0f/s eta %.0f s %.0f %%\n", step->step, step->steps, step->loss, step->imagesPerSecond,
                    step->etaSeconds, 100 * step->fraction);
    else if (const auto* saved = std::get_if<CheckpointSaved>(&event))
        std::printf("%7.1f s  saved at %d\n", saved->seconds, saved->step);
    std::fflush(stdout);
}

int failed(const Error& error)
{
    std::printf("%s\n%s\n", qPrintable(error.message), qPrintable(error.detail));
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption cache(QStringLiteral("cache"), QString(), QStringLiteral("folder"));
    const QCommandLineOption keep(QStringLiteral("keep"), QString(), QStringLiteral("folder"));
    const QCommandLineOption network(QStringLiteral("network"), QString(), QStringLiteral("name"));
    const QCommandLineOption device(QStringLiteral("device"), QString(), QStringLiteral("name"), QStringLiteral("auto"));
    const QCommandLineOption judgeAll(QStringLiteral("judge-all")); // validate with the test part too, to see the curve better
    const QCommandLineOption set(QStringLiteral("set"), QString(), QStringLiteral("key=value of the recipe"));
    const QCommandLineOption threads(QStringLiteral("threads"), QString(), QStringLiteral("number"), QStringLiteral("0"));
    parser.addOptions({threads, cache, keep, network, device, judgeAll, set});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty())
        return 2;
    QTemporaryDir temporary;
    const QString folder = parser.isSet(keep) ? parser.value(keep) : temporary.path();
    DatasetSnapshot snapshot = snapshotOf(arguments.at(0), arguments.value(2, QStringLiteral("1")).toUInt(), arguments.value(3).toInt());
    Result<Recipe> recipe = Recipe::named(arguments.value(1, QStringLiteral("quick")));
    if (!recipe)
        return failed(recipe.error());
    if (parser.isSet(network))
        recipe->network = parser.value(network);
    QJsonObject changed = recipe->toJson();
    for (const QString& change : parser.values(set)) {
        const QString value = change.section(u'=', 1);
        changed.insert(change.section(u'=', 0, 0), value.contains(u'"') ? QJsonValue(value.mid(1).chopped(1)) : QJsonValue(value.toDouble()));
    }
    recipe = Recipe::fromJson(changed);
    if (!recipe)
        return failed(recipe.error());
    if (parser.isSet(judgeAll)) {
        for (DatasetSnapshot::Item& item : snapshot.items)
            item.role = item.role == Role::Test ? Role::Validation : item.role;
    }
    const Result<RunFolder> run = RunFolder::create(folder, snapshot, *recipe);
    if (!run)
        return failed(run.error());

    QElapsedTimer clock;
    clock.start();
    const Result<std::unique_ptr<Engine>> engine = loadEngine();
    if (!engine)
        return failed(engine.error());
    std::printf("%7.2f s  engine loaded\n", double(clock.elapsed()) / 1000);
    TrainingRequest request{*run, parser.value(cache), parser.value(device), parser.value(threads).toInt(), {}, 0};
    const Result<TrainingOutcome> outcome = (*engine)->train(request, print, {});
    if (!outcome)
        return failed(outcome.error());
    std::printf("%7.2f s  trained: validation %.2f %%, first model after %.1f s, %d refused\n", double(clock.elapsed()) / 1000,
                100 * outcome->validationAccuracy, outcome->secondsToFirstModel, int(outcome->refused.size()));

    PredictionRequest prediction{outcome->modelFile, {}, parser.value(device), 0};
    for (const DatasetSnapshot::Item& item : snapshot.itemsOf(Role::Test))
        prediction.photos.append({item.id, item.path, item.label, item.stack, {}, {}});
    clock.restart();
    const Result<QList<PhotoPrediction>> predictions = (*engine)->predict(prediction, {}, {});
    if (!predictions)
        return failed(predictions.error());
    const Result<std::unique_ptr<Classifier>> classifier = (*engine)->open(outcome->modelFile);
    if (!classifier)
        return failed(classifier.error());
    const Evaluation evaluation = Evaluation::of((*classifier)->info(), *predictions);
    std::printf("%7.2f s  predicted %d photos: %.2f %% (%.1f-%.1f), loss %.3f, ECE %.3f, T %.2f, sure from %.2f, not sure %d, when sure %.2f %%\n",
                double(clock.elapsed()) / 1000, int(evaluation.photos.size()), 100 * evaluation.accuracy, 100 * evaluation.interval[0],
                100 * evaluation.interval[1], evaluation.loss, evaluation.ece, (*classifier)->info().temperature,
                (*classifier)->info().sureFrom, evaluation.notSure, 100 * evaluation.accuracyWhenSure);
    return 0;
}
