// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imaging/PhotoReader.h"
#include "learning/torch/BatchTensor.h"
#include "learning/torch/GraphModule.h"
#include "learning/torch/ModelFile.h"
#include "learning/torch/TorchEngine.h"
#include "support/Tolerance.h"
#include "torch/TrainingFixture.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/dot.h>
#include <ATen/ops/norm.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace Tintype;

class ModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_fixture.paint());
        const auto run = m_fixture.run(TrainingFixture::quick(), m_fixture.snapshot());
        QVERIFY_RESULT(run);
        const auto outcome = m_engine.train(m_fixture.request(*run), {}, {});
        QVERIFY_RESULT(outcome);
        m_model = outcome->modelFile;
    }

    void predictionsAreMostlyRight()
    {
        const auto predictions = predict(m_model);
        QCOMPARE(predictions.size(), 9);
        int right = 0;
        for (const PhotoPrediction& photo : predictions) {
            QCOMPARE(photo.prediction.probabilities.size(), size_t(3));
            double sum = 0;
            for (const float probability : photo.prediction.probabilities)
                sum += double(probability);
            QVERIFY_NEAR(sum, 1, 1e-5);
            right += photo.prediction.best() == photo.label ? 1 : 0;
        }
        QVERIFY2(right >= 7, qPrintable(QString::number(right)));
    }

    void oneByOneTheSame()
    {
        const auto classifier = m_engine.open(m_model);
        QVERIFY_RESULT(classifier);
        for (const PhotoPrediction& photo : predict(m_model)) {
            const auto picture = readPhoto(photo.path, ReadOptions{(*classifier)->info().preprocessing.shortSide()});
            const auto alone = (*classifier)->classify(picture->image);
            QVERIFY_RESULT(alone);
            for (size_t c = 0; c < 3; ++c)
                QVERIFY_NEAR(alone->probabilities[c], photo.prediction.probabilities[c], 1e-4);
        }
    }

    void progressIsTold()
    {
        std::vector<qint64> done;
        (void)m_engine.predict(request(m_model), [&](const Progress& progress) { done.push_back(progress.done); }, {});
        QCOMPARE(done.back(), 9);
        QVERIFY(std::is_sorted(done.begin(), done.end()));
    }

    void aStoppedPredictionGivesWhatIsDone()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto predictions = m_engine.predict(request(m_model), {}, stop.get_token());
        QVERIFY_RESULT(predictions);
        QVERIFY(predictions->size() < 9);
    }

    void unreadablePhotosSayWhy()
    {
        PredictionRequest wanted = request(m_model);
        wanted.photos[2].path = m_fixture.path(QStringLiteral("lost.jpg"));
        const auto predictions = m_engine.predict(wanted, {}, {});
        QVERIFY_RESULT(predictions);
        QCOMPARE(predictions->size(), 9);
        QVERIFY(!predictions->at(2).refused.isEmpty());
        QCOMPARE(predictions->at(2).prediction.best(), -1);
        QVERIFY(predictions->at(3).refused.isEmpty());
    }

    void theHeatmapIsOfTheLastMap()
    {
        const auto classifier = m_engine.open(m_model);
        const QImage picture = readPhoto(m_fixture.snapshot().items.front().path)->image;
        const auto map = (*classifier)->heatmap(picture, 0);
        QVERIFY_RESULT(map);
        QCOMPARE(map->size(), QSize(7, 7));
        QCOMPARE(map->format(), QImage::Format_Grayscale8);
        int brightest = 0;
        for (int y = 0; y < 7; ++y)
            brightest = std::max<int>(brightest, *std::max_element(map->constScanLine(y), map->constScanLine(y) + 7));
        QCOMPARE(brightest, 255);
        QVERIFY(!(*classifier)->heatmap(picture, 3));
        QVERIFY(!(*classifier)->classify(QImage()));
    }

    void exportsAnswerAsTheProgram()
    {
        ExportRequest wanted = exportOf({QStringLiteral("safetensors"), QStringLiteral("onnx"), QStringLiteral("torchscript")}, QStringLiteral("export"));
        wanted.modelCard = QStringLiteral("# Places\n");
        const auto report = m_engine.exportModel(wanted, {}, {});
        QVERIFY_RESULT(report);
        QCOMPARE(report->files.size(), 3);
        QCOMPARE(report->files.last().path, wanted.folder + QStringLiteral("/places.pt"));
        QCOMPARE(report->parityPhotos, 42);
        QVERIFY(report->maximumDifference < 1e-3);
        for (const ExportedFile& file : report->files)
            QCOMPARE(file.bytes, QFileInfo(file.path).size());
        const auto card = readFile(wanted.folder + QStringLiteral("/MODEL_CARD.md"), 10'000);
        QVERIFY_RESULT(card);
        QVERIFY(card->startsWith("# Places\n"));
        QVERIFY(card->contains("The ONNX file was compared with Tintype on 42 photo"));
        QVERIFY(card->contains("The TorchScript file was compared with Tintype on 42 photo"));

        const auto before = predict(m_model);
        const auto after = predict(wanted.folder + QStringLiteral("/places.safetensors"));
        for (qsizetype i = 0; i < before.size(); ++i)
            QVERIFY(before.at(i).prediction.probabilities == after.at(i).prediction.probabilities);
    }

    void withoutPhotosTheExportIsCheckedOnDrawnPictures()
    {
        ExportRequest wanted = exportOf({QStringLiteral("onnx"), QStringLiteral("torchscript")}, QStringLiteral("export3"));
        wanted.parityPhotos = {QStringLiteral("/not/there.jpg")};
        const auto report = m_engine.exportModel(wanted, {}, {});
        QVERIFY_RESULT(report);
        QVERIFY(report->areParityPhotosDrawn);
        QVERIFY(report->parityPhotos >= 9);
        QCOMPARE(QDir(wanted.folder).entryList(QDir::Files | QDir::Hidden), QStringList({QStringLiteral("places.onnx"), QStringLiteral("places.pt")}));
    }

    void aStoppedExportLeavesTheEarlierFile_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("file");
        QTest::newRow("onnx") << QStringLiteral("onnx") << QStringLiteral("/places.onnx");
        QTest::newRow("torchscript") << QStringLiteral("torchscript") << QStringLiteral("/places.pt");
    }

    void aStoppedExportLeavesTheEarlierFile()
    {
        QFETCH(QString, format);
        QFETCH(QString, file);
        const QString folder = m_fixture.path(QStringLiteral("export of ") + format);
        QVERIFY_RESULT(writeFile(folder + file, "earlier"));
        const ExportRequest wanted = exportOf({format}, QStringLiteral("export of ") + format);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!m_engine.exportModel(wanted, {}, stop.get_token()));
        const auto left = readFile(folder + file, 100);
        QVERIFY_RESULT(left);
        QCOMPARE(*left, QByteArray("earlier"));
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void onlyKnownFormatsAreExported()
    {
        const ExportRequest wanted = exportOf({QStringLiteral("pickle")}, QStringLiteral("export2"));
        const auto report = m_engine.exportModel(wanted, {}, {});
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::BadInput);
        QVERIFY(QDir(wanted.folder).isEmpty());
    }

    void damagedModelsAreRefused_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char* fault : {"cut", "text", "no description", "other network", "more classes", "no number", "missing tensor", "larger input"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }

    void damagedModelsAreRefused()
    {
        QFETCH(QString, fault);
        const QString path = m_fixture.path(QStringLiteral("bad.safetensors"));
        QFile::remove(path);
        spoil(fault, path);
        const auto opened = m_engine.open(path);
        QVERIFY(!opened);
        QVERIFY(!opened.error().message.isEmpty());
        QVERIFY(opened.error().kind == Error::Kind::Corrupt || opened.error().kind == Error::Kind::Unsupported);
        QVERIFY(!m_engine.predict(request(path), {}, {}));
        QVERIFY(!m_engine.exportModel({path, {QStringLiteral("onnx")}, m_fixture.path(QStringLiteral("bad")), QStringLiteral("x"), {}, {}}, {}, {}));
    }

    void aMissingModelIsNotFound()
    {
        const auto opened = m_engine.open(m_fixture.path(QStringLiteral("none.safetensors")));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::NotFound);
    }

    void bfloat16AnswersNearly()
    {
        const auto file = ModelFile::read(m_model);
        QVERIFY_RESULT(file);
        BatchTensor pictures(1, 224);
        file->info.preprocessing.render(readPhoto(m_fixture.snapshot().items.front().path)->image, pictures.picture(0));
        const at::Tensor batch = pictures.normalised(file->info.preprocessing, at::kCPU, at::kFloat);
        const at::Tensor exact = GraphModule(file->graph, file->parameters, at::kCPU).features(batch)[0];
        const at::Tensor nearly = GraphModule(file->graph, file->parameters, at::kCPU, at::kBFloat16).features(batch)[0];
        const double cosine = (at::dot(exact, nearly) / (exact.norm() * nearly.norm())).item<double>();
        QVERIFY2(cosine > 0.99, qPrintable(QString::number(cosine)));
    }

private:
    /// Checked on all photos of the fixture.
    ExportRequest exportOf(const QStringList& formats, const QString& folder) const
    {
        ExportRequest request;
        request.modelFile = m_model;
        request.formats = formats;
        request.folder = m_fixture.path(folder);
        request.name = QStringLiteral("places");
        for (const DatasetSnapshot::Item& item : m_fixture.snapshot().items)
            request.parityPhotos.append(item.path);
        return request;
    }

    PredictionRequest request(const QString& model) const
    {
        PredictionRequest wanted;
        wanted.modelFile = model;
        wanted.device = QStringLiteral("cpu");
        for (const DatasetSnapshot::Item& item : m_fixture.snapshot().itemsOf(Role::Test))
            wanted.photos.append({item.id, item.path, item.label, item.stack, {}, {}});
        return wanted;
    }

    QList<PhotoPrediction> predict(const QString& model)
    {
        const auto predictions = m_engine.predict(request(model), {}, {});
        return predictions ? *predictions : QList<PhotoPrediction>();
    }

    void spoil(const QString& fault, const QString& path)
    {
        QByteArray bytes = *readFile(m_model, 1 << 28);
        auto file = ModelFile::read(m_model);
        QVERIFY_RESULT(file);
        if (fault == u"cut" || fault == u"text") {
            QVERIFY_RESULT(writeFile(path, fault == u"cut" ? bytes.first(bytes.size() / 2) : QByteArray("This is no model.")));
            return;
        }
        if (fault == u"no description") {
            QVERIFY_RESULT(SafetensorsFile::write(path, tensorsOf(file->parameters), {}));
            return;
        }
        if (fault == u"other network")
            file->info.network = QStringLiteral("resnet1001");
        else if (fault == u"more classes")
            file->info.classNames.append(QStringLiteral("forest"));
        else if (fault == u"no number")
            file->parameters.at("_conv_head.weight").values[7] = std::numeric_limits<float>::infinity();
        else if (fault == u"missing tensor")
            file->parameters.erase("_bn0.weight");
        else if (fault == u"larger input")
            file->info.preprocessing.size = 1'000'000;
        QVERIFY_RESULT(ModelFile::write(path, file->parameters, file->info));
    }

    TrainingFixture m_fixture;
    TorchEngine m_engine;
    QString m_model;
};

QTEST_GUILESS_MAIN(ModelsTest)
#include "tst_Models.moc"
