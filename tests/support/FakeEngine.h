// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/Engine.h"

#include <QFileInfo>

#include <chrono>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

namespace Tintype {

/// What a FakeEngine is to do, written before it starts.
struct FakeScript
{
    QList<TrainingEvent> events; ///< Sent one after the other; a training without RunEnded goes on after them.
    int delay = 0; ///< Milliseconds before each event.
    bool endless = false; ///< After the events it repeats the last until it is stopped.
    DeviceInfo device{QStringLiteral("cpu"), QStringLiteral("Fake, 2 cores"), 0, 0, false, 0}; ///< There is no other.
    std::optional<Error> trainError;
    TrainingOutcome outcome; ///< What train() returns; end becomes StoppedByUser when it was stopped.

    ModelInfo model;
    QList<PhotoPrediction> predictions; ///< Returned by predict(); empty: every photo is predicted as its label.
    int predictDelay = 0; ///< Milliseconds for each photo.
    std::optional<Error> predictError;
    Prediction answer; ///< Of every opened classifier.
    ExportReport report;
    std::optional<Error> exportError;
    bool exportEndless = false; ///< Goes on until it is stopped.
    DigitReading reading; ///< Of every opened digit reader, which takes `readDelay` milliseconds for it.
    int readDelay = 0;
    std::shared_ptr<QList<ReadingCare>> cares; ///< How digits were read, when set.
    DigitTrainingOutcome digitOutcome; ///< Of trainDigits(), after `events`.
    DigitLessonOutcome lesson;
    std::shared_ptr<QList<ExportRequest>> exports; ///< What was asked for, where a test wants to know; read it when the job is done.
};

/// An engine that follows a script instead of learning.
class FakeEngine : public Engine
{
public:
    explicit FakeEngine(FakeScript script)
        : m_script(std::move(script))
    {
    }

    Result<TrainingOutcome> train(const TrainingRequest& request, const TrainingObserver& observer, std::stop_token stop) override
    {
        for (const TrainingEvent& event : m_script.events) {
            if (waitStopped(request, stop))
                return stopped(request);
            observer(event);
        }
        if (m_script.trainError)
            return fail(*m_script.trainError);
        while (m_script.endless) {
            if (waitStopped(request, stop))
                return stopped(request);
            if (!m_script.events.isEmpty())
                observer(m_script.events.last());
        }
        return outcomeOf(request);
    }

    Result<QList<PhotoPrediction>> predict(const PredictionRequest& request, const ProgressObserver& observer,
                                           std::stop_token stop) override
    {
        if (m_script.predictError)
            return fail(*m_script.predictError);
        QList<PhotoPrediction> photos = request.photos;
        for (qsizetype i = 0; i < photos.size() && !stop.stop_requested(); ++i) {
            for (const PhotoPrediction& known : m_script.predictions) {
                if (known.photoId == photos[i].photoId)
                    photos[i].prediction = known.prediction;
            }
            if (photos[i].prediction.probabilities.empty())
                photos[i].prediction.probabilities = sure(photos[i].label);
            std::this_thread::sleep_for(std::chrono::milliseconds(m_script.predictDelay));
            observer({i + 1, photos.size(), {}});
        }
        return photos;
    }

    Result<std::unique_ptr<Classifier>> open(const QString& modelFile) override
    {
        if (!QFileInfo::exists(modelFile))
            return fail(Error::Kind::NotFound, QStringLiteral("There is no model at %1.").arg(modelFile));
        return std::unique_ptr<Classifier>(std::make_unique<FakeClassifier>(m_script.model, m_script.answer));
    }

    Result<ExportReport> exportModel(const ExportRequest& request, const ProgressObserver& observer, std::stop_token stop) override
    {
        if (m_script.exports)
            m_script.exports->append(request);
        observer({1, 2, QStringLiteral("half")});
        while (m_script.exportEndless && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (m_script.exportError)
            return fail(*m_script.exportError);
        return m_script.report;
    }

    Result<DigitTrainingOutcome> trainDigits(const DigitTrainingRequest& request, const TrainingObserver& observer,
                                             std::stop_token stop) override
    {
        DigitTrainingOutcome outcome = m_script.digitOutcome;
        outcome.modelFile = request.modelFile;
        outcome.network = request.network;
        for (const TrainingEvent& event : m_script.events) {
            std::this_thread::sleep_for(std::chrono::milliseconds(m_script.delay));
            observer(event);
        }
        while (m_script.endless && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (m_script.trainError)
            return fail(*m_script.trainError);
        outcome.end = stop.stop_requested() ? TrainingEnd::StoppedByUser : TrainingEnd::Finished;
        return outcome;
    }

    Result<DigitLessonOutcome> learnDigits(const DigitLessonRequest& request, const ProgressObserver& observer,
                                           std::stop_token) override
    {
        observer({1, 2, QStringLiteral("half")});
        if (m_script.trainError)
            return fail(*m_script.trainError);
        DigitLessonOutcome outcome = m_script.lesson;
        outcome.own = request.own.size();
        outcome.modelFile = request.modelFile;
        return outcome;
    }

    Result<std::unique_ptr<DigitReader>> openDigits(const QString&) override
    {
        return std::unique_ptr<DigitReader>(std::make_unique<FakeReader>(m_script.reading, m_script.readDelay, m_script.cares));
    }

    DeviceInfo device(const QString&) const override { return m_script.device; }

private:
    class FakeClassifier : public Classifier
    {
    public:
        FakeClassifier(ModelInfo info, Prediction answer)
            : m_info(std::move(info))
            , m_answer(std::move(answer))
        {
        }
        const ModelInfo& info() const override { return m_info; }
        Result<Prediction> classify(const QImage&) const override { return m_answer; }
        Result<QImage> heatmap(const QImage&, int) const override
        {
            QImage map(7, 7, QImage::Format_Grayscale8);
            map.fill(128);
            return map;
        }

    private:
        ModelInfo m_info;
        Prediction m_answer;
    };

    class FakeReader : public DigitReader
    {
    public:
        FakeReader(const DigitReading& reading, int delay, std::shared_ptr<QList<ReadingCare>> cares)
            : m_reading(reading)
            , m_delay(delay)
            , m_cares(std::move(cares))
        {
        }
        const DigitModelInfo& info() const override { return m_info; }
        Result<std::vector<DigitReading>> read(std::span<const DigitImage> digits, ReadingCare care) const override
        {
            if (m_cares)
                m_cares->append(care);
            std::this_thread::sleep_for(std::chrono::milliseconds(m_delay));
            return std::vector<DigitReading>(digits.size(), m_reading);
        }
        Result<QImage> whereItLooked(const DigitImage& image, int) const override { return image.toImage(); }

    private:
        DigitModelInfo m_info;
        DigitReading m_reading;
        int m_delay;
        std::shared_ptr<QList<ReadingCare>> m_cares;
    };

    std::vector<float> sure(int label) const
    {
        std::vector<float> probabilities(size_t(m_script.model.classNames.size()), 0.05F);
        if (label >= 0 && label < int(probabilities.size()))
            probabilities[size_t(label)] = 1 - 0.05F * float(probabilities.size() - 1);
        return probabilities;
    }
    /// Waits the script's delay, and as long as it is paused. True when it was stopped.
    bool waitStopped(const TrainingRequest& request, const std::stop_token& stop) const
    {
        const auto wait = std::chrono::milliseconds(m_script.delay > 0 || !m_script.endless ? m_script.delay : 1);
        std::this_thread::sleep_for(wait);
        while (request.pause && request.pause->isPaused() && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return stop.stop_requested();
    }
    TrainingOutcome outcomeOf(const TrainingRequest& request) const
    {
        TrainingOutcome outcome = m_script.outcome;
        outcome.run = request.run.id();
        return outcome;
    }
    Result<TrainingOutcome> stopped(const TrainingRequest& request) const
    {
        TrainingOutcome outcome = outcomeOf(request);
        outcome.end = TrainingEnd::StoppedByUser;
        RunFolder run = request.run;
        const bool isLeft = request.pause && request.pause->isLeft();
        const Result<> written = isLeft ? Result<>() : run.writeOutcome(outcome);
        if (!written)
            return fail(written.error());
        return outcome;
    }

    FakeScript m_script;
};

} // namespace Tintype
