// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/formats/SafetensorsFile.h"
#include "support/SeededWeights.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <functional>
#include <vector>

namespace Tintype {

/// tests/reference/zoo_logits.json; empty when it is not there.
inline QJsonObject zooReference()
{
    QFile file(qEnvironmentVariable("TINTYPE_SOURCE_DIR", QStringLiteral(".")) + QStringLiteral("/tests/reference/zoo_logits.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// One tensor of a file as others publish it.
struct PublishedTensor
{
    QString dtype;
    std::vector<std::int64_t> shape;
    QByteArray bytes;
};
using PublishedState = QMap<QString, PublishedTensor>;

/// Names and shapes as torchvision or timm have them ("torchvision/resnet18"), for ten classes, with seeded numbers.
inline PublishedState publishedState(const QString& name)
{
    PublishedState state;
    const QJsonObject shapes = zooReference()[QLatin1String("published")][name][QLatin1String("state")].toObject();
    for (auto it = shapes.begin(); it != shapes.end(); ++it) {
        PublishedTensor tensor;
        for (const QJsonValue& side : it.value().toArray())
            tensor.shape.push_back(side.toInteger());
        const bool isCounter = it.key().endsWith(QLatin1String("num_batches_tracked"));
        tensor.dtype = isCounter ? QStringLiteral("I64") : QStringLiteral("F32");
        if (isCounter) {
            tensor.bytes = QByteArray(8, '\0');
        } else {
            const std::vector<float> numbers = seededNumbers(it.key().toStdString(), {tensor.shape.begin(), tensor.shape.end()});
            tensor.bytes = QByteArray(reinterpret_cast<const char*>(numbers.data()), qsizetype(numbers.size() * sizeof(float)));
        }
        state.insert(it.key(), std::move(tensor));
    }
    return state;
}

inline bool writeState(const QString& file, const PublishedState& state)
{
    std::vector<TensorView> views;
    for (auto it = state.begin(); it != state.end(); ++it)
        views.push_back({it.key(), it->dtype, it->shape, it->bytes});
    return SafetensorsFile::write(file, views, {{QStringLiteral("format"), QStringLiteral("pt")}}).has_value();
}

/// False when it could not be written.
inline bool writePublished(const QString& file, const QString& name)
{
    const PublishedState state = publishedState(name);
    return !state.isEmpty() && writeState(file, state);
}

} // namespace Tintype
