// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/work/RunArchive.h"
#include "app/work/TrainingReadiness.h"
#include "learning/Engine.h"

#include <QJsonObject>
#include <QWidget>

#include <array>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Tintype {

class MemoryView;
class NetworkChoice;
class RecipeCard;
class RunList;
class TrainingOptions;

/// What the train page shows before a training: recipes with their time, networks, what stands in the way, earlier trainings.
/// GUI thread.
class TrainSetup : public QWidget
{
    Q_OBJECT

public:
    explicit TrainSetup(QWidget* parent = nullptr);

    void setReadiness(const TrainingReadiness& readiness);
    void setRuns(const std::vector<RunSummary>& runs, const QString& dismissedRun); ///< An offer to go on is made for a run cut short.
    void setDevices(const QList<DeviceInfo>& devices);

    /// Chooses it with a recipe that can train it: Better where there are weights, else From scratch. An unknown one changes nothing.
    void setNetwork(const QString& network);
    Recipe recipe() const;
    QString device() const;
    qint64 memoryLimit() const; ///< Bytes; 0: none.
    double seconds() const { return m_seconds; } ///< What the chosen recipe will take, about.

    QJsonObject save() const;
    void restore(const QJsonObject& kept);

Q_SIGNALS:
    void startWanted();
    void wayWanted(Tintype::Obstacle::Way way);
    void resumeWanted(const QString& run);
    void resumeDismissed(const QString& run);
    void runOpened(const QString& run);
    void variationsWanted(); ///< To see what the recipe does to photos.
    void estimated(); ///< The time of the chosen recipe may have changed.

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeRecipes();
    QWidget* makeMore();
    void placeRecipes();
    void choose(const QString& recipe);
    bool isFromScratch() const;
    QWidget* makeRight();
    void showNotes();
    void estimate();
    void foreseeMemory();
    Recipe recipeOf(const QString& name) const;
    Recipe plainRecipe() const; ///< The chosen one, without what was chosen for little memory.

    TrainingReadiness m_readiness;
    std::vector<RunSummary> m_runs;
    QList<DeviceInfo> m_devices;
    QString m_interrupted; ///< The run cut short that is offered; empty for none.
    double m_seconds = 0;

    QLabel* m_sentence;
    QVBoxLayout* m_notes;
    QGridLayout* m_recipes = nullptr;
    std::array<RecipeCard*, 3> m_cards{};
    NetworkChoice* m_network;
    MemoryView* m_memory;
    TrainingOptions* m_options;
    QPushButton* m_variations = nullptr;
    RunList* m_list;
    QLabel* m_noRuns;
    QLabel* m_deviceName;
    QLabel* m_deviceMemory;
};

/// "The training of Tuesday 14:02 was interrupted at step 120 of 260. Go on?"
QString interruptedSentence(const RunSummary& run);

} // namespace Tintype
