// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QCheckBox;
class QLabel;
class QPushButton;

namespace Tintype {

/// A strip under the top bar that asks, before folders are imported, whether their names are classes. GUI thread.
class ImportBar : public QFrame
{
    Q_OBJECT

public:
    explicit ImportBar(QWidget* parent);

    void ask(const QStringList& paths);

Q_SIGNALS:
    void accepted(const QStringList& paths, bool tagsFromFolders);
    void closed(); ///< Answered either way: the keyboard may go back to the page.

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void accept();

    QStringList m_paths;
    QLabel* m_words;
    QCheckBox* m_names;
    QPushButton* m_import;
};

} // namespace Tintype
