// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <vector>

namespace Tintype {

/// The window's named actions with their keys: read by the menu, the tooltips and the sheet of all keys. GUI thread.
class ActionBook : public QObject
{
    Q_OBJECT

public:
    struct Entry
    {
        QString group;
        QString text;
        QString keys; ///< As they are written on the keyboard.
    };

    explicit ActionBook(QWidget* window);

    QAction* newProject = nullptr;
    QAction* openProject = nullptr;
    QAction* closeProject = nullptr;
    QAction* importFolder = nullptr;
    QAction* importFiles = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* fullScreen = nullptr;
    QAction* showKeys = nullptr;
    QAction* showMenu = nullptr;
    QAction* about = nullptr;
    QAction* quit = nullptr;

    QAction* switchTo(Module module) const;
    static const QList<Module>& modules(); ///< Those with a tab, in their order.
    static QString moduleName(Module module); ///< Translated.
    static bool needsProject(Module module);

    /// All keys of the window and, under the page's name, those of its actions.
    std::vector<Entry> entries(const Page* page, Module module) const;

private:
    QAction* add(const QString& group, const QString& text, const QString& iconName, const QList<QKeySequence>& keys);

    QWidget* m_window;
    std::vector<std::pair<QString, QAction*>> m_actions;
    QList<QAction*> m_switches;
};

} // namespace Tintype
