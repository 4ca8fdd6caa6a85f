// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

#include <QByteArray>

namespace Tintype {

/// Reads a stack of layers, one a line, # begins a comment:
///   conv 3x3 100 [stride 2] [same|valid|pad 1] [groups 2] [bias no]    (no padding and a bias unless said)
///   depthwise 3x3 [stride 2] [same|valid|pad 1] [bias no]
///   pool max|average 2x2 [stride 2] [same|valid|pad 1]                 (its stride is its side unless said)
///   norm batch|local · relu · relu6 · flatten · dense 64 [bias no] · dropout 0.4 · globalpool
/// Capitals are as good as small letters, and × as x. The text is not trusted: lines, sides and numbers have limits, and what is quoted
/// of it can be printed. Errors: BadInput and TooLarge, with the line and what was expected; NotFound where there is no layer at all.
/// `wrongLine` is set to that line, from 1, and to 0 where none is wrong.
Result<NetworkGraph> readLayers(const QByteArray& text, const MapShape& input, int* wrongLine = nullptr);

} // namespace Tintype
