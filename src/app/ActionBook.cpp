// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ActionBook.h"

#include "app/Look.h"

namespace Tintype {

namespace {

constexpr qsizetype kMostKeys = 4; ///< Named one by one.

QString written(const QAction& action)
{
    QStringList all;
    for (const QKeySequence& sequence : action.shortcuts())
        all.append(sequence.toString(QKeySequence::NativeText));
    if (all.size() > kMostKeys) // a row of keys, such as the digits
        return all.first() % QStringLiteral(" … ") % all.last();
    return all.join(QStringLiteral(", "));
}

QString withoutMnemonic(QString text)
{
    text.remove(u'&');
    if (text.endsWith(QStringLiteral("…")))
        text.chop(1);
    return text;
}

} // namespace

ActionBook::ActionBook(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    const QString project = tr("Project");
    newProject = add(project, tr("New project…"), QStringLiteral("plus"), {Qt::CTRL | Qt::Key_N});
    openProject = add(project, tr("Open project…"), QStringLiteral("folder-open"), {Qt::CTRL | Qt::Key_O});
    closeProject = add(project, tr("Close project"), QStringLiteral("close"), {Qt::CTRL | Qt::Key_W});
    importFolder = add(project, tr("Import a folder…"), QStringLiteral("import"), {Qt::CTRL | Qt::Key_I});
    importFiles = add(project, tr("Import photos…"), QStringLiteral("photo"), {Qt::CTRL | Qt::SHIFT | Qt::Key_I});
    const QString everywhere = tr("Everywhere");
    undo = add(everywhere, tr("Undo"), QStringLiteral("undo"), {Qt::CTRL | Qt::Key_Z});
    redo = add(everywhere, tr("Redo"), QStringLiteral("redo"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    for (qsizetype i = 0; i < modules().size(); ++i) {
        const auto key = Qt::Key(Qt::Key_1 + int(i));
        m_switches.append(add(everywhere, moduleName(modules().at(i)), {}, {Qt::CTRL | Qt::ALT | key}));
    }
    fullScreen = add(everywhere, tr("Full screen"), {}, {Qt::Key_F11});
    showMenu = add(everywhere, tr("Menu"), QStringLiteral("menu"), {Qt::Key_F10});
    showKeys = add(everywhere, tr("All keys"), QStringLiteral("keyboard"), {Qt::Key_Question, Qt::Key_F1});
    quit = add(everywhere, tr("Quit"), {}, {Qt::CTRL | Qt::Key_Q});
    about = add(everywhere, tr("About Tintype"), QStringLiteral("info"), {});
}

QAction* ActionBook::add(const QString& group, const QString& text, const QString& iconName, const QList<QKeySequence>& sequences)
{
    auto* action = new QAction(text, this);
    if (!iconName.isEmpty())
        action->setIcon(Look::instance().icon(iconName));
    action->setShortcuts(sequences);
    m_window->addAction(action);
    m_actions.emplace_back(group, action);
    return action;
}

const QList<Module>& ActionBook::modules()
{
    static const QList<Module> all{Module::Library, Module::Split, Module::Train, Module::Evaluate, Module::Try,
                                   Module::Digits, Module::Export, Module::Networks};
    return all;
}

QString ActionBook::moduleName(Module module)
{
    switch (module) {
    case Module::Welcome:
        return tr("Start");
    case Module::Library:
        return tr("Library");
    case Module::Split:
        return tr("Split");
    case Module::Train:
        return tr("Train");
    case Module::Evaluate:
        return tr("Evaluate");
    case Module::Try:
        return tr("Try");
    case Module::Digits:
        return tr("Digits");
    case Module::Export:
        return tr("Export");
    case Module::Networks:
        return tr("Networks");
    }
    return {};
}

bool ActionBook::needsProject(Module module)
{
    return module != Module::Welcome && module != Module::Digits && module != Module::Networks;
}

QAction* ActionBook::switchTo(Module module) const
{
    return m_switches.value(modules().indexOf(module));
}

std::vector<ActionBook::Entry> ActionBook::entries(const Page* page, Module module) const
{
    std::vector<Entry> all;
    const auto note = [&](const QString& group, const QAction& action) {
        const QString combination = written(action);
        if (!combination.isEmpty() && !action.text().isEmpty())
            all.push_back({group, withoutMnemonic(action.text()), combination});
    };
    if (page) {
        for (const QAction* action : page->findChildren<QAction*>())
            note(moduleName(module), *action);
    }
    for (const auto& [group, action] : m_actions)
        note(group, *action);
    return all;
}

} // namespace Tintype
