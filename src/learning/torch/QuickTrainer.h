// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/torch/FeatureExtractor.h"
#include "learning/torch/HeadFitter.h"
#include "learning/torch/ModelFile.h"
#include "learning/torch/RunReporter.h"
#include "learning/torch/Scoring.h"
#include "learning/torch/TrainingData.h"

namespace Tintype {

/// The quick recipe: what a pretrained network sees, and a last layer fitted to it. Where there are many photos, a first model is made
/// of some of them, so that there is something to try while the rest is looked at.
class QuickTrainer
{
public:
    struct Outcome
    {
        GraphParameters parameters; ///< The pretrained ones with the new last layer; empty when it was stopped before.
        ModelInfo info; ///< Calibrated and judged.
        double imagesPerSecond = 0;
    };
    using PictureTaker = std::function<void(std::size_t trainingPhoto, const QImage& picture)>;
    using FirstTaker = std::function<Result<>(const Outcome& first)>; ///< An error ends the run.

    /// `share`: how much of the whole job this is, 0..1, for the progress. Photos that cannot be read leave `data` for `refused`.
    QuickTrainer(TrainingData& data, const PretrainedWeights& pretrained, const c10::Device& device, c10::ScalarType precision, int threads,
                 RunReporter& reporter, double share, QList<RefusedFile>& refused);

    /// `cacheFolder` may be empty; then there is no first model. `takePicture` may be null; its numbers are those of data.training as
    /// it was before.
    Result<Outcome> run(const QString& cacheFolder, const PictureTaker& takePicture, const FirstTaker& takeFirst);

private:
    struct Part ///< Places in the data.
    {
        std::vector<std::size_t> training;
        std::vector<std::size_t> validation;
    };
    struct Tables
    {
        HeadData training;
        at::Tensor validation;
        std::vector<int> validationLabels;
    };

    Part whole() const;
    Part first() const; ///< Empty where the photos are too few for it to be worth while.
    Result<> lookFirst(const GraphModule& module, FeatureCache& cache, const PictureTaker& takePicture, const FirstTaker& takeFirst);
    Result<FeatureTable> look(const GraphModule& module, FeatureCache& cache, const Part& part, const PictureTaker& takePicture);
    Tables tablesOf(const Part& part, const FeatureTable& table) const;
    void dropRefused(const FeatureTable& table); ///< Of the whole.
    Outcome fit(const Tables& tables) const;

    TrainingData& m_data;
    const PretrainedWeights& m_pretrained;
    const c10::Device m_device;
    const c10::ScalarType m_precision;
    const int m_threads;
    RunReporter& m_reporter;
    const double m_share;
    QList<RefusedFile>& m_refused;
    double m_imagesPerSecond = 0;
};

} // namespace Tintype
