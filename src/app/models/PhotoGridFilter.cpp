// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PhotoGridFilter.h"

#include <array>

namespace Tintype {

namespace {

struct OrderName
{
    PhotoOrder order;
    QLatin1String name;
};

constexpr std::array<OrderName, 4> kOrderNames{{{PhotoOrder::Imported, QLatin1String("imported")},
                                                {PhotoOrder::OldestFirst, QLatin1String("oldest")},
                                                {PhotoOrder::NewestFirst, QLatin1String("newest")},
                                                {PhotoOrder::Name, QLatin1String("name")}}};

} // namespace

bool PhotoGridFilter::hasConditions() const
{
    return *this != withoutConditions();
}

PhotoGridFilter PhotoGridFilter::withoutConditions() const
{
    PhotoGridFilter all;
    all.order = order;
    return all;
}

QJsonObject PhotoGridFilter::toJson() const
{
    QJsonObject object;
    for (const OrderName& entry : kOrderNames) {
        if (entry.order == order)
            object.insert(QStringLiteral("order"), QString(entry.name));
    }
    if (photos.classId)
        object.insert(QStringLiteral("class"), *photos.classId);
    if (photos.role)
        object.insert(QStringLiteral("part"), roleName(*photos.role));
    if (!photos.folder.isEmpty())
        object.insert(QStringLiteral("folder"), photos.folder);
    if (!photos.text.isEmpty())
        object.insert(QStringLiteral("text"), photos.text);
    if (addedFrom > 0)
        object.insert(QStringLiteral("addedFrom"), addedFrom);
    return object;
}

PhotoGridFilter PhotoGridFilter::fromJson(const QJsonObject& object)
{
    PhotoGridFilter filter;
    for (const OrderName& entry : kOrderNames) {
        if (object.value(QStringLiteral("order")).toString() == entry.name)
            filter.order = entry.order;
    }
    if (object.value(QStringLiteral("class")).isDouble())
        filter.photos.classId = object.value(QStringLiteral("class")).toInt(kNoClass);
    if (object.value(QStringLiteral("part")).isString())
        filter.photos.role = roleFromName(object.value(QStringLiteral("part")).toString());
    filter.photos.folder = object.value(QStringLiteral("folder")).toString();
    filter.photos.text = object.value(QStringLiteral("text")).toString();
    filter.addedFrom = object.value(QStringLiteral("addedFrom")).toInteger();
    return filter;
}

PhotoSortKey::PhotoSortKey(const Photo& photo)
    : name(fileNameOf(photo))
    , time(timeOf(photo))
    , id(photo.id)
{
}

bool comesBefore(const PhotoSortKey& first, const PhotoSortKey& second, PhotoOrder order)
{
    switch (order) {
    case PhotoOrder::OldestFirst:
    case PhotoOrder::NewestFirst:
        if (first.time != second.time)
            return order == PhotoOrder::OldestFirst ? first.time < second.time : first.time > second.time;
        break;
    case PhotoOrder::Name: {
        const int compared = first.name.compare(second.name, Qt::CaseInsensitive);
        if (compared != 0)
            return compared < 0;
        break;
    }
    case PhotoOrder::Imported:
        break;
    }
    return first.id < second.id;
}

qint64 timeOf(const Photo& photo)
{
    return photo.facts.taken.isValid() ? photo.facts.taken.toMSecsSinceEpoch() : photo.facts.modified;
}

QStringView fileNameOf(const Photo& photo)
{
    return QStringView(photo.facts.path).mid(photo.facts.path.lastIndexOf(u'/') + 1);
}

} // namespace Tintype
