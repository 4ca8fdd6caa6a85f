// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/TorchScriptFile.h"

#include "core/SafeFile.h"
#include "learning/Samples.h"
#include "learning/SmallNetwork.h"
#include "learning/measure/Calibration.h"
#include "support/Python.h"
#include "support/Tolerance.h"
#include "torch/LivedInTensors.h"
#include "torch/SmallZoo.h"

#include <ATen/Parallel.h>
#include <ATen/ops/tensor.h>

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

namespace {

constexpr double kLargestDifference = 1e-4;

/// A network as it was before it was written, and what it says.
class Written
{
public:
    explicit Written(NetworkGraph graph)
        : m_graph(std::move(graph))
        , m_tensors(livedIn(m_graph))
        , m_info(sampleModel())
    {
        m_info.network = m_graph.name;
        m_info.preprocessing.size = m_graph.inputSize;
        // Probabilities of all but 0 and 1 would hide differences, and what was not learnt makes logits of any size.
        for (const float logit : logits(photo(0)))
            m_info.temperature = std::max(m_info.temperature, std::abs(double(logit)));
    }

    const NetworkGraph& graph() const { return m_graph; }
    const ModelInfo& info() const { return m_info; }
    Result<> write(const QString& path) const { return writeTorchScript(path, m_graph, graphParameters(m_tensors), m_info); }

    /// Numbers 0..255 for a picture of the network's own shape.
    std::vector<float> photo(unsigned seed) const
    {
        std::vector<float> photo = randomPhoto(m_graph.inputSize, seed);
        photo.resize(size_t(channels() * m_graph.inputSize * m_graph.inputSize));
        return photo;
    }

    std::vector<float> logits(std::vector<float> photo) const
    {
        const size_t area = photo.size() / size_t(channels());
        for (size_t i = 0; i < photo.size(); ++i)
            photo[i] = (photo[i] - m_info.preprocessing.mean[i / area]) / m_info.preprocessing.deviation[i / area];
        const at::Tensor batch = at::tensor(photo).view({1, channels(), m_graph.inputSize, m_graph.inputSize});
        const at::Tensor logits = runGraph(m_graph, m_tensors, batch, GraphMode::Prediction).contiguous();
        const float* values = logits.const_data_ptr<float>();
        return {values, values + logits.numel()};
    }

    std::vector<float> probabilities(const std::vector<float>& photo) const { return softmax(logits(photo), m_info.temperature); }
    std::int64_t channels() const { return m_graph.nodes.front().output.channels; }

private:
    NetworkGraph m_graph;
    GraphTensors m_tensors;
    ModelInfo m_info;
};

} // namespace

class TorchScriptFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); } // small networks: threads would mostly wait for each other
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyNetworkAnswersAlike_data() { addZooNetworks(); }

    void everyNetworkAnswersAlike()
    {
        QFETCH(QString, name);
        const Result<NetworkGraph> graph = smallZooNetwork(name);
        QVERIFY_RESULT(graph);
        const Written network(*graph);
        QVERIFY_RESULT(network.write(path()));
        const std::vector<float> photo = network.photo(0);
        const auto answers = probabilitiesOfTorchScript(path(), {photo}, graph->inputSize, graph->classes);
        QVERIFY_RESULT(answers);
        QVERIFY_NEAR(largestDifference(answers->front(), network.probabilities(photo)), 0, kLargestDifference);
    }

    void photosAreToldApart()
    {
        const Written network(smallNetwork());
        QVERIFY_RESULT(network.write(path()));
        const auto answers = probabilitiesOfTorchScript(path(), {network.photo(1), network.photo(2)}, network.graph().inputSize, 3);
        QVERIFY_RESULT(answers);
        QVERIFY(largestDifference(answers->at(0), answers->at(1)) > 1e-4);
        QVERIFY_NEAR(largestDifference(answers->at(1), network.probabilities(network.photo(2))), 0, kLargestDifference);
    }

    void aNormalisationThatCannotBeFoldedIsWritten()
    {
        GraphBuilder builder(QStringLiteral("norm first"), 8, 2);
        const int norm = builder.batchNorm("norm", 0, 1e-3);
        builder.linear("head", builder.globalAveragePool("pool", builder.conv("conv", norm, 4, 3, 2)), 2);
        const Written network(builder.take());
        QVERIFY_RESULT(network.write(path()));
        const auto answers = probabilitiesOfTorchScript(path(), {network.photo(1)}, 8, 2);
        QVERIFY_RESULT(answers);
        QVERIFY_NEAR(largestDifference(answers->front(), network.probabilities(network.photo(1))), 0, kLargestDifference);
    }

    void averagesAtTheEdgeCountThePadding()
    {
        GraphBuilder builder(QStringLiteral("pools"), 9, 2);
        int node = builder.pool(NetworkNode::Kind::AveragePool, "average", 0, Window::padded(3, 2, 1));
        node = builder.pool(NetworkNode::Kind::MaxPool, "highest", node, Window::roundedUp(2, 2));
        builder.linear("head", builder.flatten("flat", node), 2);
        const Written network(builder.take());
        QVERIFY_RESULT(network.write(path()));
        const auto answers = probabilitiesOfTorchScript(path(), {network.photo(1)}, 9, 2);
        QVERIFY_RESULT(answers);
        QVERIFY_NEAR(largestDifference(answers->front(), network.probabilities(network.photo(1))), 0, kLargestDifference);
    }

    void pythonSaysTheSame_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"googlenet-2014", "se-resnet18", "xception"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void pythonSaysTheSame()
    {
        TINTYPE_NEED_PYTHON();
        QFETCH(QString, name);
        const Result<NetworkGraph> graph = smallZooNetwork(name);
        QVERIFY_RESULT(graph);
        const Written network(*graph);
        QVERIFY_RESULT(network.write(path()));
        const PythonAnswer answer = ask(network, 2);
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        for (unsigned i = 0; i < 2; ++i) {
            const double difference = largestDifference(rowOf(answer.json[QLatin1String("logits")][int(i)]), network.logits(network.photo(i)));
            QVERIFY_NEAR(difference / network.info().temperature, 0, kLargestDifference);
            QVERIFY_NEAR(largestDifference(rowOf(answer.json[QLatin1String("probabilities")][int(i)]), network.probabilities(network.photo(i))), 0,
                         kLargestDifference);
        }
    }

    void theFileSaysWhatItNeeds()
    {
        TINTYPE_NEED_PYTHON();
        const Written network(smallNetwork());
        QVERIFY_RESULT(network.write(path()));
        const PythonAnswer answer = ask(network, 1);
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        QCOMPARE(answer.json[QLatin1String("tintype")].toObject(), network.info().toJson());
        const QJsonObject parameters = answer.json[QLatin1String("parameters")].toObject();
        QCOMPARE(parameters[QLatin1String("stem_weight")].toArray(), (QJsonArray{4, 3, 3, 3}));
        QVERIFY(!parameters.contains(QLatin1String("mean")));
        QVERIFY(answer.json[QLatin1String("buffers")].toArray().contains(QStringLiteral("mean")));
    }

    void pythonIsToldOfAnotherSize()
    {
        TINTYPE_NEED_PYTHON();
        const Written network(smallNetwork());
        QVERIFY_RESULT(network.write(path()));
        const PythonAnswer answer = ask(network, 1);
        QVERIFY2(answer.json[QLatin1String("refused")].toString().contains(QLatin1String("image must be [N, 3, 17, 17]")),
                 qPrintable(answer.json[QLatin1String("refused")].toString()));
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
        QVERIFY_RESULT(writeFile(path(), bytes));
        const auto answers = probabilitiesOfTorchScript(path(), {randomPhoto(17, 0)}, 17, 3);
        QVERIFY(!answers);
        QCOMPARE(answers.error().kind, Error::Kind::Corrupt);
        QVERIFY(answers.error().message.contains(QLatin1String("model.pt")));
    }

    void anotherNumberOfClassesIsTold()
    {
        const Written network(smallNetwork());
        QVERIFY_RESULT(network.write(path()));
        QVERIFY(!probabilitiesOfTorchScript(path(), {network.photo(0)}, 17, 4));
        QVERIFY(!probabilitiesOfTorchScript(path(), {std::vector<float>(5)}, 17, 3)); // too short a photo
    }

    void saysWhereItCannotWrite()
    {
        QVERIFY_RESULT(writeFile(m_folder->filePath(QStringLiteral("file")), "x"));
        const Result<> written = Written(smallNetwork()).write(m_folder->filePath(QStringLiteral("file/below.pt")));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::NoSpace);
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("model.pt")); }

    PythonAnswer ask(const Written& network, unsigned photos) const
    {
        QByteArray raw;
        for (unsigned i = 0; i < photos; ++i) {
            const std::vector<float> photo = network.photo(i);
            raw.append(reinterpret_cast<const char*>(photo.data()), qsizetype(photo.size() * sizeof(float)));
        }
        const QString file = m_folder->filePath(QStringLiteral("photos.raw"));
        if (!writeFile(file, raw))
            return {};
        return runPython(QStringLiteral("learning/check_torchscript.py"),
                         {path(), file, QString::number(network.channels()), QString::number(network.graph().inputSize)});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TorchScriptFileTest)

#include "tst_TorchScriptFile.moc"
