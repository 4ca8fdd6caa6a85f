// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

#include <QObject>
#include <QSet>

#include <utility>
#include <vector>

namespace Tintype {

class PhotoGridModel;

/// Which photos are selected, which one is current, and where a range begins; shared by grid, loupe, filmstrip and panels. Kept by id, so
/// that tagging, sorting and undo leave it alone; what the filter hides is never selected. When the current photo leaves, the one that
/// took its place follows it. GUI thread.
class PhotoSelection : public QObject
{
    Q_OBJECT

public:
    enum class Mode {
        Replace, ///< Only this photo.
        Toggle, ///< This one in or out.
        Extend, ///< From where the range began to here, and nothing else.
        ExtendKeeping, ///< The same, besides what is selected.
        Move ///< Only the current photo; what is selected stays.
    };
    using RowRange = std::pair<int, int>; ///< First and last.

    explicit PhotoSelection(PhotoGridModel& model, QObject* parent = nullptr);

    PhotoId current() const { return m_current; } ///< 0 when there is none.
    int currentRow() const { return m_currentRow; } ///< -1 when there is none.
    bool contains(PhotoId id) const { return m_ids.contains(id); }
    int count() const { return int(m_ids.size()); }
    QList<PhotoId> photos() const; ///< In the order shown.

    void choose(int row, Mode mode = Mode::Replace);
    /// What lies in these rows, and `kept` besides: for the rubber band. The current photo stays.
    void chooseRows(const std::vector<RowRange>& ranges, const QSet<PhotoId>& kept);
    void selectAll();
    void clear(); ///< Nothing selected; the current photo stays.
    /// To the next photo (or back), as in the loupe: several selected ones are stepped through and stay selected.
    void step(int steps);
    /// The row `steps` from the current one: among the selected when several are, else among all; stops at the ends.
    int rowFromCurrent(int steps) const;

    const QSet<PhotoId>& ids() const { return m_ids; }

Q_SIGNALS:
    void changed();
    void currentChanged(qint64 photoId);

private:
    void followRemoval(int first, int last);
    void followInsertion(int first, int last);
    void followReset();
    void settle();
    void addRange(int from, int to);

    PhotoGridModel& m_model;
    QSet<PhotoId> m_ids;
    PhotoId m_current = 0;
    PhotoId m_anchor = 0;
    int m_currentRow = -1;
    bool m_mayBeHidden = false; ///< Rows went since the last settling.
    bool m_wasReset = false; ///< All of them at once: another filter.
};

} // namespace Tintype
