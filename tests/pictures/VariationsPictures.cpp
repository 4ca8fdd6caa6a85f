// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Photographer.h"

#include "app/Session.h"
#include "app/views/Sheet.h"
#include "app/views/TrainSetup.h"
#include "app/views/VariationsView.h"

#include <QJsonObject>

namespace Tintype {

namespace {

constexpr int kPerClass = 20;

} // namespace

/// What the recipes do to photos, as the train page shows it.
void takeVariations(Photographer& camera, const QDir& home)
{
    bool isMade = false;
    if (!openSamples(camera, home, QStringLiteral("Varied"), kPerClass, &isMade) || (isMade && !splitPhotos(camera.session())))
        return;
    MainWindow& window = camera.window();
    for (const char* recipe : {"better", "scratch"}) {
        window.goTo(Module::Train);
        window.findChild<TrainSetup*>()->restore({{QStringLiteral("recipe"), QString::fromLatin1(recipe)}});
        Q_EMIT window.findChild<TrainSetup*>()->variationsWanted();
        auto* view = Sheet::over(&window)->findChild<VariationsView*>(); // an earlier one may still be on its way out
        camera.waitFor("the variations", [view] { return !view->isBusy(); });
        if (QLatin1String(recipe) == QLatin1String("scratch"))
            camera.take(QStringLiteral("variations"));
        else
            camera.takeAside(QStringLiteral("variations-better"));
        Sheet::over(&window)->putAway();
    }
}

} // namespace Tintype
