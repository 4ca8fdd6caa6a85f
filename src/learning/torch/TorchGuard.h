// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <functional>
#include <type_traits>

namespace Tintype {

/// The error that the exception now being handled stands for. Only within a catch block.
Error errorOfException();

/// Runs work that uses torch; what torch throws becomes an Error (OutOfMemory, DeviceLost, Internal). The only try and catch
/// around torch. Whoever goes on after an OutOfMemory does so after this returned: the exception holds what it was thrown
/// over in memory until then.
template <typename Work>
auto guarded(Work&& work) -> std::invoke_result_t<Work>
{
    try {
        return std::invoke(std::forward<Work>(work));
    } catch (...) {
        return fail(errorOfException());
    }
}

} // namespace Tintype
