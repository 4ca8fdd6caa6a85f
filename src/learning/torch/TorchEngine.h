// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/Engine.h"

namespace Tintype {

/// Learning with LibTorch.
class TorchEngine : public Engine
{
public:
    TorchEngine();

    Result<TrainingOutcome> train(const TrainingRequest& request, const TrainingObserver& observer, std::stop_token stop) override;
    Result<QList<PhotoPrediction>> predict(const PredictionRequest& request, const ProgressObserver& observer,
                                           std::stop_token stop) override;
    Result<std::unique_ptr<Classifier>> open(const QString& modelFile) override;
    Result<ExportReport> exportModel(const ExportRequest& request, const ProgressObserver& observer, std::stop_token stop) override;
    Result<DigitTrainingOutcome> trainDigits(const DigitTrainingRequest& request, const TrainingObserver& observer,
                                             std::stop_token stop) override;
    Result<DigitLessonOutcome> learnDigits(const DigitLessonRequest& request, const ProgressObserver& observer,
                                           std::stop_token stop) override;
    Result<std::unique_ptr<DigitReader>> openDigits(const QString& modelFile) override;
    DeviceInfo device(const QString& wanted) const override;
};

} // namespace Tintype
