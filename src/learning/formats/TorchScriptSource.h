// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

#include <map>
#include <string>

namespace Tintype {

/// A network as the text of a program in TorchScript, which looks like Python, and what the text calls its weights.
struct TorchScriptSource
{
    /// Methods of a module: `logits(image)`, and `forward(image)`, which gives the probabilities. `image` is float
    /// [N, channels, size, size], red green blue 0..255; the module brings the tensors `mean` and `deviation` and the number `temperature`.
    std::string methods;
    std::map<std::string, std::string> attributes; ///< What each of the graph's parameters is called in it.
};

/// Every graph can be written; normalisations stand in it as they are, dropout is left out.
TorchScriptSource torchScriptSource(const NetworkGraph& graph);

} // namespace Tintype
