// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/digits/DigitModel.h"

#include "learning/JsonFields.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace Tintype {

namespace {

constexpr int kLongestName = 200;
constexpr int kMostMembers = 64;
constexpr int kMost = std::numeric_limits<int>::max();

QString tr(const char* text)
{
    return QCoreApplication::translate("Tintype::DigitModelInfo", text);
}

} // namespace

int DigitReading::digit() const
{
    return int(std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin());
}

float DigitReading::confidence() const
{
    return *std::max_element(probabilities.begin(), probabilities.end());
}

QString freeModelFile(const QString& folder, const QString& name)
{
    QString file;
    int number = 1;
    do {
        file = QStringLiteral("%1/%2-%3.safetensors").arg(folder, name).arg(number++);
    } while (QFileInfo::exists(file));
    return file;
}

QJsonObject DigitModelInfo::toJson() const
{
    return {{QStringLiteral("format"), kFormat},
            {QStringLiteral("kind"), QStringLiteral("digits")},
            {QStringLiteral("network"), network},
            {QStringLiteral("width"), width},
            {QStringLiteral("members"), members},
            {QStringLiteral("views"), views},
            {QStringLiteral("temperature"), temperature},
            {QStringLiteral("sure_from"), sureFrom},
            {QStringLiteral("epochs"), epochs},
            {QStringLiteral("seed"), qint64(seed)},
            {QStringLiteral("training_digits"), trainingDigits},
            {QStringLiteral("own_digits"), ownDigits},
            {QStringLiteral("parameters"), parameters},
            {QStringLiteral("validation_accuracy"), validationAccuracy},
            {QStringLiteral("test_accuracy"), testAccuracy},
            {QStringLiteral("created"), created.toUTC().toString(Qt::ISODate)}};
}

Result<DigitModelInfo> DigitModelInfo::fromJson(const QJsonObject& object)
{
    JsonFields fields(object);
    DigitModelInfo info;
    const int format = fields.whole(QLatin1String("format"), 0, 0, kMost);
    if (format > kFormat)
        return fail(Error::Kind::Unsupported, tr("The model was written by a newer Tintype. Update the program to use it."));
    info.network = fields.text(QLatin1String("network"), {}, kLongestName);
    info.width = fields.whole(QLatin1String("width"), 0, 0, 1024);
    info.members = fields.whole(QLatin1String("members"), 1, 1, kMostMembers);
    info.views = fields.whole(QLatin1String("views"), 1, 1, 5);
    info.temperature = fields.number(QLatin1String("temperature"), 1.0, 1e-3, 1e3);
    info.sureFrom = fields.number(QLatin1String("sure_from"), 0.5, 0.0, 1.0);
    info.epochs = fields.whole(QLatin1String("epochs"), 0, 0, kMost);
    info.seed = quint32(fields.number(QLatin1String("seed"), 0, 0, 4294967295.0));
    info.trainingDigits = fields.whole(QLatin1String("training_digits"), 0, 0, kMost);
    info.ownDigits = fields.whole(QLatin1String("own_digits"), 0, 0, kMost);
    info.parameters = fields.whole(QLatin1String("parameters"), 0, 0, kMost);
    info.validationAccuracy = fields.number(QLatin1String("validation_accuracy"), 0, 0, 1);
    info.testAccuracy = fields.number(QLatin1String("test_accuracy"), 0, 0, 1);
    info.created = QDateTime::fromString(fields.text(QLatin1String("created"), {}, kLongestName), Qt::ISODate).toLocalTime();
    if (format < 1 || !fields.isGood() || object.value(QLatin1String("kind")).toString() != QLatin1String("digits"))
        return fail(Error::Kind::Corrupt, tr("This is no model that reads digits. Choose another, or train one."), fields.fault());
    return info;
}

} // namespace Tintype
