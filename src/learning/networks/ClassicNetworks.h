// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/networks/NetworkGraph.h"

namespace Tintype {

// The classics, layer by layer as they were published; their weights have the names that torchvision's have (SE-ResNet's and
// Xception's those of timm), so that weights from there are known by their keys. All take square pictures of red, green and blue.

/// A. Krizhevsky, "One weird trick for parallelizing convolutional neural networks" (2014): one tower.
NetworkGraph alexNet(int inputSize, int classes);
/// A. Krizhevsky, I. Sutskever, G. Hinton, "ImageNet classification with deep convolutional neural networks" (2012): two towers that
/// meet in the third convolution, here as groups, and local response normalisation. For pictures of 227.
NetworkGraph alexNet2012(int inputSize, int classes);
/// C. Szegedy et al., "Going deeper with convolutions" (2015), with batch normalisation, as torchvision builds it (its "5x5" is a 3x3).
/// The auxiliary heads are for training only.
NetworkGraph googLeNet(int inputSize, int classes, bool hasAuxiliary = false);
/// The same as in the paper: biases and local response normalisation, and a true 5x5.
NetworkGraph googLeNet2014(int inputSize, int classes, bool hasAuxiliary = false);
/// K. He et al., "Deep residual learning for image recognition" (2016); depth 18, 34 or 50. The stride of a bottleneck is in its 3x3.
/// With squeeze and excitation (J. Hu et al. 2018, ratio 16) when `isSqueezed`: then block by block as timm's legacy_seresnet, whose
/// bottlenecks have the stride in their first 1x1.
NetworkGraph resNet(int depth, bool isSqueezed, int inputSize, int classes);
/// F. Chollet, "Xception: deep learning with depthwise separable convolutions" (2017).
NetworkGraph xception(int inputSize, int classes);
/// M. Sandler et al., "MobileNetV2: inverted residuals and linear bottlenecks" (2018).
NetworkGraph mobileNetV2(int inputSize, int classes);

} // namespace Tintype
