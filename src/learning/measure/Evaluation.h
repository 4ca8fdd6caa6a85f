// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "learning/ModelInfo.h"
#include "learning/Prediction.h"
#include "learning/TrainingEvent.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <array>
#include <vector>

namespace Tintype {

struct ClassMeasure
{
    QString name;
    int photos = 0; ///< Photos given this class.
    double precision = 0; ///< Of those it called so, the share that is; 0 when it called none so.
    double recall = 0; ///< Of those that are, the share it found.
    double f1 = 0;
};

/// How good a model is on a set of photos: pure arithmetic on predictions.
struct Evaluation
{
    QString modelFile;
    QString part; ///< "test", "validation", "train" or a folder.
    QStringList classNames;
    QList<PhotoPrediction> photos; ///< Those with a label that could be read.
    QList<RefusedFile> refused;
    int trainingPhotos = 0; ///< That the model learnt from.
    int learntFrom = 0; ///< Of `photos`, where they are said to be new to the model: those that are not.

    int correct = 0;
    double accuracy = 0; ///< 0..1
    std::array<double, 2> interval{0, 1}; ///< Wilson, 95 %.
    std::vector<std::vector<int>> confusion; ///< [given][predicted]
    std::vector<ClassMeasure> classes;
    double loss = 0; ///< Mean negative log-likelihood, nats.
    double ece = 0; ///< Expected calibration error, 15 equal bins.
    int notSure = 0;
    double accuracyWhenSure = 0;

    static Evaluation of(const ModelInfo& model, const QList<PhotoPrediction>& predictions);

    QList<PhotoPrediction> cell(int given, int predicted) const; ///< Most confident first.
    QList<PhotoPrediction> mostWrong() const; ///< Wrong ones, most confident first.
    QString sentence() const; ///< What the accuracy means, translated.
    QStringList nextSteps() const; ///< What to do now, translated.

    QJsonObject toJson() const; ///< As cli.md's evaluate.
};

/// The 95 % Wilson score interval of k of n (E. B. Wilson, 1927). n 0 gives {0, 1}.
std::array<double, 2> wilsonInterval(int k, int n);

/// The model card as Markdown: what it is, classes, data, figures with intervals, limits, how to use the files of these formats.
/// `evaluation` may be null.
QString modelCard(const ModelInfo& model, const QString& projectName, const Evaluation* evaluation, const QStringList& formats);

} // namespace Tintype
