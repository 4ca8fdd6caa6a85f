// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/ModelInfo.h"
#include "learning/networks/GraphParameters.h"

#include <vector>

namespace Tintype {

/// Writes a model as TorchScript, for PyTorch in Python and C++, normalisations folded, beside and renamed.
/// `forward(image)` takes what the ONNX file takes, float [N, 3, size, size], red green blue 0..255, and gives the probabilities;
/// `logits(image)` what comes before them. What the safetensors file says in its header stands in the extra file "tintype.json".
/// Errors: OutOfMemory, NoSpace, Internal.
Result<> writeTorchScript(const QString& path, const NetworkGraph& graph, const GraphParameters& unfolded, const ModelInfo& info);

/// Loads an exported file and runs it photo by photo, as probabilitiesOfOnnx does. A TorchScript file is a program: only for those that
/// were just written here. Errors: OutOfMemory; Corrupt when it cannot be run, with torch's reason in `detail`.
Result<std::vector<std::vector<float>>> probabilitiesOfTorchScript(const QString& path, const std::vector<std::vector<float>>& inputsNchw,
                                                                   int size, int classes);

} // namespace Tintype
