// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/work/PhotoClassifier.h"
#include "learning/Prediction.h"
#include "library/Photo.h"

#include <QAbstractListModel>
#include <QHash>
#include <QPixmap>

#include <optional>
#include <vector>

namespace Tintype {

/// One photo that was shown to a model, and what came of it.
struct TriedPhoto
{
    int number = 0; ///< Never given twice; rows move.
    PhotoSource source;
    QString name; ///< For people: the file's name, or "Pasted picture".
    PhotoId photoId = 0; ///< 0 for a photo outside the library.
    QSize fullSize;
    QPixmap thumbnail;
    std::optional<Prediction> prediction;
    QString problem; ///< A sentence when it could not be read or looked at.
    QString warning; ///< A sentence when it could be read, but not whole.
    QHash<int, QImage> heatmaps; ///< By class.
};

/// The photos that were tried, newest first. GUI thread.
class TriedPhotos : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int kMost = 60;

    explicit TriedPhotos(QObject* parent = nullptr);

    int add(TriedPhoto photo); ///< Returns its number. Beyond kMost the oldest go.
    const TriedPhoto* find(int number) const; ///< Null when it is gone.
    int rowOf(int number) const;
    const TriedPhoto* at(int row) const;
    void change(int number, const std::function<void(TriedPhoto&)>& edit);
    void forgetAnswers(); ///< Another model: what the old one said is of no use.
    void clear();
    void setClassNames(const QStringList& names) { m_names = names; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override; ///< DecorationRole is the thumbnail.

private:
    std::vector<TriedPhoto> m_photos;
    QStringList m_names;
    int m_last = 0;
};

QPixmap thumbnailOf(const QImage& picture); ///< As large as the strip shows it.

} // namespace Tintype
