// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/formats/ExportCheck.h"

#include "core/SafeFile.h"

#include <QCoreApplication>
#include <QDir>

#include <onnx/onnx_pb.h>
#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/dnn.hpp>

#include <cmath>
#include <cstring>
#include <exception>
#include <map>
#include <string>

namespace Tintype {

namespace {

constexpr qint64 kLimit = 1024LL * 1024 * 1024; // Bytes.

/// The numbers of the file's scalars by their names.
std::map<std::string, float> scalarsOf(const onnx::GraphProto& graph)
{
    std::map<std::string, float> scalars;
    for (const onnx::TensorProto& tensor : graph.initializer()) {
        float value = 0;
        if (tensor.data_type() != onnx::TensorProto::FLOAT || tensor.raw_data().size() != sizeof value)
            continue;
        std::memcpy(&value, tensor.raw_data().data(), sizeof value);
        scalars.emplace(tensor.name(), value);
    }
    return scalars;
}

/// Spells Clip as opset 6 did, its bounds as attributes: OpenCV before 4.7 knows it in no other way (opencv#22015). All else
/// stays as it stands in the file.
void spellClipOldWay(onnx::GraphProto* graph)
{
    const std::map<std::string, float> scalars = scalarsOf(*graph);
    for (onnx::NodeProto& node : *graph->mutable_node()) {
        if (node.op_type() != "Clip" || node.input_size() != 3 || !scalars.count(node.input(1)) || !scalars.count(node.input(2)))
            continue;
        for (const auto& [name, input] : {std::pair{"min", 1}, std::pair{"max", 2}}) {
            onnx::AttributeProto* bound = node.add_attribute();
            bound->set_name(name);
            bound->set_type(onnx::AttributeProto::FLOAT);
            bound->set_f(scalars.at(node.input(input)));
        }
        node.mutable_input()->DeleteSubrange(1, 2);
    }
}

Result<std::vector<float>> run(cv::dnn::Net& network, const QString& path, const std::vector<float>& input, int size, int classes)
{
    const size_t area = size_t(size) * size_t(size);
    const int channels = input.size() == area ? 1 : 3; // grey or coloured
    const int shape[] = {1, channels, size, size};
    if (input.size() != size_t(channels) * area)
        return fail(Error::Kind::Internal, QCoreApplication::translate("Tintype", "The photos to check with were prepared wrongly."));
    network.setInput(cv::Mat(4, shape, CV_32F, const_cast<float*>(input.data())), "image");
    const cv::Mat output = network.forward("probabilities");
    if (output.total() != size_t(classes) || output.type() != CV_32F || !output.isContinuous())
        return cannotRunExport(path, QStringLiteral("another number of classes"));
    const auto* first = output.ptr<float>();
    return std::vector<float>(first, first + classes);
}

Result<std::vector<std::vector<float>>> runAll(const QString& path, const std::string& model,
                                               const std::vector<std::vector<float>>& inputs, int size, int classes)
{
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT); // What goes wrong comes as an exception anyway.
    cv::dnn::Net network = cv::dnn::readNetFromONNX(model.data(), model.size());
    network.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    network.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
    std::vector<std::vector<float>> answers;
    for (const std::vector<float>& input : inputs) {
        Result<std::vector<float>> answer = run(network, path, input, size, classes);
        if (!answer)
            return fail(answer.error());
        answers.push_back(std::move(*answer));
    }
    return answers;
}

} // namespace

tl::unexpected<Error> cannotRunExport(const QString& path, const QString& reason)
{
    return fail(Error::Kind::Corrupt,
                QCoreApplication::translate("Tintype", "The exported file %1 could not be checked: it does not run as it should. Export it again.")
                    .arg(QDir::toNativeSeparators(path)),
                reason);
}

Result<std::vector<std::vector<float>>> probabilitiesOfOnnx(const QString& path, const std::vector<std::vector<float>>& inputsNchw,
                                                            int size, int classes)
{
    const Result<QByteArray> bytes = readFile(path, kLimit);
    if (!bytes)
        return fail(bytes.error());
    try {
        onnx::ModelProto model;
        if (!model.ParseFromArray(bytes->constData(), int(bytes->size())) || model.graph().node_size() == 0)
            return cannotRunExport(path, QStringLiteral("no ONNX model"));
        spellClipOldWay(model.mutable_graph());
        return runAll(path, model.SerializeAsString(), inputsNchw, size, classes);
    } catch (const std::exception& error) { // cv::Exception is one of them.
        return cannotRunExport(path, QString::fromUtf8(error.what()));
    }
}

} // namespace Tintype
