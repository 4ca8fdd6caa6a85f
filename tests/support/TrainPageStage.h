// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Session.h"
#include "app/pages/TrainPage.h"
#include "support/FakeEngine.h"
#include "support/TempProject.h"
#include "support/Tolerance.h"

#include <QTest>

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

    std::unique_ptr<TempProject> m_project;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<TrainPage> m_page;
};

} // namespace Tintype
