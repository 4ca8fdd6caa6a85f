// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "core/Result.h"

#include <QStringList>

#include <stop_token>

namespace Tintype {

struct SampleSummary
{
    int photos = 0;
    QStringList classes;
};

/// Draws sample pictures (beach, mountain, city) into FOLDER/<class>/: procedural drawings with varied light, weather, season
/// and framing, no two alike, others for another seed. Worker thread. Existing files are not overwritten: it refuses.
Result<SampleSummary> paintSamplePhotos(const QString& folder, int perClass, quint64 seed, const ProgressObserver& observer,
                                        std::stop_token stop);

} // namespace Tintype
