// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace Tintype {

/// A kind of file that a model can be written as.
struct ExportFormat
{
    QString id; ///< As on the command line: "onnx".
    QString title; ///< For people: "ONNX".
    QString suffix; ///< What its files' names end with.
};

/// In the order in which they are offered.
const std::vector<ExportFormat>& exportFormats();
QString exportFormatIds(); ///< "safetensors, onnx, torchscript"
/// None where there is no such format.
const ExportFormat* exportFormat(const QString& id);

} // namespace Tintype
