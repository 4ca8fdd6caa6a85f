// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/DigitModelFile.h"

#include "learning/digits/DigitNetworks.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

namespace Tintype {

namespace {

constexpr qint64 kLargestModel = 256LL << 20;
const QString kInfoKey = QStringLiteral("tintype");

std::string prefixOf(int member)
{
    return std::to_string(member) + '.';
}

} // namespace

Result<DigitModelFile> DigitModelFile::read(const QString& path)
{
    const Result<SafetensorsFile> file = SafetensorsFile::read(path, kLargestModel);
    if (!file)
        return fail(file.error());
    const QString text = file->metadata().value(kInfoKey);
    Result<DigitModelInfo> info = DigitModelInfo::fromJson(QJsonDocument::fromJson(text.toUtf8()).object());
    if (!info)
        return fail(info.error().kind, QDir::toNativeSeparators(path) % QStringLiteral(": ") % info.error().message, info.error().detail);
    Result<NetworkGraph> graph = buildDigitNetwork(info->network, info->width);
    if (!graph)
        return fail(graph.error());
    DigitModelFile model{std::move(*info), std::move(*graph), {}};
    for (int member = 0; member < model.info.members; ++member) {
        Result<GraphParameters> parameters = parametersOf(*file, model.graph, prefixOf(member));
        if (!parameters)
            return fail(parameters.error());
        model.members.push_back(std::move(*parameters));
    }
    return model;
}

Result<> DigitModelFile::write(const QString& path) const
{
    std::vector<TensorView> tensors;
    for (int member = 0; member < int(members.size()); ++member) {
        for (TensorView& tensor : tensorsOf(members[size_t(member)], prefixOf(member)))
            tensors.push_back(std::move(tensor));
    }
    return SafetensorsFile::write(path, std::move(tensors),
                                  {{QStringLiteral("format"), QStringLiteral("pt")}, // what PyTorch's readers look for
                                   {kInfoKey, QString::fromUtf8(QJsonDocument(info.toJson()).toJson(QJsonDocument::Compact))}});
}

} // namespace Tintype
