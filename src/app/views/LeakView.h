// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace Tintype {

class Catalog;
class PhotoPairs;
struct SplitOverview;
class ThumbnailLoader;

/// Says whether the test can be trusted: how many photos a plain random split would give away, how many this one does, and what that
/// means, with the photos. GUI thread.
class LeakView : public QFrame
{
    Q_OBJECT

public:
    explicit LeakView(QWidget* parent = nullptr);

    void setSource(const Catalog* catalog, ThumbnailLoader* thumbnails); ///< Null before the catalog goes.
    void setOverview(const SplitOverview& overview);

Q_SIGNALS:
    void opened(Tintype::PhotoId photo);

private:
    struct Figure
    {
        QLabel* value = nullptr;
        QLabel* words = nullptr;
    };
    Figure makeFigure(const QString& title, QHBoxLayout* row);

    Figure m_random;
    Figure m_this;
    QWidget* m_figures;
    QLabel* m_meaning;
    QLabel* m_pairsTitle;
    PhotoPairs* m_pairs;
};

} // namespace Tintype
