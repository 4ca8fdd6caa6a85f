// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/GraphParameters.h"

#include "learning/SmallNetwork.h"
#include "learning/networks/EfficientNetLite.h"
#include "support/Tolerance.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Tintype;
using Kind = NetworkNode::Kind;

class GraphParametersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeBackFromAFile()
    {
        const NetworkGraph graph = smallNetwork();
        const GraphParameters parameters = randomParameters(graph);
        const Result<SafetensorsFile> file = written(tensorsOf(parameters));
        QVERIFY_RESULT(file);
        const Result<GraphParameters> back = parametersOf(*file, graph);
        QVERIFY_RESULT(back);
        QCOMPARE(back->size(), parameters.size());
        for (const auto& [name, array] : parameters) {
            QVERIFY(back->at(name).shape == array.shape);
            QVERIFY(back->at(name).values == array.values);
        }
    }

    void whatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char* fault : {"missing", "dtype", "shape", "not a number", "infinite", "variance below 0"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }

    void whatDoesNotFitIsRefused()
    {
        QFETCH(QString, fault);
        const NetworkGraph graph = smallNetwork();
        GraphParameters parameters = randomParameters(graph);
        if (fault == QLatin1String("missing"))
            parameters.erase("head.bias");
        else if (fault == QLatin1String("shape"))
            parameters.at("stem.weight").shape = {4, 9, 3};
        else if (fault == QLatin1String("not a number"))
            parameters.at("head.weight").values.back() = std::numeric_limits<float>::quiet_NaN();
        else if (fault == QLatin1String("infinite"))
            parameters.at("head.weight").values.back() = std::numeric_limits<float>::infinity();
        else if (fault == QLatin1String("variance below 0"))
            parameters.at("stem.bn.running_var").values.back() = -1e-3F;
        std::vector<TensorView> tensors = tensorsOf(parameters);
        if (fault == QLatin1String("dtype"))
            tensors.front().dtype = QStringLiteral("I32");
        const Result<SafetensorsFile> file = written(tensors);
        QVERIFY_RESULT(file);
        const Result<GraphParameters> back = parametersOf(*file, graph);
        QVERIFY(!back);
        QCOMPARE(back.error().kind, Error::Kind::Corrupt);
    }

    void othersInTheFileArePassedOver()
    {
        const NetworkGraph graph = smallNetwork();
        GraphParameters parameters = randomParameters(graph);
        parameters.emplace("optimizer.state", ParameterArray{{1}, {3}});
        const Result<SafetensorsFile> file = written(tensorsOf(parameters));
        QVERIFY_RESULT(file);
        const Result<GraphParameters> back = parametersOf(*file, graph);
        QVERIFY_RESULT(back);
        QCOMPARE(back->size(), parameters.size() - 1);
    }

    void foldingKeepsTheFunction()
    {
        const NetworkGraph graph = smallNetwork();
        const GraphParameters parameters = randomParameters(graph);
        const FoldedNetwork folded = foldBatchNorm(graph, parameters);
        for (unsigned seed = 0; seed < 5; ++seed) {
            std::vector<double> input;
            for (float value : randomPhoto(graph.inputSize, seed))
                input.push_back((value - 127) / 128.0);
            const std::vector<double> before = PlainArithmetic(graph, parameters).logits(input);
            const std::vector<double> after = PlainArithmetic(folded.graph, folded.parameters).logits(input);
            QCOMPARE(after.size(), before.size());
            for (size_t i = 0; i < before.size(); ++i)
                QVERIFY_NEAR(after[i], before[i], 1e-5 * std::max(1.0, std::abs(before[i])));
        }
    }

    void foldedNetworksHaveNoNormalisationLeft()
    {
        const NetworkGraph graph = efficientNetLite(0, 224, 3);
        const FoldedNetwork folded = foldBatchNorm(graph, randomParameters(graph));
        for (const NetworkNode& node : folded.graph.nodes) {
            QVERIFY(node.kind != Kind::BatchNorm && node.kind != Kind::Dropout);
            QVERIFY(node.kind != Kind::Conv || node.hasBias);
        }
        QCOMPARE(folded.parameters.size(), parameterSpecs(folded.graph).size());
        for (const ParameterSpec& spec : parameterSpecs(folded.graph))
            QVERIFY(folded.parameters.at(spec.name).shape == spec.shape);
        QCOMPARE(folded.graph.multiplyAdds(), graph.multiplyAdds());
    }

    void aNormalisationThatIsNotAloneStays()
    {
        GraphBuilder builder(QStringLiteral("fork"), 8, 2);
        const int conv = builder.conv("conv", 0, 2, 3, 1);
        const int norm = builder.batchNorm("norm", conv, 1e-3);
        const int sum = builder.add("sum", norm, conv); // The convolution's own result is needed, too.
        builder.linear("head", builder.globalAveragePool("pool", sum), 2);
        const NetworkGraph graph = builder.take();
        const GraphParameters parameters = randomParameters(graph);
        const FoldedNetwork folded = foldBatchNorm(graph, parameters);
        QCOMPARE(folded.graph.nodes.size(), graph.nodes.size());
        const std::vector<double> input(size_t(3 * 8 * 8), 0.5);
        QCOMPARE(PlainArithmetic(folded.graph, folded.parameters).logits(input), PlainArithmetic(graph, parameters).logits(input));
    }

private:
    Result<SafetensorsFile> written(const std::vector<TensorView>& tensors)
    {
        const QString path = m_folder.filePath(QStringLiteral("weights.safetensors"));
        if (const Result<> done = SafetensorsFile::write(path, tensors, {}); !done)
            return fail(done.error());
        return SafetensorsFile::read(path);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(GraphParametersTest)

#include "tst_GraphParameters.moc"
