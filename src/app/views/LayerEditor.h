// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace Tintype {

/// A text with a numbered layer a line, one of which may be marked. GUI thread.
class LayerEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit LayerEditor(QWidget* parent = nullptr);

    void markLine(int line); ///< From 1; 0 for none.
    int markedLine() const { return m_marked; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Numbers;
    void showMark();
    void paintNumbers(const QRect& part);
    int numbersWidth() const;
    void makeRoom();

    Numbers* m_numbers;

    int m_marked = 0;
};

} // namespace Tintype
