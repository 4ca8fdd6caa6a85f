// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

namespace Tintype {

/// Bytes of maps, float32, that torch holds at once for one picture when it records a training step and then works out the gradient,
/// found by going through the graph as it does: forwards it keeps what each operation needs for its gradient (a convolution and a
/// normalisation their input, a ReLU its output, a pool its input and the place of each maximum), and backwards it lets go of that
/// while gradients of maps come and go.
qint64 trainingBytesForPicture(const NetworkGraph& graph);

/// Bytes of all tensors at the worst moment of a step with that many pictures, apart from the optimiser's: parameters and their gradients,
/// the pictures, the maps.
qint64 trainingStepBytes(const NetworkGraph& graph, int pictures);

} // namespace Tintype
