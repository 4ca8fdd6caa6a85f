// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "learning/digits/DigitSet.h"

#include <QString>

namespace Tintype {

/// Writes digits for other programs: png/0/0001.png and so on (28x28 grey, a folder a digit), and the same as IDX, like MNIST:
/// digits-images-idx3-ubyte and digits-labels-idx1-ubyte. Each file beside and renamed; an earlier export is replaced, a file that is
/// something else never is. Returns the digits written. Slow where there are thousands: not for the GUI thread.
/// Errors: BadInput (no digits), Busy (something else is in the way), those of writeFile.
Result<int> exportDigits(const DigitSet& digits, const QString& folder);

} // namespace Tintype
