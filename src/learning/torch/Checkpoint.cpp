// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/Checkpoint.h"

#include "learning/formats/SafetensorsFile.h"

#include <ATen/ops/empty.h>

#include <QCoreApplication>
#include <QDir>
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

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::Checkpoint", text);
}

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
            {QStringLiteral("recomputes"), checkpoint.recomputes},
            {QStringLiteral("short_maps"), checkpoint.hasShortMaps},
            {QStringLiteral("largest_side"), checkpoint.largestSide},
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
    checkpoint->recomputes = state.value(QLatin1String("recomputes")).toBool();
    checkpoint->largestSide = state.value(QLatin1String("largest_side")).toInt();
    checkpoint->precision = state.value(QLatin1String("precision")).toString();
    // An earlier version knew only one kind of numbers for both.
    checkpoint->hasShortMaps = state.value(QLatin1String("short_maps")).toBool(checkpoint->precision == u"bfloat16");
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

tl::unexpected<Error> useless(const QString& path)
{
    return fail(Error::Kind::Corrupt, tr("%1 is damaged or belongs to another training.").arg(QDir::toNativeSeparators(path)));
}

/// Errors: Corrupt when it is of no use to anybody; Unsupported when a newer Tintype wrote it; those of reading the file.
Result<Checkpoint> readCheckpoint(const QString& path, const QByteArray& dataHash)
{
    const Result<SafetensorsFile> file = SafetensorsFile::read(path);
    if (!file)
        return fail(file.error());
    Checkpoint checkpoint;
    const QJsonObject state = QJsonDocument::fromJson(file->metadata().value(kStateKey).toUtf8()).object();
    if (state.value(QLatin1String("format")).toInt() > kFormat)
        return fail(Error::Kind::Unsupported,
                    tr("%1 was written by a newer Tintype; go on with that one.").arg(QDir::toNativeSeparators(path)));
    if (!takeState(state, &checkpoint) || checkpoint.dataHash != dataHash)
        return useless(path);
    for (const TensorView& view : file->tensors()) {
        if (view.dtype != QLatin1String("F32"))
            return useless(path);
        at::Tensor tensor = at::empty(view.shape, at::kFloat);
        std::memcpy(tensor.mutable_data_ptr<float>(), view.bytes.data(), std::size_t(view.bytes.size()));
        if (!isFinite(tensor.const_data_ptr<float>(), tensor.numel()))
            return useless(path);
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

Result<std::optional<Checkpoint>> Checkpoint::newest(const RunFolder& run, const QByteArray& dataHash)
{
    const int newer = stepsIn(run.checkpoint(1)) > stepsIn(run.checkpoint(0)) ? 1 : 0;
    std::optional<Error> unread;
    for (const int which : {newer, 1 - newer}) {
        Result<Checkpoint> checkpoint = readCheckpoint(run.checkpoint(which), dataHash);
        if (checkpoint)
            return std::optional(std::move(*checkpoint));
        if (checkpoint.error().kind == Error::Kind::Corrupt)
            QFile::remove(run.checkpoint(which)); // its place is the next to be written
        else if (checkpoint.error().kind != Error::Kind::NotFound && !unread)
            unread = checkpoint.error();
    }
    if (unread)
        return fail(*unread);
    return std::optional<Checkpoint>();
}

} // namespace Tintype
