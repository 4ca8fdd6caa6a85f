// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/ExportFormat.h"

#include <QStringList>

#include <algorithm>

namespace Tintype {

const std::vector<ExportFormat>& exportFormats()
{
    static const std::vector<ExportFormat> formats{
        {QStringLiteral("safetensors"), QStringLiteral("safetensors"), QStringLiteral("safetensors")},
        {QStringLiteral("onnx"), QStringLiteral("ONNX"), QStringLiteral("onnx")},
        {QStringLiteral("torchscript"), QStringLiteral("TorchScript"), QStringLiteral("pt")},
    };
    return formats;
}

QString exportFormatIds()
{
    QStringList ids;
    for (const ExportFormat& format : exportFormats())
        ids.append(format.id);
    return ids.join(QStringLiteral(", "));
}

const ExportFormat* exportFormat(const QString& id)
{
    const std::vector<ExportFormat>& formats = exportFormats();
    const auto found = std::find_if(formats.begin(), formats.end(), [&](const ExportFormat& format) { return format.id == id; });
    return found == formats.end() ? nullptr : &*found;
}

} // namespace Tintype
