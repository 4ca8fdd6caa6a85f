// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/TriedPhotos.h"
#include "app/pages/Page.h"
#include "core/Result.h"
#include "imaging/PhotoReader.h"
#include "learning/RunFolder.h"

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QMimeData;
class QStackedWidget;

namespace Tintype {

class ClassBars;
class EmptyState;
class HeatmapView;
class TriedStrip;

/// What does the model say of this photo? Takes photos by drop, paste, file or from the Library; says it in words and bars.
class TryPage : public Page
{
    Q_OBJECT

public:
    explicit TryPage(QWidget* parent = nullptr);
    ~TryPage() override;

    void setSession(Session* session) override;
    void enter(const QVariant& argument) override; ///< A photo's id, a file, or nothing.
    QList<QAction*> mainActions() const override;
    QString statusText() const override;

    void tryFiles(const QStringList& paths);
    void tryPicture(const QImage& picture);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeActions();
    QWidget* makePhotoSide();
    QWidget* makeAnswerSide();
    void connectParts();

    void takeModels();
    void chooseModel(int row);
    bool takeMime(const QMimeData& given); ///< False when there is nothing to take.
    void askForFiles();
    void add(TriedPhoto photo);
    void showPhoto(int number);
    void read(int number);
    void takeRead(int number, const Result<PhotoImage>& read);
    void classify(int number);
    void askForHeat();
    void showAnswer();
    void showBars();
    void showHeat();
    int heatClass() const; ///< The chosen class, else what the model said; -1 for none.

    Session* m_session = nullptr;
    std::unique_ptr<PhotoClassifier> m_classifier;
    std::optional<ModelEntry> m_chosen;
    bool m_chosenByHand = false;
    QVariant m_waiting; ///< What enter() brought before the models were read.
    int m_shown = 0; ///< Number of the photo shown; 0 for none.
    std::vector<int> m_order; ///< The class of each bar.

    TriedPhotos* m_tried;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    HeatmapView* m_view;
    TriedStrip* m_strip;
    QComboBox* m_model;
    QLabel* m_answer;
    QLabel* m_about;
    QLabel* m_note;
    QLabel* m_limits;
    ClassBars* m_bars;
    QAction* m_choose;
    QAction* m_paste;
    QAction* m_heat;
    QAction* m_library;
};

} // namespace Tintype
