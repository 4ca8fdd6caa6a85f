// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Photo.h"

#include <QFrame>

#include <vector>

class QLabel;

namespace Tintype {

class SplitBars;
struct SplitOverview;

/// One part of a split: how many photos, which share, and how the classes stand in it. GUI thread.
class SplitColumn : public QFrame
{
    Q_OBJECT

public:
    /// `part`: 0 training, 1 validation, 2 test.
    explicit SplitColumn(int part, QWidget* parent = nullptr);

    void setOverview(const SplitOverview& overview, const std::vector<PhotoClass>& classes);
    const SplitBars& bars() const { return *m_bars; }
    int photos() const { return m_photos; } ///< As planned.

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_part;
    int m_photos = 0;
    QLabel* m_title;
    QLabel* m_count;
    QLabel* m_share;
    SplitBars* m_bars;
};

} // namespace Tintype
