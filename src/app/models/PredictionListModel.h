// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/Prediction.h"
#include "library/Photo.h"

#include <QAbstractListModel>
#include <QHash>
#include <QImage>
#include <QStringList>

namespace Tintype {

/// Photos with their tag and what a model said of them, for a strip. GUI thread.
class PredictionListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        PhotoIdRole = Qt::UserRole + 1,
        GivenRole, ///< Name of the tag.
        GivenColourRole,
        SaidRole, ///< "said Mountain 91 %"; empty when it said what the tag says.
        ConfirmedRole,
        HeatmapRole, ///< A grid of grey values over the crop; null while it is not known.
    };

    explicit PredictionListModel(QObject* parent = nullptr);

    void setClasses(const QStringList& names, const QList<QColor>& colours);
    void setPhotos(const QList<PhotoPrediction>& photos, const QList<PhotoId>& confirmed);
    void setHeatmap(PhotoId photo, const QImage& heatmap);
    void forgetHeatmaps();
    bool hasHeatmap(PhotoId photo) const { return m_heatmaps.contains(photo); }
    const QList<PhotoPrediction>& photos() const { return m_photos; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString said(const PhotoPrediction& photo) const;

    QStringList m_names;
    QList<QColor> m_colours;
    QList<PhotoPrediction> m_photos;
    QSet<PhotoId> m_confirmed;
    QHash<PhotoId, QImage> m_heatmaps;
};

} // namespace Tintype
