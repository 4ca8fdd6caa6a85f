// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "core/Result.h"
#include "learning/ModelInfo.h"
#include "learning/Prediction.h"
#include "learning/TrainingEvent.h"
#include "learning/TrainingRequest.h"
#include "learning/digits/DigitModel.h"
#include "learning/digits/DigitTraining.h"

#include <QImage>
#include <QList>

#include <memory>
#include <stop_token>
#include <vector>

namespace Tintype {

struct DeviceInfo
{
    QString id; ///< "cpu", "cuda:0"
    QString name; ///< For people: "AMD EPYC, 2 cores"
    qint64 freeBytes = 0;
    qint64 totalBytes = 0;
    bool hasShortNumbers = false; ///< Computes with bfloat16 itself.
    qint64 usableBytes = 0; ///< What a training would take of what is free.
};

/// One opened model. Everything const; used by one thread at a time.
class Classifier
{
public:
    virtual ~Classifier() = default;
    virtual const ModelInfo& info() const = 0;
    virtual Result<Prediction> classify(const QImage& upright) const = 0; ///< A picture as readPhoto gives it.
    /// Where `classIndex` is seen: a grid of values 0..1 stretched over the crop the network saw; grey 8 bit.
    virtual Result<QImage> heatmap(const QImage& upright, int classIndex) const = 0;
};

struct PredictionRequest
{
    QString modelFile;
    QList<PhotoPrediction> photos; ///< Path, and label and stack where known.
    QString device = QStringLiteral("auto");
    int threads = 0;
};

struct ExportRequest
{
    QString modelFile;
    QStringList formats; ///< ids of exportFormats()
    QString folder; ///< Made when missing.
    QString name; ///< Base name of the files.
    QStringList parityPhotos; ///< Real photos to compare on; best 50 or more.
    QString modelCard; ///< Markdown, written as MODEL_CARD.md with the parity figures added; empty for none.
};

struct ExportedFile
{
    QString format;
    QString path;
    qint64 bytes = 0;
};

struct ExportReport
{
    QList<ExportedFile> files;
    int parityPhotos = 0;
    double maximumDifference = 0; ///< Largest difference of a probability between program and exported files.
    bool areParityPhotosDrawn = false; ///< None of the photos could be read, so pictures were drawn.
};

/// Learning behind one door: values in, one blocking call, progress out, result back. The same for window, command line and tests.
/// Use from one thread (the one that created it). A stop is an outcome, not an error. Nothing is thrown.
class Engine
{
public:
    virtual ~Engine() = default;
    virtual Result<TrainingOutcome> train(const TrainingRequest& request, const TrainingObserver& observer, std::stop_token stop) = 0;
    virtual Result<QList<PhotoPrediction>> predict(const PredictionRequest& request, const ProgressObserver& observer,
                                                   std::stop_token stop) = 0;
    virtual Result<std::unique_ptr<Classifier>> open(const QString& modelFile) = 0;
    virtual Result<ExportReport> exportModel(const ExportRequest& request, const ProgressObserver& observer, std::stop_token stop) = 0;
    virtual Result<DigitTrainingOutcome> trainDigits(const DigitTrainingRequest& request, const TrainingObserver& observer,
                                                     std::stop_token stop) = 0;
    virtual Result<DigitLessonOutcome> learnDigits(const DigitLessonRequest& request, const ProgressObserver& observer,
                                                   std::stop_token stop) = 0;
    virtual Result<std::unique_ptr<DigitReader>> openDigits(const QString& modelFile) = 0;
    virtual DeviceInfo device(const QString& wanted) const = 0;
};

/// The one symbol the engine module exports: `extern "C" Tintype::Engine* tintype_create_engine()`; the caller owns the engine.
using CreateEngineFunction = Engine* (*)();

} // namespace Tintype
