// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"
#include "core/Result.h"
#include "learning/Engine.h"
#include "learning/RunFolder.h"

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace Tintype {

class EmptyState;
class ExportResult;
class FormatCard;
class MarkdownView;
class ProgressRelay;

/// Can I take it away? Writes the model for other programs, with a card that says what it is, and checks that they answer alike.
class ExportPage : public Page
{
    Q_OBJECT

public:
    explicit ExportPage(QWidget* parent = nullptr);

    void setSession(Session* session) override;
    void enter(const QVariant& argument) override; ///< A model's id, or nothing.
    void leave() override { m_entered = false; }
    QList<QAction*> mainActions() const override;
    QString statusText() const override;

private:
    void addFormat(const QString& id, const QString& words, bool isUsual);
    QWidget* makeChoices();
    QWidget* makeFolderRow(QWidget* parent);
    QWidget* makePreview();
    void connectParts();
    void connectSession();

    void takeModels();
    void chooseModel(int row);
    void measureIfNeeded();
    void showCard();
    void refreshChoices();
    void askForFolder();
    void keepFolder();
    void begin();
    void exportNow();
    void takeReport(const Result<ExportReport>& report);
    void cancel();
    QString cardText() const;
    QStringList formats() const;
    QStringList fileNames() const;

    Session* m_session = nullptr;
    std::optional<ModelEntry> m_chosen;
    bool m_chosenByHand = false;
    bool m_entered = false;
    bool m_waits = false; ///< Export was asked for while the figures of the card are being measured.
    bool m_stopped = false;
    int m_ticket = 0; ///< Of the export that is going on.
    QString m_writingTo;

    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QComboBox* m_model;
    QList<FormatCard*> m_formats;
    QLineEdit* m_folder;
    QPushButton* m_chooseFolder;
    QLabel* m_files;
    ExportResult* m_result;
    QLabel* m_measuring;
    MarkdownView* m_card;
    ProgressRelay* m_relay;
    QAction* m_export;
};

} // namespace Tintype
