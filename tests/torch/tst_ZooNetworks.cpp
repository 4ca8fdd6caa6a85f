// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/NetworkZoo.h"

#include "learning/Samples.h"
#include "learning/SmallNetwork.h"
#include "learning/formats/ExportCheck.h"
#include "learning/formats/OnnxFile.h"
#include "learning/measure/Calibration.h"
#include "support/Tolerance.h"
#include "torch/LivedInTensors.h"
#include "torch/SmallZoo.h"

#include <ATen/Context.h>
#include <ATen/ops/cross_entropy_loss.h>
#include <ATen/ops/isfinite.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/tensor.h>

#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

namespace {

std::int64_t channelsOf(const NetworkGraph& graph)
{
    return graph.nodes.front().output.channels;
}

/// `photo`: plane after plane, 0..255.
std::vector<float> logitsOf(const NetworkGraph& graph, const GraphTensors& tensors, const Preprocessing& preprocessing, std::vector<float> photo)
{
    const std::int64_t size = graph.inputSize;
    for (size_t i = 0; i < photo.size(); ++i) {
        const size_t channel = i / size_t(size * size);
        photo[i] = (photo[i] - preprocessing.mean[channel]) / preprocessing.deviation[channel];
    }
    const at::Tensor batch = at::tensor(photo).view({1, channelsOf(graph), size, size});
    const at::Tensor logits = runGraph(graph, tensors, batch, GraphMode::Prediction).contiguous();
    const float* values = logits.const_data_ptr<float>();
    return {values, values + logits.numel()};
}

} // namespace

class tst_ZooNetworks : public QObject
{
    Q_OBJECT

private:
    static void addNetworks()
    {
        QTest::addColumn<QString>("name");
        for (const ZooEntry& entry : networkZoo()) {
            if (!entry.name.startsWith(QLatin1String("efficientnet-lite")))
                QTest::newRow(qPrintable(entry.name)) << entry.name;
        }
    }

private Q_SLOTS:
    void init() { at::manual_seed(3); }

    void everyLayerHasAGradient_data() { addNetworks(); }
    void everyLayerHasAGradient()
    {
        QFETCH(QString, name);
        const Result<NetworkGraph> graph = smallZooNetwork(name);
        QVERIFY_RESULT(graph);
        GraphTensors tensors = freshTensors(*graph, 3);
        for (auto& [key, tensor] : tensors) {
            if (!isStatistic(key))
                tensor.requires_grad_(true);
        }
        const int size = graph->inputSize;
        const at::Tensor logits = runGraph(*graph, tensors, at::randn({4, channelsOf(*graph), size, size}), GraphMode::Training);
        QCOMPARE(logits.sizes(), (at::IntArrayRef{4, graph->classes}));
        at::cross_entropy_loss(logits, at::tensor({0, 1, 2, 0}, at::kLong)).backward();
        for (const auto& [key, tensor] : tensors) {
            if (!tensor.requires_grad())
                continue;
            QVERIFY2(tensor.grad().defined(), key.c_str());
            QVERIFY2(at::isfinite(tensor.grad()).all().item<bool>(), key.c_str());
        }
    }

    void answerAlikeInOnnx_data() { addNetworks(); }
    void answerAlikeInOnnx()
    {
        QFETCH(QString, name);
        const Result<NetworkGraph> graph = smallZooNetwork(name);
        QVERIFY_RESULT(graph);
        const GraphTensors tensors = livedIn(*graph);
        ModelInfo info = sampleModel();
        info.network = graph->name;
        info.preprocessing.size = graph->inputSize;
        std::vector<float> photo = randomPhoto(graph->inputSize, 5);
        photo.resize(size_t(channelsOf(*graph)) * photo.size() / 3);
        const std::vector<float> logits = logitsOf(*graph, tensors, info.preprocessing, photo);
        info.temperature = 1; // probabilities of all but 0 and 1 would hide differences
        for (const float logit : logits)
            info.temperature = std::max(info.temperature, std::abs(double(logit)));
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("model.onnx"));
        QVERIFY_RESULT(writeOnnx(file, *graph, graphParameters(tensors), info));
        const Result<std::vector<std::vector<float>>> exported = probabilitiesOfOnnx(file, {photo}, graph->inputSize, graph->classes);
        QVERIFY_RESULT(exported);
        const std::vector<float> ours = softmax(logits, info.temperature);
        for (size_t i = 0; i < ours.size(); ++i)
            QVERIFY2(std::abs(ours[i] - exported->front()[i]) < 1e-4,
                     qPrintable(QStringLiteral("%1 against %2").arg(ours[i]).arg(exported->front()[i])));
    }
};

QTEST_GUILESS_MAIN(tst_ZooNetworks)
#include "tst_ZooNetworks.moc"
