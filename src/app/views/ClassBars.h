// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QListView>

namespace Tintype {

/// One bar a class: its colour, its name, a value 0..1 and words on it. Goes into two columns when there are many and it is wide, and
/// scrolls beyond. A row can be chosen. GUI thread.
class ClassBars : public QListView
{
    Q_OBJECT

public:
    struct Row
    {
        QString name;
        QColor colour;
        double value = 0; ///< 0..1
        QString words; ///< At the right: "found 93 % · right 97 %".
        QString tip; ///< Explains the words.
    };

    explicit ClassBars(QWidget* parent = nullptr);

    void setRows(const QList<Row>& rows);
    int chosenRow() const; ///< -1 when none is.
    void chooseRow(int row);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, 64}; }

Q_SIGNALS:
    void rowChosen(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Model;
    class Delegate;
    void fitRows();

    Model* m_model;
    Delegate* m_delegate;
};

} // namespace Tintype
