// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/TrainingEvent.h"

#include "learning/JsonFields.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <limits>

namespace Tintype {

namespace {

constexpr int kMost = std::numeric_limits<int>::max();
constexpr double kLongest = 1e12; // Of rates and seconds: far beyond any run.

QJsonObject validationJson(double accuracy, double loss, int photos)
{
    return {{QStringLiteral("accuracy"), accuracy}, {QStringLiteral("loss"), loss}, {QStringLiteral("photos"), photos}};
}

QString endName(TrainingEnd end)
{
    switch (end) {
    case TrainingEnd::StoppedByUser:
        return QStringLiteral("stopped");
    case TrainingEnd::StoppedEarly:
        return QStringLiteral("early");
    case TrainingEnd::Finished:
        break;
    }
    return QStringLiteral("finished");
}

bool endFromName(const QString& name, TrainingEnd* end)
{
    for (const TrainingEnd candidate : {TrainingEnd::Finished, TrainingEnd::StoppedByUser, TrainingEnd::StoppedEarly}) {
        if (endName(candidate) == name) {
            *end = candidate;
            return true;
        }
    }
    return false;
}

QJsonObject toJson(const RunStarted& started)
{
    return {{QStringLiteral("event"), QStringLiteral("started")},
            {QStringLiteral("run"), started.run},
            {QStringLiteral("network"), started.network},
            {QStringLiteral("recipe"), started.recipe},
            {QStringLiteral("device"), started.device},
            {QStringLiteral("precision"), started.precision},
            {QStringLiteral("training_photos"), started.trainingPhotos},
            {QStringLiteral("validation_photos"), started.validationPhotos},
            {QStringLiteral("batch"), started.batch},
            {QStringLiteral("steps"), started.steps},
            {QStringLiteral("resumed"), started.resumed}};
}

QJsonObject toJson(const StepDone& step)
{
    return {{QStringLiteral("event"), QStringLiteral("step")},
            {QStringLiteral("step"), step.step},
            {QStringLiteral("steps"), step.steps},
            {QStringLiteral("epoch"), step.epoch},
            {QStringLiteral("loss"), step.loss},
            {QStringLiteral("accuracy"), step.accuracy},
            {QStringLiteral("images_per_second"), step.imagesPerSecond},
            {QStringLiteral("eta_seconds"), step.etaSeconds},
            {QStringLiteral("fraction"), step.fraction}};
}

QJsonObject toJson(const EvaluationDone& done)
{
    return {{QStringLiteral("event"), QStringLiteral("epoch")},
            {QStringLiteral("step"), done.step},
            {QStringLiteral("epoch"), done.epoch},
            {QStringLiteral("loss"), done.trainingLoss},
            {QStringLiteral("accuracy"), done.trainingAccuracy},
            {QStringLiteral("validation"), validationJson(done.validationAccuracy, done.validationLoss, done.validationPhotos)},
            {QStringLiteral("best"), done.best},
            {QStringLiteral("seconds"), done.seconds}};
}

QJsonObject toJson(const CheckpointSaved& saved)
{
    return {{QStringLiteral("event"), QStringLiteral("saved")},
            {QStringLiteral("step"), saved.step},
            {QStringLiteral("seconds"), saved.seconds}};
}

QJsonObject toJson(const Advice& advice)
{
    QJsonObject object{{QStringLiteral("event"), QStringLiteral("note")},
                       {QStringLiteral("text"), advice.text},
                       {QStringLiteral("seconds"), advice.seconds}};
    if (advice.isRecovery)
        object.insert(QStringLiteral("recovery"), true);
    return object;
}

QJsonObject toJson(const RunEnded& ended)
{
    const TrainingOutcome& outcome = ended.outcome;
    QJsonArray refused;
    for (const RefusedFile& file : outcome.refused)
        refused.append(QJsonObject{{QStringLiteral("file"), file.path}, {QStringLiteral("reason"), file.reason}});
    return {{QStringLiteral("event"), QStringLiteral("ended")},
            {QStringLiteral("run"), outcome.run},
            {QStringLiteral("model"), outcome.modelFile},
            {QStringLiteral("end"), endName(outcome.end)},
            {QStringLiteral("network"), outcome.network},
            {QStringLiteral("recipe"), outcome.recipe},
            {QStringLiteral("epochs"), outcome.epochs},
            {QStringLiteral("steps"), outcome.steps},
            {QStringLiteral("seconds"), outcome.seconds},
            {QStringLiteral("seconds_to_first_model"), outcome.secondsToFirstModel},
            {QStringLiteral("seconds_of_looking"), outcome.secondsOfLooking},
            {QStringLiteral("images_per_second"), outcome.imagesPerSecond},
            {QStringLiteral("validation"), validationJson(outcome.validationAccuracy, outcome.validationLoss, outcome.validationPhotos)},
            {QStringLiteral("batch"), outcome.batch},
            {QStringLiteral("precision"), outcome.precision},
            {QStringLiteral("device"), outcome.device},
            {QStringLiteral("recoveries"), QJsonArray::fromStringList(outcome.recoveries)},
            {QStringLiteral("refused"), refused}};
}

RunStarted readStarted(JsonFields& fields)
{
    RunStarted started;
    started.run = fields.text(QLatin1String("run"));
    started.network = fields.text(QLatin1String("network"));
    started.recipe = fields.text(QLatin1String("recipe"));
    started.device = fields.text(QLatin1String("device"));
    started.precision = fields.text(QLatin1String("precision"));
    started.trainingPhotos = fields.whole(QLatin1String("training_photos"), 0, 0, kMost);
    started.validationPhotos = fields.whole(QLatin1String("validation_photos"), 0, 0, kMost);
    started.batch = fields.whole(QLatin1String("batch"), 0, 0, kMost);
    started.steps = fields.whole(QLatin1String("steps"), 0, 0, kMost);
    started.resumed = fields.truth(QLatin1String("resumed"), false);
    return started;
}

StepDone readStep(JsonFields& fields)
{
    StepDone step;
    step.step = fields.whole(QLatin1String("step"), 0, 0, kMost);
    step.steps = fields.whole(QLatin1String("steps"), 0, 0, kMost);
    step.epoch = fields.whole(QLatin1String("epoch"), 0, 0, kMost);
    step.loss = fields.numberOrNaN(QLatin1String("loss"));
    step.accuracy = fields.number(QLatin1String("accuracy"), 0, 0, 1);
    step.imagesPerSecond = fields.number(QLatin1String("images_per_second"), 0, 0, kLongest);
    step.etaSeconds = fields.number(QLatin1String("eta_seconds"), 0, 0, kLongest);
    step.fraction = fields.number(QLatin1String("fraction"), 0, 0, 1);
    return step;
}

EvaluationDone readEvaluation(JsonFields& fields, JsonFields& validation)
{
    EvaluationDone done;
    done.step = fields.whole(QLatin1String("step"), 0, 0, kMost);
    done.epoch = fields.whole(QLatin1String("epoch"), 0, 0, kMost);
    done.trainingLoss = fields.numberOrNaN(QLatin1String("loss"));
    done.trainingAccuracy = fields.number(QLatin1String("accuracy"), 0, 0, 1);
    done.validationAccuracy = validation.number(QLatin1String("accuracy"), 0, 0, 1);
    done.validationLoss = validation.numberOrNaN(QLatin1String("loss"));
    done.validationPhotos = validation.whole(QLatin1String("photos"), 0, 0, kMost);
    done.best = fields.truth(QLatin1String("best"), false);
    done.seconds = fields.number(QLatin1String("seconds"), 0, 0, kLongest);
    return done;
}

/// The lists of an outcome; entries that are not what they should be are left out, for they are only told to the user.
void readLists(const QJsonObject& object, TrainingOutcome* outcome)
{
    const QJsonArray recoveries = object.value(QLatin1String("recoveries")).toArray();
    for (const QJsonValue& value : recoveries)
        outcome->recoveries.append(value.toString());
    const QJsonArray refused = object.value(QLatin1String("refused")).toArray();
    for (const QJsonValue& value : refused)
        outcome->refused.append({value.toObject().value(QLatin1String("file")).toString(),
                                 value.toObject().value(QLatin1String("reason")).toString()});
}

RunEnded readEnded(const QJsonObject& object, JsonFields& fields, JsonFields& validation)
{
    TrainingOutcome outcome;
    outcome.run = fields.text(QLatin1String("run"));
    outcome.modelFile = fields.text(QLatin1String("model"));
    outcome.network = fields.text(QLatin1String("network"));
    outcome.recipe = fields.text(QLatin1String("recipe"));
    outcome.epochs = fields.whole(QLatin1String("epochs"), 0, 0, kMost);
    outcome.steps = fields.whole(QLatin1String("steps"), 0, 0, kMost);
    outcome.seconds = fields.number(QLatin1String("seconds"), 0, 0, kLongest);
    outcome.secondsToFirstModel = fields.number(QLatin1String("seconds_to_first_model"), 0, 0, kLongest);
    outcome.secondsOfLooking = fields.number(QLatin1String("seconds_of_looking"), 0, 0, kLongest);
    outcome.imagesPerSecond = fields.number(QLatin1String("images_per_second"), 0, 0, kLongest);
    outcome.validationAccuracy = validation.number(QLatin1String("accuracy"), 0, 0, 1);
    outcome.validationLoss = validation.numberOrNaN(QLatin1String("loss"));
    outcome.validationPhotos = validation.whole(QLatin1String("photos"), 0, 0, kMost);
    outcome.batch = fields.whole(QLatin1String("batch"), 0, 0, kMost);
    outcome.precision = fields.text(QLatin1String("precision"));
    outcome.device = fields.text(QLatin1String("device"));
    readLists(object, &outcome);
    return {outcome};
}

} // namespace

QJsonObject eventToJson(const TrainingEvent& event)
{
    return std::visit([](const auto& kind) { return toJson(kind); }, event);
}

Result<TrainingEvent> eventFromJson(const QJsonObject& object)
{
    JsonFields fields(object);
    JsonFields validation(object.value(QLatin1String("validation")).toObject());
    const QString kind = fields.text(QLatin1String("event"));
    const auto damaged = [](const QString& fault) {
        return fail(Error::Kind::Corrupt, QCoreApplication::translate("Tintype::TrainingEvent", "A line of this run's history is damaged."),
                    fault);
    };
    TrainingEvent event;
    if (kind == QLatin1String("started")) {
        event = readStarted(fields);
    } else if (kind == QLatin1String("step")) {
        event = readStep(fields);
    } else if (kind == QLatin1String("epoch")) {
        event = readEvaluation(fields, validation);
    } else if (kind == QLatin1String("saved")) {
        event = CheckpointSaved{fields.whole(QLatin1String("step"), 0, 0, kMost), fields.number(QLatin1String("seconds"), 0, 0, kLongest)};
    } else if (kind == QLatin1String("note")) {
        event = Advice{fields.text(QLatin1String("text")), fields.number(QLatin1String("seconds"), 0, 0, kLongest),
                       fields.truth(QLatin1String("recovery"), false)};
    } else if (kind == QLatin1String("ended")) {
        RunEnded ended = readEnded(object, fields, validation);
        if (!endFromName(fields.text(QLatin1String("end"), QStringLiteral("finished")), &ended.outcome.end))
            return damaged(QStringLiteral("end"));
        event = std::move(ended);
    } else {
        return damaged(QStringLiteral("event"));
    }
    if (!fields.isGood() || !validation.isGood())
        return damaged(fields.isGood() ? validation.fault() : fields.fault());
    return event;
}

} // namespace Tintype
