// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <functional>
#include <type_traits>

namespace Tintype {

/// The error that the exception now being handled stands for: OutOfMemory or Corrupt. Only within a catch block.
Error pictureErrorOfException();

/// Runs work on one picture; what a library throws over it, or a lack of memory, becomes an Error, so that worker threads go
/// on with the next picture.
template <typename Work>
auto guardPicture(Work&& work) -> std::invoke_result_t<Work>
{
    try {
        return std::invoke(std::forward<Work>(work));
    } catch (...) {
        return fail(pictureErrorOfException());
    }
}

} // namespace Tintype
