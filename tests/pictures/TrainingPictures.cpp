// SPDX-FileCopyrightText: 2026 The Tintype authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Photographer.h"

#include "app/Session.h"
#include "app/pages/Page.h"
#include "app/work/TrainingRunner.h"

#include <QAction>
#include <QJsonObject>

namespace Tintype {

namespace {

constexpr int kRounds = 5;
constexpr int kAtATime = 16;

} // namespace

/// As the page does; takes its picture when the curves have some shape.
bool takeTraining(Photographer& camera)
{
    // As a person would under More: few photos at a time, so that five rounds are enough steps for curves.
    const QJsonObject options{{QStringLiteral("epochs"), kRounds}, {QStringLiteral("batch"), kAtATime}};
    const QString project = camera.session().catalog().paths().folder;
    if (!camera.session().catalog().setSetting(QStringLiteral("train"), options))
        return false;
    camera.window().closeProject();
    if (!camera.window().openProject(project)) // the page reads them then
        return false;
    Session& session = camera.session();
    camera.window().goTo(Module::Train);
    camera.waitForEngine(); // it tells what it runs on
    camera.takeAside(QStringLiteral("train-before"));
    camera.takeSmall(QStringLiteral("train-before"));
    for (QAction* action : camera.window().page(Module::Train)->mainActions())
        action->trigger();
    TrainingRunner& training = session.training();
    const auto fraction = [&training] {
        double known = 0;
        for (const TrainingEvent& event : training.events()) {
            if (const auto* step = std::get_if<StepDone>(&event))
                known = step->fraction;
        }
        return known;
    };
    camera.waitFor("the beginning", [&training] { return training.isActive(); });
    camera.waitFor("the first photos", [&] { return fraction() > 0.05 || !training.isActive(); });
    camera.takeAside(QStringLiteral("train-first"));
    camera.waitFor("most of the training", [&] { return fraction() > 0.72 || !training.isActive(); });
    camera.take(QStringLiteral("train"));
    camera.takeSmall(QStringLiteral("train"));
    const bool ended = camera.waitFor("the end of the training", [&training] { return !training.isActive(); });
    camera.takeAside(QStringLiteral("train-done"));
    return ended;
}

} // namespace Tintype
