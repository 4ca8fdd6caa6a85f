// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/Engine.h"

namespace Tintype {

/// A whole training: from the run's folder to the best model in it. Gone on with where it was left when the program was killed.
Result<TrainingOutcome> runTraining(const TrainingRequest& request, const TrainingObserver& observer, const std::stop_token& stop);

} // namespace Tintype
