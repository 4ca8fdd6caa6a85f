// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <vector>

namespace Tintype {

/// Runs an exported ONNX file on OpenCV's networks, an engine of other people's, photo by photo. `inputsNchw`: each photo as
/// 3 x size x size numbers 0..255. Gives the `classes` probabilities of each. Never throws.
/// Errors: those of readFile; Corrupt when the file is no model or cannot be run, with OpenCV's reason in `detail`.
Result<std::vector<std::vector<float>>> probabilitiesOfOnnx(const QString& path, const std::vector<std::vector<float>>& inputsNchw,
                                                            int size, int classes);

/// Says that the file cannot be run, and why not in `detail`.
tl::unexpected<Error> cannotRunExport(const QString& path, const QString& reason);

} // namespace Tintype
