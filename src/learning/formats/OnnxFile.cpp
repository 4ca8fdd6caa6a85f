// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/formats/OnnxFile.h"

#include "core/SafeFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <onnx/onnx_pb.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <set>
#include <string>

namespace Tintype {

namespace {

using Kind = NetworkNode::Kind;

constexpr int kIrVersion = 7;
constexpr int kOpset = 12;
constexpr qint64 kLimit = std::numeric_limits<int>::max(); // Bytes; protobuf's own.

/// Fills the graph of an ONNX model, node by node.
class OnnxGraph
{
public:
    explicit OnnxGraph(onnx::GraphProto* graph)
        : m_graph(graph)
    {
    }

    onnx::NodeProto* node(const char* type, const std::string& output, std::initializer_list<std::string> inputs);
    void constant(const std::string& name, const std::vector<qint64>& shape, const std::vector<float>& values);
    static void set(onnx::NodeProto* node, const char* name, qint64 value);
    static void set(onnx::NodeProto* node, const char* name, float value);
    static void set(onnx::NodeProto* node, const char* name, std::initializer_list<qint64> values);

private:
    onnx::GraphProto* m_graph;
};

onnx::NodeProto* OnnxGraph::node(const char* type, const std::string& output, std::initializer_list<std::string> inputs)
{
    onnx::NodeProto* node = m_graph->add_node();
    node->set_op_type(type);
    node->set_name(output);
    for (const std::string& input : inputs)
        node->add_input(input);
    node->add_output(output);
    return node;
}

void OnnxGraph::constant(const std::string& name, const std::vector<qint64>& shape, const std::vector<float>& values)
{
    static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "ONNX holds raw numbers in little-endian order.");
    onnx::TensorProto* tensor = m_graph->add_initializer();
    tensor->set_name(name);
    tensor->set_data_type(onnx::TensorProto::FLOAT);
    for (qint64 side : shape)
        tensor->add_dims(side);
    tensor->set_raw_data(values.data(), values.size() * sizeof(float));
}

void OnnxGraph::set(onnx::NodeProto* node, const char* name, qint64 value)
{
    onnx::AttributeProto* attribute = node->add_attribute();
    attribute->set_name(name);
    attribute->set_type(onnx::AttributeProto::INT);
    attribute->set_i(value);
}

void OnnxGraph::set(onnx::NodeProto* node, const char* name, float value)
{
    onnx::AttributeProto* attribute = node->add_attribute();
    attribute->set_name(name);
    attribute->set_type(onnx::AttributeProto::FLOAT);
    attribute->set_f(value);
}

void OnnxGraph::set(onnx::NodeProto* node, const char* name, std::initializer_list<qint64> values)
{
    onnx::AttributeProto* attribute = node->add_attribute();
    attribute->set_name(name);
    attribute->set_type(onnx::AttributeProto::INTS);
    for (qint64 value : values)
        attribute->add_ints(value);
}

void addConvolution(OnnxGraph* onnx, const NetworkGraph& graph, const NetworkNode& node, const std::string& input)
{
    const MapShape& shape = graph.inputOf(node);
    const auto [top, bottom] = paddingOf(node, shape.height);
    const auto [left, right] = paddingOf(node, shape.width);
    onnx::NodeProto* conv = onnx->node("Conv", node.name, {input, node.name + ".weight"});
    if (node.hasBias)
        conv->add_input(node.name + ".bias");
    // OpenCV needs kernel_shape, and explicit pads are read alike everywhere, unlike auto_pad.
    OnnxGraph::set(conv, "kernel_shape", {node.kernel, node.kernel});
    OnnxGraph::set(conv, "strides", {node.stride, node.stride});
    OnnxGraph::set(conv, "pads", {top, left, bottom, right});
    OnnxGraph::set(conv, "dilations", {1, 1});
    OnnxGraph::set(conv, "group", qint64(node.groups));
}

void addPool(OnnxGraph* onnx, const NetworkGraph& graph, const NetworkNode& node, const std::string& input, const std::string& output)
{
    const MapShape& shape = graph.inputOf(node);
    const auto [top, bottom] = paddingOf(node, shape.height);
    const auto [left, right] = paddingOf(node, shape.width);
    const bool isAverage = node.kind == Kind::AveragePool;
    onnx::NodeProto* pool = onnx->node(isAverage ? "AveragePool" : "MaxPool", output, {input});
    OnnxGraph::set(pool, "kernel_shape", {node.kernel, node.kernel});
    OnnxGraph::set(pool, "strides", {node.stride, node.stride});
    OnnxGraph::set(pool, "pads", {top, left, bottom, right});
    OnnxGraph::set(pool, "ceil_mode", qint64(node.roundsUp));
    if (isAverage)
        OnnxGraph::set(pool, "count_include_pad", qint64(1)); // as torch does
}

/// As a convolution of ones and zeros: OpenCV before 4.7 gathers one map at a time.
void addSelection(OnnxGraph* onnx, const NetworkGraph& graph, const NetworkNode& node, const std::string& input, const std::string& output)
{
    const int maps = graph.inputOf(node).channels;
    std::vector<float> chosen(node.channels.size() * size_t(maps), 0.0F);
    for (size_t i = 0; i < node.channels.size(); ++i)
        chosen[i * size_t(maps) + size_t(node.channels[i])] = 1;
    const std::string weight = output + ".chosen";
    onnx->constant(weight, {qint64(node.channels.size()), maps, 1, 1}, chosen);
    OnnxGraph::set(onnx->node("Conv", output, {input, weight}), "kernel_shape", {1, 1});
}

/// -(x - w)^2 = 2 w x - w^2 - x^2: a dense layer over x and its squares, which every reader knows.
void addDistance(OnnxGraph* onnx, const NetworkGraph& graph, const NetworkNode& node, const std::string& input, const std::string& output)
{
    const auto features = size_t(graph.inputOf(node).channels);
    std::vector<float> weights;
    std::vector<float> biases;
    for (auto centre = node.centres.begin(); centre != node.centres.end(); centre += std::ptrdiff_t(features)) {
        const auto end = centre + std::ptrdiff_t(features);
        std::transform(centre, end, std::back_inserter(weights), [](float value) { return 2 * value; });
        weights.insert(weights.end(), features, -1.0F);
        biases.push_back(-std::inner_product(centre, end, centre, 0.0F));
    }
    onnx->constant(output + ".weights", {node.output.channels, qint64(2 * features)}, weights);
    onnx->constant(output + ".biases", {node.output.channels}, biases);
    onnx->node("Mul", output + ".squares", {input, input});
    OnnxGraph::set(onnx->node("Concat", output + ".both", {input, output + ".squares"}), "axis", qint64(1));
    OnnxGraph::set(onnx->node("Gemm", output, {output + ".both", output + ".weights", output + ".biases"}), "transB", qint64(1));
}

void addLayer(OnnxGraph* onnx, const NetworkGraph& graph, const NetworkNode& node, const std::vector<std::string>& names,
              const std::string& output)
{
    const std::string& input = names[size_t(node.inputs.front())];
    switch (node.kind) {
    case Kind::Input:
    case Kind::Dropout: // Folding has taken it out.
        break;
    case Kind::Conv:
        addConvolution(onnx, graph, node, input);
        break;
    case Kind::BatchNorm: // One that could not be folded.
        OnnxGraph::set(onnx->node("BatchNormalization", output,
                                  {input, node.name + ".weight", node.name + ".bias", node.name + ".running_mean",
                                   node.name + ".running_var"}),
                       "epsilon", float(node.epsilon));
        break;
    case Kind::ReLU:
        onnx->node("Relu", output, {input});
        break;
    case Kind::MaxPool:
    case Kind::AveragePool:
        addPool(onnx, graph, node, input, output);
        break;
    case Kind::LocalNorm: {
        onnx::NodeProto* norm = onnx->node("LRN", output, {input});
        OnnxGraph::set(norm, "size", qint64(5));
        OnnxGraph::set(norm, "alpha", 5e-4F); // of the mean
        OnnxGraph::set(norm, "beta", 0.75F);
        OnnxGraph::set(norm, "bias", 2.0F);
        break;
    }
    case Kind::Sigmoid:
        onnx->node("Sigmoid", output, {input});
        break;
    case Kind::ScaledTanh:
        onnx->node("Mul", output + ".steep", {input, "tanh.slope"});
        onnx->node("Tanh", output + ".tanh", {output + ".steep"});
        onnx->node("Mul", output, {output + ".tanh", "tanh.height"});
        break;
    case Kind::ScaleShift:
        onnx->node("Mul", output + ".scaled", {input, node.name + ".weight"});
        onnx->node("Add", output, {output + ".scaled", node.name + ".bias"});
        break;
    case Kind::Select:
        addSelection(onnx, graph, node, input, output);
        break;
    case Kind::Distance:
        addDistance(onnx, graph, node, input, output);
        break;
    case Kind::Multiply:
        // One after the other: OpenCV adds only one side at a time.
        OnnxGraph::set(onnx->node("Unsqueeze", output + ".column", {names[size_t(node.inputs.back())]}), "axes", {2});
        OnnxGraph::set(onnx->node("Unsqueeze", output + ".factors", {output + ".column"}), "axes", {3});
        onnx->node("Mul", output, {input, output + ".factors"});
        break;
    case Kind::Concat: {
        onnx::NodeProto* concat = onnx->node("Concat", output, {});
        for (const int map : node.inputs)
            concat->add_input(names[size_t(map)]);
        OnnxGraph::set(concat, "axis", qint64(1));
        break;
    }
    case Kind::Flatten:
        OnnxGraph::set(onnx->node("Flatten", output, {input}), "axis", qint64(1));
        break;
    case Kind::ReLU6:
        onnx->node("Clip", output, {input, "relu6.low", "relu6.high"});
        break;
    case Kind::Add:
        onnx->node("Add", output, {input, names[size_t(node.inputs.back())]});
        break;
    case Kind::GlobalAveragePool:
        onnx->node("GlobalAveragePool", output + ".map", {input});
        OnnxGraph::set(onnx->node("Flatten", output, {output + ".map"}), "axis", qint64(1));
        break;
    case Kind::Linear: {
        onnx::NodeProto* dense = onnx->node("Gemm", output, {input, node.name + ".weight"});
        if (node.hasBias)
            dense->add_input(node.name + ".bias");
        OnnxGraph::set(dense, "transB", qint64(1));
        break;
    }
    }
}

void describe(onnx::ValueInfoProto* value, const char* name, std::initializer_list<qint64> sides)
{
    value->set_name(name);
    onnx::TypeProto::Tensor* tensor = value->mutable_type()->mutable_tensor_type();
    tensor->set_elem_type(onnx::TensorProto::FLOAT);
    tensor->mutable_shape()->add_dim()->set_dim_param("N");
    for (qint64 side : sides)
        tensor->mutable_shape()->add_dim()->set_dim_value(side);
}

void fillGraph(onnx::GraphProto* proto, const FoldedNetwork& network, const ModelInfo& info)
{
    const NetworkGraph& graph = network.graph;
    proto->set_name(graph.name.toStdString());
    const int channels = graph.nodes.front().output.channels; // a grey picture has one
    Q_ASSERT(channels == 1 || channels == 3);
    describe(proto->add_input(), "image", {channels, graph.inputSize, graph.inputSize});
    proto->mutable_input(0)->mutable_type()->set_denotation("IMAGE");
    describe(proto->add_output(), "logits", {graph.classes});
    describe(proto->add_output(), "probabilities", {graph.classes});

    OnnxGraph onnx(proto);
    const Preprocessing& input = info.preprocessing;
    onnx.constant("preprocessing.mean", {1, channels, 1, 1}, {input.mean.begin(), input.mean.begin() + channels});
    onnx.constant("preprocessing.deviation", {1, channels, 1, 1}, {input.deviation.begin(), input.deviation.begin() + channels});
    onnx.constant("relu6.low", {}, {0});
    onnx.constant("relu6.high", {}, {float(kReLU6Ceiling)});
    onnx.constant("temperature", {1}, {float(info.temperature)});
    onnx.constant("tanh.slope", {}, {float(2.0 / 3)});
    onnx.constant("tanh.height", {}, {1.7159F});
    std::set<std::string> perMap; // what is multiplied with or added to whole maps
    for (const NetworkNode& node : graph.nodes) {
        if (node.kind == Kind::ScaleShift)
            perMap.insert({node.name + ".weight", node.name + ".bias"});
    }
    for (const auto& [name, array] : network.parameters)
        onnx.constant(name, perMap.contains(name) ? std::vector<qint64>{1, array.shape.front(), 1, 1} : array.shape, array.values);

    onnx.node("Sub", "preprocessing.centred", {"image", "preprocessing.mean"});
    onnx.node("Div", "preprocessing.scaled", {"preprocessing.centred", "preprocessing.deviation"});
    std::vector<std::string> names; // Of the value that each node of the graph gives.
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        const NetworkNode& node = graph.nodes[i];
        const bool isLast = i + 1 == graph.nodes.size();
        names.push_back(node.kind == Kind::Input ? "preprocessing.scaled" : isLast ? "logits" : node.name);
        if (node.kind != Kind::Input)
            addLayer(&onnx, graph, node, names, names.back());
    }
    onnx.node("Div", "logits.tempered", {"logits", "temperature"});
    OnnxGraph::set(onnx.node("Softmax", "probabilities", {"logits.tempered"}), "axis", qint64(1));
}

void addMetadata(onnx::ModelProto* model, const ModelInfo& info)
{
    const auto add = [model](const char* key, const QByteArray& value) {
        onnx::StringStringEntryProto* entry = model->add_metadata_props();
        entry->set_key(key);
        entry->set_value(value.toStdString());
    };
    QJsonObject preprocessing = info.preprocessing.toJson();
    preprocessing.insert(QLatin1String("filter"), QStringLiteral("bicubic antialiased a=-0.5"));
    add("tintype.labels", QJsonDocument(QJsonArray::fromStringList(info.classNames)).toJson(QJsonDocument::Compact));
    add("tintype.preprocessing", QJsonDocument(preprocessing).toJson(QJsonDocument::Compact));
    add("tintype.temperature", QByteArray::number(info.temperature, 'g', 9));
    add("tintype.sure_from", QByteArray::number(info.sureFrom, 'g', 9));
    add("tintype.network", info.network.toUtf8());
    add("tintype.version", QByteArrayLiteral(TINTYPE_VERSION));
    add("model_author", QByteArrayLiteral("Made with Tintype"));
    if (!info.weights.isEmpty())
        add("model_license", QByteArrayLiteral("Pretrained weights: as their publisher says (") + info.weights.toUtf8() + ')');
    else if (info.recipe != QLatin1String("scratch"))
        add("model_license", QByteArrayLiteral("Pretrained weights: Apache-2.0"));
    add("Image.BitmapPixelFormat", QByteArrayLiteral("Rgb8"));
    add("Image.ColorSpaceGamma", QByteArrayLiteral("SRGB"));
    add("Image.NominalPixelRange", QByteArrayLiteral("NominalRange_0_255"));
}

std::string description(const ModelInfo& info)
{
    return QStringLiteral("Says which of %1 classes a photo shows. \"image\" is the photo upright in sRGB, its centre square of %2 of the "
                          "short side resized to %3 x %3 (bicubic with antialiasing), red green blue from 0 to 255.")
        .arg(info.classNames.size())
        .arg(info.preprocessing.cropFraction, 0, 'f', 4)
        .arg(info.preprocessing.size)
        .toStdString();
}

} // namespace

Result<> writeOnnx(const QString& path, const NetworkGraph& graph, const GraphParameters& unfolded, const ModelInfo& info)
{
    onnx::ModelProto model;
    model.set_ir_version(kIrVersion);
    model.set_producer_name("Tintype");
    model.set_producer_version(TINTYPE_VERSION);
    model.set_doc_string(description(info));
    onnx::OperatorSetIdProto* opset = model.add_opset_import();
    opset->set_domain("");
    opset->set_version(kOpset);
    fillGraph(model.mutable_graph(), foldBatchNorm(graph, unfolded), info);
    addMetadata(&model, info);
    const size_t size = model.ByteSizeLong();
    if (size > size_t(kLimit))
        return fail(Error::Kind::TooLarge, QCoreApplication::translate("Tintype", "The model is too large for ONNX. Export it as safetensors."));
    QByteArray bytes{qsizetype(size), Qt::Uninitialized};
    if (!model.SerializeToArray(bytes.data(), int(size)))
        return fail(Error::Kind::Internal,
                    QCoreApplication::translate("Tintype", "%1 could not be written as ONNX.").arg(QDir::toNativeSeparators(path)));
    return writeFile(path, bytes);
}

} // namespace Tintype
