// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace Tintype {

/// One piece of background work in the bottom bar: words, a slim bar, a cross that ends it. GUI thread.
class WorkItem : public QWidget
{
    Q_OBJECT

public:
    WorkItem(const QString& cancelTip, QWidget* parent);

    void report(const QString& words, double fraction); ///< Shows it; a negative fraction means that it is not known.
    void setCancelTip(const QString& tip);

Q_SIGNALS:
    void clicked();
    void cancelled();

private:
    QPushButton* m_words;
    QProgressBar* m_bar;
    QToolButton* m_cross;
};

/// What the page counts, what goes on in the background, and what Undo would undo. GUI thread.
class BottomBar : public QFrame
{
    Q_OBJECT

public:
    static constexpr int kHeight = 30;

    explicit BottomBar(QWidget* parent);

    void setStatus(const QString& text);
    void setUndo(const QString& text); ///< The phrase of the last edit; empty when there is nothing to undo.
    WorkItem& importing() { return *m_importing; }
    WorkItem& training() { return *m_training; }

Q_SIGNALS:
    void undoWanted();

private:
    QLabel* m_status;
    WorkItem* m_importing;
    WorkItem* m_training;
    QPushButton* m_undo;
};

} // namespace Tintype
