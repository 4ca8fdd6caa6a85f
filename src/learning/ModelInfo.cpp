// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/ModelInfo.h"

#include "learning/JsonFields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <limits>

namespace Tintype {

namespace {

// A model file may be crafted: what follows from these numbers must fit into memory and onto the screen.
constexpr int kMaximumClasses = 1'000;
constexpr int kLongestName = 200;
constexpr int kSmallestInput = 16; // Pixels a side.
constexpr int kLargestInput = 1'024;
constexpr int kMaximumPhotos = std::numeric_limits<int>::max();

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::ModelInfo", text);
}

tl::unexpected<Error> damaged(const QString& fault)
{
    return fail(Error::Kind::Corrupt, tr("The model's description is damaged. Choose another model, or train it again."), fault);
}

bool readClassNames(const QJsonValue& value, QStringList* names)
{
    const QJsonArray list = value.toArray();
    if (list.isEmpty() || list.size() > kMaximumClasses)
        return false;
    QSet<QString> known;
    for (const QJsonValue& entry : list) {
        const QString name = entry.toString();
        if (name.isEmpty() || name.size() > kLongestName || known.contains(name))
            return false;
        known.insert(name);
        names->append(name);
    }
    return true;
}

} // namespace

QJsonObject ModelInfo::toJson() const
{
    QJsonObject object{{QStringLiteral("format"), kFormat},
            {QStringLiteral("network"), network},
            {QStringLiteral("classes"), QJsonArray::fromStringList(classNames)},
            {QStringLiteral("preprocessing"), preprocessing.toJson()},
            {QStringLiteral("temperature"), temperature},
            {QStringLiteral("sure_from"), sureFrom},
            {QStringLiteral("recipe"), recipe},
            {QStringLiteral("created"), created.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("training_photos"), trainingPhotos},
            {QStringLiteral("validation"),
             QJsonObject{{QStringLiteral("accuracy"), validationAccuracy},
                         {QStringLiteral("loss"), validationLoss},
                         {QStringLiteral("photos"), validationPhotos}}}};
    if (!weights.isEmpty())
        object.insert(QStringLiteral("weights"), weights);
    return object;
}

Result<ModelInfo> ModelInfo::fromJson(const QJsonObject& object)
{
    JsonFields fields(object);
    const int format = fields.whole(QLatin1String("format"), 0, 0, std::numeric_limits<int>::max());
    if (format > kFormat)
        return fail(Error::Kind::Unsupported, tr("The model was written by a newer Tintype. Update the program to use it."));
    if (format < 1)
        return damaged(QStringLiteral("format"));

    ModelInfo info;
    info.network = fields.text(QLatin1String("network"), {}, kLongestName);
    info.temperature = fields.number(QLatin1String("temperature"), 1.0, 1e-3, 1e3);
    info.sureFrom = fields.number(QLatin1String("sure_from"), 0.5, 0.0, 1.0);
    info.recipe = fields.text(QLatin1String("recipe"), {}, kLongestName);
    info.weights = fields.text(QLatin1String("weights"), {}, kLongestName);
    info.created = QDateTime::fromString(fields.text(QLatin1String("created"), {}, kLongestName), Qt::ISODateWithMs).toLocalTime();
    info.trainingPhotos = fields.whole(QLatin1String("training_photos"), 0, 0, kMaximumPhotos);
    JsonFields validation(object.value(QLatin1String("validation")).toObject());
    info.validationAccuracy = validation.number(QLatin1String("accuracy"), 0, 0, 1);
    info.validationLoss = validation.number(QLatin1String("loss"), 0, 0, 1e9);
    info.validationPhotos = validation.whole(QLatin1String("photos"), 0, 0, kMaximumPhotos);
    if (!fields.isGood() || !validation.isGood())
        return damaged(fields.isGood() ? validation.fault() : fields.fault());
    if (info.network.isEmpty())
        return damaged(QStringLiteral("network"));
    if (!readClassNames(object.value(QLatin1String("classes")), &info.classNames))
        return damaged(QStringLiteral("classes"));
    const Result<Preprocessing> preprocessing = Preprocessing::fromJson(object.value(QLatin1String("preprocessing")).toObject());
    if (!preprocessing)
        return fail(preprocessing.error());
    if (preprocessing->size < kSmallestInput || preprocessing->size > kLargestInput)
        return damaged(QStringLiteral("preprocessing"));
    info.preprocessing = *preprocessing;
    return info;
}

} // namespace Tintype
