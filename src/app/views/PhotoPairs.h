// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/SplitPlanner.h"

#include <QAbstractButton>
#include <QList>

#include <array>
#include <vector>

class QHBoxLayout;

namespace Tintype {

class Catalog;
class ThumbnailLoader;

/// Two photos that belong together, side by side; pressed, it opens them. GUI thread.
class PhotoPairButton : public QAbstractButton
{
    Q_OBJECT

public:
    PhotoPairButton(const Photo& first, const Photo& second, ThumbnailLoader* thumbnails, QWidget* parent = nullptr);

    PhotoId firstPhoto() const { return m_photos[0].id; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::array<Photo, 2> m_photos;
    ThumbnailLoader* m_thumbnails;
};

/// A row of such pairs: as many as fit. GUI thread.
class PhotoPairs : public QWidget
{
    Q_OBJECT

public:
    explicit PhotoPairs(QWidget* parent = nullptr);

    /// Null takes the pairs away; called before the catalog goes.
    void setSource(const Catalog* catalog, ThumbnailLoader* thumbnails);
    void setPairs(const std::vector<LeakPair>& pairs);

    /// Room for one pair; of the others as many are shown as there is room for.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(Tintype::PhotoId photo);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showWhatFits();
    void makeButtons();

    const Catalog* m_catalog = nullptr;
    ThumbnailLoader* m_thumbnails = nullptr;
    std::vector<LeakPair> m_pairs;
    QList<PhotoPairButton*> m_buttons;
    QHBoxLayout* m_row;
};

} // namespace Tintype
