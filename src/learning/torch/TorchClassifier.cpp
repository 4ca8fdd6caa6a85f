// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/TorchClassifier.h"

#include "learning/measure/Calibration.h"
#include "learning/torch/ActivationMap.h"
#include "learning/torch/BatchTensor.h"
#include "learning/torch/Scoring.h"
#include "learning/torch/TorchGuard.h"

#include <QCoreApplication>

namespace Tintype {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::TorchClassifier", text);
}

} // namespace

Prediction predictionOf(const ModelInfo& info, const std::vector<float>& logits)
{
    Prediction prediction;
    prediction.probabilities = softmax(logits, info.temperature);
    prediction.notSure = prediction.confidence() < info.sureFrom;
    return prediction;
}

TorchClassifier::TorchClassifier(const ModelFile& file, const c10::Device& device)
    : m_info(file.info)
    , m_module(file.graph, file.parameters, device)
{
}

Result<at::Tensor> TorchClassifier::batchOf(const QImage& upright) const
{
    const QImage image = upright.convertToFormat(QImage::Format_RGB888);
    if (image.isNull())
        return fail(Error::Kind::BadInput, tr("There is no picture to look at."));
    BatchTensor pictures(1, m_info.preprocessing.size);
    m_info.preprocessing.render(image, pictures.picture(0));
    return pictures.normalised(m_info.preprocessing, m_module.device(), m_module.precision());
}

Result<Prediction> TorchClassifier::classify(const QImage& upright) const
{
    return guarded([&]() -> Result<Prediction> {
        const Result<at::Tensor> batch = batchOf(upright);
        if (!batch)
            return fail(batch.error());
        return predictionOf(m_info, plainRows(m_module.logits(*batch)).front());
    });
}

Result<QImage> TorchClassifier::heatmap(const QImage& upright, int classIndex) const
{
    if (classIndex < 0 || classIndex >= m_info.classNames.size())
        return fail(Error::Kind::BadInput, tr("The model knows no such class."));
    if (!m_module.hasMap())
        return fail(Error::Kind::Unsupported, tr("This network has layers that see the whole photo at once, so it cannot be shown where it looked."));
    return guarded([&]() -> Result<QImage> {
        const Result<at::Tensor> batch = batchOf(upright);
        if (!batch)
            return fail(batch.error());
        return activationMap(m_module, *batch, classIndex);
    });
}

} // namespace Tintype
