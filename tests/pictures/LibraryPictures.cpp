// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Photographer.h"

#include "app/models/PhotoGridModel.h"
#include "app/views/PhotoGridView.h"
#include "app/views/Sheet.h"

#include <QTest>

namespace Tintype {

namespace {

constexpr int kThumbnails = 4000; ///< Milliseconds until those of a newly filled grid have come.

} // namespace

void takeLibrary(Photographer& camera)
{
    MainWindow& window = camera.window();
    window.goTo(Module::Library);
    auto* grid = window.findChild<PhotoGridView*>();
    auto* photos = window.findChild<PhotoGridModel*>();
    PhotoGridFilter filter = photos->filter();
    filter.order = PhotoOrder::NewestFirst; // the classes side by side
    photos->setFilter(filter);
    grid->setFocus();
    camera.takeAside(QStringLiteral("library-nothing-chosen"));
    QTest::keyClick(grid, Qt::Key_Home);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right})
        QTest::keyClick(grid, key);
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(grid, Qt::Key_Right, Qt::ShiftModifier);
    QTest::qWait(kThumbnails);
    camera.take(QStringLiteral("library"));
    camera.takeSmall(QStringLiteral("library"));
    QTest::keyClick(grid, Qt::Key_Home);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Right}) // a bright one
        QTest::keyClick(grid, key);
    QTest::keyClick(grid, Qt::Key_E);
    QTest::qWait(kSettle); // the large picture is read
    camera.take(QStringLiteral("loupe"));
    camera.takeSmall(QStringLiteral("loupe"));
    QTest::keyClick(window.focusWidget(), Qt::Key_G);
    QTest::keyClick(&window, Qt::Key_Question);
    camera.takeAside(QStringLiteral("keys"));
    if (Sheet* keys = Sheet::over(&window))
        keys->putAway();
}

} // namespace Tintype
