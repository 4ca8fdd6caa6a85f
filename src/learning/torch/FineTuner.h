// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/EarlyStop.h"
#include "learning/MemoryRemedies.h"
#include "learning/MemoryRoom.h"
#include "learning/RateSchedule.h"
#include "learning/torch/AdamW.h"
#include "learning/torch/BatchMaker.h"
#include "learning/torch/Checkpoint.h"
#include "learning/torch/ModelFile.h"
#include "learning/torch/RunReporter.h"
#include "learning/torch/SharedLearning.h"
#include "learning/torch/TrainingData.h"
#include "learning/torch/TrainingStep.h"
#include "learning/torch/ValidationSet.h"
#include "learning/torch/WeightAverage.h"

#include <memory>
#include <optional>

namespace Tintype {

/// All layers learn from varied photos, and what is best on the validation photos is kept. The better recipe: from the quick model on,
/// slowly and without the first layers; the quick model may stay the best. From scratch: from chance on, all alike.
class FineTuner
{
public:
    struct Setup
    {
        const TrainingData& data;
        RunFolder run;
        c10::Device device;
        c10::ScalarType precision; ///< Of maps, where the recipe leaves it open, and when weights are judged.
        qint64 memory = 0; ///< Bytes that tensors may take:
        MemoryRoom room; ///< what there is,
        KeptPictures pictures; ///< less what there is of these.
        bool hasShortNumbers = false; ///< Whether all that learn can compute in bfloat16: or they would help themselves in different ways.
        double shareBefore = 0; ///< Of the whole job that is done already, for the progress.
        double secondsToFirstModel = 0; ///< These two are kept with the checkpoints.
        QList<RefusedFile> refused;
        TrainingRanks* ranks = nullptr; ///< Processes that learn along.
    };
    struct Outcome
    {
        ModelInfo best;
        int steps = 0;
        int epochs = 0;
        NumberFormat numbers = NumberFormat::Float32; ///< That it learnt with in the end.
        double imagesPerSecond = 0;
        double secondsToFirstModel = 0;
        bool isStoppedEarly = false;
        QStringList recoveries;
        QList<RefusedFile> refused; ///< Validation photos that could not be read.
    };

    /// `start`: the quick model, whose description is `info`; from scratch, fresh parameters. `checkpoint`: of the same data, to go on
    /// from. Errors: OutOfMemory when all that helps is not enough.
    static Result<std::unique_ptr<FineTuner>> create(const Setup& setup, const PhotoBank& bank, const GraphParameters& start,
                                                     const ModelInfo& info, const std::optional<Checkpoint>& checkpoint,
                                                     RunReporter& reporter);
    /// To be called by all processes that learn together, before run(): all go on from where rank 0 is. Errors: those of TrainingRanks.
    Result<> beginTogether();
    Result<Outcome> run();

private:
    struct Judged
    {
        GraphParameters parameters;
        LogitRows logits; // of the validation photos; fewer when it was stopped meanwhile
        Score score;
    };

    FineTuner(const Setup& setup, const TrainingShape& shape, const PhotoBank& bank, const GraphParameters& start, const ModelInfo& info,
              const NetworkGraph& graph, RunReporter& reporter);
    static TrainingShape shapeOf(const Setup& setup, const std::optional<Checkpoint>& checkpoint);
    static Error tooLittle(const Setup& setup, qint64 network);
    static Result<TrainingShape> fitted(const Setup& setup, const TrainingShape& wanted, QStringList* recoveries);

    int sizeAt(int step) const;
    AdamW::Rates ratesOf(const TrainedParameter& parameter) const;
    int candidates() const;
    void resume(const Checkpoint& checkpoint);
    c10::ScalarType precision() const { return m_shape.numbers == NumberFormat::BFloat16 ? c10::kBFloat16 : m_setup.precision; }
    Result<> findMemory();
    Result<> use(const TrainingShape& shape);
    void tellRecovery(const QString& sentence);
    std::vector<at::Tensor*> stateTensors();
    Result<> stayAlike();
    Result<bool> goesOn();
    Result<> leaveBehind(const Error& error);
    Result<> useSize(int size);
    Result<> learn();
    Result<TrainingStep::Outcome> tryStep();
    Result<> collectGradients(const TrainingBatch& batch);
    Result<> settle(const Result<>& collected);
    int parts() const { return (m_recipe.batch + m_shape.atOnce - 1) / m_shape.atOnce; } // of a mini-batch
    Result<> evaluateDue();
    std::vector<at::Tensor> candidate(int number) const;
    Result<Judged> judge(const std::vector<at::Tensor>& weights) const;
    Result<> evaluate(int candidates);
    Result<> saveBest(const Judged& judged);
    void reportEvaluation(const Score& score, bool isBest);
    Result<> saveCheckpoint();
    Result<> saveIfNew();
    bool isPatienceLimited() const;
    bool hasToStop() const;
    Result<> stopEarly();
    void report(double seconds);
    double workUntil(int step) const;
    std::map<std::string, at::Tensor> state();

    const Setup m_setup;
    const Recipe& m_recipe;
    const PhotoBank& m_bank;
    RunReporter& m_reporter;
    ModelInfo m_best;
    std::unique_ptr<NetworkTraining> m_training;
    SharedLearning m_shared;
    AdamW m_optimiser;
    WeightAverage m_average;
    TrainingStep m_taking;
    const MemoryRemedies m_remedies;
    TrainingShape m_shape; // as it is now
    BatchMaker m_batches;
    ValidationSet m_validation;
    RateSchedule m_schedule;
    std::vector<float> m_classWeights;
    std::vector<at::Tensor> m_start; // the quick model's parameters
    EarlyStop m_early;
    int m_steps;
    int m_step = 0; // done
    int m_size = 0;
    int m_evaluateEvery = 1;
    bool m_isResumed = false;
    bool m_isJudgementDue = false; // a stop came while the evaluation of this step was under way
    int m_savedStep = 0;
    bool m_haveAllFailed = false; // to collect the gradients of a step, and all know it
    double m_stepLoss = 0; // of the last mini-batch
    double m_stepAccuracy = 0;
    double m_trainingLoss = 0; // smoothed
    double m_trainingAccuracy = 0;
    double m_secondsForWork = 0; // of one unit of work, smoothed
    double m_imagesPerSecond = 0;
    double m_evaluationSeconds = 0;
    double m_savedAt = 0;
    double m_secondsToFirstModel;
    Outcome m_outcome;
};

} // namespace Tintype
