// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/formats/OnnxFile.h"

#include "core/AppPaths.h"
#include "imaging/PhotoReader.h"
#include "learning/Samples.h"
#include "learning/SmallNetwork.h"
#include "learning/formats/ExportCheck.h"
#include "learning/measure/Calibration.h"
#include "learning/networks/EfficientNetLite.h"
#include "learning/networks/NetworkCatalog.h"
#include "support/Python.h"
#include "support/TestData.h"
#include "support/Tolerance.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

namespace {

constexpr int kPhotos = 4;

ModelInfo infoFor(const NetworkGraph& graph)
{
    ModelInfo info = sampleModel();
    info.network = graph.name;
    info.preprocessing.size = graph.inputSize;
    return info;
}

std::vector<std::vector<float>> photosFor(const NetworkGraph& graph)
{
    std::vector<std::vector<float>> photos;
    for (unsigned seed = 0; seed < kPhotos; ++seed)
        photos.push_back(randomPhoto(graph.inputSize, seed));
    return photos;
}

/// What the unfolded network says, in plain loops: mean and deviation, network, temperature.
std::vector<float> plainProbabilities(const NetworkGraph& graph, const GraphParameters& parameters, const ModelInfo& info,
                                      const std::vector<float>& photo)
{
    std::vector<double> input;
    for (size_t i = 0; i < photo.size(); ++i) {
        const size_t channel = i / (photo.size() / 3);
        input.push_back((double(photo[i]) - info.preprocessing.mean[channel]) / info.preprocessing.deviation[channel]);
    }
    const std::vector<double> logits = PlainArithmetic(graph, parameters).logits(input);
    return softmax({logits.begin(), logits.end()}, info.temperature);
}

/// Real photos as the network gets them: planes of red, green and blue.
std::vector<std::vector<float>> realPhotos(const Preprocessing& preprocessing)
{
    std::vector<std::vector<float>> photos;
    const QDir folder(testDataFolder(QStringLiteral("photos/beach")));
    for (const QString& name : folder.entryList(QDir::Files).mid(0, kPhotos)) {
        const Result<PhotoImage> photo = readPhoto(folder.filePath(name));
        if (!photo)
            continue;
        const size_t area = size_t(preprocessing.size) * size_t(preprocessing.size);
        std::vector<uchar> pixels(3 * area);
        preprocessing.render(photo->image, pixels.data());
        std::vector<float> planes(3 * area);
        for (size_t i = 0; i < pixels.size(); ++i)
            planes[i % 3 * area + i / 3] = float(pixels[i]);
        photos.push_back(std::move(planes));
    }
    return photos;
}

} // namespace

class OnnxFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openCvSaysWhatTheNetworkSays()
    {
        const NetworkGraph graph = smallNetwork();
        const GraphParameters parameters = randomParameters(graph);
        const ModelInfo info = infoFor(graph);
        QVERIFY_RESULT(writeOnnx(path(), graph, parameters, info));
        const std::vector<std::vector<float>> photos = photosFor(graph);
        const Result<std::vector<std::vector<float>>> answers = probabilitiesOfOnnx(path(), photos, graph.inputSize, graph.classes);
        QVERIFY_RESULT(answers);
        QCOMPARE(answers->size(), photos.size());
        for (size_t i = 0; i < photos.size(); ++i)
            QVERIFY_NEAR(largestDifference(answers->at(i), plainProbabilities(graph, parameters, info, photos[i])), 0, 1e-4);
        QVERIFY(largestDifference(answers->at(0), answers->at(1)) > 1e-3); // It does look at the photo.
    }

    void onnxRuntimeSaysWhatOpenCvSays_data()
    {
        QTest::addColumn<bool>("large");
        QTest::newRow("small") << false;
        QTest::newRow("efficientnet-lite0 at 96") << true;
    }

    void onnxRuntimeSaysWhatOpenCvSays()
    {
        TINTYPE_NEED_PYTHON();
        QFETCH(bool, large);
        const NetworkGraph graph = large ? efficientNetLite(0, 96, 3) : smallNetwork();
        const ModelInfo info = infoFor(graph);
        QVERIFY_RESULT(writeOnnx(path(), graph, randomParameters(graph), info));
        const std::vector<std::vector<float>> photos = photosFor(graph);
        const Result<std::vector<std::vector<float>>> ours = probabilitiesOfOnnx(path(), photos, graph.inputSize, graph.classes);
        QVERIFY_RESULT(ours);
        const PythonAnswer theirs = ask(photos, graph.inputSize);
        QVERIFY2(theirs.exitCode == 0, qPrintable(theirs.errors)); // The reference checker is content, too.
        for (int i = 0; i < kPhotos; ++i) {
            const std::vector<float> row = rowOf(theirs.json[QLatin1String("probabilities")][i]);
            QVERIFY_NEAR(largestDifference(row, ours->at(size_t(i))), 0, 1e-4);
            QVERIFY_NEAR(largestDifference(row, softmax(rowOf(theirs.json[QLatin1String("logits")][i]), info.temperature)), 0, 1e-5);
        }
    }

    void pretrainedWeightsSayTheSameOfRealPhotos()
    {
        TINTYPE_NEED_PYTHON();
        TINTYPE_NEED_TEST_DATA(QStringLiteral("photos/beach"));
        const QString weights = AppPaths::weightsFile(QStringLiteral("efficientnet-lite0"));
        if (!QFile::exists(weights))
            QSKIP("The pretrained weights are not here; packaging/setup.sh brings them.");
        const Result<SafetensorsFile> file = SafetensorsFile::read(weights);
        QVERIFY_RESULT(file);
        const NetworkGraph graph = efficientNetLite(0, 224, 1000);
        const Result<GraphParameters> parameters = parametersOf(*file, graph);
        QVERIFY_RESULT(parameters);
        ModelInfo info = infoFor(graph);
        info.preprocessing = networkEntry(graph.name)->preprocessing;
        QVERIFY_RESULT(writeOnnx(path(), graph, *parameters, info));
        const std::vector<std::vector<float>> photos = realPhotos(info.preprocessing);
        QCOMPARE(photos.size(), size_t(kPhotos));
        const Result<std::vector<std::vector<float>>> ours = probabilitiesOfOnnx(path(), photos, graph.inputSize, graph.classes);
        QVERIFY_RESULT(ours);
        const PythonAnswer theirs = ask(photos, graph.inputSize);
        QVERIFY2(theirs.exitCode == 0, qPrintable(theirs.errors));
        for (int i = 0; i < kPhotos; ++i)
            QVERIFY_NEAR(largestDifference(rowOf(theirs.json[QLatin1String("probabilities")][i]), ours->at(size_t(i))), 0, 1e-4);
        // ImageNet's class 978 is "seashore", and these photos show beaches.
        int seashores = 0;
        for (const std::vector<float>& row : *ours)
            seashores += std::max_element(row.begin(), row.end()) - row.begin() == 978 ? 1 : 0;
        QVERIFY(seashores * 2 >= kPhotos);
    }

    void theFileSaysWhatItNeeds()
    {
        TINTYPE_NEED_PYTHON();
        const NetworkGraph graph = smallNetwork();
        const ModelInfo info = infoFor(graph);
        QVERIFY_RESULT(writeOnnx(path(), graph, randomParameters(graph), info));
        const PythonAnswer answer = ask(photosFor(graph), graph.inputSize);
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        QCOMPARE(answer.json[QLatin1String("ir")].toInt(), 7);
        QCOMPARE(answer.json[QLatin1String("opset")].toInt(), 12);
        const QJsonArray operators = answer.json[QLatin1String("operators")].toArray();
        QVERIFY(!operators.contains(QStringLiteral("BatchNormalization")));
        QVERIFY(!operators.contains(QStringLiteral("Dropout")));
        const QJsonObject metadata = answer.json[QLatin1String("metadata")].toObject();
        QCOMPARE(QJsonDocument::fromJson(metadata[QLatin1String("tintype.labels")].toString().toUtf8()).array(),
                 QJsonArray::fromStringList(info.classNames));
        const QJsonObject preprocessing = QJsonDocument::fromJson(metadata[QLatin1String("tintype.preprocessing")].toString().toUtf8()).object();
        QCOMPARE(preprocessing[QLatin1String("size")].toInt(), info.preprocessing.size);
        QCOMPARE(preprocessing[QLatin1String("crop_fraction")].toDouble(), info.preprocessing.cropFraction);
        QCOMPARE(metadata[QLatin1String("tintype.temperature")].toString().toDouble(), info.temperature);
        QCOMPARE(metadata[QLatin1String("tintype.sure_from")].toString().toDouble(), info.sureFrom);
        QCOMPARE(metadata[QLatin1String("Image.BitmapPixelFormat")].toString(), QStringLiteral("Rgb8"));
    }

    void aNormalisationThatCannotBeFoldedIsWritten()
    {
        GraphBuilder builder(QStringLiteral("norm first"), 8, 2);
        const int norm = builder.batchNorm("norm", 0, 1e-3);
        builder.linear("head", builder.globalAveragePool("pool", builder.conv("conv", norm, 4, 3, 2)), 2);
        const NetworkGraph graph = builder.take();
        const GraphParameters parameters = randomParameters(graph);
        const ModelInfo info = infoFor(graph);
        QVERIFY_RESULT(writeOnnx(path(), graph, parameters, info));
        const std::vector<float> photo = randomPhoto(8, 1);
        const Result<std::vector<std::vector<float>>> answers = probabilitiesOfOnnx(path(), {photo}, 8, 2);
        QVERIFY_RESULT(answers);
        QVERIFY_NEAR(largestDifference(answers->front(), plainProbabilities(graph, parameters, info, photo)), 0, 1e-4);
    }

    void filesThatAreNoModelsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("This is not a model.");
        QTest::newRow("zeros") << QByteArray(1000, '\0');
    }

    void filesThatAreNoModelsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        writeRaw(bytes);
        const auto answers = probabilitiesOfOnnx(path(), {randomPhoto(17, 0)}, 17, 3);
        QVERIFY(!answers);
        QCOMPARE(answers.error().kind, Error::Kind::Corrupt);
    }

    void aCutFileIsRefused()
    {
        const NetworkGraph graph = smallNetwork();
        QVERIFY_RESULT(writeOnnx(path(), graph, randomParameters(graph), infoFor(graph)));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        for (qsizetype size = 1; size < whole.size(); size += 97) {
            writeRaw(whole.left(size));
            QVERIFY(!probabilitiesOfOnnx(path(), photosFor(graph), graph.inputSize, graph.classes));
        }
    }

    void anotherNumberOfClassesIsTold()
    {
        const NetworkGraph graph = smallNetwork();
        QVERIFY_RESULT(writeOnnx(path(), graph, randomParameters(graph), infoFor(graph)));
        QVERIFY(!probabilitiesOfOnnx(path(), photosFor(graph), graph.inputSize, graph.classes + 1));
        QVERIFY(!probabilitiesOfOnnx(path(), {std::vector<float>(5)}, graph.inputSize, graph.classes)); // Too short a photo.
    }

    void aMissingFileIsNamed()
    {
        const auto answers = probabilitiesOfOnnx(m_folder.filePath(QStringLiteral("missing.onnx")), {}, 17, 3);
        QVERIFY(!answers);
        QCOMPARE(answers.error().kind, Error::Kind::NotFound);
    }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("model.onnx")); }

    void writeRaw(const QByteArray& bytes)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    PythonAnswer ask(const std::vector<std::vector<float>>& photos, int size)
    {
        QFile file(m_folder.filePath(QStringLiteral("photos.raw")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        for (const std::vector<float>& photo : photos)
            file.write(reinterpret_cast<const char*>(photo.data()), qint64(photo.size() * sizeof(float)));
        file.close();
        return runPython(QStringLiteral("learning/check_onnx.py"), {path(), file.fileName(), QString::number(size)});
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(OnnxFileTest)

#include "tst_OnnxFile.moc"
