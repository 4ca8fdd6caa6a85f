// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/digits/DigitTraining.h"

#include <QFrame>
#include <QList>

class QGridLayout;
class QLabel;

namespace Tintype {

/// What the trained networks came to, a line each, and what can be learnt from it. GUI thread.
class DigitResults : public QFrame
{
    Q_OBJECT

public:
    explicit DigitResults(QWidget* parent = nullptr);

    void clear();
    void add(const DigitTrainingOutcome& outcome);
    QString lesson() const; ///< The sentence below the table; empty while there is none.
    /// The text of a cell: row 0 is the first network, columns as on the screen.
    QString cell(int row, int column) const;
    int rows() const { return int(m_outcomes.size()); }

private:
    QList<DigitTrainingOutcome> m_outcomes;
    QGridLayout* m_grid;
    QLabel* m_none;
    QLabel* m_lesson;
};

/// Why convolution wins, as far as these results say so: compares the best convolutional network with the dense one. Empty unless
/// both were trained and tested.
QString convolutionLesson(const QList<DigitTrainingOutcome>& outcomes);

} // namespace Tintype
