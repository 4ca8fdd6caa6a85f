// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/GraphSegments.h"

namespace Tintype {

/// Bytes of maps that torch holds at once for one picture when it records a training step and then works out the gradient,
/// found by going through the graph as it does: forwards it keeps what each operation needs for its gradient (a convolution and a
/// normalisation their input, a ReLU its output, a pool its input and the place of each maximum), and backwards it lets go of that
/// while gradients of maps come and go. With several segments the forward pass keeps only what lies between them, and each is
/// recorded when its turn comes backwards. The picture itself is not counted.
qint64 recordedBytesForPicture(const NetworkGraph& graph, const GraphSegments& segments, NumberFormat format);

/// The same for a network that can be planned (see NetworkPlan) and works its gradient out step by step: a convolution, its
/// normalisation and ReLU6 keep one map together, frozen stages keep none.
qint64 plannedBytesForPicture(const NetworkGraph& graph, int frozenStages, NumberFormat format);

/// What a convolution's gradient takes at work beside the maps, whatever the number of pictures.
qint64 workingBytes(const NetworkGraph& graph);

/// The most bytes of maps that a prediction holds at once for one picture.
qint64 predictionBytesForPicture(const NetworkGraph& graph, NumberFormat format);

} // namespace Tintype
