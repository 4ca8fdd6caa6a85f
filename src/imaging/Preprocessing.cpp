// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Preprocessing.h"

#include "imaging/Resizer.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace Tintype {

namespace {

constexpr int kLargestSize = 2048;

QJsonArray toArray(const std::array<float, 3>& values)
{
    return {double(values[0]), double(values[1]), double(values[2])};
}

bool fromArray(const QJsonValue& value, std::array<float, 3>* out)
{
    const QJsonArray array = value.toArray();
    if (array.size() != 3)
        return false;
    for (int i = 0; i < 3; ++i) {
        const double number = array.at(i).toDouble(std::nan(""));
        if (!(std::abs(number) < 1e6)) // False for what is no number, too.
            return false;
        (*out)[size_t(i)] = float(number);
    }
    return true;
}

} // namespace

int Preprocessing::shortSide() const
{
    return int(std::ceil(size / cropFraction));
}

void Preprocessing::render(const QImage& image, uchar* destination, bool mirrored) const
{
    Q_ASSERT(image.format() == QImage::Format_RGB888 && !image.isNull());
    const int side = std::max(1, int(cropFraction * std::min(image.width(), image.height())));
    const QRectF crop((image.width() - side) / 2, (image.height() - side) / 2, side, side);
    const QImage small = resized(image, QSize(size, size), crop);
    for (int y = 0; y < size; ++y) {
        uchar* row = destination + size_t(y) * size_t(size) * 3;
        const uchar* from = small.constScanLine(y);
        if (!mirrored) {
            std::memcpy(row, from, size_t(size) * 3);
            continue;
        }
        for (int x = 0; x < size; ++x)
            std::memcpy(row + size_t(x) * 3, from + size_t(size - 1 - x) * 3, 3);
    }
}

QJsonObject Preprocessing::toJson() const
{
    return {{QStringLiteral("size"), size},
            {QStringLiteral("crop_fraction"), cropFraction},
            {QStringLiteral("filter"), QStringLiteral("bicubic-antialias")},
            {QStringLiteral("mean"), toArray(mean)},
            {QStringLiteral("deviation"), toArray(deviation)}};
}

Result<Preprocessing> Preprocessing::fromJson(const QJsonObject& object)
{
    const auto wrong = [] {
        return fail(Error::Kind::Corrupt,
                    QCoreApplication::translate("Tintype::Preprocessing", "The model does not say rightly how photos are prepared for it."));
    };
    Preprocessing result;
    result.size = object.value(QLatin1String("size")).toInt();
    result.cropFraction = object.value(QLatin1String("crop_fraction")).toDouble();
    if (result.size < 8 || result.size > kLargestSize || !(result.cropFraction > 0.05 && result.cropFraction <= 1.0))
        return wrong();
    if (!fromArray(object.value(QLatin1String("mean")), &result.mean)
        || !fromArray(object.value(QLatin1String("deviation")), &result.deviation))
        return wrong();
    if (std::any_of(result.deviation.begin(), result.deviation.end(), [](float value) { return value <= 0; }))
        return wrong();
    return result;
}

} // namespace Tintype
