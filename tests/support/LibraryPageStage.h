// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Session.h"
#include "app/models/PhotoGridModel.h"
#include "app/models/PhotoSelection.h"
#include "app/pages/LibraryPage.h"
#include "app/views/EmptyState.h"
#include "app/views/FilterBar.h"
#include "app/views/LoupeView.h"
#include "app/views/PhotoGridView.h"
#include "support/TempProject.h"

#include <QTest>

#include <memory>

namespace Tintype {

/// What tests of the library page stand on: the page of a new project, shown.
class LibraryPageStage
{
protected:
    void makeProject() { m_project = std::make_unique<TempProject>(); }

    /// Six photos of each of two classes.
    void openWithPhotos(bool tagged = true)
    {
        close();
        QVERIFY(m_project->reopen());
        QVERIFY(m_project->import({QStringLiteral("beach"), QStringLiteral("city")}, 6, tagged));
        m_ids = m_project->ids();
        open();
        QCOMPARE(model()->count(), 12);
    }

    void open()
    {
        m_project->close();
        Result<std::unique_ptr<Catalog>> opened = Catalog::open(m_project->folder());
        QVERIFY(opened);
        m_session = std::make_unique<Session>(std::move(*opened));
        m_page = std::make_unique<LibraryPage>();
        m_page->resize(1280, 720);
        m_page->setSession(m_session.get());
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->enter({});
    }

    void close()
    {
        if (m_page && m_session)
            m_page->setSession(nullptr);
        m_page.reset();
        m_session.reset();
    }

    void closeAll()
    {
        close();
        m_project.reset();
    }

    /// Selects rows.
    void choose(int first, int last)
    {
        selection()->choose(first);
        if (last > first)
            selection()->choose(last, PhotoSelection::Mode::Extend);
    }

    Catalog& catalog() { return m_session->catalog(); }
    ClassId classId(const char* name) { return catalog().classByName(QString::fromLatin1(name))->id; }
    PhotoGridModel* model() { return m_page->findChild<PhotoGridModel*>(); }
    PhotoSelection* selection() { return m_page->findChild<PhotoSelection*>(); }
    PhotoGridView* grid() { return m_page->findChild<PhotoGridView*>(); }
    LoupeView* loupe() { return m_page->findChild<LoupeView*>(); }
    FilterBar* bar() { return m_page->findChild<FilterBar*>(); }
    EmptyState* empty() { return m_page->findChild<EmptyState*>(); }

    std::unique_ptr<TempProject> m_project;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<LibraryPage> m_page;
    QList<PhotoId> m_ids;
};

} // namespace Tintype
