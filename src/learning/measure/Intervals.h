// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/measure/Evaluation.h"

#include <utility>

namespace Tintype {

/// The number of independent photos in a set: photos of one stack are alike and count as one; those in no stack count one each.
int effectivePhotos(const QList<PhotoPrediction>& photos);

/// The 95 % Wilson interval of an accuracy measured on `photos` of which only `effective` are independent: the share k/n is
/// kept and n is the effective number, so that bursts do not make a figure look surer than it is.
std::array<double, 2> wilsonInterval(int k, int n, int effective);

} // namespace Tintype
