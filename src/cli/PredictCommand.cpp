// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/PredictCommand.h"

#include "cli/JsonOut.h"
#include "cli/ModelChoice.h"
#include "cli/PhotoNames.h"
#include "cli/TextOut.h"

#include <QDir>
#include <QFileInfo>

namespace Tintype {

namespace {

QJsonObject toJson(const QString& file, const Prediction& prediction, const QStringList& classes)
{
    QJsonObject probabilities;
    for (qsizetype i = 0; i < classes.size() && size_t(i) < prediction.probabilities.size(); ++i)
        probabilities.insert(classes[i], double(prediction.probabilities[size_t(i)]));
    return {{QStringLiteral("file"), file}, {QStringLiteral("class"), classes.value(prediction.best())},
        {QStringLiteral("probability"), double(prediction.confidence())},
        {QStringLiteral("probabilities"), probabilities}, {QStringLiteral("not_sure"), prediction.notSure}};
}

} // namespace

void PredictCommand::declare(Arguments& arguments)
{
    arguments.text("--model", QStringLiteral("MODEL"), &m_model,
        tr("An id (see models) or a .safetensors file; the newest finished model when not given."));
    arguments.words(
        QStringLiteral("PHOTO"), &m_photos, tr("Photo files, folders of them, or ids of photos in the project."));
}

QList<PredictCommand::NamedFile> PredictCommand::files(const CommandContext& context, QList<RefusedFile>* refused) const
{
    QList<NamedFile> files;
    std::unique_ptr<Catalog> catalog; // opened, and locked, only when a word may be an id
    QString closed; // why it could not be opened
    for (const QString& word : m_photos) {
        const QFileInfo info(word);
        if (info.isDir()) {
            for (const QString& file : photosBelow(word))
                files.append({file, QFileInfo(file).absoluteFilePath()});
            continue;
        }
        if (info.exists()) {
            files.append({word, info.absoluteFilePath()});
            continue;
        }
        if (!catalog && closed.isEmpty() && !context.projectFolder().isEmpty()) {
            Result<std::unique_ptr<Catalog>> opened = context.openCatalog();
            if (opened)
                catalog = std::move(*opened);
            else
                closed = opened.error().message;
        }
        const Photo* photo = catalog ? findPhoto(*catalog, word) : nullptr;
        if (photo)
            files.append({word, photo->facts.path});
        else
            refused->append({word, closed.isEmpty() ? tr("There is no such file, and no photo of that id.") : closed});
    }
    return files;
}

Result<Answer> PredictCommand::run(CommandContext& context)
{
    if (context.projectFolder().isEmpty() && !isModelFile(m_model))
        return Answer::wrongUsage(
            tr("neither a project (-C PROJECT) nor a model file (--model FILE.safetensors) was named"));
    const Result<ChosenModel> model = chooseModel(m_model, context);
    if (!model)
        return fail(model.error());
    QList<RefusedFile> refused;
    const QList<NamedFile> named = files(context, &refused);
    QJsonArray predictions;
    QList<QStringList> rows;
    if (!named.isEmpty()) {
        const Result<std::unique_ptr<Engine>> engine = context.makeEngine();
        if (!engine)
            return fail(engine.error());
        const Result<std::unique_ptr<Classifier>> classifier = (*engine)->open(model->file);
        if (!classifier)
            return fail(classifier.error());
        const QStringList classes = (*classifier)->info().classNames;
        PredictionRequest request;
        request.modelFile = model->file;
        for (const NamedFile& file : named) {
            PhotoPrediction photo;
            photo.path = file.path;
            request.photos.append(photo);
        }
        const Result<QList<PhotoPrediction>> answers
            = (*engine)->predict(request, context.progressObserver(), context.stop());
        if (!answers)
            return fail(answers.error());
        for (qsizetype i = 0; i < answers->size() && i < named.size(); ++i) {
            const PhotoPrediction& photo = answers->at(i);
            if (!photo.refused.isEmpty()) {
                refused.append({named[i].named, photo.refused});
            } else if (!photo.prediction.probabilities.empty()) { // else it was stopped before
                predictions.append(toJson(named[i].named, photo.prediction, classes));
                rows.append({classes.value(photo.prediction.best()), percentText(double(photo.prediction.confidence())),
                    photo.prediction.notSure ? tr("not sure") : QString(), named[i].named});
            }
        }
    }
    Answer answer{aligned(rows) % refusedText(refused),
        {{QStringLiteral("predictions"), predictions}, {QStringLiteral("refused"), toJson(refused)}}};
    if (context.stop().stop_requested()) {
        answer.code = ExitCode::Interrupted;
        answer.problem = tr("stopped before all photos were looked at");
    } else if (predictions.isEmpty()) {
        answer.code = ExitCode::Failed;
        answer.problem = refused.isEmpty()
            ? tr("there are no photos in %1; name a folder that holds some").arg(m_photos.join(QStringLiteral(", ")))
            : tr("no photo could be read; the first is %1: %2").arg(refused.first().path, refused.first().reason);
    }
    return answer;
}

} // namespace Tintype
