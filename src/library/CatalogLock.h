// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QLockFile>

#include <memory>

namespace Tintype {

/// Holds a project for one program at a time. A lock left by a program that died is taken over.
class CatalogLock
{
public:
    static Result<std::unique_ptr<CatalogLock>> take(const QString& lockFile, const QString& projectName);

private:
    explicit CatalogLock(const QString& lockFile);

    /// A program killed between making the file and writing its name in it leaves one that says nothing about whose it is. Waits a
    /// moment for the name, and takes the lock over when none comes.
    bool takeUnsigned();

    QLockFile m_lock;
};

} // namespace Tintype
