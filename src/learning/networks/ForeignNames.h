// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

#include <map>
#include <string>

namespace Tintype {

/// What others call the layers of a graph that have weights, by the graph's own names.
using NameMap = std::map<std::string, std::string>;

/// The same: most graphs have the names of well-known files.
NameMap sameNames(const NetworkGraph& graph);

/// timm's names for networks of inverted residuals (efficientnet-lite, mobilenetv2), which it builds from one plan: conv_stem, bn1,
/// blocks.STAGE.BLOCK with conv_pw, conv_dw, conv_pwl and bn1 to bn3, conv_head, bn2, classifier.
NameMap timmMobileNames(const NetworkGraph& graph);

} // namespace Tintype
