// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

#include <QListView>

namespace Tintype {

class Catalog;
class ThumbnailLoader;

/// A few photos side by side, each with its tag and what the model said of it. The model must offer PredictionListModel's roles. Cells
/// share the width evenly and stay whole rows high. GUI thread.
class PhotoStrip : public QListView
{
    Q_OBJECT

public:
    explicit PhotoStrip(QWidget* parent = nullptr);

    /// Where the pictures come from; null for none.
    void setSource(const Catalog* catalog, ThumbnailLoader* thumbnails);
    void setHeatShown(bool shown, double cropFraction); ///< Lays the heat-maps over the photos that have one.

    QList<PhotoId> selectedPhotos() const; ///< In the order shown.
    QList<PhotoId> visiblePhotos() const;
    QSize sizeHint() const override { return {400, 160}; }
    void reset() override;

Q_SIGNALS:
    void selectionEdited();
    void viewMoved(); ///< Other photos may be visible.
    void opened(Tintype::PhotoId photo); ///< Enter or a double click.

protected:
    void resizeEvent(QResizeEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    class Delegate;
    void fitCells();
    void showThumbnail(PhotoId photo);

    Delegate* m_delegate;
    ThumbnailLoader* m_thumbnails = nullptr;
};

} // namespace Tintype
