// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Session.h"
#include "app/pages/TrainPage.h"
#include "app/views/RecipeCard.h"
#include "app/views/TrainSetup.h"
#include "support/FakeEngine.h"
#include "support/ShownPage.h"
#include "support/TempProject.h"
#include "support/Tolerance.h"

#include <QAction>
#include <QLabel>
#include <QTest>

#include <algorithm>
#include <memory>

namespace Tintype {

/// What tests of the train page stand on: the page of a new project, shown, with an engine that does as a script says.
class TrainPageStage
{
protected:
    void makeProject() { m_project = std::make_unique<TempProject>(); }

    /// Of two classes, so many of each, divided.
    void addPhotos(int each)
    {
        QVERIFY_RESULT(m_project->import({QStringLiteral("beach"), QStringLiteral("city")}, each));
        QVERIFY_RESULT(m_project->split());
    }

    void showPage(const FakeScript& script, int height)
    {
        m_project->close();
        Result<std::unique_ptr<Catalog>> opened = Catalog::open(m_project->folder());
        QVERIFY_RESULT(opened);
        const auto makeEngine = [script] { return Result<std::unique_ptr<Engine>>(std::make_unique<FakeEngine>(script)); };
        m_session = std::make_unique<Session>(std::move(*opened), makeEngine);
        m_page = std::make_unique<TrainPage>();
        m_page->resize(1280, height);
        m_page->setSession(m_session.get());
        m_page->show();
        m_page->enter({});
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void closeAll()
    {
        if (m_page)
            m_page->setSession(nullptr);
        m_session.reset();
        m_page.reset();
        m_project.reset();
    }

    Catalog& catalog() { return m_session->catalog(); }
    Recipe chosen() const { return m_page->findChild<TrainSetup*>()->recipe(); }

    RecipeCard* recipeCard(const QString& recipe) const
    {
        const QList<RecipeCard*> cards = m_page->findChildren<RecipeCard*>();
        return firstOf(cards, [&](const RecipeCard* each) { return each->recipe() == recipe; });
    }
    /// Of those that the window shows above the page.
    QAction* action(const QString& text) const
    {
        return firstOf(m_page->mainActions(), [&](const QAction* each) { return each->text() == text; });
    }
    QPushButton* button(const QString& text) const { return visibleButton(*m_page, text); }
    bool says(const QString& words) const
    {
        const QList<QLabel*> labels = m_page->findChildren<QLabel*>();
        return firstOf(labels, [&](const QLabel* each) { return each->isVisible() && each->text().contains(words); }) != nullptr;
    }

    std::unique_ptr<TempProject> m_project;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<TrainPage> m_page;

private:
    template <typename T, typename Condition>
    static T* firstOf(const QList<T*>& all, const Condition& isWanted)
    {
        const auto found = std::find_if(all.begin(), all.end(), isWanted);
        return found == all.end() ? nullptr : *found;
    }
};

} // namespace Tintype
