// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "library/Photo.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace Tintype {

/// What import already knows of a file, so that an unchanged one is not read again.
struct KnownFile
{
    qint64 bytes = 0;
    qint64 modified = 0;
};

struct ImportRequest
{
    QStringList paths; ///< Files and folders; folders are walked recursively, links to folders are not followed.
    QHash<QString, KnownFile> known; ///< By absolute path.
    QString thumbnailFolder; ///< Where thumbnails are kept; empty for none.
    int threads = 2;
};

struct ImportOutcome
{
    int found = 0; ///< Files considered.
    int already = 0; ///< Unchanged files that were known.
    QList<RefusedFile> refused;
    bool cancelled = false;
};

/// Walks and reads; hands over facts in batches of at most 256. Runs on the calling (worker) thread with helpers of its own; `observer`
/// and `batch` are called one at a time.
ImportOutcome runImportScan(const ImportRequest& request, const std::function<void(QList<PhotoFacts>)>& batch,
                            const ProgressObserver& observer, std::stop_token stop);

} // namespace Tintype
