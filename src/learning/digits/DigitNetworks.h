// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "learning/networks/NetworkGraph.h"

#include <QStringList>

namespace Tintype {

/// The networks that read 28x28 digits: "digitnet", "digitnet-deep", "three-conv", "lenet5-1998", "lenet5",
/// "dense".
QStringList digitNetworkNames();
/// Those that are worth comparing side by side: the deep one is the first with more time.
QStringList comparedDigitNetworks();
QString digitNetworkTitle(const QString& name); ///< For people: "DigitNet", "Three convolutions", "LeNet-5", "LeNet-5 (1998)", "Dense".
/// Why one would look at it, in a sentence, translated.
QString digitNetworkIdea(const QString& name);

/// `width`: maps of DigitNet's first convolution (8..64, a multiple of 8); the others have one size. Errors: BadInput with the names
/// there are.
Result<NetworkGraph> buildDigitNetwork(const QString& name, int width = 0);

} // namespace Tintype
