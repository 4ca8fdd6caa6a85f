// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QVariant>
#include <QWidget>

namespace Tintype {

class Session;

/// The modules of the window. Projects remember them by number; their order in the top bar is ActionBook::modules().
enum class Module { Welcome, Library, Split, Train, Evaluate, Try, Export, Digits, Networks };

/// One module's page. The main window assembles pages and knows nothing else of them.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget* parent = nullptr)
        : QWidget(parent)
    {
    }

    /// Called when a project is opened (non-null) and closed (null). The session outlives the page's use of it.
    virtual void setSession(Session* session) = 0;
    /// Called each time the page is shown; `argument` is what goTo carried: a photo id, a model id, a file,
    /// or for the library a map with a "class" by name.
    virtual void enter(const QVariant& argument) { Q_UNUSED(argument) }
    virtual void leave() { }
    /// The one or two actions that matter now; the last is the main one (blue). The window reads them again on actionsChanged.
    virtual QList<QAction*> mainActions() const { return {}; }
    /// What stands left in the bottom bar ("1,200 photos · 3 selected").
    virtual QString statusText() const { return {}; }
    /// Pixels at the lower edge that sentences of the message bar must not cover: a row of buttons.
    virtual int lowerControls() const { return 0; }

Q_SIGNALS:
    void actionsChanged();
    void statusChanged();
    void goTo(Tintype::Module module, const QVariant& argument);
    /// A sentence for the bar that goes away by itself (kind: "info", "error"); `undoable` offers Undo beside it.
    void said(const QString& sentence, const QString& kind, bool undoable);
};

} // namespace Tintype
