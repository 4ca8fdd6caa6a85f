// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/networks/GraphParameters.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace Tintype {

using Kind = NetworkNode::Kind;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype", text);
}

tl::unexpected<Error> doesNotFit(const NetworkGraph& graph, const std::string& parameter, const char* fault)
{
    return fail(Error::Kind::Corrupt,
                tr("The model file does not hold the weights of a network %1 with these classes. Choose another model, or train it again.")
                    .arg(graph.name),
                QString::fromStdString(parameter) % u": " % QString::fromLatin1(fault));
}

Result<ParameterArray> takeOut(const SafetensorsFile& file, const NetworkGraph& graph, const ParameterSpec& spec, const std::string& prefix)
{
    const TensorView* tensor = file.find(QString::fromStdString(prefix + spec.name));
    if (!tensor)
        return doesNotFit(graph, spec.name, "missing");
    if (tensor->dtype != QLatin1String("F32"))
        return doesNotFit(graph, spec.name, "not float32");
    if (!std::equal(tensor->shape.begin(), tensor->shape.end(), spec.shape.begin(), spec.shape.end()))
        return doesNotFit(graph, spec.name, "another shape");
    ParameterArray array;
    array.shape = spec.shape;
    array.values.resize(size_t(tensor->bytes.size()) / sizeof(float));
    std::memcpy(array.values.data(), tensor->bytes.data(), array.values.size() * sizeof(float)); // They may lie unaligned.
    if (!std::all_of(array.values.begin(), array.values.end(), [](float value) { return std::isfinite(value); }))
        return doesNotFit(graph, spec.name, "holds what is no number");
    const bool isVariance = QLatin1String(spec.name.c_str()).endsWith(QLatin1String(".running_var"));
    if (isVariance && std::any_of(array.values.begin(), array.values.end(), [](float value) { return value < 0; }))
        return doesNotFit(graph, spec.name, "a variance is below 0");
    return array;
}

/// The convolution that the normalisation can go into; -1 when there is none.
int convolutionBefore(const NetworkGraph& graph, const NetworkNode& norm)
{
    const int conv = norm.inputs.front();
    if (graph.nodes[size_t(conv)].kind != Kind::Conv)
        return -1;
    int readers = 0;
    for (const NetworkNode& node : graph.nodes)
        readers += int(std::count(node.inputs.begin(), node.inputs.end(), conv));
    return readers == 1 ? conv : -1;
}

void foldInto(const NetworkNode& conv, const NetworkNode& norm, GraphParameters* parameters)
{
    const auto values = [&](const char* suffix) -> const std::vector<float>& { return parameters->at(norm.name + suffix).values; };
    ParameterArray& weight = parameters->at(conv.name + ".weight");
    const size_t channels = size_t(conv.output.channels);
    ParameterArray bias = conv.hasBias ? parameters->at(conv.name + ".bias") : ParameterArray{{qint64(channels)}, std::vector<float>(channels)};
    const size_t perChannel = weight.values.size() / channels;
    for (size_t channel = 0; channel < channels; ++channel) {
        const double scale = values(".weight")[channel] / std::sqrt(double(values(".running_var")[channel]) + norm.epsilon);
        for (size_t i = channel * perChannel; i < (channel + 1) * perChannel; ++i)
            weight.values[i] = float(weight.values[i] * scale);
        bias.values[channel] = float(values(".bias")[channel] + (double(bias.values[channel]) - values(".running_mean")[channel]) * scale);
    }
    for (const char* suffix : {".weight", ".bias", ".running_mean", ".running_var"})
        parameters->erase(norm.name + suffix);
    parameters->insert_or_assign(conv.name + ".bias", std::move(bias));
}

} // namespace

bool isStatistic(const std::string& parameter)
{
    return parameter.ends_with(".running_mean") || parameter.ends_with(".running_var");
}

std::vector<ParameterSpec> parameterSpecs(const NetworkGraph& graph)
{
    std::vector<ParameterSpec> specs;
    for (const NetworkNode& node : graph.nodes) {
        const qint64 channels = node.output.channels;
        if (node.kind == Kind::Conv)
            specs.push_back({node.name + ".weight", {channels, graph.inputOf(node).channels / node.groups, node.kernel, node.kernel}});
        else if (node.kind == Kind::Linear)
            specs.push_back({node.name + ".weight", {channels, graph.inputOf(node).channels}});
        if (node.kind == Kind::BatchNorm) {
            for (const char* suffix : {".weight", ".bias", ".running_mean", ".running_var"})
                specs.push_back({node.name + suffix, {channels}});
        } else if (node.kind == Kind::ScaleShift) {
            for (const char* suffix : {".weight", ".bias"})
                specs.push_back({node.name + suffix, {channels}});
        } else if (node.hasBias) {
            specs.push_back({node.name + ".bias", {channels}});
        }
    }
    return specs;
}

Result<GraphParameters> parametersOf(const SafetensorsFile& file, const NetworkGraph& graph, const std::string& prefix)
{
    GraphParameters parameters;
    for (const ParameterSpec& spec : parameterSpecs(graph)) {
        Result<ParameterArray> array = takeOut(file, graph, spec, prefix);
        if (!array)
            return fail(array.error());
        parameters.emplace(spec.name, std::move(*array));
    }
    return parameters;
}

std::vector<TensorView> tensorsOf(const GraphParameters& parameters, const std::string& prefix)
{
    std::vector<TensorView> views;
    for (const auto& [name, array] : parameters) {
        const QByteArrayView bytes(reinterpret_cast<const char*>(array.values.data()), qsizetype(array.values.size() * sizeof(float)));
        views.push_back({QString::fromStdString(prefix + name), QStringLiteral("F32"), {array.shape.begin(), array.shape.end()}, bytes});
    }
    return views;
}

FoldedNetwork foldBatchNorm(const NetworkGraph& graph, const GraphParameters& parameters)
{
    FoldedNetwork folded;
    folded.graph = graph;
    folded.graph.nodes.clear();
    folded.parameters = parameters;
    std::vector<int> place(graph.nodes.size()); // Where the result of each old node is found among the new ones.
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        NetworkNode node = graph.nodes[i];
        const int conv = node.kind == Kind::BatchNorm ? convolutionBefore(graph, node) : -1;
        if (conv >= 0) {
            NetworkNode& target = folded.graph.nodes[size_t(place[size_t(conv)])];
            foldInto(target, node, &folded.parameters);
            target.hasBias = true;
        }
        if (conv >= 0 || node.kind == Kind::Dropout) {
            place[i] = place[size_t(node.inputs.front())];
            continue;
        }
        for (int& input : node.inputs)
            input = place[size_t(input)];
        place[i] = int(folded.graph.nodes.size());
        folded.graph.nodes.push_back(std::move(node));
    }
    return folded;
}

} // namespace Tintype
