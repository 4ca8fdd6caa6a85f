// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/TopBar.h"

#include "app/ActionBook.h"
#include "app/Look.h"
#include "app/views/ElidedLabel.h"
#include "app/views/Widgets.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace Tintype {

namespace {

constexpr int kHeight = 44;
constexpr int kProjectWidth = 200;

} // namespace

TopBar::TopBar(const ActionBook& actions, QMenu* menu, QWidget* parent)
    : QFrame(parent)
    , m_name(button(QStringLiteral("Tintype"), "name", this))
    , m_project(new ElidedLabel(this))
    , m_mainActions(new QHBoxLayout)
    , m_menuButton(iconButton(QStringLiteral("menu"), tipOf(*actions.showMenu), this))
{
    setRole(this, "bar");
    setFixedHeight(kHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 8, 0);
    row->setSpacing(2);
    m_name->setToolTip(tr("Start page"));
    row->addWidget(m_name);
    setRole(m_project, "quiet");
    row->addWidget(m_project, 1000); // all that it needs, and the first to give way
    row->addSpacing(20);
    for (const Module module : ActionBook::modules()) {
        QAction* action = actions.switchTo(module);
        QPushButton* made = button(action->text(), "tab", this);
        made->setObjectName(QStringLiteral("tab%1").arg(int(module)));
        made->setCheckable(true);
        made->setToolTip(tipOf(*action));
        // Clicking the tab that is on must not switch it off.
        connect(made, &QPushButton::clicked, this, [made, action] {
            made->setChecked(true);
            action->trigger();
        });
        m_tabs.append(made);
        row->addWidget(made);
    }
    row->addStretch(1);
    m_mainActions->setSpacing(8);
    row->addLayout(m_mainActions);
    row->addSpacing(6);
    row->addWidget(m_menuButton);
    m_menuButton->setMenu(menu);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    connect(m_name, &QPushButton::clicked, this, &TopBar::startWanted);
}

void TopBar::setProject(const QString& name)
{
    m_project->setMaximumWidth(std::min(kProjectWidth, m_project->fontMetrics().horizontalAdvance(name) + 2));
    m_project->setFullText(name);
    m_project->setVisible(!name.isEmpty());
    for (const Module module : ActionBook::modules())
        tab(module)->setEnabled(!name.isEmpty() || !ActionBook::needsProject(module));
}

void TopBar::setModule(Module module)
{
    for (qsizetype i = 0; i < m_tabs.size(); ++i)
        m_tabs.at(i)->setChecked(ActionBook::modules().at(i) == module);
}

void TopBar::setMainActions(const QList<QAction*>& actions)
{
    while (QLayoutItem* item = m_mainActions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the very button that is being clicked
        delete item;
    }
    for (QAction* action : actions) {
        QPushButton* made = actionButton(action, action == actions.last() ? "primary" : "", this);
        m_mainActions->addWidget(made);
    }
}

QPushButton* TopBar::tab(Module module) const
{
    return m_tabs.value(ActionBook::modules().indexOf(module));
}

void TopBar::openMenu()
{
    m_menuButton->showMenu();
}

} // namespace Tintype
