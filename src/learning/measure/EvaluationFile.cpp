// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/measure/EvaluationFile.h"

#include "core/JsonFile.h"
#include "learning/JsonFields.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

#include <limits>

namespace Tintype {

namespace {

constexpr int kFormat = 1;
constexpr int kMost = std::numeric_limits<int>::max();

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::EvaluationFile", text);
}

/// Tells a model from the one that the same run wrote before it.
QString stampOf(const ModelInfo& model)
{
    return model.created.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const PhotoPrediction& photo)
{
    QJsonArray probabilities;
    for (const float probability : photo.prediction.probabilities)
        probabilities.append(double(probability));
    return {{QStringLiteral("id"), photo.photoId}, {QStringLiteral("path"), photo.path},
        {QStringLiteral("label"), photo.label}, {QStringLiteral("stack"), photo.stack},
        {QStringLiteral("probabilities"), probabilities}, {QStringLiteral("not_sure"), photo.prediction.notSure}};
}

Result<PhotoPrediction> readPhoto(const QJsonObject& object, int classes)
{
    JsonFields fields(object);
    PhotoPrediction photo;
    photo.photoId = fields.whole(QLatin1String("id"), 0, 0, kMost);
    photo.path = fields.text(QLatin1String("path"));
    photo.label = fields.whole(QLatin1String("label"), -1, -1, classes - 1);
    photo.stack = fields.whole(QLatin1String("stack"), -1, -1, kMost);
    photo.prediction.notSure = fields.truth(QLatin1String("not_sure"), false);
    const QJsonArray probabilities = object.value(QLatin1String("probabilities")).toArray();
    for (const QJsonValue& probability : probabilities)
        photo.prediction.probabilities.push_back(float(probability.toDouble()));
    if (!fields.isGood())
        return fail(Error::Kind::Corrupt, tr("The evaluation is damaged; evaluate again."), fields.fault());
    return photo;
}

} // namespace

Result<> writeEvaluation(const QString& file, const Evaluation& evaluation, const ModelInfo& model)
{
    QJsonArray predictions;
    for (const PhotoPrediction& photo : evaluation.photos)
        predictions.append(toJson(photo));
    QJsonObject object = evaluation.toJson();
    object.insert(QStringLiteral("part"), evaluation.part);
    object.insert(QStringLiteral("model_created"), stampOf(model));
    object.insert(QStringLiteral("predictions"), predictions);
    return writeJsonFile(file, object, kFormat);
}

Result<Evaluation> readEvaluation(const QString& file, const ModelInfo& model)
{
    const Result<QJsonObject> object = readJsonFile(file, kFormat);
    if (!object)
        return fail(object.error());
    if (object->value(QLatin1String("model_created")).toString() != stampOf(model))
        return fail(Error::Kind::BadInput,
            tr("%1 is of a model that has changed since; evaluate again.").arg(QDir::toNativeSeparators(file)));
    QList<PhotoPrediction> photos;
    const QJsonArray predictions = object->value(QLatin1String("predictions")).toArray();
    for (const QJsonValue& value : predictions) {
        Result<PhotoPrediction> photo = readPhoto(value.toObject(), int(model.classNames.size()));
        if (!photo)
            return fail(photo.error());
        photos.append(std::move(*photo));
    }
    Evaluation evaluation = Evaluation::of(model, photos);
    evaluation.part = object->value(QLatin1String("part")).toString();
    const QJsonArray refused = object->value(QLatin1String("refused")).toArray();
    for (const QJsonValue& value : refused)
        evaluation.refused.append({value.toObject().value(QLatin1String("file")).toString(),
            value.toObject().value(QLatin1String("reason")).toString()});
    return evaluation;
}

} // namespace Tintype
