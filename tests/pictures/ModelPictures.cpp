// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Photographer.h"

#include "app/Session.h"
#include "app/pages/Page.h"

#include <QAction>
#include <QTest>
#include <algorithm>

namespace Tintype {

void takeModel(Photographer& camera)
{
    MainWindow& window = camera.window();
    window.goTo(Module::Evaluate);
    camera.waitForEngine();
    camera.take(QStringLiteral("evaluate"));
    camera.takeSmall(QStringLiteral("evaluate"));
    const Catalog& catalog = camera.session().catalog();
    const auto tested = std::find_if(catalog.photos().begin(), catalog.photos().end(), [](const Photo& photo) { return photo.role == Role::Test; });
    window.goTo(Module::Try);
    QTest::qWait(kSettle);
    camera.takeAside(QStringLiteral("try-empty"));
    window.goTo(Module::Try, QVariant::fromValue(tested == catalog.photos().end() ? catalog.photos().front().id : tested->id));
    camera.waitForEngine();
    QTest::keyClick(window.page(Module::Try), Qt::Key_H);
    camera.waitForEngine();
    camera.take(QStringLiteral("try"));
    camera.takeSmall(QStringLiteral("try"));
    window.goTo(Module::Export);
    camera.waitForEngine();
    camera.takeAside(QStringLiteral("export-before"));
    window.page(Module::Export)->mainActions().last()->trigger();
    camera.waitForEngine();
    camera.take(QStringLiteral("export"));
    camera.takeSmall(QStringLiteral("export"));
}

} // namespace Tintype
