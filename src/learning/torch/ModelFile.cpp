// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/ModelFile.h"

#include "core/AppPaths.h"
#include "core/SafeFile.h"
#include "imaging/PhotoHash.h"
#include "learning/networks/NetworkCatalog.h"
#include "learning/networks/OwnWeights.h"
#include "learning/torch/GraphFunction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace Tintype {

namespace {

constexpr qint64 kLargestModel = 1024LL * 1024 * 1024;
const QString kInfoKey = QStringLiteral("tintype");

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::ModelFile", text);
}

tl::unexpected<Error> missing(const NetworkEntry& network, const QString& path)
{
    if (comesWithWeights(network.name))
        return fail(Error::Kind::NotFound,
                    tr("The weights that learning starts from are missing (%1). Run packaging/run.sh again, or "
                       "set TINTYPE_SHARE to where they are.")
                        .arg(QDir::toNativeSeparators(path)));
    return fail(Error::Kind::NotFound,
                tr("There are no weights for %1 to start from. Bring some (tintype-cli weights add FILE, or the page Networks), "
                   "or let it learn from scratch.")
                    .arg(network.title));
}

} // namespace

Result<ModelFile> ModelFile::read(const QString& path)
{
    const Result<SafetensorsFile> file = SafetensorsFile::read(path, kLargestModel);
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

Result<PretrainedWeights> PretrainedWeights::read(const QString& network)
{
    const Result<NetworkEntry> entry = networkEntry(network);
    if (!entry)
        return fail(entry.error());
    return read(network, entry->preprocessing.size);
}

Result<PretrainedWeights> PretrainedWeights::read(const QString& network, int inputSize)
{
    const Result<NetworkEntry> entry = networkEntry(network);
    if (!entry)
        return fail(entry.error());
    const bool isOwn = hasOwnWeights(network);
    const QString path = isOwn ? AppPaths::ownWeightsFile(network) : AppPaths::weightsFile(network);
    if (!QFileInfo(path).isFile())
        return missing(*entry, path);
    const Result<QByteArray> bytes = readFile(path, OwnWeights::kLargest);
    if (!bytes)
        return fail(bytes.error());
    const Result<SafetensorsFile> file = SafetensorsFile::parse(*bytes, path);
    if (!file)
        return fail(file.error());
    PretrainedWeights weights;
    weights.preprocessing = entry->preprocessing;
    int classes = kClasses;
    if (isOwn) {
        const Result<OwnWeights> own = OwnWeights::of(file->metadata(), path);
        if (!own)
            return fail(own.error());
        weights.preprocessing = own->preprocessing;
        weights.origin = own->origin % QStringLiteral(": ") % own->source;
        classes = own->classes;
    }
    Result<NetworkGraph> graph = buildNetwork(network, inputSize, classes);
    if (!graph)
        return fail(graph.error());
    Result<GraphParameters> parameters = parametersOf(*file, *graph);
    if (!parameters)
        return fail(parameters.error());
    weights.graph = std::move(*graph);
    weights.parameters = std::move(*parameters);
    weights.hash = contentHash(*bytes).toLatin1();
    return weights;
}

Result<PretrainedWeights> PretrainedWeights::fresh(const NetworkEntry& network, int classes, std::uint64_t seed)
{
    Result<NetworkGraph> graph = buildFreshNetwork(network.name, network.preprocessing.size, classes);
    if (!graph)
        return fail(graph.error());
    GraphParameters parameters = graphParameters(freshTensors(*graph, seed));
    return PretrainedWeights{std::move(*graph), std::move(parameters), {}, network.preprocessing};
}

} // namespace Tintype
