// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/DigitEngine.h"

namespace Tintype {

Result<DigitTrainingOutcome> trainDigitNetwork(const DigitTrainingRequest&, const TrainingObserver&, const std::stop_token&)
{
    return fail(Error::Kind::Unsupported, QStringLiteral("not yet"));
}

Result<DigitLessonOutcome> giveDigitLesson(const DigitLessonRequest&, const ProgressObserver&, const std::stop_token&)
{
    return fail(Error::Kind::Unsupported, QStringLiteral("not yet"));
}

Result<std::unique_ptr<DigitReader>> openDigitReader(const QString&)
{
    return fail(Error::Kind::Unsupported, QStringLiteral("not yet"));
}

} // namespace Tintype
