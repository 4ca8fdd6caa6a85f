// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/work/RunArchive.h"
#include "learning/Recipe.h"

namespace Tintype {

/// How long a training will take, in seconds. From the speed of earlier runs of this project where there are some, else from what
/// was measured on common processors, by their cores. A guess that is said as one.
double estimateSeconds(const Recipe& recipe, int trainingPhotos, int validationPhotos, int cores, const std::vector<RunSummary>& earlier);

/// "a few seconds", "about half a minute", "about 3 minutes", "about 2 hours".
QString roughDuration(double seconds);

/// How many times as long as EfficientNet-Lite0 a network takes for one photo: the ratio of their multiplications.
double networkCost(const QString& network);

} // namespace Tintype
