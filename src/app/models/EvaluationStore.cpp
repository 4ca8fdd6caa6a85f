// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/EvaluationStore.h"

#include "app/work/EngineThread.h"
#include "app/work/ProgressRelay.h"
#include "library/Catalog.h"

namespace Tintype {

namespace {

/// For every class of the project its place among the model's classes, -1 where the model was not taught it.
QHash<ClassId, int> labelsOf(const Catalog& catalog, const QStringList& modelClasses)
{
    QHash<ClassId, int> labels;
    for (const PhotoClass& photoClass : catalog.classes())
        labels.insert(photoClass.id, int(modelClasses.indexOf(photoClass.name)));
    return labels;
}

} // namespace

EvaluationStore::EvaluationStore(Catalog& catalog, EngineThread& engine, QObject* parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_engine(engine)
    , m_relay(new ProgressRelay(this))
{
    connect(m_relay, &ProgressRelay::progressed, this, &EvaluationStore::progressed);
}

EvaluationStore::~EvaluationStore()
{
    if (m_ticket != 0)
        m_engine.cancel(m_ticket);
}

/// A run that was gone on with writes its model anew: its time tells the two apart.
QString EvaluationStore::keyOf(const ModelEntry& model)
{
    return model.file + u'@' + QString::number(model.info.created.toMSecsSinceEpoch());
}

QList<PhotoPrediction> EvaluationStore::photosToCount(const ModelEntry& model, Role part) const
{
    const QHash<ClassId, int> labels = labelsOf(m_catalog, model.info.classNames);
    QList<PhotoPrediction> photos;
    for (const Photo& photo : m_catalog.photos()) {
        const int label = labels.value(photo.classId, -1);
        if (photo.role != part || label < 0)
            continue;
        PhotoPrediction& counted = photos.emplaceBack();
        counted.photoId = photo.id;
        counted.path = photo.facts.path;
        counted.label = label;
        counted.stack = photo.stack;
    }
    return photos;
}

int EvaluationStore::photosOf(const ModelEntry& model, Role part) const
{
    return int(photosToCount(model, part).size());
}

int EvaluationStore::unknownPhotos(const ModelEntry& model, Role part) const
{
    const QHash<ClassId, int> labels = labelsOf(m_catalog, model.info.classNames);
    int unknown = 0;
    for (const Photo& photo : m_catalog.photos())
        unknown += photo.role == part && photo.classId != kNoClass && labels.value(photo.classId, -1) < 0;
    return unknown;
}

std::optional<Evaluation> EvaluationStore::evaluation(const ModelEntry& model, Role part) const
{
    const Answers answers = m_answers.value(keyOf(model));
    QList<PhotoPrediction> photos = photosToCount(model, part);
    if (photos.isEmpty())
        return std::nullopt;
    for (PhotoPrediction& counted : photos) {
        const auto answer = answers.constFind(m_catalog.photo(counted.photoId)->facts.contentHash);
        if (answer == answers.constEnd())
            return std::nullopt;
        counted.prediction = answer->prediction;
        counted.refused = answer->refused;
    }
    Evaluation evaluation = Evaluation::of(model.info, photos);
    evaluation.modelFile = model.file;
    evaluation.part = roleName(part);
    return evaluation;
}

QList<PhotoPrediction> EvaluationStore::unanswered(const ModelEntry& model, Role part) const
{
    const Answers answers = m_answers.value(keyOf(model));
    QList<PhotoPrediction> missing = photosToCount(model, part);
    missing.removeIf([&](const PhotoPrediction& counted) {
        return answers.contains(m_catalog.photo(counted.photoId)->facts.contentHash);
    });
    return missing;
}

void EvaluationStore::request(const ModelEntry& model, Role part)
{
    const QString key = keyOf(model);
    if (isRunning() && m_runningKey == key && m_runningPart == part)
        return;
    if (isRunning())
        m_engine.cancel(m_ticket); // what it has by then is still taken in
    PredictionRequest request;
    request.modelFile = model.file;
    request.photos = unanswered(model, part);
    m_runningKey = key;
    m_runningPart = part;
    const int number = ++m_request;
    m_ticket = m_engine.run<QList<PhotoPrediction>>(
        this,
        [request, observer = m_relay->start()](Engine& engine, std::stop_token stop) { return engine.predict(request, observer, stop); },
        [this, key, number](const Result<QList<PhotoPrediction>>& predictions) { take(key, number, predictions); });
}

void EvaluationStore::take(const QString& key, int request, const Result<QList<PhotoPrediction>>& predictions)
{
    const bool isCurrent = request == m_request && isRunning();
    if (predictions) {
        Answers& answers = m_answers[key];
        for (const PhotoPrediction& photo : *predictions) {
            const Photo* known = m_catalog.photo(photo.photoId);
            if (!known)
                continue;
            // A job that was not stopped has been through all photos: one without an answer must not be asked for ever again.
            const bool answered = !photo.prediction.probabilities.empty() || !photo.refused.isEmpty();
            if (answered || isCurrent)
                answers.insert(known->facts.contentHash, photo);
            if (!answered && isCurrent)
                answers[known->facts.contentHash].refused = tr("The model gave no answer.");
        }
    }
    if (!isCurrent)
        return;
    m_ticket = 0;
    m_relay->stop();
    if (predictions)
        Q_EMIT finished();
    else
        Q_EMIT failed(predictions.error());
}

void EvaluationStore::cancel()
{
    if (!isRunning())
        return;
    m_engine.cancel(m_ticket);
    m_ticket = 0;
    m_relay->stop();
    Q_EMIT cancelled();
}

} // namespace Tintype
