// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/Checkpoint.h"

#include "learning/formats/SafetensorsFile.h"

#include <ATen/ops/empty.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <cstring>

namespace Tintype {

namespace {

constexpr int kFormat = 1;
const QString kStateKey = QStringLiteral("tintype.training");

// Texts for the numbers that must come back bit for bit.
QString exact(double number)
{
    return QString::number(number, 'g', 17);
}

QJsonObject stateOf(const Checkpoint& checkpoint)
{
    QJsonArray refused;
    for (const RefusedFile& file : checkpoint.refused)
        refused.append(QJsonArray{file.path, file.reason});
    return {{QStringLiteral("format"), kFormat},
            {QStringLiteral("data"), QString::fromLatin1(checkpoint.dataHash)},
            {QStringLiteral("step"), checkpoint.step},
            {QStringLiteral("patience"), checkpoint.best.patience},
            {QStringLiteral("best_loss"), exact(checkpoint.best.bestLoss)},
            {QStringLiteral("best_accuracy"), exact(checkpoint.best.bestAccuracy)},
            {QStringLiteral("best_step"), checkpoint.best.bestStep},
            {QStringLiteral("waited"), checkpoint.best.waited},
            {QStringLiteral("training_loss"), exact(checkpoint.trainingLoss)},
            {QStringLiteral("training_accuracy"), exact(checkpoint.trainingAccuracy)},
            {QStringLiteral("seconds"), checkpoint.seconds},
            {QStringLiteral("seconds_to_first_model"), checkpoint.secondsToFirstModel},
            {QStringLiteral("micro_batch"), checkpoint.microBatch},
            {QStringLiteral("precision"), checkpoint.precision},
            {QStringLiteral("refused"), refused},
            {QStringLiteral("recoveries"), QJsonArray::fromStringList(checkpoint.recoveries)}};
}

bool takeState(const QJsonObject& state, Checkpoint* checkpoint)
{
    const auto whole = [&](const char* key) { return state.value(QLatin1String(key)).toInt(-1); };
    bool isGood = whole("format") == kFormat;
    const auto exactly = [&](const char* key) {
        bool isNumber = false;
        const double number = state.value(QLatin1String(key)).toString().toDouble(&isNumber);
        isGood = isGood && isNumber && std::isfinite(number);
        return number;
    };
    checkpoint->dataHash = state.value(QLatin1String("data")).toString().toLatin1();
    checkpoint->step = whole("step");
    checkpoint->best.patience = whole("patience");
    checkpoint->best.bestLoss = exactly("best_loss");
    checkpoint->best.bestAccuracy = exactly("best_accuracy");
    checkpoint->best.bestStep = whole("best_step");
    checkpoint->best.waited = whole("waited");
    checkpoint->trainingLoss = exactly("training_loss");
    checkpoint->trainingAccuracy = exactly("training_accuracy");
    checkpoint->seconds = state.value(QLatin1String("seconds")).toDouble();
    checkpoint->secondsToFirstModel = state.value(QLatin1String("seconds_to_first_model")).toDouble();
    checkpoint->microBatch = whole("micro_batch");
    checkpoint->precision = state.value(QLatin1String("precision")).toString();
    for (const QJsonValue& sentence : state.value(QLatin1String("recoveries")).toArray())
        checkpoint->recoveries.append(sentence.toString());
    for (const QJsonValue& file : state.value(QLatin1String("refused")).toArray())
        checkpoint->refused.append({file.toArray().at(0).toString(), file.toArray().at(1).toString()});
    return isGood && checkpoint->step >= 0 && checkpoint->best.waited >= 0 && checkpoint->microBatch > 0;
}

bool isFinite(const float* values, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i) {
        if (!std::isfinite(values[i]))
            return false;
    }
    return true;
}

std::optional<Checkpoint> readCheckpoint(const QString& path, const QByteArray& dataHash)
{
    const Result<SafetensorsFile> file = SafetensorsFile::read(path);
    if (!file)
        return std::nullopt;
    Checkpoint checkpoint;
    const QJsonObject state = QJsonDocument::fromJson(file->metadata().value(kStateKey).toUtf8()).object();
    if (!takeState(state, &checkpoint) || checkpoint.dataHash != dataHash)
        return std::nullopt;
    for (const TensorView& view : file->tensors()) {
        if (view.dtype != QLatin1String("F32"))
            return std::nullopt;
        at::Tensor tensor = at::empty(view.shape, at::kFloat);
        std::memcpy(tensor.mutable_data_ptr<float>(), view.bytes.data(), std::size_t(view.bytes.size()));
        if (!isFinite(tensor.const_data_ptr<float>(), tensor.numel()))
            return std::nullopt;
        checkpoint.tensors.emplace(view.name.toStdString(), std::move(tensor));
    }
    return checkpoint;
}

/// Steps done according to a file's header; -1 when it is not whole.
int stepsIn(const QString& path)
{
    const Result<SafetensorsFile::Metadata> metadata = SafetensorsFile::readMetadata(path);
    Checkpoint checkpoint;
    if (!metadata || !takeState(QJsonDocument::fromJson(metadata->value(kStateKey).toUtf8()).object(), &checkpoint))
        return -1;
    return checkpoint.step;
}

} // namespace

Result<> Checkpoint::write(const RunFolder& run) const
{
    const int older = stepsIn(run.checkpoint(0)) <= stepsIn(run.checkpoint(1)) ? 0 : 1;
    std::vector<TensorView> views;
    for (const auto& [name, tensor] : tensors) {
        Q_ASSERT(tensor.is_cpu() && tensor.is_contiguous() && tensor.scalar_type() == at::kFloat);
        TensorView view;
        view.name = QString::fromStdString(name);
        view.dtype = QStringLiteral("F32");
        view.shape.assign(tensor.sizes().begin(), tensor.sizes().end());
        view.bytes = QByteArrayView(reinterpret_cast<const char*>(tensor.const_data_ptr<float>()),
                                    qsizetype(tensor.numel()) * qsizetype(sizeof(float)));
        views.push_back(std::move(view));
    }
    const QString state = QString::fromUtf8(QJsonDocument(stateOf(*this)).toJson(QJsonDocument::Compact));
    return SafetensorsFile::write(run.checkpoint(older), std::move(views), {{kStateKey, state}});
}

std::optional<Checkpoint> Checkpoint::newest(const RunFolder& run, const QByteArray& dataHash)
{
    const int newer = stepsIn(run.checkpoint(1)) > stepsIn(run.checkpoint(0)) ? 1 : 0;
    for (const int which : {newer, 1 - newer}) {
        if (std::optional<Checkpoint> checkpoint = readCheckpoint(run.checkpoint(which), dataHash))
            return checkpoint;
        QFile::remove(run.checkpoint(which)); // of no use, and its place is the next to be written
    }
    return std::nullopt;
}

} // namespace Tintype
