// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every network of the zoo against the implementation of it in tests/reference, on the same seeded weights and the same picture.
#include "learning/digits/LeNet1998.h"
#include "learning/networks/ForeignWeights.h"
#include "learning/networks/NetworkZoo.h"
#include "learning/torch/GraphFunction.h"
#include "support/PublishedWeights.h"
#include "support/Tolerance.h"

#include <ATen/ops/tensor.h>
#include <c10/core/InferenceMode.h>

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

namespace {

constexpr int kClasses = 10;
constexpr double kTolerance = 1e-4; ///< Of the largest logit, or of 1.

/// As picture() in tests/reference/seeded.py, from -1 to 1.
at::Tensor wavyPicture(int channels, std::int64_t size)
{
    std::vector<float> pixels;
    for (int channel = 0; channel < channels; ++channel) {
        for (std::int64_t y = 0; y < size; ++y) {
            for (std::int64_t x = 0; x < size; ++x) {
                const std::int64_t value = channel == 0 ? y * 3 + x * 5 : channel == 1 ? y * x / 16 : std::abs(y - x) * 7 + y / 8 * 40;
                pixels.push_back((float(value % 256) - 127) / 128);
            }
        }
    }
    return at::tensor(pixels).view({1, channels, size, size});
}

QString differenceFrom(const QJsonValue& reference, const NetworkGraph& graph, const GraphParameters& parameters)
{
    const c10::InferenceMode inference;
    const at::Tensor batch = wavyPicture(graph.nodes.front().output.channels, graph.inputSize);
    const at::Tensor logits = runGraph(graph, graphTensors(parameters), batch, GraphMode::Prediction).contiguous();
    const QJsonArray expected = reference[QLatin1String("logits")].toArray();
    if (expected.isEmpty() || logits.numel() != expected.size())
        return QStringLiteral("%1 logits instead of %2").arg(logits.numel()).arg(expected.size());
    double largest = 1;
    double difference = 0;
    for (int i = 0; i < expected.size(); ++i) {
        const double ours = double(logits.const_data_ptr<float>()[i]);
        largest = std::max(largest, std::abs(expected[i].toDouble()));
        difference = std::max(difference, std::isfinite(ours) ? std::abs(ours - expected[i].toDouble()) : HUGE_VAL);
    }
    return difference <= kTolerance * largest ? QString() : QStringLiteral("off by %1 of %2").arg(difference).arg(largest);
}

} // namespace

class tst_ZooReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_reference = zooReference();
        QVERIFY(!m_reference.isEmpty());
    }

    /// Under the names of torchvision and timm, found out by them.
    void weightsAsTheyArePublished_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : m_reference[QLatin1String("published")].toObject().keys())
            QTest::newRow(qPrintable(name)) << name;
    }

    void weightsAsTheyArePublished()
    {
        QFETCH(QString, name);
        const QJsonValue reference = m_reference[QLatin1String("published")][name];
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("model.safetensors"));
        QVERIFY(writePublished(path, name));
        const Result<SafetensorsFile> file = SafetensorsFile::read(path);
        QVERIFY_RESULT(file);
        const Result<ForeignWeights> weights = recognised(*file, QStringLiteral("model.safetensors"));
        QVERIFY_RESULT(weights);
        QCOMPARE(weights->network, reference[QLatin1String("network")].toString());
        QCOMPARE(weights->origin, name.section(u'/', 0, 0));
        QCOMPARE(weights->classes, kClasses);
        const Result<NetworkGraph> graph = buildZooNetwork(weights->network, kClasses);
        QVERIFY_RESULT(graph);
        const QString difference = differenceFrom(reference, *graph, weights->parameters);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void ourOwnNames_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : m_reference[QLatin1String("others")].toObject().keys())
            QTest::newRow(qPrintable(name)) << name;
    }

    void ourOwnNames()
    {
        QFETCH(QString, name);
        const Result<NetworkGraph> graph = buildZooNetwork(name, kClasses);
        QVERIFY_RESULT(graph);
        GraphParameters parameters;
        for (const ParameterSpec& spec : parameterSpecs(*graph))
            parameters[spec.name] = {spec.shape, seededNumbers(spec.name, spec.shape)};
        const QString difference = differenceFrom(m_reference[QLatin1String("others")][name], *graph, parameters);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void everyNetworkHasAReference()
    {
        QSet<QString> compared;
        for (const QJsonValue& published : m_reference[QLatin1String("published")].toObject())
            compared.insert(published[QLatin1String("network")].toString());
        for (const QString& name : m_reference[QLatin1String("others")].toObject().keys())
            compared.insert(name);
        for (const ZooEntry& entry : networkZoo())
            QVERIFY2(compared.contains(entry.name), qPrintable(entry.name));
    }

    void theDigitsThatAreDrawnAreTheSame()
    {
        QFile file(qEnvironmentVariable("TINTYPE_SOURCE_DIR") + QStringLiteral("/tests/reference/digit_bitmaps.txt"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QByteArray pixels = file.readAll().replace('\n', "");
        QCOMPARE(pixels.size(), 10 * 84);
        for (int i = 0; i < pixels.size(); ++i)
            QCOMPARE(digitBitmap(i / 84)[size_t(i % 84)], pixels[i] == '#' ? 1.0F : -1.0F);
    }

private:
    QJsonObject m_reference;
};

QTEST_GUILESS_MAIN(tst_ZooReference)
#include "tst_ZooReference.moc"
