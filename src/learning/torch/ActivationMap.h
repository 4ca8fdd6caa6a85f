// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/torch/GraphModule.h"

#include <QImage>

namespace Tintype {

/// Where a class is seen in the one picture of the batch: the last layer applied to each place of the last map, whose mean
/// is the logit (class activation mapping, B. Zhou et al., 2016). 0: speaks against the class or says nothing; 255: speaks most
/// for it. Grey, one pixel for each place of the map.
QImage activationMap(const GraphModule& module, const at::Tensor& batch, int classIndex);

} // namespace Tintype
