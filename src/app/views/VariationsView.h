// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PhotoVariations.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace Tintype {

class SideThread;
class VariedTile;

/// Shows on one's own photos what a training does to them: a row for each kind of change, and all of them together. Rendered on the
/// thread for files; meanwhile the earlier pictures stay. GUI thread.
class VariationsView : public QWidget
{
    Q_OBJECT

public:
    /// Lays it over the window as a sheet, with as many examples of each kind as its width has room for. The first draws come from the
    /// recipe's seed.
    static VariationsView* open(QWidget* window, std::vector<VariationPhoto> photos, const Recipe& recipe, SideThread& files);

    VariationsView(std::vector<VariationPhoto> photos, const Recipe& recipe, int examples, SideThread& files, QWidget* parent = nullptr);

    bool isBusy() const { return m_isBusy; } ///< Pictures are on their way.

Q_SIGNALS:
    void libraryWanted(); ///< There are no photos yet.

private:
    struct Row
    {
        Variation variation;
        VariedTile* photo;
        std::vector<VariedTile*> examples;
    };

    QWidget* makeHead();
    QWidget* makeRows();
    void addRow(QGridLayout* grid, int line, Variation variation);
    void drawAnew();
    void showPreview(const Result<VariationPreview>& preview, const std::vector<int>& others);
    void showExample(VariedTile& tile, Variation variation, const VariedPicture& example, const std::vector<int>& others);
    QString mixedWords(const VariedPicture& example, const VariationPhoto& other) const;

    const std::vector<VariationPhoto> m_photos;
    const AugmentationRanges m_ranges;
    const int m_size;
    const int m_examples; ///< Of each kind.
    const QPointer<SideThread> m_files;
    std::vector<Row> m_rows;
    size_t m_photo = 0; ///< The one shown.
    quint64 m_seed;
    bool m_isBusy = false;
    bool m_isStale = false; ///< Others are wanted already.
    QPushButton* m_others = nullptr;
    QPushButton* m_another = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace Tintype
