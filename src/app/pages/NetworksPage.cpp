// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/NetworksPage.h"

#include "app/views/LayersView.h"
#include "app/views/NetworkList.h"
#include "app/views/NetworkView.h"
#include "app/views/WeightsBar.h"
#include "app/views/Widgets.h"
#include "learning/Recipe.h"
#include "learning/networks/NetworkCatalog.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Tintype {

namespace {

constexpr int kListWidth = 232;
constexpr int kNarrowListWidth = 196;
constexpr int kNarrow = 1100; ///< A window below that has better use for the room.

/// The one file of weights that is held or dropped; empty for anything else.
QString weightsIn(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !WeightsBar::looksLikeWeights(urls.first().toLocalFile()))
        return {};
    return urls.first().toLocalFile();
}

} // namespace

NetworksPage::NetworksPage(QWidget* parent)
    : Page(parent)
    , m_panel(new QFrame(this))
    , m_list(new NetworkList(this))
    , m_stack(new QStackedWidget(this))
    , m_network(new NetworkView(this))
    , m_layers(new LayersView(this))
    , m_weights(new WeightsBar(this))
    , m_use(new QAction(tr("Use it"), this))
{
    setRole(m_panel, "panel");
    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(8, 4, 4, 8);
    column->addWidget(m_list, 1);
    column->addWidget(m_weights);
    m_stack->addWidget(m_network);
    m_stack->addWidget(m_layers);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_panel);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_stack, 1);
    right->addWidget(m_weights->notes());
    row->addLayout(right, 1);
    setFocusProxy(m_list);
    setAcceptDrops(true);
    connect(m_weights, &WeightsBar::kept, m_list, &NetworkList::choose);
    connect(m_list, &NetworkList::networkChosen, this, &NetworksPage::showNetwork);
    connect(m_use, &QAction::triggered, this, &NetworksPage::use);
    m_list->choose(Recipe().network); // what photos are taught by, if nothing else is chosen
    updateUse();
}

void NetworksPage::setSession(Session* session)
{
    m_hasProject = session != nullptr;
    updateUse();
}

void NetworksPage::enter(const QVariant& argument)
{
    if (!argument.toString().isEmpty())
        m_list->choose(argument.toString());
}

QList<QAction*> NetworksPage::mainActions() const
{
    // Only those that the train page offers.
    return freshNetworkNames().contains(m_list->network()) ? QList<QAction*>{m_use} : QList<QAction*>{};
}

void NetworksPage::resizeEvent(QResizeEvent* event)
{
    m_panel->setFixedWidth(width() < kNarrow ? kNarrowListWidth : kListWidth);
    Page::resizeEvent(event);
}

QString NetworksPage::statusText() const
{
    return tr("%Ln network(s) to look into", nullptr, m_list->networks());
}

void NetworksPage::showNetwork(const QString& network)
{
    if (network.isEmpty()) {
        m_stack->setCurrentWidget(m_layers);
    } else {
        m_network->setNetwork(network);
        m_weights->setNetwork(network);
        m_stack->setCurrentWidget(m_network);
    }
    m_weights->setVisible(!network.isEmpty());
    Q_EMIT actionsChanged();
}

void NetworksPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!weightsIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction(); // else the window takes it as photos
    else
        event->ignore();
}

void NetworksPage::dropEvent(QDropEvent* event)
{
    const QString file = weightsIn(*event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    m_weights->take(file);
}

void NetworksPage::use()
{
    Q_EMIT goTo(Module::Train, QVariantMap{{QStringLiteral("network"), m_list->network()}});
}

void NetworksPage::updateUse()
{
    m_use->setEnabled(m_hasProject);
    m_use->setToolTip(m_hasProject ? tr("Go to Train with this network chosen") : tr("Open a project first: a network learns from its photos"));
}

} // namespace Tintype
