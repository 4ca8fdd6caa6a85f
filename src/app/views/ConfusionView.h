// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace Tintype {

/// The confusion matrix: rows are tags, columns what the model said. Arrow keys walk, a click chooses, Esc chooses nothing. Cells shrink
/// with the number of classes; when they would become too small to hit, the view scrolls. GUI thread.
class ConfusionView : public QTableView
{
    Q_OBJECT

public:
    explicit ConfusionView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    void clearChoice();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void cellChosen(int given, int said);
    void choiceCleared();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    class Delegate;
    class Header;
    void fitCells();

    Header* m_said;
    Header* m_given;
};

} // namespace Tintype
