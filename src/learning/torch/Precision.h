// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/GraphParameters.h"
#include "learning/networks/NetworkCost.h"

#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>

#include <QString>

namespace Tintype {

/// What a network's maps are best computed in on this device: bfloat16 where it can do that and a short measurement says
/// that it is clearly quicker; else float32. Measured once for each network and size. Parameters, sums and losses are float32 in either
/// case.
c10::ScalarType quickestPrecision(const NetworkGraph& graph, const GraphParameters& parameters, const c10::Device& device);

QString precisionName(c10::ScalarType precision); ///< "float32", "bfloat16"
NumberFormat numberFormat(c10::ScalarType precision);
c10::ScalarType precisionNamed(const QString& name); ///< And back; float32 for any other.

} // namespace Tintype
