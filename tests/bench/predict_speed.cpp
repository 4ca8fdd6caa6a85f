// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many pictures a second networks read: predict_speed FOLDER THREADS. Writes lite0.onnx and digitnet.onnx with the weights it uses to
// FOLDER, and prints a line of JSON for each network and batch. predict_vs_onnxruntime.py lets ONNX Runtime read the same.

#include "learning/digits/DigitNetworks.h"
#include "learning/formats/OnnxFile.h"
#include "learning/torch/GraphFunction.h"
#include "learning/torch/GraphModule.h"
#include "learning/torch/ModelFile.h"
#include "learning/torch/Precision.h"
#include "learning/torch/ReadyNetwork.h"
#include "learning/torch/TensorMemory.h"
#include "learning/torch/TorchDevice.h"

#include <ATen/ops/randn.h>
#include <c10/core/InferenceMode.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Tintype;

namespace {

constexpr double kSeconds = 3; // for each figure, in rounds of which the best counts
constexpr int kRounds = 5;

double picturesASecond(int batch, const std::function<void()>& predict)
{
    double best = 0;
    predict();
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        int runs = 0;
        while (clock.elapsed() < 1000 * kSeconds / kRounds) {
            predict();
            ++runs;
        }
        best = std::max(best, double(runs) * batch / (double(clock.nsecsElapsed()) * 1e-9));
    }
    return best;
}

void print(const char* network, int batch, double speed)
{
    std::printf("{\"network\":\"%s\",\"batch\":%d,\"images_per_second\":%.1f}\n", network, batch, speed);
    std::fflush(stdout);
}

bool write(const QString& path, const NetworkGraph& graph, const GraphParameters& parameters)
{
    ModelInfo info;
    info.network = graph.name;
    info.preprocessing.size = graph.inputSize;
    for (int i = 0; i < graph.classes; ++i)
        info.classNames.append(QString::number(i));
    return writeOnnx(path, graph, parameters, info).has_value();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fprintf(stderr, "predict_speed FOLDER THREADS\n");
        return 2;
    }
    TensorMemory::install();
    setComputeThreads(arguments.at(2).toInt());
    const c10::InferenceMode inference;
    const Result<PretrainedWeights> lite = PretrainedWeights::read(QStringLiteral("efficientnet-lite0"), 224);
    const Result<NetworkGraph> digits = buildDigitNetwork(QStringLiteral("digitnet"));
    if (!lite || !digits) {
        std::fprintf(stderr, "%s\n", qPrintable(lite ? digits.error().message : lite.error().message));
        return 1;
    }
    const GraphParameters digitParameters = graphParameters(freshTensors(*digits, 1));
    if (!write(arguments.at(1) + QStringLiteral("/lite0.onnx"), lite->graph, lite->parameters)
        || !write(arguments.at(1) + QStringLiteral("/digitnet.onnx"), *digits, digitParameters))
        return 1;
    const GraphModule module(lite->graph, lite->parameters, at::kCPU); // as photos are read with a model
    const GraphModule looking(lite->graph, lite->parameters, at::kCPU, // as a training looks at photos
                              quickestPrecision(lite->graph, lite->parameters, at::kCPU));
    const ReadyNetwork reader(*digits, digitParameters); // as the members of the shipped model read
    for (const int batch : {1, 16}) {
        const at::Tensor photos = at::randn({batch, 3, 224, 224}).contiguous(at::MemoryFormat::ChannelsLast);
        print("lite0", batch, picturesASecond(batch, [&] { (void)module.logits(photos); }));
        if (looking.precision() != at::kFloat)
            print("lite0 in bfloat16", batch, picturesASecond(batch, [&] { (void)looking.logits(photos); }));
        const at::Tensor ink = at::randn({batch, 1, 28, 28});
        print("digitnet", batch, picturesASecond(batch, [&] { (void)reader.run(ink); }));
    }
    return 0;
}
