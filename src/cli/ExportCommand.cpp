// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ExportCommand.h"

#include "cli/TextOut.h"
#include "learning/ExportFormat.h"
#include "learning/RunFolder.h"
#include "learning/measure/EvaluationFile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace Tintype {

namespace {

constexpr qsizetype kParityPhotos = 50;

/// Real photos to compare program and file on: those the model did not learn from first.
QStringList parityPhotos(const ChosenModel& model)
{
    QStringList photos;
    if (!model.project)
        return photos;
    const Result<RunFolder> run = RunFolder::open(model.project->runs(), model.run);
    if (!run)
        return photos;
    const Result<DatasetSnapshot> snapshot = run->snapshot();
    if (!snapshot)
        return photos;
    for (const Role part : {Role::Test, Role::Validation, Role::Train}) {
        const std::vector<DatasetSnapshot::Item> items = snapshot->itemsOf(part);
        // Evenly over the part, for photos of one class stand side by side.
        const size_t step
            = std::max<size_t>(1, items.size() / size_t(std::max<qsizetype>(1, kParityPhotos - photos.size())));
        for (size_t i = 0; i < items.size() && photos.size() < kParityPhotos; i += step) {
            if (QFileInfo::exists(items[i].path))
                photos.append(items[i].path);
        }
    }
    return photos;
}

/// What `evaluate` found out about this model on test photos, if it was asked.
std::optional<Evaluation> keptEvaluation(const ChosenModel& model, const ModelInfo& info)
{
    if (!model.project)
        return std::nullopt;
    const Result<RunFolder> run = RunFolder::open(model.project->runs(), model.run);
    if (!run)
        return std::nullopt;
    Result<Evaluation> evaluation = readEvaluation(run->evaluationFile(), info);
    return evaluation ? std::optional(std::move(*evaluation)) : std::nullopt;
}

} // namespace

void ExportCommand::declare(Arguments& arguments)
{
    arguments.text("--model", QStringLiteral("MODEL"), &m_model,
        tr("An id (see models) or a .safetensors file; the newest finished model when not given."));
    arguments.text("--format", QStringLiteral("LIST"), &m_formats,
        tr("Of %1, with commas between; all when not given.").arg(exportFormatIds()));
    arguments.word(QStringLiteral("FOLDER"), &m_folder, tr("Where to write; made when missing."));
}

Result<QStringList> ExportCommand::wantedFormats() const
{
    QStringList formats;
    if (m_formats.isEmpty()) {
        for (const ExportFormat& format : exportFormats())
            formats.append(format.id);
    }
    for (const QString& part : m_formats.split(u',', Qt::SkipEmptyParts)) {
        const QString format = part.trimmed().toLower();
        if (!exportFormat(format))
            return fail(Error::Kind::Unsupported,
                tr("the format %1 is not offered; choose from %2").arg(part.trimmed(), exportFormatIds()));
        if (!formats.contains(format))
            formats.append(format);
    }
    return formats;
}

Result<ExportRequest> ExportCommand::requestFor(
    const ChosenModel& model, const QStringList& formats, Engine& engine) const
{
    const Result<std::unique_ptr<Classifier>> classifier = engine.open(model.file);
    if (!classifier)
        return fail(classifier.error());
    const ModelInfo& info = (*classifier)->info();
    const QString project = model.project ? model.project->name() : QFileInfo(model.file).completeBaseName();
    ExportRequest request;
    request.modelFile = model.file;
    request.formats = formats;
    request.folder = QDir::cleanPath(QFileInfo(m_folder).absoluteFilePath());
    request.name = project;
    request.parityPhotos = parityPhotos(model);
    const std::optional<Evaluation> evaluation = keptEvaluation(model, info);
    request.modelCard = modelCard(info, project, evaluation ? &*evaluation : nullptr, formats);
    return request;
}

Result<Answer> ExportCommand::run(CommandContext& context)
{
    if (context.projectFolder().isEmpty() && !isModelFile(m_model))
        return Answer::wrongUsage(
            tr("neither a project (-C PROJECT) nor a model file (--model FILE.safetensors) was named"));
    const Result<QStringList> formats = wantedFormats();
    if (!formats)
        return Answer::wrongUsage(formats.error().message);
    if (formats->isEmpty())
        return Answer::wrongUsage(tr("--format names no format"));
    const Result<ChosenModel> model = chooseModel(m_model, context);
    if (!model)
        return fail(model.error());
    const Result<std::unique_ptr<Engine>> engine = context.makeEngine();
    if (!engine)
        return fail(engine.error());
    const Result<ExportRequest> request = requestFor(*model, *formats, **engine);
    if (!request)
        return fail(request.error());
    const Result<ExportReport> report = (*engine)->exportModel(*request, context.progressObserver(), context.stop());
    if (context.stop().stop_requested())
        return Answer{{}, {}, ExitCode::Interrupted,
            tr("stopped; %1 may lack files").arg(QDir::toNativeSeparators(request->folder))};
    if (!report)
        return fail(report.error());
    QJsonArray files;
    QList<QStringList> rows;
    for (const ExportedFile& file : report->files) {
        files.append(QJsonObject{{QStringLiteral("format"), file.format}, {QStringLiteral("path"), file.path},
            {QStringLiteral("bytes"), file.bytes}});
        rows.append({file.format, QStringLiteral("%1 MB").arg(double(file.bytes) / 1e6, 0, 'f', 1),
            QDir::toNativeSeparators(file.path)});
    }
    const QJsonObject parity{{QStringLiteral("photos"), report->parityPhotos},
        {QStringLiteral("max_difference"), report->maximumDifference}};
    QString compared;
    if (report->parityPhotos > 0)
        compared = (report->areParityPhotosDrawn ? tr("Compared on drawn pictures: %1; largest difference of a probability: %2")
                                                 : tr("Compared on photos: %1; largest difference of a probability: %2"))
                       .arg(report->parityPhotos)
                       .arg(report->maximumDifference, 0, 'g', 2)
            % u'\n';
    return Answer{aligned(rows) % compared,
        {{QStringLiteral("files"), files}, {QStringLiteral("parity"), parity}}};
}

} // namespace Tintype
