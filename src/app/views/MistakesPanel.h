// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/measure/Evaluation.h"
#include "library/Photo.h"

#include <QFrame>
#include <QImage>

#include <memory>
#include <optional>

class QAction;
class QLabel;
class QMenu;
class QPushButton;

namespace Tintype {

class ConfirmedTags;
class PhotoStrip;
class PredictionListModel;
class Session;

/// The photos behind the figures: the most wrong first, or those of one cell of the confusion matrix, or the mistakes of one class; and
/// what can be done with them. GUI thread.
class MistakesPanel : public QFrame
{
    Q_OBJECT

public:
    explicit MistakesPanel(QWidget* parent = nullptr);
    ~MistakesPanel() override;

    void setSession(Session* session);
    void setEvaluation(const Evaluation& evaluation, double cropFraction);
    void clear(const QString& reason = {}); ///< Nothing to show; says why.

    void showMostWrong();
    void showCell(int given, int said);
    void showClass(int classIndex); ///< Its photos that were taken for another.
    bool isHeatShown() const;
    PhotoStrip& strip() { return *m_strip; }

    QAction* tagIsRight() const { return m_tagIsRight; }
    QAction* retag() const { return m_retag; }
    QAction* whereItLooked() const { return m_heat; }
    QAction* showInLibrary() const { return m_library; }

Q_SIGNALS:
    void choiceLeft(); ///< Back to all mistakes by the panel's own button.
    void heatmapWanted(Tintype::PhotoId photo, const QString& path, int classIndex);
    void libraryWanted(Tintype::PhotoId photo);
    void said(const QString& sentence, const QString& kind, bool undoable);

public:
    void setHeatmap(PhotoId photo, const QImage& heatmap);
    void forgetHeatmaps(); ///< Another model.

private:
    struct Choice
    {
        int given = -1; ///< -1: all mistakes.
        int said = -1; ///< -1: whatever it said, if it was wrong.
    };

    void makeActions();
    void makeLayout();
    void refresh();
    void refreshActions();
    void fillMenu();
    void askForHeat();
    void confirm();
    void tagAs(const QString& className);
    QList<PhotoPrediction> chosenPhotos() const;
    QString heading(int photos) const;
    QList<PhotoPrediction> selected() const;

    Session* m_session = nullptr;
    std::unique_ptr<ConfirmedTags> m_confirmed;
    std::optional<Evaluation> m_evaluation;
    double m_cropFraction = 1;
    Choice m_choice;
    bool m_confirmedShown = false;

    PredictionListModel* m_model;
    PhotoStrip* m_strip;
    QLabel* m_heading;
    QLabel* m_empty;
    QLabel* m_note;
    QPushButton* m_back;
    QPushButton* m_confirmedButton;
    QPushButton* m_otherButton;
    QMenu* m_classes;
    QAction* m_tagIsRight;
    QAction* m_retag;
    QAction* m_heat;
    QAction* m_library;
};

} // namespace Tintype
