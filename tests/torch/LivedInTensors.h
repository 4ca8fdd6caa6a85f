// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/torch/GraphFunction.h"

namespace Tintype {

/// Statistics of normalisations as if something had been learnt: those of fresh tensors hide mistakes.
inline GraphTensors livedIn(const NetworkGraph& graph)
{
    GraphTensors tensors = freshTensors(graph, 7);
    for (auto& [name, tensor] : tensors) {
        if (name.ends_with(".running_mean") || name.ends_with(".bias"))
            tensor.uniform_(-0.1, 0.1);
        else if (name.ends_with(".running_var"))
            tensor.uniform_(0.5, 1.5);
    }
    return tensors;
}

} // namespace Tintype
