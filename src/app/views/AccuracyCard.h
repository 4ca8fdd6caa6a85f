// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "library/Photo.h"

#include <QFrame>

class QAbstractItemModel;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace Tintype {

/// The first thing on the evaluation page: which model, on which photos, how good it is and what that means. GUI thread.
class AccuracyCard : public QFrame
{
    Q_OBJECT

public:
    explicit AccuracyCard(QWidget* parent = nullptr);

    void setModels(QAbstractItemModel* models); ///< Null for none.
    void chooseModel(int row); ///< Says nothing: modelChosen is for what a person did.
    void choosePart(Role part);
    Role part() const;

    /// `sentence` says what the figure means, `remark` whether it flatters, `caution` what should not be overlooked. Links in these two
    /// are handed on by linkChosen.
    void showFigure(const QString& figure, const QString& sentence, const QString& remark, const QString& caution);
    void showProgress(const QString& sentence, const Progress& progress); ///< total 0: not known yet.
    void showSentence(const QString& sentence, const QString& step); ///< Instead of a figure; `step` is a button, may be empty.

Q_SIGNALS:
    void modelChosen(int row);
    void partChosen(Tintype::Role part);
    void cancelWanted();
    void stepWanted();
    void linkChosen(const QString& link);

private:
    QWidget* makeFigure();
    QWidget* makeProgress();
    QWidget* makeSentence();

    QLabel* m_heading;
    QLabel* m_figure;
    QComboBox* m_model;
    QComboBox* m_part;
    QStackedWidget* m_stack;
    QLabel* m_sentence = nullptr;
    QLabel* m_remark = nullptr;
    QLabel* m_caution = nullptr;
    QLabel* m_doing = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_cancel = nullptr;
    QLabel* m_instead = nullptr;
    QPushButton* m_step = nullptr;
};

} // namespace Tintype
