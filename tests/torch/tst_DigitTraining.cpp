// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learning/digits/DigitNetworks.h"
#include "learning/torch/DigitModelFile.h"
#include "learning/torch/GraphFunction.h"
#include "learning/torch/TorchEngine.h"
#include "support/PenDigits.h"
#include "support/Tolerance.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/rand.h>
#include <c10/core/InferenceMode.h>

#include <QTest>

using namespace Tintype;

class tst_DigitTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(writeSmallMnist(m_folder.path(), 1'200, 200));
    }

    void learnsToReadDigits()
    {
        DigitTrainingRequest request = this->request(QStringLiteral("learns"));
        request.epochs = 6;
        const Result<DigitTrainingOutcome> outcome = m_engine.trainDigits(request, [](const TrainingEvent&) {}, {});
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->images, 200);
        QCOMPARE(outcome->errors, qRound((1 - outcome->accuracy) * 200));
        QVERIFY2(outcome->accuracy > 0.9, qPrintable(QString::number(outcome->accuracy)));
        QCOMPARE(outcome->parameters, buildDigitNetwork(QStringLiteral("digitnet"))->parameters());
    }

    void everyNetworkLearns_data()
    {
        QTest::addColumn<QString>("network");
        for (const QString& name : digitNetworkNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyNetworkLearns()
    {
        QFETCH(QString, network);
        DigitTrainingRequest request = this->request(network);
        request.network = network;
        request.epochs = 8;
        const Result<DigitTrainingOutcome> outcome = m_engine.trainDigits(request, [](const TrainingEvent&) {}, {});
        QVERIFY_RESULT(outcome);
        QVERIFY2(outcome->accuracy > 0.7, qPrintable(QString::number(outcome->accuracy)));
    }

    void theSameSeedGivesTheSameNumbers()
    {
        const auto train = [&](const QString& name, quint32 seed) {
            DigitTrainingRequest request = this->request(name);
            request.seed = seed;
            request.members = 2;
            request.threads = 2;
            const Result<DigitTrainingOutcome> outcome = m_engine.trainDigits(request, [](const TrainingEvent&) {}, {});
            const Result<DigitModelFile> model = DigitModelFile::read(request.modelFile);
            return outcome && model ? model->members : std::vector<GraphParameters>();
        };
        const auto values = [](const std::vector<GraphParameters>& members) {
            std::vector<float> all;
            for (const GraphParameters& member : members) {
                for (const auto& [name, parameter] : member)
                    all.insert(all.end(), parameter.values.begin(), parameter.values.end());
            }
            return all;
        };
        const std::vector<float> first = values(train(QStringLiteral("first"), 5));
        QVERIFY(!first.empty());
        QVERIFY(first == values(train(QStringLiteral("second"), 5)));
        QVERIFY(first != values(train(QStringLiteral("third"), 6)));
    }

    void tellsStepsAndEpochs()
    {
        DigitTrainingRequest request = this->request(QStringLiteral("tells"));
        request.epochs = 3;
        int started = 0;
        std::vector<StepDone> steps;
        std::vector<EvaluationDone> epochs;
        const TrainingObserver observer = [&](const TrainingEvent& event) {
            started += std::holds_alternative<RunStarted>(event);
            if (const auto* step = std::get_if<StepDone>(&event))
                steps.push_back(*step);
            if (const auto* epoch = std::get_if<EvaluationDone>(&event))
                epochs.push_back(*epoch);
        };
        QVERIFY_RESULT(m_engine.trainDigits(request, observer, {}));
        QCOMPARE(started, 1);
        QCOMPARE(epochs.size(), 3U);
        QVERIFY(!steps.empty());
        QCOMPARE(steps.back().step, steps.back().steps);
        QVERIFY(qAbs(steps.back().fraction - 1) < 1e-9);
    }

    void aStopKeepsWhatIsThere()
    {
        DigitTrainingRequest request = this->request(QStringLiteral("stopped"));
        request.epochs = 10'000;
        std::stop_source stop;
        const TrainingObserver observer = [&](const TrainingEvent& event) {
            if (std::holds_alternative<StepDone>(event))
                stop.request_stop();
        };
        const Result<DigitTrainingOutcome> outcome = m_engine.trainDigits(request, observer, stop.get_token());
        QVERIFY_RESULT(outcome);
        QVERIFY(outcome->end == TrainingEnd::StoppedByUser);
        QVERIFY_RESULT(m_engine.openDigits(request.modelFile));
    }

    void aStopBeforeTheFirstStepWritesNothing()
    {
        const DigitTrainingRequest request = this->request(QStringLiteral("never"));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!m_engine.trainDigits(request, [](const TrainingEvent&) {}, stop.get_token()));
        QVERIFY(!QFileInfo::exists(request.modelFile));
    }

    void whatIsLeftIsNotFinished()
    {
        DigitTrainingRequest request = this->request(QStringLiteral("left"));
        request.epochs = 10'000;
        request.pause = std::make_shared<PauseSwitch>();
        std::stop_source stop;
        const TrainingObserver observer = [&](const TrainingEvent& event) {
            if (std::holds_alternative<StepDone>(event)) {
                request.pause->leave();
                stop.request_stop();
            }
        };
        QVERIFY(!m_engine.trainDigits(request, observer, stop.get_token()));
        QVERIFY(!QFileInfo::exists(request.modelFile));
    }

    void aPlaceThatCannotBeWrittenIsSaidBefore()
    {
        DigitTrainingRequest request = this->request(QStringLiteral("any"));
        request.modelFile = QStringLiteral("/proc/nowhere/model.safetensors");
        int events = 0;
        QVERIFY(!m_engine.trainDigits(request, [&](const TrainingEvent&) { ++events; }, {}));
        QCOMPARE(events, 0);
    }

    void anAccuracyThatIsReachedEndsIt()
    {
        DigitTrainingRequest request = this->request(QStringLiteral("until"));
        request.epochs = 1'000;
        request.untilAccuracy = 0.3;
        const Result<DigitTrainingOutcome> outcome = m_engine.trainDigits(request, [](const TrainingEvent&) {}, {});
        QVERIFY_RESULT(outcome);
        QVERIFY(outcome->end == TrainingEnd::StoppedEarly);
    }

    void missingDigitsAreASentence()
    {
        DigitTrainingRequest request = this->request(QStringLiteral("missing"));
        request.mnist = m_folder.filePath(QStringLiteral("nowhere"));
        const Result<DigitTrainingOutcome> outcome = m_engine.trainDigits(request, [](const TrainingEvent&) {}, {});
        QVERIFY(!outcome);
        QVERIFY(outcome.error().kind == Error::Kind::NotFound);
        QVERIFY(outcome.error().message.contains(QStringLiteral("nowhere")));
    }

    void aLessonTeachesOnesOwnDigits()
    {
        DigitTrainingRequest request = this->request(QStringLiteral("before"));
        request.epochs = 6;
        QVERIFY_RESULT(m_engine.trainDigits(request, [](const TrainingEvent&) {}, {}));
        DigitLessonRequest lesson;
        lesson.startFile = request.modelFile;
        lesson.modelFile = m_folder.filePath(QStringLiteral("after.safetensors"));
        lesson.mnist = m_folder.path();
        // A hand that writes its sevens as a plain stroke with two bars.
        for (int i = 0; i < 12; ++i) {
            DigitDrawing seven;
            const double slant = i * 0.02;
            seven.strokes = {{{{0.5 + slant, 0}}, {{0.5 - slant, 1}}}, {{{0.2, 0.4}}, {{0.8, 0.4}}}, {{{0.2, 0.6}}, {{0.8, 0.6}}}};
            lesson.own.add(rasterDigit(seven), 7);
        }
        const Result<DigitLessonOutcome> outcome = m_engine.learnDigits(lesson, [](const Progress&) {}, {});
        QVERIFY_RESULT(outcome);
        QCOMPARE(outcome->own, 12);
        QVERIFY(outcome->ownRightAfter >= 10);
        QVERIFY(outcome->ownRightAfter > outcome->ownRightBefore);
        QCOMPARE(QFileInfo::exists(lesson.modelFile), outcome->isKept);
        QCOMPARE(outcome->isKept, outcome->after >= outcome->before - 0.001);
    }

    void aStoppedLessonChangesNothing()
    {
        DigitTrainingRequest request = this->request(QStringLiteral("kept"));
        QVERIFY_RESULT(m_engine.trainDigits(request, [](const TrainingEvent&) {}, {}));
        DigitLessonRequest lesson;
        lesson.startFile = request.modelFile;
        lesson.modelFile = m_folder.filePath(QStringLiteral("stopped-lesson.safetensors"));
        lesson.mnist = m_folder.path();
        lesson.own = penDigits(10, 77);
        std::stop_source stop;
        const Result<DigitLessonOutcome> outcome
            = m_engine.learnDigits(lesson, [&](const Progress&) { stop.request_stop(); }, stop.get_token());
        QVERIFY_RESULT(outcome);
        QVERIFY(outcome->isStopped);
        QVERIFY(!outcome->isKept);
        QVERIFY(!QFileInfo::exists(lesson.modelFile));
    }

    void aLessonWithoutDigitsIsASentence()
    {
        QVERIFY(!m_engine.learnDigits({}, [](const Progress&) {}, {}));
    }

    void whereItLookedIsWhereInkIs()
    {
        DigitTrainingRequest request = this->request(QStringLiteral("looks"));
        QVERIFY_RESULT(m_engine.trainDigits(request, [](const TrainingEvent&) {}, {}));
        const Result<std::unique_ptr<DigitReader>> reader = m_engine.openDigits(request.modelFile);
        QVERIFY_RESULT(reader);
        const Result<QImage> blank = (*reader)->whereItLooked({}, 3);
        QVERIFY_RESULT(blank);
        QImage nothing(28, 28, QImage::Format_Grayscale8);
        nothing.fill(0);
        QCOMPARE(*blank, nothing);
        const Result<QImage> looked = (*reader)->whereItLooked(penDigits(4, 5).images[3], 3);
        QVERIFY_RESULT(looked);
        QCOMPARE(looked->size(), QSize(28, 28));
        QVERIFY(*looked != nothing);
        QVERIFY(!(*reader)->whereItLooked({}, 10));
    }

    void aDamagedModelIsRefused()
    {
        DigitTrainingRequest request = this->request(QStringLiteral("whole"));
        QVERIFY_RESULT(m_engine.trainDigits(request, [](const TrainingEvent&) {}, {}));
        Result<DigitModelFile> model = DigitModelFile::read(request.modelFile);
        QVERIFY_RESULT(model);
        const QString file = m_folder.filePath(QStringLiteral("damaged.safetensors"));
        model->info.members = 3; // more than are in it
        QVERIFY_RESULT(model->write(file));
        QVERIFY(!m_engine.openDigits(file));
        model->info.members = 1;
        model->members.front().at("dense.weight").values[7] = std::numeric_limits<float>::quiet_NaN();
        QVERIFY_RESULT(model->write(file));
        QVERIFY(!m_engine.openDigits(file));
    }

private:
    DigitTrainingRequest request(const QString& name) const
    {
        DigitTrainingRequest request;
        request.epochs = 1;
        request.threads = 1;
        request.mnist = m_folder.path();
        request.modelFile = m_folder.filePath(name % QStringLiteral(".safetensors"));
        return request;
    }

    QTemporaryDir m_folder;
    TorchEngine m_engine;
};

QTEST_GUILESS_MAIN(tst_DigitTraining)
#include "tst_DigitTraining.moc"
