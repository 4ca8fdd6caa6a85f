// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PhotoGridFilter.h"
#include "library/CatalogChange.h"

#include <QAbstractListModel>
#include <QHash>
#include <QPointer>

#include <vector>

namespace Tintype {

class Catalog;

/// The photos that pass the filter, in its order. Follows the catalog by inserting, removing and changing single rows: tagging a photo
/// never resets it. Rows hold ids only; facts are read from the catalog. GUI thread.
class PhotoGridModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum DataRole { PhotoIdRole = Qt::UserRole + 1 };

    explicit PhotoGridModel(QObject* parent = nullptr);

    Catalog* catalog() const;
    void setCatalog(Catalog* catalog); ///< Null empties the model. The filter goes back to all photos.

    const PhotoGridFilter& filter() const { return m_filter; }
    void setFilter(const PhotoGridFilter& filter);

    const Photo* photoAt(int row) const; ///< Null when there is no such row.
    PhotoId idAt(int row) const; ///< 0 when there is no such row.
    int rowOf(PhotoId id) const; ///< -1 when the photo is not shown.
    const std::vector<PhotoId>& rows() const { return m_rows; }
    int count() const { return int(m_rows.size()); }
    int stackSize(int stack) const; ///< Photos of that stack in the whole project; 0 for kNoStack.

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void filterChanged();
    void updated(); ///< After each change as a whole, when all its rows are in place.

private:
    void follow(const CatalogChange& change);
    void refill();
    void fillSorted();
    void apply(const QList<PhotoId>& photos);
    void removeRowsIn(std::vector<int> rows);
    void insertPhotos(std::vector<PhotoId> photos);
    void announceRows(const std::vector<int>& rows);
    void countStacks();
    QString describe(const Photo& photo) const;

    QPointer<Catalog> m_catalog;
    PhotoGridFilter m_filter;
    std::vector<PhotoId> m_rows;
    QHash<int, int> m_stackSizes;
};

} // namespace Tintype
