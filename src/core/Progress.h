// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace Tintype {

/// How far a long job is. `total` 0 means that it is not known yet.
struct Progress
{
    qint64 done = 0;
    qint64 total = 0;
    QString what; ///< A short sentence on what is being done, translated; may be empty.
};

/// Called on the worker's thread, at most some tens of times a second.
using ProgressObserver = std::function<void(const Progress&)>;

} // namespace Tintype
