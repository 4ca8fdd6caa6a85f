// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

namespace Tintype {

class Catalog;
struct DatasetSnapshot;

/// How the project has moved on since a model was trained.
struct SinceTraining
{
    int changedTags = 0; ///< Photos with another tag, or none, or one where there was none.
    int learntFrom = 0; ///< Photos now in this part that the model learnt from: a figure on them flatters.
};

SinceTraining sinceTraining(const DatasetSnapshot& trained, const Catalog& catalog, Role part);

} // namespace Tintype
