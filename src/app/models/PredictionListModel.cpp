// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PredictionListModel.h"

#include "app/models/PredictionWords.h"

#include <QColor>
#include <QFileInfo>

#include <algorithm>

namespace Tintype {

PredictionListModel::PredictionListModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void PredictionListModel::setClasses(const QStringList& names, const QList<QColor>& colours)
{
    m_names = names;
    m_colours = colours;
}

void PredictionListModel::setPhotos(const QList<PhotoPrediction>& photos, const QList<PhotoId>& confirmed)
{
    beginResetModel();
    m_photos = photos;
    m_confirmed = QSet<PhotoId>(confirmed.begin(), confirmed.end());
    endResetModel();
}

void PredictionListModel::setHeatmap(PhotoId photo, const QImage& heatmap)
{
    m_heatmaps.insert(photo, heatmap);
    for (int row = 0; row < rowCount(); ++row) {
        if (m_photos[row].photoId == photo)
            Q_EMIT dataChanged(index(row), index(row), {HeatmapRole});
    }
}

void PredictionListModel::forgetHeatmaps()
{
    m_heatmaps.clear();
    if (!m_photos.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {HeatmapRole});
}

int PredictionListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_photos.size());
}

QString PredictionListModel::said(const PhotoPrediction& photo) const
{
    const int best = photo.prediction.best();
    if (best < 0 || best >= m_names.size())
        return {};
    const QString percent = percentInWords(double(photo.prediction.confidence()));
    return best == photo.label ? percent : tr("said %1 %2", "class, percent").arg(m_names[best], percent);
}

QVariant PredictionListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PhotoPrediction& photo = m_photos[index.row()];
    const QString given = m_names.value(photo.label);
    switch (role) {
    case Qt::DisplayRole:
        return QFileInfo(photo.path).fileName();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: tagged %2, the model says %3")
            .arg(QFileInfo(photo.path).fileName(), given, answerInWords(photo.prediction, m_names));
    case PhotoIdRole:
        return photo.photoId;
    case GivenRole:
        return given;
    case GivenColourRole:
        return m_colours.value(photo.label);
    case SaidRole:
        return said(photo);
    case ConfirmedRole:
        return m_confirmed.contains(photo.photoId);
    case HeatmapRole:
        return m_heatmaps.value(photo.photoId);
    default:
        return {};
    }
}

} // namespace Tintype
