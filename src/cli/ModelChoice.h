// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/CommandContext.h"

#include <QString>

#include <optional>

namespace Tintype {

/// The model that a command works with.
struct ChosenModel
{
    QString file; ///< Its .safetensors file, absolute.
    QString run; ///< The run that made it; empty for a file that was named by path.
    QString name; ///< For people: "Better 4", or the file's name.
    std::optional<ProjectPaths> project; ///< Of the run; nothing for a file.
};

/// True when `model`, as typed, is a file and no id.
bool isModelFile(const QString& model);

/// `wanted` as typed after --model: an id or name of the project's models, a .safetensors file, or empty for the newest
/// finished model.
Result<ChosenModel> chooseModel(const QString& wanted, const CommandContext& context);

} // namespace Tintype
