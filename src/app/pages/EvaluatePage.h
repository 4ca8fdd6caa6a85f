// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"
#include "core/Progress.h"
#include "core/Result.h"
#include "learning/RunFolder.h"
#include "learning/measure/Evaluation.h"
#include "library/DatasetSnapshot.h"

#include <QTimer>

#include <memory>
#include <optional>

class QBoxLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace Tintype {

class AccuracyCard;
class ClassBars;
class ConfusionModel;
class ConfusionView;
class EmptyState;
class MistakesPanel;
class PhotoClassifier;
class ReliabilityPlot;

/// How good is it, where does it fail, what now? Judges the newest model on the test part by itself; a corrected tag counts at once.
class EvaluatePage : public Page
{
    Q_OBJECT

public:
    explicit EvaluatePage(QWidget* parent = nullptr);
    ~EvaluatePage() override;

    void setSession(Session* session) override;
    void enter(const QVariant& argument) override; ///< A model's id, or nothing.
    void leave() override;
    QList<QAction*> mainActions() const override;
    QString statusText() const override;

private:
    void makeLayout();
    QWidget* makeConfusionCard();
    QWidget* makeClassCard();
    QWidget* makeReliabilityCard();
    QWidget* makeStepsCard();
    void connectCards();
    void connectSession();

    void takeModels();
    void chooseModel(int row);
    void readTrainedSnapshot();
    void refresh();
    void evaluateIfNeeded();
    void showEvaluation(const Evaluation& evaluation);
    void showBars(const Evaluation& evaluation);
    void showSteps(const Evaluation& evaluation);
    void showNothing(const QString& sentence, const QString& step);
    void showProgress(const Progress& progress);
    void showFailure(const Error& error);
    void clearCards();
    QString remark() const;
    QString caution() const;
    void follow(const QString& link);

    Session* m_session = nullptr;
    std::unique_ptr<PhotoClassifier> m_classifier;
    std::optional<ModelEntry> m_chosen;
    bool m_chosenByHand = false; ///< A model that a person chose stays when a newer one comes.
    std::optional<DatasetSnapshot> m_trained; ///< What the chosen model was trained on.
    std::optional<Evaluation> m_shown;
    QString m_stepLink; ///< What the button in the accuracy card does.
    QTimer m_refresh; ///< Many changes in a row are one.
    bool m_entered = false;

    QStackedWidget* m_stack;
    EmptyState* m_empty;
    AccuracyCard* m_accuracy;
    ConfusionModel* m_confusion;
    ConfusionView* m_matrix;
    QLabel* m_matrixWords = nullptr;
    ClassBars* m_classes;
    MistakesPanel* m_mistakes;
    ReliabilityPlot* m_reliability;
    QLabel* m_reliabilityWords = nullptr;
    QVBoxLayout* m_steps = nullptr;
    QAction* m_trainAgain;
    QAction* m_export;
};

} // namespace Tintype
