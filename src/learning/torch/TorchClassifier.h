// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/Engine.h"
#include "learning/torch/GraphModule.h"
#include "learning/torch/ModelFile.h"

namespace Tintype {

/// An opened model.
class TorchClassifier : public Classifier
{
public:
    TorchClassifier(const ModelFile& file, const c10::Device& device);

    const ModelInfo& info() const override { return m_info; }
    Result<Prediction> classify(const QImage& upright) const override;
    Result<QImage> heatmap(const QImage& upright, int classIndex) const override;

    const GraphModule& module() const { return m_module; }

private:
    Result<at::Tensor> batchOf(const QImage& upright) const;

    ModelInfo m_info;
    GraphModule m_module;
};

/// What the model's logits for one photo mean.
Prediction predictionOf(const ModelInfo& info, const std::vector<float>& logits);

} // namespace Tintype
