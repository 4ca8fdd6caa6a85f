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

#include <ATen/ops/cross_entropy_loss.h>
#include <ATen/ops/isfinite.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/tensor.h>

#include <QTemporaryDir>
#include <QTest>

using namespace Tintype;

namespace {

constexpr int kClasses = kSmallZooClasses;

} // namespace

class tst_ZooNetworks : public QObject
{
    Q_OBJECT

private:
    static void addPhotoNetworks()
    {
        QTest::addColumn<QString>("name");
        for (const ZooEntry& entry : networkZoo()) {
            if (entry.classes == 1000 && !entry.name.startsWith(QLatin1String("efficientnet-lite")))
                QTest::newRow(qPrintable(entry.name)) << entry.name;
        }
    }

private Q_SLOTS:
    void everyLayerHasAGradient_data() { addPhotoNetworks(); }
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
        const at::Tensor logits = runGraph(*graph, tensors, at::randn({4, 3, size, size}), GraphMode::Training);
        QCOMPARE(logits.sizes(), (at::IntArrayRef{4, kClasses}));
        at::cross_entropy_loss(logits, at::tensor({0, 1, 2, 0}, at::kLong)).backward();
        for (const auto& [key, tensor] : tensors) {
            if (!tensor.requires_grad())
                continue;
            QVERIFY2(tensor.grad().defined(), key.c_str());
            QVERIFY2(at::isfinite(tensor.grad()).all().item<bool>(), key.c_str());
        }
    }

    void answerAlikeInOnnx_data() { addPhotoNetworks(); }
    void answerAlikeInOnnx()
    {
        QFETCH(QString, name);
        const Result<NetworkGraph> graph = smallZooNetwork(name);
        QVERIFY_RESULT(graph);
        const GraphTensors tensors = livedIn(*graph);
        ModelInfo info = sampleModel();
        info.network = graph->name;
        info.preprocessing.size = graph->inputSize;
        info.temperature = 1;
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("model.onnx"));
        QVERIFY_RESULT(writeOnnx(file, *graph, graphParameters(tensors), info));

        std::vector<float> photo = randomPhoto(graph->inputSize, 5);
        const Result<std::vector<std::vector<float>>> exported = probabilitiesOfOnnx(file, {photo}, graph->inputSize, kClasses);
        QVERIFY_RESULT(exported);
        const size_t area = photo.size() / 3;
        for (size_t i = 0; i < photo.size(); ++i)
            photo[i] = (photo[i] - info.preprocessing.mean[i / area]) / info.preprocessing.deviation[i / area];
        const std::int64_t size = graph->inputSize;
        const at::Tensor batch = at::tensor(photo).view({1, 3, size, size});
        const at::Tensor logits = runGraph(*graph, tensors, batch, GraphMode::Prediction).contiguous();
        const float* values = logits.const_data_ptr<float>();
        const std::vector<float> ours = softmax({values, values + kClasses}, 1);
        for (size_t i = 0; i < kClasses; ++i)
            QVERIFY2(std::abs(ours[i] - exported->front()[i]) < 1e-4,
                     qPrintable(QStringLiteral("%1 against %2").arg(ours[i]).arg(exported->front()[i])));
    }
};

QTEST_GUILESS_MAIN(tst_ZooNetworks)
#include "tst_ZooNetworks.moc"
