// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/EvaluateCommand.h"

#include "cli/JsonOut.h"
#include "cli/PhotoNames.h"
#include "cli/TextOut.h"
#include "imaging/PhotoFacts.h"
#include "learning/RunFolder.h"
#include "learning/measure/EvaluationFile.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace Tintype {

namespace {

int labelOf(const QString& name, const QStringList& classes)
{
    for (int label = 0; label < int(classes.size()); ++label) {
        if (classes[label].compare(name.simplified(), Qt::CaseInsensitive) == 0)
            return label;
    }
    return -1;
}

/// The photos that a run learnt from, by content: a later split may have moved them to another part.
QSet<QString> learntBy(const ChosenModel& model)
{
    QSet<QString> hashes;
    if (!model.project)
        return hashes;
    const Result<RunFolder> run = RunFolder::open(model.project->runs(), model.run);
    if (!run)
        return hashes;
    const Result<DatasetSnapshot> snapshot = run->snapshot();
    if (!snapshot)
        return hashes;
    for (const DatasetSnapshot::Item& item : snapshot->itemsOf(Role::Train))
        hashes.insert(item.contentHash);
    return hashes;
}

} // namespace

void EvaluateCommand::declare(Arguments& arguments)
{
    arguments.text("--model", QStringLiteral("MODEL"), &m_model,
        tr("An id (see models) or a .safetensors file; the newest finished model when not given."));
    arguments.choice("--split", {QStringLiteral("train"), QStringLiteral("validation"), QStringLiteral("test")},
        &m_part, tr("The part of the project's photos; test when not given."));
    arguments.text("--photos", QStringLiteral("FOLDER"), &m_folder,
        tr("Other photos instead: a folder with one sub-folder a class."));
}

Result<QList<PhotoPrediction>> EvaluateCommand::photosOfPart(
    const Catalog& catalog, const ChosenModel& model, const QStringList& classes)
{
    const Role part = roleFromName(m_part);
    const QSet<QString> learnt = part == Role::Test ? learntBy(model) : QSet<QString>();
    QList<PhotoPrediction> photos;
    for (const Photo& photo : catalog.photos()) {
        const PhotoClass* photoClass = catalog.photoClass(photo.classId);
        if (photo.role != part || !photoClass)
            continue;
        const int label = labelOf(photoClass->name, classes);
        if (label < 0) {
            m_refused.append({photo.facts.path, tr("The model does not know the class %1.").arg(photoClass->name)});
            continue;
        }
        m_learntFrom += learnt.contains(photo.facts.contentHash);
        PhotoPrediction wanted;
        wanted.photoId = photo.id;
        wanted.path = photo.facts.path;
        wanted.label = label;
        wanted.stack = photo.stack;
        photos.append(wanted);
    }
    if (m_learntFrom > 0)
        m_notes.append(tr("The model learnt from some of these photos (%1): the split was made anew since. The figures "
                          "flatter it; train again.")
                           .arg(m_learntFrom));
    if (photos.isEmpty() && m_refused.isEmpty())
        return fail(Error::Kind::BadInput,
            tr("The project %1 has no %2 photos; make some with: tintype-cli split")
                .arg(catalog.paths().name(), m_part));
    return photos;
}

Result<QList<PhotoPrediction>> EvaluateCommand::photosOfFolder(const ChosenModel& model, const QStringList& classes)
{
    const QSet<QString> learnt = learntBy(model);
    const QDir folder(m_folder);
    if (!folder.exists())
        return fail(Error::Kind::NotFound,
            tr("There is no folder %1; name one that has a sub-folder for each class.").arg(m_folder));
    QList<PhotoPrediction> photos;
    for (const QFileInfo& entry : folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString path = m_folder % u'/' % entry.fileName();
        if (!entry.isDir()) {
            m_refused.append({path, tr("It lies in no folder of a class.")});
            continue;
        }
        const int label = labelOf(entry.fileName(), classes);
        if (label < 0) {
            m_refused.append({path,
                tr("The model has no class of that name; it knows %1.").arg(classes.join(QStringLiteral(", ")))});
            continue;
        }
        for (const QString& file : photosBelow(entry.absoluteFilePath())) {
            PhotoPrediction wanted;
            wanted.path = file;
            wanted.label = label;
            photos.append(wanted);
            if (!learnt.isEmpty())
                m_learntFrom += learnt.contains(hashOfFile(file).value_or(QString()));
        }
    }
    if (m_learntFrom > 0)
        m_notes.append(tr("The model learnt from some of these photos (%1). The figures flatter it; take others.").arg(m_learntFrom));
    if (photos.isEmpty() && m_refused.isEmpty())
        return fail(Error::Kind::BadInput,
            tr("There are no photos in %1; name a folder that has a sub-folder for each class.").arg(m_folder));
    return photos;
}

Result<PredictionRequest> EvaluateCommand::requestFor(
    const ChosenModel& model, const ModelInfo& info, const CommandContext& context)
{
    PredictionRequest request;
    request.modelFile = model.file;
    Result<QList<PhotoPrediction>> photos;
    if (m_folder.isEmpty()) {
        const Result<std::unique_ptr<Catalog>> catalog = context.openCatalog();
        if (!catalog)
            return fail(catalog.error());
        photos = photosOfPart(**catalog, model, info.classNames);
    } else {
        photos = photosOfFolder(model, info.classNames);
    }
    if (!photos)
        return fail(photos.error());
    request.photos = *photos;
    return request;
}

Result<> EvaluateCommand::keep(const Evaluation& evaluation, const ChosenModel& model, const ModelInfo& info)
{
    const Result<RunFolder> run = RunFolder::open(model.project->runs(), model.run);
    if (!run)
        return fail(run.error());
    return writeEvaluation(run->evaluationFile(), evaluation, info);
}

Result<Answer> EvaluateCommand::run(CommandContext& context)
{
    if (!m_folder.isEmpty() && !m_part.isEmpty())
        return Answer::wrongUsage(tr("--split and --photos exclude each other"));
    if (context.projectFolder().isEmpty() && (!isModelFile(m_model) || m_folder.isEmpty()))
        return Answer::wrongUsage(
            tr("no project was named; give -C PROJECT, or --model FILE.safetensors with --photos FOLDER"));
    if (m_part.isEmpty())
        m_part = QStringLiteral("test");
    const Result<ChosenModel> model = chooseModel(m_model, context);
    if (!model)
        return fail(model.error());
    const Result<std::unique_ptr<Engine>> engine = context.makeEngine();
    if (!engine)
        return fail(engine.error());
    const Result<std::unique_ptr<Classifier>> classifier = (*engine)->open(model->file);
    if (!classifier)
        return fail(classifier.error());
    const ModelInfo info = (*classifier)->info();

    const Result<PredictionRequest> request = requestFor(*model, info, context);
    if (!request)
        return fail(request.error());
    const Result<QList<PhotoPrediction>> predictions
        = (*engine)->predict(*request, context.progressObserver(), context.stop());
    if (!predictions)
        return fail(predictions.error());
    if (context.stop().stop_requested())
        return Answer{
            {}, {}, ExitCode::Interrupted, tr("stopped before all photos were looked at; nothing was written")};

    Evaluation evaluation = Evaluation::of(info, *predictions);
    evaluation.modelFile = model->file;
    evaluation.part = m_folder.isEmpty() ? m_part : QDir(m_folder).absolutePath();
    evaluation.learntFrom = m_learntFrom;
    evaluation.refused += m_refused;
    // Only the test part says how good a model is; the card of an export tells it.
    if (model->project && m_folder.isEmpty() && m_part == QLatin1String("test") && m_learntFrom == 0 && !evaluation.photos.isEmpty()) {
        if (const Result<> kept = keep(evaluation, *model, info); !kept)
            return fail(kept.error());
    }
    return answerOf(evaluation);
}

Answer EvaluateCommand::answerOf(const Evaluation& evaluation) const
{
    Answer answer;
    answer.json = evaluation.toJson();
    answer.json.insert(QStringLiteral("notes"), QJsonArray::fromStringList(m_notes));
    if (evaluation.photos.isEmpty()) {
        answer.text = refusedText(evaluation.refused);
        answer.code = ExitCode::Failed;
        answer.problem = tr("no photo could be asked about; the first is %1: %2")
                             .arg(evaluation.refused.value(0).path, evaluation.refused.value(0).reason);
        return answer;
    }
    answer.text = evaluation.sentence() % u'\n' % u'\n'
        % aligned(
            {{tr("Photos"), QString::number(evaluation.photos.size())}, {tr("Right"), percentText(evaluation.accuracy)},
                {tr("95 % sure between"),
                    tr("%1 and %2").arg(percentText(evaluation.interval[0]), percentText(evaluation.interval[1]))},
                {tr("Not sure"),
                    tr("%1; right when sure %2").arg(evaluation.notSure).arg(percentText(evaluation.accuracyWhenSure))},
                {tr("Loss"), QString::number(evaluation.loss, 'f', 3)},
                {tr("Calibration error"), QString::number(evaluation.ece, 'f', 3)}});
    QList<QStringList> rows{{QString(), tr("photos"), tr("precision"), tr("recall"), tr("f1")}};
    for (const ClassMeasure& measure : evaluation.classes)
        rows.append({measure.name, QString::number(measure.photos), percentText(measure.precision),
            percentText(measure.recall), QString::number(measure.f1, 'f', 3)});
    answer.text += u'\n' % aligned(rows, Heading::FirstRow);
    rows = {QStringList{tr("given as")} + evaluation.classNames};
    for (size_t given = 0; given < evaluation.confusion.size(); ++given) {
        QStringList row{evaluation.classNames.value(qsizetype(given))};
        for (const int count : evaluation.confusion[given])
            row.append(QString::number(count));
        rows.append(row);
    }
    answer.text += u'\n' % aligned(rows, Heading::FirstRow);
    for (const QString& note : m_notes)
        answer.text += note % u'\n';
    answer.text += refusedText(evaluation.refused);
    return answer;
}

} // namespace Tintype
