// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"

namespace Tintype {

Page* makePage(Module module); ///< The one place that knows every page. The caller owns it.

} // namespace Tintype
