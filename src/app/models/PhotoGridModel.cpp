// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PhotoGridModel.h"

#include "app/models/PhotoWords.h"
#include "library/Catalog.h"

#include <QSet>

#include <algorithm>

namespace Tintype {

namespace {

/// More runs of rows than this and one reset is cheaper for the views than that many signals.
constexpr size_t kMostRuns = 2000;

struct Run
{
    int first = 0;
    int last = 0;
};

/// Neighbouring rows joined; `rows` ascend.
std::vector<Run> runsOf(const std::vector<int>& rows)
{
    std::vector<Run> runs;
    for (const int row : rows) {
        if (!runs.empty() && runs.back().last + 1 == row)
            runs.back().last = row;
        else
            runs.push_back({row, row});
    }
    return runs;
}

} // namespace

PhotoGridModel::PhotoGridModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

Catalog* PhotoGridModel::catalog() const
{
    return m_catalog;
}

void PhotoGridModel::setCatalog(Catalog* catalog)
{
    if (m_catalog)
        m_catalog->disconnect(this);
    m_catalog = catalog;
    if (m_catalog)
        connect(m_catalog, &Catalog::changed, this, &PhotoGridModel::follow);
    m_filter = {};
    countStacks();
    refill();
    Q_EMIT filterChanged();
}

void PhotoGridModel::setFilter(const PhotoGridFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refill();
    Q_EMIT filterChanged();
}

const Photo* PhotoGridModel::photoAt(int row) const
{
    const PhotoId id = idAt(row);
    return id != 0 && m_catalog ? m_catalog->photo(id) : nullptr;
}

PhotoId PhotoGridModel::idAt(int row) const
{
    return row >= 0 && row < count() ? m_rows[size_t(row)] : 0;
}

int PhotoGridModel::rowOf(PhotoId id) const
{
    // Reading 50,000 ids in a row takes some 20 µs; an index would have to be rebuilt after every insertion.
    const auto found = std::find(m_rows.begin(), m_rows.end(), id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int PhotoGridModel::stackSize(int stack) const
{
    return stack == kNoStack ? 0 : m_stackSizes.value(stack);
}

int PhotoGridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PhotoGridModel::data(const QModelIndex& index, int role) const
{
    const Photo* photo = index.isValid() ? photoAt(index.row()) : nullptr;
    if (!photo)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return fileNameOf(*photo).toString();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return describe(*photo);
    case PhotoIdRole:
        return photo->id;
    default:
        return {};
    }
}

Qt::ItemFlags PhotoGridModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

void PhotoGridModel::follow(const CatalogChange& change)
{
    const bool hasPhotos = change.parts & (CatalogChange::PhotosAdded | CatalogChange::PhotosRemoved | CatalogChange::PhotosEdited);
    if (hasPhotos && m_catalog) {
        // Stacks are derived, so finding them again is no undo step; tags and parts are, and leave them alone.
        if ((change.parts & (CatalogChange::PhotosAdded | CatalogChange::PhotosRemoved)) || !(change.parts & CatalogChange::UndoEdited))
            countStacks();
        if (change.photos.isEmpty())
            refill(); // facts were read again; which ones is not said
        else
            apply(change.photos);
    }
    if ((change.parts & CatalogChange::ClassesEdited) && count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    if (hasPhotos)
        Q_EMIT updated();
}

void PhotoGridModel::refill()
{
    beginResetModel();
    m_rows.clear();
    if (m_catalog) {
        if (m_filter.order == PhotoOrder::Imported) {
            for (const Photo& photo : m_catalog->photos()) {
                if (m_filter.matches(photo))
                    m_rows.push_back(photo.id);
            }
        } else {
            fillSorted();
        }
    }
    endResetModel();
    Q_EMIT updated();
}

void PhotoGridModel::fillSorted()
{
    std::vector<PhotoSortKey> keys; // names and times are found once, not at every comparison
    for (const Photo& photo : m_catalog->photos()) {
        if (m_filter.matches(photo))
            keys.emplace_back(photo);
    }
    std::sort(keys.begin(), keys.end(), [this](const PhotoSortKey& first, const PhotoSortKey& second) {
        return comesBefore(first, second, m_filter.order);
    });
    m_rows.reserve(keys.size());
    for (const PhotoSortKey& key : keys)
        m_rows.push_back(key.id);
}

void PhotoGridModel::apply(const QList<PhotoId>& photos)
{
    QSet<PhotoId> pending(photos.begin(), photos.end());
    std::vector<int> changed;
    std::vector<int> gone;
    const auto visit = [&](int row, PhotoId id) {
        const Photo* photo = m_catalog->photo(id);
        (photo && m_filter.matches(*photo) ? changed : gone).push_back(row);
        pending.remove(id);
    };
    if (photos.size() == 1) {
        if (const int row = rowOf(photos.first()); row >= 0)
            visit(row, photos.first());
    } else {
        for (int row = 0; row < count() && !pending.isEmpty(); ++row) {
            if (pending.contains(m_rows[size_t(row)]))
                visit(row, m_rows[size_t(row)]);
        }
    }
    std::vector<PhotoId> fresh;
    for (const PhotoId id : pending) {
        const Photo* photo = m_catalog->photo(id);
        if (photo && m_filter.matches(*photo))
            fresh.push_back(id);
    }
    announceRows(changed);
    removeRowsIn(std::move(gone));
    insertPhotos(std::move(fresh));
}

void PhotoGridModel::announceRows(const std::vector<int>& rows)
{
    const std::vector<Run> runs = runsOf(rows);
    if (runs.size() > kMostRuns) {
        Q_EMIT dataChanged(index(runs.front().first), index(runs.back().last));
        return;
    }
    for (const Run& run : runs)
        Q_EMIT dataChanged(index(run.first), index(run.last));
}

void PhotoGridModel::removeRowsIn(std::vector<int> rows)
{
    const std::vector<Run> runs = runsOf(rows);
    if (runs.size() > kMostRuns) {
        refill();
        return;
    }
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->last);
        m_rows.erase(m_rows.begin() + run->first, m_rows.begin() + run->last + 1);
        endRemoveRows();
    }
}

void PhotoGridModel::insertPhotos(std::vector<PhotoId> photos)
{
    if (photos.empty())
        return;
    const auto before = [this](PhotoId first, PhotoId second) {
        if (m_filter.order == PhotoOrder::Imported)
            return first < second;
        return comesBefore(PhotoSortKey(*m_catalog->photo(first)), PhotoSortKey(*m_catalog->photo(second)), m_filter.order);
    };
    std::sort(photos.begin(), photos.end(), before);
    if (photos.size() > kMostRuns && !m_rows.empty() && !before(m_rows.back(), photos.front())) {
        refill();
        return;
    }
    // From the end, so that the places of those still to come stay right.
    size_t end = photos.size();
    while (end > 0) {
        const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), photos[end - 1], before);
        const int row = int(place - m_rows.begin());
        size_t begin = end - 1;
        while (begin > 0 && (row == 0 || before(m_rows[size_t(row) - 1], photos[begin - 1])))
            --begin;
        beginInsertRows({}, row, row + int(end - begin) - 1);
        m_rows.insert(place, photos.begin() + qsizetype(begin), photos.begin() + qsizetype(end));
        endInsertRows();
        end = begin;
    }
}

void PhotoGridModel::countStacks()
{
    m_stackSizes.clear();
    if (!m_catalog)
        return;
    for (const Photo& photo : m_catalog->photos()) {
        if (photo.stack != kNoStack)
            ++m_stackSizes[photo.stack];
    }
}

QString PhotoGridModel::describe(const Photo& photo) const
{
    QStringList lines{fileNameOf(photo).toString()};
    const PhotoClass* photoClass = m_catalog->photoClass(photo.classId);
    lines.append(photoClass ? photoClass->name : tr("Untagged"));
    if (photo.role != Role::None)
        lines.append(tr("Part: %1").arg(partName(photo.role)));
    if (const int size = stackSize(photo.stack); size > 1)
        lines.append(stackSentence(size));
    if (!photo.facts.warning.isEmpty())
        lines.append(photo.facts.warning);
    return lines.join(u'\n');
}

} // namespace Tintype
