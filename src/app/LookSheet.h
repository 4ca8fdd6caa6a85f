// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Look.h"

namespace Tintype {

/// `share` of `over` laid over `under`.
QColor blended(const QColor& over, const QColor& under, double share);

/// The one style sheet of the program, made from the tokens.
QString styleSheetOf(const LookTokens& tokens, bool dark);

} // namespace Tintype
