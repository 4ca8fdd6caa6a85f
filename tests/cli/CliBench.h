// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/CommandLine.h"
#include "learning/RunFolder.h"
#include "learning/formats/SafetensorsFile.h"
#include "support/FakeEngine.h"
#include "support/TestPhotos.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace Tintype {

/// What a command left behind.
struct Ran
{
    int code = -1;
    QString out;
    QString err;
    QJsonObject json; ///< Of stdout; empty when that is not one object.

    int number(const char* key) const { return json.value(QLatin1String(key)).toInt(-1); }
    QJsonArray list(const char* key) const { return json.value(QLatin1String(key)).toArray(); }
};

/// Runs command lines in this process, in a folder that goes with it.
class CliBench
{
public:
    CliBench() { qunsetenv("TINTYPE_PROJECT"); }

    QString path(const QString& below) const { return m_folder.filePath(below); }
    QString project() const { return path(QStringLiteral("Test.tintype")); }

    Ran run(const QStringList& arguments)
    {
        QBuffer out;
        QBuffer err;
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        CommandLine commandLine(
            {&out, &err, isTerminal, 100}, [this] { return makeEngine(); }, stop.get_token(), launch);
        Ran ran;
        ran.code = int(commandLine.run(arguments));
        ran.out = QString::fromUtf8(out.data());
        ran.err = QString::fromUtf8(err.data());
        ran.json = QJsonDocument::fromJson(out.data()).object();
        return ran;
    }

    /// The same in the project, with --json.
    Ran ask(const QStringList& arguments)
    {
        return run(QStringList{QStringLiteral("-C"), project()} + arguments + QStringList{QStringLiteral("--json")});
    }

    bool makeProject() { return ask({QStringLiteral("new"), project()}).code == 0; }

    /// Paints photos into a folder of that name and returns their paths.
    QStringList paint(const QString& folder, int count, QSize size = QSize(96, 72))
    {
        QStringList paths;
        for (int i = 0; i < count; ++i) {
            const QString file
                = path(QStringLiteral("%1/%2.jpg").arg(folder, QString::number(i).rightJustified(3, u'0')));
            paths.append(TestPhotos::write(file, TestPhotos::jpeg(TestPhotos::scene(m_nextSeed++, size))));
        }
        return paths;
    }

    /// A project with `perClass` photos of each class, tagged by their folders.
    bool fill(const QStringList& classes, int perClass)
    {
        for (const QString& name : classes)
            paint(QStringLiteral("photos/") + name, perClass);
        return makeProject()
            && ask({QStringLiteral("import"), path(QStringLiteral("photos")), QStringLiteral("--tags-from-folders")})
                   .code
            == 0;
    }

    QJsonArray photos(const QStringList& filter = {})
    {
        return ask(QStringList{QStringLiteral("photos")} + filter).list("photos");
    }

    /// A run that is finished, with a model of these classes.
    QString addModel(const QStringList& classes, bool isFinished = true)
    {
        const QString runs = ProjectPaths{project()}.runs();
        Result<RunFolder> made = RunFolder::create(runs, snapshot, Recipe());
        if (!made)
            return {};
        script.model = modelOf(classes);
        writeModel(made->modelFile(), script.model);
        TrainingOutcome outcome;
        outcome.run = made->id();
        outcome.modelFile = made->modelFile();
        if (isFinished && !made->writeOutcome(outcome))
            return {};
        return made->id();
    }

    static ModelInfo modelOf(const QStringList& classes)
    {
        ModelInfo info;
        info.network = QStringLiteral("efficientnet-lite0");
        info.recipe = QStringLiteral("better");
        info.classNames = classes;
        info.created = QDateTime(QDate(2026, 5, 4), QTime(3, 2, 1), Qt::UTC);
        info.validationAccuracy = 0.875;
        info.validationPhotos = 40;
        info.trainingPhotos = 200;
        return info;
    }
    static bool writeModel(const QString& file, const ModelInfo& info)
    {
        const QByteArray weights(8, '\0');
        const Result<> written
            = SafetensorsFile::write(file, {{QStringLiteral("w"), QStringLiteral("F32"), {2}, weights}},
                {{QStringLiteral("tintype"),
                    QString::fromUtf8(QJsonDocument(info.toJson()).toJson(QJsonDocument::Compact))}});
        return written.has_value();
    }

    using EngineMaker = std::function<std::unique_ptr<Engine>(const FakeScript&)>;
    void makeEngineWith(EngineMaker maker) { m_engineMaker = std::move(maker); }

    FakeScript script; ///< Of the engine that commands get.
    DatasetSnapshot snapshot; ///< Of runs made by addModel.
    std::stop_source stop;
    bool isTerminal = false;
    Launch launch; ///< As if mpirun had started the program.
    int enginesMade = 0;

private:
    Result<std::unique_ptr<Engine>> makeEngine()
    {
        ++enginesMade;
        return m_engineMaker(script);
    }

    QTemporaryDir m_folder;
    EngineMaker m_engineMaker = [](const FakeScript& given) { return std::make_unique<FakeEngine>(given); };
    quint32 m_nextSeed = 0;
};

/// A word list without a QStringLiteral for each.
inline QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace Tintype
