// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

namespace Tintype {

/// A class needs this many photos before a classifier can be trusted to have learned it (the and the split page's figure).
inline constexpr int kPhotosNeeded = 100;

QString partName(Role role); ///< "Training", "Validation", "Test", "No part"; translated.
QString partHint(Role role); ///< What that part is for, a sentence.
QString stackSentence(int size); ///< "Stack of 4, kept together in the split".
QString number(qint64 value); ///< With the separators of the locale.
QString keyOfClass(int position); ///< "1" to "9" for the first nine classes, else empty.

} // namespace Tintype
