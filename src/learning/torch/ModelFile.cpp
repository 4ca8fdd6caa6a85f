// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/ModelFile.h"

#include "core/AppPaths.h"
#include "core/SafeFile.h"
#include "imaging/PhotoHash.h"
#include "learning/networks/NetworkCatalog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace Tintype {

namespace {

constexpr qint64 kLargestWeights = 1024LL * 1024 * 1024;
const QString kInfoKey = QStringLiteral("tintype");

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::ModelFile", text);
}

} // namespace

Result<ModelFile> ModelFile::read(const QString& path)
{
    const Result<SafetensorsFile> file = SafetensorsFile::read(path, kLargestWeights);
    if (!file)
        return fail(file.error());
    const auto text = file->metadata().constFind(kInfoKey);
    if (text == file->metadata().constEnd())
        return fail(Error::Kind::Unsupported,
                    tr("%1 holds weights but was not made by Tintype: it does not say which classes it tells apart.")
                        .arg(QDir::toNativeSeparators(path)));
    Result<ModelInfo> info = ModelInfo::fromJson(QJsonDocument::fromJson(text->toUtf8()).object());
    if (!info)
        return fail(info.error());
    Result<NetworkGraph> graph = buildNetwork(info->network, info->preprocessing.size, int(info->classNames.size()));
    if (!graph)
        return fail(Error::Kind::Unsupported,
                    tr("%1 is made with the network \"%2\", which this version does not know. Update the program to use it.")
                        .arg(QDir::toNativeSeparators(path), info->network),
                    graph.error().message);
    Result<GraphParameters> parameters = parametersOf(*file, *graph);
    if (!parameters)
        return fail(parameters.error());
    return ModelFile{std::move(*info), std::move(*graph), std::move(*parameters)};
}

Result<> ModelFile::write(const QString& path, const GraphParameters& parameters, const ModelInfo& info)
{
    return SafetensorsFile::write(path, tensorsOf(parameters),
                                  {{QStringLiteral("format"), QStringLiteral("pt")}, // what PyTorch's readers look for
                                   {kInfoKey, QString::fromUtf8(QJsonDocument(info.toJson()).toJson(QJsonDocument::Compact))}});
}

Result<PretrainedWeights> PretrainedWeights::read(const QString& network, int inputSize)
{
    const QString path = AppPaths::weightsFile(network);
    if (!QFileInfo(path).isFile())
        return fail(Error::Kind::NotFound,
                    QCoreApplication::translate("Tintype::ModelFile",
                                                "The weights that learning starts from are missing (%1). Run packaging/run.sh again, or "
                                                "set TINTYPE_SHARE to where they are.")
                        .arg(QDir::toNativeSeparators(path)));
    const Result<QByteArray> bytes = readFile(path, kLargestWeights);
    if (!bytes)
        return fail(bytes.error());
    const Result<SafetensorsFile> file = SafetensorsFile::parse(*bytes, path);
    if (!file)
        return fail(file.error());
    const Result<NetworkGraph> graph = buildNetwork(network, inputSize, kClasses);
    if (!graph)
        return fail(graph.error());
    Result<GraphParameters> parameters = parametersOf(*file, *graph);
    if (!parameters)
        return fail(parameters.error());
    return PretrainedWeights{*graph, std::move(*parameters), contentHash(*bytes).toLatin1()};
}

} // namespace Tintype
