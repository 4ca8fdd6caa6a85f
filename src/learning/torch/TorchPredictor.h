// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/Engine.h"
#include "learning/torch/TorchClassifier.h"

namespace Tintype {

/// Predicts a list of photos while the next are being read. When stopped it gives those that are done.
Result<QList<PhotoPrediction>> predictPhotos(const TorchClassifier& classifier, const QList<PhotoPrediction>& photos, int threads,
                                             const ProgressObserver& observer, const std::stop_token& stop);

} // namespace Tintype
