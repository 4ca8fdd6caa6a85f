// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/RunFolder.h"

#include "core/JsonFile.h"
#include "learning/formats/SafetensorsFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kRecipeFormat = 1;
constexpr int kSnapshotFormat = 1;
constexpr int kOutcomeFormat = 1;
constexpr qint64 kLongestLine = 1'000'000; // Of history.jsonl, in bytes; ours have some hundreds.
constexpr qint64 kLongestHistory = 256LL * 1024 * 1024;
const QString kDraft = QStringLiteral(".new-"); // Begins the name of a folder that is not a run yet.
constexpr int kAttempts = 100; // At finding a number that no other program takes first.

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::RunFolder", text);
}

/// Removes drafts that programs killed long ago have left.
void removeOldDrafts(const QString& runs)
{
    const QDateTime yesterday = QDateTime::currentDateTime().addDays(-1);
    const QFileInfoList drafts = QDir(runs).entryInfoList({kDraft % u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo& draft : drafts) {
        if (draft.lastModified() < yesterday)
            QDir(draft.absoluteFilePath()).removeRecursively();
    }
}

/// The run's number; 0 for a folder that is none ("04" would be a second name of 4).
int numberOf(const QString& id)
{
    bool isNumber = false;
    const int number = id.toInt(&isNumber);
    return isNumber && number > 0 && QString::number(number) == id ? number : 0;
}

int highestNumber(const QString& runs)
{
    int highest = 0;
    const QStringList names = QDir(runs).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString& name : names)
        highest = std::max(highest, numberOf(name));
    return highest;
}

tl::unexpected<Error> notWritable(const QString& path)
{
    return fail(Error::Kind::NoSpace, tr("A folder for the training could not be made in %1. Check the free space and the permissions.")
                                          .arg(QDir::toNativeSeparators(path)));
}

Result<> writeInputs(const QString& folder, const DatasetSnapshot& snapshot, const Recipe& recipe)
{
    QJsonObject facts = recipe.toJson();
    facts.insert(QLatin1String("created"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    if (const Result<> written = writeJsonFile(folder % u"/recipe.json", facts, kRecipeFormat); !written)
        return written;
    return writeJsonFile(folder % u"/snapshot.json", snapshot.toJson(), kSnapshotFormat);
}

Result<ModelInfo> readModelInfo(const QString& file)
{
    const Result<SafetensorsFile::Metadata> metadata = SafetensorsFile::readMetadata(file);
    if (!metadata)
        return fail(metadata.error());
    return ModelInfo::fromJson(QJsonDocument::fromJson(metadata->value(QStringLiteral("tintype")).toUtf8()).object());
}

} // namespace

RunFolder::RunFolder(QString path)
    : m_path(std::move(path))
{
}

Result<RunFolder> RunFolder::create(const QString& runs, const DatasetSnapshot& snapshot, const Recipe& recipe)
{
    if (!QDir().mkpath(runs))
        return notWritable(runs);
    // Filled under another name and then renamed: a program that is killed half-way leaves no run without its recipe.
    removeOldDrafts(runs);
    QTemporaryDir draft(runs % u'/' % kDraft % u"XXXXXX");
    if (!draft.isValid())
        return notWritable(runs);
    if (const Result<> written = writeInputs(draft.path(), snapshot, recipe); !written)
        return fail(written.error());
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const QString path = runs % u'/' % QString::number(highestNumber(runs) + 1);
        if (QDir().rename(draft.path(), path)) {
            draft.setAutoRemove(false);
            return RunFolder(path);
        }
    }
    return notWritable(runs);
}

Result<RunFolder> RunFolder::open(const QString& runs, const QString& id)
{
    const QString path = runs % u'/' % id;
    if (numberOf(id) == 0 || !QFileInfo(path % u"/recipe.json").isFile())
        return fail(Error::Kind::NotFound, tr("There is no training %1 in this project.").arg(id));
    return RunFolder(path);
}

RunFolder RunFolder::elsewhere()
{
    return RunFolder(QString());
}

QStringList RunFolder::ids(const QString& runs)
{
    std::vector<int> numbers;
    const QStringList names = QDir(runs).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        if (numberOf(name) > 0 && QFileInfo(runs % u'/' % name % u"/recipe.json").isFile())
            numbers.push_back(numberOf(name));
    }
    std::sort(numbers.begin(), numbers.end());
    QStringList ids;
    for (int number : numbers)
        ids.append(QString::number(number));
    return ids;
}

QString RunFolder::id() const
{
    return QFileInfo(m_path).fileName();
}

QString RunFolder::path() const
{
    return m_path;
}

QString RunFolder::modelFile() const
{
    return m_path % u"/best.safetensors";
}

QString RunFolder::checkpoint(int which) const
{
    return m_path % (which == 0 ? u"/a.ckpt" : u"/b.ckpt");
}

QString RunFolder::historyFile() const
{
    return m_path % u"/history.jsonl";
}

QString RunFolder::evaluationFile() const
{
    return m_path % u"/evaluation.json";
}

Result<Recipe> RunFolder::recipe() const
{
    const Result<QJsonObject> object = readJsonFile(m_path % u"/recipe.json", kRecipeFormat);
    if (!object)
        return fail(object.error());
    return Recipe::fromJson(*object);
}

Result<DatasetSnapshot> RunFolder::snapshot() const
{
    const Result<QJsonObject> object = readJsonFile(m_path % u"/snapshot.json", kSnapshotFormat);
    if (!object)
        return fail(object.error());
    return DatasetSnapshot::fromJson(*object);
}

std::vector<TrainingEvent> RunFolder::history() const
{
    std::vector<TrainingEvent> events;
    QFile file(historyFile());
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLongestHistory)
        return events;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine(kLongestLine);
        Result<TrainingEvent> event = eventFromJson(QJsonDocument::fromJson(line).object());
        if (event)
            events.push_back(std::move(*event));
    }
    return events;
}

Result<> RunFolder::append(const TrainingEvent& event)
{
    const auto failed = [this](const QFile& file) {
        return fail(Error::Kind::NoSpace, tr("The history of the training could not be written to %1 (%2). Check the free space.")
                                              .arg(QDir::toNativeSeparators(m_path), file.errorString()));
    };
    QFile file(historyFile());
    if (!file.open(QIODevice::ReadWrite))
        return failed(file);
    QByteArray line = QJsonDocument(eventToJson(event)).toJson(QJsonDocument::Compact) + '\n';
    // After a crash the last line may be cut; the next one must not be glued to it.
    char last = '\n';
    if (file.size() > 0 && (!file.seek(file.size() - 1) || !file.getChar(&last)))
        return failed(file);
    if (last != '\n')
        line.prepend('\n');
    if (!file.seek(file.size()) || file.write(line) != line.size() || !file.flush())
        return failed(file);
    return {};
}

Result<> RunFolder::writeOutcome(const TrainingOutcome& outcome)
{
    return writeJsonFile(m_path % u"/outcome.json", eventToJson(RunEnded{outcome}), kOutcomeFormat);
}

Result<TrainingOutcome> RunFolder::outcome() const
{
    const Result<QJsonObject> object = readJsonFile(m_path % u"/outcome.json", kOutcomeFormat);
    if (!object)
        return fail(object.error());
    const Result<TrainingEvent> event = eventFromJson(*object);
    if (!event)
        return fail(event.error());
    const auto* ended = std::get_if<RunEnded>(&*event);
    if (!ended)
        return fail(Error::Kind::Corrupt, tr("The result of the training %1 is damaged.").arg(id()));
    return ended->outcome;
}

bool RunFolder::hasModel() const
{
    return QFileInfo(modelFile()).isFile();
}

bool RunFolder::isFinished() const
{
    return QFileInfo(m_path % u"/outcome.json").isFile();
}

bool RunFolder::canResume() const
{
    return !isFinished() && QFileInfo(m_path % u"/snapshot.json").isFile();
}

bool RunFolder::hasBegun() const
{
    return QFileInfo::exists(historyFile());
}

void RunFolder::removeIfEmpty()
{
    if (!m_path.isEmpty() && !hasModel() && !isFinished() && !QFileInfo::exists(checkpoint(0)) && !QFileInfo::exists(checkpoint(1)))
        QDir(m_path).removeRecursively();
}

QDateTime RunFolder::created() const
{
    const Result<QJsonObject> object = readJsonFile(m_path % u"/recipe.json", kRecipeFormat);
    if (object) {
        const QDateTime noted = QDateTime::fromString(object->value(QLatin1String("created")).toString(), Qt::ISODateWithMs);
        if (noted.isValid())
            return noted.toLocalTime();
    }
    return QFileInfo(m_path % u"/recipe.json").lastModified();
}

QString modelName(const QString& recipe, const QString& run)
{
    if (recipe == QLatin1String("quick"))
        return tr("Quick %1").arg(run);
    if (recipe == QLatin1String("better"))
        return tr("Better %1").arg(run);
    if (recipe == QLatin1String("scratch"))
        return tr("From scratch %1").arg(run);
    return tr("Model %1").arg(run);
}

std::vector<ModelEntry> listModels(const QString& runs)
{
    std::vector<ModelEntry> models;
    for (const QString& id : RunFolder::ids(runs)) {
        const Result<RunFolder> run = RunFolder::open(runs, id);
        if (!run || !run->hasModel())
            continue;
        Result<ModelInfo> info = readModelInfo(run->modelFile());
        if (info)
            models.push_back({id, modelName(info->recipe, id), run->modelFile(), std::move(*info)});
    }
    return models;
}

} // namespace Tintype
