// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/DigitImage.h"

#include <QDateTime>

namespace Tintype {

using DigitId = qint64;

/// A digit that a person drew and told the name of: what the network learns from next.
struct KeptDigit
{
    DigitId id = 0;
    int label = 0; ///< 0..9
    DigitImage image;
    QDateTime made;
};

} // namespace Tintype
