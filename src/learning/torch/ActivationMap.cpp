// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/ActivationMap.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/mv.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>

namespace Tintype {

QImage activationMap(const GraphModule& module, const at::Tensor& batch, int classIndex)
{
    const c10::InferenceMode inference;
    const at::Tensor map = module.map(batch)[0]; // {features, height, width}
    // Against the mean of all classes: what speaks for every class alike says nothing.
    const at::Tensor weight = module.headWeight()[classIndex] - module.headWeight().mean(0);
    const at::Tensor scores = at::mv(map.flatten(1).t(), weight).clamp_min(0).to(at::kCPU).contiguous();
    const int height = int(map.size(1));
    const int width = int(map.size(2));
    const float* score = scores.const_data_ptr<float>();
    const float highest = std::max(1e-6F, *std::max_element(score, score + scores.numel()));
    QImage image(width, height, QImage::Format_Grayscale8);
    for (int y = 0; y < height; ++y) {
        uchar* row = image.scanLine(y);
        for (int x = 0; x < width; ++x)
            row[x] = uchar(*score++ / highest * 255 + 0.5F);
    }
    return image;
}

} // namespace Tintype
