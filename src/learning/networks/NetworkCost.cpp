// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/NetworkCost.h"

#include "learning/networks/MapLifetimes.h"

#include <algorithm>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

constexpr qint64 kFloat = 4;
constexpr int kAverages = 2; ///< AdamW's, of the gradient and of its square.

qint64 numbersOf(const NetworkNode& node)
{
    if (node.kind == Kind::Flatten) // the same numbers
        return 0;
    return qint64(node.output.channels) * node.output.height * node.output.width;
}

QString windowText(const char* what, const NetworkNode& node)
{
    QString text = QStringLiteral("%1 %2x%2").arg(QLatin1String(what)).arg(node.kernel);
    if (node.stride != 1)
        text += QStringLiteral(" stride %1").arg(node.stride);
    return text;
}

QString kindOf(const NetworkGraph& graph, const NetworkNode& node)
{
    switch (node.kind) {
    case Kind::Input:
        return QStringLiteral("picture");
    case Kind::Conv:
        if (node.groups > 1 && node.groups == graph.inputOf(node).channels)
            return windowText("depthwise", node);
        return node.groups > 1 ? windowText("conv", node) + QStringLiteral(" groups %1").arg(node.groups) : windowText("conv", node);
    case Kind::BatchNorm:
        return QStringLiteral("norm batch");
    case Kind::LocalNorm:
        return QStringLiteral("norm local");
    case Kind::ReLU:
        return QStringLiteral("relu");
    case Kind::ReLU6:
        return QStringLiteral("relu6");
    case Kind::Sigmoid:
        return QStringLiteral("sigmoid");
    case Kind::ScaledTanh:
        return QStringLiteral("tanh");
    case Kind::ScaleShift:
        return QStringLiteral("scale");
    case Kind::MaxPool:
        return windowText("pool max", node);
    case Kind::AveragePool:
        return windowText("pool average", node);
    case Kind::Add:
        return QStringLiteral("add");
    case Kind::Multiply:
        return QStringLiteral("multiply");
    case Kind::Concat:
        return QStringLiteral("concat");
    case Kind::Select:
        return QStringLiteral("select %1").arg(node.channels.size());
    case Kind::GlobalAveragePool:
        return QStringLiteral("globalpool");
    case Kind::Flatten:
        return QStringLiteral("flatten");
    case Kind::Dropout:
        return QStringLiteral("dropout");
    case Kind::Linear:
        return QStringLiteral("dense");
    case Kind::Distance:
        return QStringLiteral("distance");
    }
    return {};
}

struct Held
{
    qint64 numbers = 0;
    int node = 0; ///< That runs while they are held.
};

/// The most numbers of maps that are held at once when the layers run one after the other and each map goes when its last reader is
/// done. The picture is not counted: it belongs to whoever asks.
Held mostHeld(const NetworkGraph& graph)
{
    const std::vector<int> lastReader = lastReadersOf(graph);
    qint64 held = 0;
    Held most;
    for (size_t i = 1; i < graph.nodes.size(); ++i) {
        held += numbersOf(graph.nodes[i]);
        if (held > most.numbers)
            most = {held, int(i)};
        for (size_t before = 1; before <= i; ++before) {
            if (lastReader[before] == int(i))
                held -= numbersOf(graph.nodes[before]);
        }
    }
    return most;
}

} // namespace

qint64 bytesOf(NumberFormat format)
{
    return format == NumberFormat::Float32 ? kFloat : 2;
}

NetworkCost costOf(const NetworkGraph& graph, int batch, NumberFormat format)
{
    Q_ASSERT(batch >= 1);
    const qint64 size = bytesOf(format);
    NetworkCost cost;
    qint64 outputs = 0;
    for (const NetworkNode& node : graph.nodes) {
        if (node.kind == Kind::Input)
            continue;
        LayerCost layer{QString::fromStdString(node.name), kindOf(graph, node),         node.output,
                        graph.parametersOf(node),          graph.multiplyAddsOf(node), numbersOf(node) * size};
        cost.parameters += layer.parameters;
        cost.multiplyAdds += layer.multiplyAdds;
        if (node.kind == Kind::BatchNorm)
            cost.statistics += 2LL * node.output.channels;
        outputs += layer.bytes;
        cost.layers.push_back(std::move(layer));
    }
    MemoryCost& memory = cost.memory;
    const Held most = mostHeld(graph);
    const qint64 held = most.numbers * size;
    cost.peakLayer = std::max(0, most.node - 1); // the picture is no layer
    memory.parameters = (cost.parameters + cost.statistics) * size;
    memory.predictionPeak = memory.parameters + held;
    memory.trainingBatch = batch * numbersOf(graph.nodes.front()) * size;
    memory.trainingActivations = batch * outputs;
    memory.trainingGradients = cost.parameters * kFloat;
    memory.optimizerState = cost.parameters * kFloat * (format == NumberFormat::Float32 ? kAverages : kAverages + 1);
    memory.activationGradients = batch * held; // backwards each layer holds the gradients by its output and by its input
    memory.trainingPeak = memory.parameters + memory.trainingBatch + memory.trainingActivations + memory.trainingGradients
        + memory.optimizerState + memory.activationGradients;
    return cost;
}

} // namespace Tintype
