// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Tintype {

/// What this program holds of the computer's memory, in bytes; zeros where the system does not say. Any thread; takes microseconds.
struct ProcessMemory
{
    qint64 used = 0;
    qint64 total = 0;

    static ProcessMemory now();
};

} // namespace Tintype
