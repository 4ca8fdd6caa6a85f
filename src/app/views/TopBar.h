// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"

#include <QFrame>

class QHBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace Tintype {

class ActionBook;
class ElidedLabel;

/// Name and project, the modules as tabs, the page's main actions and the menu. GUI thread.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    TopBar(const ActionBook& actions, QMenu* menu, QWidget* parent);

    void setProject(const QString& name); ///< Empty: none is open, and the tabs that need one are shut.
    void setModule(Module module);
    void setMainActions(const QList<QAction*>& actions); ///< The last is the blue one.
    QPushButton* tab(Module module) const;
    void openMenu();

Q_SIGNALS:
    void startWanted();

private:
    QPushButton* m_name;
    ElidedLabel* m_project;
    QList<QPushButton*> m_tabs;
    QHBoxLayout* m_mainActions;
    QToolButton* m_menuButton;
};

} // namespace Tintype
