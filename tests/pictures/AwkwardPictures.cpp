// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Photographer.h"

#include "app/Session.h"
#include "app/views/MessageBar.h"
#include "app/views/Sheet.h"
#include "app/work/ImportRunner.h"

#include <QFile>
#include <QPushButton>
#include <QTest>

namespace Tintype {

void takeAwkward(Photographer& camera, const QDir& home)
{
    MainWindow& window = camera.window();
    const QString folder = home.filePath(QStringLiteral("Awkward"));
    QDir(folder).removeRecursively();
    QDir(home.filePath(QStringLiteral("Nothing.tintype"))).removeRecursively();
    QDir().mkpath(folder);
    for (const QString& name : {QStringLiteral("notes.jpg"), QStringLiteral("cut short.png")}) {
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::WriteOnly))
            file.write("no picture");
    }
    QFile::copy(home.filePath(QStringLiteral("Autumn walk photos/Beach/beach-0001.jpg")), folder + QStringLiteral("/good.jpg"));
    if (!window.createProject(home.filePath(QStringLiteral("Nothing.tintype"))))
        return;
    for (const auto& [module, name] : {std::pair(Module::Split, "split"), std::pair(Module::Train, "train"), std::pair(Module::Evaluate, "evaluate"),
                                       std::pair(Module::Try, "try"), std::pair(Module::Export, "export")}) {
        window.goTo(module);
        camera.waitForEngine();
        camera.takeAside(QLatin1String(name) + QStringLiteral("-nothing"));
    }
    window.goTo(Module::Library);
    window.startImport({folder}, false);
    camera.waitFor("the import", [&window] { return !window.session()->importer().isRunning(); });
    QTest::qWait(kSettle);
    if (auto* seeWhich = window.messages().findChild<QPushButton*>(QStringLiteral("messageOffer")))
        seeWhich->click();
    camera.takeAside(QStringLiteral("import-refused"));
    camera.takeSmall(QStringLiteral("import-refused"));
    if (Sheet* refused = Sheet::over(&window))
        refused->putAway();
    window.goTo(Module::Split);
    camera.takeAside(QStringLiteral("split-untagged"));
    window.goTo(Module::Train);
    camera.takeAside(QStringLiteral("train-untagged"));
}

} // namespace Tintype
