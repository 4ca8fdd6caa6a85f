// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/torch/SharedStart.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstring>

namespace Tintype {

namespace {

const QString kLearns = QStringLiteral("learns");
const QString kPrecision = QStringLiteral("precision");
const QString kRefused = QStringLiteral("refused");
const QString kInfo = QStringLiteral("info");
const QString kShapes = QStringLiteral("shapes");

QByteArray textOf(const SharedStart& start)
{
    QJsonObject shapes;
    for (const auto& [name, parameter] : start.parameters) {
        QJsonArray shape;
        for (const qint64 side : parameter.shape)
            shape.append(side);
        shapes.insert(QString::fromStdString(name), shape);
    }
    return QJsonDocument(QJsonObject{{kLearns, start.learns},
                                     {kPrecision, start.precision},
                                     {kRefused, QJsonArray::fromStringList(start.refused)},
                                     {kInfo, start.info.toJson()},
                                     {kShapes, shapes}})
        .toJson(QJsonDocument::Compact);
}

QByteArray numbersOf(const GraphParameters& parameters)
{
    QByteArray numbers;
    for (const auto& [name, parameter] : parameters)
        numbers.append(reinterpret_cast<const char*>(parameter.values.data()), qsizetype(parameter.values.size() * sizeof(float)));
    return numbers;
}

/// False when they do not fit the shapes.
bool take(const QJsonObject& shapes, const QByteArray& numbers, GraphParameters* parameters)
{
    for (auto shape = shapes.begin(); shape != shapes.end(); ++shape)
        (*parameters)[shape.key().toStdString()] = {};
    qsizetype place = 0;
    for (auto& [name, parameter] : *parameters) { // in the order that they were written in
        std::size_t count = 1;
        for (const QJsonValue& side : shapes.value(QString::fromStdString(name)).toArray()) {
            parameter.shape.push_back(side.toInteger());
            count *= std::size_t(std::max<qint64>(0, side.toInteger()));
        }
        const auto bytes = qsizetype(count * sizeof(float));
        if (bytes > numbers.size() - place)
            return false;
        parameter.values.resize(count);
        std::memcpy(parameter.values.data(), numbers.constData() + place, std::size_t(bytes));
        place += bytes;
    }
    return place == numbers.size();
}

} // namespace

tl::unexpected<Error> versionsDiffer()
{
    return fail(Error::Kind::Internal,
                QCoreApplication::translate("Tintype::SharedStart",
                                            "The processes are of different versions of Tintype. Install the same one everywhere."));
}

Result<> spreadStart(TrainingRanks& ranks, SharedStart* start)
{
    const Result<QByteArray> text = ranks.spread(ranks.leads() ? textOf(*start) : QByteArray());
    if (!text)
        return fail(text.error());
    const Result<QByteArray> numbers = ranks.spread(ranks.leads() ? numbersOf(start->parameters) : QByteArray());
    if (!numbers)
        return fail(numbers.error());
    if (ranks.leads())
        return {};
    const QJsonObject object = QJsonDocument::fromJson(*text).object();
    start->learns = object.value(kLearns).toBool();
    start->precision = object.value(kPrecision).toString();
    for (const QJsonValue& path : object.value(kRefused).toArray())
        start->refused.append(path.toString());
    if (!start->learns)
        return {};
    Result<ModelInfo> info = ModelInfo::fromJson(object.value(kInfo).toObject());
    if (!info || !take(object.value(kShapes).toObject(), *numbers, &start->parameters))
        return versionsDiffer();
    start->info = std::move(*info);
    return {};
}

Result<> awaitStart(TrainingRanks& ranks, const std::function<bool()>& goesOn, TrainingData* data, PhotoBank* bank, SharedStart* start)
{
    const QStringList unreadable = bank->fill([&](int) { return goesOn(); });
    if (const Result<> told = spreadStart(ranks, start); !told || !start->learns)
        return told;
    for (const QString& path : unreadable) {
        if (!start->refused.contains(path))
            return fail(Error::Kind::Unreadable,
                        QCoreApplication::translate("Tintype::SharedStart",
                                                    "%1 cannot be read there. The photos must lie in the same place on all machines.")
                            .arg(path));
    }
    data->leaveOut(start->refused);
    bank->restrictTo(pathsOf(data->training));
    return {};
}

} // namespace Tintype
