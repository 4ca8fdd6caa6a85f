// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"
#include "core/Progress.h"

#include <QHash>
#include <QImage>

class QGridLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QVBoxLayout;

namespace Tintype {

class ChoiceCard;
class CoverLoader;
class SampleRunner;

/// How do I start? Recent projects, a new one, or sample photos. Only asks: the window opens and makes projects.
class WelcomePage : public Page
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

    void setSession(Session* session) override;
    void enter(const QVariant& argument) override; ///< "new" opens the form for a new project.
    QString statusText() const override;

    void refuseName(const QString& sentence); ///< Answers newWanted when the project could not be made.

Q_SIGNALS:
    void newWanted(const QString& folder);
    void openWanted(const QString& folder);
    void chooseWanted(); ///< A project is to be chosen from the disk.
    void digitsWanted();
    void samplesReady(const QString& photos, const QString& project);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeChoices();
    QWidget* makeDropHint();
    QWidget* makeForm();
    QWidget* makeSampleCard();
    void openForm();
    void create();
    void chooseFolder();
    void showFolder();
    void trySamples();
    void showSampleProgress(const Progress& progress);
    void refreshRecent();
    void arrangeRecent();

    QVBoxLayout* m_column = nullptr;
    QWidget* m_choices = nullptr;
    QWidget* m_form = nullptr;
    QLineEdit* m_name = nullptr;
    QLabel* m_folderWords = nullptr;
    QLabel* m_refusal = nullptr;
    QString m_folder;
    QWidget* m_sampleCard = nullptr;
    QLabel* m_sampleWords = nullptr;
    QProgressBar* m_sampleBar = nullptr;
    QWidget* m_dropHint = nullptr; ///< Shown while there is no project to come back to.
    QLabel* m_recentHead = nullptr;
    QGridLayout* m_recent = nullptr;
    QList<ChoiceCard*> m_recentCards;
    QHash<QString, QImage> m_covers; ///< By project folder; shown at once when the page comes back.
    CoverLoader* m_coverLoader = nullptr;
    SampleRunner* m_samples = nullptr;
};

} // namespace Tintype
