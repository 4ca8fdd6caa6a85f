// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"
#include "app/work/LivePredictor.h"
#include "core/Result.h"
#include "imaging/DigitFinder.h"
#include "learning/digits/DigitTraining.h"
#include "library/KeptDigit.h"

#include <QTimer>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QMenu;
class QMimeData;
class QProgressBar;
class QPushButton;
class QSlider;
class QStackedWidget;

namespace Tintype {

class DigitBars;
class DigitCanvas;
class DigitPicture;
class DigitTrainView;
class SideThread;

/// Can it read me? A canvas to draw digits on and a network that reads them while they are drawn, learns from corrections, and can be
/// trained here. Works without a project; only what is kept needs one.
class DigitsPage : public Page
{
    Q_OBJECT

public:
    explicit DigitsPage(QWidget* parent = nullptr);
    ~DigitsPage() override;

    /// For tests: with these engines instead of the loaded module. Before the page is first shown.
    void setMakeEngine(const LivePredictor::MakeEngine& makeEngine) { m_makeEngine = makeEngine; }
    void setSession(Session* session) override;
    void enter(const QVariant& argument) override; ///< A photo's file, or nothing.
    void leave() override;
    QList<QAction*> mainActions() const override;
    QString statusText() const override;
    int lowerControls() const override;

    DigitCanvas& canvas() { return *m_canvas; }
    void correct(int digit); ///< "It is a 7": keeps the drawing.
    void takePhoto(const QImage& photo);
    void takeFile(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeActions(QWidget* drawing);
    QWidget* makeDrawSide();
    QWidget* makeReadSide();
    QWidget* makeAnswerCard();
    QWidget* makeOwnCard();
    void connectParts();

    LivePredictor& predictor(); ///< Made when it is first needed.
    EngineThread& trainer(); ///< The project's engine, or one of the page's own.
    QString modelsFolder() const;
    void listModels(const QString& wanted);
    void chooseModel(int row);
    void readDrawing();
    void refreshActions();
    void take(const DrawingRead& read);
    void takeFound(const QImage& photo, const QList<FoundDigit>& found);
    void readFound();
    void chooseFound(int digit);
    void showAnswer();
    void showNoAnswer();
    void showOwn();
    void bringBackCorrected();
    void askWhereItLooked();
    bool takeMime(const QMimeData& given);
    void askForFile();
    void learnFromMine();
    void endLesson(const Result<DigitLessonOutcome>& outcome);
    void exportMine();
    void showTraining(bool isShown);

    Session* m_session = nullptr;
    LivePredictor::MakeEngine m_makeEngine;
    std::unique_ptr<SideThread> m_files;
    std::unique_ptr<LivePredictor> m_predictor;
    std::unique_ptr<EngineThread> m_ownEngine;
    std::optional<DigitModelInfo> m_info;
    QString m_problem; ///< Why nothing can be read.
    std::optional<DrawingRead> m_read; ///< What the answer is about.
    QList<FoundDigit> m_found; ///< In the photo,
    std::vector<DigitReading> m_foundReadings; ///< and what they are.
    struct Corrected
    {
        DigitId id = 0;
        DigitDrawing drawing;
    };
    std::optional<Corrected> m_corrected; ///< The last drawing that was kept: when keeping it is undone, it is there again.
    int m_lesson = 0; ///< Ticket of the lesson under way; 0 for none.
    QTimer m_lookTimer;

    QStackedWidget* m_stack;
    DigitCanvas* m_canvas;
    DigitTrainView* m_training;
    QSlider* m_width;
    QComboBox* m_model;
    QLabel* m_digit;
    QLabel* m_answer;
    QLabel* m_about;
    QPushButton* m_isA;
    QMenu* m_isAMenu;
    DigitBars* m_bars;
    DigitPicture* m_picture;
    QLabel* m_own;
    QLabel* m_ownWords;
    QPushButton* m_learn;
    QPushButton* m_export;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QAction* m_undoStroke;
    QAction* m_clear;
    QAction* m_dark;
    QAction* m_paste;
    QAction* m_open;
    QAction* m_look;
    QAction* m_train;
};

} // namespace Tintype
