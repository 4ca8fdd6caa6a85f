// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/Engine.h"

namespace Tintype {

/// The part of the engine that reads digits; see Engine. May throw what torch throws.
Result<DigitTrainingOutcome> trainDigitNetwork(const DigitTrainingRequest& request, const TrainingObserver& observer,
                                               const std::stop_token& stop);
Result<DigitLessonOutcome> giveDigitLesson(const DigitLessonRequest& request, const ProgressObserver& observer,
                                           const std::stop_token& stop);
Result<std::unique_ptr<DigitReader>> openDigitReader(const QString& modelFile);

} // namespace Tintype
