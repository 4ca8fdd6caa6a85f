// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/DatasetSnapshot.h"

#include "imaging/PhotoHash.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace Tintype {

namespace {

constexpr int kMaximumClasses = 10'000;

QString textOr(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

} // namespace

QStringList DatasetSnapshot::dropEmptyClasses()
{
    std::vector<int> photos(std::size_t(classNames.size()), 0);
    for (const Item& item : items) {
        if (item.label >= 0)
            ++photos[std::size_t(item.label)];
    }
    QStringList dropped;
    QStringList names;
    QList<QColor> colours;
    std::vector<int> newLabels(photos.size(), -1);
    for (std::size_t label = 0; label < photos.size(); ++label) {
        if (photos[label] == 0) {
            dropped.append(classNames.at(qsizetype(label)));
            continue;
        }
        newLabels[label] = int(names.size());
        names.append(classNames.at(qsizetype(label)));
        colours.append(classColours.value(qsizetype(label)));
    }
    classNames = names;
    classColours = colours;
    for (Item& item : items)
        item.label = item.label >= 0 ? newLabels[std::size_t(item.label)] : -1;
    return dropped;
}

std::vector<DatasetSnapshot::Item> DatasetSnapshot::itemsOf(Role role) const
{
    std::vector<Item> result;
    for (const Item& item : items) {
        if (item.role == role && item.label >= 0)
            result.push_back(item);
    }
    return result;
}

QString DatasetSnapshot::hash() const
{
    QByteArray bytes = classNames.join(u'\n').toUtf8();
    for (const Item& item : items)
        bytes += item.contentHash.toLatin1() + ' ' + QByteArray::number(item.label) + ' ' + roleName(item.role).toLatin1() + ' '
            + QByteArray::number(item.stack) + '\n';
    return Tintype::contentHash(bytes);
}

QJsonObject DatasetSnapshot::toJson() const
{
    QJsonArray classes;
    for (int i = 0; i < classNames.size(); ++i)
        classes.append(QJsonObject{{QStringLiteral("name"), classNames.at(i)},
                                   {QStringLiteral("colour"), classColours.value(i).name()}});
    QJsonArray photos;
    for (const Item& item : items)
        photos.append(QJsonObject{{QStringLiteral("id"), item.id},
                                  {QStringLiteral("path"), item.path},
                                  {QStringLiteral("hash"), item.contentHash},
                                  {QStringLiteral("label"), item.label},
                                  {QStringLiteral("role"), roleName(item.role)},
                                  {QStringLiteral("stack"), item.stack}});
    return {{QStringLiteral("classes"), classes}, {QStringLiteral("photos"), photos}};
}

Result<DatasetSnapshot> DatasetSnapshot::fromJson(const QJsonObject& object)
{
    const auto damaged = [] {
        return fail(Error::Kind::Corrupt,
                    QCoreApplication::translate("Tintype::DatasetSnapshot", "The list of photos of this run is damaged."));
    };
    DatasetSnapshot snapshot;
    const QJsonArray classes = object.value(QLatin1String("classes")).toArray();
    if (classes.size() > kMaximumClasses)
        return damaged();
    for (const QJsonValue& value : classes) {
        snapshot.classNames.append(textOr(value.toObject(), "name"));
        snapshot.classColours.append(QColor(textOr(value.toObject(), "colour")));
    }
    const QJsonArray photos = object.value(QLatin1String("photos")).toArray();
    snapshot.items.reserve(size_t(photos.size()));
    for (const QJsonValue& value : photos) {
        const QJsonObject photo = value.toObject();
        Item item;
        item.id = photo.value(QLatin1String("id")).toInteger();
        item.path = textOr(photo, "path");
        item.contentHash = textOr(photo, "hash");
        item.label = photo.value(QLatin1String("label")).toInt(-1);
        item.role = roleFromName(textOr(photo, "role"));
        item.stack = photo.value(QLatin1String("stack")).toInt(kNoStack);
        if (item.path.isEmpty() || item.label < -1 || item.label >= snapshot.classNames.size())
            return damaged();
        snapshot.items.push_back(std::move(item));
    }
    return snapshot;
}

} // namespace Tintype
