// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Progress.h"
#include "core/Result.h"
#include "learning/Engine.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace Tintype {

/// What the exported files answer compared with the program, in words; empty when nothing was compared.
QString parityInWords(const ExportReport& report);

/// How an export goes and what came of it: progress, then the files with their sizes and whether they answer as the program does.
class ExportResult : public QFrame
{
    Q_OBJECT

public:
    explicit ExportResult(QWidget* parent = nullptr);

    void showProgress(const QString& sentence, const Progress& progress);
    void showReport(const ExportReport& report, const QString& folder);
    void showError(const QString& sentence);
    void showStopped();

Q_SIGNALS:
    void cancelWanted();
    void openFolderWanted();

private:
    void showOnly(bool working, bool files);
    void clearFiles();
    void addFile(const ExportedFile& file);

    QLabel* m_title;
    QLabel* m_sentence;
    QProgressBar* m_bar;
    QVBoxLayout* m_files;
    QPushButton* m_cancel;
    QPushButton* m_open;
};

} // namespace Tintype
