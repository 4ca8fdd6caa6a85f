// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Training from weights that were brought: here those of MobileNetV2 under torchvision's names, with seeded numbers.
#include "core/AppPaths.h"
#include "learning/networks/OwnWeights.h"
#include "learning/torch/ModelFile.h"
#include "learning/torch/TorchEngine.h"
#include "support/PublishedWeights.h"
#include "support/Tolerance.h"
#include "torch/TrainingFixture.h"

#include <QTest>

using namespace Tintype;

namespace {

const QString kNetwork = QStringLiteral("mobilenetv2");

Recipe recipeOf(Recipe recipe)
{
    recipe.network = kNetwork;
    return recipe;
}

} // namespace

class tst_BroughtWeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_fixture.paint());
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_fixture.path(QStringLiteral("data"))));
        m_state = publishedState(QStringLiteral("torchvision/mobilenet_v2"));
        QVERIFY(writeState(file(), m_state));
    }

    void init() { QVERIFY_RESULT(keepWeights(file())); }

    void withoutThemItSaysHowToBringSome()
    {
        QVERIFY_RESULT(forgetWeights(kNetwork));
        const auto run = m_fixture.run(recipeOf(TrainingFixture::quick()), m_fixture.snapshot());
        QVERIFY_RESULT(run);
        const auto outcome = m_engine.train(m_fixture.request(*run), [](const TrainingEvent&) {}, {});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::NotFound);
        QVERIFY2(outcome.error().message.contains(QStringLiteral("weights add")), qPrintable(outcome.error().message));
    }

    void quickLearnsTheLastLayerBehindThem()
    {
        const auto run = m_fixture.run(recipeOf(TrainingFixture::quick()), m_fixture.snapshot());
        QVERIFY_RESULT(run);
        const auto outcome = m_engine.train(m_fixture.request(*run), [](const TrainingEvent&) {}, {});
        QVERIFY_RESULT(outcome);
        QVERIFY2(outcome->validationAccuracy > 0.4, qPrintable(QString::number(outcome->validationAccuracy))); // of three classes, by chance weights
        const auto model = ModelFile::read(run->modelFile());
        QVERIFY_RESULT(model);
        QCOMPARE(model->info.network, kNetwork);
        QCOMPARE(model->info.weights, QStringLiteral("torchvision: theirs.safetensors"));
        QCOMPARE(model->info.preprocessing.mean[0], 123.675F);
        QCOMPARE(model->graph.classes, 3);
        const std::string conv = "features.9.conv.0.0.weight";
        QVERIFY(model->parameters.at(conv).values == PretrainedWeights::read(kNetwork)->parameters.at(conv).values);
    }

    /// One run of the better recipe serves these three: as it ended, and as it was when it might have been killed.
    void betterTeachesTheLaterLayers()
    {
        const auto run = m_fixture.run(recipeOf(TrainingFixture::smallBetter()), m_fixture.snapshot());
        QVERIFY_RESULT(run);
        std::vector<TrainingEvent> events;
        int saved = 0;
        const auto outcome = m_engine.train(
            m_fixture.request(*run),
            [&](const TrainingEvent& event) {
                events.push_back(event);
                if (std::holds_alternative<CheckpointSaved>(event) && ++saved == 3)
                    copyFolder(run->path(), m_fixture.path(QStringLiteral("killed/1")));
            },
            {});
        QVERIFY_RESULT(outcome);
        QVERIFY(saved >= 3);
        QCOMPARE(outcome->steps, 8);
        const auto evaluations = eventsOf<EvaluationDone>(events);
        QCOMPARE(evaluations.front().step, 0); // the quick model
        QVERIFY(outcome->validationAccuracy >= evaluations.front().validationAccuracy);
        QVERIFY_RESULT(m_engine.open(run->modelFile()));
        m_whole = run->modelFile();
    }

    void goingOnEqualsNeverStopping()
    {
        const auto killed = killedRun(QStringLiteral("equal"));
        QVERIFY_RESULT(killed);
        const auto goneOn = m_engine.train(m_fixture.request(*killed), [](const TrainingEvent&) {}, {});
        QVERIFY_RESULT(goneOn);
        QCOMPARE(goneOn->steps, 8);
        QVERIFY(TrainingFixture::numbersOf(m_whole) == TrainingFixture::numbersOf(killed->modelFile()));
    }

    void otherWeightsMeanStartingOver()
    {
        const auto killed = killedRun(QStringLiteral("others"));
        QVERIFY_RESULT(killed);
        PublishedState others = m_state;
        others[QStringLiteral("features.0.0.weight")].bytes.fill('\0');
        const QString path = m_fixture.path(QStringLiteral("others.safetensors"));
        QVERIFY(writeState(path, others));
        QVERIFY_RESULT(keepWeights(path));
        std::stop_source enough;
        bool isResumed = true;
        const auto outcome = m_engine.train(
            m_fixture.request(*killed),
            [&](const TrainingEvent& event) {
                if (const auto* started = std::get_if<RunStarted>(&event)) {
                    isResumed = started->resumed;
                    enough.request_stop();
                }
            },
            enough.get_token());
        QVERIFY_RESULT(outcome);
        QVERIFY(!isResumed);
    }

    void exportsPreparePhotosAlike()
    {
        const auto run = m_fixture.run(recipeOf(TrainingFixture::quick()), m_fixture.snapshot());
        QVERIFY_RESULT(m_engine.train(m_fixture.request(*run), [](const TrainingEvent&) {}, {}));
        ExportRequest request;
        request.modelFile = run->modelFile();
        request.folder = m_fixture.path(QStringLiteral("export"));
        request.name = QStringLiteral("model");
        request.formats = QStringList{QStringLiteral("onnx"), QStringLiteral("torchscript")};
        const auto report = m_engine.exportModel(request, {}, {});
        QVERIFY_RESULT(report); // each file was held against the program
        QVERIFY2(report->maximumDifference < 1e-4, qPrintable(QString::number(report->maximumDifference)));
        const auto onnx = readFile(request.folder + QStringLiteral("/model.onnx"), 1 << 26);
        QVERIFY_RESULT(onnx);
        QVERIFY(onnx->contains("123.675"));
        QVERIFY(onnx->contains("as their publisher says (torchvision: theirs.safetensors)"));
        QVERIFY(!onnx->contains("Apache-2.0"));
    }

private:
    QString file() const { return m_fixture.path(QStringLiteral("theirs.safetensors")); }

    /// A run as it was after its third checkpoint.
    Result<RunFolder> killedRun(const QString& name)
    {
        copyFolder(m_fixture.path(QStringLiteral("killed/1")), m_fixture.path(name + QStringLiteral("/1")));
        return RunFolder::open(m_fixture.path(name), QStringLiteral("1"));
    }

    TrainingFixture m_fixture;
    TorchEngine m_engine;
    PublishedState m_state;
    QString m_whole; ///< The model of the run that was not interrupted.
};

QTEST_GUILESS_MAIN(tst_BroughtWeights)
#include "tst_BroughtWeights.moc"
