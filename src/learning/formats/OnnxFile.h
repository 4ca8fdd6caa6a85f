// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/ModelInfo.h"
#include "learning/networks/GraphParameters.h"

namespace Tintype {

/// Writes a model as ONNX (opset 12, IR 7: also Windows' built-in engine reads them), normalisations folded, beside and renamed.
/// Input "image", float [N, 3, size, size], red green blue 0..255; outputs "logits" and "probabilities", float [N, classes].
/// Mean, deviation and temperature are in the graph; labels, preprocessing and thresholds in the metadata under "tintype.".
/// Errors: TooLarge over the format's 2 GB, NoSpace.
Result<> writeOnnx(const QString& path, const NetworkGraph& graph, const GraphParameters& unfolded, const ModelInfo& info);

} // namespace Tintype
