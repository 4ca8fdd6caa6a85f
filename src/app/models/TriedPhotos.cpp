// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/TriedPhotos.h"

#include "app/models/PredictionWords.h"

#include <algorithm>

namespace Tintype {

TriedPhotos::TriedPhotos(QObject* parent)
    : QAbstractListModel(parent)
{
}

int TriedPhotos::add(TriedPhoto photo)
{
    photo.number = ++m_last;
    beginInsertRows({}, 0, 0);
    m_photos.insert(m_photos.begin(), std::move(photo));
    endInsertRows();
    if (rowCount() > kMost) {
        beginRemoveRows({}, kMost, rowCount() - 1);
        m_photos.resize(kMost);
        endRemoveRows();
    }
    return m_last;
}

int TriedPhotos::rowOf(int number) const
{
    const auto place = std::find_if(m_photos.begin(), m_photos.end(), [number](const TriedPhoto& photo) { return photo.number == number; });
    return place == m_photos.end() ? -1 : int(place - m_photos.begin());
}

const TriedPhoto* TriedPhotos::find(int number) const
{
    return at(rowOf(number));
}

const TriedPhoto* TriedPhotos::at(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_photos[size_t(row)];
}

void TriedPhotos::change(int number, const std::function<void(TriedPhoto&)>& edit)
{
    const int row = rowOf(number);
    if (row < 0)
        return;
    edit(m_photos[size_t(row)]);
    Q_EMIT dataChanged(index(row), index(row));
}

void TriedPhotos::forgetAnswers()
{
    for (TriedPhoto& photo : m_photos) {
        photo.prediction.reset();
        photo.problem.clear();
        photo.heatmaps.clear();
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void TriedPhotos::clear()
{
    beginResetModel();
    m_photos.clear();
    endResetModel();
}

int TriedPhotos::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_photos.size());
}

QVariant TriedPhotos::data(const QModelIndex& index, int role) const
{
    const TriedPhoto* photo = at(index.row());
    if (!index.isValid() || !photo)
        return {};
    switch (role) {
    case Qt::DecorationRole:
        return photo->thumbnail;
    case Qt::DisplayRole:
        return photo->name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (!photo->problem.isEmpty())
            return tr("%1: %2", "file, problem").arg(photo->name, photo->problem);
        return photo->prediction ? tr("%1: %2", "file, answer").arg(photo->name, answerInWords(*photo->prediction, m_names)) : photo->name;
    default:
        return {};
    }
}

QPixmap thumbnailOf(const QImage& picture)
{
    return QPixmap::fromImage(picture.scaled(168, 128, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation));
}

} // namespace Tintype
