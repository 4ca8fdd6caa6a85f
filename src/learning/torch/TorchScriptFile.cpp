// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/TorchScriptFile.h"

#include "core/SafeFile.h"
#include "learning/formats/ExportCheck.h"
#include "learning/formats/TorchScriptSource.h"
#include "learning/torch/GraphModule.h"
#include "learning/torch/TorchGuard.h"

#include <ATen/ops/from_blob.h>
#include <ATen/ops/tensor.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/csrc/jit/serialization/import.h>

#include <QFile>
#include <QJsonDocument>

#include <sstream>

namespace Tintype {

namespace {

constexpr char kInfoFile[] = "tintype.json";

/// {1, channels, 1, 1}: broadcast over pictures and their pixels.
at::Tensor perChannel(const std::array<float, 3>& values, std::int64_t channels)
{
    return at::tensor(at::ArrayRef<float>(values.data(), size_t(channels))).view({1, channels, 1, 1});
}

torch::jit::Module moduleOf(const FoldedNetwork& network, const ModelInfo& info)
{
    const TorchScriptSource source = torchScriptSource(network.graph);
    const std::int64_t channels = network.graph.nodes.front().output.channels;
    torch::jit::Module module("__torch__.PhotoClassifier");
    for (const auto& [key, attribute] : source.attributes)
        module.register_parameter(attribute, tensorOf(network.parameters.at(key)), isStatistic(key));
    module.register_buffer("mean", perChannel(info.preprocessing.mean, channels));
    module.register_buffer("deviation", perChannel(info.preprocessing.deviation, channels));
    module.register_attribute("temperature", c10::FloatType::get(), info.temperature);
    module.register_attribute("training", c10::BoolType::get(), false); // eval() looks for it
    module.define(source.methods);
    return module;
}

std::vector<float> numbersOf(const at::Tensor& tensor)
{
    const at::Tensor plain = tensor.to(at::kFloat).contiguous();
    const float* const values = plain.const_data_ptr<float>();
    return {values, values + plain.numel()};
}

} // namespace

Result<> writeTorchScript(const QString& path, const NetworkGraph& graph, const GraphParameters& unfolded, const ModelInfo& info)
{
    return guarded([&]() -> Result<> {
        const torch::jit::Module module = moduleOf(foldBatchNorm(graph, unfolded), info);
        std::ostringstream out;
        module.save(out, {{kInfoFile, QJsonDocument(info.toJson()).toJson().toStdString()}});
        const std::string_view bytes = out.view();
        return writeFile(path, QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())));
    });
}

Result<std::vector<std::vector<float>>> probabilitiesOfTorchScript(const QString& path, const std::vector<std::vector<float>>& inputsNchw,
                                                                   int size, int classes)
{
    using Answers = std::vector<std::vector<float>>;
    Result<Answers> answers = guarded([&]() -> Result<Answers> {
        const c10::InferenceMode inference;
        const torch::jit::GraphOptimizerEnabledGuard plain(false); // a few photos are not worth its working out what could go faster
        torch::jit::Module module = torch::jit::load(QFile::encodeName(path).toStdString(), c10::Device(c10::kCPU));
        Answers all;
        for (const std::vector<float>& input : inputsNchw) {
            const std::int64_t channels = std::int64_t(input.size()) / size / size;
            // It only reads what it is given.
            const at::Tensor image = at::from_blob(const_cast<float*>(input.data()), {1, channels, size, size}, at::kFloat);
            all.push_back(numbersOf(module.forward({image}).toTensor()));
            if (all.back().size() != size_t(classes))
                return cannotRunExport(path, QStringLiteral("another number of classes"));
        }
        return all;
    });
    if (!answers && answers.error().kind == Error::Kind::Internal)
        return cannotRunExport(path, answers.error().detail);
    return answers;
}

} // namespace Tintype
