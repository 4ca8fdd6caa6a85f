// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

namespace Tintype {

/// LeNet-5 as Y. LeCun, L. Bottou, Y. Bengio and P. Haffner describe it in "Gradient-based learning applied to document recognition"
/// (Proceedings of the IEEE 86, 1998), section II-B: averages with a trained factor and summand, maps of C3 that each see some of
/// those before, 1.7159 tanh(2x / 3) throughout, and answers that are distances from small pictures of the digits. For one grey
/// picture of `side` pixels, whose border of two pixels the padding of C1 stands for; 60,000 parameters are trained.
/// With a softmax behind it, it is taught by the paper's equation 9 without the "rubbish" class.
NetworkGraph leNet1998(int side);

/// The small picture of a digit, 0..9, that F6 is to draw: 12 rows of 7, 1 for ink and -1 for paper.
std::vector<float> digitBitmap(int digit);

} // namespace Tintype
