// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

namespace Tintype {

/// EfficientNet-Lite 0..4 (M. Tan, Q. Le, 2019, in its form for small devices, 2020): no squeeze and excitation, ReLU6 throughout, stem, head
/// and the repeats of the first and last stage not scaled. Node names are the keys of the published weights.
NetworkGraph efficientNetLite(int variant, int inputSize, int classes);

} // namespace Tintype
