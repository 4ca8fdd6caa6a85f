// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "learning/measure/Evaluation.h"

namespace Tintype {

/// Keeps an evaluation beside its model (RunFolder::evaluationFile): the figures for whoever reads it, and what was
/// said of each photo, from which they follow.
Result<> writeEvaluation(const QString& file, const Evaluation& evaluation, const ModelInfo& model);

/// Reads it back. Errors: those of readJsonFile; BadInput when it is of another model (a run that went on wrote its
/// model anew).
Result<Evaluation> readEvaluation(const QString& file, const ModelInfo& model);

} // namespace Tintype
