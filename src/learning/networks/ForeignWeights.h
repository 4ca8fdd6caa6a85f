// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/Preprocessing.h"
#include "learning/networks/GraphParameters.h"

namespace Tintype {

/// Weights that others published, told by the names and shapes in their file.
struct ForeignWeights
{
    QString network; ///< Of this program: "resnet18".
    QString title; ///< "ResNet-18"
    QString origin; ///< Whose names they have: "torchvision" or "timm".
    int classes = 0; ///< That their last layer tells apart.
    Preprocessing preprocessing; ///< As they were taught with.
    GraphParameters parameters; ///< Under the names of this program's graph.
};

/// Finds the network whose every weight is in the file, and nothing else: torchvision's alexnet, googlenet, resnet18, 34 and 50 and
/// mobilenet_v2 (timm's *.tv_in1k have the same names), timm's legacy_seresnet18 and 50, legacy_xception, mobilenetv2_100 and
/// tf_efficientnet_lite0 to 4. Numbers of 16 bits become float32; counters of normalisations and heads for training are left out. The
/// last layer may be of any number of classes. `name`: of the file, for sentences.
/// Errors: Unsupported, with what kept it from being the network that it is most like; Corrupt for what is no number.
Result<ForeignWeights> recognised(const SafetensorsFile& file, const QString& name);

/// A few words on the weights that are known, for those who brought others.
QString knownWeights();

} // namespace Tintype
