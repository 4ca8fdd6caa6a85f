// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "learning/Engine.h"

#include <memory>

namespace Tintype {

/// Loads the engine module (once; it stays) and makes an engine. Takes some tenths of a second the first time: never on the GUI thread.
/// Errors: NotFound or Unsupported with a sentence that says what to do.
Result<std::unique_ptr<Engine>> loadEngine();

} // namespace Tintype
