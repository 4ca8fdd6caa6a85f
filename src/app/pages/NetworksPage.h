// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"

class QFrame;
class QStackedWidget;

namespace Tintype {

class LayersView;
class NetworkList;
class NetworkView;
class WeightsBar;

/// How are networks built, and what do they cost? The well-known ones, oldest first, and one's own layers. Works without a project.
class NetworksPage : public Page
{
    Q_OBJECT

public:
    explicit NetworksPage(QWidget* parent = nullptr);

    void setSession(Session* session) override;
    void enter(const QVariant& argument) override; ///< A network's name, or nothing.
    QList<QAction*> mainActions() const override;
    QString statusText() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void showNetwork(const QString& network);
    void use();
    void updateUse();

    bool m_hasProject = false;
    QFrame* m_panel;
    NetworkList* m_list;
    QStackedWidget* m_stack;
    NetworkView* m_network;
    LayersView* m_layers;
    WeightsBar* m_weights;
    QAction* m_use;
};

} // namespace Tintype
